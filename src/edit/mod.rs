//! Every change to an ecosystem: what a user means ([`Edit`]), what it does to the records
//! ([`plan`]), and the history that takes it back ([`Document`]).

mod clip;
mod document;
mod edits;
mod history;
mod naming;
mod placing;
mod plan;
mod removal;

pub use clip::Clip;
pub use document::{Applied, Document};
pub use edits::{Edit, EditError};
pub use history::Step;
pub use naming::key_for;
pub use plan::plan;

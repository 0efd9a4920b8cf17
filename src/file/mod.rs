//! Reading and writing `name.onus`: the only place that touches the disk.

mod examples;
mod plain;
mod text;

pub use examples::{EXAMPLES, Example};
pub use plain::{Opened, PlainError, create, open, replace};
pub use text::{FORMAT, from_text, to_text};

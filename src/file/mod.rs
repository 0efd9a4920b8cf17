//! Reading and writing `name.onus`: the only place that touches the disk.

mod plain;
mod shipped;
mod text;

pub use plain::{Opened, PlainError, create, open, replace};
pub use shipped::{EXAMPLES, Example};
pub use text::{FORMAT, from_text, to_text};

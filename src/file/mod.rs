//! Reading and writing `name.onus`: the only place that touches the disk.

mod text;

pub use text::{FORMAT, from_text, to_text};

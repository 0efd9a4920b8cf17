//! Every rule finds what its teaching text says.

mod incremental;
mod ownership;
mod support;
mod teaching;

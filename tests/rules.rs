//! Every rule finds what its teaching text says.

mod duties;
mod incremental;
mod ownership;
mod support;
mod teaching;

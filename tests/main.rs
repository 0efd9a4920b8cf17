//! All tests in one program, so that the window is linked once.

mod architecture;
mod cli;
mod docs;
mod edits;
mod examples;
mod exports;
mod files;
mod lang;
mod rules;
mod sources;
#[cfg(feature = "gui")]
mod ui;

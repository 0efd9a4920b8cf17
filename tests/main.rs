//! All tests in one program, so that the window is linked once.

mod app;
mod architecture;
#[path = "support/book.rs"]
mod book;
mod cli;
mod compare;
mod contrast;
mod docs;
mod edits;
mod examples;
mod exports;
mod files;
mod graph;
mod lang;
mod law;
mod map_rules;
mod matrix;
mod placing;
mod rules;
mod sources;
mod spotlight;
#[cfg(feature = "gui")]
mod ui;
mod views;

//! The window: egui, and nothing the application could do without it.

pub mod canvas;
mod effects;
pub mod fields;
pub mod kept;
pub mod keys;
mod markdown;
pub mod panels;
pub mod signs;
pub mod text;
pub mod theme;
mod window;

pub use effects::{Effects, Surroundings};
pub use window::{Window, run};

//! The window: egui, and nothing the application could do without it.

pub mod canvas;
pub mod kept;
pub mod panels;
pub mod signs;
pub mod text;
pub mod theme;

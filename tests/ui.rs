//! The window does what its labels say.

mod matrix;
mod stage;

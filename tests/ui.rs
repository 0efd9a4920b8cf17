//! The window does what its labels say.

mod findings;
mod matrix;
mod outline;
mod stage;
mod window;

//! The window does what its labels say.

mod export;
mod findings;
mod inspector;
mod law;
mod matrix;
mod outline;
mod popups;
mod questions;
mod stage;
mod window;

//! The window does what its labels say.

mod findings;
mod inspector;
mod law;
mod matrix;
mod outline;
mod own_catalogue;
mod popups;
mod questions;
mod stage;
mod window;

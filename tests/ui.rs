//! The window does what its labels say.

mod answers;
mod comparison;
mod export;
mod findings;
mod inspector;
mod law;
mod matrix;
mod matrix_ranges;
mod minimap;
mod naming;
mod needs;
mod outline;
mod own_catalogue;
mod palette;
mod popups;
mod preferences;
mod questions;
mod stage;
mod what_if;
mod window;

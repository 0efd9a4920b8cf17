//! The window does what its labels say.

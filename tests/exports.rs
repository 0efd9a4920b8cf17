//! Exports are complete and safe.

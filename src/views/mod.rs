//! What a view and the report show of a map, worked out once: which needs are covered, who
//! answers to a person, what would be different if.
//!
//! Everything here is pure over an [`crate::rules::Analysis`], so that window, command line
//! and report say the same.

pub mod answers;
pub mod needs;
pub mod what_if;

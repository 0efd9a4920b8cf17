//! Editing keeps every truth and takes nothing that undo cannot give back.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

pub(crate) mod any_edit;
mod clips;
mod planning;
mod sequences;

//! Steps that can be taken back and done again.

use crate::lang::Message;
use crate::model::Change;

/// What one undo takes back: one edit, or all edits of one gesture.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What a user calls it.
    pub label: Message,
    /// What it did to the records.
    pub changes: Vec<Change>,
    /// Names the state after the step; no other step of the document has it.
    pub(super) number: u64,
}

impl Step {
    /// Adds changes to the step, so that each record stands in it once.
    pub(super) fn absorb(&mut self, changes: Vec<Change>) {
        for change in changes {
            match self.changes.iter_mut().find(|earlier| earlier.key == change.key) {
                Some(earlier) => earlier.after = change.after,
                None => self.changes.push(change),
            }
        }
    }

    /// Drops the records that are in the end as they were.
    pub(super) fn settle(&mut self) {
        self.changes.retain(|change| change.before != change.after);
    }

    /// The changes that take the step back.
    pub(super) fn reversed(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::reversed).collect()
    }
}

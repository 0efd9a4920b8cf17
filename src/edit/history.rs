//! Steps that can be taken back and done again.

use std::collections::BTreeMap;

use crate::lang::Message;
use crate::model::{Change, RecordKey};

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
        let mut known: BTreeMap<RecordKey, usize> =
            self.changes.iter().enumerate().map(|(place, change)| (change.key, place)).collect();
        for change in changes {
            match known.get(&change.key) {
                Some(place) => self.changes[*place].after = change.after,
                None => {
                    known.insert(change.key, self.changes.len());
                    self.changes.push(change);
                }
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

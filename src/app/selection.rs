//! What is selected; never part of the file.

use crate::model::{Ecosystem, NodeId, RecordKey};

/// The selected records in the order in which they were selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    keys: Vec<RecordKey>,
}

impl Selection {
    /// Only this record.
    pub fn only(key: RecordKey) -> Self {
        Self { keys: vec![key] }
    }

    /// These records, each once.
    pub fn these(keys: impl IntoIterator<Item = RecordKey>) -> Self {
        let mut selection = Self::default();
        for key in keys {
            selection.add(key);
        }
        selection
    }

    /// Adds a record; it becomes the one whose fields are shown.
    pub fn add(&mut self, key: RecordKey) {
        self.keys.retain(|other| *other != key);
        self.keys.push(key);
    }

    /// Adds a record, or takes it out where it is selected.
    pub fn toggle(&mut self, key: RecordKey) {
        if self.has(key) {
            self.keys.retain(|other| *other != key);
        } else {
            self.add(key);
        }
    }

    /// Whether a record is selected.
    pub fn has(&self, key: impl Into<RecordKey>) -> bool {
        let key = key.into();
        self.keys.contains(&key)
    }

    /// All selected records.
    pub fn keys(&self) -> &[RecordKey] {
        &self.keys
    }

    /// The record whose fields are shown: the last one selected.
    pub fn lead(&self) -> Option<RecordKey> {
        self.keys.last().copied()
    }

    /// The selected stakeholders and elements.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.keys.iter().filter_map(|key| key.node())
    }

    /// Drops what is no longer there.
    pub fn keep_existing(&mut self, ecosystem: &Ecosystem) {
        self.keys.retain(|key| ecosystem.contains(*key));
    }
}

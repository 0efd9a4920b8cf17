//! What a rule reports.

use crate::edit::Edit;
use crate::lang::Message;
use crate::model::{FindingId, RecordKey, WaiverId};

use super::Severity;

/// What a rule reports: what, where, why, and edits that put it right.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The same in every run, so that a waiver keeps hold of it.
    pub id: FindingId,
    /// The code of the rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The records involved; the first is what the finding is about.
    pub about: Vec<RecordKey>,
    /// Further records it rests on, such as the relation that shows somebody uses something.
    pub rests_on: Vec<RecordKey>,
    /// What the rule saw farther away than the records named; see [`super::Context::is_settled`].
    pub(super) mark: u64,
    /// What was found.
    pub message: Message,
    /// Why, as collected while detecting.
    pub reasons: Vec<Message>,
    /// Edits that put it right.
    pub fixes: Vec<Fix>,
    /// The waiver that silences it on this day.
    pub waiver: Option<WaiverId>,
}

/// An edit that puts a finding right.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What a user calls it, such as “Make Vorwerk accountable”.
    pub label: Message,
    /// The edit.
    pub edit: Edit,
}

impl Finding {
    /// What the rule with this code finds about a record.
    pub fn new(rule: &'static str, severity: Severity, about: impl Into<RecordKey>, message: Message) -> Self {
        let about = about.into();
        Self {
            id: FindingId::new(rule, about),
            rule,
            severity,
            about: vec![about],
            rests_on: Vec::new(),
            mark: 0,
            message,
            reasons: Vec::new(),
            fixes: Vec::new(),
            waiver: None,
        }
    }

    /// Tells apart several findings of one rule about one record. The respect is part of
    /// the id, so it must be the same in every run: a code or an id, no name.
    #[must_use]
    pub fn in_respect(mut self, respect: &str) -> Self {
        self.id = FindingId::in_respect(self.rule, self.about[0], respect);
        self
    }

    /// Names more records involved.
    #[must_use]
    pub fn involving<K: Into<RecordKey>>(mut self, keys: impl IntoIterator<Item = K>) -> Self {
        for key in keys {
            let key = key.into();
            if !self.about.contains(&key) {
                self.about.push(key);
            }
        }
        self
    }

    /// Names more records it rests on without being about them. Where one of them is
    /// disputed or unverified, the finding says so.
    #[must_use]
    pub fn resting_on<K: Into<RecordKey>>(mut self, keys: impl IntoIterator<Item = K>) -> Self {
        self.rests_on.extend(keys.into_iter().map(Into::into));
        self
    }

    /// Remembers what was seen farther away, so that the finding can be kept.
    #[must_use]
    pub(super) fn marked(mut self, mark: u64) -> Self {
        self.mark = mark;
        self
    }

    /// Adds a reason.
    #[must_use]
    pub fn because(mut self, reason: Message) -> Self {
        self.reasons.push(reason);
        self
    }

    /// Offers an edit that puts it right.
    #[must_use]
    pub fn fix(mut self, label: Message, edit: Edit) -> Self {
        self.fixes.push(Fix { label, edit });
        self
    }

    /// The records it names and those it rests on.
    pub(super) fn named(&self) -> impl Iterator<Item = &RecordKey> {
        self.about.iter().chain(&self.rests_on)
    }

    /// What the finding is about.
    pub fn subject(&self) -> RecordKey {
        self.about[0]
    }
}

//! Findings about the whole that an edit has not touched and that need not be worded again.

use std::cell::{Cell, RefCell};
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::Finding;
use super::found::Found;
use crate::model::{Numbering, RecordKey};

/// What a rule found before the edit, walked through beside what it finds now.
pub(super) struct Settled<'a> {
    previous: Vec<(RecordKey, &'a [Finding])>,
    passed: Cell<usize>,
    touched: &'a Numbering<RecordKey>,
    kept: RefCell<Vec<(RecordKey, u64)>>,
}

impl<'a> Settled<'a> {
    pub(super) fn new(previous: &'a Found, touched: &'a Numbering<RecordKey>) -> Self {
        let previous = previous.subjects().collect();
        Self { previous, passed: Cell::new(0), touched, kept: RefCell::default() }
    }

    /// Whether the same was found before and nothing it names has been touched. Quick as
    /// long as subjects come in their order; others are never settled.
    pub(super) fn keeps(&self, subject: RecordKey, mark: u64) -> bool {
        let ahead = &self.previous[self.passed.get()..];
        let passed = ahead.iter().take_while(|(earlier, _)| *earlier < subject).count();
        self.passed.set(self.passed.get() + passed);
        let Some((_, findings)) = ahead.get(passed).filter(|(same, _)| *same == subject) else { return false };
        let is_untouched = |key: &RecordKey| self.touched.number(key).is_none();
        let keeps = findings
            .iter()
            .any(|finding| finding.mark == mark && finding.about.iter().chain(&finding.rests_on).all(is_untouched));
        if keeps {
            self.kept.borrow_mut().push((subject, mark));
        }
        keeps
    }

    /// The findings to be kept, by subject and mark.
    pub(super) fn kept(self) -> Vec<(RecordKey, u64)> {
        self.kept.into_inner()
    }
}

/// A mark of what was seen; the same for the same.
pub(super) fn mark(seen: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    seen.hash(&mut hasher);
    hasher.finish()
}

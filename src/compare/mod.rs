//! What differs between two versions of a map, in sentences a lawyer understands, and two
//! versions made one.
//!
//! [`Comparison::of`] and [`merge`](fn@merge) are pure. Both walk through [`Record::fields`](crate::model::Record::fields),
//! which takes every record apart, so that a field that is new in the model is compared and
//! merged without a change here.

mod change;
mod findings;
mod groups;
mod merge;
mod naming;
mod parts;
mod records;
mod redline;
mod wording;

pub use change::{Change, ChangeKind, FieldChange};
pub use findings::Shift;
pub use groups::{By, Group};
pub use merge::{Merged, are_related, merge};
pub use wording::{Mark, Stretch, differing};

use std::collections::BTreeMap;

use crate::model::{Date, Field, FieldSort, OwnershipState, RecordKey};
use crate::rules::{Analysis, Severity, Summary};
use records::{Differing, Pair};

/// What differs between two versions of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The older version.
    pub before: Side,
    /// The newer version.
    pub after: Side,
    /// What differs, in the order of the records.
    pub changes: Vec<Change>,
    /// How many nodes and lines are drawn elsewhere on the map.
    pub moved_on_map: usize,
    /// Findings that came and went.
    pub findings: Shift,
    headings: BTreeMap<RecordKey, String>,
}

/// A count in both versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Of what, for programs.
    pub code: &'static str,
    /// Of what, for readers.
    pub label: String,
    /// How many in the older version.
    pub before: usize,
    /// How many in the newer version.
    pub after: usize,
}

/// One of the two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What people call the map.
    pub title: String,
    /// The day for which it was evaluated.
    pub as_of: Date,
    /// Its counts.
    pub summary: Summary,
}

impl Comparison {
    /// Compares two versions. Costs one walk over the records and findings of both, and more
    /// only for what differs.
    pub fn of(before: &Analysis, after: &Analysis) -> Self {
        let pair = Pair { before, after };
        let mut differing = pair.differing();
        let moved_on_map = differing.iter().filter(|record| stands_elsewhere(record)).count();
        let mut changes = parts::changes(pair, &mut differing);
        changes.extend(records::moved_relations(pair, &mut differing));
        changes.extend(differing.iter().filter_map(|record| records::change(pair, record)));
        changes.sort_by_key(|change| (change.key.kind(), change.key));
        let headings = groups::headings(pair, &changes);
        Self {
            before: Side::of(before),
            after: Side::of(after),
            changes,
            headings,
            moved_on_map,
            findings: Shift::of(before, after),
        }
    }

    /// The counts that differ: duties in each state, then open findings of each severity.
    pub fn counts(&self) -> Vec<Count> {
        let (before, after) = (&self.before.summary, &self.after.summary);
        let states = OwnershipState::ALL.iter().map(|state| Count {
            code: state.code(),
            label: state.label(),
            before: before.count(*state),
            after: after.count(*state),
        });
        let open = [
            (Severity::Gap, before.gaps, after.gaps),
            (Severity::Weakness, before.weaknesses, after.weaknesses),
            (Severity::Note, before.notes, after.notes),
        ];
        let open = open.map(|(level, before, after)| Count { code: level.code(), label: level.label(), before, after });
        states.chain(open).filter(|count| count.before != count.after).collect()
    }

    /// Whether the two versions say the same: no record differs, not even in its place, and
    /// no finding came or went.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.moved_on_map == 0 && self.findings.is_empty()
    }
}

impl Side {
    fn of(analysis: &Analysis) -> Self {
        let title = analysis.ecosystem().name(RecordKey::Profile);
        Self { title, as_of: analysis.as_of(), summary: Summary::of(analysis) }
    }
}

/// Whether a record that is in both versions is drawn elsewhere or in another way.
fn stands_elsewhere(record: &Differing) -> bool {
    let (Some(old), Some(new)) = (&record.before, &record.after) else { return false };
    let differs = |(old, new): (&Field<'_>, &Field<'_>)| old.sort() == FieldSort::Place && old.value() != new.value();
    old.fields().iter().zip(&new.fields()).any(differs)
}

//! Changes by what they are about.

use std::collections::BTreeMap;

use super::records::Pair;
use super::{Change, Comparison, naming};
use crate::lang::t;
use crate::model::{RecordKey, RecordKind};

/// By what changes are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// By the duty they are about.
    #[default]
    Obligation,
    /// By the stakeholders they concern; what concerns two stands with both.
    Stakeholder,
}

/// Changes about one duty, stakeholder or element, or about everything else of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a> {
    /// What stands above them.
    pub heading: String,
    /// The record they are about; nothing where they are about several.
    pub key: Option<RecordKey>,
    /// The changes.
    pub changes: Vec<&'a Change>,
}

/// Where a group stands among the others: what was asked for first, then people, duties,
/// things, then the rest kind by kind.
type Place = (usize, RecordKind, String, Option<RecordKey>);

impl Comparison {
    /// The changes in groups.
    pub fn groups(&self, by: By) -> Vec<Group<'_>> {
        let mut groups: BTreeMap<Place, Vec<&Change>> = BTreeMap::new();
        for change in &self.changes {
            for key in homes(change, by) {
                groups.entry(self.place(key, by)).or_default().push(change);
            }
        }
        let group = |((_, _, heading, key), changes)| Group { heading, key, changes };
        groups.into_iter().map(group).collect()
    }

    /// What stands above a change.
    pub fn heading(&self, change: &Change, by: By) -> String {
        homes(change, by).first().map_or_else(String::new, |key| self.place(*key, by).2)
    }

    fn place(&self, key: RecordKey, by: By) -> Place {
        let kind = key.kind();
        let rank = match (kind, by) {
            (RecordKind::Obligation, By::Obligation) | (RecordKind::Stakeholder, By::Stakeholder) => 0,
            (RecordKind::Stakeholder | RecordKind::Obligation, _) => 1,
            (RecordKind::Element, _) => 2,
            _ => 3,
        };
        match self.headings.get(&key) {
            Some(heading) => (rank, kind, heading.clone(), Some(key)),
            None => (rank, kind, t(heading(kind)), None),
        }
    }
}

/// What stands above the changes about each duty, stakeholder and element, in the words of
/// the version that has it.
pub(super) fn headings(pair: Pair<'_>, changes: &[Change]) -> BTreeMap<RecordKey, String> {
    let mut headings = BTreeMap::new();
    for key in changes.iter().flat_map(|change| &change.places) {
        if !headings.contains_key(key)
            && let Some(heading) = heading_of(pair, *key)
        {
            headings.insert(*key, heading);
        }
    }
    headings
}

fn heading_of(pair: Pair<'_>, key: RecordKey) -> Option<String> {
    match key {
        RecordKey::Obligation(id) => Some(naming::duty(pair.having(key).ecosystem(), id)),
        RecordKey::Stakeholder(_) | RecordKey::Element(_) => Some(pair.name(key)),
        RecordKey::Profile => Some(t("diff-group-map")),
        _ => None,
    }
}

/// The records under whose heading a change stands.
fn homes(change: &Change, by: By) -> Vec<RecordKey> {
    let of_kind = |kind: RecordKind| change.places.iter().copied().filter(move |key| key.kind() == kind);
    let wanted: Vec<RecordKey> = match by {
        By::Obligation => of_kind(RecordKind::Obligation).take(1).collect(),
        By::Stakeholder => of_kind(RecordKind::Stakeholder).collect(),
    };
    if wanted.is_empty() { vec![change.places.first().copied().unwrap_or(change.key)] } else { wanted }
}

fn heading(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Profile => "diff-group-map",
        RecordKind::Stakeholder => "outline-stakeholders",
        RecordKind::Element => "outline-elements",
        RecordKind::Relation => "outline-relations",
        RecordKind::Obligation => "outline-obligations",
        RecordKind::Assignment => "outline-assignments",
        RecordKind::Risk => "outline-risks",
        RecordKind::Cover => "outline-covers",
        RecordKind::Waiver => "outline-waivers",
        RecordKind::Fact => "outline-facts",
        RecordKind::Source => "outline-sources",
        RecordKind::Conflict => "outline-conflicts",
    }
}

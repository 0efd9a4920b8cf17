//! The days on which something changes.

use std::collections::{BTreeMap, BTreeSet};

use super::Law;
use crate::model::{Date, Ecosystem, Index, ObligationId, Ownership, OwnershipState, RecordKey};

/// A day on which something changes, and how many duties nobody owns before it and from then on.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The first day on which it is different.
    pub day: Date,
    /// What changes.
    pub kinds: Vec<TurnKind>,
    /// How many duties on the map nobody owns the day before.
    pub unowned_before: usize,
    /// How many nobody owns from that day on.
    pub unowned_after: usize,
}

/// What changes on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TurnKind {
    /// A provision begins to bind, with its id.
    ProvisionStarts(String),
    /// A provision no longer binds, with its id.
    ProvisionEnds(String),
    /// Nobody has promised to look after an element any longer.
    SupportEnds(RecordKey),
    /// A record begins to hold.
    Begins(RecordKey),
    /// A record no longer holds.
    Ends(RecordKey),
    /// A duty is due.
    Due(RecordKey),
}

/// All days on which something changes, in order.
pub fn timeline(ecosystem: &Ecosystem, index: &Index, law: &Law) -> Vec<Turn> {
    let mut days: BTreeMap<Date, BTreeSet<TurnKind>> = BTreeMap::new();
    let mut mark = |day: Option<Date>, kind: TurnKind| {
        if let Some(day) = day {
            days.entry(day).or_default().insert(kind);
        }
    };
    let next = |day: Option<Date>| day.and_then(|day| day.tomorrow().ok());
    for (key, record) in ecosystem.records() {
        if matches!(key, RecordKey::Profile | RecordKey::Source(_)) {
            continue;
        }
        let lifetime = record.lifetime();
        mark(lifetime.from, TurnKind::Begins(key));
        mark(next(lifetime.until), TurnKind::Ends(key));
    }
    for (id, element) in ecosystem.elements.iter() {
        mark(next(element.support_until), TurnKind::SupportEnds(id.into()));
    }
    for (id, duty) in ecosystem.obligations.iter() {
        mark(duty.due, TurnKind::Due(id.into()));
    }
    let mut seen = BTreeSet::new();
    for application in law.applications().filter(|one| one.is_law()) {
        if seen.insert(application.provision.id.as_str()) {
            let provision = application.provision;
            mark(provision.from, TurnKind::ProvisionStarts(provision.id.clone()));
            mark(next(provision.until), TurnKind::ProvisionEnds(provision.id.clone()));
        }
    }
    let turn = |(day, kinds): (Date, BTreeSet<TurnKind>)| Turn {
        unowned_before: day.yesterday().map_or(0, |before| unowned(ecosystem, index, before)),
        unowned_after: unowned(ecosystem, index, day),
        kinds: kinds.into_iter().collect(),
        day,
    };
    days.into_iter().map(turn).collect()
}

/// How many duties on the map bind on a day and nobody owns.
fn unowned(ecosystem: &Ecosystem, index: &Index, day: Date) -> usize {
    let binds = |id: ObligationId| ecosystem.obligations.get(id).is_some_and(|duty| duty.lifetime.holds_on(day));
    let state = |id: ObligationId| Ownership::of(ecosystem, index, id, day).state;
    let is_owned = |state: OwnershipState| matches!(state, OwnershipState::Owned | OwnershipState::Waived);
    ecosystem.obligations.ids().filter(|id| binds(*id) && !is_owned(state(*id))).count()
}

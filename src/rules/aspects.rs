//! What of the map a change concerns, so that rules which do not look at it are left in peace.

use crate::model::{Assignment, Change, Element, Letter, Obligation, Provenance, Record, Stakeholder};

/// What of the map a change concerns, or what a rule about the whole looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aspects(u8);

impl Aspects {
    /// Which nodes exist when, and which relations of which kind join them when.
    pub const GRAPH: Self = Self(1);
    /// What else a node is: its kind, its needs, its days, all but its name.
    pub const NODES: Self = Self(1 << 1);
    /// Which duties there are and who has which part in them, all but words about them.
    pub const DUTIES: Self = Self(1 << 2);
    /// Which duties somebody answers for, and who.
    pub const ANSWERS: Self = Self(1 << 3);
    /// What nodes, duties and risks are called.
    pub const NAMES: Self = Self(1 << 4);
    /// How sure a record is and how long it holds.
    pub const CONFIDENCE: Self = Self(1 << 5);

    /// What the law says: roles, what applies, which duties come from it.
    pub const LAW: Self = Self(1 << 6);

    /// What is in either.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they have something in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What some changes concern. Whether somebody answers for a duty hangs on more than one
    /// record, so that is not told from changes of duties alone.
    pub(super) fn of(changes: &[Change]) -> Self {
        changes.iter().map(Self::of_change).fold(Self::default(), Self::and)
    }

    fn of_change(change: &Change) -> Self {
        let sure = |record: &Record| (record.provenance().confidence, record.lifetime());
        let confidence = if differ(change, |record| Some(sure(record))) { Self::CONFIDENCE } else { Self::default() };
        let named = if differ(change, name) { Self::NAMES } else { Self::default() };
        confidence.and(named).and(Self::of_contents(change))
    }

    fn of_contents(change: &Change) -> Self {
        let when = |is_so: bool, aspects: Self| if is_so { aspects } else { Self::default() };
        match change.after.as_ref().or(change.before.as_ref()) {
            Some(Record::Stakeholder(_) | Record::Element(_)) => {
                when(differ(change, |record| Some(record.lifetime())), Self::GRAPH.and(Self::DUTIES).and(Self::ANSWERS))
                    .and(when(differ(change, node), Self::NODES))
            }
            Some(Record::Relation(_)) => when(differ(change, relation), Self::GRAPH),
            Some(Record::Obligation(_)) => when(differ(change, duty), Self::DUTIES),
            Some(Record::Assignment(_)) => {
                when(differ(change, part), Self::DUTIES).and(when(differ(change, accountable), Self::ANSWERS))
            }
            _ => Self::default(),
        }
    }
}

/// Whether a change makes a difference to what is looked at in a record.
fn differ<'a, T: PartialEq>(change: &'a Change, seen: impl Fn(&'a Record) -> Option<T>) -> bool {
    change.before.as_ref().and_then(&seen) != change.after.as_ref().and_then(&seen)
}

fn name(record: &Record) -> Option<&str> {
    match record {
        Record::Stakeholder(stakeholder) => Some(&stakeholder.name),
        Record::Element(element) => Some(&element.name),
        Record::Obligation(duty) => Some(&duty.name),
        Record::Risk(risk) => Some(&risk.name),
        _ => None,
    }
}

/// A node without what it is called, where it stands and what is said of it.
fn node(record: &Record) -> Option<Record> {
    match record {
        Record::Stakeholder(stakeholder) => Some(Record::from(Stakeholder {
            name: String::new(),
            note: String::new(),
            at: None,
            provenance: Provenance::default(),
            ..Stakeholder::clone(stakeholder)
        })),
        Record::Element(element) => Some(Record::from(Element {
            name: String::new(),
            note: String::new(),
            at: None,
            provenance: Provenance::default(),
            ..Element::clone(element)
        })),
        _ => None,
    }
}

fn relation(record: &Record) -> Option<impl PartialEq + use<>> {
    let Record::Relation(relation) = record else { return None };
    Some((relation.from, relation.kind, relation.to, relation.lifetime))
}

/// A duty without what it is called and what is said of it.
fn duty(record: &Record) -> Option<Obligation> {
    let Record::Obligation(duty) = record else { return None };
    Some(Obligation {
        name: String::new(),
        note: String::new(),
        provenance: Provenance::default(),
        ..Obligation::clone(duty)
    })
}

/// A part in a duty without what is said of it.
fn part(record: &Record) -> Option<Assignment> {
    let Record::Assignment(part) = record else { return None };
    Some(Assignment { note: String::new(), provenance: Provenance::default(), ..Assignment::clone(part) })
}

/// Who answers for which duty and when.
fn accountable(record: &Record) -> Option<impl PartialEq + use<>> {
    let Record::Assignment(part) = record else { return None };
    part.letters.has(Letter::Accountable).then_some((part.obligation, part.stakeholder, part.lifetime))
}

/// Whether a change makes a difference to a duty that somebody answers for.
pub(super) fn differs_where_answered(change: &Change) -> bool {
    differ(change, |record| {
        let Record::Obligation(duty) = record else { return None };
        Some((&duty.about, &duty.owed_to, &duty.dimensions, &duty.phases, duty.lifetime))
    })
}

/// Whether a change makes a difference to any finding at all: where a node stands and what
/// is noted about it does not.
pub(super) fn is_telling(change: &Change) -> bool {
    let bare = |record: &Option<Record>| match record {
        Some(Record::Stakeholder(stakeholder)) => {
            let bare = Stakeholder { note: String::new(), at: None, ..Stakeholder::clone(stakeholder) };
            Some(Record::from(bare))
        }
        Some(Record::Element(element)) => {
            Some(Record::from(Element { note: String::new(), at: None, ..Element::clone(element) }))
        }
        other => other.clone(),
    };
    bare(&change.before) != bare(&change.after)
}

//! Records taken out of an ecosystem to be put into it or another one again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::EditError;
use super::naming::key_for;
use super::plan::Draft;
use super::removal::without;
use crate::file::{ReadError, from_text, to_text};
use crate::model::{
    Assignment, Ecosystem, ElementId, Fact, FactSubject, NodeId, Obligation, ObligationId, Point, Provenance, Record,
    RecordKey, Relation, Risk, SourceId, StakeholderId,
};

/// What stands before the ids of records that were taken, in the last line of a clip.
const TAKEN: &str = "// Taken:";

/// Records on their way, with what they speak of.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// The records and what they speak of, as an ecosystem of its own.
    pub ecosystem: Ecosystem,
    /// Which of them were taken; the others are there because these speak of them.
    pub taken: BTreeSet<RecordKey>,
}

impl Clip {
    /// Takes nodes, duties and risks out of an ecosystem: with relations between these nodes, facts
    /// about them, parts in these duties, and sources cited. Other records are not taken.
    pub fn of(ecosystem: &Ecosystem, keys: &[RecordKey]) -> Self {
        let is_taken =
            |key: &&RecordKey| key.node().is_some() || matches!(key, RecordKey::Obligation(_) | RecordKey::Risk(_));
        let mut taken: BTreeSet<RecordKey> = keys.iter().filter(is_taken).copied().collect();
        let has = |node: NodeId| taken.contains(&node.into());
        let relations = ecosystem.relations.iter().filter(|(_, one)| has(one.from) && has(one.to));
        let facts = ecosystem.facts.iter().filter(|(_, fact)| fact.about.nodes().next().is_some());
        let facts = facts.filter(|(_, fact)| fact.about.nodes().all(has));
        let parts = ecosystem.assignments.iter().filter(|(_, part)| taken.contains(&part.obligation.into()));
        let with: Vec<RecordKey> = relations
            .map(|(id, _)| id.into())
            .chain(facts.map(|(id, _)| id.into()))
            .chain(parts.map(|(id, _)| id.into()))
            .collect();
        taken.extend(with);
        let mut kept = taken.clone();
        kept.extend(taken.iter().filter_map(|key| ecosystem.get(*key)).flat_map(|record| record.named()));
        let sources: Vec<RecordKey> =
            kept.iter().filter_map(|key| ecosystem.get(*key)).flat_map(|record| record.cited()).collect();
        kept.extend(sources);
        let gone: BTreeSet<RecordKey> = ecosystem.keys().filter(|key| !kept.contains(key)).collect();
        let mut clip = Ecosystem::default();
        for key in kept {
            if let Some(record) = ecosystem.get(key) {
                let record = without(&record, &gone).unwrap_or(record);
                clip.carry_out(&[crate::model::Change { key, before: None, after: Some(record) }]);
            }
        }
        Self { ecosystem: clip, taken }
    }

    /// The text of a small file, which survives a mail.
    ///
    /// # Errors
    /// Where a record cannot be written.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        let ids: Vec<&str> = self.taken.iter().map(|key| key.as_str()).collect();
        Ok(format!("{}{TAKEN} {}\n", to_text(&self.ecosystem)?, ids.join(" ")))
    }

    /// Reads such a text. A whole file is taken as all of its records.
    ///
    /// # Errors
    /// [`ReadError`] where the text is no file of the program; it names the place and the next step.
    pub fn from_text(text: &str) -> Result<Self, ReadError> {
        let ecosystem = from_text(text)?;
        let last = text.trim_end().lines().next_back().and_then(|line| line.strip_prefix(TAKEN));
        let Some(ids) = last else { return Ok(Self::whole(ecosystem)) };
        let taken = ids.split_whitespace().filter_map(|id| ecosystem.key_of(id)).collect();
        Ok(Self { ecosystem, taken })
    }

    /// All records of an ecosystem but for what it says of itself.
    pub fn whole(ecosystem: Ecosystem) -> Self {
        let taken = ecosystem.keys().filter(|key| *key != RecordKey::Profile).collect();
        Self { ecosystem, taken }
    }
}

impl Draft {
    /// Puts records in, under new ids and moved on the map. What they only speak of is found again
    /// by its id where it is there, and put in where it is not.
    pub(super) fn paste(&mut self, clip: &Clip, by: Point) -> Result<(), EditError> {
        let mut places = Places { known: BTreeMap::new(), by };
        // In an order in which everything is there before something speaks of it.
        let mut keys: Vec<RecordKey> = clip.ecosystem.keys().filter(|key| *key != RecordKey::Profile).collect();
        keys.sort_by_key(|key| rank(*key));
        for key in keys {
            let Some(record) = clip.ecosystem.get(key) else { continue };
            let is_there =
                !clip.taken.contains(&key) && self.ecosystem.get(key).is_some_and(|own| is_same(&own, &record));
            if is_there {
                places.known.insert(key, key);
                continue;
            }
            let Some(record) = places.placed(&record) else { continue };
            let Some(new) = key_for(&self.ecosystem, &record) else { continue };
            places.known.insert(key, new);
            self.set(new, Some(record));
        }
        Ok(())
    }
}

fn rank(key: RecordKey) -> u8 {
    match key {
        RecordKey::Source(_) => 0,
        RecordKey::Stakeholder(_) | RecordKey::Element(_) => 1,
        RecordKey::Risk(_) | RecordKey::Obligation(_) => 2,
        _ => 3,
    }
}

/// Whether two records with the same id are the same thing in people's eyes.
fn is_same(own: &Record, other: &Record) -> bool {
    own.kind() == other.kind()
        && match (own, other) {
            (Record::Source(a), Record::Source(b)) => a.title == b.title && a.url == b.url,
            _ => true,
        }
}

/// Under which keys records stand that have been put in, and how far they are moved.
struct Places {
    known: BTreeMap<RecordKey, RecordKey>,
    by: Point,
}

impl Places {
    /// A record that speaks of what has been put in; nothing where that is not there, or where the
    /// record is of a kind that is not put in.
    fn placed(&self, record: &Record) -> Option<Record> {
        let mut placed: Record = match record {
            Record::Stakeholder(one) => {
                let mut one = one.as_ref().clone();
                one.at = one.at.map(|at| at.shifted(self.by));
                one.into()
            }
            Record::Element(one) => {
                let mut one = one.as_ref().clone();
                one.at = one.at.map(|at| at.shifted(self.by));
                one.into()
            }
            Record::Relation(one) => {
                let bends = one.bends.iter().map(|bend| bend.shifted(self.by)).collect();
                Relation { from: self.node(one.from)?, to: self.node(one.to)?, bends, ..one.as_ref().clone() }.into()
            }
            Record::Obligation(one) => Obligation {
                about: one.about.iter().filter_map(|id| self.element(*id)).collect(),
                owed_to: one.owed_to.iter().filter_map(|id| self.stakeholder(*id)).collect(),
                ..one.as_ref().clone()
            }
            .into(),
            Record::Assignment(one) => Assignment {
                obligation: self.obligation(one.obligation)?,
                stakeholder: self.stakeholder(one.stakeholder)?,
                ..one.as_ref().clone()
            }
            .into(),
            Record::Risk(one) => Risk {
                about: one.about.iter().filter_map(|id| self.element(*id)).collect(),
                borne_by: one.borne_by.iter().filter_map(|id| self.stakeholder(*id)).collect(),
                ..one.as_ref().clone()
            }
            .into(),
            Record::Fact(one) => Fact { about: self.subject(one.about)?, ..one.as_ref().clone() }.into(),
            Record::Source(one) => Record::Source(Arc::clone(one)),
            Record::Profile(_) | Record::Cover(_) | Record::Waiver(_) | Record::Conflict(_) => return None,
        };
        let provenance = placed.provenance().clone();
        let sources = provenance.sources.iter().filter_map(|id| self.source(*id)).collect();
        placed.set_provenance(Provenance { sources, ..provenance });
        Some(placed)
    }

    fn node(&self, node: NodeId) -> Option<NodeId> {
        self.known.get(&node.into()).and_then(|key| key.node())
    }

    fn element(&self, id: ElementId) -> Option<ElementId> {
        self.node(id.into()).and_then(NodeId::element)
    }

    fn stakeholder(&self, id: StakeholderId) -> Option<StakeholderId> {
        self.node(id.into()).and_then(NodeId::stakeholder)
    }

    fn obligation(&self, id: ObligationId) -> Option<ObligationId> {
        match self.known.get(&id.into()) {
            Some(RecordKey::Obligation(new)) => Some(*new),
            _ => None,
        }
    }

    fn source(&self, id: SourceId) -> Option<SourceId> {
        match self.known.get(&id.into()) {
            Some(RecordKey::Source(new)) => Some(*new),
            _ => None,
        }
    }

    fn subject(&self, about: FactSubject) -> Option<FactSubject> {
        Some(match about {
            FactSubject::Ecosystem => return None,
            FactSubject::Stakeholder(id) => FactSubject::Stakeholder(self.stakeholder(id)?),
            FactSubject::Element(id) => FactSubject::Element(self.element(id)?),
            FactSubject::Toward(who, what) => FactSubject::Toward(self.stakeholder(who)?, self.element(what)?),
        })
    }
}

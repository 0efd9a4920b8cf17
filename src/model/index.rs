//! Who refers to what: the references between records, the other way round.
//!
//! Building costs one pass over all records; an update costs as much as the records that
//! changed.

use super::lookup::Lookup;
use super::{
    AssignmentId, Change, ConflictId, CoverId, Ecosystem, ElementId, FactId, FactSubject, FindingId, NodeId,
    ObligationId, Record, RecordKey, RelationId, RiskId, SourceId, StakeholderId, WaiverId,
};

/// Who refers to what.
#[derive(Clone, Debug, Default)]
pub struct Index {
    relations: Lookup<NodeId, RelationId>,
    parts_of: Lookup<ObligationId, AssignmentId>,
    parts_by: Lookup<StakeholderId, AssignmentId>,
    duties_about: Lookup<ElementId, ObligationId>,
    duties_owed: Lookup<StakeholderId, ObligationId>,
    risks_about: Lookup<ElementId, RiskId>,
    risks_borne: Lookup<StakeholderId, RiskId>,
    covers_of: Lookup<RiskId, CoverId>,
    covers_with: Lookup<StakeholderId, CoverId>,
    facts: Lookup<FactSubject, FactId>,
    waivers: Lookup<FindingId, WaiverId>,
    citing: Lookup<SourceId, RecordKey>,
    conflicts: Lookup<RecordKey, ConflictId>,
}

impl Index {
    /// Builds the index in one pass over all records.
    pub fn build(ecosystem: &Ecosystem) -> Self {
        let mut index = Self::default();
        for (key, record) in ecosystem.records() {
            index.enter(key, &record, true);
        }
        index
    }

    /// Follows changes that have been carried out.
    pub fn update<'a>(&mut self, changes: impl IntoIterator<Item = &'a Change>) {
        for change in changes {
            if let (Some(before), Some(after)) = (&change.before, &change.after)
                && refer_alike(before, after)
            {
                continue;
            }
            if let Some(before) = &change.before {
                self.enter(change.key, before, false);
            }
            if let Some(after) = &change.after {
                self.enter(change.key, after, true);
            }
        }
    }

    fn enter(&mut self, key: RecordKey, record: &Record, add: bool) {
        for source in &record.provenance().sources {
            put(&mut self.citing, *source, key, add);
        }
        match (key, record) {
            (RecordKey::Relation(id), Record::Relation(relation)) => {
                put(&mut self.relations, relation.from, id, add);
                put(&mut self.relations, relation.to, id, add);
            }
            (RecordKey::Obligation(id), Record::Obligation(duty)) => {
                for element in &duty.about {
                    put(&mut self.duties_about, *element, id, add);
                }
                for stakeholder in &duty.owed_to {
                    put(&mut self.duties_owed, *stakeholder, id, add);
                }
            }
            (RecordKey::Assignment(id), Record::Assignment(part)) => {
                put(&mut self.parts_of, part.obligation, id, add);
                put(&mut self.parts_by, part.stakeholder, id, add);
            }
            (RecordKey::Risk(id), Record::Risk(risk)) => {
                for element in &risk.about {
                    put(&mut self.risks_about, *element, id, add);
                }
                for stakeholder in &risk.borne_by {
                    put(&mut self.risks_borne, *stakeholder, id, add);
                }
            }
            (RecordKey::Cover(id), Record::Cover(cover)) => {
                for risk in &cover.risks {
                    put(&mut self.covers_of, *risk, id, add);
                }
                put(&mut self.covers_with, cover.insurer, id, add);
                put(&mut self.covers_with, cover.insured, id, add);
            }
            (RecordKey::Fact(id), Record::Fact(fact)) => put(&mut self.facts, fact.about, id, add),
            (RecordKey::Conflict(id), Record::Conflict(conflict)) => {
                put(&mut self.conflicts, conflict.record, id, add);
            }
            (RecordKey::Waiver(id), Record::Waiver(waiver)) => put(&mut self.waivers, waiver.finding, id, add),
            _ => {}
        }
    }

    /// The relations that begin or end at a node.
    pub fn relations(&self, node: impl Into<NodeId>) -> &[RelationId] {
        self.relations.get(&node.into())
    }

    /// The assignments of a duty.
    pub fn parts_of(&self, duty: ObligationId) -> &[AssignmentId] {
        self.parts_of.get(&duty)
    }

    /// The assignments of a stakeholder.
    pub fn parts_by(&self, stakeholder: StakeholderId) -> &[AssignmentId] {
        self.parts_by.get(&stakeholder)
    }

    /// The duties about an element.
    pub fn duties_about(&self, element: ElementId) -> &[ObligationId] {
        self.duties_about.get(&element)
    }

    /// The duties owed to a stakeholder.
    pub fn duties_owed(&self, stakeholder: StakeholderId) -> &[ObligationId] {
        self.duties_owed.get(&stakeholder)
    }

    /// The risks to an element.
    pub fn risks_about(&self, element: ElementId) -> &[RiskId] {
        self.risks_about.get(&element)
    }

    /// The risks a stakeholder bears.
    pub fn risks_borne(&self, stakeholder: StakeholderId) -> &[RiskId] {
        self.risks_borne.get(&stakeholder)
    }

    /// The policies that cover a risk.
    pub fn covers_of(&self, risk: RiskId) -> &[CoverId] {
        self.covers_of.get(&risk)
    }

    /// The policies in which a stakeholder is insurer or insured.
    pub fn covers_with(&self, stakeholder: StakeholderId) -> &[CoverId] {
        self.covers_with.get(&stakeholder)
    }

    /// The answers about something.
    pub fn facts(&self, about: FactSubject) -> &[FactId] {
        self.facts.get(&about)
    }

    /// The waivers of a finding.
    pub fn waivers(&self, finding: FindingId) -> &[WaiverId] {
        self.waivers.get(&finding)
    }

    /// What two versions of a record disagree on.
    pub fn conflicts(&self, record: RecordKey) -> &[ConflictId] {
        self.conflicts.get(&record)
    }

    /// The records that rest on a source.
    pub fn citing(&self, source: SourceId) -> &[RecordKey] {
        self.citing.get(&source)
    }
}

/// Whether two records refer to the same ones. Those that are not looked at closely are
/// taken to differ.
fn refer_alike(before: &Record, after: &Record) -> bool {
    before.provenance().sources == after.provenance().sources
        && match (before, after) {
            (Record::Profile(_), Record::Profile(_))
            | (Record::Stakeholder(_), Record::Stakeholder(_))
            | (Record::Element(_), Record::Element(_))
            | (Record::Source(_), Record::Source(_)) => true,
            (Record::Relation(before), Record::Relation(after)) => (before.from, before.to) == (after.from, after.to),
            (Record::Obligation(before), Record::Obligation(after)) => {
                (&before.about, &before.owed_to) == (&after.about, &after.owed_to)
            }
            (Record::Assignment(before), Record::Assignment(after)) => {
                (before.obligation, before.stakeholder) == (after.obligation, after.stakeholder)
            }
            _ => false,
        }
}

fn put<K: Clone + Eq + std::hash::Hash, V: Copy + Ord>(lookup: &mut Lookup<K, V>, key: K, value: V, add: bool) {
    if add {
        lookup.add(key, value);
    } else {
        lookup.take(&key, value);
    }
}

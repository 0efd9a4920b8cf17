//! What a rule may look at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::Aspects;
use super::settled::Settled;
use crate::graph::{Answered, RelationGraph};
use crate::law::Law;
use crate::model::{
    Assignment, AssignmentId, Conflict, ConflictId, Date, Ecosystem, Element, ElementId, Id, Index, NodeId, Obligation,
    ObligationId, Ownership, RecordKey, Relation, RelationId, Risk, RiskId, Stakeholder, StakeholderId, Stored, Table,
    Waiver, WaiverId,
};

/// What a rule may look at, and which subjects it is asked about.
///
/// A rule walks through its subjects with [`Context::obligations`] and its siblings. After
/// an edit these yield only the subjects that the edit can have touched: those within two
/// references of a changed record. A rule that looks farther must have the subject
/// [`super::Subject::Whole`].
pub struct Context<'a> {
    /// The records.
    pub ecosystem: &'a Ecosystem,
    /// The references between them, the other way round.
    pub index: &'a Index,
    /// What the law says on the day.
    pub law: &'a Law,
    /// The day for which everything is evaluated.
    pub as_of: Date,
    pub(super) ownership: &'a BTreeMap<ObligationId, Arc<Ownership>>,
    pub(super) asked: Option<&'a BTreeSet<RecordKey>>,
    pub(super) settled: Option<Settled<'a>>,
    pub(super) shared: &'a Shared,
}

/// What several rules look at, built when first asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Shared {
    graph: OnceLock<Arc<RelationGraph>>,
    answered: OnceLock<Arc<Answered>>,
}

impl Shared {
    /// The nodes and the relations that hold on the day.
    pub(super) fn graph(&self, ecosystem: &Ecosystem, day: Date) -> &RelationGraph {
        self.graph.get_or_init(|| Arc::new(RelationGraph::build(ecosystem, day)))
    }

    /// The duties somebody answers for on the day.
    pub(super) fn answered(
        &self,
        ecosystem: &Ecosystem,
        ownership: &BTreeMap<ObligationId, Arc<Ownership>>,
        day: Date,
    ) -> &Answered {
        let owned = ownership.iter().map(|(id, owned)| (*id, &**owned));
        self.answered.get_or_init(|| Arc::new(Answered::build(ecosystem, self.graph(ecosystem, day), owned, day)))
    }

    /// Lets go of what an edit concerns.
    pub(super) fn forget(&mut self, aspects: Aspects) {
        if aspects.meets(Aspects::GRAPH) {
            self.graph = OnceLock::new();
        }
        if aspects.meets(Aspects::GRAPH.and(Aspects::ANSWERS)) {
            self.answered = OnceLock::new();
        }
    }
}

impl<'a> Context<'a> {
    /// The records of a kind the rule is asked about, in the order of their ids. Costs as
    /// much as is asked about.
    fn asked_in<T: Stored>(&self, table: &'a Table<T>) -> impl Iterator<Item = (Id<T>, &'a T)> + use<'a, T> {
        let asked = self.asked;
        let all = asked.is_none().then(|| table.iter()).into_iter().flatten();
        let ids = asked.into_iter().flatten().filter_map(|key| T::id(*key));
        all.chain(ids.filter_map(|id| table.get(id).map(|record| (id, record))))
    }

    /// The duties the rule is asked about that bind somebody: those that have not ended.
    pub fn obligations(&self) -> impl Iterator<Item = (ObligationId, &'a Obligation, &'a Ownership)> {
        self.all_obligations().filter(|(_, duty, _)| !duty.lifetime.has_ended_by(self.as_of))
    }

    /// The duties the rule is asked about, those that have ended among them.
    pub fn all_obligations(&self) -> impl Iterator<Item = (ObligationId, &'a Obligation, &'a Ownership)> {
        let (ecosystem, ownership) = (self.ecosystem, self.ownership);
        let all = self.asked.is_none().then(|| ecosystem.obligations.iter().zip(ownership.values()));
        let asked = self.asked.into_iter().flatten().filter_map(|key| {
            let RecordKey::Obligation(id) = *key else { return None };
            Some((id, ecosystem.obligations.get(id)?, &**ownership.get(&id)?))
        });
        all.into_iter().flatten().map(|((id, duty), ownership)| (id, duty, &**ownership)).chain(asked)
    }

    /// The stakeholders the rule is asked about that exist on the day.
    pub fn stakeholders(&self) -> impl Iterator<Item = (StakeholderId, &'a Stakeholder)> {
        self.asked_in(&self.ecosystem.stakeholders).filter(|(_, stakeholder)| stakeholder.lifetime.holds_on(self.as_of))
    }

    /// The stakeholders the rule is asked about, those that have gone or are to come among them.
    pub fn all_stakeholders(&self) -> impl Iterator<Item = (StakeholderId, &'a Stakeholder)> {
        self.asked_in(&self.ecosystem.stakeholders)
    }

    /// The elements the rule is asked about that exist on the day.
    pub fn elements(&self) -> impl Iterator<Item = (ElementId, &'a Element)> {
        self.asked_in(&self.ecosystem.elements).filter(|(_, element)| element.lifetime.holds_on(self.as_of))
    }

    /// The assignments the rule is asked about that hold on the day and whose bearer exists.
    pub fn assignments(&self) -> impl Iterator<Item = (AssignmentId, &'a Assignment)> {
        self.asked_in(&self.ecosystem.assignments)
            .filter(|(_, part)| part.lifetime.holds_on(self.as_of) && self.exists(part.stakeholder))
    }

    /// The risks the rule is asked about that are there on the day.
    pub fn risks(&self) -> impl Iterator<Item = (RiskId, &'a Risk)> {
        self.asked_in(&self.ecosystem.risks).filter(|(_, risk)| risk.lifetime.holds_on(self.as_of))
    }

    /// What two versions disagree on, as far as the rule is asked about it.
    pub fn conflicts(&self) -> impl Iterator<Item = (ConflictId, &'a Conflict)> {
        self.asked_in(&self.ecosystem.conflicts)
    }

    /// The waivers the rule is asked about.
    pub fn waivers(&self) -> impl Iterator<Item = (WaiverId, &'a Waiver)> {
        self.asked_in(&self.ecosystem.waivers)
    }

    /// Whether a finding about the whole stands as it did before the edit, so that it need
    /// not be worded again. A rule with the subject [`super::Subject::Whole`] may ask this
    /// for each thing it finds and then leave it out, if all that its words hang on is
    ///
    /// - within two references of the subject or of a record the finding names, or
    /// - told by the mark, which is given to the finding with [`super::Finding::marked`].
    pub(super) fn is_settled(&self, subject: impl Into<RecordKey>, mark: u64) -> bool {
        self.settled.as_ref().is_some_and(|settled| settled.keeps(subject.into(), mark))
    }

    /// Who owns a duty on the day.
    pub fn ownership(&self, duty: ObligationId) -> Option<&'a Ownership> {
        self.ownership.get(&duty).map(AsRef::as_ref)
    }

    /// The relations at a node that hold on the day and whose two ends exist.
    pub fn relations(&self, node: impl Into<NodeId>) -> impl Iterator<Item = (RelationId, &'a Relation)> {
        self.index
            .relations(node)
            .iter()
            .filter_map(|id| self.ecosystem.relations.get(*id).map(|relation| (*id, relation)))
            .filter(|(_, relation)| {
                relation.lifetime.holds_on(self.as_of) && self.exists(relation.from) && self.exists(relation.to)
            })
    }

    /// Whether a node exists on the day.
    pub fn exists(&self, node: impl Into<NodeId>) -> bool {
        crate::graph::exists_on(self.ecosystem, node.into(), self.as_of)
    }

    /// What people call a record.
    pub fn name(&self, key: impl Into<RecordKey>) -> String {
        self.ecosystem.name(key)
    }

    /// The nodes and the relations that hold on the day, built when first asked for.
    pub fn graph(&self) -> &RelationGraph {
        self.shared.graph(self.ecosystem, self.as_of)
    }

    /// The duties somebody answers for on the day, gathered when first asked for.
    pub fn answered(&self) -> &Answered {
        self.shared.answered(self.ecosystem, self.ownership, self.as_of)
    }
}

//! What a rule may look at.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::graph::{Answered, RelationGraph};
use crate::model::{
    Assignment, AssignmentId, Date, Ecosystem, Element, ElementId, Index, NodeId, Obligation, ObligationId, Ownership,
    RecordKey, Relation, RelationId, Risk, RiskId, Stakeholder, StakeholderId, Waiver, WaiverId,
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
    /// The day for which everything is evaluated.
    pub as_of: Date,
    pub(super) ownership: &'a BTreeMap<ObligationId, Ownership>,
    pub(super) asked: Option<&'a BTreeSet<RecordKey>>,
    pub(super) shared: Shared,
}

/// What several rules look at, built when first asked for.
#[derive(Default)]
pub(super) struct Shared {
    graph: OnceCell<RelationGraph>,
    answered: OnceCell<Answered>,
}

impl<'a> Context<'a> {
    fn is_asked(&self, key: impl Into<RecordKey>) -> bool {
        self.asked.is_none_or(|asked| asked.contains(&key.into()))
    }

    /// The duties the rule is asked about that bind somebody: those that have not ended.
    pub fn obligations(&self) -> impl Iterator<Item = (ObligationId, &'a Obligation, &'a Ownership)> {
        self.all_obligations().filter(|(_, duty, _)| !duty.lifetime.has_ended_by(self.as_of))
    }

    /// The duties the rule is asked about, those that have ended among them.
    pub fn all_obligations(&self) -> impl Iterator<Item = (ObligationId, &'a Obligation, &'a Ownership)> {
        self.ecosystem
            .obligations
            .iter()
            .zip(self.ownership)
            .inspect(|((id, _), (owned, _))| debug_assert_eq!(id, *owned, "each duty has its ownership"))
            .filter(|((id, _), _)| self.is_asked(*id))
            .map(|((id, duty), (_, ownership))| (id, duty, ownership))
    }

    /// The stakeholders the rule is asked about that exist on the day.
    pub fn stakeholders(&self) -> impl Iterator<Item = (StakeholderId, &'a Stakeholder)> {
        self.ecosystem
            .stakeholders
            .iter()
            .filter(|(id, stakeholder)| self.is_asked(*id) && stakeholder.lifetime.holds_on(self.as_of))
    }

    /// The stakeholders the rule is asked about, those that have gone or are to come among them.
    pub fn all_stakeholders(&self) -> impl Iterator<Item = (StakeholderId, &'a Stakeholder)> {
        self.ecosystem.stakeholders.iter().filter(|(id, _)| self.is_asked(*id))
    }

    /// The elements the rule is asked about that exist on the day.
    pub fn elements(&self) -> impl Iterator<Item = (ElementId, &'a Element)> {
        self.ecosystem
            .elements
            .iter()
            .filter(|(id, element)| self.is_asked(*id) && element.lifetime.holds_on(self.as_of))
    }

    /// The assignments the rule is asked about that hold on the day and whose bearer exists.
    pub fn assignments(&self) -> impl Iterator<Item = (AssignmentId, &'a Assignment)> {
        self.ecosystem
            .assignments
            .iter()
            .filter(|(id, part)| self.is_asked(*id) && part.lifetime.holds_on(self.as_of))
            .filter(|(_, part)| self.exists(part.stakeholder))
    }

    /// The risks the rule is asked about that are there on the day.
    pub fn risks(&self) -> impl Iterator<Item = (RiskId, &'a Risk)> {
        self.ecosystem.risks.iter().filter(|(id, risk)| self.is_asked(*id) && risk.lifetime.holds_on(self.as_of))
    }

    /// The waivers the rule is asked about.
    pub fn waivers(&self) -> impl Iterator<Item = (WaiverId, &'a Waiver)> {
        self.ecosystem.waivers.iter().filter(|(id, _)| self.is_asked(*id))
    }

    /// Who owns a duty on the day.
    pub fn ownership(&self, duty: ObligationId) -> Option<&'a Ownership> {
        self.ownership.get(&duty)
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
        self.shared.graph.get_or_init(|| RelationGraph::build(self.ecosystem, self.as_of))
    }

    /// The duties somebody answers for on the day, gathered when first asked for.
    pub fn answered(&self) -> &Answered {
        let build = || Answered::build(self.ecosystem, self.graph(), self.ownership, self.as_of);
        self.shared.answered.get_or_init(build)
    }
}

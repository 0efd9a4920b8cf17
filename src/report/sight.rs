//! Of which records a report speaks.

use std::collections::BTreeSet;

use crate::lang::Message;
use crate::law::Application;
use crate::model::{
    Assignment, Ecosystem, ElementId, NodeId, ObligationId, OwnershipState, RecordKey, ReportScope, StakeholderId,
};
use crate::rules::{Analysis, Finding, Severity};

/// Of which records a report speaks.
pub(super) struct Sight {
    scope: ReportScope,
    /// The records in it; nothing where it is everything.
    seen: Option<Seen>,
}

#[derive(Default)]
struct Seen {
    duties: BTreeSet<ObligationId>,
    stakeholders: BTreeSet<StakeholderId>,
    elements: BTreeSet<ElementId>,
    /// Named by the user, and not only bound up with what is.
    chosen: BTreeSet<RecordKey>,
}

/// What a scope names and the map or the catalogue does not hold; nothing where it holds all of it.
pub fn unknown(analysis: &Analysis, scope: &ReportScope) -> Option<Message> {
    let ecosystem = analysis.ecosystem();
    let missing = |key: RecordKey| {
        let gone = !ecosystem.contains(key);
        gone.then(|| msg!("report-scope-unknown", kind = key.kind().message(), id = key.as_str()))
    };
    match scope {
        ReportScope::Whole | ReportScope::Gaps => None,
        ReportScope::Records(keys) => keys.iter().find_map(|key| missing(*key)),
        ReportScope::Stakeholder(id) => missing((*id).into()),
        ReportScope::Element(id) => missing((*id).into()),
        ReportScope::Instrument(id) => {
            let is_known = analysis.law().rulebook().catalogue().instruments.contains_key(id);
            (!is_known).then(|| msg!("report-scope-no-instrument", id = id.as_str()))
        }
    }
}

impl Sight {
    pub(super) fn of(analysis: &Analysis, scope: &ReportScope) -> Self {
        let seen = match scope {
            ReportScope::Whole => None,
            ReportScope::Records(keys) => Some(Seen::around(analysis, keys)),
            ReportScope::Stakeholder(id) => Some(Seen::around(analysis, &[(*id).into()])),
            ReportScope::Element(id) => Some(Seen::around(analysis, &[(*id).into()])),
            ReportScope::Instrument(id) => {
                let is_from = |duty: &ObligationId| {
                    analysis.law().provisions_of(*duty).any(|(instrument, _)| instrument.id == *id)
                };
                let duties = analysis.ecosystem().obligations.ids().filter(is_from).collect();
                Some(Seen { duties, ..Seen::default() }.with_parties(analysis))
            }
            ReportScope::Gaps => {
                let is_open = |state| !matches!(state, OwnershipState::Owned | OwnershipState::Waived);
                let duties = analysis.ownerships().filter(|(_, owned)| is_open(owned.state)).map(|(id, _)| id);
                Some(Seen { duties: duties.collect(), ..Seen::default() }.with_parties(analysis))
            }
        };
        Self { scope: scope.clone(), seen }
    }

    /// Of what the report speaks, in words; nothing where it is everything.
    pub(super) fn words(&self, analysis: &Analysis) -> Option<String> {
        let ecosystem = analysis.ecosystem();
        let message = match &self.scope {
            ReportScope::Whole => return None,
            ReportScope::Records(keys) => {
                let names: Vec<String> = keys.iter().map(|key| ecosystem.name(*key)).collect();
                msg!("report-scope-only", what = crate::lang::list(&names))
            }
            ReportScope::Stakeholder(id) => msg!("report-scope-only", what = ecosystem.name(*id)),
            ReportScope::Element(id) => msg!("report-scope-only", what = ecosystem.name(*id)),
            ReportScope::Instrument(id) => {
                let instrument = analysis.law().rulebook().catalogue().instruments.get(id);
                msg!("report-scope-only", what = instrument.map_or(id.as_str(), |one| one.name.as_str()))
            }
            ReportScope::Gaps => msg!("report-scope-gaps"),
        };
        Some(message.text())
    }

    pub(super) fn is_whole(&self) -> bool {
        self.seen.is_none()
    }

    pub(super) fn duties(&self, ecosystem: &Ecosystem) -> Vec<ObligationId> {
        ecosystem.obligations.ids().filter(|id| self.has_duty(*id)).collect()
    }

    pub(super) fn stakeholders(&self, ecosystem: &Ecosystem) -> Vec<StakeholderId> {
        ecosystem.stakeholders.ids().filter(|id| self.has_node(*id)).collect()
    }

    pub(super) fn elements(&self, ecosystem: &Ecosystem) -> Vec<ElementId> {
        ecosystem.elements.ids().filter(|id| self.has_node(*id)).collect()
    }

    pub(super) fn has_duty(&self, id: ObligationId) -> bool {
        self.seen.as_ref().is_none_or(|seen| seen.duties.contains(&id))
    }

    pub(super) fn has_node(&self, node: impl Into<NodeId>) -> bool {
        self.seen.as_ref().is_none_or(|seen| match node.into() {
            NodeId::Stakeholder(id) => seen.stakeholders.contains(&id),
            NodeId::Element(id) => seen.elements.contains(&id),
        })
    }

    /// Whether a record is one of those of which the report speaks.
    pub(super) fn has(&self, ecosystem: &Ecosystem, key: RecordKey) -> bool {
        let Some(seen) = &self.seen else { return true };
        let part = |part: &Assignment| seen.duties.contains(&part.obligation);
        match key {
            RecordKey::Stakeholder(id) => seen.stakeholders.contains(&id),
            RecordKey::Element(id) => seen.elements.contains(&id),
            RecordKey::Obligation(id) => seen.duties.contains(&id),
            RecordKey::Assignment(id) => ecosystem.assignments.get(id).is_some_and(part),
            RecordKey::Relation(id) => {
                ecosystem.relations.get(id).is_some_and(|one| self.has_node(one.from) && self.has_node(one.to))
            }
            RecordKey::Fact(id) => {
                ecosystem.facts.get(id).is_some_and(|fact| fact.about.nodes().any(|node| self.has_node(node)))
            }
            _ => seen.chosen.contains(&key),
        }
    }

    /// Whether the report speaks of a finding: it is about something in it, and a gap where
    /// nothing else is asked for.
    pub(super) fn has_finding(&self, finding: &Finding) -> bool {
        let Some(seen) = &self.seen else { return true };
        match self.scope {
            ReportScope::Gaps => finding.severity == Severity::Gap,
            ReportScope::Instrument(_) => {
                finding.about.iter().any(|key| matches!(key, RecordKey::Obligation(id) if seen.duties.contains(id)))
                    || self.is_instrument_of(finding)
            }
            _ => finding.about.iter().any(|key| {
                seen.chosen.contains(key) || matches!(key, RecordKey::Obligation(id) if seen.duties.contains(id))
            }),
        }
    }

    /// Whether a finding tells itself apart by the instrument that was asked for.
    fn is_instrument_of(&self, finding: &Finding) -> bool {
        let ReportScope::Instrument(id) = &self.scope else { return false };
        finding.id.as_str().split(':').any(|piece| piece == id)
    }

    /// Whether the report speaks of what the law asks here.
    pub(super) fn has_application(&self, one: &Application<'_>) -> bool {
        match &self.scope {
            ReportScope::Whole | ReportScope::Gaps => true,
            ReportScope::Instrument(id) => one.instrument.id == *id,
            ReportScope::Stakeholder(id) => one.bearers.iter().any(|(who, _)| who == id),
            ReportScope::Element(id) => one.element == *id,
            ReportScope::Records(keys) => {
                keys.contains(&one.element.into()) || one.bearers.iter().any(|(who, _)| keys.contains(&(*who).into()))
            }
        }
    }
}

impl Seen {
    /// The records named, the duties they have to do with, and who else has to do with those.
    fn around(analysis: &Analysis, keys: &[RecordKey]) -> Self {
        let (ecosystem, index) = (analysis.ecosystem(), analysis.index());
        let mut seen = Self { chosen: keys.iter().copied().collect(), ..Self::default() };
        for key in keys {
            match key {
                RecordKey::Stakeholder(id) => {
                    seen.stakeholders.insert(*id);
                    let parts = index.parts_by(*id).iter().filter_map(|part| ecosystem.assignments.get(*part));
                    seen.duties.extend(parts.map(|part| part.obligation));
                    seen.duties.extend(index.duties_owed(*id));
                }
                RecordKey::Element(id) => {
                    seen.elements.insert(*id);
                    seen.duties.extend(index.duties_about(*id));
                }
                RecordKey::Obligation(id) => {
                    seen.duties.insert(*id);
                }
                RecordKey::Assignment(id) => {
                    seen.duties.extend(ecosystem.assignments.get(*id).map(|part| part.obligation));
                }
                RecordKey::Relation(id) => {
                    seen.add_nodes(ecosystem.relations.get(*id).into_iter().flat_map(|one| [one.from, one.to]));
                }
                _ => {}
            }
        }
        seen.with_neighbours(analysis, keys).with_parties(analysis)
    }

    /// Adds whatever stands at the other end of a relation of what was named.
    fn with_neighbours(mut self, analysis: &Analysis, keys: &[RecordKey]) -> Self {
        let named: BTreeSet<NodeId> = keys.iter().filter_map(|key| key.node()).collect();
        for (_, relation) in analysis.ecosystem().relations.iter() {
            if named.contains(&relation.from) || named.contains(&relation.to) {
                self.add_nodes([relation.from, relation.to]);
            }
        }
        self
    }

    /// Adds those who have a part in the duties, those to whom they are owed, and what they are about.
    fn with_parties(mut self, analysis: &Analysis) -> Self {
        let ecosystem = analysis.ecosystem();
        for id in &self.duties {
            let Some(duty) = ecosystem.obligations.get(*id) else { continue };
            self.elements.extend(&duty.about);
            self.stakeholders.extend(&duty.owed_to);
            let parts = analysis.index().parts_of(*id).iter().filter_map(|part| ecosystem.assignments.get(*part));
            self.stakeholders.extend(parts.map(|part| part.stakeholder));
        }
        self
    }

    fn add_nodes(&mut self, nodes: impl IntoIterator<Item = NodeId>) {
        for node in nodes {
            match node {
                NodeId::Stakeholder(id) => {
                    self.stakeholders.insert(id);
                }
                NodeId::Element(id) => {
                    self.elements.insert(id);
                }
            }
        }
    }
}

//! An overseer with ties to what it oversees.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::{Aspects, Context, Finding, Rule, Severity, Subject, settled};
use crate::graph::RelationGraph;
use crate::model::{NodeId, RelationFamily, RelationId, RelationKind, Stakeholder, StakeholderId, StakeholderKind};

const CODE: &str = "overseer-not-independent";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::NODES)),
    teaching: include_str!("overseer_not_independent.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let graph = context.graph();
    for (id, overseer) in context.stakeholders() {
        let Some(place) = graph.place(id) else { continue };
        let mut overseen: BTreeMap<NodeIndex<u32>, (RelationId, RelationKind)> = BTreeMap::new();
        for link in graph.outgoing(place) {
            if claims_independence(overseer, link.kind, graph.node(link.other)) {
                overseen.entry(link.other).or_insert((link.id, link.kind));
            }
        }
        if overseen.is_empty() {
            continue;
        }
        let ties = Ties::of(graph, place);
        for (other, (relation, kind)) in overseen {
            let mut evidence = ties.to(context, other, kind);
            evidence.dedup();
            let mark = settled::mark((graph.node(other), relation, &evidence));
            if !evidence.is_empty() && !context.is_settled(id, mark) {
                found.push(finding(context, id, (graph.node(other), kind, relation), evidence).marked(mark));
            }
        }
    }
}

/// Whether such a relation is taken for an independent look. A parent company that watches
/// its subsidiary does not pass for one.
fn claims_independence(overseer: &Stakeholder, kind: RelationKind, of: NodeId) -> bool {
    kind.family() == RelationFamily::Oversight
        && (overseer.kind == StakeholderKind::Overseer || kind != RelationKind::Oversees || of.element().is_some())
}

fn finding(
    context: &Context<'_>,
    overseer: StakeholderId,
    (overseen, kind, relation): (NodeId, RelationKind, RelationId),
    evidence: Vec<RelationId>,
) -> Finding {
    let message = msg!(
        "finding-not-independent",
        who = context.name(overseer),
        kind = kind.message(),
        what = context.name(overseen)
    );
    let mut finding = Finding::new(CODE, Severity::Weakness, overseer, message)
        .in_respect(overseen.as_str())
        .involving([overseen])
        .resting_on([relation]);
    for relation in evidence {
        if let Some(record) = context.ecosystem.relations.get(relation) {
            finding = finding.involving([record.from, record.to]);
        }
        finding = finding.because(msg!("reason-tie", relation = context.name(relation))).resting_on([relation]);
    }
    finding
}

/// What ties a stakeholder to others.
struct Ties<'a> {
    graph: &'a RelationGraph,
    /// What it makes, runs or owns itself.
    own: BTreeMap<NodeIndex<u32>, RelationId>,
    /// Who employs it, pays it, or is its owner or property.
    masters: BTreeMap<NodeIndex<u32>, (RelationId, RelationKind)>,
    /// Who owns it.
    owners: BTreeMap<NodeIndex<u32>, RelationId>,
}

impl<'a> Ties<'a> {
    fn of(graph: &'a RelationGraph, place: NodeIndex<u32>) -> Self {
        let mut ties = Self { graph, own: BTreeMap::new(), masters: BTreeMap::new(), owners: BTreeMap::new() };
        for link in graph.outgoing(place) {
            if runs(link.kind) || link.kind == RelationKind::Owns {
                ties.own.entry(link.other).or_insert(link.id);
            }
            if link.kind == RelationKind::Owns {
                ties.masters.insert(link.other, (link.id, link.kind));
            }
        }
        for link in graph.incoming(place) {
            match link.kind {
                RelationKind::Owns => {
                    ties.masters.insert(link.other, (link.id, link.kind));
                    ties.owners.insert(link.other, link.id);
                }
                RelationKind::Employs | RelationKind::Pays => {
                    ties.masters.entry(link.other).or_insert((link.id, link.kind));
                }
                _ => {}
            }
        }
        ties
    }

    /// The relations that tie it to what it oversees or to whoever makes, runs or owns that.
    fn to(&self, context: &Context<'_>, overseen: NodeIndex<u32>, kind: RelationKind) -> Vec<RelationId> {
        let mut evidence: Vec<RelationId> = self.own.get(&overseen).copied().into_iter().collect();
        if self.graph.node(overseen).stakeholder().is_some() {
            self.to_stakeholder(overseen, kind, &mut evidence);
            return evidence;
        }
        for link in self.graph.incoming(overseen) {
            let in_charge =
                runs(link.kind) || (link.kind == RelationKind::Owns && !is_protected(context, self.graph, link.other));
            let before = evidence.len();
            if in_charge {
                self.to_stakeholder(link.other, kind, &mut evidence);
            }
            if evidence.len() > before {
                evidence.push(link.id);
            }
        }
        evidence
    }

    fn to_stakeholder(&self, other: NodeIndex<u32>, kind: RelationKind, evidence: &mut Vec<RelationId>) {
        // An insurer lives on premiums of those it insures.
        let counts = |tie: RelationKind| kind != RelationKind::Insures || tie != RelationKind::Pays;
        if let Some((relation, _)) = self.masters.get(&other).filter(|(_, tie)| counts(*tie)) {
            evidence.push(*relation);
        }
        if self.owners.is_empty() {
            return;
        }
        for link in self.graph.incoming(other).filter(|link| link.kind == RelationKind::Owns) {
            if let Some(relation) = self.owners.get(&link.other) {
                evidence.extend([*relation, link.id]);
            }
        }
    }
}

/// Whether whoever is related so has made the element what it is or keeps it running.
fn runs(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Makes
            | RelationKind::Brands
            | RelationKind::SuppliesComponent
            | RelationKind::Develops
            | RelationKind::Imports
            | RelationKind::Distributes
            | RelationKind::Operates
            | RelationKind::Hosts
            | RelationKind::Maintains
            | RelationKind::ControlsData
    )
}

fn is_protected(context: &Context<'_>, graph: &RelationGraph, place: NodeIndex<u32>) -> bool {
    let stakeholder = graph.node(place).stakeholder().and_then(|id| context.ecosystem.stakeholders.get(id));
    stakeholder.is_some_and(|stakeholder| stakeholder.kind.is_protected())
}

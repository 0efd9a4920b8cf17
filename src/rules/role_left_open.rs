//! An element to which nobody stands in a relation that its kind expects.

use petgraph::graph::NodeIndex;

use super::roles::{Role, expected};
use super::{Aspects, Context, Finding, Rule, Severity, Subject, settled, suggest};
use crate::edit::Edit;
use crate::graph::{RelationGraph, spread};
use crate::model::{ElementId, ElementKind, NodeId, Relation, RelationKind, StakeholderId};

const CODE: &str = "role-left-open";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::NODES)),
    teaching: include_str!("role_left_open.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let graph = context.graph();
    let kinds = spread(graph, kinds_at(graph), |graph, whole| {
        graph.incoming(whole).filter(|link| link.kind == RelationKind::PartOf).map(|link| link.other).collect()
    });
    for (id, element) in context.elements() {
        let Some(place) = graph.place(id) else { continue };
        for role in expected(element.kind) {
            let is_filled = role.filled_by.iter().any(|kind| kinds[place.index()] & bit(*kind) != 0);
            let mark = settled::mark(role.code);
            if !is_filled && !is_open_above(context, place, role) && !context.is_settled(id, mark) {
                found.push(finding(context, id, role).marked(mark));
            }
        }
    }
}

/// For each place the kinds of relation in which somebody stands to it, as bits.
fn kinds_at(graph: &RelationGraph) -> Vec<u64> {
    let mut kinds = vec![0; graph.graph.node_count()];
    for edge in graph.graph.edge_indices() {
        if let Some((from, to)) = graph.graph.edge_endpoints(edge)
            && graph.node(from).stakeholder().is_some()
        {
            kinds[to.index()] |= bit(graph.graph[edge].1);
        }
    }
    kinds
}

fn bit(kind: RelationKind) -> u64 {
    1 << kind as u8
}

/// Whether the element is part of a whole that expects such a role itself: then it is said
/// there, if it is open.
fn is_open_above(context: &Context<'_>, place: NodeIndex<u32>, role: &Role) -> bool {
    let graph = context.graph();
    let mut wholes = graph.outgoing(place).filter(|link| link.kind == RelationKind::PartOf);
    wholes.any(|link| {
        let whole = graph.node(link.other).element().and_then(|id| context.ecosystem.elements.get(id));
        let overlaps = |other: &Role| other.filled_by.iter().any(|kind| role.filled_by.contains(kind));
        let is_made_with = |whole: ElementKind| role.code == "maker" && is_software(whole);
        whole.is_some_and(|whole| is_made_with(whole.kind) || expected(whole.kind).iter().any(overlaps))
    })
}

/// Whether whoever develops or runs a thing of this kind has made its parts as well.
fn is_software(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::CloudService | ElementKind::App | ElementKind::AiModel)
}

fn finding(context: &Context<'_>, id: ElementId, role: &Role) -> Finding {
    let what = context.name(id);
    let message = msg!("finding-role-left-open", role = role.code, what = what.as_str());
    let mut finding = Finding::new(CODE, role.severity, id, message).in_respect(role.code);
    let former = former_holders(context, id, role);
    if former.is_empty() {
        finding = finding.because(msg!("reason-role-never-filled", role = role.code));
    }
    let mut heirs: Vec<(StakeholderId, RelationKind)> = Vec::new();
    for (relation, who) in &former {
        finding =
            finding.involving([*who]).because(msg!("reason-role-once-filled", relation = context.name(*relation)));
        let kind = context.ecosystem.relations.get(*relation).map(|relation| relation.kind);
        heirs.extend(suggest::successors(context, *who).into_iter().zip(kind));
    }
    heirs.extend(runners_beneath(context, id, role));
    heirs.sort_unstable();
    heirs.dedup_by_key(|(who, _)| *who);
    if let [(who, kind)] = heirs[..] {
        let label = msg!("fix-relate", who = context.name(who), kind = kind.message(), what = what);
        finding = finding.fix(label, Edit::Relate { from: who.into(), kind, to: id.into() });
    }
    finding
}

/// Who filled the role once: the relation has ended, or its holder has gone.
fn former_holders(context: &Context<'_>, id: ElementId, role: &Role) -> Vec<(crate::model::RelationId, StakeholderId)> {
    let relations = context.index.relations(id).iter();
    let filled = |relation: &&Relation| role.filled_by.contains(&relation.kind) && relation.to == NodeId::Element(id);
    relations
        .filter_map(|relation| {
            let record = context.ecosystem.relations.get(*relation).filter(filled)?;
            Some((*relation, record.from.stakeholder()?))
        })
        .collect()
}

/// For data nobody controls: who operates what it runs on.
fn runners_beneath(context: &Context<'_>, id: ElementId, role: &Role) -> Vec<(StakeholderId, RelationKind)> {
    let (graph, Some(kind)) =
        (context.graph(), role.filled_by.first().filter(|kind| **kind == RelationKind::ControlsData))
    else {
        return Vec::new();
    };
    let beneath = graph.place(id).into_iter().flat_map(|place| graph.outgoing(place));
    beneath
        .filter(|link| link.kind == RelationKind::RunsOn)
        .flat_map(|link| graph.incoming(link.other))
        .filter(|link| link.kind == RelationKind::Operates)
        .filter_map(|link| Some((graph.node(link.other).stakeholder()?, *kind)))
        .collect()
}

//! The elements whose law an edit can change.

use std::collections::BTreeSet;

use super::around::Arounds;
use crate::model::{Change, Ecosystem, ElementId, FactSubject, Index, NodeId, Record, RelationFamily, StakeholderId};

/// Whose law an edit can change.
pub(super) enum Near {
    Nothing,
    Some(Vec<ElementId>),
    Everything,
}

/// Works out whose law changes can change: elements that changed, those of stakeholders that
/// changed, their parts, and what data on them comes from.
pub(super) fn elements(ecosystem: &Ecosystem, index: &Index, changes: &[Change], before: &Arounds) -> Near {
    let mut near: BTreeSet<ElementId> = BTreeSet::new();
    let mut people: BTreeSet<StakeholderId> = BTreeSet::new();
    for change in changes {
        for record in [&change.before, &change.after].into_iter().flatten() {
            match record {
                Record::Profile(_) => return Near::Everything,
                Record::Fact(fact) if fact.about == FactSubject::Ecosystem => return Near::Everything,
                Record::Fact(fact) => fact.about.nodes().for_each(|node| enter(node, &mut near, &mut people)),
                Record::Relation(relation) => {
                    let is_between_people =
                        relation.from.stakeholder().is_some() && relation.to.stakeholder().is_some();
                    for node in [relation.from, relation.to] {
                        // A tie to an element says nothing of the other elements of the stakeholder.
                        if is_between_people || node.element().is_some() {
                            enter(node, &mut near, &mut people);
                        }
                    }
                }
                Record::Stakeholder(_) | Record::Element(_) => {
                    change.key.node().into_iter().for_each(|node| enter(node, &mut near, &mut people));
                }
                _ => {}
            }
        }
    }
    for who in people {
        near.extend(touched_by(ecosystem, index, who));
        near.extend(
            before.values().filter(|around| around.ties.iter().any(|tie| tie.who == who)).map(|around| around.id),
        );
    }
    if near.is_empty() { Near::Nothing } else { Near::Some(spread(ecosystem, index, near)) }
}

fn enter(node: NodeId, elements: &mut BTreeSet<ElementId>, people: &mut BTreeSet<StakeholderId>) {
    match node {
        NodeId::Stakeholder(id) => people.insert(id),
        NodeId::Element(id) => elements.insert(id),
    };
}

fn touched_by(ecosystem: &Ecosystem, index: &Index, who: StakeholderId) -> Vec<ElementId> {
    let other_end = |node: NodeId| {
        let relations = index.relations(node).iter().filter_map(|id| ecosystem.relations.get(*id));
        relations.map(move |relation| relation.other_end(node)).collect::<Vec<_>>()
    };
    let mut elements = Vec::new();
    for node in other_end(who.into()) {
        match node {
            NodeId::Element(id) => elements.push(id),
            // Whoever speaks for, employs or takes over from somebody has to do with their elements.
            NodeId::Stakeholder(other) => {
                elements.extend(other_end(other.into()).into_iter().filter_map(NodeId::element))
            }
        }
    }
    elements
}

/// The elements themselves, what is part of them, and what hangs together with data among them.
fn spread(ecosystem: &Ecosystem, index: &Index, near: BTreeSet<ElementId>) -> Vec<ElementId> {
    const STEPS: usize = 2;
    let linked = |at: ElementId| {
        let relations = index.relations(at).iter().filter_map(|id| ecosystem.relations.get(*id));
        let technical = relations.filter(|relation| relation.kind.family() == RelationFamily::Technical);
        technical.filter_map(move |relation| relation.other_end(at.into()).element()).collect::<Vec<_>>()
    };
    let mut all = near.clone();
    let mut edge: Vec<ElementId> = near.into_iter().collect();
    for _ in 0..STEPS {
        edge = edge.into_iter().flat_map(linked).filter(|id| all.insert(*id)).collect();
    }
    let mut parts: Vec<ElementId> = all.iter().copied().collect();
    while let Some(whole) = parts.pop() {
        let relations = index.relations(whole).iter().filter_map(|id| ecosystem.relations.get(*id));
        let inner =
            relations.filter(|one| one.kind == crate::model::RelationKind::PartOf && one.to == NodeId::from(whole));
        parts.extend(inner.filter_map(|one| one.from.element()).filter(|id| all.insert(*id)));
    }
    all.into_iter().collect()
}

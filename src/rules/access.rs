//! Who can lay hands on an element.

use super::Context;
use crate::model::{
    Dimension, ElementId, NodeId, Obligation, Relation, RelationFamily, RelationKind, StakeholderId, StakeholderKind,
};

/// Whether a stakeholder can lay hands on one of the elements a duty is about: by itself, or
/// through one that can and that it employs, owns, represents or has a contract with. An overseer gets
/// there by overseeing. A duty about no element needs no access, nor does one of telling or
/// paying only.
pub(super) fn reaches(context: &Context<'_>, who: StakeholderId, duty: &Obligation) -> bool {
    let needs_no_hands = |dimension: &Dimension| matches!(dimension, Dimension::Transparency | Dimension::Liability);
    duty.about.is_empty()
        || (!duty.dimensions.is_empty() && duty.dimensions.iter().all(needs_no_hands))
        || duty.about.iter().any(|element| has_access(context, who, *element))
        || duty.about.iter().any(|element| has_access_through_others(context, who, *element))
}

/// Whether a stakeholder can lay hands on an element by itself, or on what it is a part of
/// or runs on.
pub(super) fn has_access(context: &Context<'_>, who: StakeholderId, element: ElementId) -> bool {
    let oversees = is_overseer(context, who);
    let opens = |relation: &Relation| {
        relation.from == who.into()
            && (relation.kind.gives_access() || (oversees && relation.kind.family() == RelationFamily::Oversight))
    };
    joined(context, who.into(), element.into(), opens)
        || wholes(context, element).any(|whole| joined(context, who.into(), whole, opens))
}

/// What an element is a part of or runs on.
fn wholes<'a>(context: &Context<'a>, element: ElementId) -> impl Iterator<Item = NodeId> + use<'a> {
    let relations = &context.ecosystem.relations;
    let day = context.as_of;
    context
        .index
        .relations(element)
        .iter()
        .filter_map(|id| relations.get(*id))
        .filter(move |relation| relation.from == element.into() && relation.lifetime.holds_on(day))
        .filter(|relation| matches!(relation.kind, RelationKind::PartOf | RelationKind::RunsOn))
        .map(|relation| relation.to)
}

fn has_access_through_others(context: &Context<'_>, who: StakeholderId, element: ElementId) -> bool {
    let oversees = is_overseer(context, who);
    let leads_on = |relation: &Relation| match relation.kind {
        RelationKind::Contracts | RelationKind::Employs | RelationKind::Represents => true,
        RelationKind::Owns => relation.from == who.into(),
        RelationKind::Oversees | RelationKind::Insures => oversees && relation.from == who.into(),
        _ => false,
    };
    if context.index.relations(who).len() <= context.index.relations(element).len() {
        return context
            .relations(who)
            .filter(|(_, relation)| leads_on(relation))
            .filter_map(|(_, relation)| relation.other_end(who.into()).stakeholder())
            .any(|other| joined(context, other.into(), element.into(), |relation| relation.kind.gives_access()));
    }
    context
        .relations(element)
        .filter(|(_, relation)| relation.kind.gives_access() && relation.from.stakeholder().is_some())
        .any(|(_, relation)| joined(context, who.into(), relation.from, leads_on))
}

fn is_overseer(context: &Context<'_>, who: StakeholderId) -> bool {
    context.ecosystem.stakeholders.get(who).is_some_and(|who| who.kind == StakeholderKind::Overseer)
}

/// Whether a relation that holds on the day and meets a condition joins two nodes. Costs as
/// much as the node with fewer relations has.
fn joined(context: &Context<'_>, one: NodeId, other: NodeId, wanted: impl Fn(&Relation) -> bool) -> bool {
    let (few, many) = (context.index.relations(one), context.index.relations(other));
    let (few, here, there) = if few.len() <= many.len() { (few, one, other) } else { (many, other, one) };
    few.iter().filter_map(|id| context.ecosystem.relations.get(*id)).any(|relation| {
        relation.other_end(here) == there && relation.lifetime.holds_on(context.as_of) && wanted(relation)
    })
}

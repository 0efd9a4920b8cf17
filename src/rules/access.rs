//! Who can lay hands on an element.

use super::{Context, suggest};
use crate::model::{
    Dimension, ElementId, NodeId, Obligation, Relation, RelationFamily, RelationKind, StakeholderId, StakeholderKind,
};

/// Whether a stakeholder can lay hands on one of the elements a duty is about: by itself, or
/// through one that can and that it employs, owns, oversees, represents or has a contract
/// with, or whose employer it owns, oversees or employs. A duty about no element needs no
/// access, nor does one of telling, paying or treating fairly only.
pub(super) fn reaches(context: &Context<'_>, who: StakeholderId, duty: &Obligation) -> bool {
    let needs_no_hands = |dimension: &Dimension| {
        matches!(dimension, Dimension::Transparency | Dimension::Liability | Dimension::FairAccess)
    };
    duty.about.is_empty()
        || (!duty.dimensions.is_empty() && duty.dimensions.iter().all(needs_no_hands))
        || duty.about.iter().any(|element| has_access(context, who, *element))
        || duty.about.iter().any(|element| has_access_through_others(context, who, *element))
}

/// Whether a stakeholder can lay hands on an element by itself, or on what it is a part of
/// or runs on. Whoever uses a thing holds it.
pub(super) fn has_access(context: &Context<'_>, who: StakeholderId, element: ElementId) -> bool {
    let oversees = is_overseer(context, who);
    let opens = |relation: &Relation| {
        relation.from == who.into()
            && (relation.kind.gives_access()
                || relation.kind == RelationKind::Uses
                || (oversees && relation.kind.family() == RelationFamily::Oversight))
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
        RelationKind::Owns | RelationKind::Oversees => relation.from == who.into(),
        RelationKind::Insures => oversees && relation.from == who.into(),
        _ => false,
    };
    if has_access_through_those_led(context, who, element) {
        return true;
    }
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

/// Whether a stakeholder gets at an element through the employees of one it owns, oversees or
/// employs, or has it from a company that it owned or has succeeded and that has gone.
fn has_access_through_those_led(context: &Context<'_>, who: StakeholderId, element: ElementId) -> bool {
    let relations = context.index.relations(who).iter().filter_map(|id| context.ecosystem.relations.get(*id));
    let led = relations.filter(|relation| relation.from == who.into()).filter_map(|relation| {
        let leads = matches!(
            relation.kind,
            RelationKind::Owns | RelationKind::Oversees | RelationKind::Employs | RelationKind::Succeeds
        );
        Some((relation, relation.to.stakeholder().filter(|_| leads)?))
    });
    let gives_access = |relation: &Relation| relation.kind.gives_access();
    for (relation, other) in led {
        if suggest::leaves_to(context, relation) {
            if has_left(context, other, element) {
                return true;
            }
        } else if relation.lifetime.holds_on(context.as_of) && relation.kind != RelationKind::Succeeds {
            let mut employed = context
                .relations(other)
                .filter(|(_, relation)| relation.kind == RelationKind::Employs && relation.from == other.into());
            if employed.any(|(_, relation)| joined(context, relation.to, element.into(), gives_access)) {
                return true;
            }
        }
    }
    false
}

/// Whether a stakeholder that has gone could lay hands on an element to the last.
fn has_left(context: &Context<'_>, gone: StakeholderId, element: ElementId) -> bool {
    let last = context.ecosystem.stakeholders.get(gone).and_then(|gone| gone.lifetime.until);
    let relations = context.index.relations(gone).iter().filter_map(|id| context.ecosystem.relations.get(*id));
    relations
        .filter(|relation| relation.to == element.into() && relation.kind.gives_access())
        .any(|relation| last.is_some_and(|last| relation.lifetime.until.is_none_or(|until| until >= last)))
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

//! Who could carry a duty: suggestions for fixes.

use super::{Context, Fix, duty};
use crate::edit::Edit;
use crate::model::{
    Assignment, AssignmentId, Date, ElementId, ElementKind, Letter, Letters, ObligationId, Relation, RelationKind,
    Scope, StakeholderId, StakeholderKind,
};

/// How many suggestions of one sort a finding carries at most.
pub(super) const MOST: usize = 3;

/// Fixes that make one of the likeliest bearers accountable for a duty.
pub(super) fn accountable(context: &Context<'_>, duty: ObligationId) -> Vec<Fix> {
    bearers(context, duty).into_iter().map(|who| give(context, duty, who, Letter::Accountable)).collect()
}

/// A fix that gives a stakeholder one more letter for a duty.
pub(super) fn give(context: &Context<'_>, duty: ObligationId, who: StakeholderId, letter: Letter) -> Fix {
    let name = context.name(who);
    let label = match letter {
        Letter::Accountable => msg!("fix-make-accountable", who = name),
        Letter::Responsible => msg!("fix-make-responsible", who = name),
        Letter::Consulted => msg!("fix-make-consulted", who = name),
        Letter::Informed => msg!("fix-make-informed", who = name),
    };
    Fix { label, edit: giving(context, duty, who, Letters::NONE.with(letter)) }
}

/// The edit that gives a stakeholder these letters for the whole of a duty, beside those it
/// has on the day. Parts that have ended or are still to come stay as they are.
pub(super) fn giving(context: &Context<'_>, duty: ObligationId, who: StakeholderId, letters: Letters) -> Edit {
    let parts: Vec<(AssignmentId, &Assignment)> = context
        .index
        .parts_of(duty)
        .iter()
        .filter_map(|id| context.ecosystem.assignments.get(*id).map(|part| (*id, part)))
        .filter(|(_, part)| part.stakeholder == who)
        .collect();
    let live = parts.iter().find(|(_, part)| part.scope == Scope::Whole && part.lifetime.holds_on(context.as_of));
    match live {
        None if parts.is_empty() => Edit::assign(duty, who, letters),
        None => Edit::add(Assignment::new(duty, who, letters)),
        Some((id, part)) => Edit::put(*id, Assignment { letters: part.letters.union(letters), ..(*part).clone() }),
    }
}

/// The edit that ends a part with the day before the one looked at. A part that began only
/// on that day is taken out.
pub(super) fn ending(context: &Context<'_>, id: AssignmentId, part: &Assignment) -> Edit {
    ending_on(id, part, context.as_of.yesterday().unwrap_or(context.as_of))
}

/// The edit that ends a part on a day. A part that began only later is taken out.
pub(super) fn ending_on(id: AssignmentId, part: &Assignment, last: Date) -> Edit {
    if part.lifetime.from.is_none_or(|from| from <= last) {
        Edit::End { key: id.into(), on: last }
    } else {
        Edit::Remove(vec![id.into()])
    }
}

/// A fix that ends the parts of one stakeholder in carrying a duty and gives them to another.
pub(super) fn hand_over(context: &Context<'_>, id: ObligationId, from: StakeholderId, to: StakeholderId) -> Fix {
    let mut letters = Letters::NONE;
    let mut edits = Vec::new();
    if let Some(ownership) = context.ownership(id) {
        for (part_id, part) in duty::live(context, ownership) {
            if part.stakeholder == from && part.letters.carries() {
                letters = letters.union(part.letters);
                edits.push(ending(context, part_id, part));
            }
        }
    }
    edits.push(giving(context, id, to, letters));
    let label = msg!("fix-hand-over", from = context.name(from), to = context.name(to));
    Fix { label, edit: Edit::All(edits) }
}

/// The stakeholders who have taken over from one that has gone and exist on the day.
pub(super) fn successors(context: &Context<'_>, gone: StakeholderId) -> Vec<StakeholderId> {
    context
        .index
        .relations(gone)
        .iter()
        .filter_map(|id| context.ecosystem.relations.get(*id))
        .filter(|relation| relation.kind == RelationKind::Succeeds && relation.to == gone.into())
        .filter(|relation| relation.lifetime.holds_on(context.as_of) && context.exists(relation.from))
        .filter_map(|relation| relation.from.stakeholder())
        .collect()
}

/// Who owned a stakeholder that has gone and exists on the day.
pub(super) fn owners(context: &Context<'_>, gone: StakeholderId) -> Vec<StakeholderId> {
    let relations = context.index.relations(gone).iter().filter_map(|id| context.ecosystem.relations.get(*id));
    relations
        .filter(|relation| relation.kind == RelationKind::Owns && relation.to == gone.into())
        .filter(|relation| leaves_to(context, relation) && context.exists(relation.from))
        .filter_map(|relation| relation.from.stakeholder())
        .collect()
}

/// Whether a relation leaves what one has that has gone to whoever owned or succeeds it. An
/// owner must have owned it to the last.
pub(super) fn leaves_to(context: &Context<'_>, relation: &Relation) -> bool {
    let gone = relation.to.stakeholder().and_then(|gone| context.ecosystem.stakeholders.get(gone));
    let Some(last) = gone.filter(|gone| gone.lifetime.has_ended_by(context.as_of)).and_then(|gone| gone.lifetime.until)
    else {
        return false;
    };
    match relation.kind {
        RelationKind::Owns => relation.lifetime.holds_on(last),
        RelationKind::Succeeds => relation.lifetime.holds_on(context.as_of),
        _ => false,
    }
}

/// The stakeholders who could carry a duty, the likeliest first: those who carry a part of
/// it already, and those who make, run or sell the elements it is about. Users and affected
/// parties are not asked to.
pub(super) fn bearers(context: &Context<'_>, duty: ObligationId) -> Vec<StakeholderId> {
    let carriers = context.ownership(duty).into_iter().flat_map(|ownership| &ownership.carriers);
    let mut bearers: Vec<StakeholderId> =
        carriers.map(|(who, _)| *who).filter(|who| provides(context, *who)).take(MOST).collect();
    for near in context.ecosystem.obligations.get(duty).map_or_else(Vec::new, |duty| able(context, &duty.about)) {
        if bearers.len() < MOST && !bearers.contains(&near) {
            bearers.push(near);
        }
    }
    bearers
}

/// The makers and service providers near elements, the nearest first.
pub(super) fn able(context: &Context<'_>, elements: &[ElementId]) -> Vec<StakeholderId> {
    nearest(context, elements, |_| true)
}

/// The makers and service providers who can lay hands on elements, the nearest first.
pub(super) fn hands_on(context: &Context<'_>, elements: &[ElementId]) -> Vec<StakeholderId> {
    nearest(context, elements, RelationKind::gives_access)
}

/// Whether a stakeholder is one that can be asked to carry duties of others: a manufacturer
/// or service provider that exists on the day.
pub(super) fn provides(context: &Context<'_>, who: StakeholderId) -> bool {
    context.ecosystem.stakeholders.get(who).is_some_and(|who| {
        who.lifetime.holds_on(context.as_of)
            && matches!(who.kind, StakeholderKind::Manufacturer | StakeholderKind::ServiceProvider)
    })
}

fn nearest(context: &Context<'_>, elements: &[ElementId], wanted: fn(RelationKind) -> bool) -> Vec<StakeholderId> {
    let ecosystem = context.ecosystem;
    let mut ranked: Vec<(usize, StakeholderId)> = Vec::new();
    for id in elements.iter().flat_map(|element| context.index.relations(*element)) {
        let Some(relation) = ecosystem.relations.get(*id).filter(|relation| wanted(relation.kind)) else { continue };
        let (Some(who), Some(rank)) = (relation.from.stakeholder(), rank(relation.kind)) else { continue };
        let rank = if is_addition(context, who, relation) { ADDING } else { rank };
        if relation.lifetime.holds_on(context.as_of) && provides(context, who) {
            ranked.push((rank, who));
        } else if rank < SELLING && has_gone(context, who) {
            let heirs = successors(context, who).into_iter().map(|heir| (SUCCESSOR, heir));
            let heirs = heirs.chain(owners(context, who).into_iter().map(|owner| (OWNER, owner)));
            ranked.extend(heirs.filter(|(_, heir)| provides(context, *heir)));
        }
    }
    ranked.sort_unstable();
    let mut bearers: Vec<StakeholderId> = Vec::new();
    for (_, who) in ranked {
        if bearers.len() < MOST && !bearers.contains(&who) {
            bearers.push(who);
        }
    }
    bearers
}

fn has_gone(context: &Context<'_>, who: StakeholderId) -> bool {
    context.ecosystem.stakeholders.get(who).is_some_and(|who| who.lifetime.has_ended_by(context.as_of))
}

/// The rank of whoever succeeds one that has gone, ahead of all others.
const SUCCESSOR: usize = 0;
/// The rank of whoever owned one that has gone.
const OWNER: usize = 1;
/// The rank of whoever makes or runs the element, and of those who only help.
const RUNNING: usize = 2;
/// The rank of whoever sells the element.
const SELLING: usize = 100;
/// The rank of whoever has only developed a part for a thing of others.
const ADDING: usize = 101;

/// Whether a stakeholder has no other relation than having developed a part, as volunteers do
/// who write what the maker did not.
fn is_addition(context: &Context<'_>, who: StakeholderId, relation: &Relation) -> bool {
    let is_part = relation.to.element().and_then(|element| context.ecosystem.elements.get(element));
    relation.kind == RelationKind::Develops
        && is_part.is_some_and(|part| part.kind == ElementKind::Component)
        && context.index.relations(who).len() == 1
}

/// How near a relation brings a stakeholder to a duty about the element; the lowest is nearest.
fn rank(kind: RelationKind) -> Option<usize> {
    use RelationKind as K;
    let running =
        [K::ControlsData, K::Makes, K::Brands, K::Operates, K::Develops, K::Maintains, K::Hosts, K::ProcessesData]
            .iter()
            .chain(&[K::HoldsData, K::Installs, K::Imports, K::Connects, K::SuppliesComponent])
            .position(|ranked| *ranked == kind);
    running.map(|place| RUNNING + place).or_else(|| (kind == K::Distributes).then_some(SELLING))
}

//! Who could carry a duty: suggestions for fixes.

use super::{Context, Fix};
use crate::edit::Edit;
use crate::model::{ElementId, Letter, Letters, ObligationId, RelationKind, StakeholderId, StakeholderKind};

/// How many suggestions a finding carries at most.
const MOST: usize = 3;

/// Fixes that make one of the likeliest bearers accountable for a duty.
pub(super) fn accountable(context: &Context<'_>, duty: ObligationId) -> Vec<Fix> {
    bearers(context, duty).into_iter().map(|who| give(context, duty, who, Letter::Accountable)).collect()
}

/// A fix that gives a stakeholder one more letter for a duty.
pub(super) fn give(context: &Context<'_>, duty: ObligationId, who: StakeholderId, letter: Letter) -> Fix {
    let held = context
        .index
        .parts_of(duty)
        .iter()
        .filter_map(|id| context.ecosystem.assignments.get(*id))
        .filter(|part| part.stakeholder == who && part.lifetime.until.is_none())
        .fold(Letters::NONE, |letters, part| letters.union(part.letters));
    let name = context.name(who);
    let label = match letter {
        Letter::Accountable => msg!("fix-make-accountable", who = name),
        Letter::Responsible => msg!("fix-make-responsible", who = name),
        Letter::Consulted => msg!("fix-make-consulted", who = name),
        Letter::Informed => msg!("fix-make-informed", who = name),
    };
    Fix { label, edit: Edit::assign(duty, who, held.with(letter)) }
}

/// The stakeholders who could carry a duty, the likeliest first: those who can lay hands on
/// the elements it is about. Users and affected parties are not asked to.
pub(super) fn bearers(context: &Context<'_>, duty: ObligationId) -> Vec<StakeholderId> {
    context.ecosystem.obligations.get(duty).map_or_else(Vec::new, |duty| able(context, &duty.about))
}

/// The makers and service providers who can lay hands on elements, the nearest first.
pub(super) fn able(context: &Context<'_>, elements: &[ElementId]) -> Vec<StakeholderId> {
    let mut ranked: Vec<(usize, StakeholderId)> = Vec::new();
    for element in elements {
        for (_, relation) in context.relations(*element) {
            let (Some(who), Some(rank)) = (relation.from.stakeholder(), rank(relation.kind)) else { continue };
            let kind = context.ecosystem.stakeholders.get(who).map(|s| s.kind);
            let able = matches!(kind, Some(StakeholderKind::Manufacturer | StakeholderKind::ServiceProvider));
            if able && !ranked.contains(&(rank, who)) {
                ranked.push((rank, who));
            }
        }
    }
    ranked.sort_unstable();
    let mut bearers: Vec<StakeholderId> = Vec::new();
    for (_, who) in ranked {
        if !bearers.contains(&who) {
            bearers.push(who);
        }
    }
    bearers.truncate(MOST);
    bearers
}

/// How near a relation brings a stakeholder to a duty about the element; nought is nearest.
fn rank(kind: RelationKind) -> Option<usize> {
    use RelationKind as K;
    [K::ControlsData, K::Makes, K::Brands, K::Operates, K::Develops, K::Maintains, K::Hosts, K::ProcessesData]
        .iter()
        .chain(&[K::HoldsData, K::Installs, K::Imports, K::Connects, K::Distributes, K::SuppliesComponent])
        .position(|ranked| *ranked == kind)
}

//! A need or a person that no binding provision protects on the day.

use std::collections::BTreeMap;

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft};
use crate::catalogue::Provision;
use crate::law::{Application, Examined};
use crate::model::{Dimension, Element, ElementId, Level, RecordKey, RelationKind, StakeholderId, StakeholderKind};

const CODE: &str = "no-law-reaches";
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::NODES).and(Aspects::GRAPH)),
    teaching: include_str!("no_law_reaches.md"),
    check,
};

/// The needs left bare, and the instruments tried, one provision of each.
type Alike<'a> = (Vec<(Dimension, Level)>, Vec<&'a str>);

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    // Elements with the same needs for which the same instruments stop short are told together.
    let mut alike: BTreeMap<Alike<'_>, Vec<ElementId>> = BTreeMap::new();
    for (id, element) in context.elements().filter(|(_, element)| is_asked(context, element)) {
        let Protection { binding, any } = Protection::of(context, id, element);
        let is_bare = |dimension: Dimension| !binding.contains(&dimension) && !any.contains(&dimension);
        let bare: Vec<(Dimension, Level)> =
            element.needs.pressing().filter(|(dimension, _)| is_bare(*dimension)).collect();
        if !bare.is_empty() {
            let tried = context.law.tried(id).filter(|(_, provision)| speaks_of(provision, &bare));
            let mut tried: Vec<&str> = tried.map(|(instrument, _)| instrument.id.as_str()).collect();
            tried.dedup();
            alike.entry((bare, tried)).or_default().push(id);
        }
    }
    found.extend(alike.iter().filter_map(|((bare, _), elements)| of_elements(context, elements, bare)));
    for (who, _) in context.stakeholders().filter(|(_, one)| one.kind == StakeholderKind::AffectedParty) {
        found.extend(of_person(context, who));
    }
}

fn speaks_of(provision: &Provision, bare: &[(Dimension, Level)]) -> bool {
    bare.iter().any(|(dimension, _)| provision.dimensions.contains(dimension))
}

/// Whether any law is asked of an element at all; otherwise another rule speaks.
fn is_asked(context: &Context<'_>, element: &Element) -> bool {
    !context.ecosystem.jurisdictions_of(element).is_empty()
}

/// Which medium and high needs of an element the law speaks to.
pub(super) struct Protection {
    /// To which a law speaks that binds on the day.
    pub(super) binding: Vec<Dimension>,
    /// To which a law speaks that binds, begins later or depends on an answer.
    pub(super) any: Vec<Dimension>,
}

impl Protection {
    pub(super) fn of(context: &Context<'_>, id: ElementId, element: &Element) -> Self {
        let mut told = Self { binding: Vec::new(), any: Vec::new() };
        let needs: Vec<Dimension> = element.needs.pressing().map(|(dimension, _)| dimension).collect();
        if needs.is_empty() {
            return told;
        }
        for one in asked_of(context, id).filter(Application::is_law) {
            for dimension in needs.iter().filter(|need| one.provision.dimensions.contains(need)) {
                if one.binds() && !told.binding.contains(dimension) {
                    told.binding.push(*dimension);
                }
                if !told.any.contains(dimension) {
                    told.any.push(*dimension);
                }
            }
            if told.binding.len() == needs.len() {
                break;
            }
        }
        told
    }
}

/// What the law asks for an element and for the wholes of which it is a part.
pub(super) fn asked_of<'a>(context: &Context<'a>, id: ElementId) -> impl Iterator<Item = Application<'a>> {
    let law = context.law;
    std::iter::once(id).chain(law.wholes_of(id).iter().copied()).flat_map(|id| law.applications_to(id))
}

fn of_elements(context: &Context<'_>, elements: &[ElementId], bare: &[(Dimension, Level)]) -> Option<Finding> {
    let first = *elements.first()?;
    let dimensions = draft::dimensions(bare.iter().map(|(dimension, _)| *dimension));
    let what = draft::quoted(context, elements, elements.len());
    let message = msg!("finding-no-law-reaches", what = what, dimensions = dimensions);
    let mut finding =
        Finding::new(CODE, RULE.severity, first, message).involving(elements.iter().copied().map(RecordKey::from));
    for (dimension, level) in bare {
        let (dimension, level) = (draft::dimension(*dimension), draft::level(*level));
        finding = finding.because(msg!("reason-need-level", level = level, dimension = dimension));
    }
    let examined = context.law.examine(context.ecosystem, context.index, first);
    Some(tried(finding, examined.iter().filter(|one| speaks_of(one.provision, bare))))
}

/// Which instruments were tried, and why each stops short: exclusions first, then what lacks
/// an addressee, then what speaks of other things.
fn tried<'a>(mut finding: Finding, examined: impl Iterator<Item = &'a Examined<'a>>) -> Finding {
    let mut by_instrument: BTreeMap<&str, &Examined<'_>> = BTreeMap::new();
    for one in examined {
        by_instrument.entry(one.instrument.id.as_str()).or_insert(one);
    }
    if by_instrument.is_empty() {
        return finding.because(msg!("reason-nothing-to-try"));
    }
    let mut tried: Vec<&Examined<'_>> = by_instrument.into_values().collect();
    let is_exclusion = |one: &Examined<'_>| one.because.first().is_some_and(|reason| reason.verification.is_some());
    tried.sort_by_key(|one| (!is_exclusion(one), one.because.len()));
    for one in tried.iter().take(NAMED) {
        let Some(why) = one.because.first() else { continue };
        let citation = one.instrument.cite(&one.provision.citation);
        finding = finding.because(msg!("reason-stops-short", citation = citation, why = why.message.clone()));
    }
    if tried.len() > NAMED {
        finding = finding.because(msg!("reason-more-instruments", count = tried.len() - NAMED));
    }
    finding
}

/// An affected party to whom no binding law owes anything for what affects it.
fn of_person(context: &Context<'_>, who: StakeholderId) -> Option<Finding> {
    let relations = context.relations(who).filter(|(_, relation)| relation.kind == RelationKind::IsAffectedBy);
    let elements: Vec<ElementId> = relations.filter_map(|(_, relation)| relation.to.element()).collect();
    let is_owed =
        |one: Application<'_>| one.is_law() && one.provision.owed_to.contains(&StakeholderKind::AffectedParty);
    let is_reached = |id: &ElementId| context.law.applications_to(*id).any(is_owed);
    let asked = |id: &&ElementId| context.ecosystem.elements.get(**id).is_some_and(|one| is_asked(context, one));
    if elements.iter().filter(asked).count() == 0 || elements.iter().any(is_reached) {
        return None;
    }
    let message = msg!("finding-no-law-protects", who = context.name(who));
    let what = super::legal::names(context, &elements);
    let mut finding = Finding::new(CODE, RULE.severity, who, message)
        .involving(elements.iter().copied().map(RecordKey::from))
        .because(msg!("reason-affected-by", what = what));
    let first = elements.first()?;
    let examined = context.law.examine(context.ecosystem, context.index, *first);
    let owed = |one: &&Examined<'_>| one.provision.owed_to.contains(&StakeholderKind::AffectedParty);
    finding = tried(finding, examined.iter().filter(owed));
    Some(finding)
}

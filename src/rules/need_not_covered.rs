//! An element that needs protection for which nobody answers.

use std::collections::{BTreeMap, BTreeSet};

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft, settled};
use crate::graph::{Dimensions, carried_down};
use crate::model::{Dimension, ElementId, Level, Obligation, ObligationId};

const CODE: &str = "need-not-covered";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::ANSWERS).and(Aspects::NODES).and(Aspects::DUTIES)),
    teaching: include_str!("need_not_covered.md"),
    check,
};

type Open = BTreeMap<ElementId, Vec<(Dimension, Level)>>;

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let open = open_needs(context);
    let mut left_to: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
    let mut is_left: BTreeSet<ElementId> = BTreeSet::new();
    for id in open.keys() {
        for whole in wholes_that_say_it(context, &open, *id) {
            left_to.entry(whole).or_default().push(*id);
            is_left.insert(*id);
        }
    }
    for (id, needs) in open.iter().filter(|(id, _)| !is_left.contains(*id)) {
        let (above, parts) = (context.graph().above(*id), left_to.get(id).map_or(&[][..], Vec::as_slice));
        let farther = duties_of(context, needs, &above);
        let mark = settled::mark((needs, &farther, parts));
        if !context.is_settled(*id, mark) {
            found.push(finding(context, *id, needs, &farther, parts).marked(mark));
        }
    }
}

/// The needs for which nobody answers, by element.
fn open_needs(context: &Context<'_>) -> Open {
    let (graph, answered) = (context.graph(), context.answered());
    let mut covered = vec![Dimensions::default(); graph.graph.node_count()];
    for (place, duty) in &answered.about {
        let set = &mut covered[place.index()];
        *set = set.union(answered.dimensions[*duty as usize]);
    }
    let covered = carried_down(graph, covered);
    let open = context.elements().filter_map(|(id, element)| {
        let place = graph.place(id)?;
        let is_open = |(dimension, _): &(Dimension, Level)| !covered[place.index()].has(*dimension);
        Some((id, element.needs.pressing().filter(is_open).collect::<Vec<_>>()))
    });
    open.filter(|(_, needs)| !needs.is_empty()).collect()
}

/// The findings in which the needs of an element are mentioned: those of the wholes above it
/// that have the same open needs. A high need always speaks for itself.
fn wholes_that_say_it(context: &Context<'_>, open: &Open, id: ElementId) -> Vec<ElementId> {
    let says_as_much = |id: &ElementId, needs: &[(Dimension, Level)]| {
        let has = |dimension| open.get(id).is_some_and(|other| other.iter().any(|(one, _)| *one == dimension));
        needs.iter().all(|(dimension, level)| *level < Level::High && has(*dimension))
    };
    let Some(needs) = open.get(&id) else { return Vec::new() };
    let above = context.graph().above(id);
    if above.contains(&id) {
        return Vec::new();
    }
    let mut saying: Vec<ElementId> = above.into_iter().filter(|whole| says_as_much(whole, needs)).collect();
    let all = saying.clone();
    saying.retain(|whole| {
        let needs = open.get(whole).map_or(&[][..], Vec::as_slice);
        !context.graph().above(*whole).iter().any(|other| all.contains(other) && says_as_much(other, needs))
    });
    saying
}

/// The duties about wholes that would cover a need and do not.
fn duties_of(context: &Context<'_>, needs: &[(Dimension, Level)], wholes: &[ElementId]) -> Vec<ObligationId> {
    let about = wholes.iter().flat_map(|whole| context.index.duties_about(*whole)).copied();
    let meets = |duty: &Obligation| needs.iter().any(|(dimension, _)| duty.dimensions.contains(dimension));
    about.filter(|id| context.ecosystem.obligations.get(*id).is_some_and(meets)).collect()
}

fn finding(
    context: &Context<'_>,
    id: ElementId,
    open: &[(Dimension, Level)],
    farther: &[ObligationId],
    parts: &[ElementId],
) -> Finding {
    let is_high = open.iter().any(|(_, level)| *level == Level::High);
    let severity = if is_high { Severity::Gap } else { Severity::Weakness };
    let dimensions = draft::dimensions(open.iter().map(|(dimension, _)| *dimension));
    let message = msg!("finding-need-not-covered", what = context.name(id), dimensions = dimensions);
    let mut finding = Finding::new(CODE, severity, id, message);
    for need in open {
        finding = why(context, finding, id, *need, farther);
    }
    if parts.is_empty() {
        return finding;
    }
    let names = draft::quoted(context, parts, parts.len());
    finding.because(msg!("reason-parts-need-it-too", parts = names)).involving(parts.iter().copied())
}

/// Why a need is not covered, and a duty that would cover it where none binds.
fn why(
    context: &Context<'_>,
    finding: Finding,
    id: ElementId,
    (dimension, level): (Dimension, Level),
    farther: &[ObligationId],
) -> Finding {
    let need = msg!("reason-need-level", level = draft::level(level), dimension = draft::dimension(dimension));
    let mut finding = finding.because(need);
    let mut near: Vec<ObligationId> = Vec::new();
    for duty in context.index.duties_about(id).iter().chain(farther) {
        let Some(record) = context.ecosystem.obligations.get(*duty) else { continue };
        let covers = record.dimensions.contains(&dimension) && draft::is_unmet(context, *duty, record);
        if covers && !near.contains(duty) {
            near.push(*duty);
            finding = finding.involving([*duty]).because(draft::unmet(context, *duty));
        }
    }
    if !near.is_empty() {
        return finding;
    }
    let name = msg!("duty-protect-element", dimension = draft::dimension(dimension), element = context.name(id));
    let mut duty = Obligation::new(name.text());
    duty.about = vec![id];
    duty.dimensions = vec![dimension];
    finding = finding.because(msg!("reason-no-duty-about", dimension = draft::dimension(dimension)));
    finding.fixes.push(draft::duty(context, duty));
    finding
}

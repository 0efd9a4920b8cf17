//! An element that is used longer than anybody has promised to look after it.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft, settled};
use crate::graph::dependency;
use crate::model::{Date, Dimension, Element, ElementId, Level, Obligation, ObligationId, Phase};

const CODE: &str = "past-support";

/// How many duties that would see to it are named.
const NAMED: usize = 3;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::ANSWERS).and(Aspects::NODES)),
    teaching: include_str!("past_support.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let (graph, answered) = (context.graph(), context.answered());
    let mut kept_up = vec![false; graph.graph.node_count()];
    for (place, duty) in &answered.about {
        kept_up[place.index()] |= answered.keeps_up[*duty as usize];
    }
    for (id, element) in context.elements() {
        outliving(context, (id, element), found);
        let Some(until) = element.support_until else { continue };
        let ended = until < context.as_of;
        let outlived = element.expected_life_until.filter(|life| *life > until);
        let is_kept_up = graph.place(id).is_some_and(|place| kept_up[place.index()]);
        if (ended || outlived.is_some()) && !is_kept_up && !context.is_settled(id, settled::mark(id)) {
            found.push(finding(context, id, until, outlived).marked(settled::mark(id)));
        }
    }
}

/// Finds what an element depends on directly and is expected to outlive, unless somebody
/// answers for what happens then. Where that support has ended already, it is said there.
fn outliving(context: &Context<'_>, (id, element): (ElementId, &Element), found: &mut Vec<Finding>) {
    let (graph, Some(life)) = (context.graph(), element.expected_life_until) else { return };
    let Some(place) = graph.place(id) else { return };
    let mut seen: Vec<ElementId> = Vec::new();
    let depends_there = graph.outgoing(place).filter(|link| dependency(link.kind).0);
    let depends_back = graph.incoming(place).filter(|link| dependency(link.kind).1);
    for link in depends_there.chain(depends_back) {
        let Some(other) = graph.node(link.other).element().filter(|other| *other != id && !seen.contains(other)) else {
            continue;
        };
        let until = context.ecosystem.elements.get(other).and_then(|other| other.support_until);
        let Some(until) = until.filter(|until| (context.as_of..life).contains(until)) else { continue };
        if is_provided_for(context, other) {
            continue;
        }
        seen.push(other);
        let mark = settled::mark(other);
        if !context.is_settled(id, mark) {
            let (what, on) = (context.name(id), context.name(other));
            let message = msg!("finding-outlives-support", what = what, on = on.as_str());
            let finding = Finding::new(CODE, Severity::Weakness, id, message).in_respect(other.as_str());
            let finding =
                finding.involving([other]).resting_on([link.id]).because(msg!("reason-expected-life", day = life));
            let finding = finding.because(msg!("reason-support-of", on = on.as_str(), day = until));
            let finding = finding.because(msg!("reason-no-provision", what = on.as_str()));
            found.push(with_duty(context, finding, other, &on, is_at_the_end).marked(mark));
        }
    }
}

/// Whether somebody answers for what happens to an element when its support ends.
fn is_provided_for(context: &Context<'_>, id: ElementId) -> bool {
    context.index.duties_about(id).iter().any(|id| {
        let duty = context.ecosystem.obligations.get(*id);
        duty.is_some_and(|duty| duty.phases.iter().any(is_at_the_end) && is_met(context, *id, duty))
    })
}

fn is_met(context: &Context<'_>, id: ObligationId, duty: &Obligation) -> bool {
    !duty.lifetime.has_ended_by(context.as_of) && !draft::is_unmet(context, id, duty)
}

fn finding(context: &Context<'_>, id: ElementId, until: Date, outlived: Option<Date>) -> Finding {
    let what = context.name(id);
    let (severity, message) = if until < context.as_of {
        (Severity::Gap, msg!("finding-support-ended", what = what.as_str(), day = until))
    } else {
        (Severity::Weakness, msg!("finding-support-ends-early", what = what.as_str(), day = until))
    };
    let mut finding = Finding::new(CODE, severity, id, message);
    if let Some(life) = outlived {
        finding = finding.because(msg!("reason-expected-life", day = life));
    }
    finding = finding.because(msg!("reason-nobody-keeps-up"));
    with_duty(context, finding, id, &what, is_upkeep)
}

/// Says which duty would see to the upkeep of an element, or offers one.
fn with_duty(
    context: &Context<'_>,
    mut finding: Finding,
    id: ElementId,
    what: &str,
    counts: fn(&Phase) -> bool,
) -> Finding {
    let unmet = context.index.duties_about(id).iter().filter_map(|id| {
        let duty = context.ecosystem.obligations.get(*id)?;
        let bites = duty.phases.iter().any(counts) && draft::is_unmet(context, *id, duty);
        bites.then_some((draft::binds_from(context, duty), *id))
    });
    let mut unmet: Vec<_> = unmet.collect();
    unmet.sort();
    for (_, duty) in unmet.iter().take(NAMED) {
        finding = finding.involving([*duty]).because(draft::unmet(context, *duty));
    }
    if !unmet.is_empty() {
        return finding;
    }
    let mut duty = Obligation::new(msg!("duty-keep-up", what = what).text());
    duty.about = vec![id];
    duty.phases = vec![Phase::Maintenance, Phase::EndOfSupport];
    duty.dimensions = vec![Dimension::Security];
    if context.ecosystem.elements.get(id).is_some_and(|element| element.needs.safety > Level::None) {
        duty.dimensions.push(Dimension::Safety);
    }
    finding.fixes.push(draft::duty(context, duty));
    finding
}

fn is_upkeep(phase: &Phase) -> bool {
    matches!(phase, Phase::Maintenance | Phase::EndOfSupport)
}

fn is_at_the_end(phase: &Phase) -> bool {
    *phase == Phase::EndOfSupport
}

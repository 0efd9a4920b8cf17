//! An element that is used longer than anybody has promised to look after it.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft};
use crate::model::{Date, Dimension, Element, ElementId, Level, Obligation, Phase};

const CODE: &str = "past-support";

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
        let Some(until) = element.support_until else { continue };
        let ended = until < context.as_of;
        let outlived = element.expected_life_until.filter(|life| *life > until);
        let is_kept_up = graph.place(id).is_some_and(|place| kept_up[place.index()]);
        if (ended || outlived.is_some()) && !is_kept_up && !context.is_settled(id, 0) {
            found.push(finding(context, (id, element), until, outlived));
        }
    }
}

fn finding(
    context: &Context<'_>,
    (id, element): (ElementId, &Element),
    until: Date,
    outlived: Option<Date>,
) -> Finding {
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
    let unowned = context.index.duties_about(id).iter().copied().find(|duty| {
        let bites = |duty: &Obligation| duty.phases.iter().any(|phase| is_upkeep(*phase));
        context.ecosystem.obligations.get(*duty).is_some_and(bites)
    });
    if let Some(duty) = unowned {
        return finding.involving([duty]).because(msg!("reason-unanswered-duty", duty = context.name(duty)));
    }
    let mut duty = Obligation::new(msg!("duty-keep-up", what = what).text());
    duty.about = vec![id];
    duty.phases = vec![Phase::Maintenance, Phase::EndOfSupport];
    duty.dimensions = vec![Dimension::Security];
    if element.needs.safety > Level::None {
        duty.dimensions.push(Dimension::Safety);
    }
    finding.fixes.push(draft::duty(context, duty));
    finding
}

fn is_upkeep(phase: Phase) -> bool {
    matches!(phase, Phase::Maintenance | Phase::EndOfSupport)
}

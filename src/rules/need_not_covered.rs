//! An element that needs protection for which nobody answers.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft, settled};
use crate::graph::{Dimensions, carried_down};
use crate::model::{Dimension, ElementId, Level, Obligation};

const CODE: &str = "need-not-covered";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::ANSWERS).and(Aspects::NODES)),
    teaching: include_str!("need_not_covered.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let (graph, answered) = (context.graph(), context.answered());
    let mut covered = vec![Dimensions::default(); graph.graph.node_count()];
    for (place, duty) in &answered.about {
        let set = &mut covered[place.index()];
        *set = set.union(answered.dimensions[*duty as usize]);
    }
    let covered = carried_down(graph, covered);
    for (id, element) in context.elements() {
        let Some(place) = graph.place(id) else { continue };
        let is_open = |(dimension, _): &(Dimension, Level)| !covered[place.index()].has(*dimension);
        let open: Vec<(Dimension, Level)> = element.needs.pressing().filter(is_open).collect();
        let mark = settled::mark(&open);
        if !open.is_empty() && !context.is_settled(id, mark) {
            found.push(finding(context, id, &open).marked(mark));
        }
    }
}

fn finding(context: &Context<'_>, id: ElementId, open: &[(Dimension, Level)]) -> Finding {
    let is_high = open.iter().any(|(_, level)| *level == Level::High);
    let severity = if is_high { Severity::Gap } else { Severity::Weakness };
    let dimensions = draft::dimensions(open.iter().map(|(dimension, _)| *dimension));
    let message = msg!("finding-need-not-covered", what = context.name(id), dimensions = dimensions);
    let finding = Finding::new(CODE, severity, id, message);
    open.iter().fold(finding, |finding, (dimension, level)| why(context, finding, id, (*dimension, *level)))
}

/// Why a need is not covered, and a duty that would cover it where there is none.
fn why(context: &Context<'_>, finding: Finding, id: ElementId, (dimension, level): (Dimension, Level)) -> Finding {
    let need = msg!("reason-need-level", level = draft::level(level), dimension = draft::dimension(dimension));
    let mut finding = finding.because(need);
    let mut near = false;
    for duty in context.index.duties_about(id) {
        let Some(record) = context.ecosystem.obligations.get(*duty) else { continue };
        if record.dimensions.contains(&dimension) && !record.lifetime.has_ended_by(context.as_of) {
            near = true;
            let reason = if record.lifetime.begins_after(context.as_of) {
                msg!("reason-duty-binds-later", duty = context.name(*duty))
            } else {
                msg!("reason-unanswered-duty", duty = context.name(*duty))
            };
            finding = finding.involving([*duty]).because(reason);
        }
    }
    if near {
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

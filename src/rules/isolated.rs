//! A stakeholder or element that is joined to nothing.

use super::{Aspects, Context, Finding, Rule, Severity, Subject};

const CODE: &str = "isolated";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::DUTIES)),
    teaching: include_str!("isolated.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, stakeholder) in context.stakeholders() {
        if is_joined(context, id) || context.is_settled(id, 0) {
            continue;
        }
        let (parts, duties) = (context.index.parts_by(id).len(), context.index.duties_owed(id).len());
        let severity = if stakeholder.kind.is_protected() { Severity::Weakness } else { Severity::Note };
        let mut finding = Finding::new(CODE, severity, id, msg!("finding-isolated", what = context.name(id)))
            .because(ended(context, id));
        if parts > 0 {
            finding = finding.because(msg!("reason-has-parts", count = parts));
        }
        if duties > 0 {
            finding = finding.because(msg!("reason-is-owed", count = duties));
        }
        found.push(finding);
    }
    for (id, element) in context.elements() {
        if is_joined(context, id) || !context.index.duties_about(id).is_empty() || context.is_settled(id, 0) {
            continue;
        }
        let severity = if element.needs.pressing().next().is_some() { Severity::Weakness } else { Severity::Note };
        let message = msg!("finding-isolated", what = context.name(id));
        found.push(Finding::new(CODE, severity, id, message).because(ended(context, id)));
    }
}

fn is_joined(context: &Context<'_>, node: impl Into<crate::model::NodeId>) -> bool {
    let graph = context.graph();
    graph.place(node).is_some_and(|place| graph.graph.neighbors_undirected(place).next().is_some())
}

/// Whether it was joined to something once.
fn ended(context: &Context<'_>, node: impl Into<crate::model::NodeId>) -> crate::lang::Message {
    match context.index.relations(node).len() {
        0 => msg!("reason-no-relation"),
        count => msg!("reason-relations-ended", count = count),
    }
}

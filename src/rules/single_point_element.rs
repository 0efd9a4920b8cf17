//! An element on which many depend and round which there is no way.

use super::{Context, Finding, Rule, Severity, Subject};
use crate::graph::element_cut_points;
use crate::lang;
use crate::model::{ElementId, Level};

const CODE: &str = "single-point-element";

/// From how many elements cut off on it is worth saying.
const CUT_OFF: usize = 3;
/// How many elements a finding names one by one.
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole,
    teaching: include_str!("single_point_element.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, cut_off) in element_cut_points(context.graph(), CUT_OFF) {
        let vital: Vec<ElementId> = cut_off.iter().copied().filter(|id| is_vital(context, *id)).collect();
        let severity = if vital.is_empty() { Severity::Note } else { Severity::Weakness };
        let message = msg!("finding-single-point-element", what = context.name(id), count = cut_off.len());
        let mut names: Vec<String> = cut_off.iter().take(NAMED).map(|id| context.name(*id)).collect();
        if cut_off.len() > NAMED {
            names.push(msg!("list-more", count = cut_off.len() - NAMED).text());
        }
        let mut finding = Finding::new(CODE, severity, id, message)
            .involving(cut_off)
            .because(msg!("reason-cut-off", what = lang::list(&names)));
        if let Some(first) = vital.first() {
            finding = finding.because(msg!("reason-vital", what = context.name(*first)));
        }
        found.push(finding);
    }
}

/// Whether people come to harm when it is cut off.
fn is_vital(context: &Context<'_>, id: ElementId) -> bool {
    context.ecosystem.elements.get(id).is_some_and(|element| element.needs.safety == Level::High)
}

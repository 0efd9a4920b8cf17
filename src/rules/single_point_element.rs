//! An element on which many depend and round which there is no way.

use petgraph::graph::NodeIndex;

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft, settled};
use crate::graph::{CutPoints, dependencies};
use crate::model::{ElementId, Level};

const CODE: &str = "single-point-element";

/// From how many elements cut off on it is worth saying.
const CUT_OFF: usize = 3;
/// How many elements a finding names one by one.
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::NODES)),
    teaching: include_str!("single_point_element.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let graph = context.graph();
    let vital = vital(context);
    let cuts = CutPoints::of(&dependencies(graph), CUT_OFF);
    for point in &cuts.points {
        let Some(id) = graph.node(point.place).element() else { continue };
        let element = |place: NodeIndex<u32>| graph.node(place).element();
        let hurt = cuts.cut_off(point).find(|place| vital[place.index()]).and_then(element);
        let mut named: Vec<ElementId> = cuts.cut_off(point).filter_map(element).take(NAMED).collect();
        named.sort_unstable();
        let mark = settled::mark((point.size, &named, hurt));
        if context.is_settled(id, mark) {
            continue;
        }
        let severity = if hurt.is_some() { Severity::Weakness } else { Severity::Note };
        let message = msg!("finding-single-point-element", what = context.name(id), count = point.size);
        let names = draft::quoted(context, &named, point.size);
        let mut finding =
            Finding::new(CODE, severity, id, message).involving(named).because(msg!("reason-cut-off", what = names));
        if let Some(hurt) = hurt {
            finding = finding.involving([hurt]).because(msg!("reason-vital", what = context.name(hurt)));
        }
        found.push(finding.marked(mark));
    }
}

/// For each place whether people come to harm when the element there is cut off.
fn vital(context: &Context<'_>) -> Vec<bool> {
    let mut vital = vec![false; context.graph().graph.node_count()];
    for (id, _) in context.elements().filter(|(_, element)| element.needs.safety == Level::High) {
        if let Some(place) = context.graph().place(id) {
            vital[place.index()] = true;
        }
    }
    vital
}

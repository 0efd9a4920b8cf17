//! A pressing need, or a party that carries duties, that no overseer looks at.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft, settled};
use crate::graph::{RelationGraph, carried_down, spread};
use crate::model::{Element, ElementId, ElementKind, Level, RelationKind, StakeholderId, StakeholderKind};

const CODE: &str = "nobody-oversees";

/// How many elements a finding names one by one.
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::ANSWERS).and(Aspects::NODES)),
    teaching: include_str!("nobody_oversees.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let graph = context.graph();
    let kinds = kinds(context, graph);
    let charges = charges(context);
    let watched = watched(graph, &kinds);
    let mut unseen: BTreeMap<StakeholderId, Vec<(ElementId, &Element)>> = BTreeMap::new();
    let mut without_runner: Vec<(ElementId, &Element)> = Vec::new();
    for (id, element) in context.elements() {
        let Some(place) = graph.place(id) else { continue };
        let is_made = element.kind != ElementKind::Environment;
        if !is_made || element.needs.pressing().next().is_none() || watched[place.index()] {
            continue;
        }
        match first_chief(graph, place, |place| chief(graph, &kinds, &charges, &watched, place)) {
            Chief::Party(who) => unseen.entry(who).or_default().push((id, element)),
            Chief::Watched | Chief::Household => {}
            Chief::Nobody => without_runner.push((id, element)),
        }
    }
    let accountable = context.answered().accountable.chunk_by(|left, right| left.0 == right.0);
    for place in accountable.filter_map(|duties| duties.first().map(|(place, _)| *place)) {
        if let Some(who) = graph.node(place).stakeholder()
            && is_to_be_overseen(kinds[place.index()])
            && !watched[place.index()]
        {
            unseen.entry(who).or_default();
        }
    }
    for (who, elements) in unseen {
        let carried = graph.place(who).map_or(0, |place| context.answered().carried_by(place).count());
        let mark = settled::mark((carried, elements.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
        if !context.is_settled(who, mark) {
            found.push(about_party(context, who, &elements, carried).marked(mark));
        }
    }
    for (id, element) in without_runner {
        if !context.is_settled(id, 0) {
            found.push(about_element(context, id, element));
        }
    }
}

/// Who answers first for what an element is.
enum Chief {
    /// Whoever makes or runs it, or looks after it.
    Party(StakeholderId),
    /// Nobody makes or runs it, and an overseer watches whoever looks after it.
    Watched,
    /// Only users or affected parties, whom no overseer watches at home.
    Household,
    /// Nobody.
    Nobody,
}

/// The place of an element and of whoever is accountable for a duty about it, in order.
fn charges(context: &Context<'_>) -> Vec<(NodeIndex<u32>, NodeIndex<u32>)> {
    let answered = context.answered();
    let mut charges = Vec::new();
    for (party, duty) in &answered.accountable {
        let start = answered.about.partition_point(|(_, other)| other < duty);
        let about = answered.about[start..].iter().take_while(|(_, other)| other == duty);
        charges.extend(about.map(|(element, _)| (*element, *party)));
    }
    charges.sort_unstable();
    charges
}

/// The first in charge of an element, or else of its whole or of what it runs on.
fn first_chief(graph: &RelationGraph, element: NodeIndex<u32>, chief: impl Fn(NodeIndex<u32>) -> Chief) -> Chief {
    let wholes =
        graph.outgoing(element).filter(|link| matches!(link.kind, RelationKind::PartOf | RelationKind::RunsOn));
    let mut chiefs = std::iter::once(element).chain(wholes.map(|link| link.other)).map(chief);
    chiefs.find(|chief| !matches!(chief, Chief::Nobody)).unwrap_or(Chief::Nobody)
}

/// The first in charge: a maker or operator; failing these whoever maintains or installs the
/// element or is accountable for a duty about it, one that is watched before others.
fn chief(
    graph: &RelationGraph,
    kinds: &[Option<StakeholderKind>],
    charges: &[(NodeIndex<u32>, NodeIndex<u32>)],
    watched: &[bool],
    element: NodeIndex<u32>,
) -> Chief {
    let runners = graph.incoming(element).filter_map(|link| Some((rank(link.kind)?, false, link.other)));
    let carers =
        graph.incoming(element).filter(|link| matches!(link.kind, RelationKind::Maintains | RelationKind::Installs));
    let start = charges.partition_point(|(other, _)| *other < element);
    let accountable = charges[start..].iter().take_while(|(other, _)| *other == element).map(|(_, party)| *party);
    let others = carers.map(|link| link.other).chain(accountable);
    let others = others.map(|party| (usize::MAX, !watched[party.index()], party));
    let (able, others): (Vec<_>, Vec<_>) =
        runners.chain(others).partition(|(_, _, place)| is_to_be_overseen(kinds[place.index()]));
    match able.into_iter().min() {
        Some((usize::MAX, false, _)) => Chief::Watched,
        Some((_, _, place)) => graph.node(place).stakeholder().map_or(Chief::Nobody, Chief::Party),
        None if others.is_empty() => Chief::Nobody,
        None => Chief::Household,
    }
}

fn rank(kind: RelationKind) -> Option<usize> {
    use RelationKind as K;
    [K::ControlsData, K::Operates, K::Makes, K::Develops, K::Brands].iter().position(|ranked| *ranked == kind)
}

fn is_to_be_overseen(kind: Option<StakeholderKind>) -> bool {
    matches!(kind, Some(StakeholderKind::Manufacturer | StakeholderKind::ServiceProvider))
}

fn kinds(context: &Context<'_>, graph: &RelationGraph) -> Vec<Option<StakeholderKind>> {
    let mut kinds = vec![None; graph.graph.node_count()];
    for (id, stakeholder) in context.stakeholders() {
        if let Some(place) = graph.place(id) {
            kinds[place.index()] = Some(stakeholder.kind);
        }
    }
    kinds
}

/// For each place whether an overseer looks at it: at the thing or party itself, at who
/// employs, owns or directs the party, of whatever kind, at who makes or runs the thing, or
/// at the whole of which it is a part or what it runs on.
fn watched(graph: &RelationGraph, kinds: &[Option<StakeholderKind>]) -> Vec<bool> {
    let mut watched = vec![false; graph.graph.node_count()];
    for edge in graph.graph.edge_indices() {
        let Some((from, to)) = graph.graph.edge_endpoints(edge) else { continue };
        let by_overseer = kinds[from.index()] == Some(StakeholderKind::Overseer);
        watched[to.index()] |= match graph.graph[edge].1 {
            RelationKind::Oversees => by_overseer,
            RelationKind::Assesses => by_overseer || graph.node(to).element().is_some(),
            _ => false,
        };
    }
    let watched = spread(graph, watched, |graph, place| {
        let directs = |kind| {
            matches!(kind, RelationKind::Employs | RelationKind::Owns | RelationKind::Oversees) || rank(kind).is_some()
        };
        graph.outgoing(place).filter(|link| directs(link.kind)).map(|link| link.other).collect()
    });
    carried_down(graph, watched)
}

fn about_party(
    context: &Context<'_>,
    who: StakeholderId,
    elements: &[(ElementId, &Element)],
    carried: usize,
) -> Finding {
    let is_high = |element: &Element| element.needs.pressing().any(|(_, level)| level == Level::High);
    let severity =
        if elements.iter().any(|(_, element)| is_high(element)) { Severity::Weakness } else { Severity::Note };
    let message = msg!("finding-nobody-oversees-party", who = context.name(who));
    let mut finding = Finding::new(CODE, severity, who, message).involving(elements.iter().map(|(id, _)| *id));
    for (id, element) in elements.iter().take(NAMED) {
        let needs = draft::dimensions(element.needs.pressing().map(|(dimension, _)| dimension));
        finding = finding.because(msg!("reason-in-charge-of", what = context.name(*id), needs = needs));
    }
    if elements.len() > NAMED {
        finding = finding.because(msg!("reason-and-more", count = elements.len() - NAMED));
    }
    if carried > 0 {
        finding = finding.because(msg!("reason-accountable-for", count = carried));
    }
    finding.because(msg!("reason-no-overseer"))
}

fn about_element(context: &Context<'_>, id: ElementId, element: &Element) -> Finding {
    let is_high = element.needs.pressing().any(|(_, level)| level == Level::High);
    let severity = if is_high { Severity::Weakness } else { Severity::Note };
    let needs = draft::dimensions(element.needs.pressing().map(|(dimension, _)| dimension));
    Finding::new(CODE, severity, id, msg!("finding-nobody-oversees-element", what = context.name(id)))
        .because(msg!("reason-needs", needs = needs))
        .because(msg!("reason-nobody-in-charge"))
}

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
    let charges = Charges::of(context);
    let watched = watched(graph, &kinds, &charges);
    let mut unseen: BTreeMap<StakeholderId, Vec<(ElementId, &Element)>> = BTreeMap::new();
    let mut without_runner: Vec<(ElementId, &Element)> = Vec::new();
    for (id, element) in context.elements() {
        let Some(place) = graph.place(id) else { continue };
        let is_made = element.kind != ElementKind::Environment;
        if !is_made || element.needs.pressing().next().is_none() || watched[place.index()] {
            continue;
        }
        match chief(graph, &kinds, &charges, place) {
            Chief::Party(who) => unseen.entry(who).or_default().push((id, element)),
            Chief::Household => {}
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
    /// Whoever makes or runs it, or is accountable for a duty about it.
    Party(StakeholderId),
    /// Only users or affected parties, whom no overseer watches at home.
    Household,
    /// Nobody.
    Nobody,
}

/// Who is accountable for a duty about what.
struct Charges {
    /// The place of a stakeholder and of an element, in order.
    by_party: Vec<(NodeIndex<u32>, NodeIndex<u32>)>,
    /// The same the other way round, in order.
    by_element: Vec<(NodeIndex<u32>, NodeIndex<u32>)>,
}

impl Charges {
    fn of(context: &Context<'_>) -> Self {
        let answered = context.answered();
        let mut by_party = Vec::new();
        for (party, duty) in &answered.accountable {
            let start = answered.about.partition_point(|(_, other)| other < duty);
            let about = answered.about[start..].iter().take_while(|(_, other)| other == duty);
            by_party.extend(about.map(|(element, _)| (*party, *element)));
        }
        by_party.sort_unstable();
        by_party.dedup();
        let mut by_element: Vec<_> = by_party.iter().map(|(party, element)| (*element, *party)).collect();
        by_element.sort_unstable();
        Self { by_party, by_element }
    }
}

/// What stands beside a place in a sorted list.
fn beside(
    pairs: &[(NodeIndex<u32>, NodeIndex<u32>)],
    place: NodeIndex<u32>,
) -> impl Iterator<Item = NodeIndex<u32>> + '_ {
    let start = pairs.partition_point(|(other, _)| *other < place);
    pairs[start..].iter().take_while(move |(other, _)| *other == place).map(|(_, beside)| *beside)
}

fn chief(
    graph: &RelationGraph,
    kinds: &[Option<StakeholderKind>],
    charges: &Charges,
    element: NodeIndex<u32>,
) -> Chief {
    let runners = graph.incoming(element).filter_map(|link| Some((rank(link.kind)?, link.other)));
    let accountable = beside(&charges.by_element, element).map(|party| (usize::MAX, party));
    let runners = runners.chain(accountable);
    let (able, others): (Vec<_>, Vec<_>) = runners.partition(|(_, place)| is_to_be_overseen(kinds[place.index()]));
    match able.into_iter().min().and_then(|(_, place)| graph.node(place).stakeholder()) {
        Some(who) => Chief::Party(who),
        None if others.is_empty() => Chief::Nobody,
        None => Chief::Household,
    }
}

fn rank(kind: RelationKind) -> Option<usize> {
    use RelationKind as K;
    [K::ControlsData, K::Operates, K::Makes, K::Develops, K::Brands, K::Maintains, K::Installs]
        .iter()
        .position(|ranked| *ranked == kind)
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
/// employs, owns or directs the party, of whatever kind, at who makes or runs the thing or is
/// accountable for a duty about it, or at the whole of which it is a part or what it runs on.
fn watched(graph: &RelationGraph, kinds: &[Option<StakeholderKind>], charges: &Charges) -> Vec<bool> {
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
        let directed = graph.outgoing(place).filter(|link| directs(link.kind)).map(|link| link.other);
        directed.chain(beside(&charges.by_party, place)).collect()
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

//! Ecosystems of any size made from a seed, for benches and tests.

use onus::model::{
    Assignment, Date, Ecosystem, Element, ElementKind, EndKind, Id, Letters, Lifetime, NodeId, Obligation, Phase,
    Point, Relation, RelationKind, Source, Span, Stakeholder, StakeholderKind, TimeUnit,
};

#[path = "numbers.rs"]
mod numbers;

pub(crate) use numbers::Numbers;
use numbers::name;

/// How many records of each kind.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) nodes: usize,
    pub(crate) relations: usize,
    pub(crate) obligations: usize,
    pub(crate) assignments: usize,
}

/// An ecosystem that keeps every truth of the model, always the same for the same seed.
pub(crate) fn ecosystem(seed: u64, size: Size) -> Ecosystem {
    let mut numbers = Numbers::new(seed);
    let mut ecosystem = Ecosystem::default();
    for number in 0..8 {
        let source =
            Source { title: name(&mut numbers, 6), url: format!("https://example.org/{number}"), ..Source::default() };
        ecosystem.sources.insert(id(&format!("source-{number}")), source);
    }
    add_nodes(&mut ecosystem, &mut numbers, size.nodes);
    add_relations(&mut ecosystem, &mut numbers, size.relations);
    add_obligations(&mut ecosystem, &mut numbers, size.obligations);
    add_assignments(&mut ecosystem, &mut numbers, size.assignments);
    ecosystem
}

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).expect("an id")
}

fn point(numbers: &mut Numbers) -> Option<Point> {
    Some(Point::new(numbers.below(9_000) as i32 - 4_500, numbers.below(9_000) as i32 - 4_500))
}

fn add_nodes(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    for number in 0..count / 2 {
        let name = name(numbers, 3);
        let at = point(numbers);
        let mut maker = Stakeholder { at, ..Stakeholder::new(name, numbers.pick(StakeholderKind::ALL)) };
        if number % 4 == 0 {
            maker.note = self::name(numbers, 15);
            maker.provenance.sources = vec![id(&format!("source-{}", numbers.below(8)))];
        }
        ecosystem.stakeholders.insert(id(&format!("stakeholder-{number}")), maker);
    }
    for number in 0..count - count / 2 {
        let name = name(numbers, 3);
        let at = point(numbers);
        let mut element = Element { at, ..Element::new(name, numbers.pick(ElementKind::ALL)) };
        if number % 3 == 0 {
            element.needs.security = onus::model::Level::High;
            element.support_until = Date::new(2027, 6, 30).ok();
        }
        ecosystem.elements.insert(id(&format!("element-{number}")), element);
    }
}

fn add_relations(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    let nodes: Vec<(NodeId, EndKind)> =
        ecosystem.nodes().filter_map(|node| ecosystem.end_kind(node).map(|kind| (node, kind))).collect();
    while ecosystem.relations.len() < count {
        let ((from, from_kind), (to, to_kind)) = (numbers.pick(&nodes), numbers.pick(&nodes));
        let kinds = RelationKind::offered(from_kind, to_kind);
        if from == to || kinds.is_empty() {
            continue;
        }
        let number = ecosystem.relations.len();
        ecosystem.relations.insert(id(&format!("relation-{number}")), Relation::new(from, kinds[0], to));
    }
}

fn add_obligations(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    let elements: Vec<_> = ecosystem.elements.ids().collect();
    let stakeholders: Vec<_> = ecosystem.stakeholders.ids().collect();
    for number in 0..count {
        let duty = Obligation {
            citation: format!("Art. {} ({})", numbers.below(99), numbers.below(9)),
            about: vec![numbers.pick(&elements)],
            owed_to: vec![numbers.pick(&stakeholders)],
            dimensions: vec![numbers.pick(onus::model::Dimension::ALL)],
            phases: vec![numbers.pick(Phase::ALL)],
            deadline: Some(Span { count: 24, unit: TimeUnit::Hour }),
            note: name(numbers, 8),
            ..Obligation::new(name(numbers, 5))
        };
        ecosystem.obligations.insert(id(&format!("duty-{number}")), duty);
    }
}

fn add_assignments(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    let duties: Vec<_> = ecosystem.obligations.ids().collect();
    let stakeholders: Vec<_> = ecosystem.stakeholders.ids().collect();
    for number in 0..count {
        let letters = Letters::parse(numbers.pick(&["R", "A", "RA", "C", "I", "CI"])).expect("letters");
        let mut part = Assignment::new(numbers.pick(&duties), numbers.pick(&stakeholders), letters);
        if number % 5 == 0 {
            part.lifetime = Lifetime { from: Date::new(2025, 1, 1).ok(), until: Date::new(2026, 12, 31).ok() };
            part.note = name(numbers, 6);
        }
        ecosystem.assignments.insert(id(&format!("part-{number}")), part);
    }
}

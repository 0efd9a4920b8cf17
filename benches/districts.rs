//! Ecosystems of any size made from a seed, for benches.
//!
//! They have the shape of maps people draw. Forty nodes make a district: makers, providers,
//! users, bystanders and an overseer around devices with their parts, a gateway, a network,
//! clouds, apps and data; a few clouds and overseers serve five districts. A node has three
//! relations on average. Seven duties in ten are owned; of the others each state has some.
//! Every second element has needs, and duties cover a part of them. Two names in a hundred
//! are given twice, and four records in a hundred are disputed or unverified.

use onus::model::{
    Assignment, Confidence, Date, Dimension, Ecosystem, Element, ElementId, ElementKind, Ground, Id, Letters, Level,
    Lifetime, NodeId, Obligation, Phase, Point, Relation, RelationKind, Source, Span, Stakeholder, StakeholderId,
    StakeholderKind, Standing, TimeUnit,
};

#[path = "../tests/support/numbers.rs"]
mod numbers;

use numbers::{Numbers, name};

/// How many records of each kind.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) nodes: usize,
    pub(crate) relations: usize,
    pub(crate) obligations: usize,
    pub(crate) assignments: usize,
}

/// How many stakeholders, and how many elements, a district has.
const DISTRICT: usize = 20;
/// How many districts share an overseer and a cloud.
const SHARED_BY: usize = 5;

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

fn point(number: usize, numbers: &mut Numbers) -> Option<Point> {
    let (column, row) = (number / DISTRICT % 10, number / DISTRICT / 10);
    let middle = |place: usize| place as i32 * 1_600 - 8_000;
    let off = |numbers: &mut Numbers| numbers.below(1_400) as i32;
    Some(Point::new(middle(column) + off(numbers), middle(row) + off(numbers)))
}

/// A name that is given once, or in one of fifty cases twice.
fn own_name(numbers: &mut Numbers, words: usize, number: usize) -> String {
    if number % 50 == 49 { format!("Sensor hub {}", number / 2) } else { format!("{} {number}", name(numbers, words)) }
}

fn stakeholder_kind(number: usize) -> StakeholderKind {
    match number % DISTRICT {
        0..5 => StakeholderKind::Manufacturer,
        5..10 => StakeholderKind::ServiceProvider,
        10..16 => StakeholderKind::User,
        16..19 => StakeholderKind::AffectedParty,
        _ => StakeholderKind::Overseer,
    }
}

fn element_kind(number: usize) -> ElementKind {
    match number % DISTRICT {
        0..6 => ElementKind::Device,
        6..10 => ElementKind::Component,
        10 => ElementKind::Gateway,
        11 => ElementKind::Network,
        12 | 13 => ElementKind::CloudService,
        14 | 15 => ElementKind::App,
        16 => ElementKind::AiModel,
        17 | 18 => ElementKind::PersonalData,
        _ => ElementKind::Environment,
    }
}

fn add_nodes(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    for number in 0..count / 2 {
        let name = own_name(numbers, 2, number);
        let at = point(number, numbers);
        let mut stakeholder = Stakeholder { at, ..Stakeholder::new(name, stakeholder_kind(number)) };
        if number % 4 == 0 {
            stakeholder.note = self::name(numbers, 15);
            stakeholder.provenance.sources = vec![id(&format!("source-{}", numbers.below(8)))];
        }
        match number % 100 {
            13 => stakeholder.provenance.confidence = Confidence::Disputed,
            42 => stakeholder.provenance.confidence = Confidence::Unverified,
            64 => stakeholder.lifetime.until = Date::new(2025, 6, 30).ok(),
            _ => {}
        }
        ecosystem.stakeholders.insert(id(&format!("stakeholder-{number}")), stakeholder);
    }
    for number in 0..count - count / 2 {
        let name = own_name(numbers, 3, number);
        let at = point(number, numbers);
        let mut element = Element { at, ..Element::new(name, element_kind(number)) };
        match numbers.below(10) {
            0 => element.needs.security = Level::High,
            1..3 => element.needs.security = Level::Medium,
            3 => element.needs.safety = Level::Medium,
            4 => element.needs.privacy = Level::Medium,
            _ => {}
        }
        element.support_until = Date::new(2024 + (number % 12) as i16, 6, 30).ok().filter(|_| number % 3 == 0);
        ecosystem.elements.insert(id(&format!("element-{number}")), element);
    }
}

/// The relations of a district, the weightiest first; ends are places in the district.
/// Parts of the second list join elements, of the third stakeholders.
const TO_ELEMENTS: &[(usize, RelationKind, usize)] = {
    use RelationKind as K;
    &[
        (0, K::Makes, 0),
        (5, K::Operates, 11),
        (1, K::Makes, 1),
        (6, K::Operates, 12),
        (10, K::Uses, 0),
        (0, K::Makes, 2),
        (8, K::ControlsData, 17),
        (3, K::SuppliesComponent, 6),
        (2, K::Makes, 3),
        (11, K::Uses, 1),
        (2, K::Makes, 10),
        (4, K::Develops, 14),
        (16, K::IsAffectedBy, 0),
        (12, K::Uses, 2),
        (1, K::Makes, 4),
        (7, K::Hosts, 13),
        (13, K::Uses, 3),
        (10, K::Uses, 14),
        (3, K::SuppliesComponent, 7),
        (4, K::Develops, 15),
        (17, K::IsAffectedBy, 3),
        (8, K::ControlsData, 18),
        (14, K::Uses, 4),
        (2, K::Makes, 5),
        (15, K::Uses, 5),
        (11, K::Uses, 15),
        (4, K::Develops, 16),
        (18, K::IsAffectedBy, 19),
        (15, K::Owns, 19),
        (9, K::Maintains, 10),
    ]
};
const BETWEEN_ELEMENTS: &[(usize, RelationKind, usize)] = {
    use RelationKind as K;
    &[
        (6, K::PartOf, 0),
        (0, K::ConnectsTo, 10),
        (17, K::RunsOn, 12),
        (7, K::PartOf, 1),
        (1, K::ConnectsTo, 10),
        (10, K::SendsDataTo, 12),
        (8, K::PartOf, 2),
        (2, K::ConnectsTo, 11),
        (14, K::RunsOn, 12),
        (3, K::SendsDataTo, 13),
        (18, K::RunsOn, 13),
        (9, K::PartOf, 3),
        (15, K::Controls, 4),
        (16, K::RunsOn, 13),
    ]
};
const BETWEEN_STAKEHOLDERS: &[(usize, RelationKind, usize)] = {
    use RelationKind as K;
    &[
        (10, K::Contracts, 5),
        (0, K::Contracts, 6),
        (11, K::Contracts, 8),
        (19, K::Oversees, 0),
        (12, K::Pays, 1),
        (2, K::Contracts, 7),
        (19, K::Oversees, 8),
        (13, K::Contracts, 5),
        (14, K::CaresFor, 16),
        (1, K::Contracts, 3),
        (19, K::Oversees, 1),
        (19, K::Oversees, 2),
        (19, K::Oversees, 4),
        (19, K::Oversees, 5),
        (19, K::Oversees, 6),
        (9, K::Contracts, 8),
    ]
};

fn add_relations(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    let (people, things) = (ecosystem.stakeholders.len(), ecosystem.elements.len());
    let add = |ecosystem: &mut Ecosystem, from: NodeId, kind: Option<RelationKind>, to: NodeId| {
        let kinds = match (ecosystem.end_kind(from), ecosystem.end_kind(to)) {
            (Some(from), Some(to)) => RelationKind::offered(from, to),
            _ => return,
        };
        let number = ecosystem.relations.len();
        let kind = kind.filter(|kind| kinds.contains(kind)).or(kinds.first().copied());
        if let Some(kind) = kind.filter(|_| from != to && number < count) {
            ecosystem.relations.insert(id(&format!("relation-{number}")), Relation::new(from, kind, to));
        }
    };
    let person = |place: usize| NodeId::from(id::<Stakeholder>(&format!("stakeholder-{place}")));
    let thing = |place: usize| NodeId::from(id::<Element>(&format!("element-{place}")));
    let districts = people.max(things).div_ceil(DISTRICT);
    for (round, (from, kind, to)) in TO_ELEMENTS.iter().enumerate() {
        for start in (0..districts).map(|district| district * DISTRICT) {
            let shared = start / (DISTRICT * SHARED_BY) * (DISTRICT * SHARED_BY);
            add(ecosystem, person(start + from), Some(*kind), thing(start + to));
            if let Some((from, kind, to)) = BETWEEN_ELEMENTS.get(round) {
                let home = if *to == 12 { shared } else { start };
                add(ecosystem, thing(start + from), Some(*kind), thing(home + to));
            }
            if let Some((from, kind, to)) = BETWEEN_STAKEHOLDERS.get(round) {
                let home = if *from == 19 { shared } else { start };
                add(ecosystem, person(home + from), Some(*kind), person(start + to));
            }
        }
    }
    while ecosystem.relations.len() < count {
        let start = numbers.below(districts) * DISTRICT;
        let place = |numbers: &mut Numbers, count: usize| (start + numbers.below(DISTRICT)) % count.max(1);
        let from = person(place(numbers, people));
        let to = if numbers.below(3) == 0 { person(place(numbers, people)) } else { thing(place(numbers, things)) };
        add(ecosystem, from, None, to);
    }
}

/// What most duties protect.
const USUAL: &[Dimension] = &[Dimension::Security, Dimension::Security, Dimension::Safety, Dimension::Privacy];

fn add_obligations(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    let things = ecosystem.elements.len();
    let people = ecosystem.stakeholders.len();
    for number in 0..count {
        let start = numbers.below(things) / DISTRICT * DISTRICT;
        let near = |numbers: &mut Numbers, count: usize| (start + numbers.below(DISTRICT)) % count.max(1);
        let mut about = vec![id(&format!("element-{}", near(numbers, things)))];
        let other = id(&format!("element-{}", near(numbers, things)));
        if number % 4 == 0 && !about.contains(&other) {
            about.push(other);
        }
        let user = (start + 10 + numbers.below(9)) % people.max(1);
        let mut duty = Obligation {
            citation: format!("Art. {} ({})", numbers.below(99), numbers.below(9)),
            about,
            owed_to: if number % 2 == 0 { vec![id(&format!("stakeholder-{user}"))] } else { Vec::new() },
            dimensions: vec![if number % 5 == 4 { numbers.pick(Dimension::ALL) } else { numbers.pick(USUAL) }],
            phases: vec![numbers.pick(Phase::ALL)],
            deadline: Some(Span { count: 24, unit: TimeUnit::Hour }),
            note: name(numbers, 8),
            ..Obligation::new(own_name(numbers, 4, number))
        };
        match number % 100 {
            17 => duty.due = Date::new(2026, 3, 31).ok(),
            38 => duty.lifetime.until = Date::new(2025, 12, 31).ok(),
            59 => duty.provenance.confidence = Confidence::Disputed,
            _ => {}
        }
        ecosystem.obligations.insert(id(&format!("duty-{number}")), duty);
    }
}

/// Who has which letters in one of twenty duties: seven in ten are owned, the others are
/// left to nobody, to whoever is told, or in part.
fn letters_of(number: usize) -> &'static [&'static str] {
    match number % 20 {
        0..9 => &["RA"],
        9..14 => &["R", "A"],
        14 | 15 => &[],
        16 => &["CI"],
        17 => &["R"],
        18 => &["A", "A"],
        _ => &["RA"],
    }
}

fn add_assignments(ecosystem: &mut Ecosystem, numbers: &mut Numbers, count: usize) {
    let people = ecosystem.stakeholders.len();
    let duties: Vec<_> = ecosystem.obligations.iter().map(|(id, duty)| (id, duty.about[0])).collect();
    let mut hands_on: std::collections::BTreeMap<ElementId, Vec<StakeholderId>> = std::collections::BTreeMap::new();
    for (_, relation) in ecosystem.relations.iter().filter(|(_, relation)| relation.kind.gives_access()) {
        if let (Some(what), Some(who)) = (relation.to.element(), relation.from.stakeholder()) {
            hands_on.entry(what).or_default().push(who);
        }
    }
    let mut add = |ecosystem: &mut Ecosystem, duty, who: StakeholderId, letters: &str, ended: bool| {
        let number = ecosystem.assignments.len();
        if number == count {
            return;
        }
        let mut part = Assignment::new(duty, who, Letters::parse(letters).expect("letters"));
        part.ground = [Ground::Law, Ground::Contract, Ground::Law, Ground::Practice, Ground::Goodwill]
            .get(number % 7 % 6)
            .copied()
            .filter(|ground| *ground != Ground::Goodwill || number % 21 == 4);
        part.standing = match number % 40 {
            11 => Standing::Contested,
            0..20 => Standing::Agreed,
            _ => Standing::Proposed,
        };
        if number.is_multiple_of(5) {
            part.lifetime = Lifetime { from: Date::new(2025, 1, 1).ok(), until: Date::new(2029, 12, 31).ok() };
            part.note = name(numbers, 6);
        }
        if ended {
            part.lifetime = Lifetime { from: None, until: Date::new(2025, 12, 31).ok() };
        }
        ecosystem.assignments.insert(id(&format!("part-{number}")), part);
    };
    for (number, (duty, about)) in duties.iter().enumerate() {
        let place: usize = about.as_str().trim_start_matches("element-").parse().expect("a number");
        let start = place / DISTRICT * DISTRICT;
        let provider = id(&format!("stakeholder-{}", (start + place % 10) % people));
        let hands = hands_on.get(about).map_or(&[][..], Vec::as_slice);
        let first = hands.first().copied().unwrap_or(provider);
        let far = number % 6 == 0 || letters_of(number) == ["A", "A"];
        let second = if far { provider } else { hands.last().copied().unwrap_or(provider) };
        for (who, letters) in [first, second].into_iter().zip(letters_of(number)) {
            add(ecosystem, *duty, who, letters, number % 20 == 19);
        }
    }
    let mut turn = 0;
    while ecosystem.assignments.len() < count {
        let (duty, about) = duties[turn * 7 % duties.len()];
        let place: usize = about.as_str().trim_start_matches("element-").parse().expect("a number");
        let who = id(&format!("stakeholder-{}", (place / DISTRICT * DISTRICT + 5 + turn % 14) % people));
        add(ecosystem, duty, who, ["C", "I", "CI"][turn % 3], false);
        turn += 1;
    }
}

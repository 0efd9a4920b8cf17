//! Graphs built from the records: what they say, held against slower and simpler ways.

use std::collections::BTreeSet;

use onus::graph::{AnswerPath, Answerability, Answered, CutPoints, Dimensions, RelationGraph, dependencies};
use onus::model::{
    Assignment, Dimension, Ecosystem, Element, ElementKind, Letters, Level, Needs, NodeId, Obligation, Relation,
    RelationKind, Stakeholder, StakeholderId, StakeholderKind,
};
use onus::rules::Analysis;
use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::{NodeIndex, UnGraph};
use proptest::prelude::*;

fn ecosystem(text: &str) -> Ecosystem {
    let text = format!("(format: 1, ecosystem: (profile: (as_of: \"2026-07-31\"), {text}))");
    let ecosystem = onus::file::from_text(&text).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    assert_eq!(ecosystem.violations(), [], "{text}");
    ecosystem
}

/// What is not answered for a party, and how it is answered to.
fn answers(ecosystem: &Ecosystem, party: StakeholderId) -> (Dimensions, Vec<AnswerPath>) {
    let day = "2026-07-31".parse().expect("a day");
    let analysis = Analysis::new(ecosystem, day);
    let graph = RelationGraph::build(ecosystem, day);
    let answered = Answered::build(ecosystem, &graph, analysis.ownerships(), day);
    let mut answerability = Answerability::build(ecosystem, &graph, &answered);
    (answerability.unanswered(party), answerability.answers_to(party))
}

/// A party that uses a robot which needs security, a maker who answers for the security of
/// something, and what joins them.
fn robot(relations: &str, duty: &str, letters: &str) -> Ecosystem {
    ecosystem(&format!(
        r#"stakeholders: {{
            "party": (name: "Party", kind: User), "friend": (name: "Friend", kind: User),
            "shop": (name: "Shop", kind: ServiceProvider), "maker": (name: "Maker", kind: Manufacturer),
            "gone": (name: "Gone", kind: Manufacturer, lifetime: (until: "2025-01-01")),
        }},
        elements: {{
            "robot": (name: "Robot", kind: Device, needs: (security: High)),
            "motor": (name: "Motor", kind: Component), "cloud": (name: "Cloud", kind: CloudService),
            "maps": (name: "Maps", kind: PersonalData), "lamp": (name: "Lamp", kind: Device),
        }},
        relations: {{ "use": (from: Stakeholder("party"), to: Element("robot"), kind: Uses), {relations} }},
        obligations: {{ "duty": (name: "Duty", {duty}) }},
        assignments: {{ "part": (obligation: "duty", stakeholder: "maker", letters: "{letters}") }},"#
    ))
}

/// Who is joined to whom, and how.
type Joined = (&'static str, RelationKind, &'static str);

fn between(from: &str, kind: RelationKind, to: &str) -> String {
    let end = |id: &str| {
        let is_element = ["robot", "motor", "cloud", "maps", "lamp"].contains(&id);
        if is_element { format!("Element(\"{id}\")") } else { format!("Stakeholder(\"{id}\")") }
    };
    format!("\"{from}-{to}-{}\": (from: {}, to: {}, kind: {kind:?}),", kind.code(), end(from), end(to))
}

#[test]
fn claims_lead_to_whoever_is_accountable() {
    use RelationKind as K;
    let about_robot = r#"about: ["robot"], dimensions: [Security]"#;
    let cases: &[(&[Joined], bool)] = &[
        (&[], false),
        (&[("party", K::Contracts, "maker")], true),
        (&[("maker", K::Contracts, "party")], true),
        (&[("party", K::Pays, "maker")], true),
        (&[("maker", K::Employs, "party")], true),
        (&[("maker", K::Represents, "party")], true),
        (&[("party", K::Represents, "maker")], false),
        (&[("maker", K::CaresFor, "party")], true),
        (&[("party", K::CaresFor, "maker")], false),
        (&[("maker", K::Insures, "party")], true),
        (&[("maker", K::Oversees, "party")], false),
        (&[("maker", K::Makes, "robot")], false),
        (&[("shop", K::Contracts, "party"), ("shop", K::Contracts, "maker")], true),
        (&[("friend", K::CaresFor, "party"), ("shop", K::Contracts, "friend"), ("maker", K::Succeeds, "shop")], true),
        (&[("party", K::Contracts, "gone"), ("gone", K::Contracts, "maker")], false),
    ];
    for (relations, answered) in cases {
        let text: String = relations.iter().map(|(from, kind, to)| between(from, *kind, to)).collect();
        let (missing, paths) = answers(&robot(&text, about_robot, "A"), id("party"));
        assert_eq!(missing.is_empty(), *answered, "{relations:?}");
        assert_eq!(paths.iter().map(|path| path.claim.len()).collect::<Vec<_>>(), vec![relations.len(); paths.len()]);
        assert_eq!(paths.len(), usize::from(*answered), "{relations:?}");
    }
}

#[test]
fn what_is_owed_to_carers_and_representatives_is_owed_to_the_party() {
    use RelationKind as K;
    let cases: &[(K, &str, bool)] = &[
        (K::CaresFor, "robot", true),
        (K::Represents, "robot", true),
        (K::Contracts, "robot", false),
        (K::CaresFor, "lamp", false),
    ];
    for (kind, about, answered) in cases {
        let duty = format!(r#"about: ["{about}"], owed_to: ["friend"], dimensions: [Security]"#);
        let (missing, paths) = answers(&robot(&between("friend", *kind, "party"), &duty, "A"), id("party"));
        assert_eq!(missing.is_empty(), *answered, "{kind:?} {about}");
        let claims: Vec<usize> = paths.iter().map(|path| path.claim.len()).collect();
        assert_eq!(claims, vec![1; usize::from(*answered)], "{kind:?} {about}");
    }
}

#[test]
fn using_personal_data_of_others_touches_nobody() {
    for (kind, how, touched) in [
        ("PersonalData", "Uses", false),
        ("PersonalData", "Owns", true),
        ("PersonalData", "IsAffectedBy", true),
        ("NonPersonalData", "Uses", true),
    ] {
        let ecosystem = ecosystem(&format!(
            r#"stakeholders: {{ "police": (name: "Police", kind: User) }},
            elements: {{ "videos": (name: "Videos", kind: {kind}, needs: (privacy: High)) }},
            relations: {{ "r": (from: Stakeholder("police"), to: Element("videos"), kind: {how}) }}"#
        ));
        let (missing, _) = answers(&ecosystem, id("police"));
        assert_eq!(missing.has(Dimension::Privacy), touched, "{how} {kind}");
    }
}

fn id(text: &str) -> StakeholderId {
    StakeholderId::parse(text).expect("an id")
}

#[test]
fn duties_count_for_what_the_thing_depends_on() {
    use RelationKind as K;
    let contract = between("party", K::Contracts, "maker");
    let cases: &[(&[Joined], &str, bool)] = &[
        (&[], "robot", true),
        (&[], "lamp", false),
        (&[("motor", K::PartOf, "robot")], "motor", true),
        (&[("robot", K::PartOf, "lamp")], "lamp", true),
        (&[("robot", K::RunsOn, "cloud")], "cloud", true),
        (&[("cloud", K::RunsOn, "robot")], "cloud", false),
        (&[("robot", K::ConnectsTo, "cloud")], "cloud", true),
        (&[("robot", K::SendsDataTo, "cloud")], "cloud", true),
        (&[("lamp", K::SendsDataTo, "robot")], "lamp", false),
        (&[("lamp", K::Controls, "robot")], "lamp", true),
        (&[("robot", K::Controls, "lamp")], "lamp", false),
        (&[("robot", K::SendsDataTo, "cloud"), ("maps", K::RunsOn, "cloud")], "maps", true),
    ];
    for (relations, about, answered) in cases {
        let text: String = relations.iter().map(|(from, kind, to)| between(from, *kind, to)).collect();
        let duty = format!(r#"about: ["{about}"], dimensions: [Security]"#);
        let (missing, paths) = answers(&robot(&format!("{contract}{text}"), &duty, "RA"), id("party"));
        assert_eq!(missing.is_empty(), *answered, "{relations:?} about {about}");
        let lengths: Vec<usize> = paths.iter().map(|path| path.about.len()).collect();
        assert_eq!(lengths, vec![relations.len() + 1; usize::from(*answered)], "{relations:?} about {about}");
    }
}

#[test]
fn duties_count_where_somebody_answers_for_them() {
    let owed = r#"owed_to: ["party"], dimensions: [Security]"#;
    let cases = [
        (owed, "A", true),
        (owed, "R", false),
        (owed, "CI", false),
        (r#"owed_to: ["friend"], dimensions: [Security]"#, "RA", false),
        (r#"owed_to: ["party"], dimensions: [Privacy, Liability]"#, "RA", false),
        (r#"owed_to: ["party"], dimensions: [Security], lifetime: (from: "2027-01-01")"#, "RA", false),
        (r#"owed_to: ["party"], dimensions: [Security], lifetime: (until: "2026-07-30")"#, "RA", false),
    ];
    for (duty, letters, answered) in cases {
        let (missing, paths) = answers(&robot("", duty, letters), id("party"));
        assert_eq!(missing.is_empty(), answered, "{duty} {letters}");
        assert_eq!(missing.has(Dimension::Security), !answered);
        assert!(paths.iter().all(|path| path.claim.is_empty() && path.about.is_empty()), "{paths:?}");
    }
}

#[test]
fn nobody_answers_to_itself() {
    let mut ecosystem = robot("", r#"about: ["robot"], owed_to: ["party"], dimensions: [Security]"#, "RA");
    let part = ecosystem.assignments.ids().next().expect("a part");
    let alone = Assignment::new("duty".parse_id(), id("party"), Letters::parse("RA").expect("letters"));
    ecosystem.assignments.insert(part, alone);
    let (missing, paths) = answers(&ecosystem, id("party"));
    assert!(missing.has(Dimension::Security));
    assert_eq!(paths, []);
}

#[test]
fn owning_a_company_is_not_touching_what_it_answers_for() {
    use RelationKind as K;
    // The party owns the maker, has a contract with it and uses an app; the maker answers for something else.
    let mut ecosystem = random(&[], &[]);
    let mut relate = |name: &str, from: &str, kind: K, to: NodeId| {
        ecosystem.relations.insert(name.parse_id(), Relation::new(id(from), kind, to));
    };
    relate("owns", "s2", K::Owns, id("s1").into());
    relate("contract", "s2", K::Contracts, id("s1").into());
    relate("uses", "s2", K::Uses, NodeId::Element("e4".parse_id()));
    let duty =
        Obligation { about: vec!["e5".parse_id()], dimensions: vec![Dimension::Privacy], ..Obligation::new("D") };
    ecosystem.obligations.insert("d".parse_id(), duty);
    let part = Assignment::new("d".parse_id(), id("s1"), Letters::parse("RA").expect("letters"));
    ecosystem.assignments.insert("a".parse_id(), part);
    let (missing, paths) = answers(&ecosystem, id("s2"));
    assert_eq!(paths, []);
    assert!(missing.has(Dimension::Privacy), "{missing:?}");
}

trait ParseId {
    fn parse_id<T>(&self) -> onus::model::Id<T>;
}

impl ParseId for str {
    fn parse_id<T>(&self) -> onus::model::Id<T> {
        onus::model::Id::parse(self).expect("an id")
    }
}

/// Where a relation begins and ends, and its kind among those offered.
pub(super) type Join = (u8, u8, u8);
/// What a duty is about, to whom it is owed, who has a part in it, and which.
pub(super) type Duty = (u8, u8, u8, u8);

/// A random ecosystem of a few parties, things, relations and duties.
pub(super) fn random(relations: &[Join], duties: &[Duty]) -> Ecosystem {
    let mut ecosystem = Ecosystem::default();
    let kinds = [StakeholderKind::User, StakeholderKind::Manufacturer, StakeholderKind::AffectedParty];
    let levels = [Level::None, Level::Medium, Level::High];
    for number in 0..6_usize {
        let who = Stakeholder::new(format!("S{number}"), kinds[number % 3]);
        ecosystem.stakeholders.insert(format!("s{number}").as_str().parse_id(), who);
        let mut what = Element::new(format!("E{number}"), ElementKind::ALL[number]);
        what.needs = Needs { security: levels[number % 3], safety: Level::Low, privacy: levels[(number + 1) % 3] };
        ecosystem.elements.insert(format!("e{number}").as_str().parse_id(), what);
    }
    let nodes: Vec<NodeId> = ecosystem.nodes().collect();
    for (number, (from, to, kind)) in relations.iter().enumerate() {
        let (from, to) = (nodes[usize::from(*from) % 12], nodes[usize::from(*to) % 12]);
        let ends = ecosystem.end_kind(from).zip(ecosystem.end_kind(to)).expect("two ends");
        let kinds: Vec<RelationKind> = RelationKind::offered(ends.0, ends.1);
        if from != to && !kinds.is_empty() {
            let relation = Relation::new(from, kinds[usize::from(*kind) % kinds.len()], to);
            ecosystem.relations.insert(format!("r{number}").as_str().parse_id(), relation);
        }
    }
    for (number, (about, owed, who, letters)) in duties.iter().enumerate() {
        let mut duty = Obligation::new(format!("D{number}"));
        duty.about = vec![format!("e{}", about % 6).as_str().parse_id()];
        duty.owed_to = (*owed < 40).then(|| format!("s{}", owed % 6).as_str().parse_id()).into_iter().collect();
        duty.dimensions = vec![Dimension::ALL[usize::from(letters / 4) % 4]];
        ecosystem.obligations.insert(format!("d{number}").as_str().parse_id(), duty);
        let letters = Letters::parse(["A", "RA", "R", "C"][usize::from(*letters) % 4]).expect("letters");
        let part = Assignment::new(format!("d{number}").as_str().parse_id(), id(&format!("s{}", who % 6)), letters);
        ecosystem.assignments.insert(format!("a{number}").as_str().parse_id(), part);
    }
    assert_eq!(ecosystem.violations(), []);
    ecosystem
}

fn graph_of(size: usize, edges: &[(usize, usize)]) -> UnGraph<(), ()> {
    let mut graph = UnGraph::new_undirected();
    for _ in 0..size {
        graph.add_node(());
    }
    for (from, to) in edges {
        graph.add_edge(NodeIndex::new(from % size), NodeIndex::new(to % size), ());
    }
    graph
}

/// How many places lose the way to the largest piece of what is left when one is taken out.
fn cut_off_without(graph: &UnGraph<(), ()>, point: NodeIndex) -> usize {
    let mut left: BTreeSet<NodeIndex> = petgraph::algo::kosaraju_scc(graph)
        .into_iter()
        .find(|piece| piece.contains(&point))
        .into_iter()
        .flatten()
        .collect();
    left.remove(&point);
    let total = left.len();
    let mut largest = 0;
    while let Some(start) = left.pop_first() {
        let (mut size, mut open) = (1, vec![start]);
        while let Some(place) = open.pop() {
            for next in graph.neighbors(place).filter(|next| left.remove(next)) {
                size += 1;
                open.push(next);
            }
        }
        largest = largest.max(size);
    }
    total - largest
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_answered_is_what_there_are_paths_for(
        relations in prop::collection::vec(any::<Join>(), 0..24),
        duties in prop::collection::vec(any::<Duty>(), 0..8),
    ) {
        let ecosystem = random(&relations, &duties);
        for party in ecosystem.stakeholders.ids() {
            let touched = ecosystem.relations.iter().filter(|(_, relation)| {
                relation.from == NodeId::from(party) && relation.kind.touches()
            });
            let needs = touched.filter_map(|(_, relation)| ecosystem.elements.get(relation.to.element()?));
            let needed: Dimensions = needs.flat_map(|element| element.needs.pressing()).map(|(one, _)| one).collect();
            let (missing, paths) = answers(&ecosystem, party);
            let answered: Dimensions = paths.iter().map(|path| path.dimension).collect();
            prop_assert_eq!(missing, needed.minus(answered), "{}: {:?}", party, paths);
        }
    }

    #[test]
    fn cut_points_cut_off_what_taking_them_out_does(
        size in 1..14_usize,
        edges in prop::collection::vec((0..14_usize, 0..14_usize), 0..24),
    ) {
        let graph = graph_of(size, &edges);
        let cuts = CutPoints::of(&graph, 1);
        let mut expected: Vec<NodeIndex> = articulation_points(&graph).into_iter().collect();
        expected.sort_unstable();
        prop_assert_eq!(cuts.points.iter().map(|point| point.place).collect::<Vec<_>>(), expected);
        for point in &cuts.points {
            let mut cut_off: Vec<NodeIndex> = cuts.cut_off(point).collect();
            cut_off.sort_unstable();
            cut_off.dedup();
            prop_assert_eq!(cut_off.len(), point.size);
            prop_assert_eq!(point.size, cut_off_without(&graph, point.place));
            prop_assert!(!cut_off.contains(&point.place));
        }
    }
}

#[test]
fn parts_are_lost_with_their_whole() {
    use RelationKind as K;
    let text: String = [
        ("motor", K::PartOf, "robot"),
        ("robot", K::SendsDataTo, "cloud"),
        ("maps", K::RunsOn, "cloud"),
        ("lamp", K::ConnectsTo, "cloud"),
    ]
    .iter()
    .map(|(from, kind, to)| between(from, *kind, to))
    .collect();
    let ecosystem = robot(&text, "", "A");
    let graph = RelationGraph::build(&ecosystem, "2026-07-31".parse().expect("a day"));
    let names = |at_least| -> Vec<(&str, usize)> {
        let cuts = CutPoints::of(&dependencies(&graph), at_least);
        cuts.points.iter().map(|point| (graph.node(point.place).as_str(), point.size)).collect()
    };
    assert_eq!(names(1), [("cloud", 2)]);
    assert_eq!(names(3), []);
}

#[test]
fn a_long_chain_is_no_trouble() {
    let size = 40_000;
    let edges: Vec<(usize, usize)> = (1..size).map(|number| (number - 1, number)).collect();
    let graph = graph_of(size, &edges);
    assert_eq!(CutPoints::of(&graph, size / 2 - 1).points.len(), 2);
}

//! Where nodes stand and lines run: arrangements, routes, what lies where.

use std::collections::BTreeSet;

use onus::diagram::Scene;
use onus::edit::{Document, Edit};
use onus::layout::space::{entry, padded};
use onus::layout::{Arranged, Arrangement, NODE_HEIGHT, NODE_WIDTH, Stop, arrange};
use onus::model::{Ecosystem, NodeId, Point};
use onus::rules::Analysis;
use proptest::prelude::*;

use crate::files::generate::{self, Numbers, Size};

const BOTH: [Arrangement; 2] = [Arrangement::Layers, Arrangement::Lanes];

fn generated(seed: u64, nodes: usize, relations: usize) -> Ecosystem {
    generate::ecosystem(seed, Size { nodes, relations, obligations: 0, assignments: 0 })
}

fn drawn(ecosystem: &Ecosystem) -> Scene {
    Scene::of(ecosystem, &Analysis::new(ecosystem, jiff::civil::date(2026, 11, 22)))
}

fn arranged(ecosystem: &Ecosystem, arrangement: Arrangement, chosen: Option<&BTreeSet<NodeId>>) -> Arranged {
    arrange(ecosystem, arrangement, chosen, &Stop::default()).expect("nobody called it off")
}

fn carried_out(ecosystem: &Ecosystem, arranged: Arranged) -> Ecosystem {
    let mut document = Document::opened(ecosystem.clone());
    document.apply(&Edit::Arrange { nodes: arranged.nodes, bends: arranged.bends }).expect("places on the map");
    document.ecosystem().clone()
}

/// Pairs of nodes that lie over one another.
fn overlaps(scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    for (place, one) in scene.nodes.iter().enumerate() {
        for other in &scene.nodes[place + 1..] {
            let near = |axis: usize, size: f32| (one.middle[axis] - other.middle[axis]).abs() < size;
            if near(0, NODE_WIDTH) && near(1, NODE_HEIGHT) {
                found.push(format!("{} and {}", one.node.as_str(), other.node.as_str()));
            }
        }
    }
    found
}

/// Lines that run through a node at which they do not end, as they are drawn.
fn run_through(scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    for edge in &scene.edges {
        let outline = edge.outline(6);
        for node in scene.nodes.iter().filter(|node| node.node != edge.from && node.node != edge.to) {
            let inside = padded(node.bounds(), -0.5);
            if outline.windows(2).any(|pair| entry(pair[0], pair[1], inside).is_some()) {
                found.push(format!("{} through {}", edge.relation.as_str(), node.node.as_str()));
            }
        }
    }
    found
}

#[test]
fn arranged_examples_have_no_node_on_another_and_no_line_through_one() {
    for example in onus::file::EXAMPLES {
        let ecosystem = onus::file::from_text(example.text).expect("an example");
        for arrangement in BOTH {
            let scene = drawn(&carried_out(&ecosystem, arranged(&ecosystem, arrangement, None)));
            assert_eq!(overlaps(&scene), Vec::<String>::new(), "{} {arrangement:?}", example.id);
            assert_eq!(run_through(&scene), Vec::<String>::new(), "{} {arrangement:?}", example.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_arranged_is_apart_and_the_same_each_time(seed in any::<u64>(), nodes in 6_usize..44, density in 1_usize..3) {
        let ecosystem = generated(seed, nodes, nodes * density);
        for arrangement in BOTH {
            let first = arranged(&ecosystem, arrangement, None);
            prop_assert_eq!(&first, &arranged(&ecosystem, arrangement, None));
            let after = carried_out(&ecosystem, first.clone());
            let scene = drawn(&after);
            prop_assert_eq!(overlaps(&scene), Vec::<String>::new());
            prop_assert_eq!(run_through(&scene), Vec::<String>::new());
            // Names and earlier places have no say.
            let mut renamed = ecosystem.clone();
            for (id, _) in ecosystem.stakeholders.iter() {
                let mut stakeholder = ecosystem.stakeholders.get(id).expect("it is there").clone();
                stakeholder.name = format!("Other {}", id.as_str());
                stakeholder.at = None;
                renamed.stakeholders.insert(id, stakeholder);
            }
            prop_assert_eq!(first, arranged(&renamed, arrangement, None));
        }
    }

    #[test]
    fn pinned_nodes_stay_and_nothing_stands_on_them(seed in any::<u64>()) {
        let mut ecosystem = generated(seed, 40, 55);
        let mut numbers = Numbers::new(seed);
        let pinned: BTreeSet<NodeId> = spread(&mut ecosystem, &mut numbers);
        for arrangement in BOTH {
            let result = arranged(&ecosystem, arrangement, None);
            prop_assert!(result.nodes.iter().all(|(node, _)| !pinned.contains(node)));
            prop_assert_eq!(result.nodes.len() + pinned.len(), 40);
            let scene = drawn(&carried_out(&ecosystem, result));
            prop_assert_eq!(overlaps(&scene), Vec::<String>::new());
        }
    }

    #[test]
    fn tidying_a_selection_leaves_all_else_and_keeps_off_it(seed in any::<u64>()) {
        let ecosystem = generated(seed, 40, 55);
        let ecosystem = carried_out(&ecosystem, arranged(&ecosystem, Arrangement::Layers, None));
        let mut numbers = Numbers::new(seed);
        let chosen: BTreeSet<NodeId> = ecosystem.nodes().filter(|_| numbers.below(4) == 0).collect();
        let result = arranged(&ecosystem, Arrangement::Layers, Some(&chosen));
        let moved: BTreeSet<NodeId> = result.nodes.iter().map(|(node, _)| *node).collect();
        prop_assert_eq!(&moved, &chosen);
        prop_assert_eq!(overlaps(&drawn(&carried_out(&ecosystem, result))), Vec::<String>::new());
    }

    #[test]
    fn lines_around_moved_nodes_are_as_if_drawn_anew(seed in any::<u64>()) {
        let mut document = Document::opened(generated(seed, 30, 40));
        let analysis = Analysis::new(document.ecosystem(), jiff::civil::date(2026, 11, 22));
        let result = arranged(document.ecosystem(), Arrangement::Layers, None);
        let mut scene = drawn(document.ecosystem());
        let mut numbers = Numbers::new(seed);
        let nodes: Vec<NodeId> = document.ecosystem().nodes().collect();
        let mut edits = vec![Edit::Arrange { nodes: result.nodes, bends: result.bends }];
        for _ in 0..6 {
            let at = Point::new(numbers.below(4_000) as i32, numbers.below(3_000) as i32);
            edits.push(Edit::Move(vec![(numbers.pick(&nodes), at)]));
        }
        for edit in edits {
            let changes = document.apply(&edit).expect("places on the map").changes;
            prop_assert!(scene.follow(&changes));
            let anew = Scene::of(document.ecosystem(), &analysis);
            for (followed, drawn) in scene.edges.iter().zip(&anew.edges) {
                prop_assert_eq!(&followed.route, &drawn.route, "{}", followed.relation.as_str());
            }
        }
    }

    #[test]
    fn what_lies_where_is_what_a_walk_through_all_finds(seed in any::<u64>(), x in -4_600.0_f32..4_600.0, y in -4_600.0_f32..4_600.0) {
        let scene = drawn(&generated(seed, 80, 110));
        let holds = |[l, t, r, b]: [f32; 4]| (l..=r).contains(&x) && (t..=b).contains(&y);
        let on_top = scene.nodes.iter().rev().find(|node| holds(node.bounds())).map(|node| node.node);
        prop_assert_eq!(scene.node_at([x, y]).map(|node| node.node), on_top);
        let nearest = scene.edges.iter().map(|edge| edge.distance([x, y])).fold(f32::INFINITY, f32::min);
        let found = scene.edge_at([x, y], 60.0).map(|edge| edge.distance([x, y]));
        prop_assert_eq!(found, Some(nearest).filter(|nearest| *nearest <= 60.0));
        let corner = [x + 700.0, y + 500.0];
        let touched = |[l, t, r, b]: [f32; 4]| l <= corner[0] && r >= x && t <= corner[1] && b >= y;
        let all: Vec<NodeId> = scene.nodes.iter().filter(|node| touched(node.bounds())).map(|node| node.node).collect();
        prop_assert_eq!(scene.nodes_within(corner, [x, y]).map(|node| node.node).collect::<Vec<_>>(), all);
    }
}

/// Puts all nodes on a wide grid and pins every fifth.
fn spread(ecosystem: &mut Ecosystem, numbers: &mut Numbers) -> BTreeSet<NodeId> {
    let mut pinned = BTreeSet::new();
    let nodes: Vec<NodeId> = ecosystem.nodes().collect();
    let mut document = Document::opened(ecosystem.clone());
    for (place, node) in nodes.into_iter().enumerate() {
        let at = Point::new(place as i32 % 7 * 300, place as i32 / 7 * 150);
        document.apply(&Edit::Move(vec![(node, at)])).expect("a place on the map");
        if numbers.below(5) == 0 {
            pinned.insert(node);
        }
    }
    let nodes: Vec<NodeId> = pinned.iter().copied().collect();
    document.apply(&Edit::Pin { nodes, pinned: true }).expect("they are there");
    *ecosystem = document.ecosystem().clone();
    pinned
}

#[test]
fn words_lie_on_no_node_and_on_no_other_words() {
    let ecosystem = generated(3, 40, 60);
    let scene = drawn(&carried_out(&ecosystem, arranged(&ecosystem, Arrangement::Layers, None)));
    let half = |label: &str| [onus::diagram::label_width(label) / 2.0, onus::diagram::LABEL_HEIGHT / 2.0];
    let boxes: Vec<[f32; 4]> = scene
        .edges
        .iter()
        .filter_map(|edge| {
            let ([x, y], [across, down]) = (edge.label_at?, half(&edge.label));
            Some([x - across, y - down, x + across, y + down])
        })
        .collect();
    assert!(boxes.len() > scene.edges.len() / 2, "only {} of {} have words", boxes.len(), scene.edges.len());
    for (place, one) in boxes.iter().enumerate() {
        for other in boxes[place + 1..].iter().copied().chain(scene.nodes.iter().map(onus::diagram::SceneNode::bounds))
        {
            let apart = one[0] >= other[2] || other[0] >= one[2] || one[1] >= other[3] || other[1] >= one[3];
            assert!(apart, "{one:?} on {other:?}");
        }
    }
}

#[test]
fn work_that_is_called_off_gives_nothing() {
    let stop = Stop::default();
    stop.call_off();
    for arrangement in BOTH {
        assert_eq!(arrange(&generated(1, 30, 40), arrangement, None, &stop), None);
    }
}

#[test]
fn lanes_lead_from_manufacturers_to_affected_parties() {
    use onus::model::StakeholderKind as Kind;
    let ecosystem = generated(5, 60, 80);
    let after = carried_out(&ecosystem, arranged(&ecosystem, Arrangement::Lanes, None));
    let of = |kind: Kind| after.stakeholders.iter().filter(move |(_, it)| it.kind == kind).filter_map(|(_, it)| it.at);
    let mut before = i32::MIN;
    let elements: Vec<Point> = after.elements.iter().filter_map(|(_, it)| it.at).collect();
    let lanes = [
        of(Kind::Manufacturer).collect::<Vec<_>>(),
        of(Kind::ServiceProvider).collect(),
        elements,
        of(Kind::User).collect(),
        of(Kind::AffectedParty).collect(),
    ];
    for lane in &lanes {
        assert!(lane.iter().all(|at| at.x > before), "{lanes:?}");
        before = lane.iter().map(|at| at.x).max().unwrap_or(before);
    }
    let highest = lanes.iter().flatten().map(|at| at.y).min().expect("somebody");
    assert!(of(Kind::Overseer).all(|at| at.y < highest));
}

#[test]
fn bends_follow_their_ends_or_go() {
    let ecosystem = generated(9, 40, 60);
    let result = arranged(&ecosystem, Arrangement::Layers, None);
    let (bent, bends) = result.bends[0].clone();
    let mut document = Document::opened(carried_out(&ecosystem, result));
    let relation = |document: &Document| document.ecosystem().relations.get(bent).expect("it is there").clone();
    assert_eq!(relation(&document).bends, bends);
    let ends = [relation(&document).from, relation(&document).to];
    let stand = |document: &Document, node| onus::layout::place_of(document.ecosystem(), node).expect("a place");
    let by = Point::new(40, -30);
    let both = ends.map(|end| (end, stand(&document, end).shifted(by))).to_vec();
    document.apply(&Edit::Move(both)).expect("on the map");
    assert_eq!(relation(&document).bends, bends.iter().map(|bend| bend.shifted(by)).collect::<Vec<_>>());
    let one = vec![(ends[0], stand(&document, ends[0]).shifted(by))];
    document.apply(&Edit::Move(one)).expect("on the map");
    assert_eq!(relation(&document).bends, Vec::new());
    document.undo();
    document.undo();
    assert_eq!(relation(&document).bends, bends);
}

#[test]
fn a_node_in_the_way_leads_bends_around_and_gives_them_back() {
    let ecosystem = generated(9, 40, 60);
    let ecosystem = carried_out(&ecosystem, arranged(&ecosystem, Arrangement::Layers, None));
    let scene = drawn(&ecosystem);
    let edge = scene.edges.iter().find(|edge| edge.route.len() > 3).expect("a bent line");
    let [x, y] = edge.point(0.5);
    let node = scene.nodes.iter().find(|node| node.node != edge.from && node.node != edge.to).expect("another").node;
    let mut document = Document::opened(ecosystem);
    document.apply(&Edit::Move(vec![(node, Point::new(x as i32, y as i32))])).expect("on the map");
    let blocked = drawn(document.ecosystem());
    let around = blocked.edge(edge.relation).expect("it is drawn");
    assert_ne!(around.route, edge.route);
    document.undo();
    assert_eq!(drawn(document.ecosystem()).edge(edge.relation).expect("it is drawn").route, edge.route);
}

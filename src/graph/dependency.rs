//! Which element depends on which.

use std::ops::BitOr;

use petgraph::graph::NodeIndex;

use super::RelationGraph;
use crate::model::RelationKind;

/// Which ends of a relation between elements depend on the other: the one it begins at, the
/// one it ends at. What runs on, connects to or sends data to something depends on it; what
/// is controlled depends on what controls it; a part and its whole depend on each other.
pub fn dependency(kind: RelationKind) -> (bool, bool) {
    match kind {
        RelationKind::RunsOn | RelationKind::ConnectsTo | RelationKind::SendsDataTo => (true, false),
        RelationKind::Controls => (false, true),
        RelationKind::PartOf => (true, true),
        _ => (false, false),
    }
}

/// Hands what is known of a place down from wholes to their parts and from what runs
/// something to what runs on it, through any number of steps. Takes and gives a set for each
/// place of the graph; each place is visited as often as its set can grow, `O(V + E)`.
pub fn carried_down<S>(graph: &RelationGraph, sets: Vec<S>) -> Vec<S>
where
    S: Copy + Default + PartialEq + BitOr<Output = S>,
{
    spread(graph, sets, |graph, place| {
        let held = |kind| matches!(kind, RelationKind::PartOf | RelationKind::RunsOn);
        graph.incoming(place).filter(|link| held(link.kind)).map(|link| link.other).collect()
    })
}

/// Hands what is known of a place on to its followers, through any number of steps.
pub fn spread<S>(
    graph: &RelationGraph,
    mut sets: Vec<S>,
    followers: impl Fn(&RelationGraph, NodeIndex<u32>) -> Vec<NodeIndex<u32>>,
) -> Vec<S>
where
    S: Copy + Default + PartialEq + BitOr<Output = S>,
{
    let filled = |(number, set): (usize, &S)| (*set != S::default()).then(|| NodeIndex::new(number));
    let mut open: Vec<NodeIndex<u32>> = sets.iter().enumerate().filter_map(filled).collect();
    while let Some(place) = open.pop() {
        let given = sets[place.index()];
        for follower in followers(graph, place) {
            let held = &mut sets[follower.index()];
            if *held | given != *held {
                *held = *held | given;
                open.push(follower);
            }
        }
    }
    sets
}

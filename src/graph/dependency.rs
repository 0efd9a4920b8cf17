//! Which element depends on which.

use petgraph::graph::NodeIndex;

use super::{Dimensions, RelationGraph};
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

/// Hands dimensions down from wholes to their parts and from what runs something to what
/// runs on it, through any number of steps. Takes and gives a set for each place of the
/// graph; `O(V + E)`.
pub fn carried_down(graph: &RelationGraph, mut sets: Vec<Dimensions>) -> Vec<Dimensions> {
    let filled = |(number, set): (usize, &Dimensions)| (!set.is_empty()).then(|| NodeIndex::new(number));
    let mut open: Vec<NodeIndex<u32>> = sets.iter().enumerate().filter_map(filled).collect();
    while let Some(place) = open.pop() {
        let given = sets[place.index()];
        for link in graph.incoming(place) {
            if !matches!(link.kind, RelationKind::PartOf | RelationKind::RunsOn) {
                continue;
            }
            let held = &mut sets[link.other.index()];
            if !given.minus(*held).is_empty() {
                *held = held.union(given);
                open.push(link.other);
            }
        }
    }
    sets
}

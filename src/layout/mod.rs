//! Automatic placement: where nodes stand, and how lines run between them.
//!
//! [`arrange`] gives places for all nodes or for some; it changes nothing, can be called
//! off, and gives the same places for the same ecosystem. [`route`] leads lines around
//! nodes wherever they stand.

mod keep;
mod lanes;
pub mod layered;
mod pack;
mod parts;
pub mod route;
pub mod space;
mod stop;

use std::collections::BTreeSet;

pub use parts::in_layers;
pub use stop::Stop;

use crate::model::{Ecosystem, NodeId, Numbering, Point, RelationId};
use space::{Bounds, Spot};

/// The width of a node in map units.
pub const NODE_WIDTH: f32 = 180.0;
/// The height of a node in map units.
pub const NODE_HEIGHT: f32 = 64.0;
/// The distance between the middles of two nodes side by side, in map units.
pub const COLUMN: i32 = 240;
/// The distance between the middles of two nodes one above the other, in map units.
pub const ROW: i32 = 110;

/// Nodes stand on multiples of this many map units.
const GRID: f32 = 10.0;

/// The ways to arrange a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Whoever acts to the left of what is acted on, with few crossings.
    Layers,
    /// By kind: manufacturers, service providers, elements, users and affected parties from
    /// left to right, overseers above them.
    Lanes,
}

/// Where an arrangement puts nodes, and where it bends relations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged {
    /// The middles of nodes; pinned ones are left out.
    pub nodes: Vec<(NodeId, Point)>,
    /// The bends of relations between these nodes; those that run straight are left out.
    pub bends: Vec<(RelationId, Vec<Point>)>,
}

/// Arranges all nodes, or only those chosen, which stay about where they are. Pinned nodes
/// keep their places. Nothing where the work was called off.
pub fn arrange(
    ecosystem: &Ecosystem,
    arrangement: Arrangement,
    chosen: Option<&BTreeSet<NodeId>>,
    stop: &Stop,
) -> Option<Arranged> {
    let is_chosen = |node: &NodeId| chosen.is_none_or(|chosen| chosen.contains(node));
    let nodes: Vec<NodeId> = ecosystem.nodes().filter(is_chosen).collect();
    let (relations, edges) = edges_among(ecosystem, &nodes);
    let mut placed = match arrangement {
        Arrangement::Layers => in_layers(nodes.len(), &edges, stop)?,
        Arrangement::Lanes => lanes::place(ecosystem, &nodes, &edges, stop)?,
    };
    stop.go_on()?;
    let stand = |node: &NodeId| place_of(ecosystem, *node).map(|at| [at.x as f32, at.y as f32]);
    let before: Vec<Option<Spot>> = nodes.iter().map(stand).collect();
    let pinned = |(node, at): (&NodeId, &Option<Spot>)| at.filter(|_| is_pinned(ecosystem, *node));
    let kept: Vec<Option<Spot>> = nodes.iter().zip(&before).map(pinned).collect();
    let others = ecosystem.nodes().filter(|node| !is_chosen(node));
    let others: Vec<Bounds> = others.filter_map(|node| stand(&node)).map(node_box).collect();
    if chosen.is_some() {
        keep::stay_near(&mut placed, &before, &others);
    }
    keep::keep_pinned(&mut placed, &edges, &kept, &others);
    let points =
        |bends: &Vec<Spot>| bends.iter().map(|[x, y]| Point::new(x.round() as i32, y.round() as i32)).collect();
    let bent = relations.iter().zip(&placed.bends).filter(|(_, bends)| !bends.is_empty());
    let bends = bent.map(|(relation, bends)| (*relation, points(bends))).collect();
    let free = nodes.into_iter().zip(placed.spots).zip(kept).filter(|(_, kept)| kept.is_none());
    Some(Arranged { nodes: free.map(|((node, at), _)| (node, on_grid(at))).collect(), bends })
}

/// A place for every node that has none: in lanes beneath the others.
pub fn place_missing(ecosystem: &Ecosystem) -> Vec<(NodeId, Point)> {
    let missing: Vec<NodeId> = ecosystem.nodes().filter(|node| place_of(ecosystem, *node).is_none()).collect();
    let (_, edges) = edges_among(ecosystem, &missing);
    let Some(placed) = lanes::place(ecosystem, &missing, &edges, &Stop::default()) else { return Vec::new() };
    let lowest = ecosystem.nodes().filter_map(|node| place_of(ecosystem, node)).map(|at| at.y).max();
    let top = placed.spots.iter().map(|at| at[1]).fold(f32::INFINITY, f32::min);
    let down = lowest.map_or(0.0, |lowest| lowest as f32 + 2.0 * ROW as f32 - top);
    missing.into_iter().zip(placed.spots).map(|(node, [x, y])| (node, on_grid([x, y + down]))).collect()
}

/// Where a node stands, if it has a place.
pub fn place_of(ecosystem: &Ecosystem, node: NodeId) -> Option<Point> {
    match node {
        NodeId::Stakeholder(id) => ecosystem.stakeholders.get(id)?.at,
        NodeId::Element(id) => ecosystem.elements.get(id)?.at,
    }
}

/// Whether a node is to stay where it is when the map is arranged.
pub fn is_pinned(ecosystem: &Ecosystem, node: NodeId) -> bool {
    match node {
        NodeId::Stakeholder(id) => ecosystem.stakeholders.get(id).is_some_and(|node| node.pinned),
        NodeId::Element(id) => ecosystem.elements.get(id).is_some_and(|node| node.pinned),
    }
}

/// The relations between nodes of a list, and their ends as places in it.
fn edges_among(ecosystem: &Ecosystem, nodes: &[NodeId]) -> (Vec<RelationId>, Vec<[u32; 2]>) {
    let numbers = Numbering::of(nodes.iter().copied());
    let relations = ecosystem.relations.iter();
    let among = relations.filter_map(|(id, it)| Some((id, [numbers.number(&it.from)?, numbers.number(&it.to)?])));
    among.unzip()
}

fn node_box([x, y]: Spot) -> Bounds {
    [x - NODE_WIDTH / 2.0, y - NODE_HEIGHT / 2.0, x + NODE_WIDTH / 2.0, y + NODE_HEIGHT / 2.0]
}

/// The nearest multiple of the grid.
fn snapped(value: f32) -> f32 {
    (value / GRID).round() * GRID
}

fn on_grid([x, y]: Spot) -> Point {
    Point::new(snapped(x) as i32, snapped(y) as i32)
}

//! Automatic placement: an ecosystem in lanes by kind, near neighbours near each other.
//!
//! Overseers stand in a row at the top; below it, from left to right, manufacturers,
//! service providers, elements, users and affected parties. Within a lane the order
//! follows the mean place of the neighbours, swept a few times. `O(s · (V log V + E))` for
//! `s` sweeps.

pub mod route;
pub mod space;

use std::collections::BTreeMap;

use crate::model::{Ecosystem, ElementKind, NodeId, Point, StakeholderKind};

/// The distance between the middles of two nodes side by side, in map units.
pub const COLUMN: i32 = 240;
/// The distance between the middles of two nodes one above the other, in map units.
pub const ROW: i32 = 110;
/// How many nodes stand one above the other before a lane takes another column.
const TALLEST: usize = 9;
const SWEEPS: usize = 8;

/// The lanes from left to right; overseers stand above all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lane {
    Makers,
    Providers,
    Things,
    Carriers,
    Users,
    Affected,
    Overseers,
}

/// A place for every node of the ecosystem, whether it has one already or not.
pub fn place_all(ecosystem: &Ecosystem) -> Vec<(NodeId, Point)> {
    let mut lanes: BTreeMap<Lane, Vec<NodeId>> = BTreeMap::new();
    for node in ecosystem.nodes() {
        if let Some(lane) = lane_of(ecosystem, node) {
            lanes.entry(lane).or_default().push(node);
        }
    }
    sort_by_neighbours(ecosystem, &mut lanes);
    put(&lanes)
}

/// A place for every node that has none: where the others leave room, in lanes beneath them.
pub fn place_missing(ecosystem: &Ecosystem) -> Vec<(NodeId, Point)> {
    let missing = |node: &NodeId| place_of(ecosystem, *node).is_none();
    let all = place_all(ecosystem);
    let lowest = ecosystem.nodes().filter_map(|node| place_of(ecosystem, node)).map(|at| at.y).max();
    let Some(lowest) = lowest else { return all };
    let top = all.iter().filter(|(node, _)| missing(node)).map(|(_, at)| at.y).min().unwrap_or(0);
    all.into_iter()
        .filter(|(node, _)| missing(node))
        .map(|(node, at)| (node, Point::new(at.x, at.y - top + lowest + 2 * ROW)))
        .collect()
}

/// Where a node stands, if it has a place.
pub fn place_of(ecosystem: &Ecosystem, node: NodeId) -> Option<Point> {
    match node {
        NodeId::Stakeholder(id) => ecosystem.stakeholders.get(id)?.at,
        NodeId::Element(id) => ecosystem.elements.get(id)?.at,
    }
}

fn lane_of(ecosystem: &Ecosystem, node: NodeId) -> Option<Lane> {
    Some(match node {
        NodeId::Stakeholder(id) => match ecosystem.stakeholders.get(id)?.kind {
            StakeholderKind::Manufacturer => Lane::Makers,
            StakeholderKind::ServiceProvider => Lane::Providers,
            StakeholderKind::User => Lane::Users,
            StakeholderKind::AffectedParty => Lane::Affected,
            StakeholderKind::Overseer => Lane::Overseers,
        },
        NodeId::Element(id) => match ecosystem.elements.get(id)?.kind {
            ElementKind::CloudService | ElementKind::Network | ElementKind::AiModel => Lane::Carriers,
            _ => Lane::Things,
        },
    })
}

fn sort_by_neighbours(ecosystem: &Ecosystem, lanes: &mut BTreeMap<Lane, Vec<NodeId>>) {
    let mut neighbours: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
    for (_, relation) in ecosystem.relations.iter() {
        neighbours.entry(relation.from).or_default().push(relation.to);
        neighbours.entry(relation.to).or_default().push(relation.from);
    }
    let order: Vec<Lane> = lanes.keys().copied().collect();
    let mut height: BTreeMap<NodeId, f64> = BTreeMap::new();
    for nodes in lanes.values() {
        note_heights(nodes, &mut height);
    }
    for sweep in 0..SWEEPS {
        for step in 0..order.len() {
            let lane = order[if sweep % 2 == 0 { step } else { order.len() - 1 - step }];
            let Some(nodes) = lanes.get_mut(&lane) else { continue };
            let mean = |node: &NodeId| {
                let near: Vec<f64> =
                    neighbours.get(node).into_iter().flatten().filter_map(|n| height.get(n)).copied().collect();
                let own = height.get(node).copied().unwrap_or(0.5);
                if near.is_empty() { own } else { near.iter().sum::<f64>() / near.len() as f64 }
            };
            let mut keyed: Vec<(f64, NodeId)> = nodes.iter().map(|node| (mean(node), *node)).collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            *nodes = keyed.into_iter().map(|(_, node)| node).collect();
            note_heights(nodes, &mut height);
        }
    }
}

/// How far down its lane each node stands, from nought to one.
fn note_heights(nodes: &[NodeId], height: &mut BTreeMap<NodeId, f64>) {
    for (place, node) in nodes.iter().enumerate() {
        height.insert(*node, (place as f64 + 0.5) / nodes.len() as f64);
    }
}

fn put(lanes: &BTreeMap<Lane, Vec<NodeId>>) -> Vec<(NodeId, Point)> {
    let standing = || lanes.iter().filter(|(lane, _)| **lane != Lane::Overseers);
    let rows_in = |count: usize| if count <= TALLEST { count } else { rows_for(count) };
    let tallest = standing().map(|(_, nodes)| rows_in(nodes.len())).max().unwrap_or(0);
    let mut placed = Vec::new();
    let mut left = 0;
    for (_, nodes) in standing() {
        let rows = rows_in(nodes.len()).max(1);
        for (place, node) in nodes.iter().enumerate() {
            let (column, row) = (place / rows, place % rows);
            let in_column = rows.min(nodes.len() - column * rows);
            let indent = (tallest - in_column) as i32 * ROW / 2;
            placed.push((*node, Point::new(left + column as i32 * COLUMN, indent + row as i32 * ROW)));
        }
        left += (nodes.len().div_ceil(rows) as i32) * COLUMN + COLUMN / 4;
    }
    let overseers = lanes.get(&Lane::Overseers).map(Vec::as_slice).unwrap_or_default();
    let across = usize::try_from(left / COLUMN).unwrap_or(1).max(4);
    let rows = overseers.len().div_ceil(across);
    for (place, node) in overseers.iter().enumerate() {
        let (row, column) = (place / across, place % across);
        let y = -(i32::try_from(rows - row).unwrap_or(1)) * ROW - ROW / 3;
        placed.push((*node, Point::new(i32::try_from(column).unwrap_or(0) * COLUMN, y)));
    }
    placed
}

/// Rows of a lane with many nodes: about as tall as wide on the screen.
fn rows_for(count: usize) -> usize {
    let square = (count as f64 * f64::from(COLUMN) / f64::from(ROW)).sqrt().ceil();
    (square as usize).max(TALLEST)
}

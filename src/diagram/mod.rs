//! Ecosystem to a scene of flat shapes in plain numbers, shared by the canvas and every picture.

mod edges;
pub mod fonts;
pub mod look;
mod tally;

pub use edges::SceneEdge;
pub use tally::Tally;

use std::collections::BTreeMap;

use crate::layout::{place_missing, place_of};
use crate::model::{Change, Ecosystem, Element, EndKind, NodeId, Numbering, Point, Record, RecordKey, Stakeholder};
use crate::rules::{Analysis, Severity};

/// The width of a node in map units.
pub const NODE_WIDTH: f32 = 180.0;
/// The height of a node in map units.
pub const NODE_HEIGHT: f32 = 64.0;

/// What is drawn of an ecosystem on a day.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Stakeholders and elements, in the order of [`crate::model::Ecosystem::nodes`].
    pub nodes: Vec<SceneNode>,
    /// Relations, in the order of their ids.
    pub edges: Vec<SceneEdge>,
    /// Every node was drawn where it stands in the ecosystem.
    is_placed: bool,
    /// Where in the list each node stands.
    numbers: Numbering<NodeId>,
}

/// A stakeholder or an element as it is drawn.
#[derive(Clone, Debug)]
pub struct SceneNode {
    /// Which one.
    pub node: NodeId,
    /// What it is.
    pub kind: EndKind,
    /// The middle, in map units.
    pub middle: [f32; 2],
    /// What people call it.
    pub title: String,
    /// Its kind in words.
    pub subtitle: String,
    /// How its duties stand.
    pub tally: Tally,
    /// The worst open finding about it.
    pub worst: Option<Severity>,
    /// Not there on the as-of date: gone, or to come.
    pub absent: bool,
}

impl SceneNode {
    /// Left, top, right, bottom in map units.
    pub fn bounds(&self) -> [f32; 4] {
        let [x, y] = self.middle;
        [x - NODE_WIDTH / 2.0, y - NODE_HEIGHT / 2.0, x + NODE_WIDTH / 2.0, y + NODE_HEIGHT / 2.0]
    }

    /// What a screen reader says: “Vorwerk Group, Manufacturer, 4 duties, 1 contested”.
    pub fn spoken(&self) -> String {
        msg!("node-spoken", name = self.title.as_str(), kind = self.subtitle.as_str(), duties = self.tally.spoken())
            .text()
    }
}

impl Scene {
    /// Draws an ecosystem; the counts come from an analysis, which may be a moment older.
    /// Nodes without a place are put where the others leave room.
    pub fn of(ecosystem: &Ecosystem, analysis: &Analysis) -> Self {
        let is_placed = ecosystem.nodes().all(|node| place_of(ecosystem, node).is_some());
        let missing: BTreeMap<NodeId, Point> =
            if is_placed { BTreeMap::new() } else { place_missing(ecosystem).into_iter().collect() };
        let mut subtitles: Vec<(EndKind, String)> = Vec::new();
        let mut nodes: Vec<SceneNode> = ecosystem
            .nodes()
            .filter_map(|node| {
                let kind = ecosystem.end_kind(node)?;
                let at = place_of(ecosystem, node).or_else(|| missing.get(&node).copied()).unwrap_or_default();
                Some(SceneNode {
                    node,
                    kind,
                    middle: [at.x as f32, at.y as f32],
                    title: ecosystem.name(node),
                    subtitle: subtitle(&mut subtitles, kind),
                    tally: Tally::of(analysis, node),
                    worst: None,
                    absent: !crate::graph::exists_on(ecosystem, node, analysis.as_of()),
                })
            })
            .collect();
        let numbers = Numbering::of(nodes.iter().map(|node| node.node));
        for finding in analysis.each_finding().filter(|finding| finding.waiver.is_none()) {
            let Some(node) = finding.subject().node() else { continue };
            if let Some(place) = numbers.number(&node) {
                let worst = &mut nodes[place as usize].worst;
                *worst = Some(worst.map_or(finding.severity, |known| known.min(finding.severity)));
            }
        }
        let edges = edges::of(ecosystem, analysis.as_of(), &nodes, &numbers);
        Self { nodes, edges, is_placed, numbers }
    }

    /// Follows changes that do no more than put nodes in other places; all else is left as
    /// it is drawn. False, with nothing done, where the changes do more or the place of other
    /// nodes hangs on them.
    pub fn follow(&mut self, changes: &[Change]) -> bool {
        let moves: Option<Vec<(usize, Point)>> = changes.iter().map(|change| self.as_move(change)).collect();
        let Some(moves) = moves.filter(|_| self.is_placed) else { return false };
        let mut is_moved = vec![false; self.nodes.len()];
        for (place, at) in moves {
            self.nodes[place].middle = [at.x as f32, at.y as f32];
            is_moved[place] = true;
        }
        for edge in &mut self.edges {
            if is_moved[edge.ends.0] || is_moved[edge.ends.1] {
                edge.run(self.nodes[edge.ends.0].middle, self.nodes[edge.ends.1].middle);
            }
        }
        true
    }

    /// The place in the list of a node that a change moves, and where to.
    fn as_move(&self, change: &Change) -> Option<(usize, Point)> {
        let at = match (change.before.as_ref()?, change.after.as_ref()?) {
            (Record::Stakeholder(before), Record::Stakeholder(after)) => {
                let moved = Stakeholder { at: after.at, ..Stakeholder::clone(before) };
                after.at.filter(|_| moved == **after)
            }
            (Record::Element(before), Record::Element(after)) => {
                let moved = Element { at: after.at, ..Element::clone(before) };
                after.at.filter(|_| moved == **after)
            }
            _ => None,
        };
        let node = change.key.node()?;
        Some((self.numbers.number(&node)? as usize, at?))
    }

    /// The node drawn for a stakeholder or element.
    pub fn node(&self, node: NodeId) -> Option<&SceneNode> {
        self.numbers.number(&node).map(|place| &self.nodes[place as usize])
    }

    /// The node under a point in map units; the one drawn last lies on top.
    pub fn node_at(&self, [x, y]: [f32; 2]) -> Option<&SceneNode> {
        self.nodes.iter().rev().find(|node| {
            let [left, top, right, bottom] = node.bounds();
            (left..=right).contains(&x) && (top..=bottom).contains(&y)
        })
    }

    /// The edge within `reach` map units of a point, the nearest one.
    pub fn edge_at(&self, point: [f32; 2], reach: f32) -> Option<&SceneEdge> {
        self.edges
            .iter()
            .map(|edge| (edge.distance(point), edge))
            .filter(|(distance, _)| *distance <= reach)
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, edge)| edge)
    }

    /// The nodes that lie within or across a rectangle given by two corners in map units.
    pub fn nodes_within(&self, a: [f32; 2], b: [f32; 2]) -> impl Iterator<Item = &SceneNode> {
        let (left, right) = (a[0].min(b[0]), a[0].max(b[0]));
        let (top, bottom) = (a[1].min(b[1]), a[1].max(b[1]));
        self.nodes.iter().filter(move |node| {
            let [l, t, r, b] = node.bounds();
            l <= right && r >= left && t <= bottom && b >= top
        })
    }

    /// Left, top, right, bottom of all nodes in map units; nothing where there are none.
    pub fn bounds(&self) -> Option<[f32; 4]> {
        self.nodes
            .iter()
            .map(SceneNode::bounds)
            .reduce(|[l, t, r, b], [l2, t2, r2, b2]| [l.min(l2), t.min(t2), r.max(r2), b.max(b2)])
    }

    /// The record drawn under a point in map units: a node before an edge.
    pub fn hit(&self, point: [f32; 2], reach: f32) -> Option<RecordKey> {
        self.node_at(point)
            .map(|node| node.node.into())
            .or_else(|| self.edge_at(point, reach).map(|edge| edge.relation.into()))
    }
}

/// The words for a kind, worked out once for all nodes of the kind.
fn subtitle(known: &mut Vec<(EndKind, String)>, kind: EndKind) -> String {
    if let Some((_, words)) = known.iter().find(|(other, _)| *other == kind) {
        return words.clone();
    }
    let words = kind.message().text();
    known.push((kind, words.clone()));
    words
}

/// A free place near a wished one, on the grid of the automatic placement.
pub fn free_place(scene: &Scene, wish: Point) -> Point {
    let taken = |at: Point| {
        scene.nodes.iter().any(|node| {
            (node.middle[0] - at.x as f32).abs() < NODE_WIDTH && (node.middle[1] - at.y as f32).abs() < NODE_HEIGHT
        })
    };
    let mut at = wish;
    let mut tries = 0;
    while taken(at) && tries < 200 {
        tries += 1;
        at = Point::new(wish.x + (tries / 8) * crate::layout::COLUMN, wish.y + (tries % 8) * crate::layout::ROW);
    }
    at
}

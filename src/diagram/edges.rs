//! Relations as lines between the rims of nodes: straight pieces with rounded corners.

use std::collections::BTreeMap;

use super::SceneNode;
use crate::layout::space::{Bounds, Spot};
use crate::model::{Date, Ecosystem, NodeId, Numbering, RelationFamily, RelationId, RelationKind};

/// How far before a bend a line begins to turn, in map units, where its pieces are long enough.
const ROUNDING: f32 = 22.0;

/// A relation as it is drawn: a line with an arrow at its end.
#[derive(Clone, Debug)]
pub struct SceneEdge {
    /// Which relation.
    pub relation: RelationId,
    /// Where it begins.
    pub from: NodeId,
    /// Where it ends.
    pub to: NodeId,
    /// How the two are related.
    pub kind: RelationKind,
    /// The sort of relation; it decides on the line style.
    pub family: RelationFamily,
    /// The relation in words.
    pub label: String,
    /// Where it is to bend if no node stands in the way, in map units.
    pub(super) bends: Vec<[f32; 2]>,
    /// Start on the rim of one node, bends, and end on the rim of another, in map units: at
    /// least two points. It touches no node in between unless there was no way around.
    /// Drawn with rounded corners: see [`SceneEdge::pieces`].
    pub route: Vec<[f32; 2]>,
    /// The middle of its words where there is room for them among nodes and other words.
    pub label_at: Option<[f32; 2]>,
    /// Not there on the as-of date.
    pub absent: bool,
    /// The places of its two ends in the list of nodes.
    pub ends: (usize, usize),
}

/// A piece of a line, from where the one before it ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// Straight to a point.
    Line([f32; 2]),
    /// A quadratic curve: the point it bends toward, and its end.
    Curve([f32; 2], [f32; 2]),
}

impl SceneEdge {
    /// The line as it is drawn, from `route[0]` on: straight pieces, and a quadratic curve
    /// at each bend.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(self.route.len() * 2);
        for (place, corner) in self.route.iter().enumerate().skip(1) {
            let Some(after) = self.route.get(place + 1) else {
                pieces.push(Piece::Line(*corner));
                break;
            };
            let before = self.route[place - 1];
            let radius = ROUNDING.min(distance(before, *corner) / 2.0).min(distance(*corner, *after) / 2.0);
            pieces.push(Piece::Line(toward(*corner, before, radius)));
            pieces.push(Piece::Curve(*corner, toward(*corner, *after, radius)));
        }
        pieces
    }

    /// The line as it is drawn, as points close enough to be joined by straight strokes:
    /// each bend becomes `steps` of them.
    pub fn outline(&self, steps: usize) -> Vec<[f32; 2]> {
        let mut points = vec![self.route[0]];
        for piece in self.pieces() {
            match piece {
                Piece::Line(to) => points.push(to),
                Piece::Curve(control, to) => {
                    let from = points[points.len() - 1];
                    points.extend((1..=steps).map(|step| curve(from, control, to, step as f32 / steps as f32)));
                }
            }
        }
        points
    }

    /// A point of the line, `t` from nought at its start to one at its end.
    pub fn point(&self, t: f32) -> [f32; 2] {
        let mut left = self.length() * t.clamp(0.0, 1.0);
        for pair in self.route.windows(2) {
            let length = distance(pair[0], pair[1]);
            if left <= length {
                return toward(pair[0], pair[1], left);
            }
            left -= length;
        }
        self.route[self.route.len() - 1]
    }

    /// The length of the line in map units.
    pub fn length(&self) -> f32 {
        self.route.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
    }

    /// The distance of a point from the line in map units.
    pub fn distance(&self, point: [f32; 2]) -> f32 {
        self.route.windows(2).map(|pair| distance_to_line(point, pair[0], pair[1])).fold(f32::INFINITY, f32::min)
    }

    /// The boxes around its straight pieces, in map units.
    pub(super) fn stretches(&self) -> impl Iterator<Item = Bounds> + '_ {
        self.route.windows(2).map(|pair| {
            let (a, b) = (pair[0], pair[1]);
            [a[0].min(b[0]), a[1].min(b[1]), a[0].max(b[0]), a[1].max(b[1])]
        })
    }
}

fn curve(a: Spot, b: Spot, c: Spot, t: f32) -> Spot {
    let at = |i: usize| (1.0 - t) * (1.0 - t) * a[i] + 2.0 * (1.0 - t) * t * b[i] + t * t * c[i];
    [at(0), at(1)]
}

pub(super) fn distance(a: Spot, b: Spot) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// The point so far from one on the way to another.
fn toward(from: Spot, to: Spot, far: f32) -> Spot {
    let share = far / distance(from, to).max(1e-3);
    [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

fn distance_to_line(p: Spot, a: Spot, b: Spot) -> f32 {
    let along = [b[0] - a[0], b[1] - a[1]];
    let length = along[0] * along[0] + along[1] * along[1];
    let t = if length == 0.0 { 0.0 } else { ((p[0] - a[0]) * along[0] + (p[1] - a[1]) * along[1]) / length };
    let t = t.clamp(0.0, 1.0);
    (p[0] - a[0] - t * along[0]).hypot(p[1] - a[1] - t * along[1])
}

/// The edges of all relations between nodes that are drawn, still without their lines.
pub(super) fn of(
    ecosystem: &Ecosystem,
    as_of: Date,
    nodes: &[SceneNode],
    numbers: &Numbering<NodeId>,
) -> Vec<SceneEdge> {
    let place = |id: NodeId| numbers.number(&id).map(|place| place as usize);
    let mut labels: BTreeMap<RelationKind, String> = BTreeMap::new();
    let drawn = ecosystem.relations.iter().filter_map(|(id, relation)| {
        let ends = (place(relation.from)?, place(relation.to)?);
        Some(SceneEdge {
            relation: id,
            from: relation.from,
            to: relation.to,
            kind: relation.kind,
            family: relation.kind.family(),
            label: labels.entry(relation.kind).or_insert_with(|| relation.kind.label()).clone(),
            bends: relation.bends.iter().map(|at| [at.x as f32, at.y as f32]).collect(),
            route: Vec::new(),
            label_at: None,
            ends,
            absent: nodes[ends.0].absent || nodes[ends.1].absent || !relation.lifetime.holds_on(as_of),
        })
    });
    drawn.collect()
}

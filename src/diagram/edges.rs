//! Relations as lines between the rims of nodes, parallel ones apart.

use std::collections::BTreeMap;

use super::{NODE_HEIGHT, NODE_WIDTH, SceneNode};
use crate::model::{Date, Ecosystem, NodeId, Numbering, Relation, RelationFamily, RelationId, RelationKind};

/// How far apart parallel edges run, in map units.
const APART: f32 = 22.0;

/// A relation as it is drawn: a quadratic curve with an arrow at its end.
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
    /// Start, control point and end in map units.
    pub curve: [[f32; 2]; 3],
    /// Not there on the as-of date.
    pub absent: bool,
    /// How far it bends off the straight line from its start to its end, in map units.
    aside: f32,
    /// The places of its two ends in the list of nodes.
    pub(super) ends: (usize, usize),
}

impl SceneEdge {
    /// A point of the curve, `t` from nought to one.
    pub fn point(&self, t: f32) -> [f32; 2] {
        let [a, b, c] = self.curve;
        let at = |i: usize| (1.0 - t) * (1.0 - t) * a[i] + 2.0 * (1.0 - t) * t * b[i] + t * t * c[i];
        [at(0), at(1)]
    }

    /// Whether the curve is a straight line.
    pub fn is_straight(&self) -> bool {
        let [a, b, c] = self.curve;
        let middle = [f32::midpoint(a[0], c[0]), f32::midpoint(a[1], c[1])];
        (middle[0] - b[0]).abs() < 0.5 && (middle[1] - b[1]).abs() < 0.5
    }

    /// Runs it anew between the middles of its ends.
    pub(super) fn run(&mut self, from: [f32; 2], to: [f32; 2]) {
        self.curve = curve(from, to, self.aside);
    }

    /// The distance of a point from the curve in map units.
    pub fn distance(&self, point: [f32; 2]) -> f32 {
        const PIECES: usize = 12;
        let [a, b, c] = self.curve;
        let low = |i: usize| a[i].min(b[i]).min(c[i]) - APART;
        let high = |i: usize| a[i].max(b[i]).max(c[i]) + APART;
        if point[0] < low(0) || point[0] > high(0) || point[1] < low(1) || point[1] > high(1) {
            return f32::INFINITY;
        }
        let pieces = if self.is_straight() { 1 } else { PIECES };
        (0..pieces)
            .map(|i| {
                let (start, end) = (i as f32 / pieces as f32, (i + 1) as f32 / pieces as f32);
                distance_to_line(point, self.point(start), self.point(end))
            })
            .fold(f32::INFINITY, f32::min)
    }
}

fn distance_to_line(p: [f32; 2], a: [f32; 2], b: [f32; 2]) -> f32 {
    let along = [b[0] - a[0], b[1] - a[1]];
    let length = along[0] * along[0] + along[1] * along[1];
    let t = if length == 0.0 { 0.0 } else { ((p[0] - a[0]) * along[0] + (p[1] - a[1]) * along[1]) / length };
    let t = t.clamp(0.0, 1.0);
    (p[0] - a[0] - t * along[0]).hypot(p[1] - a[1] - t * along[1])
}

/// The edges of all relations between nodes that are drawn.
pub(super) fn of(
    ecosystem: &Ecosystem,
    as_of: Date,
    nodes: &[SceneNode],
    numbers: &Numbering<NodeId>,
) -> Vec<SceneEdge> {
    let place = |id: NodeId| numbers.number(&id).map(|place| place as usize);
    let ends = |relation: &Relation| Some((place(relation.from)?, place(relation.to)?));
    let mut pairs: Vec<(usize, usize)> =
        ecosystem.relations.iter().filter_map(|(_, relation)| ends(relation)).map(pair).collect();
    pairs.sort_unstable();
    let parallel = |ends: (usize, usize)| {
        let first = pairs.partition_point(|other| *other < ends);
        pairs[first..].iter().take_while(|other| **other == ends).count()
    };
    let mut labels: BTreeMap<RelationKind, String> = BTreeMap::new();
    let mut drawn: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    ecosystem
        .relations
        .iter()
        .filter_map(|(id, relation)| {
            let (start, end) = ends(relation)?;
            let (from, to) = (&nodes[start], &nodes[end]);
            let ends = pair((start, end));
            let count = parallel(ends);
            let mut lane = 0.0;
            if count > 1 {
                let place = drawn.entry(ends).or_default();
                lane = *place as f32 - (count as f32 - 1.0) / 2.0;
                *place += 1;
            }
            // The side is the same for both directions, so that the lanes do not cross.
            let aside = if start == ends.0 { lane * APART } else { -lane * APART };
            Some(SceneEdge {
                relation: id,
                from: relation.from,
                to: relation.to,
                kind: relation.kind,
                family: relation.kind.family(),
                label: labels.entry(relation.kind).or_insert_with(|| relation.kind.label()).clone(),
                curve: curve(from.middle, to.middle, aside),
                aside,
                ends: (start, end),
                absent: from.absent || to.absent || !relation.lifetime.holds_on(as_of),
            })
        })
        .collect()
}

fn pair((a, b): (usize, usize)) -> (usize, usize) {
    if a <= b { (a, b) } else { (b, a) }
}

/// A curve from rim to rim that bends `aside` map units off the straight line.
fn curve(from: [f32; 2], to: [f32; 2], aside: f32) -> [[f32; 2]; 3] {
    let along = [to[0] - from[0], to[1] - from[1]];
    let length = along[0].hypot(along[1]).max(1.0);
    let across = [-along[1] / length * aside, along[0] / length * aside];
    let control = [f32::midpoint(from[0], to[0]) + across[0] * 2.0, f32::midpoint(from[1], to[1]) + across[1] * 2.0];
    let shifted = |end: [f32; 2]| [end[0] + across[0], end[1] + across[1] * 0.8];
    if aside == 0.0 {
        let (start, end) = (rim(from, to), rim(to, from));
        return [start, [f32::midpoint(start[0], end[0]), f32::midpoint(start[1], end[1])], end];
    }
    [rim_toward(from, shifted(from), control), control, rim_toward(to, shifted(to), control)]
}

/// Where the line from a node's middle to a point leaves the node.
fn rim(middle: [f32; 2], toward: [f32; 2]) -> [f32; 2] {
    rim_toward(middle, middle, toward)
}

/// Where a line that begins inside a node leaves it on the way to a point.
fn rim_toward(middle: [f32; 2], start: [f32; 2], toward: [f32; 2]) -> [f32; 2] {
    let half = [NODE_WIDTH / 2.0, NODE_HEIGHT / 2.0];
    let start = [
        start[0].clamp(middle[0] - half[0] * 0.9, middle[0] + half[0] * 0.9),
        start[1].clamp(middle[1] - half[1] * 0.9, middle[1] + half[1] * 0.9),
    ];
    let step = [toward[0] - start[0], toward[1] - start[1]];
    let reach = (0..2)
        .filter(|i| step[*i] != 0.0)
        .map(|i| {
            let edge = middle[i] + half[i] * step[i].signum();
            (edge - start[i]) / step[i]
        })
        .fold(1.0_f32, f32::min);
    [start[0] + step[0] * reach, start[1] + step[1] * reach]
}

//! Ecosystem to a scene of flat shapes in plain numbers, shared by the canvas and every picture.
//!
//! A picture draws [`Scene::edges`] along [`SceneEdge::pieces`] with an arrow at the end, then
//! [`Scene::nodes`] by their bounds, then the words of each edge around
//! [`SceneEdge::label_at`]. All measures are map units, y grows downward.

mod edges;
pub mod fonts;
mod labels;
pub mod look;
mod overlay;
pub mod shape;
mod tally;

pub use edges::{Piece, SceneEdge};
pub use labels::{LABEL_HEIGHT, label_width};
pub use overlay::{Group, Layer, Overlay};
pub use tally::Tally;

use std::collections::BTreeMap;

use crate::layout::route::{Net, Wire};
use crate::layout::space::{Bounds, Space};
use crate::layout::{place_missing, place_of};
use crate::model::{
    Change, Ecosystem, Element, EndKind, NodeId, Numbering, Point, Record, RecordKey, Relation, RelationId, Stakeholder,
};
use crate::rules::{Analysis, Severity};

pub use crate::layout::{NODE_HEIGHT, NODE_WIDTH};

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
    /// Where in the list each edge stands.
    relations: Numbering<RelationId>,
    /// The boxes of nodes and the ways of edges around them.
    net: Net,
    /// The straight pieces of edges by place.
    lines: Space,
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
        Self::default().anew(ecosystem, analysis)
    }

    /// Draws an ecosystem as [`Scene::of`] does, with less work where it looks much as in
    /// this scene.
    #[must_use]
    pub fn anew(&self, ecosystem: &Ecosystem, analysis: &Analysis) -> Self {
        let is_placed = ecosystem.nodes().all(|node| place_of(ecosystem, node).is_some());
        let nodes = nodes_of(ecosystem, analysis, &self.missing(ecosystem));
        let numbers = Numbering::of(nodes.iter().map(|node| node.node));
        let edges = edges::of(ecosystem, analysis.as_of(), &nodes, &numbers);
        let relations = Numbering::of(edges.iter().map(|edge| edge.relation));
        let (net, lines) = (Net::default(), Space::default());
        let mut scene = Self { nodes, edges, is_placed, numbers, relations, net, lines };
        scene.note_worst(analysis);
        scene.lead(self);
        scene
    }

    /// Where nodes are drawn that have no place: where they were drawn before, if all were.
    fn missing(&self, ecosystem: &Ecosystem) -> BTreeMap<NodeId, Point> {
        let missing = ecosystem.nodes().filter(|node| place_of(ecosystem, *node).is_none());
        let drawn = |node: NodeId| {
            let [x, y] = self.node(node)?.middle;
            Some((node, Point::new(x as i32, y as i32)))
        };
        let known: Option<BTreeMap<NodeId, Point>> = missing.map(drawn).collect();
        known.unwrap_or_else(|| place_missing(ecosystem).into_iter().collect())
    }

    fn note_worst(&mut self, analysis: &Analysis) {
        for finding in analysis.each_finding().filter(|finding| finding.waiver.is_none()) {
            let Some(node) = finding.subject().node() else { continue };
            if let Some(place) = self.numbers.number(&node) {
                let worst = &mut self.nodes[place as usize].worst;
                *worst = Some(worst.map_or(finding.severity, |known| known.min(finding.severity)));
            }
        }
    }

    /// Leads all edges around nodes, as in an earlier scene where nothing has changed.
    fn lead(&mut self, earlier: &Self) {
        let boxes: Vec<Bounds> = self.nodes.iter().map(SceneNode::bounds).collect();
        let wire =
            |edge: &SceneEdge| Wire { ends: [edge.ends.0 as u32, edge.ends.1 as u32], bends: edge.bends.clone() };
        let wires: Vec<Wire> = self.edges.iter().map(wire).collect();
        let is_same = earlier.net.is_of(&boxes, &wires)
            && self.edges.iter().zip(&earlier.edges).all(|(edge, other)| edge.kind == other.kind);
        self.net = if is_same { earlier.net.clone() } else { Net::of(boxes, wires, Some(&earlier.net)) };
        for (edge, route) in self.edges.iter_mut().zip(self.net.routes()) {
            edge.route.clone_from(&route.points);
        }
        if is_same {
            self.lines = earlier.lines.clone();
            for (edge, other) in self.edges.iter_mut().zip(&earlier.edges) {
                edge.label_at = other.label_at;
            }
            return;
        }
        self.lines = lines_of(&self.edges);
        let all: Vec<usize> = (0..self.edges.len()).collect();
        labels::place(&mut self.edges, &all, self.net.space(), &self.lines);
    }

    /// Follows changes that do no more than put nodes in other places and bend relations; all
    /// else is left as it is drawn. False, with nothing done, where the changes do more or the
    /// place of other nodes hangs on them.
    pub fn follow(&mut self, changes: &[Change]) -> bool {
        let shifts: Option<Vec<Shift>> = changes.iter().map(|change| self.as_shift(change)).collect();
        let Some(shifts) = shifts.filter(|_| self.is_placed) else { return false };
        let (mut moved, mut bent) = (Vec::new(), Vec::new());
        for shift in shifts {
            match shift {
                Shift::Node(place, middle) => {
                    self.nodes[place].middle = middle;
                    moved.push((place, self.nodes[place].bounds()));
                }
                Shift::Edge(place, bends) => {
                    self.edges[place].bends.clone_from(&bends);
                    bent.push((place, bends));
                }
                Shift::Nothing => {}
            }
        }
        let led = self.net.shift(&moved, bent);
        self.lead_anew(&led);
        let boxes: Vec<Bounds> = moved.iter().map(|(_, at)| *at).collect();
        let mut words = labels::disturbed(&self.edges, &boxes);
        words.extend(led);
        words.sort_unstable();
        words.dedup();
        labels::place(&mut self.edges, &words, self.net.space(), &self.lines);
        true
    }

    /// Takes over the lines of some edges from the net.
    fn lead_anew(&mut self, led: &[usize]) {
        let is_few = led.len() * 4 < self.edges.len();
        for number in led {
            let edge = &mut self.edges[*number];
            if is_few {
                for stretch in edge.stretches() {
                    self.lines.take(*number as u32, stretch);
                }
            }
            edge.route.clone_from(&self.net.routes()[*number].points);
            if is_few {
                for stretch in edge.stretches() {
                    self.lines.add(*number as u32, stretch);
                }
            }
        }
        if !is_few {
            self.lines = lines_of(&self.edges);
        }
    }

    /// What a change does to the picture, if it does no more than put something elsewhere.
    fn as_shift(&self, change: &Change) -> Option<Shift> {
        let at = match (change.before.as_ref()?, change.after.as_ref()?) {
            (Record::Stakeholder(before), Record::Stakeholder(after)) => {
                let moved = Stakeholder { at: after.at, ..Stakeholder::clone(before) };
                after.at.filter(|_| moved == **after)
            }
            (Record::Element(before), Record::Element(after)) => {
                let moved = Element { at: after.at, ..Element::clone(before) };
                after.at.filter(|_| moved == **after)
            }
            (Record::Relation(before), Record::Relation(after)) => {
                let bent = Relation { bends: after.bends.clone(), ..Relation::clone(before) };
                let RecordKey::Relation(id) = change.key else { return None };
                let Some(place) = self.relations.number(&id) else { return Some(Shift::Nothing) };
                return (bent == **after).then(|| Shift::Edge(place as usize, spots(&after.bends)));
            }
            _ => None,
        }?;
        let place = self.numbers.number(&change.key.node()?)?;
        Some(Shift::Node(place as usize, [at.x as f32, at.y as f32]))
    }

    /// The node drawn for a stakeholder or element.
    pub fn node(&self, node: NodeId) -> Option<&SceneNode> {
        self.numbers.number(&node).map(|place| &self.nodes[place as usize])
    }

    /// The edge drawn for a relation.
    pub fn edge(&self, relation: RelationId) -> Option<&SceneEdge> {
        self.relations.number(&relation).map(|place| &self.edges[place as usize])
    }

    /// The node under a point in map units; the one drawn last lies on top.
    pub fn node_at(&self, [x, y]: [f32; 2]) -> Option<&SceneNode> {
        self.net.space().within([x, y, x, y]).max().map(|place| &self.nodes[place as usize])
    }

    /// The edge within `reach` map units of a point, the nearest one.
    pub fn edge_at(&self, [x, y]: [f32; 2], reach: f32) -> Option<&SceneEdge> {
        self.edges_within([x - reach, y - reach, x + reach, y + reach])
            .into_iter()
            .map(|place| (self.edges[place].distance([x, y]), place))
            .filter(|(distance, _)| *distance <= reach)
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
            .map(|(_, place)| &self.edges[place])
    }

    /// The nodes that lie within or across a rectangle given by two corners in map units.
    pub fn nodes_within(&self, a: [f32; 2], b: [f32; 2]) -> impl Iterator<Item = &SceneNode> {
        let wanted = [a[0].min(b[0]), a[1].min(b[1]), a[0].max(b[0]), a[1].max(b[1])];
        let mut places: Vec<u32> = self.net.space().within(wanted).collect();
        places.sort_unstable();
        places.into_iter().map(|place| &self.nodes[place as usize])
    }

    /// Some node that lies within or across a rectangle (left, top, right, bottom in map units).
    pub fn any_node_within(&self, wanted: [f32; 4]) -> Option<&SceneNode> {
        self.net.space().within(wanted).next().map(|place| &self.nodes[place as usize])
    }

    /// The places in the list of edges that may cross a rectangle (left, top, right, bottom
    /// in map units), in order; the box around one of their straight pieces touches it.
    pub fn edges_within(&self, wanted: [f32; 4]) -> Vec<usize> {
        let mut places: Vec<usize> = self.lines.within(wanted).map(|place| place as usize).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Left, top, right, bottom of all that is drawn, in map units; nothing where there are no nodes.
    pub fn bounds(&self) -> Option<[f32; 4]> {
        let lines = self.edges.iter().filter(|edge| edge.route.len() > 2).flat_map(|edge| &edge.route);
        let boxes = self.nodes.iter().map(SceneNode::bounds).chain(lines.map(|[x, y]| [*x, *y, *x, *y]));
        boxes.reduce(crate::layout::space::around)
    }

    /// The record drawn under a point in map units: a node before an edge.
    pub fn hit(&self, point: [f32; 2], reach: f32) -> Option<RecordKey> {
        self.node_at(point)
            .map(|node| node.node.into())
            .or_else(|| self.edge_at(point, reach).map(|edge| edge.relation.into()))
    }
}

fn nodes_of(ecosystem: &Ecosystem, analysis: &Analysis, missing: &BTreeMap<NodeId, Point>) -> Vec<SceneNode> {
    let mut subtitles: Vec<(EndKind, String)> = Vec::new();
    let drawn = ecosystem.nodes().filter_map(|node| {
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
    });
    drawn.collect()
}

/// What happens to the picture where something is put elsewhere.
enum Shift {
    /// A node, by its place in the list, and where its middle goes.
    Node(usize, [f32; 2]),
    /// An edge, by its place in the list, and where it is to bend.
    Edge(usize, Vec<[f32; 2]>),
    /// Something that is not drawn.
    Nothing,
}

fn spots(bends: &[Point]) -> Vec<[f32; 2]> {
    bends.iter().map(|at| [at.x as f32, at.y as f32]).collect()
}

fn lines_of(edges: &[SceneEdge]) -> Space {
    Space::of((0..).zip(edges).flat_map(|(number, edge)| edge.stretches().map(move |stretch| (number, stretch))))
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
        let (x, y) = (at.x as f32, at.y as f32);
        let (across, down) = (NODE_WIDTH / 2.0 - 0.5, NODE_HEIGHT / 2.0 - 0.5);
        scene.net.space().within([x - across, y - down, x + across, y + down]).next().is_some()
    };
    let mut at = wish;
    let mut tries = 0;
    while taken(at) && tries < 200 {
        tries += 1;
        at = Point::new(wish.x + (tries / 8) * crate::layout::COLUMN, wish.y + (tries % 8) * crate::layout::ROW);
    }
    at
}

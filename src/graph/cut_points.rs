//! Elements whose loss cuts others off from each other.

use std::ops::Range;

use petgraph::graph::{NodeIndex, UnGraph};

use super::{RelationGraph, dependency};
use crate::model::RelationKind;

/// The places of a graph whose loss tears it apart.
#[derive(Clone, Debug)]
pub struct CutPoints {
    /// In the order of their places.
    pub points: Vec<CutPoint>,
    /// All places, so that what hangs together through one place is a range.
    order: Vec<NodeIndex<u32>>,
}

/// A place whose loss tears its piece of the graph apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutPoint {
    /// Which place.
    pub place: NodeIndex<u32>,
    /// How many places are cut off: all pieces into which the rest falls, except the largest.
    pub size: usize,
    ranges: Vec<Range<usize>>,
}

impl CutPoints {
    /// The cut points (articulation points) of an undirected graph that cut off at least so
    /// many places. One depth-first walk without recursion, `O(V + E)`.
    pub fn of<N, E>(graph: &UnGraph<N, E, u32>, at_least: usize) -> Self {
        let mut walk = Walk::new(graph.node_count());
        for root in graph.node_indices() {
            if walk.found[root.index()] == UNSEEN {
                walk.from(graph, root);
            }
        }
        let cut = graph.node_indices().filter_map(|place| walk.point(place));
        let points = cut.filter(|point| point.size >= at_least).collect();
        Self { points, order: walk.order }
    }

    /// What is cut off by the loss of a place, found as it is asked for.
    pub fn cut_off<'a>(&'a self, point: &'a CutPoint) -> impl Iterator<Item = NodeIndex<u32>> + 'a {
        point.ranges.iter().flat_map(|range| self.order[range.clone()].iter().copied())
    }
}

const UNSEEN: u32 = u32::MAX;

/// A depth-first walk. Times count the places in the order in which they are found, so that
/// everything found below a place is a range of `order`.
struct Walk {
    order: Vec<NodeIndex<u32>>,
    found: Vec<u32>,
    lowest: Vec<u32>,
    /// For each place, the ranges of `order` that hang on the rest through it alone.
    pieces: Vec<Vec<Range<usize>>>,
    /// For each place, where its piece of the graph begins in `order`.
    root: Vec<usize>,
    /// Where the piece that begins at a time ends; only set for roots.
    end: Vec<usize>,
}

impl Walk {
    fn new(size: usize) -> Self {
        Self {
            order: Vec::with_capacity(size),
            found: vec![UNSEEN; size],
            lowest: vec![UNSEEN; size],
            pieces: vec![Vec::new(); size],
            root: vec![0; size],
            end: vec![0; size],
        }
    }

    fn find(&mut self, place: NodeIndex<u32>, root: usize) {
        let time = u32::try_from(self.order.len()).unwrap_or(UNSEEN);
        self.found[place.index()] = time;
        self.lowest[place.index()] = time;
        self.root[place.index()] = root;
        self.order.push(place);
    }

    fn from<N, E>(&mut self, graph: &UnGraph<N, E, u32>, root: NodeIndex<u32>) {
        let start = self.order.len();
        self.find(root, start);
        let mut stack = vec![(root, graph.neighbors(root).detach())];
        while let Some((place, neighbors)) = stack.last_mut() {
            let place = *place;
            if let Some((_, next)) = neighbors.next(graph) {
                if self.found[next.index()] == UNSEEN {
                    self.find(next, start);
                    stack.push((next, graph.neighbors(next).detach()));
                } else {
                    let seen = self.found[next.index()];
                    self.lowest[place.index()] = self.lowest[place.index()].min(seen);
                }
                continue;
            }
            stack.pop();
            if let Some((parent, _)) = stack.last() {
                self.leave(place, *parent);
            }
        }
        self.end[start] = self.order.len();
        if self.pieces[root.index()].len() < 2 {
            self.pieces[root.index()].clear();
        }
    }

    /// Goes back from a place to the one it was found from. An edge back to the parent does
    /// no harm: it only shows that the parent can be reached, which still is no way round it.
    fn leave(&mut self, place: NodeIndex<u32>, parent: NodeIndex<u32>) {
        let lowest = self.lowest[place.index()];
        self.lowest[parent.index()] = self.lowest[parent.index()].min(lowest);
        if lowest >= self.found[parent.index()] {
            let from = self.found[place.index()] as usize;
            self.pieces[parent.index()].push(from..self.order.len());
        }
    }

    fn point(&self, place: NodeIndex<u32>) -> Option<CutPoint> {
        let pieces = &self.pieces[place.index()];
        let largest = pieces.iter().max_by_key(|piece| piece.len())?;
        let (start, here) = (self.root[place.index()], self.found[place.index()] as usize);
        let end = self.end[start];
        let below: usize = pieces.iter().map(Range::len).sum();
        let above = end - start - 1 - below;
        let ranges: Vec<Range<usize>> = if largest.len() > above {
            vec![start..here, here + 1..largest.start, largest.end..end]
        } else {
            pieces.clone()
        };
        Some(CutPoint { place, size: ranges.iter().map(Range::len).sum(), ranges })
    }
}

/// The elements of a map as an undirected graph of dependencies, at the same places. Parts
/// are lost with their whole, so they are drawn together into it: neither is cut off from
/// the other. `O(V + E)`.
pub fn dependencies(relations: &RelationGraph) -> UnGraph<(), (), u32> {
    let mut graph = UnGraph::with_capacity(relations.graph.node_count(), relations.graph.edge_count());
    for _ in relations.graph.node_indices() {
        graph.add_node(());
    }
    let wholes = wholes(relations);
    for edge in relations.graph.edge_indices() {
        let Some((from, to)) = relations.graph.edge_endpoints(edge) else { continue };
        let (from, to) = (wholes[from.index()], wholes[to.index()]);
        if dependency(relations.graph[edge].1) != (false, false) && from != to {
            graph.add_edge(from, to, ());
        }
    }
    graph
}

/// For each place the outermost whole of which it is a part; itself where it is part of
/// none or of several. What is part of each other in a circle is one whole.
fn wholes(relations: &RelationGraph) -> Vec<NodeIndex<u32>> {
    let whole_of: Vec<Option<NodeIndex<u32>>> = relations
        .graph
        .node_indices()
        .map(|place| {
            let mut wholes = relations.outgoing(place).filter(|link| link.kind == RelationKind::PartOf);
            wholes.next().map(|link| link.other).filter(|_| wholes.next().is_none())
        })
        .collect();
    let mut outermost: Vec<Option<NodeIndex<u32>>> = vec![None; whole_of.len()];
    let mut trail = Vec::new();
    for place in relations.graph.node_indices() {
        let mut at = place;
        while outermost[at.index()].is_none() {
            outermost[at.index()] = Some(at);
            trail.push(at);
            match whole_of[at.index()] {
                Some(whole) => at = whole,
                None => break,
            }
        }
        let end = outermost[at.index()].unwrap_or(at);
        for passed in trail.drain(..) {
            outermost[passed.index()] = Some(end);
        }
    }
    outermost.into_iter().zip(relations.graph.node_indices()).map(|(whole, place)| whole.unwrap_or(place)).collect()
}

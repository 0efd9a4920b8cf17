//! Nodes and the places of long edges, column by column, in an order that can be improved.

use super::Graph;

/// With more places than this, long edges are given none and are led around afterwards.
const MOST_PLACES: usize = 60_000;

/// The columns of a graph. Places past the nodes stand for long edges on their way.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// How many places are nodes.
    pub(super) nodes: usize,
    /// The height of each place.
    pub(super) tall: Vec<f32>,
    /// The places in each column, from the top.
    pub(super) order: Vec<Vec<u32>>,
    /// Where in its column each place stands.
    pub(super) at: Vec<u32>,
    /// The column of each place.
    pub(super) column: Vec<u32>,
    /// The neighbours of each place in the column to the left and to the right.
    pub(super) near: [Vec<Vec<u32>>; 2],
    /// Pairs of places in one column that are joined.
    pub(super) beside: Vec<[u32; 2]>,
    /// The places that each edge passes, from left to right.
    pub(super) chains: Vec<Vec<u32>>,
}

impl Columns {
    pub(super) fn of(graph: &Graph, edges: &[[u32; 2]], ranks: &[u32]) -> Self {
        let count = graph.sizes.len();
        let width = ranks.iter().copied().max().map_or(0, |most| most as usize + 1);
        let mut columns = Self {
            nodes: count,
            tall: graph.sizes.iter().map(|[_, tall]| *tall).collect(),
            order: vec![Vec::new(); width],
            at: vec![0; count],
            column: ranks.to_vec(),
            near: [vec![Vec::new(); count], vec![Vec::new(); count]],
            beside: Vec::new(),
            chains: Vec::with_capacity(edges.len()),
        };
        for [from, to] in edges {
            let is_rightward = ranks[*from as usize] <= ranks[*to as usize];
            let chain = if is_rightward { columns.join(*from, *to) } else { columns.join(*to, *from) };
            columns.chains.push(chain);
        }
        for place in 0..columns.column.len() {
            columns.order[columns.column[place] as usize].push(place as u32);
        }
        columns.number();
        columns
    }

    /// Joins two places and gives those in between that stand for the edge.
    fn join(&mut self, from: u32, to: u32) -> Vec<u32> {
        let mut chain = Vec::new();
        let (start, end) = (self.column[from as usize], self.column[to as usize]);
        if start == end {
            if from != to {
                self.beside.push([from, to]);
            }
            return chain;
        }
        if self.column.len() + (end - start) as usize > MOST_PLACES {
            return chain;
        }
        let mut before = from;
        for column in start + 1..end {
            let place = self.column.len() as u32;
            self.column.push(column);
            self.tall.push(0.0);
            self.at.push(0);
            for near in &mut self.near {
                near.push(Vec::new());
            }
            self.link(before, place);
            chain.push(place);
            before = place;
        }
        self.link(before, to);
        chain
    }

    fn link(&mut self, left: u32, right: u32) {
        self.near[1][left as usize].push(right);
        self.near[0][right as usize].push(left);
    }

    /// Notes where each place stands after the order has changed.
    pub(super) fn number(&mut self) {
        for column in 0..self.order.len() {
            self.number_column(column);
        }
    }

    /// Notes where each place of one column stands.
    pub(super) fn number_column(&mut self, column: usize) {
        for (at, place) in (0..).zip(&self.order[column]) {
            self.at[*place as usize] = at;
        }
    }

    pub(super) fn is_node(&self, place: u32) -> bool {
        (place as usize) < self.nodes
    }

    /// How many edges cross in all.
    pub(super) fn crossings(&self) -> usize {
        let between: usize = (1..self.order.len()).map(|column| self.crossings_before(column)).sum();
        between + self.skipped()
    }

    /// How many nodes lie between two of one column that are joined: each is run around.
    fn skipped(&self) -> usize {
        let apart = |[a, b]: &[u32; 2]| self.at[*a as usize].abs_diff(self.at[*b as usize]).saturating_sub(1) as usize;
        self.beside.iter().map(apart).sum()
    }

    /// How many edges cross between a column and the one to its left; `O(m log n)`.
    pub(super) fn crossings_before(&self, column: usize) -> usize {
        if column == 0 {
            return 0;
        }
        let size = self.order[column - 1].len();
        let mut tree = vec![0_usize; size + 1];
        let mut seen = 0;
        let mut crossings = 0;
        let mut ends: Vec<u32> = Vec::new();
        for place in &self.order[column] {
            ends.clear();
            ends.extend(self.near[0][*place as usize].iter().map(|other| self.at[*other as usize]));
            for end in &ends {
                let mut below = 0;
                let mut node = *end as usize + 1;
                while node > 0 {
                    below += tree[node];
                    node &= node - 1;
                }
                crossings += seen - below;
            }
            for end in &ends {
                let mut node = *end as usize + 1;
                while node <= size {
                    tree[node] += 1;
                    node += node & node.wrapping_neg();
                }
                seen += 1;
            }
        }
        crossings
    }
}

//! Layered placement of one graph: columns from left to right, few crossings, straight lines.
//!
//! Edges that run against the others are turned, nodes are ranked into columns, long edges
//! get a place in every column they pass, the order within columns is improved in sweeps,
//! and every column is then pulled toward its neighbours as far as its order allows.
//! The same input gives the same result.

mod align;
mod bends;
mod columns;
mod cycles;
mod order;
mod ranks;
mod shake;
mod sift;

pub(super) use align::Room;
pub use cycles::Turning;
pub use ranks::ranks;

use rayon::prelude::*;

use super::route::{self, Wire};
use super::space::{Bounds, Spot};
use super::stop::Stop;
use columns::Columns;

/// A graph to be placed.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// Width and height of each node, in map units.
    pub sizes: Vec<[f32; 2]>,
    /// From and to, as places in the list of nodes.
    pub edges: Vec<[u32; 2]>,
    /// The column of each node where they are given; else they follow from the edges.
    pub ranks: Option<Vec<u32>>,
}

/// How much room is left between things, in map units.
#[derive(Clone, Copy, Debug)]
pub struct Gaps {
    /// Between columns, at least.
    pub across: f32,
    /// Between nodes one above the other.
    pub down: f32,
    /// The same, where a picture would be wider than a screen otherwise.
    pub down_at_most: f32,
}

/// Where a graph has been placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// The middle of every node.
    pub spots: Vec<Spot>,
    /// Where every edge bends between its ends.
    pub bends: Vec<Vec<Spot>>,
}

/// Places a graph; nothing where the work was called off.
pub fn place(graph: &Graph, gaps: Gaps, stop: &Stop) -> Option<Placed> {
    let count = graph.sizes.len();
    if count == 0 {
        return Some(Placed { spots: Vec::new(), bends: vec![Vec::new(); graph.edges.len()] });
    }
    let mut columns = match &graph.ranks {
        Some(ranks) => untangled(graph, ranks, stop)?,
        None => ranked(graph, stop)?,
    };
    shake::shake(&mut columns, stop)?;
    let mut y = align::heights(&columns, gaps.down, stop)?;
    let mut spans = align::spans(graph, &columns, &y, gaps.across);
    let room = align::room_down(&y, &spans);
    if room > 1.0 {
        y = align::heights(&columns, (gaps.down * room).min(gaps.down_at_most), stop)?;
        spans = align::spans(graph, &columns, &y, gaps.across);
    }
    align::spread(&mut spans, &y, count);
    for height in &mut y[..count] {
        *height = super::snapped(*height);
    }
    let across = |node: usize| {
        let [left, right] = spans[columns.column[node] as usize];
        f32::midpoint(left, right)
    };
    let spots: Vec<Spot> = (0..count).map(|node| [across(node), y[node]]).collect();
    let bends = lead(graph, &columns, &spans, &y, &spots);
    Some(Placed { spots, bends })
}

/// The bends of all edges, led a second time from where they begin and end once that is known.
fn lead(graph: &Graph, columns: &Columns, spans: &[[f32; 2]], y: &[f32], spots: &[Spot]) -> Vec<Vec<Spot>> {
    let boxes: Vec<Bounds> = spots
        .iter()
        .zip(&graph.sizes)
        .map(|([x, y], [wide, tall])| [x - wide / 2.0, y - tall / 2.0, x + wide / 2.0, y + tall / 2.0])
        .collect();
    let is_rightward = |[from, to]: [u32; 2]| columns.column[from as usize] <= columns.column[to as usize];
    let mut wires: Vec<Wire> = graph.edges.iter().map(|ends| Wire { ends: *ends, bends: Vec::new() }).collect();
    for _ in 0..2 {
        let ports = route::ends(&boxes, &wires);
        for (number, wire) in wires.iter_mut().enumerate() {
            let chain = &columns.chains[number];
            if chain.is_empty() {
                continue;
            }
            let [start, end] = ports[number];
            if is_rightward(wire.ends) {
                wire.bends = bends::of(columns, spans, y, chain, start, end);
            } else {
                wire.bends = bends::of(columns, spans, y, chain, end, start);
                wire.bends.reverse();
            }
        }
    }
    wires.into_iter().map(|wire| wire.bends).collect()
}

/// The columns of the ranking with which the fewest edges cross.
fn ranked(graph: &Graph, stop: &Stop) -> Option<Columns> {
    let edges: Vec<[u32; 2]> = graph.edges.iter().copied().filter(|[from, to]| from != to).collect();
    let tried = |turning: &Turning| {
        let ranks = ranks::ranks(graph.sizes.len(), &edges, *turning, stop)?;
        let columns = untangled(graph, &ranks, stop)?;
        Some((columns.crossings(), columns))
    };
    let turnings = [Turning::Greedy, Turning::Walk, Turning::WalkBack];
    let results: Vec<Option<(usize, Columns)>> = turnings.par_iter().map(tried).collect();
    // Where several are equally good the first is taken, whichever was ready first.
    let results: Option<Vec<(usize, Columns)>> = results.into_iter().collect();
    results?.into_iter().min_by_key(|(crossings, _)| *crossings).map(|(_, columns)| columns)
}

fn untangled(graph: &Graph, ranks: &[u32], stop: &Stop) -> Option<Columns> {
    let mut columns = Columns::of(graph, &graph.edges, ranks);
    order::untangle(&mut columns, stop)?;
    Some(columns)
}

//! Arrangement by kind: lanes from left to right, overseers in rows above them.

use super::layered::{self, Gaps, Graph, Placed};
use super::space::Spot;
use super::stop::Stop;
use super::{NODE_HEIGHT, NODE_WIDTH};
use crate::model::{Ecosystem, NodeId, StakeholderKind};

/// The room between columns and between rows, in map units.
const GAPS: Gaps = Gaps { across: 130.0, down: 40.0, down_at_most: 84.0 };
/// The room between overseers and what they oversee, in map units.
const ABOVE: f32 = 110.0;
/// The room between overseers side by side, in map units.
const ASIDE: f32 = 44.0;
/// No column is broken up for the sake of the picture's shape below this many nodes.
const FEWEST: usize = 4;
/// The most columns that the edges within a lane ask for.
const MOST_STEPS: usize = 4;
/// What it costs when all edges run within columns, as a share of the picture's size.
const BESIDE: f32 = 2.0;
/// How wide a picture is for its height: that of a projector.
const ASPECT: f32 = 16.0 / 9.0;

/// The lanes from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lane {
    Makers,
    Providers,
    Elements,
    Users,
    Affected,
}

const LANES: [Lane; 5] = [Lane::Makers, Lane::Providers, Lane::Elements, Lane::Users, Lane::Affected];

/// The lane of a node; nothing for overseers, who stand above all lanes.
fn lane_of(ecosystem: &Ecosystem, node: NodeId) -> Option<Lane> {
    let NodeId::Stakeholder(id) = node else { return Some(Lane::Elements) };
    Some(match ecosystem.stakeholders.get(id)?.kind {
        StakeholderKind::Manufacturer => Lane::Makers,
        StakeholderKind::ServiceProvider => Lane::Providers,
        StakeholderKind::User => Lane::Users,
        StakeholderKind::AffectedParty => Lane::Affected,
        StakeholderKind::Overseer => return None,
    })
}

/// A middle for every node of a list; nothing where the work was called off.
pub(super) fn place(ecosystem: &Ecosystem, nodes: &[NodeId], edges: &[[u32; 2]], stop: &Stop) -> Option<Placed> {
    let lanes: Vec<Option<Lane>> = nodes.iter().map(|node| lane_of(ecosystem, *node)).collect();
    let standing: Vec<usize> = (0..nodes.len()).filter(|node| lanes[*node].is_some()).collect();
    let mut number = vec![u32::MAX; nodes.len()];
    for (place, node) in (0..).zip(&standing) {
        number[*node] = place;
    }
    let (wires, inner): (Vec<usize>, Vec<[u32; 2]>) = edges
        .iter()
        .map(|ends| ends.map(|node| number[node as usize]))
        .enumerate()
        .filter(|(_, ends)| !ends.contains(&u32::MAX))
        .unzip();
    let lane: Vec<Lane> = standing.iter().filter_map(|node| lanes[*node]).collect();
    let ranks = columns(&lane, &inner, stop)?;
    let graph = Graph { sizes: vec![[NODE_WIDTH, NODE_HEIGHT]; lane.len()], edges: inner, ranks: Some(ranks) };
    let placed = layered::place(&graph, GAPS, stop)?;
    let mut spots: Vec<Option<Spot>> = vec![None; nodes.len()];
    for (node, at) in standing.iter().zip(placed.spots) {
        spots[*node] = Some(at);
    }
    let mut bends = vec![Vec::new(); edges.len()];
    for (wire, bent) in wires.into_iter().zip(placed.bends) {
        bends[wire] = bent;
    }
    put_above(&mut spots, edges);
    Some(Placed { spots: spots.into_iter().map(Option::unwrap_or_default).collect(), bends })
}

/// The column of every node: the lanes one after the other, each with as many columns as
/// its inner edges ask for and the shape of the picture allows.
fn columns(lane: &[Lane], edges: &[[u32; 2]], stop: &Stop) -> Option<Vec<u32>> {
    let mut within: Vec<Vec<Vec<u32>>> = Vec::new();
    for wanted in LANES {
        within.push(steps_in_lane(lane, wanted, edges, stop)?);
    }
    let mut best: Option<(f32, Vec<u32>)> = None;
    for of_elements in 1..=MOST_STEPS {
        for of_others in 1..=2.min(of_elements) {
            let steps = |place: usize| if LANES[place] == Lane::Elements { of_elements } else { of_others };
            let merged: Vec<Vec<u32>> =
                within.iter().enumerate().flat_map(|(place, lane)| merged(lane, steps(place))).collect();
            let (columns, [wide, tall]) = broken_up(&merged, lane.len());
            let beside = edges.iter().filter(|[a, b]| columns[*a as usize] == columns[*b as usize]).count();
            let cost = 1.0 + BESIDE * beside as f32 / edges.len().max(1) as f32;
            let score = (wide / ASPECT).max(tall) * cost;
            if best.as_ref().is_none_or(|(known, _)| score < *known) {
                best = Some((score, columns));
            }
        }
    }
    Some(best.map(|(_, columns)| columns).unwrap_or_default())
}

/// The steps of a lane put together so that no more than so many are left.
fn merged(steps: &[Vec<u32>], most: usize) -> Vec<Vec<u32>> {
    let count = steps.len().min(most);
    let mut merged = vec![Vec::new(); count];
    for (place, nodes) in steps.iter().enumerate() {
        merged[place * count / steps.len()].extend(nodes);
    }
    merged
}

/// The column of every node when steps that are too tall are broken up into several, and
/// about how wide and tall the picture becomes.
fn broken_up(steps: &[Vec<u32>], count: usize) -> (Vec<u32>, [f32; 2]) {
    let sizes = || steps.iter().map(Vec::len);
    let wide = |rows: usize| sizes().map(|size| size.div_ceil(rows)).sum::<usize>() as f32 * (NODE_WIDTH + GAPS.across);
    let tall = |rows: usize| rows as f32 * (NODE_HEIGHT + GAPS.down);
    let most = sizes().max().unwrap_or(0).max(1);
    let rows = (FEWEST.min(most)..most).find(|rows| wide(*rows) <= tall(*rows) * ASPECT).unwrap_or(most);
    let mut column = vec![0; count];
    let mut next = 0;
    for nodes in steps {
        let parts = nodes.len().div_ceil(rows);
        for (place, node) in nodes.iter().enumerate() {
            column[*node as usize] = next + (place * parts / nodes.len()) as u32;
        }
        next += parts as u32;
    }
    (column, [wide(rows), tall(rows)])
}

/// The nodes of a lane in steps that its inner edges lead along, each sorted by whether its
/// neighbours lie to the left or to the right.
fn steps_in_lane(lane: &[Lane], wanted: Lane, edges: &[[u32; 2]], stop: &Stop) -> Option<Vec<Vec<u32>>> {
    let members: Vec<u32> = (0..lane.len() as u32).filter(|node| lane[*node as usize] == wanted).collect();
    let mut number = vec![u32::MAX; lane.len()];
    for (place, node) in (0..).zip(&members) {
        number[*node as usize] = place;
    }
    let inner: Vec<[u32; 2]> = edges
        .iter()
        .map(|[from, to]| [number[*from as usize], number[*to as usize]])
        .filter(|[from, to]| *from != u32::MAX && *to != u32::MAX && from != to)
        .collect();
    let ranks = layered::ranks(members.len(), &inner, layered::Turning::Greedy, stop)?;
    let width = ranks.iter().max().map_or(0, |most| *most as usize + 1);
    let mut lean = vec![[0.0_f32, 0.0]; lane.len()];
    for [from, to] in edges {
        for (own, other) in [(*from, *to), (*to, *from)] {
            let off = lane[other as usize] as i32 - wanted as i32;
            lean[own as usize][0] += off as f32;
            lean[own as usize][1] += 1.0;
        }
    }
    let mut joined = vec![false; members.len()];
    for node in inner.iter().flatten() {
        joined[*node as usize] = true;
    }
    let mut steps: Vec<Vec<u32>> = vec![Vec::new(); width];
    for (place, node) in members.iter().enumerate().filter(|(place, _)| joined[*place]) {
        steps[ranks[place] as usize].push(*node);
    }
    // Whatever is joined to nothing in its lane goes where there is room.
    for (_, node) in members.iter().enumerate().filter(|(place, _)| !joined[*place]) {
        let shortest = (0..width).min_by_key(|step| steps[*step].len());
        if let Some(step) = shortest {
            steps[step].push(*node);
        }
    }
    let mean = |node: u32| lean[node as usize][0] / lean[node as usize][1].max(1.0);
    for step in &mut steps {
        step.sort_by(|a, b| mean(*a).total_cmp(&mean(*b)).then(a.cmp(b)));
    }
    Some(steps)
}

/// Puts nodes without a place in rows above the others, each near what it is joined to.
fn put_above(spots: &mut [Option<Spot>], edges: &[[u32; 2]]) {
    let placed = || spots.iter().flatten();
    let top = placed().map(|at| at[1]).fold(f32::INFINITY, f32::min);
    let left = placed().map(|at| at[0]).fold(f32::INFINITY, f32::min);
    let right = placed().map(|at| at[0]).fold(f32::NEG_INFINITY, f32::max);
    let top = if top.is_finite() { top } else { 0.0 };
    let (left, right) = if left.is_finite() { (left, right) } else { (0.0, 0.0) };
    let mut wish: Vec<(f32, u32)> = vec![(0.0, 0); spots.len()];
    for [from, to] in edges {
        for (own, other) in [(*from, *to), (*to, *from)] {
            if let (None, Some(at)) = (spots[own as usize], spots[other as usize]) {
                wish[own as usize].0 += at[0];
                wish[own as usize].1 += 1;
            }
        }
    }
    let above = (0..spots.len()).filter(|node| spots[*node].is_none());
    let mut above: Vec<(f32, usize)> = above
        .map(|node| {
            let (sum, count) = wish[node];
            (if count == 0 { f32::midpoint(left, right) } else { sum / count as f32 }, node)
        })
        .collect();
    above.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let each = NODE_WIDTH + ASIDE;
    let in_row = (((right - left) / each) as usize + 1).max(3);
    let rows = above.len().div_ceil(in_row);
    for row in 0..rows {
        let mut room = layered::Room::default();
        let members: Vec<(f32, usize)> = above.iter().copied().skip(row).step_by(rows).collect();
        for (wish, _) in &members {
            room.add(*wish, 1.0, each / 2.0);
        }
        room.solve();
        let y = top - NODE_HEIGHT - ABOVE - row as f32 * (NODE_HEIGHT + GAPS.down);
        for ((_, node), x) in members.iter().zip(&room.solved) {
            spots[*node] = Some([*x, y]);
        }
    }
}

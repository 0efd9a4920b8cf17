//! Parts of a graph that hang together, and placing them side by side on a sheet.

use super::layered::Placed;
use super::space::{Bounds, Spot, around};
use super::{NODE_HEIGHT, NODE_WIDTH, snapped};

/// How wide a sheet is for its height: that of a projector.
const ASPECT: f32 = 16.0 / 9.0;
/// The room between parts, in map units.
const BETWEEN: f32 = 60.0;
/// How many widths of the sheet are tried.
const TRIES: usize = 14;

/// A part of a graph that hangs together.
pub(super) struct Part {
    /// Its nodes, as places in the list of all.
    pub(super) nodes: Vec<u32>,
    /// Its edges, as places in its own list.
    pub(super) edges: Vec<[u32; 2]>,
    /// Where these stand in the list of all edges.
    pub(super) wires: Vec<usize>,
}

/// The parts of a graph, in the order of their first nodes.
pub(super) fn parts(count: usize, edges: &[[u32; 2]]) -> Vec<Part> {
    let mut near: Vec<Vec<u32>> = vec![Vec::new(); count];
    for [from, to] in edges {
        near[*from as usize].push(*to);
        near[*to as usize].push(*from);
    }
    let mut part_of = vec![usize::MAX; count];
    let mut place = vec![0_u32; count];
    let mut parts: Vec<Part> = Vec::new();
    for start in 0..count {
        if part_of[start] != usize::MAX {
            continue;
        }
        let number = parts.len();
        let mut nodes = Vec::new();
        let mut open = vec![start as u32];
        part_of[start] = number;
        while let Some(node) = open.pop() {
            nodes.push(node);
            for other in &near[node as usize] {
                if part_of[*other as usize] == usize::MAX {
                    part_of[*other as usize] = number;
                    open.push(*other);
                }
            }
        }
        nodes.sort_unstable();
        for (at, node) in (0..).zip(&nodes) {
            place[*node as usize] = at;
        }
        parts.push(Part { nodes, edges: Vec::new(), wires: Vec::new() });
    }
    for (wire, [from, to]) in edges.iter().enumerate() {
        let part = &mut parts[part_of[*from as usize]];
        part.edges.push([place[*from as usize], place[*to as usize]]);
        part.wires.push(wire);
    }
    parts
}

/// Puts parts that have been placed side by side: large parts first, on a sheet of about the
/// shape of a screen.
pub(super) fn together(nodes: usize, edges: usize, laid: Vec<(Part, Placed)>) -> Placed {
    let boxes: Vec<Bounds> = laid.iter().map(|(_, placed)| bounds(placed)).collect();
    let size = |at: &Bounds| [at[2] - at[0] + BETWEEN, at[3] - at[1] + BETWEEN];
    let sizes: Vec<[f32; 2]> = boxes.iter().map(size).collect();
    let mut order: Vec<usize> = (0..laid.len()).collect();
    let area = |part: usize| sizes[part][0] * sizes[part][1];
    order.sort_by(|a, b| sizes[*b][1].total_cmp(&sizes[*a][1]).then(area(*b).total_cmp(&area(*a))).then(a.cmp(b)));
    let total: f32 = (0..laid.len()).map(area).sum();
    let widest = sizes.iter().map(|size| size[0]).fold(0.0, f32::max);
    let mut best: Option<(f32, Vec<Spot>)> = None;
    for try_number in 0..TRIES {
        let width = ((total * ASPECT).sqrt() * (0.8 + 0.1 * try_number as f32)).max(widest);
        let (corners, [wide, tall]) = fill(&order, &sizes, width);
        let score = (wide / ASPECT).max(tall);
        if best.as_ref().is_none_or(|(known, _)| score < *known) {
            best = Some((score, corners));
        }
    }
    let corners = best.map(|(_, corners)| corners).unwrap_or_default();
    let mut all = Placed { spots: vec![[0.0; 2]; nodes], bends: vec![Vec::new(); edges] };
    for (number, (part, placed)) in laid.into_iter().enumerate() {
        let by = [0, 1].map(|axis| snapped(corners[number][axis] - boxes[number][axis]));
        let moved = |[x, y]: Spot| [x + by[0], y + by[1]];
        for (node, at) in part.nodes.iter().zip(placed.spots) {
            all.spots[*node as usize] = moved(at);
        }
        for (wire, bends) in part.wires.iter().zip(placed.bends) {
            all.bends[*wire] = bends.into_iter().map(moved).collect();
        }
    }
    all
}

/// The box around all nodes and bends.
fn bounds(placed: &Placed) -> Bounds {
    let nodes = placed.spots.iter().map(|at| (*at, [NODE_WIDTH / 2.0, NODE_HEIGHT / 2.0]));
    let bends = placed.bends.iter().flatten().map(|at| (*at, [0.0, 0.0]));
    nodes
        .chain(bends)
        .map(|([x, y], [across, down])| [x - across, y - down, x + across, y + down])
        .reduce(around)
        .unwrap_or_default()
}

/// Puts rectangles where they come to lie highest on a sheet of a width, and gives their
/// left top corners and the size they take in all.
fn fill(order: &[usize], sizes: &[[f32; 2]], width: f32) -> (Vec<Spot>, [f32; 2]) {
    // Steps from left to right: where each begins and how far down it is taken.
    let mut steps: Vec<[f32; 2]> = vec![[0.0, 0.0]];
    let mut corners = vec![[0.0; 2]; sizes.len()];
    let mut taken = [0.0_f32; 2];
    for part in order {
        let [wide, tall] = sizes[*part];
        let mut best = [0.0, f32::INFINITY];
        for (number, [left, _]) in steps.iter().enumerate() {
            if *left > 0.0 && left + wide > width + 0.5 {
                continue;
            }
            let under = steps[number..].iter().take_while(|step| step[0] < left + wide - 0.5);
            let top = under.map(|step| step[1]).fold(0.0, f32::max);
            if top < best[1] {
                best = [*left, top];
            }
        }
        corners[*part] = best;
        let [left, top] = best;
        taken = [taken[0].max(left + wide), taken[1].max(top + tall)];
        let after = steps.iter().rev().find(|step| step[0] <= left + wide + 0.5).map_or(0.0, |step| step[1]);
        steps.retain(|step| step[0] < left - 0.5 || step[0] > left + wide + 0.5);
        steps.push([left, top + tall]);
        steps.push([left + wide, after]);
        steps.sort_by(|a, b| a[0].total_cmp(&b[0]));
    }
    (corners, taken)
}

//! What must stay: pinned nodes, nodes that were not chosen, and about where things were.

use super::layered::Placed;
use super::space::{Bounds, Space, Spot, padded};
use super::{NODE_HEIGHT, NODE_WIDTH, node_box, snapped};

/// The room kept between nodes, in map units.
const ROOM: f32 = 24.0;
/// The step in which a free place is looked for, in map units.
const STEP: f32 = 20.0;
/// How many rings around a place are looked at.
const RINGS: i32 = 200;

/// Moves all places together so that they lie where the nodes were, next to what is there.
pub(super) fn stay_near(placed: &mut Placed, before: &[Option<Spot>], others: &[Bounds]) {
    let spots = &placed.spots;
    let known: Vec<(Spot, Spot)> = spots.iter().zip(before).filter_map(|(at, was)| Some((*at, (*was)?))).collect();
    if known.is_empty() || spots.is_empty() {
        return;
    }
    let mean = |pick: fn(&(Spot, Spot)) -> f32| known.iter().map(pick).sum::<f32>() / known.len() as f32;
    let by = [mean(|(at, was)| was[0] - at[0]), mean(|(at, was)| was[1] - at[1])];
    let space = Space::of((0..).zip(others.iter().copied()));
    let is_free = |off: Spot| {
        let box_at = |[x, y]: &Spot| padded(node_box([x + by[0] + off[0], y + by[1] + off[1]]), ROOM);
        spots.iter().all(|at| space.within(box_at(at)).next().is_none())
    };
    let off = rings(4.0 * STEP, is_free).unwrap_or_default();
    let by = [0, 1].map(|axis| snapped(by[axis] + off[axis]));
    shift(placed, by);
}

fn shift(placed: &mut Placed, by: Spot) {
    for at in placed.spots.iter_mut().chain(placed.bends.iter_mut().flatten()) {
        *at = [at[0] + by[0], at[1] + by[1]];
    }
}

/// Puts pinned nodes back where they were; the others follow together, and give way where
/// they would stand on one of them. Edges of nodes that give way lose their bends.
pub(super) fn keep_pinned(placed: &mut Placed, edges: &[[u32; 2]], kept: &[Option<Spot>], others: &[Bounds]) {
    let spots = &placed.spots;
    let moves: Vec<Spot> =
        spots.iter().zip(kept).filter_map(|(at, kept)| kept.map(|kept| [kept[0] - at[0], kept[1] - at[1]])).collect();
    if moves.is_empty() {
        return;
    }
    // Chosen nodes already lie where they were.
    if others.is_empty() {
        shift(placed, [snapped(median(&moves, 0)), snapped(median(&moves, 1))]);
    }
    let before = placed.spots.clone();
    let spots = &mut placed.spots;
    let mut fixed: Vec<Bounds> = others.to_vec();
    for (at, kept) in spots.iter_mut().zip(kept) {
        *at = kept.unwrap_or(*at);
        fixed.extend(kept.map(node_box));
    }
    let pins = Space::of((0..).zip(fixed.iter().copied()));
    let gives_way = |at: Spot| pins.within(padded(node_box(at), ROOM)).next().is_some();
    let (mut late, mut taken) = (Vec::new(), pins.clone());
    for (number, at) in spots.iter().enumerate().filter(|(number, _)| kept[*number].is_none()) {
        if gives_way(*at) {
            late.push(number);
        } else {
            taken.add(number as u32, node_box(*at));
        }
    }
    for number in late {
        let [x, y] = spots[number];
        let is_free = |off: Spot| {
            let wanted = padded(node_box([x + off[0], y + off[1]]), ROOM);
            taken.within(wanted).next().is_none()
        };
        let off = rings(STEP, is_free).unwrap_or_default();
        spots[number] = [x + off[0], y + off[1]];
        taken.add(number as u32, node_box(spots[number]));
    }
    for (bends, ends) in placed.bends.iter_mut().zip(edges) {
        if ends.iter().any(|node| before[*node as usize] != placed.spots[*node as usize]) {
            bends.clear();
        }
    }
}

/// The nearest step aside that is free, looked for in rings.
fn rings(step: f32, is_free: impl Fn(Spot) -> bool) -> Option<Spot> {
    // A node is wider than tall: going down or up costs less.
    let aspect = NODE_WIDTH / NODE_HEIGHT;
    for ring in 0..RINGS {
        let mut offs: Vec<Spot> = Vec::new();
        for a in -ring..=ring {
            for (x, y) in [(a, -ring), (a, ring), (-ring, a), (ring, a)] {
                offs.push([x as f32 * step * aspect / 2.0, y as f32 * step]);
            }
        }
        offs.sort_by(|a, b| {
            a[0].hypot(a[1]).total_cmp(&b[0].hypot(b[1])).then(a[1].total_cmp(&b[1])).then(a[0].total_cmp(&b[0]))
        });
        if let Some(off) = offs.into_iter().find(|off| is_free(*off)) {
            return Some(off);
        }
    }
    None
}

fn median(moves: &[Spot], axis: usize) -> f32 {
    let mut values: Vec<f32> = moves.iter().map(|by| by[axis]).collect();
    values.sort_by(f32::total_cmp);
    values[values.len() / 2]
}

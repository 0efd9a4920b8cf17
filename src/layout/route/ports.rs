//! Where on the rim of its boxes each line begins and ends.

use super::{BERTH, Wire};
use crate::layout::space::{Bounds, Spot, middle, padded};

/// The wished distance between two lines on one side of a box, in map units.
const APART: f32 = 14.0;
/// The share of a side that lines may use.
const USABLE: f32 = 0.84;
/// From this gap on between two boxes lines go across; a map is read from left to right.
const ACROSS_FROM: f32 = 26.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

/// The ends of all lines on the rims of their boxes.
#[derive(Clone, Debug, Default)]
pub(super) struct Ports {
    ends: Vec<[Spot; 2]>,
    /// For each box the lines that end there.
    at_box: Vec<Vec<u32>>,
}

/// An end of a line that looks for its place on a side.
struct Wish {
    side: Side,
    slope: f32,
    wire: u32,
    end: usize,
}

impl Ports {
    pub(super) fn of(boxes: &[Bounds], wires: &[Wire]) -> Self {
        let mut at_box: Vec<Vec<u32>> = vec![Vec::new(); boxes.len()];
        for (wire, [from, to]) in (0..).zip(wires.iter().map(|wire| wire.ends)) {
            at_box[from as usize].push(wire);
            if from != to {
                at_box[to as usize].push(wire);
            }
        }
        let mut ports = Self { ends: vec![[[0.0; 2]; 2]; wires.len()], at_box };
        for number in 0..boxes.len() {
            ports.place(boxes, wires, number);
        }
        ports
    }

    pub(super) fn ends(&self, wire: usize) -> [Spot; 2] {
        self.ends[wire]
    }

    /// Follows boxes that stand elsewhere now and gives the lines whose ends have changed, or that end at them.
    pub(super) fn shift(&mut self, boxes: &[Bounds], wires: &[Wire], moved: &[usize]) -> Vec<usize> {
        let mut near: Vec<usize> = moved.to_vec();
        let mut touched: Vec<usize> = Vec::new();
        for number in moved {
            for wire in &self.at_box[*number] {
                touched.push(*wire as usize);
                near.extend(wires[*wire as usize].ends.map(|number| number as usize));
            }
        }
        near.sort_unstable();
        near.dedup();
        for number in near {
            let lines = self.at_box[number].clone();
            let before: Vec<[Spot; 2]> = lines.iter().map(|wire| self.ends[*wire as usize]).collect();
            self.place(boxes, wires, number);
            let changed = lines.iter().zip(before).filter(|(wire, before)| self.ends[**wire as usize] != *before);
            touched.extend(changed.map(|(wire, _)| *wire as usize));
        }
        touched
    }

    /// Gives every line that ends at a box its place there.
    fn place(&mut self, boxes: &[Bounds], wires: &[Wire], number: usize) {
        let own = boxes[number];
        let mut wishes: Vec<Wish> = Vec::new();
        for wire in &self.at_box[number] {
            let led = &wires[*wire as usize];
            let [from, to] = led.ends.map(|end| end as usize);
            if from == to {
                wishes.push(Wish { side: Side::Right, slope: f32::MIN, wire: *wire, end: 0 });
                wishes.push(Wish { side: Side::Top, slope: f32::MAX, wire: *wire, end: 1 });
                continue;
            }
            let (end, other, bend) =
                if from == number { (0, to, led.bends.first()) } else { (1, from, led.bends.last()) };
            // Bends lie a little beside the boxes they pass: measured alike, so that the order is right.
            let target = bend.map_or(padded(boxes[other], BERTH), |[x, y]| [*x, *y, *x, *y]);
            let (side, slope) = side_toward(own, target);
            wishes.push(Wish { side, slope, wire: *wire, end });
        }
        wishes.sort_unstable_by(|a, b| a.side.cmp(&b.side).then(a.slope.total_cmp(&b.slope)).then(a.wire.cmp(&b.wire)));
        for group in wishes.chunk_by(|a, b| a.side == b.side) {
            for (place, wish) in group.iter().enumerate() {
                self.ends[wish.wire as usize][wish.end] = spot(own, wish.side, place, group.len());
            }
        }
    }
}

/// The side of a box that faces another, and how steeply its near side lies from there.
fn side_toward(own: Bounds, other: Bounds) -> (Side, f32) {
    let (here, there) = (middle(own), middle(other));
    let gap = |low: usize, high: usize| (other[low] - own[high]).max(own[low] - other[high]);
    let (across, down) = (gap(0, 2), gap(1, 3));
    let is_less = |axis: usize| there[axis] < here[axis];
    let near = |axis: usize| if is_less(axis) { here[axis] - other[axis + 2] } else { other[axis] - here[axis] };
    if across >= ACROSS_FROM || across >= down {
        (if is_less(0) { Side::Left } else { Side::Right }, (there[1] - here[1]) / near(0).max(1.0))
    } else {
        (if is_less(1) { Side::Top } else { Side::Bottom }, (there[0] - here[0]) / near(1).max(1.0))
    }
}

/// A place among several on a side, spread around its middle.
fn spot(own: Bounds, side: Side, place: usize, count: usize) -> Spot {
    let [left, top, right, bottom] = own;
    let upright = matches!(side, Side::Left | Side::Right);
    let length = if upright { bottom - top } else { right - left };
    let step = APART.min(length * USABLE / (count.max(2) - 1) as f32);
    let off = (place as f32 - (count as f32 - 1.0) / 2.0) * step;
    let [x, y] = middle(own);
    match side {
        Side::Left => [left, y + off],
        Side::Right => [right, y + off],
        Side::Top => [x + off, top],
        Side::Bottom => [x + off, bottom],
    }
}

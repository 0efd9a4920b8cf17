//! Where columns and the places in them stand: as near to their neighbours as the order allows.

use super::Graph;
use super::columns::Columns;
use crate::layout::stop::Stop;

/// How wide a picture is for its height: that of a projector.
const ASPECT: f32 = 16.0 / 9.0;
/// From this many nodes on a graph is large.
const LARGE: usize = 80;
/// The most by which a gap between columns of a large graph is widened, in map units.
const MOST_SPREAD: f32 = 700.0;
/// How often all columns are pulled toward their neighbours.
const PULLS: usize = 16;
/// Half the room for a long edge between nodes, in map units.
const HALF_LANE: f32 = 9.0;
/// How much harder long edges pull than short ones, so that they run straight.
const PULL: [f32; 3] = [1.0, 2.0, 6.0];
/// The share of the height of what it joins by which a gap between columns grows.
const SLANT: f32 = 0.1;
/// The largest gap between columns, in map units.
const WIDEST: f32 = 420.0;

/// The height of the middle of each place; nothing where the work was called off.
pub(super) fn heights(columns: &Columns, gap: f32, stop: &Stop) -> Option<Vec<f32>> {
    let half = |place: u32| {
        if columns.is_node(place) { columns.tall[place as usize] / 2.0 + gap / 2.0 } else { HALF_LANE }
    };
    let mut y = vec![0.0; columns.column.len()];
    for column in &columns.order {
        let all: f32 = column.iter().map(|place| 2.0 * half(*place)).sum();
        let mut top = -all / 2.0;
        for place in column {
            y[*place as usize] = top + half(*place);
            top += 2.0 * half(*place);
        }
    }
    let width = columns.order.len();
    let mut room = Room::default();
    for pull in 0..PULLS {
        stop.go_on()?;
        let sides: &[usize] = match pull {
            _ if pull + 4 >= PULLS => &[0, 1],
            _ if pull % 2 == 0 => &[0],
            _ => &[1],
        };
        for step in 0..width {
            let column = if pull % 2 == 0 { step } else { width - 1 - step };
            room.clear();
            for place in &columns.order[column] {
                let (wish, weight) = wish(columns, &y, *place, sides);
                room.add(wish, weight, half(*place));
            }
            room.solve();
            for (place, at) in columns.order[column].iter().zip(&room.solved) {
                y[*place as usize] = *at;
            }
        }
    }
    Some(y)
}

/// Where a place would like to stand, and how much.
fn wish(columns: &Columns, y: &[f32], place: u32, sides: &[usize]) -> (f32, f32) {
    let (mut sum, mut weight) = (0.0, 0.0);
    for side in sides {
        for other in &columns.near[*side][place as usize] {
            let lanes = usize::from(!columns.is_node(place)) + usize::from(!columns.is_node(*other));
            sum += y[*other as usize] * PULL[lanes];
            weight += PULL[lanes];
        }
    }
    if weight == 0.0 { (y[place as usize], 0.05) } else { (sum / weight, weight) }
}

/// Things in a row that would like to stand somewhere and need room: the places that
/// together come nearest to the wishes, by pooling what gets in each other's way.
#[derive(Default)]
pub(in crate::layout) struct Room {
    wishes: Vec<(f32, f32, f32)>,
    pools: Vec<(f32, f32, usize)>,
    /// The places found, in order.
    pub(in crate::layout) solved: Vec<f32>,
}

impl Room {
    pub(in crate::layout) fn clear(&mut self) {
        self.wishes.clear();
    }

    /// Adds the next thing: where it would like to stand, how much, and half its size.
    pub(in crate::layout) fn add(&mut self, wish: f32, weight: f32, half: f32) {
        self.wishes.push((wish, weight, half));
    }

    pub(in crate::layout) fn solve(&mut self) {
        self.pools.clear();
        self.solved.clear();
        let mut off = 0.0;
        let mut last = None;
        let mut offs = Vec::with_capacity(self.wishes.len());
        for (wish, weight, half) in &self.wishes {
            off += last.map_or(0.0, |last| last + half);
            last = Some(*half);
            offs.push(off);
            let mut pool = ((wish - off) * weight, *weight, 1);
            while let Some(before) = self.pools.last().filter(|before| before.0 / before.1 >= pool.0 / pool.1) {
                pool = (pool.0 + before.0, pool.1 + before.1, pool.2 + before.2);
                self.pools.pop();
            }
            self.pools.push(pool);
        }
        let mut offs = offs.into_iter();
        for (sum, weight, count) in &self.pools {
            for _ in 0..*count {
                self.solved.push(sum / weight + offs.next().unwrap_or_default());
            }
        }
    }
}

/// How much more room there could be between nodes one above the other before the picture
/// is taller than a screen for its width.
pub(super) fn room_down(y: &[f32], spans: &[[f32; 2]]) -> f32 {
    let top = y.iter().copied().fold(f32::INFINITY, f32::min);
    let bottom = y.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let wide = spans.last().map_or(0.0, |span| span[1]);
    // About half of the height is nodes, which stay as they are.
    2.0 * (wide / ASPECT / (bottom - top).max(1.0)) - 1.0
}

/// Draws columns of a large graph apart where the picture is taller than a screen for its
/// width: that costs no size and makes edges less steep.
pub(super) fn spread(spans: &mut [[f32; 2]], y: &[f32], nodes: usize) {
    let (count, wide) = (spans.len(), spans.last().map_or(0.0, |span| span[1]));
    if nodes < LARGE || count < 2 {
        return;
    }
    let top = y.iter().copied().fold(f32::INFINITY, f32::min);
    let bottom = y.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let lacking = ((bottom - top) * ASPECT - wide) / (count - 1) as f32;
    let more = crate::layout::snapped(lacking.clamp(0.0, MOST_SPREAD));
    for (place, span) in spans.iter_mut().enumerate() {
        *span = span.map(|end| end + place as f32 * more);
    }
}

/// The left and the right end of each column; gaps are wider where edges are steep.
pub(super) fn spans(graph: &Graph, columns: &Columns, y: &[f32], gap: f32) -> Vec<[f32; 2]> {
    let mut spans = Vec::with_capacity(columns.order.len());
    let mut right = 0.0;
    for (column, places) in columns.order.iter().enumerate() {
        let nodes = places.iter().filter(|place| columns.is_node(**place));
        let wide = nodes.map(|place| graph.sizes[*place as usize][0]).fold(0.0, f32::max);
        if column > 0 {
            let steepest = places
                .iter()
                .flat_map(|place| columns.near[0][*place as usize].iter().map(|other| (*place, *other)))
                .map(|(place, other)| (y[place as usize] - y[other as usize]).abs())
                .fold(0.0, f32::max);
            right += crate::layout::snapped(gap.max(steepest * SLANT).min(WIDEST));
        }
        spans.push([right, right + wide]);
        right += wide;
    }
    spans
}

//! Where long edges bend on their way through columns: as little as the order allows.

use super::columns::Columns;
use crate::layout::route::BERTH;
use crate::layout::space::Spot;

/// How near an edge may pass by a node, in map units.
const CLEAR: f32 = 7.0;
/// The share of the room toward the next edge that an edge may take.
const SHARE: f32 = 0.7;

/// An upright opening that an edge passes: how far across, its upper and its lower end.
#[derive(Clone, Copy, Debug)]
struct Gate {
    x: f32,
    top: f32,
    bottom: f32,
}

/// Where a column begins and ends.
pub(super) type Span = [f32; 2];

/// The bends of an edge from left to right, given the places it passes.
pub(super) fn of(columns: &Columns, spans: &[Span], y: &[f32], chain: &[u32], start: Spot, end: Spot) -> Vec<Spot> {
    let mut gates: Vec<Gate> = Vec::with_capacity(chain.len() * 2 + 1);
    for place in chain {
        let (top, bottom) = opening(columns, y, *place);
        let [left, right] = spans[columns.column[*place as usize] as usize];
        gates.push(Gate { x: left - BERTH, top, bottom });
        gates.push(Gate { x: right + BERTH, top, bottom });
    }
    gates.push(Gate { x: end[0], top: end[1], bottom: end[1] });
    taut(start, &gates)
}

/// How far up and down an edge may stray from its place.
fn opening(columns: &Columns, y: &[f32], place: u32) -> (f32, f32) {
    let column = &columns.order[columns.column[place as usize] as usize];
    let seat = columns.at[place as usize] as usize;
    let own = y[place as usize];
    let leeway = |other: Option<&u32>| {
        let Some(other) = other.copied() else { return f32::INFINITY };
        let away = (y[other as usize] - own).abs();
        if columns.is_node(other) { away - columns.tall[other as usize] / 2.0 - CLEAR } else { away / 2.0 * SHARE }
    };
    let up = leeway(seat.checked_sub(1).and_then(|above| column.get(above)));
    let down = leeway(column.get(seat + 1));
    (own - up.max(0.0), own + down.max(0.0))
}

/// A thread through all gates pulled tight: where it bends.
fn taut(start: Spot, gates: &[Gate]) -> Vec<Spot> {
    let mut bends = Vec::new();
    let mut from = start;
    let mut next = 0;
    'thread: while next < gates.len() {
        // The steepest ways up and down that still pass all gates so far, and where they touch.
        let (mut low, mut high) = (f32::NEG_INFINITY, f32::INFINITY);
        let (mut low_at, mut high_at) = (next, next);
        for (number, gate) in gates.iter().enumerate().skip(next) {
            let far = (gate.x - from[0]).max(1e-3);
            let (top, bottom) = ((gate.top - from[1]) / far, (gate.bottom - from[1]) / far);
            let turn = if top > high {
                Some((high_at, [gates[high_at].x, gates[high_at].bottom]))
            } else if bottom < low {
                Some((low_at, [gates[low_at].x, gates[low_at].top]))
            } else {
                None
            };
            if let Some((at, bend)) = turn {
                bends.push(bend);
                from = bend;
                next = at + 1;
                continue 'thread;
            }
            if top >= low {
                (low, low_at) = (top, number);
            }
            if bottom <= high {
                (high, high_at) = (bottom, number);
            }
        }
        break;
    }
    bends
}

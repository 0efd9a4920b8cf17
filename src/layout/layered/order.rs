//! The order within columns: sweeps by the places of neighbours, swaps, the best one kept.

use super::columns::Columns;
use super::sift::{Sifter, crossed};
use crate::layout::stop::Stop;

/// How many sweeps are made at most for each beginning.
const SWEEPS: usize = 40;
/// How many places are swept over in all: large graphs get fewer sweeps.
const WORK: usize = 400_000;
/// How many sweeps without a better order end the search.
const PATIENCE: usize = 10;
/// How often columns are gone through for swaps after a sweep.
const SWAPS: usize = 12;

/// Improves the order within columns; nothing where the work was called off.
pub(super) fn untangle(columns: &mut Columns, stop: &Stop) -> Option<()> {
    let mut best: Option<(usize, Vec<Vec<u32>>)> = None;
    for beginning in 0..2 {
        begin(columns, beginning == 1);
        improve(columns, &mut best, stop)?;
        if best.as_ref().is_some_and(|(crossings, _)| *crossings == 0) {
            break;
        }
    }
    if let Some((_, order)) = best {
        columns.order = order;
        columns.number();
    }
    Sifter::default().sift(columns, (0..columns.order.len()).collect(), stop)
}

/// A first order: places are taken as they are reached from one another, depth first.
fn begin(columns: &mut Columns, from_right: bool) {
    let count = columns.column.len();
    let width = columns.order.len();
    let mut order: Vec<Vec<u32>> = vec![Vec::new(); width];
    let mut seen = vec![false; count];
    let mut starts: Vec<u32> = (0..count as u32).collect();
    starts.sort_by_key(|place| {
        let column = columns.column[*place as usize] as usize;
        if from_right { width - 1 - column } else { column }
    });
    let mut stack = Vec::new();
    for start in starts {
        stack.push(start);
        while let Some(place) = stack.pop() {
            if std::mem::replace(&mut seen[place as usize], true) {
                continue;
            }
            order[columns.column[place as usize] as usize].push(place);
            for near in &columns.near {
                stack.extend(near[place as usize].iter().rev().filter(|other| !seen[**other as usize]));
            }
        }
    }
    columns.order = order;
    columns.number();
}

fn improve(columns: &mut Columns, best: &mut Option<(usize, Vec<Vec<u32>>)>, stop: &Stop) -> Option<()> {
    let mut idle = 0;
    let mut own_best = usize::MAX;
    for sweep in 0..(WORK / columns.column.len().max(1)).clamp(6, SWEEPS) {
        stop.go_on()?;
        sweep_once(columns, sweep);
        swap_neighbours(columns, sweep % 4 >= 2, stop)?;
        let crossings = columns.crossings();
        if crossings < own_best {
            own_best = crossings;
            idle = 0;
        } else {
            idle += 1;
        }
        if best.as_ref().is_none_or(|(known, _)| crossings < *known) {
            *best = Some((crossings, columns.order.clone()));
        }
        if idle > PATIENCE || own_best == 0 {
            break;
        }
    }
    Some(())
}

/// Sorts every column by where its neighbours stand in the column before it, to the right
/// and to the left by turns.
fn sweep_once(columns: &mut Columns, sweep: usize) {
    let width = columns.order.len();
    let rightward = sweep.is_multiple_of(2);
    let by_median = sweep % 4 < 2;
    let side = usize::from(!rightward);
    for step in 1..width {
        let column = if rightward { step } else { width - 1 - step };
        let mut keyed: Vec<(f32, u32)> = Vec::with_capacity(columns.order[column].len());
        for place in &columns.order[column] {
            let own = columns.at[*place as usize] as f32;
            let near = &columns.near[side][*place as usize];
            keyed.push((wished(columns, near, by_median).unwrap_or(own), *place));
        }
        settle(&mut keyed, columns, side);
        columns.order[column].clear();
        columns.order[column].extend(keyed.iter().map(|(_, place)| *place));
        for (at, (_, place)) in (0..).zip(&keyed) {
            columns.at[*place as usize] = at;
        }
    }
}

/// Sorts places with neighbours among themselves; those without keep the seats they have.
fn settle(keyed: &mut [(f32, u32)], columns: &Columns, side: usize) {
    let has_near = |place: u32| !columns.near[side][place as usize].is_empty();
    let seats: Vec<usize> = (0..keyed.len()).filter(|seat| has_near(keyed[*seat].1)).collect();
    let mut moving: Vec<(f32, u32)> = seats.iter().map(|seat| keyed[*seat]).collect();
    moving.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (seat, entry) in seats.into_iter().zip(moving) {
        keyed[seat] = entry;
    }
}

fn wished(columns: &Columns, near: &[u32], by_median: bool) -> Option<f32> {
    if near.is_empty() {
        return None;
    }
    let at = |place: &u32| columns.at[*place as usize] as f32;
    if !by_median || near.len() < 3 {
        return Some(near.iter().map(at).sum::<f32>() / near.len() as f32);
    }
    let mut places: Vec<f32> = near.iter().map(at).collect();
    places.sort_by(f32::total_cmp);
    let middle = places.len() / 2;
    if places.len() % 2 == 1 {
        return Some(places[middle]);
    }
    let (left, right) = (places[middle - 1] - places[0], places[places.len() - 1] - places[middle]);
    let both = left + right;
    Some(if both == 0.0 {
        f32::midpoint(places[middle - 1], places[middle])
    } else {
        (places[middle - 1] * right + places[middle] * left) / both
    })
}

/// Swaps places one above the other where that removes crossings, or, if `even`, where it
/// does no harm, so that the next sweep finds something new.
fn swap_neighbours(columns: &mut Columns, even: bool, stop: &Stop) -> Option<()> {
    let mut near: [Vec<Vec<u32>>; 2] = [Vec::new(), Vec::new()];
    let mut stirred = vec![true; columns.order.len()];
    for round in 0..SWAPS {
        stop.go_on()?;
        let mut any = false;
        for column in 0..columns.order.len() {
            if !std::mem::take(&mut stirred[column]) {
                continue;
            }
            let swapped = swap_in_column(columns, column, &mut near, even && round == 0);
            if swapped {
                any = true;
                let last = columns.order.len() - 1;
                stirred[column.saturating_sub(1)..=(column + 1).min(last)].fill(true);
            }
        }
        if !any {
            break;
        }
    }
    Some(())
}

fn swap_in_column(columns: &mut Columns, column: usize, near: &mut [Vec<Vec<u32>>; 2], even: bool) -> bool {
    let size = columns.order[column].len();
    for (side, lists) in near.iter_mut().enumerate() {
        lists.resize_with(size.max(lists.len()), Vec::new);
        for (list, place) in lists.iter_mut().zip(&columns.order[column]) {
            list.clear();
            list.extend(columns.near[side][*place as usize].iter().map(|other| columns.at[*other as usize]));
            list.sort_unstable();
        }
    }
    let mut any = false;
    for seat in 1..size {
        let (mut now, mut then) = (0, 0);
        for lists in near.iter() {
            let (a, b) = crossed(&lists[seat - 1], &lists[seat]);
            now += a;
            then += b;
        }
        if then < now || (even && then == now) {
            any |= then < now;
            let order = &mut columns.order[column];
            order.swap(seat - 1, seat);
            columns.at[order[seat - 1] as usize] = seat as u32 - 1;
            columns.at[order[seat] as usize] = seat as u32;
            for lists in near.iter_mut() {
                lists.swap(seat - 1, seat);
            }
        }
    }
    any
}

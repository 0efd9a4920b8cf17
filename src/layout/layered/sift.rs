//! Moving single places to wherever in their column they cause the fewest crossings.

use std::collections::VecDeque;

use super::columns::Columns;
use crate::layout::stop::Stop;

/// The neighbours of each place of a column, by where they stand, sorted: to the left, to the right.
#[derive(Default)]
struct Seen {
    near: Vec<[Vec<u32>; 2]>,
}

impl Seen {
    fn look(&mut self, columns: &Columns, column: usize) {
        let order = &columns.order[column];
        self.near.resize_with(order.len().max(self.near.len()), Default::default);
        for (lists, place) in self.near.iter_mut().zip(order) {
            for (side, list) in lists.iter_mut().enumerate() {
                list.clear();
                list.extend(columns.near[side][*place as usize].iter().map(|other| columns.at[*other as usize]));
                list.sort_unstable();
            }
        }
    }

    /// How many crossings there would be more if two places one above the other were swapped.
    fn swapped(&self, upper: usize, lower: usize) -> i64 {
        let (mut now, mut then) = (0, 0);
        for side in 0..2 {
            let (a, b) = crossed(&self.near[upper][side], &self.near[lower][side]);
            now += a;
            then += b;
        }
        then as i64 - now as i64
    }
}

/// How many columns are sifted at most, for each column of the graph.
const ROUNDS: usize = 30;

/// Sifts columns, and those beside any that changed, until nothing gets better.
#[derive(Default)]
pub(super) struct Sifter {
    seen: Seen,
    /// How far a place is moved at most; nothing where it may go anywhere.
    reach: Option<usize>,
    /// The columns that changed and how they were before, the first change first.
    pub(super) changed: Vec<(usize, Vec<u32>)>,
}

impl Sifter {
    /// One that moves no place farther than so many others.
    pub(super) fn near(reach: usize) -> Self {
        Self { reach: Some(reach), ..Self::default() }
    }

    /// Sifts these columns; nothing where the work was called off.
    pub(super) fn sift(&mut self, columns: &mut Columns, mut waiting: VecDeque<usize>, stop: &Stop) -> Option<()> {
        let width = columns.order.len();
        let mut left = ROUNDS * width;
        while let Some(column) = waiting.pop_front() {
            stop.go_on()?;
            if left == 0 {
                break;
            }
            left -= 1;
            if self.sift_column(columns, column) {
                for beside in [column.checked_sub(1), Some(column + 1)].into_iter().flatten() {
                    if beside < width && !waiting.contains(&beside) {
                        waiting.push_back(beside);
                    }
                }
            }
        }
        Some(())
    }

    fn sift_column(&mut self, columns: &mut Columns, column: usize) -> bool {
        let seen = &mut self.seen;
        seen.look(columns, column);
        let places: Vec<u32> = columns.order[column].clone();
        let mut any = false;
        for place in &places {
            let seat = columns.at[*place as usize] as usize;
            let best = best_seat(seen, places.len(), seat, self.reach.unwrap_or(places.len()));
            if best == seat {
                continue;
            }
            any = true;
            let order = &mut columns.order[column];
            let (low, high) = (seat.min(best), seat.max(best));
            if best < seat {
                order[low..=high].rotate_right(1);
                seen.near[low..=high].rotate_right(1);
            } else {
                order[low..=high].rotate_left(1);
                seen.near[low..=high].rotate_left(1);
            }
            for (at, place) in (low as u32..).zip(&order[low..=high]) {
                columns.at[*place as usize] = at;
            }
        }
        if any {
            self.changed.push((column, places));
        }
        any
    }
}

/// Where in a column the place on a seat crosses least; its own seat unless another is better.
fn best_seat(seen: &Seen, size: usize, seat: usize, reach: usize) -> usize {
    let (mut best, mut least) = (seat, 0);
    let mut more = 0;
    for other in (seat.saturating_sub(reach)..seat).rev() {
        more += seen.swapped(other, seat);
        if more < least {
            (best, least) = (other, more);
        }
    }
    more = 0;
    for other in seat + 1..size.min(seat + 1 + reach) {
        more += seen.swapped(seat, other);
        if more < least {
            (best, least) = (other, more);
        }
    }
    best
}

/// How many pairs of edges cross between two places one above the other, and how many would
/// if they were swapped. The neighbours are sorted.
pub(super) fn crossed(upper: &[u32], lower: &[u32]) -> (usize, usize) {
    let (mut now, mut then) = (0, 0);
    let (mut less, mut not_more) = (0, 0);
    for end in upper {
        while less < lower.len() && lower[less] < *end {
            less += 1;
        }
        while not_more < lower.len() && lower[not_more] <= *end {
            not_more += 1;
        }
        now += less;
        then += lower.len() - not_more;
    }
    (now, then)
}

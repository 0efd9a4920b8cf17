//! Finding better orders than sorting finds: a few places are shuffled, those around them
//! sifted, and what comes out is kept where it is no worse.

use super::columns::Columns;
use super::sift::Sifter;
use crate::layout::stop::Stop;

/// How much is shuffled in all: rounds times places.
const WORK: usize = 60_000;
/// The most rounds.
const MOST: usize = 300;
/// How far sifting moves a place.
const REACH: usize = 16;

/// Numbers without pattern, always the same ones (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// Shakes the order within columns; nothing where the work was called off.
pub(super) fn shake(columns: &mut Columns, stop: &Stop) -> Option<()> {
    let width = columns.order.len();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut gaps: Vec<usize> = (0..width).map(|column| columns.crossings_before(column)).collect();
    let mut sifter = Sifter::near(REACH);
    for _ in 0..(WORK / columns.column.len().max(1)).min(MOST) {
        let tangled = |column: &usize| {
            columns.order[*column].len() > 1 && (gaps[*column] > 0 || gaps.get(column + 1).is_some_and(|gap| *gap > 0))
        };
        let choice: Vec<usize> = (0..width).filter(tangled).collect();
        if choice.is_empty() {
            break;
        }
        let column = choice[random.below(choice.len())];
        sifter.changed.clear();
        sifter.changed.push((column, columns.order[column].clone()));
        shuffle(columns, column, &mut random);
        let beside = [column.checked_sub(1), Some(column + 1)].into_iter().flatten().filter(|beside| *beside < width);
        sifter.sift(columns, beside.collect(), stop)?;
        settle(columns, &sifter, &mut gaps);
    }
    Some(())
}

/// Swaps up to three pairs of places in a column.
fn shuffle(columns: &mut Columns, column: usize, random: &mut Random) {
    let size = columns.order[column].len();
    let (from, to) = (random.below(size), random.below(size));
    for step in 0..=random.below(3) {
        columns.order[column].swap((from + step) % size, (to + step) % size);
    }
    columns.number_column(column);
}

/// Keeps what was changed where it is no worse, and takes it back otherwise.
fn settle(columns: &mut Columns, sifter: &Sifter, gaps: &mut [usize]) {
    let mut touched: Vec<usize> = sifter.changed.iter().flat_map(|(column, _)| [*column, column + 1]).collect();
    touched.sort_unstable();
    touched.dedup();
    touched.retain(|column| *column < gaps.len());
    let now: Vec<usize> = touched.iter().map(|column| columns.crossings_before(*column)).collect();
    let before: usize = touched.iter().map(|column| gaps[*column]).sum();
    if now.iter().sum::<usize>() <= before {
        for (column, count) in touched.into_iter().zip(now) {
            gaps[column] = count;
        }
        return;
    }
    for (column, order) in sifter.changed.iter().rev() {
        columns.order[*column].clone_from(order);
        columns.number_column(*column);
    }
}

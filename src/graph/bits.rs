//! Sets of small numbers as bits: dimensions, and rows of duties.

use crate::model::Dimension;

/// A set of dimensions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dimensions(u8);

impl Dimensions {
    /// The set with one more in it.
    #[must_use]
    pub fn with(self, dimension: Dimension) -> Self {
        Self(self.0 | 1 << dimension as u8)
    }

    /// What is in either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in this set and not in the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the dimension is in the set.
    pub fn has(self, dimension: Dimension) -> bool {
        self.0 & (1 << dimension as u8) != 0
    }

    /// Whether nothing is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The dimensions in the set, in their order.
    pub fn iter(self) -> impl Iterator<Item = Dimension> {
        Dimension::ALL.iter().copied().filter(move |dimension| self.has(*dimension))
    }
}

impl std::ops::BitOr for Dimensions {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl FromIterator<Dimension> for Dimensions {
    fn from_iter<I: IntoIterator<Item = Dimension>>(dimensions: I) -> Self {
        dimensions.into_iter().fold(Self::default(), Self::with)
    }
}

/// Several sets of numbers below one bound, side by side.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    rows: usize,
    words: usize,
    bits: Vec<u64>,
}

impl Rows {
    /// So many empty sets of numbers below the bound.
    pub(super) fn new(rows: usize, bound: usize) -> Self {
        let words = bound.div_ceil(64);
        Self { rows, words, bits: vec![0; rows * words] }
    }

    /// The number of the last set.
    pub(super) fn last(&self) -> usize {
        self.rows - 1
    }

    /// Puts a number into a set.
    pub(super) fn insert(&mut self, row: usize, number: u32) {
        let number = number as usize;
        self.bits[row * self.words + number / 64] |= 1 << (number % 64);
    }

    /// Takes a number out of a set.
    pub(super) fn remove(&mut self, row: usize, number: u32) {
        let number = number as usize;
        self.bits[row * self.words + number / 64] &= !(1 << (number % 64));
    }

    /// Puts everything in one set into another.
    pub(super) fn absorb(&mut self, into: usize, from: usize) {
        if into == from || self.words == 0 {
            return;
        }
        let (into, from) = (into * self.words, from * self.words);
        for word in 0..self.words {
            self.bits[into + word] |= self.bits[from + word];
        }
    }

    /// One set as words of bits.
    pub(super) fn row(&self, row: usize) -> &[u64] {
        &self.bits[row * self.words..(row + 1) * self.words]
    }

    /// One set as words of bits, to be changed.
    pub(super) fn row_mut(&mut self, row: usize) -> &mut [u64] {
        &mut self.bits[row * self.words..(row + 1) * self.words]
    }
}

/// The numbers that are in all of the sets.
pub(super) fn common(sets: [&[u64]; 2]) -> impl Iterator<Item = u32> {
    let [left, right] = sets;
    left.iter().zip(right).zip(0_u32..).flat_map(|((left, right), word)| {
        let mut both = left & right;
        std::iter::from_fn(move || {
            let bit = both.trailing_zeros();
            both &= both.checked_sub(1)?;
            Some(word * 64 + bit)
        })
    })
}

//! Numbers and names made from a seed.

/// Numbers that look random and are the same for the same seed.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() >> 11) as usize % end.max(1)
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

const WORDS: &[&str] = &[
    "Thermostat",
    "Nordwind",
    "gateway",
    "Praxis",
    "cloud",
    "meter",
    "hub",
    "Wärme",
    "sensor",
    "Haus",
    "update",
    "tenant",
    "חיישן",
    "传感器",
    "service",
    "incident",
    "support",
    "operator's",
    "notify",
    "patch",
    "recall",
];

/// So many words, one behind the other.
pub(crate) fn name(numbers: &mut Numbers, words: usize) -> String {
    (0..words).map(|_| numbers.pick(WORDS)).collect::<Vec<_>>().join(" ")
}

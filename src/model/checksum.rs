//! A number by which to tell whether bytes are still the same; no protection against malice.

/// A checksum that is the same on every computer and in every version of this program.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut sum = PRIME ^ bytes.len() as u64;
    let mut mix = |word: u64| sum = (sum.rotate_left(23) ^ word).wrapping_mul(PRIME);
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        mix(word.try_into().map_or(0, u64::from_le_bytes));
    }
    for byte in words.remainder() {
        mix(u64::from(*byte));
    }
    sum ^ (sum >> 32)
}

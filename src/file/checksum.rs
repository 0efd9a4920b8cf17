//! A number by which to tell whether bytes are still the same; no protection against malice.

pub(super) use crate::model::checksum;

/// What a file held, for telling whether it has changed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    length: usize,
    sum: u64,
}

impl Fingerprint {
    /// The fingerprint of the whole content of a file.
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len(), sum: checksum(bytes) }
    }
}

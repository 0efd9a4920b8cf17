//! On which line of a file each record begins, for tools that point there.

use std::path::Path;

use super::problem::ReadError;
use super::read::read_bytes;
use super::records::Records;
use crate::model::RecordKey;

/// On which line of a file each record begins.
pub struct RecordLines {
    records: Records,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
}

impl RecordLines {
    /// Looks through a file once.
    ///
    /// # Errors
    /// [`ReadError`] where the file cannot be read. What is no ecosystem has no records.
    pub fn read(path: &Path) -> Result<Self, ReadError> {
        let bytes = read_bytes(path)?;
        let text = String::from_utf8_lossy(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes));
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Ok(Self { records: Records::of(&text), starts })
    }

    /// The line on which a record begins, counted from one.
    pub fn line(&self, key: RecordKey) -> Option<usize> {
        let at = self.records.place(key)?.start;
        Some(self.starts.partition_point(|start| *start <= at))
    }
}

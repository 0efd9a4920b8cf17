//! On which line of a file each record stands.

use std::collections::BTreeMap;

/// On which line of a file each record stands.
#[derive(Debug, Default)]
pub(super) struct Lines(BTreeMap<String, usize>);

impl Lines {
    /// Looks for lines that begin with an id and a colon, as the program writes them. In a
    /// file that was laid out otherwise by hand some records are not found.
    pub(super) fn of(text: &str) -> Self {
        let mut lines = BTreeMap::new();
        for (number, line) in (1..).zip(text.lines()) {
            let Some((id, rest)) = line.trim_start().strip_prefix('"').and_then(|line| line.split_once('"')) else {
                continue;
            };
            if rest.trim_start().starts_with(':') {
                lines.entry(id.to_owned()).or_insert(number);
            }
        }
        Self(lines)
    }

    /// The line on which the record with this id begins, counted from 1.
    pub(super) fn of_id(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }
}

//! The first and last day of a record.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words::is_default;

/// The days on which a record holds. Bankruptcy, take-over and the end of a contract are
/// dates, not deletions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lifetime {
    /// The first day; open where nothing is named.
    #[serde(skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// The last day, itself included; open where nothing is named.
    #[serde(skip_serializing_if = "is_default")]
    pub until: Option<Date>,
}

impl Lifetime {
    /// Whether the record holds on this day.
    pub fn holds_on(self, day: Date) -> bool {
        !self.begins_after(day) && !self.has_ended_by(day)
    }

    /// Whether the first day is still to come.
    pub fn begins_after(self, day: Date) -> bool {
        self.from.is_some_and(|from| from > day)
    }

    /// Whether the last day has passed.
    pub fn has_ended_by(self, day: Date) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// Whether the first day does not come after the last.
    pub fn is_ordered(self) -> bool {
        match (self.from, self.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        }
    }
}

//! What a record rests on: an article, a law, a complaint, a court paper.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words::is_default;
use super::{Lifetime, Provenance};

/// Something published on which records rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Author, date and title as a reader would look it up.
    pub title: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub url: String,
    /// What sort of source it is, such as `press`, `law` or `court (copy)`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tier: String,
    /// The day on which it was read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub read_on: Option<Date>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Published on, withdrawn after.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Where the source itself was found, and how sure it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

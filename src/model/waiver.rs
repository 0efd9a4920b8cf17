//! A finding silenced with a reason.

use serde::{Deserialize, Serialize};

use super::words::is_default;
use super::{FindingId, Lifetime, Provenance};

/// A finding that somebody has looked at and accepts, with a reason and an end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The finding it silences; its id is the same in every run.
    pub finding: FindingId,
    /// Why the finding is accepted.
    pub reason: String,
    /// Who accepts it.
    pub author: String,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Given on, holds until.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

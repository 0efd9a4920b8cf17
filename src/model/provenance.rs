//! Where a record comes from and how sure it is.

use serde::{Deserialize, Serialize};

use super::SourceId;
use super::words::{closed_set, is_default};

/// Where a record comes from and how sure it is. Every record has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Provenance {
    /// The sources on which the record rests.
    #[serde(skip_serializing_if = "is_default")]
    pub sources: Vec<SourceId>,
    /// How sure the record is.
    #[serde(skip_serializing_if = "is_default")]
    pub confidence: Confidence,
}

closed_set! {
    /// How sure a record is. Disputed facts are shown neutrally, never as one side's truth.
    #[derive(Default)]
    pub enum Confidence: "confidence" {
        /// Taken from the sources named.
        Sourced => "sourced",
        /// A choice of whoever drew the map, such as an illustrative figure; not a fact.
        #[default]
        DrawingChoice => "drawing-choice",
        /// Taken to be so without a source.
        Assumed => "assumed",
        /// Somebody says otherwise.
        Disputed => "disputed",
        /// Plausible, not checked against a source.
        Unverified => "unverified",
    }
}

impl Confidence {
    /// Whether a finding that rests on such a record must say so.
    pub fn is_shaky(self) -> bool {
        matches!(self, Self::Disputed | Self::Unverified)
    }
}

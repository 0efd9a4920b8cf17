//! A yes/no answer that the law turns on.

use serde::{Deserialize, Serialize};

use super::words::{closed_set, is_default};
use super::{ElementId, Lifetime, Provenance, StakeholderId};

/// A yes/no/unknown about something on the map that the law turns on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about.
    pub about: FactSubject,
    /// Which question it answers, such as `radio-equipment`.
    pub question: String,
    /// The answer.
    pub answer: Answer,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// True from, true until.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FactSubject {
    /// The whole ecosystem.
    Ecosystem,
    /// One stakeholder.
    Stakeholder(StakeholderId),
    /// One element.
    Element(ElementId),
}

closed_set! {
    /// An answer to a yes/no question that may still be open.
    #[derive(Default)]
    pub enum Answer: "answer" {
        /// Yes.
        Yes => "yes",
        /// No.
        No => "no",
        /// Nobody has said.
        #[default]
        Unknown => "unknown",
    }
}

//! A yes/no answer that the law turns on.

use serde::{Deserialize, Serialize};

use super::words::{closed_set, is_default};
use super::{ElementId, Lifetime, NodeId, Provenance, StakeholderId};

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
    /// A stakeholder toward an element: what this one does with that one, or whether it holds
    /// a legal role toward it. A question such as `cra/manufacturer` overrules the role that
    /// the drawing gives.
    Toward(StakeholderId, ElementId),
}

impl FactSubject {
    /// The records it is about.
    pub fn nodes(self) -> impl Iterator<Item = NodeId> {
        let (stakeholder, element) = match self {
            Self::Ecosystem => (None, None),
            Self::Stakeholder(id) => (Some(id), None),
            Self::Element(id) => (None, Some(id)),
            Self::Toward(who, what) => (Some(who), Some(what)),
        };
        stakeholder.map(NodeId::from).into_iter().chain(element.map(NodeId::from))
    }
}

impl From<NodeId> for FactSubject {
    fn from(node: NodeId) -> Self {
        match node {
            NodeId::Stakeholder(id) => Self::Stakeholder(id),
            NodeId::Element(id) => Self::Element(id),
        }
    }
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

//! A person, group or organisation.

use serde::{Deserialize, Serialize};

use super::words::{closed_set, is_default};
use super::{Jurisdiction, Lifetime, Point, Provenance};

/// A person, group or organisation that makes, serves, uses, suffers or oversees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// What people call it. May be empty.
    pub name: String,
    /// What it is in the deployment.
    pub kind: StakeholderKind,
    /// Where it is established, if that is known and tied to one place.
    #[serde(default, skip_serializing_if = "is_default")]
    pub jurisdiction: Option<Jurisdiction>,
    /// Free keywords, such as `vulnerable` or `volunteer`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub traits: Vec<String>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Where it stands on the map.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Option<Point>,
    /// Whether it stays there when the map is arranged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pinned: bool,
    /// Founded on, gone after.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

impl Stakeholder {
    /// A stakeholder of this kind and name, with everything else open.
    pub fn new(name: impl Into<String>, kind: StakeholderKind) -> Self {
        Self {
            name: name.into(),
            kind,
            jurisdiction: None,
            traits: Vec::new(),
            note: String::new(),
            at: None,
            pinned: false,
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        }
    }
}

closed_set! {
    /// What a stakeholder is in the deployment.
    pub enum StakeholderKind: "stakeholder-kind" {
        /// Makes, brands or supplies elements.
        Manufacturer => "manufacturer",
        /// Creates environments and services from elements: operators, hosts, installers, sellers.
        ServiceProvider => "service-provider",
        /// Uses elements.
        User => "user",
        /// Does not use them and is affected all the same.
        AffectedParty => "affected-party",
        /// Regulator, independent assessor, insurer, standards or emergency body.
        Overseer => "overseer",
    }
}

impl StakeholderKind {
    /// Whether duties are owed to such a stakeholder in the first place: users and affected parties.
    pub fn is_protected(self) -> bool {
        matches!(self, Self::User | Self::AffectedParty)
    }
}

//! A thing duties are about.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words::{closed_set, is_default};
use super::{Jurisdiction, Lifetime, Needs, Point, Provenance, Sector};

/// A thing duties are about: a device, a cloud, data, an environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// What people call it. May be empty.
    pub name: String,
    /// What it is.
    pub kind: ElementKind,
    /// How much security, safety and privacy it needs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: Needs,
    /// The most delicate personal data in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub personal_data: PersonalDataClass,
    /// Free keywords, such as `cloud-dependent`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub traits: Vec<String>,
    /// Sectors of this element; none means those of the ecosystem.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sectors: Vec<Sector>,
    /// Where it is sold or used; none means where the ecosystem is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub jurisdictions: Vec<Jurisdiction>,
    /// The first and the last day on which a unit was placed on the market.
    #[serde(default, skip_serializing_if = "is_default")]
    pub placed: Lifetime,
    /// The last day on which somebody has promised to look after it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub support_until: Option<Date>,
    /// The last day on which it is expected to be in use.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expected_life_until: Option<Date>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Where it stands on the map.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Option<Point>,
    /// Whether it stays there when the map is arranged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pinned: bool,
    /// In being from, gone after.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

impl Element {
    /// An element of this kind and name, with everything else open.
    pub fn new(name: impl Into<String>, kind: ElementKind) -> Self {
        Self {
            name: name.into(),
            kind,
            needs: Needs::default(),
            personal_data: PersonalDataClass::default(),
            traits: Vec::new(),
            sectors: Vec::new(),
            jurisdictions: Vec::new(),
            placed: Lifetime::default(),
            support_until: None,
            expected_life_until: None,
            note: String::new(),
            at: None,
            pinned: false,
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        }
    }
}

closed_set! {
    /// What an element is.
    pub enum ElementKind: "element-kind" {
        /// A thing with a processor.
        Device => "device",
        /// A part of another element, hardware or software.
        Component => "component",
        /// What joins devices to a network.
        Gateway => "gateway",
        /// What carries data.
        Network => "network",
        /// A service run on somebody's servers.
        CloudService => "cloud-service",
        /// A program that people use.
        App => "app",
        /// A trained model.
        AiModel => "ai-model",
        /// Data about people.
        PersonalData => "personal-data",
        /// Data about things.
        NonPersonalData => "non-personal-data",
        /// The place in which it all happens.
        Environment => "environment",
    }
}

impl ElementKind {
    /// Whether the element is data.
    pub fn is_data(self) -> bool {
        matches!(self, Self::PersonalData | Self::NonPersonalData)
    }
}

closed_set! {
    /// The most delicate class of personal data that an element holds.
    #[derive(Default)]
    pub enum PersonalDataClass: "personal-data-class" {
        /// No data about people.
        #[default]
        None => "none",
        /// Data about people, of no special kind.
        Ordinary => "ordinary",
        /// Data about children.
        Children => "children",
        /// Health, biometrics and the other special categories.
        Special => "special",
    }
}

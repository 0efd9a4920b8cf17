//! A duty on the map.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words::{closed_set, is_default};
use super::{ElementId, Lifetime, Provenance, Span, StakeholderId};

/// A duty on the map: from a provision, or written by hand with its own citation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// The duty in a few words.
    pub name: String,
    /// Where it is written, as a lawyer would cite it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub citation: String,
    /// The provision of the catalogue from which it was added.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provision: Option<String>,
    /// What the provision said when the duty was added, as a short checksum.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provision_said: Option<String>,
    /// The elements it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Vec<ElementId>,
    /// The stakeholders to whom it is owed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owed_to: Vec<StakeholderId>,
    /// What it protects.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dimensions: Vec<Dimension>,
    /// In which parts of the life cycle it bites.
    #[serde(default, skip_serializing_if = "is_default")]
    pub phases: Vec<Phase>,
    /// How soon it must be done once it is triggered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deadline: Option<Span>,
    /// How often it must be done again.
    #[serde(default, skip_serializing_if = "is_default")]
    pub every: Option<Span>,
    /// The day by which it must be done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// The day on which it was done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub done: Option<Date>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Binds from, binds until.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

closed_set! {
    /// What a duty protects.
    pub enum Dimension: "dimension" {
        /// Against people who mean harm.
        Security => "security",
        /// Life and limb.
        Safety => "safety",
        /// Private life.
        Privacy => "privacy",
        /// Knowing what is going on.
        Transparency => "transparency",
        /// Going on working, or coming back.
        Resilience => "resilience",
        /// Somebody pays.
        Liability => "liability",
        /// Access and switching on fair terms.
        FairAccess => "fair-access",
        /// Long use, repair, little waste.
        Sustainability => "sustainability",
    }
}

closed_set! {
    /// A part of the life cycle.
    pub enum Phase: "phase" {
        /// Before anything is made.
        Design => "design",
        /// First sale.
        PlacingOnMarket => "placing-on-market",
        /// Installing and setting up.
        Deployment => "deployment",
        /// Use from day to day.
        Operation => "operation",
        /// Updates and repair.
        Maintenance => "maintenance",
        /// Something has happened.
        Incident => "incident",
        /// Nobody promises to look after it any longer.
        EndOfSupport => "end-of-support",
        /// Taking it out of use.
        Disposal => "disposal",
    }
}

impl Obligation {
    /// A duty with everything else open.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// The day by which it was to be done, where that day has passed and it is not done. A
    /// duty that comes back is due again once its interval has gone by.
    pub fn overdue_since(&self, day: Date) -> Option<Date> {
        let due = match self.done.filter(|done| *done <= day) {
            None => self.due,
            Some(done) => self.every.and_then(|every| every.after(done)),
        };
        due.filter(|due| *due < day)
    }

    /// Whether it was to be done by now and is not.
    pub fn is_overdue_on(&self, day: Date) -> bool {
        self.overdue_since(day).is_some()
    }
}

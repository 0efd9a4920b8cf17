//! One duty in an instrument.

use serde::{Deserialize, Serialize};

use super::{Condition, Verification};
use crate::model::{
    Date, Dimension, ElementKind, Phase, Sector, Span, StakeholderKind, TimeUnit, checksum, closed_set, is_default,
};

/// One duty in an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// The same for ever, such as `cra-13-8-support-period`.
    pub id: String,
    /// Where in the instrument, such as `Art 13(8)`.
    pub citation: String,
    /// The official text of just this provision, where there is such an address; otherwise that of the instrument.
    #[serde(default, skip_serializing_if = "is_default")]
    pub link: String,
    /// The duty in a few words.
    pub title: String,
    /// The duty in a sentence or two.
    pub summary: String,
    /// Whom it obliges: roles of this instrument. Whoever holds one of them is a bearer.
    pub bearers: Vec<String>,
    /// The kinds of stakeholder to whom it is owed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owed_to: Vec<StakeholderKind>,
    /// To whom it is owed, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owed_to_text: String,
    /// What it protects.
    pub dimensions: Vec<Dimension>,
    /// In which parts of the life cycle it bites.
    pub phases: Vec<Phase>,
    /// The kinds of element it is about; none means any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kinds: Vec<ElementKind>,
    /// The sectors in which it applies; none means all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sectors: Vec<Sector>,
    /// What must hold besides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Option<Condition>,
    /// What sets it off, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trigger: String,
    /// The sort of event on which somebody must be told.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reports: Vec<Event>,
    /// Deadlines that are figures, the first to run out first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub clocks: Vec<Clock>,
    /// The deadline in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deadline: String,
    /// The first day on which it binds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// The last day on which it binds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: Option<Date>,
    /// What there is to say about these days.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from_text: String,
    /// Enacted or drafted and not in force, without a day on which it begins.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pending: bool,
    /// Whether somebody else can be made to carry it.
    pub delegation: Delegation,
    /// What there is to say about that.
    #[serde(default, skip_serializing_if = "is_default")]
    pub delegation_note: String,
    /// What a breach can cost, where that differs from the instrument.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sanction: String,
    /// What the entry rests on, where that differs from the instrument.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// How the entry was checked.
    pub verification: Verification,
    /// The day on which the entry was last looked at; none means that of the instrument.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reviewed: Option<Date>,
    /// What a reader has to know besides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

impl Provision {
    /// What it says, as a short checksum: another one where the citation, the bearers, the
    /// deadline or the days are different.
    pub fn said(&self) -> String {
        let Self { citation, title, summary, bearers, clocks, deadline, from, until, pending, .. } = self;
        let text = format!(
            "{citation}\n{title}\n{summary}\n{bearers:?}\n{clocks:?}\n{deadline}\n{from:?}\n{until:?}\n{pending}"
        );
        format!("{:016x}", checksum(text.as_bytes()))
    }
}

/// A deadline that is a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: TimeUnit,
    /// From what moment it runs, such as `awareness`.
    pub starts: String,
    /// What must have been done, such as `early warning`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub what: String,
}

impl Clock {
    /// The length of time.
    pub fn span(&self) -> Span {
        Span { count: self.count, unit: self.unit }
    }
}

closed_set! {
    /// Something that happens and sets reporting duties off.
    pub enum Event: "event" {
        /// A weakness in a product becomes known.
        Vulnerability => "vulnerability",
        /// An attack or outage.
        Incident => "incident",
        /// Data about people is lost or leaks.
        DataBreach => "data-breach",
        /// Somebody is hurt, or a product turns out to be dangerous.
        Harm => "harm",
        /// A ransom is paid.
        Ransom => "ransom",
        /// A hazard threatens people and a warning must go out.
        Hazard => "hazard",
    }
}

closed_set! {
    /// Whether somebody else can be made to carry a duty.
    pub enum Delegation: "delegation" {
        /// The law bars it, or leaves no room for it.
        Barred => "barred",
        /// Others may do the work; whoever the law addresses still answers.
        WorkOnly => "work-only",
        /// The act itself provides for a stand-in.
        Mandate => "mandate",
        /// The act expects the parties to settle it in a contract.
        Contract => "contract",
        /// It can be moved.
        Free => "free",
        /// A liability, prohibition or status rule: there is nothing to hand over.
        NotApplicable => "not-applicable",
    }
}

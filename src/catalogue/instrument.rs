//! A law, standard or principle paper: one file of the catalogue.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Condition, Exclusion, Provision, RoleRule};
use crate::model::{Date, Jurisdiction, Sector, closed_set, is_default};

/// A law, standard or principle paper with everything in it that the catalogue knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The same for ever, such as `cra`.
    pub id: String,
    /// How a lawyer calls it in a citation, such as `CRA`.
    pub short: String,
    /// The full name.
    pub name: String,
    /// Other ways in which citations name it, such as `2024/2847`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub aliases: Vec<String>,
    /// Where it holds.
    pub jurisdiction: Jurisdiction,
    /// The branches of law it is written for, for looking around; it limits nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sectors: Vec<Sector>,
    /// Whether it binds.
    pub force: Force,
    /// What sort of paper it is, such as `directive`.
    pub form: String,
    /// Its number or citation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub citation: String,
    /// The official text or page.
    #[serde(default, skip_serializing_if = "is_default")]
    pub link: String,
    /// Where it stands, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: String,
    /// Days that matter, each with what happens on it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub key_dates: BTreeMap<String, String>,
    /// Who enforces it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub authority: String,
    /// What a breach can cost.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sanction: String,
    /// What a reader has to know besides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// What the entry rests on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// How the entry was checked.
    pub verification: Verification,
    /// The day on which the entry was last looked at; provisions without a day of their own share it.
    pub reviewed: Date,
    /// The roles as this instrument defines them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: Vec<RoleMeaning>,
    /// What must hold for any of its provisions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Option<Condition>,
    /// What it recommends to whom, where it is a principle paper.
    #[serde(default, skip_serializing_if = "is_default")]
    pub principles: Vec<Principle>,
    /// The duties in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provisions: Vec<Provision>,
    /// What it does not reach.
    #[serde(default, skip_serializing_if = "is_default")]
    pub exclusions: Vec<Exclusion>,
    /// How roles move between stakeholders.
    #[serde(default, skip_serializing_if = "is_default")]
    pub role_rules: Vec<RoleRule>,
}

/// A role as one instrument defines it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleMeaning {
    /// The role, as in the table of roles.
    pub role: String,
    /// Where it is defined.
    pub citation: String,
    /// Who that is, in words.
    pub meaning: String,
}

/// One recommendation of a principle paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// What is recommended.
    pub text: String,
    /// The roles it speaks to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub addressees: Vec<String>,
}

closed_set! {
    /// Whether an instrument binds.
    pub enum Force: "force" {
        /// Binding law.
        Law => "law",
        /// Not law yet. Shown, never evaluated.
        Proposal => "proposal",
        /// Standard or soft law: a layer that an ecosystem turns on, and that never counts as law.
        Principles => "principles",
    }
}

closed_set! {
    /// How an entry of the catalogue was checked.
    pub enum Verification: "verification" {
        /// Read against a copy of the official text.
        OfficialText => "official-text",
        /// Confirmed by other published material; the text itself was not read.
        Secondary => "secondary-source",
        /// From general knowledge. A lead to follow up, off until somebody asks for leads.
        Unverified => "unverified",
    }
}

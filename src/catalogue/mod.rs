//! What the law asks: instruments with their provisions, exclusions and role rules, the
//! questions they turn on, and the table of legal roles.
//!
//! The catalogue is data: `assets/catalogue/<jurisdiction>/<instrument>.ron`, one file an
//! instrument, `questions/*.ron`, `roles.ron` and `about.ron`. How such a file is written
//! stands in `assets/catalogue/README.md`. What is shipped is held in the program; a user's
//! own folder is read by [`crate::file`] and laid over it.

mod assemble;
mod citation;
mod condition;
mod exclusion;
mod instrument;
mod lint;
mod provision;
mod question;
mod role;
mod shipped;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use assemble::{Content, Part, parse};
pub use citation::{Citations, Cited};
pub use condition::Condition;
pub use exclusion::{Effect, Exclusion};
pub use instrument::{Force, Instrument, Principle, RoleMeaning, Verification};
pub use lint::{Fault, MOST_ROLES};
pub use provision::{Clock, Delegation, Event, Provision};
pub use question::{Home, Implied, Question};
pub use role::{Reach, Role, RoleEffect, RoleRule, Vacancy, Way};
pub use shipped::shipped;

use crate::model::Date;

/// Everything the program knows of law, standards and principles.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    /// Which edition it is, such as `2026.11`.
    pub version: String,
    /// The day on which it was last gone through.
    pub reviewed: Date,
    /// The instruments by id.
    pub instruments: BTreeMap<String, Arc<Instrument>>,
    /// The questions by id.
    pub questions: BTreeMap<String, Question>,
    /// The legal roles by id.
    pub roles: BTreeMap<String, Role>,
    /// The ids that a user's own folder puts in place of shipped ones, each with its file.
    pub overridden: BTreeMap<String, String>,
    /// Ids from a user's own folder, whether they replace something or not, each with its file.
    pub own: BTreeMap<String, String>,
}

impl Catalogue {
    /// All provisions with their instruments, instrument by instrument.
    pub fn provisions(&self) -> impl Iterator<Item = (&Instrument, &Provision)> {
        self.instruments
            .values()
            .flat_map(|instrument| instrument.provisions.iter().map(move |one| (&**instrument, one)))
    }

    /// The provision with this id, and its instrument. Looks through all.
    pub fn provision(&self, id: &str) -> Option<(&Instrument, &Provision)> {
        self.provisions().find(|(_, provision)| provision.id == id)
    }

    /// What people call a role in the middle of a sentence.
    pub fn role_label<'a>(&'a self, role: &'a str) -> &'a str {
        self.roles.get(role).map_or(role, |role| &role.label)
    }
}

impl Instrument {
    /// A provision as a lawyer cites it, such as `CRA Art 13(8)`.
    pub fn cite(&self, citation: &str) -> String {
        format!("{} {citation}", self.short)
    }

    /// Which of its provisions has this id; those that are none come last.
    pub fn place_of(&self, provision: &str) -> usize {
        self.provisions.iter().position(|one| one.id == provision).unwrap_or(usize::MAX)
    }

    /// Where to read a provision.
    pub fn link_of<'a>(&'a self, provision: &'a Provision) -> &'a str {
        if provision.link.is_empty() { &self.link } else { &provision.link }
    }

    /// The day on which a provision was last looked at.
    pub fn reviewed_on(&self, provision: &Provision) -> Date {
        provision.reviewed.unwrap_or(self.reviewed)
    }
}

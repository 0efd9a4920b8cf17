//! What can be wrong with a drawing: one rule per file, with its teaching text beside it.
//!
//! To add a rule: `<rule>.rs` with a `pub(super) const RULE`, `<rule>.md` with what it
//! finds, why it matters, how to fix it, when to waive it and two examples that are run as
//! tests, and one line in [`RULES`].

mod access;
mod adopt;
mod analysis;
mod aspects;
mod context;
mod duty;
mod finding;
mod found;
mod legal;
mod scope;
mod settled;
mod suggest;
mod summary;

mod burden_on_the_weakest;
mod contested_obligation;
mod delegation_circle;
mod duty_without_means;
mod goodwill_only;
mod holder_gone;
mod no_doer;
mod nobody_accountable;
mod only_informed;
mod orphaned_obligation;
mod overdue_or_ended;
mod overloaded_stakeholder;
mod several_accountable;
mod single_point;
mod stakeholder_with_nothing;
mod unassigned_obligation;

mod addressee_missing;
mod catalogue_silent;
mod data_without_controller;
mod duty_not_delegable;
mod duty_not_on_map;
mod duty_starts_later;
mod no_law_reaches;
mod provision_out_of_date;
mod several_clocks;
mod stand_in_missing;
mod statutory_deadline;
mod wrong_addressee;

mod draft;
mod roles;

mod cover_too_small;
mod duplicate_names;
mod isolated;
mod merge_conflict;
mod need_not_covered;
mod nobody_answers;
mod nobody_oversees;
mod overseer_not_independent;
mod past_support;
mod rests_on_disputed;
mod risk_nobody_bears;
mod risk_without_cover;
mod role_left_open;
mod single_point_element;

pub use analysis::Analysis;
pub use aspects::Aspects;
pub use context::Context;
pub use finding::{Finding, Fix};
pub use summary::Summary;

use crate::model::RecordKind;

/// All rules, in the order in which findings of one severity are listed.
pub const RULES: &[Rule] = &[
    merge_conflict::RULE,
    unassigned_obligation::RULE,
    nobody_accountable::RULE,
    several_accountable::RULE,
    no_doer::RULE,
    only_informed::RULE,
    contested_obligation::RULE,
    orphaned_obligation::RULE,
    overdue_or_ended::RULE,
    goodwill_only::RULE,
    duty_without_means::RULE,
    burden_on_the_weakest::RULE,
    holder_gone::RULE,
    delegation_circle::RULE,
    overloaded_stakeholder::RULE,
    stakeholder_with_nothing::RULE,
    single_point::RULE,
    nobody_answers::RULE,
    need_not_covered::RULE,
    past_support::RULE,
    role_left_open::RULE,
    nobody_oversees::RULE,
    overseer_not_independent::RULE,
    single_point_element::RULE,
    addressee_missing::RULE,
    duty_not_delegable::RULE,
    data_without_controller::RULE,
    statutory_deadline::RULE,
    wrong_addressee::RULE,
    duty_not_on_map::RULE,
    stand_in_missing::RULE,
    provision_out_of_date::RULE,
    no_law_reaches::RULE,
    duty_starts_later::RULE,
    several_clocks::RULE,
    risk_nobody_bears::RULE,
    risk_without_cover::RULE,
    cover_too_small::RULE,
    isolated::RULE,
    duplicate_names::RULE,
    catalogue_silent::RULE,
    rests_on_disputed::RULE,
];

/// One thing that can be wrong with a drawing.
pub struct Rule {
    /// Its name on the command line and in finding ids, such as `unassigned-obligation`.
    pub code: &'static str,
    /// How bad its findings mostly are.
    pub severity: Severity,
    /// What its findings are about.
    pub subject: Subject,
    /// Its teaching text, Markdown.
    pub teaching: &'static str,
    /// Finds it, reasons included.
    pub check: fn(&Context<'_>, &mut Vec<Finding>),
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A duty, need or person is left without anybody who answers.
    Gap,
    /// Somebody answers, but on shaky ground.
    Weakness,
    /// Worth knowing.
    Note,
}

/// What the findings of a rule are about. Decides what is asked again after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Each finding is about one record of this kind and hangs on nothing farther than two
    /// references away from it.
    Each(RecordKind),
    /// The rule looks at these aspects of the whole; it is asked anew after every edit that
    /// concerns one of them. The words of a finding may hang besides on what is within two
    /// references of the records it names; it is worded anew after an edit there.
    Whole(Aspects),
}

impl Severity {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Gap, Self::Weakness, Self::Note];

    /// Its code on the command line and in exchange formats.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Weakness => "weakness",
            Self::Note => "note",
        }
    }

    /// The severity with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.code() == code)
    }

    /// The word a user sees.
    pub fn label(self) -> String {
        crate::lang::t(match self {
            Self::Gap => "severity-gap",
            Self::Weakness => "severity-weakness",
            Self::Note => "severity-note",
        })
    }
}

impl Rule {
    /// The rule with this code.
    pub fn find(code: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.code == code)
    }

    /// Its name in words: the heading of the teaching text.
    pub fn title(&self) -> &'static str {
        self.teaching.lines().next().unwrap_or_default().trim_start_matches('#').trim()
    }

    /// The text under a heading of the teaching text, such as `What it finds`.
    pub fn section(&self, heading: &str) -> Option<&'static str> {
        let start = self.teaching.find(&format!("\n## {heading}\n"))?;
        let body = &self.teaching[start + heading.len() + 5..];
        Some(body.find("\n## ").map_or(body, |end| &body[..end]).trim())
    }
}

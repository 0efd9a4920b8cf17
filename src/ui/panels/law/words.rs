//! Words of the catalogue's closed lists.

use crate::app::Outcome;
use crate::catalogue::{Clock, Delegation, Effect, Force, Verification};
use crate::lang::t;

/// What comes out, as a heading.
pub(super) fn outcome(outcome: Outcome) -> String {
    t(match outcome {
        Outcome::Applies => "law-outcome-applies",
        Outcome::Depends => "law-outcome-depends",
        Outcome::Later => "law-outcome-later",
        Outcome::Not => "law-outcome-not",
    })
}

/// What comes out, explained in a sentence.
pub(super) fn outcome_help(outcome: Outcome) -> String {
    t(match outcome {
        Outcome::Applies => "law-outcome-applies-help",
        Outcome::Depends => "law-outcome-depends-help",
        Outcome::Later => "law-outcome-later-help",
        Outcome::Not => "law-outcome-not-help",
    })
}

/// Whether an instrument binds.
pub(super) fn force(force: Force) -> String {
    t(match force {
        Force::Law => "law-force-law",
        Force::Proposal => "law-force-proposal",
        Force::Principles => "law-force-principles",
    })
}

/// How an entry was checked, in a word or two.
pub(super) fn checked(verification: Verification) -> String {
    t(match verification {
        Verification::OfficialText => "law-checked-official",
        Verification::Secondary => "law-checked-secondary",
        Verification::Unverified => "law-checked-not",
    })
}

/// Whether somebody else can be made to carry a duty.
pub(super) fn delegation(delegation: Delegation) -> String {
    t(match delegation {
        Delegation::Barred => "law-delegation-barred",
        Delegation::WorkOnly => "law-delegation-work-only",
        Delegation::Mandate => "law-delegation-mandate",
        Delegation::Contract => "law-delegation-contract",
        Delegation::Free => "law-delegation-free",
        Delegation::NotApplicable => "law-delegation-none",
    })
}

/// What an exclusion does.
pub(super) fn effect(effect: Effect) -> String {
    t(match effect {
        Effect::Full => "law-effect-full",
        Effect::Partial => "law-effect-partial",
        Effect::Procedure => "law-effect-procedure",
        Effect::Sanction => "law-effect-sanction",
        Effect::Classification => "law-effect-classification",
        Effect::BarsRole => "law-effect-bars-role",
        Effect::CounterException => "law-effect-counter",
        Effect::Defence => "law-effect-defence",
    })
}

/// A deadline that is a figure.
pub(super) fn clock(clock: &Clock) -> String {
    let span = clock.span().label();
    if clock.what.is_empty() {
        msg!("law-clock", span = span, starts = clock.starts.as_str()).text()
    } else {
        msg!("law-clock-what", span = span, starts = clock.starts.as_str(), what = clock.what.as_str()).text()
    }
}

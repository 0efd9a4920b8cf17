//! Icons and signs: what a kind, a state or a severity looks like beside its colour.

pub use crate::diagram::look::icon;

use crate::app::Outcome;
use crate::model::{Ecosystem, OwnershipState, RecordKey};
use crate::rules::Severity;

/// The sign of a state of ownership.
pub fn ownership(state: OwnershipState) -> &'static str {
    match state {
        OwnershipState::Owned => "✔",
        OwnershipState::Shared => "⚌",
        OwnershipState::DoerOnly => "R",
        OwnershipState::AccountableOnly => "A",
        OwnershipState::InformedOnly => "i",
        OwnershipState::Contested => "⚡",
        OwnershipState::Waived => "–",
        OwnershipState::Orphaned => "✝",
        OwnershipState::Unassigned => "❓",
    }
}

/// The sign of what comes out for a provision.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Applies => "⚖",
        Outcome::Depends => "❓",
        Outcome::Later => "⏳",
        Outcome::Not => "🚫",
    }
}

/// The sign of a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Gap => "⛔",
        Severity::Weakness => "⚠",
        Severity::Note => "ℹ",
    }
}

/// The icon of any record; empty for those that have none.
pub fn of(ecosystem: &Ecosystem, key: impl Into<RecordKey>) -> &'static str {
    let key = key.into();
    match key {
        RecordKey::Stakeholder(_) | RecordKey::Element(_) => {
            key.node().and_then(|node| ecosystem.end_kind(node)).map_or("", icon)
        }
        RecordKey::Obligation(_) => "📜",
        RecordKey::Risk(_) => "🔥",
        RecordKey::Cover(_) => "☂",
        RecordKey::Source(_) => "📖",
        RecordKey::Profile
        | RecordKey::Relation(_)
        | RecordKey::Assignment(_)
        | RecordKey::Waiver(_)
        | RecordKey::Fact(_)
        | RecordKey::Conflict(_) => "",
    }
}

/// The sign of whoever leads among several accountable.
pub const LEAD: &str = "★";

/// The sign of a group whose members are hidden.
pub const FOLDED: &str = "⏵";

/// The sign of a group whose members are shown.
pub const UNFOLDED: &str = "⏷";

/// The sign of duties that are weakly owned, all such states together.
pub const WEAK: &str = "⚠";

/// The sign of a law.
pub const LAW: &str = "⚖";

/// The sign of a proposal, which is no law.
pub const PROPOSAL: &str = "✏";

/// The sign of a standard or principle paper, which is no law.
pub const PRINCIPLE: &str = "💬";

/// The sign of a list sorted by what it stands on.
pub const SORTED: &str = "⬇";

/// The sign of something with nothing in it.
pub const EMPTY: &str = "○";

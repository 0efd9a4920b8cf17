//! Icons and signs: what a kind, a state or a severity looks like beside its colour.

use crate::model::{ElementKind, EndKind, OwnershipState, StakeholderKind};
use crate::rules::Severity;

/// The icon of a node by what it is.
pub fn icon(kind: EndKind) -> &'static str {
    match kind {
        EndKind::Stakeholder(kind) => match kind {
            StakeholderKind::Manufacturer => "🏭",
            StakeholderKind::ServiceProvider => "🔧",
            StakeholderKind::User => "👤",
            StakeholderKind::AffectedParty => "👪",
            StakeholderKind::Overseer => "👁",
        },
        EndKind::Element(kind) => match kind {
            ElementKind::Device => "📟",
            ElementKind::Component => "🔩",
            ElementKind::Gateway => "📡",
            ElementKind::Network => "📶",
            ElementKind::CloudService => "☁",
            ElementKind::App => "📱",
            ElementKind::AiModel => "💡",
            ElementKind::PersonalData => "🔒",
            ElementKind::NonPersonalData => "📊",
            ElementKind::Environment => "🏠",
        },
    }
}

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

/// The sign of a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Gap => "⛔",
        Severity::Weakness => "⚠",
        Severity::Note => "ℹ",
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

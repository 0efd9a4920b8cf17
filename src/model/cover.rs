//! An insurance policy.

use serde::{Deserialize, Serialize};

use super::words::is_default;
use super::{Lifetime, Money, Provenance, RiskId, StakeholderId};

/// An insurance policy: who insures whom against what, up to how much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// What people call it.
    pub name: String,
    /// Who pays when it happens.
    pub insurer: StakeholderId,
    /// Whose loss is paid.
    pub insured: StakeholderId,
    /// The risks covered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub risks: Vec<RiskId>,
    /// The most that is paid for one event.
    #[serde(default, skip_serializing_if = "is_default")]
    pub limit: Option<Money>,
    /// What the insured bears of each event.
    #[serde(default, skip_serializing_if = "is_default")]
    pub retention: Option<Money>,
    /// What the cover costs a year.
    #[serde(default, skip_serializing_if = "is_default")]
    pub premium: Option<Money>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// In force from, lapsed after.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

//! An event that costs, how often, how much, and who bears it.

use serde::{Deserialize, Serialize};

use super::words::is_default;
use super::{ElementId, Lifetime, MoneyRange, Provenance, StakeholderId, YearlyFrequency};

/// An event with a yearly frequency and a loss, both as ranges, and who bears it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// What happens.
    pub name: String,
    /// The elements it happens to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Vec<ElementId>,
    /// How often a year.
    #[serde(default, skip_serializing_if = "is_default")]
    pub frequency: Option<YearlyFrequency>,
    /// What one event costs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub loss: Option<MoneyRange>,
    /// What one loss is counted by, such as `household`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub loss_per: String,
    /// On what the figures rest.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: String,
    /// Who bears the loss.
    #[serde(default, skip_serializing_if = "is_default")]
    pub borne_by: Vec<StakeholderId>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// There from, gone after.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

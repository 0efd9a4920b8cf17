//! The counts of an analysis.

use super::{Analysis, Severity};
use crate::model::OwnershipState;

/// The counts of an analysis: what every report and the command line show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many stakeholders.
    pub stakeholders: usize,
    /// How many elements.
    pub elements: usize,
    /// How many relations.
    pub relations: usize,
    /// How many duties.
    pub obligations: usize,
    /// How many duties in each state, all nine states in their order.
    pub by_ownership: Vec<(OwnershipState, usize)>,
    /// How many gaps that are not waived.
    pub gaps: usize,
    /// How many weaknesses that are not waived.
    pub weaknesses: usize,
    /// How many notes that are not waived.
    pub notes: usize,
    /// How many findings that are waived.
    pub waived: usize,
}

impl Summary {
    /// Counts.
    pub fn of(analysis: &Analysis) -> Self {
        let ecosystem = analysis.ecosystem();
        let findings = analysis.findings();
        let open = |severity| findings.iter().filter(|f| f.waiver.is_none() && f.severity == severity).count();
        let by_ownership = OwnershipState::ALL
            .iter()
            .map(|state| (*state, analysis.ownerships().filter(|(_, owned)| owned.state == *state).count()))
            .collect();
        Self {
            stakeholders: ecosystem.stakeholders.len(),
            elements: ecosystem.elements.len(),
            relations: ecosystem.relations.len(),
            obligations: ecosystem.obligations.len(),
            by_ownership,
            gaps: open(Severity::Gap),
            weaknesses: open(Severity::Weakness),
            notes: open(Severity::Note),
            waived: findings.iter().filter(|finding| finding.waiver.is_some()).count(),
        }
    }

    /// How many duties are in a state.
    pub fn count(&self, state: OwnershipState) -> usize {
        self.by_ownership.iter().find(|(other, _)| *other == state).map_or(0, |(_, count)| *count)
    }
}

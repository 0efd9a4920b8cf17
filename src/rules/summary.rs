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
        let mut open = Severity::ALL.map(|_| 0);
        let mut waived = 0;
        for finding in analysis.each_finding() {
            *if finding.waiver.is_some() { &mut waived } else { &mut open[finding.severity as usize] } += 1;
        }
        let mut by_ownership: Vec<(OwnershipState, usize)> =
            OwnershipState::ALL.iter().map(|state| (*state, 0)).collect();
        analysis.ownerships().for_each(|(_, owned)| by_ownership[owned.state as usize].1 += 1);
        Self {
            stakeholders: ecosystem.stakeholders.len(),
            elements: ecosystem.elements.len(),
            relations: ecosystem.relations.len(),
            obligations: ecosystem.obligations.len(),
            by_ownership,
            gaps: open[Severity::Gap as usize],
            weaknesses: open[Severity::Weakness as usize],
            notes: open[Severity::Note as usize],
            waived,
        }
    }

    /// How many duties are in a state.
    pub fn count(&self, state: OwnershipState) -> usize {
        self.by_ownership.iter().find(|(other, _)| *other == state).map_or(0, |(_, count)| *count)
    }
}

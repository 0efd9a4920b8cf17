//! How the duties of a node stand, in a few counts.

use crate::model::{NodeId, ObligationId, OwnershipState};
use crate::rules::Analysis;

/// How the duties of a node stand: of a stakeholder those it has a part in or that are owed
/// to it, of an element those about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Owned.
    pub owned: usize,
    /// Somebody answers or acts, but not as it should be; waived ones among them.
    pub weak: usize,
    /// Contested.
    pub contested: usize,
    /// Nobody carries them: unassigned, orphaned or only informed.
    pub open: usize,
}

impl Tally {
    /// Counts the duties of a node.
    pub fn of(analysis: &Analysis, node: NodeId) -> Self {
        let mut tally = Self::default();
        for duty in duties(analysis, node) {
            let binds = |duty| {
                let found = analysis.ecosystem().obligations.get(duty);
                found.is_some_and(|duty| !duty.lifetime.has_ended_by(analysis.as_of()))
            };
            let Some(ownership) = analysis.ownership(duty).filter(|_| binds(duty)) else { continue };
            match ownership.state {
                OwnershipState::Owned => tally.owned += 1,
                OwnershipState::Shared
                | OwnershipState::DoerOnly
                | OwnershipState::AccountableOnly
                | OwnershipState::Waived => tally.weak += 1,
                OwnershipState::Contested => tally.contested += 1,
                OwnershipState::InformedOnly | OwnershipState::Orphaned | OwnershipState::Unassigned => {
                    tally.open += 1;
                }
            }
        }
        tally
    }

    /// The counts in the order of [`super::look::STANDINGS`].
    pub const fn counts(self) -> [usize; 4] {
        [self.owned, self.weak, self.contested, self.open]
    }

    /// How many duties there are.
    pub fn total(self) -> usize {
        self.owned + self.weak + self.contested + self.open
    }

    /// The counts in words, those that are nought left out: “4 duties, 1 contested”.
    pub fn spoken(self) -> String {
        let mut parts = vec![msg!("tally-duties", count = self.total()).text()];
        let counts = [
            (self.weak, msg!("tally-weak", count = self.weak)),
            (self.contested, msg!("tally-contested", count = self.contested)),
            (self.open, msg!("tally-open", count = self.open)),
        ];
        parts.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, message)| message.text()));
        parts.join(", ")
    }
}

/// The duties of a node, each once, in the order of their ids.
pub(super) fn duties(analysis: &Analysis, node: NodeId) -> Vec<ObligationId> {
    let index = analysis.index();
    match node {
        NodeId::Element(id) => index.duties_about(id).to_vec(),
        NodeId::Stakeholder(id) => {
            let ecosystem = analysis.ecosystem();
            let parts = index.parts_by(id).iter().filter_map(|part| ecosystem.assignments.get(*part));
            let mut duties: Vec<ObligationId> = parts.map(|part| part.obligation).collect();
            duties.extend(index.duties_owed(id));
            duties.sort_unstable();
            duties.dedup();
            duties
        }
    }
}

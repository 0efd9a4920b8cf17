//! What a duty rests on, where that is less than law.

use super::Law;
use crate::catalogue::{Force, Instrument, Provision, Verification};
use crate::lang::Message;
use crate::model::ObligationId;

/// What a reader has to be told wherever a provision is named: that it is no law, or that
/// nobody has verified it.
pub fn mark(instrument: &Instrument, provision: &Provision) -> Vec<Message> {
    let lead = is_lead(provision).then(|| msg!("law-mark-lead"));
    of_force(instrument.force).into_iter().chain(lead).collect()
}

impl Law {
    /// The same for a duty on the map. Where it comes from several provisions, it is no law
    /// only if none of them is, and where some of them are verified, that is said.
    pub fn marks(&self, duty: ObligationId) -> Vec<Message> {
        let provisions: Vec<_> = self.provisions_of(duty).collect();
        let mut marks: Vec<Message> = Vec::new();
        if provisions.iter().all(|(instrument, _)| instrument.force != Force::Law) {
            let forces = provisions.iter().filter_map(|(instrument, _)| of_force(instrument.force));
            forces.for_each(|one| {
                if !marks.contains(&one) {
                    marks.push(one)
                }
            });
        }
        let leads = provisions.iter().filter(|(_, provision)| is_lead(provision)).count();
        match leads {
            0 => {}
            all if all == provisions.len() => marks.push(msg!("law-mark-lead")),
            _ => marks.push(msg!("law-mark-lead-in-part")),
        }
        marks
    }
}

fn of_force(force: Force) -> Option<Message> {
    match force {
        Force::Law => None,
        Force::Proposal => Some(msg!("law-mark-proposal")),
        Force::Principles => Some(msg!("law-mark-principle")),
    }
}

fn is_lead(provision: &Provision) -> bool {
    provision.verification == Verification::Unverified
}

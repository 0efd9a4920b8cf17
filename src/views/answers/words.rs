//! What is owed to a person, in sentences a bystander understands.

use super::{Missing, Owed, OwedDuty};
use crate::lang::{Message, list};
use crate::model::{Ecosystem, OwnershipState, StakeholderId};

/// What a sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// Who answers and who does it.
    Who,
    /// By which path.
    Path,
    /// What a breach can cost.
    Remedy,
    /// Where to complain.
    Complain,
}

impl Tells {
    /// The heading of such sentences.
    pub fn label(self) -> String {
        crate::lang::t(match self {
            Self::Who => "answers-label-who",
            Self::Path => "answers-label-path",
            Self::Remedy => "answers-label-remedy",
            Self::Complain => "answers-label-complain",
        })
    }
}

impl OwedDuty {
    /// Everything there is to say of the duty to a party.
    pub fn sentences(&self, ecosystem: &Ecosystem, party: StakeholderId) -> Vec<(Tells, Message)> {
        let mut said = vec![(Tells::Who, self.who(ecosystem))];
        said.extend(self.path(ecosystem, party).map(|one| (Tells::Path, one)));
        said.extend(self.remedy().into_iter().map(|one| (Tells::Remedy, one)));
        said.extend(self.complain(ecosystem).into_iter().map(|one| (Tells::Complain, one)));
        said
    }

    fn who(&self, ecosystem: &Ecosystem) -> Message {
        if let Some(day) = self.from {
            return msg!("answers-later", day = day);
        }
        if self.accountable.is_empty() {
            return match self.state {
                OwnershipState::Contested => msg!("answers-disputed"),
                OwnershipState::Orphaned => msg!("answers-orphaned"),
                _ => msg!("answers-nobody", state = self.state.message()),
            };
        }
        let names = |ids: &[StakeholderId]| list(&ids.iter().map(|id| ecosystem.name(*id)).collect::<Vec<_>>());
        let (who, count) = (names(&self.accountable), self.accountable.len());
        match self.doers.as_slice() {
            [] => msg!("answers-no-doer", who = who, count = count),
            doers if doers == self.accountable => msg!("answers-does-itself", who = who, count = count),
            doers => msg!("answers-and-does", who = who, count = count, doer = names(doers), doers = doers.len()),
        }
    }

    fn path(&self, ecosystem: &Ecosystem, party: StakeholderId) -> Option<Message> {
        let who = self.accountable.first()?;
        if self.path.is_empty() {
            let (who, party) = (ecosystem.name(*who), ecosystem.name(party));
            return Some(msg!("answers-no-path", who = who, party = party));
        }
        let path = self.path.iter().map(|id| ecosystem.name(*id)).collect::<Vec<_>>().join("; ");
        Some(match self.owed {
            Owed::Directly => msg!("answers-path", path = path),
            Owed::ByClaim => msg!("answers-path-claim", path = path),
        })
    }

    /// What a breach can cost; one sentence for each sanction.
    fn remedy(&self) -> Vec<Message> {
        let mut by_sanction: Vec<(&str, Vec<String>)> = Vec::new();
        for one in self.remedies.iter().filter(|one| !one.sanction.is_empty()) {
            match by_sanction.iter_mut().find(|(sanction, _)| *sanction == one.sanction) {
                Some((_, citations)) => citations.push(one.citation.clone()),
                None => by_sanction.push((&one.sanction, vec![one.citation.clone()])),
            }
        }
        if by_sanction.is_empty() {
            return vec![if self.remedies.is_empty() {
                msg!("answers-not-in-catalogue")
            } else {
                msg!("answers-no-sanction", citation = self.remedies[0].citation.as_str())
            }];
        }
        let said = |(sanction, citations): (&str, Vec<String>)| {
            msg!("answers-sanction", sanction = sanction.trim_end_matches('.'), citation = list(&citations))
        };
        by_sanction.into_iter().map(said).collect()
    }

    fn complain(&self, ecosystem: &Ecosystem) -> Vec<Message> {
        let mut said: Vec<Message> = self
            .overseers
            .iter()
            .map(|one| msg!("answers-complain", who = ecosystem.name(one.who), over = ecosystem.name(one.over)))
            .collect();
        let mut authorities: Vec<&str> = Vec::new();
        for one in self.remedies.iter().filter(|one| !one.authority.is_empty()) {
            if !authorities.contains(&one.authority.as_str()) {
                authorities.push(&one.authority);
                said.push(msg!("answers-authority", authority = one.authority.trim_end_matches('.')));
            }
        }
        if said.is_empty() {
            said.push(msg!("answers-nowhere"));
        }
        said
    }
}

impl Missing {
    /// What is missing, and why it counts.
    pub fn sentences(&self, ecosystem: &Ecosystem, party: StakeholderId) -> Vec<Message> {
        let who = ecosystem.name(party);
        let dimension = msg!("dimension-in-sentence", dimension = self.dimension.code());
        let mut said = vec![msg!("answers-missing", who = who.as_str(), dimension = dimension)];
        for (element, level) in &self.needs {
            let level = msg!("level-in-sentence", level = level.code());
            said.push(msg!("answers-missing-need", element = ecosystem.name(*element), level = level));
        }
        let duties: Vec<String> = self.to_others.iter().map(|duty| format!("“{}”", ecosystem.name(*duty))).collect();
        if !duties.is_empty() {
            said.push(msg!("answers-to-others", duties = list(&duties), count = duties.len(), who = who));
        }
        said
    }
}

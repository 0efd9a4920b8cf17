//! How people came into roles, step by step.

use super::around::Tie;
use crate::model::{FactId, RelationId, StakeholderId};

/// How somebody came into a role or lost it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) who: StakeholderId,
    pub(super) roles: u128,
    pub(super) cause: Cause,
}

/// What gave or took a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// A relation to the element.
    Tie(Tie),
    /// A relation to somebody who holds another role.
    Agreement { relation: RelationId, toward: StakeholderId, role: u8 },
    /// A role rule of the instrument gives it.
    RuleGives(usize),
    /// A role rule of the instrument takes it.
    RuleTakes(usize),
    /// A person has said that it is so, or is not.
    Said(FactId, bool),
}

/// Where the steps are written down, if anybody wants to know.
pub(super) type Log<'l> = Option<&'l mut Vec<Step>>;

/// Writes a step down where anybody wants to know.
pub(super) fn note(log: &mut Log<'_>, step: Step) {
    if let Some(log) = log {
        log.push(step);
    }
}

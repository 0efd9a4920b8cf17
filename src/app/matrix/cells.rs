//! A stakeholder's part in a duty, as one place of the matrix shows it.

use crate::model::{Assignment, AssignmentId, Date, Ecosystem, Letters, Scope, Standing};

/// A stakeholder's part in a duty. Where several assignments join the two, it is the one
/// that holds on the day, for the whole, without an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The part.
    pub part: AssignmentId,
    /// Its letters.
    pub letters: Letters,
    /// Proposed, agreed or contested.
    pub standing: Standing,
    /// Leads among several accountable.
    pub lead: bool,
    /// Whether it holds on the day.
    pub when: When,
    /// Carries only the part of the duty with this name.
    pub scope: Option<String>,
    /// Has a note, evidence or a ground to be read in the inspector.
    pub has_more: bool,
    /// How many more assignments join the two.
    pub others: usize,
}

/// Whether a part holds on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// It holds.
    Now,
    /// It begins later.
    Coming,
    /// The bearer is gone.
    BearerGone,
    /// It ended on this day.
    Ended(Date),
}

impl Cell {
    /// The place of all assignments of one stakeholder in one duty; nothing where there is none.
    pub(super) fn of(ecosystem: &Ecosystem, parts: &[AssignmentId], day: Date) -> Option<Self> {
        let (when, id, part) = parts
            .iter()
            .filter_map(|id| ecosystem.assignments.get(*id).map(|part| (when(ecosystem, part, day), *id, part)))
            .min_by_key(|(when, id, part)| (*when, part.lifetime.until.is_some(), part.scope != Scope::Whole, *id))?;
        Some(Self {
            part: id,
            letters: part.letters,
            standing: part.standing,
            lead: part.lead,
            when,
            scope: match &part.scope {
                Scope::Whole => None,
                Scope::Part(name) => Some(name.clone()),
            },
            has_more: !part.note.is_empty() || !part.evidence.is_empty(),
            others: parts.len() - 1,
        })
    }

    /// Whether it holds on the day.
    pub fn holds(&self) -> bool {
        self.when == When::Now
    }
}

fn when(ecosystem: &Ecosystem, part: &Assignment, day: Date) -> When {
    let bearer = ecosystem.stakeholders.get(part.stakeholder).map(|stakeholder| stakeholder.lifetime);
    match part.lifetime.until {
        Some(until) if part.lifetime.has_ended_by(day) => When::Ended(until),
        _ if bearer.is_none_or(|lifetime| lifetime.has_ended_by(day)) => When::BearerGone,
        _ if part.lifetime.begins_after(day) || bearer.is_some_and(|lifetime| lifetime.begins_after(day)) => {
            When::Coming
        }
        _ => When::Now,
    }
}

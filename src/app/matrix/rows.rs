//! The duties of the matrix: which are shown, and in which order.

use std::collections::BTreeMap;

use super::cells::Cell;
use super::table::{Parts, Shown};
use super::warnings::{RowWarning, Tally};
use super::{Arrangement, Sorting};
use crate::lang::in_order;
use crate::model::{Letter, NodeId, Obligation, ObligationId, OwnershipState, Scope, StakeholderId};

/// A duty.
#[derive(Clone, Debug)]
pub struct Row {
    /// The duty.
    pub duty: ObligationId,
    /// What people call it.
    pub name: String,
    /// Where it is written. May be empty.
    pub citation: String,
    /// Nothing where it is still being worked out.
    pub state: Option<OwnershipState>,
    /// Binds nobody any longer.
    pub ended: bool,
    /// What RACI teaches about it.
    pub warnings: Vec<RowWarning>,
    /// The places that are not empty, by column.
    pub(super) cells: Vec<(usize, Cell)>,
}

impl Row {
    /// The part at a column.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.binary_search_by_key(&column, |(place, _)| *place).ok().map(|place| &self.cells[place].1)
    }

    /// Whether it is not owned as it should be.
    pub fn is_hole(&self) -> bool {
        !self.ended && !matches!(self.state, Some(OwnershipState::Owned | OwnershipState::Waived))
    }
}

/// The duties that are shown, in their order.
pub(super) fn rows(shown: &Shown<'_>, arrangement: &Arrangement, parts: &Parts) -> Vec<Row> {
    let text = arrangement.text.trim().to_lowercase();
    let duties = shown.ecosystem.obligations.iter();
    let mut rows: Vec<Row> = duties
        .filter(|(id, _)| !arrangement.hidden_rows.contains(id))
        .filter(|(id, duty)| {
            arrangement.only.is_empty() || arrangement.only.iter().any(|node| concerns(duty, *id, parts, *node))
        })
        .map(|(id, duty)| row(shown, id, duty))
        .filter(|row| text.is_empty() || format!("{} {}", row.name, row.citation).to_lowercase().contains(&text))
        .filter(|row| !arrangement.holes || row.is_hole())
        .collect();
    sort(&mut rows, shown, arrangement, parts);
    rows
}

fn row(shown: &Shown<'_>, id: ObligationId, duty: &Obligation) -> Row {
    let ended = duty.lifetime.has_ended_by(shown.day);
    let owned = shown.analysis.ownership(id);
    let settled = owned.is_some_and(|owned| owned.state == OwnershipState::Waived);
    Row {
        duty: id,
        name: shown.ecosystem.name(id),
        citation: duty.citation.clone(),
        state: owned.map(|owned| owned.state),
        ended,
        warnings: if ended || settled || owned.is_none() { Vec::new() } else { tally(shown, id).warnings() },
        cells: Vec::new(),
    }
}

/// Who holds which letter on the day; each stakeholder counts once for a letter.
fn tally(shown: &Shown<'_>, duty: ObligationId) -> Tally {
    let mut tally = Tally::default();
    let mut counted: Vec<(StakeholderId, Letter)> = Vec::new();
    let live = shown.analysis.ownership(duty).map_or(&[][..], |owned| &owned.live);
    for part in live.iter().filter_map(|id| shown.ecosystem.assignments.get(*id)) {
        for letter in part.letters.iter() {
            if !counted.contains(&(part.stakeholder, letter)) {
                counted.push((part.stakeholder, letter));
                tally.count(letter);
            }
        }
        if part.letters.has(Letter::Accountable) {
            tally.leads += usize::from(part.lead);
            tally.wholes += usize::from(part.scope == Scope::Whole);
        }
    }
    tally
}

fn concerns(duty: &Obligation, id: ObligationId, parts: &Parts, node: NodeId) -> bool {
    match node {
        NodeId::Element(element) => duty.about.contains(&element),
        NodeId::Stakeholder(who) => {
            duty.owed_to.contains(&who) || parts.get(&id).is_some_and(|parts| parts.iter().any(|part| part.0 == who))
        }
    }
}

/// What sorts a row before its citation and its name do.
type First = (usize, String);

fn sort(rows: &mut [Row], shown: &Shown<'_>, arrangement: &Arrangement, parts: &Parts) {
    let by_hand: BTreeMap<ObligationId, usize> =
        arrangement.row_order.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let first = |row: &Row| -> First {
        match arrangement.sorting {
            Sorting::Citation => First::default(),
            Sorting::Name => (0, in_order(&row.name)),
            Sorting::Ownership => {
                let worst = row.state.filter(|_| !row.ended).map(|state| OwnershipState::ALL.len() - state as usize);
                (worst.unwrap_or(usize::MAX), String::new())
            }
            Sorting::By(who) => (weight(shown, row.duty, who, parts), String::new()),
            Sorting::Manual => (by_hand.get(&row.duty).copied().unwrap_or(usize::MAX), String::new()),
        }
    };
    rows.sort_by_cached_key(|row| {
        (first(row), row.citation.is_empty(), in_order(&row.citation), in_order(&row.name), row.duty)
    });
}

/// What somebody has in a duty: answering comes before doing, doing before being asked,
/// being asked before being told, all of them before nothing.
fn weight(shown: &Shown<'_>, duty: ObligationId, who: StakeholderId, parts: &Parts) -> usize {
    let own = parts.get(&duty).into_iter().flatten().filter(|(other, _)| *other == who);
    let letters = own.filter_map(|(_, id)| shown.ecosystem.assignments.get(*id)).map(|part| part.letters);
    let held = letters.fold(crate::model::Letters::NONE, crate::model::Letters::union);
    let order = [Letter::Accountable, Letter::Responsible, Letter::Consulted, Letter::Informed];
    order.iter().position(|letter| held.has(*letter)).unwrap_or(order.len())
}

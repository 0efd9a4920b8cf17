//! What keys, clicks and the small menu of a place do to the ecosystem.

use super::table::{Cell, Place, When};
use crate::app::App;
use crate::edit::Edit;
use crate::model::{Assignment, Letter, Letters, Standing};

/// Puts a letter in, or takes it out. A part that has ended stays on record; the letter
/// begins a new one beside it.
pub(super) fn toggle(app: &App, (duty, who): Place, cell: Option<&Cell>, letter: Letter) -> Edit {
    match cell {
        Some(Cell { when: When::Ended(_), .. }) => Edit::add(Assignment::new(duty, who, Letters::NONE.with(letter))),
        Some(cell) => give(app, cell, cell.letters.toggled(letter)),
        None => Edit::assign(duty, who, Letters::NONE.with(letter)),
    }
}

/// Changes the letters of a part, and takes it away where none is left.
fn give(app: &App, cell: &Cell, letters: Letters) -> Edit {
    match app.ecosystem().assignments.get(cell.part) {
        Some(part) if !letters.is_empty() => {
            let lead = part.lead && letters.has(Letter::Accountable);
            Edit::put(cell.part, Assignment { letters, lead, ..part.clone() })
        }
        _ => clear(cell),
    }
}

/// Takes the part away.
pub(super) fn clear(cell: &Cell) -> Edit {
    Edit::Remove(vec![cell.part.into()])
}

/// Says how firm the part is.
pub(super) fn stand(app: &App, cell: &Cell, standing: Standing) -> Option<Edit> {
    let part = app.ecosystem().assignments.get(cell.part)?;
    (part.standing != standing).then(|| Edit::put(cell.part, Assignment { standing, ..part.clone() }))
}

/// Makes the part contested, or proposed where it is contested already.
pub(super) fn toggle_contested(app: &App, cell: &Cell) -> Option<Edit> {
    let contested = cell.standing == Standing::Contested;
    stand(app, cell, if contested { Standing::Proposed } else { Standing::Contested })
}

/// Makes the part the lead among several accountable, or takes the lead away.
pub(super) fn toggle_lead(app: &App, cell: &Cell) -> Option<Edit> {
    if !cell.letters.has(Letter::Accountable) {
        return None;
    }
    if !cell.lead {
        return Some(Edit::SetLead { assignment: cell.part });
    }
    let part = app.ecosystem().assignments.get(cell.part)?;
    Some(Edit::put(cell.part, Assignment { lead: false, ..part.clone() }))
}

//! What letters, keys and pasted text do to the places of a range.

use super::cells::{Cell, When};
use super::table::{Area, Table};
use crate::edit::Edit;
use crate::model::{Assignment, Ecosystem, Letter, Letters, ObligationId, StakeholderId, Standing};

/// A place on which an edit is made, with the part that is there.
type At<'a> = (ObligationId, StakeholderId, Option<&'a Cell>);

fn each<'a>(table: &'a Table, area: &Area) -> Vec<At<'a>> {
    let at = |(line, column): (usize, usize)| {
        let place = table.place(line, column)?;
        Some((place.duty, place.who, table.cell((line, column))))
    };
    table.places(area).into_iter().filter_map(at).collect()
}

/// Puts a letter into every place, or takes it out where all of them have it.
pub fn toggle(ecosystem: &Ecosystem, table: &Table, area: &Area, letter: Letter) -> Vec<Edit> {
    let places = each(table, area);
    let has = |cell: &Cell| !matches!(cell.when, When::Ended(_)) && cell.letters.has(letter);
    let takes = places.iter().all(|(_, _, cell)| cell.is_some_and(has));
    let wanted = places.iter().filter(|(_, _, cell)| cell.is_some_and(has) == takes);
    wanted
        .map(|(duty, who, cell)| {
            let letters = cell.filter(|cell| !matches!(cell.when, When::Ended(_))).map(|cell| cell.letters);
            put(ecosystem, (*duty, *who), *cell, letters.unwrap_or_default().toggled(letter))
        })
        .collect()
}

/// Gives a place these letters; none takes the part away. A part that has ended stays on
/// record, and the letters begin a new one beside it.
pub fn put(
    ecosystem: &Ecosystem,
    (duty, who): (ObligationId, StakeholderId),
    cell: Option<&Cell>,
    letters: Letters,
) -> Edit {
    match cell {
        Some(Cell { when: When::Ended(_), .. }) => Edit::add(Assignment::new(duty, who, letters)),
        Some(cell) => match ecosystem.assignments.get(cell.part) {
            Some(part) if !letters.is_empty() => {
                let lead = part.lead && letters.has(Letter::Accountable);
                Edit::put(cell.part, Assignment { letters, lead, ..part.clone() })
            }
            _ => Edit::Remove(vec![cell.part.into()]),
        },
        None => Edit::assign(duty, who, letters),
    }
}

/// Takes the parts away.
pub fn clear(table: &Table, area: &Area) -> Option<Edit> {
    let parts: Vec<_> =
        each(table, area).into_iter().filter_map(|(_, _, cell)| cell.map(|cell| cell.part.into())).collect();
    (!parts.is_empty()).then_some(Edit::Remove(parts))
}

/// Makes the parts contested, or proposed where all of them are contested already.
pub fn toggle_contested(ecosystem: &Ecosystem, table: &Table, area: &Area) -> Vec<Edit> {
    let places = each(table, area);
    let mut cells = places.iter().filter_map(|(_, _, cell)| *cell);
    let all = cells.clone().all(|cell| cell.standing == Standing::Contested);
    let standing = if all { Standing::Proposed } else { Standing::Contested };
    let mut edits = Vec::new();
    cells.by_ref().for_each(|cell| edits.extend(stand(ecosystem, cell, standing)));
    edits
}

/// Says how firm a part is; nothing where that is what it is.
pub fn stand(ecosystem: &Ecosystem, cell: &Cell, standing: Standing) -> Option<Edit> {
    let part = ecosystem.assignments.get(cell.part)?;
    (part.standing != standing).then(|| Edit::put(cell.part, Assignment { standing, ..part.clone() }))
}

/// Makes the part the lead among several accountable, or takes the lead away.
pub fn toggle_lead(ecosystem: &Ecosystem, cell: &Cell) -> Option<Edit> {
    if !cell.letters.has(Letter::Accountable) {
        return None;
    }
    if !cell.lead {
        return Some(Edit::SetLead { assignment: cell.part });
    }
    let part = ecosystem.assignments.get(cell.part)?;
    Some(Edit::put(cell.part, Assignment { lead: false, ..part.clone() }))
}

/// Hands the letters of the first line down to the other lines of the range. Where the range
/// is one line, it takes them from the line above.
pub fn copy_down(ecosystem: &Ecosystem, table: &Table, area: &Area) -> Vec<Edit> {
    let lines: Vec<usize> = area.lines.clone().filter(|line| table.row_at(*line).is_some()).collect();
    let from = match lines[..] {
        [first, _, ..] => Some(first),
        [only] => only.checked_sub(1).and_then(|above| table.duty_line(above, false)),
        [] => None,
    };
    let Some(from) = from else { return Vec::new() };
    let mut edits = Vec::new();
    for (line, column) in table.places(area).into_iter().filter(|(line, _)| *line != from) {
        let Some(place) = table.place(line, column) else { continue };
        let letters = table.cell((from, column)).filter(|cell| cell.holds()).map_or(Letters::NONE, |cell| cell.letters);
        let cell = table.cell((line, column)).filter(|cell| !matches!(cell.when, When::Ended(_)));
        if cell.map_or(Letters::NONE, |cell| cell.letters) != letters {
            edits.push(put(ecosystem, (place.duty, place.who), table.cell((line, column)), letters));
        }
    }
    edits
}

/// Puts letters from text that was copied from a table into the places from the left top
/// corner of a range on; one text fills the whole range. Heads that were copied along are
/// skipped. The error is the first text that is no letters.
///
/// # Errors
/// The text of the first cell that does not hold letters; then nothing is to be done.
pub fn paste(ecosystem: &Ecosystem, table: &Table, area: &Area, text: &str) -> Result<Vec<Edit>, String> {
    let pasted = super::clip::letters(text)?;
    let Some(width) = pasted.iter().map(Vec::len).max().filter(|width| *width > 0) else { return Ok(Vec::new()) };
    let is_one = pasted.len() == 1 && width == 1;
    let lines: Vec<usize> =
        (*area.lines.start()..table.lines.len()).filter(|line| table.row_at(*line).is_some()).collect();
    let targets: Vec<((usize, usize), Letters)> = if is_one {
        table.places(area).into_iter().map(|at| (at, pasted[0][0])).collect()
    } else {
        let row = |(line, letters): (&usize, &Vec<Letters>)| {
            let start = *area.columns.start();
            letters.iter().enumerate().map(|(by, one)| ((*line, start + by), *one)).collect::<Vec<_>>()
        };
        lines.iter().zip(&pasted).flat_map(row).collect()
    };
    let mut edits = Vec::new();
    for ((line, column), letters) in targets {
        let Some(place) = table.place(line, column) else { continue };
        let cell = table.cell((line, column));
        let live = cell.filter(|cell| !matches!(cell.when, When::Ended(_)));
        if live.map_or(Letters::NONE, |cell| cell.letters) != letters {
            edits.push(put(ecosystem, (place.duty, place.who), cell, letters));
        }
    }
    Ok(edits)
}

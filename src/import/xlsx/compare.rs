//! Which cells were changed since the export, and which of those can be looked at further.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Filled, Sheet, Value};
use super::keys::{Keys, RowKeys, TableKeys};
use super::now::Now;
use crate::export::xlsx::back::{self, MARK};
use crate::import::{Place, Refusal, brief};
use crate::lang::Message;

/// The columns that say what a row is about.
const NAMES: [&str; 2] = ["obligation", "stakeholder"];

/// The columns of matrix and register that say what follows from the parts.
const DERIVED: [&str; 8] =
    ["accountable", "responsible", "consulted", "informed", "ownership", "standing", "ground", "evidence"];

/// What a comparison comes to.
#[derive(Default)]
pub(super) struct Found {
    pub(super) edited: Vec<Edited>,
    pub(super) refusals: Vec<Refusal>,
    pub(super) notes: Vec<Message>,
}

/// A cell that was changed, comes back, and is no conflict.
pub(super) struct Edited {
    pub(super) place: Place,
    pub(super) table: String,
    pub(super) row: String,
    pub(super) column: String,
    /// What stands in it; nothing where it was emptied.
    pub(super) value: Option<Value>,
    /// What the ecosystem has there.
    pub(super) before: String,
}

/// Where in a sheet a table stands.
struct Layout<'a> {
    code: &'a str,
    keys: &'a TableKeys,
    sheet: &'a Sheet,
    /// The row with the codes of columns, and the column with the ids of rows.
    corner: (u32, u32),
    /// Where each column is that is still there, by its number at the time of the export.
    columns: BTreeMap<usize, u32>,
}

pub(super) fn compare(book: &Book, keys: &Keys, now: &Now) -> Found {
    let mut found = Found::default();
    let mut seen = BTreeSet::new();
    for sheet in &book.sheets {
        let Some(layout) = Layout::find(sheet, keys) else { continue };
        seen.insert(layout.code);
        if back::has_returning(layout.code) {
            layout.compare_cells(now, &mut found);
        } else {
            layout.compare_rows(&mut found);
        }
    }
    let gone = keys.tables.keys().filter(|code| back::has_returning(code) && !seen.contains(code.as_str()));
    found.notes.extend(gone.map(|code| msg!("import-note-sheet-gone", table = code.as_str())));
    found
}

impl<'a> Layout<'a> {
    fn find(sheet: &'a Sheet, keys: &'a Keys) -> Option<Self> {
        let table = |cell: &Filled| match &cell.value {
            Value::Text(text) => keys.tables.get_key_value(text.strip_prefix(MARK)?),
            _ => None,
        };
        let (corner, (code, keys)) =
            sheet.cells.iter().find_map(|cell| Some(((cell.row, cell.column), table(cell)?)))?;
        let heads = sheet.cells.iter().filter(|cell| cell.row == corner.0 && cell.column > corner.1);
        // Of two columns with the same code the first one counts; the other is a copy.
        let mut columns = BTreeMap::new();
        for cell in heads {
            if let Some(number) = keys.column(&cell.value.text()) {
                columns.entry(number).or_insert(cell.column);
            }
        }
        Some(Self { code, keys, sheet, corner, columns })
    }

    /// The rows below the codes, each with its id where it has one.
    fn rows(&self) -> impl Iterator<Item = (u32, Option<String>, &'a [Filled])> {
        let (top, left) = self.corner;
        let id = move |cells: &[Filled]| cells.iter().find(|cell| cell.column == left).map(|cell| cell.value.text());
        self.sheet.rows().filter(move |cells| cells[0].row > top).map(move |cells| (cells[0].row, id(cells), cells))
    }

    fn value<'c>(&self, cells: &'c [Filled], number: usize) -> Option<&'c Value> {
        let column = self.columns.get(&number)?;
        cells.iter().find(|cell| cell.column == *column).map(|cell| &cell.value)
    }

    fn refuse(&self, row: u32, number: usize, value: Option<&Value>, why: Message) -> Refusal {
        let column = self.columns.get(&number).copied().unwrap_or(self.corner.1 + 1);
        let found = value.map(Value::text).unwrap_or_default();
        Refusal { place: self.sheet.place(row, column), found, why }
    }

    /// Looks at the rows of a table that does not come back: each is as it was, or is refused.
    fn compare_rows(&self, found: &mut Found) {
        if self.columns.len() < self.keys.columns.len() {
            return;
        }
        for (row, id, cells) in self.rows() {
            let Some(keys) = id.as_ref().and_then(|id| self.keys.rows.get(id)) else { continue };
            let text = |number| self.value(cells, number).map(Value::text).unwrap_or_default();
            let whole: Vec<String> = (0..self.keys.columns.len()).map(text).collect();
            // The heading of a section stands alone in the first column.
            let sums =
                [back::row_sum(whole.iter().map(String::as_str)), back::row_sum([whole[0].as_str()].into_iter())];
            if keys.whole.is_some_and(|sum| !sums.contains(&sum)) {
                found.refusals.push(self.refuse(row, 0, self.value(cells, 0), msg!("import-refused-sheet")));
            }
        }
    }

    fn compare_cells(&self, now: &Now, found: &mut Found) {
        let names: Vec<(usize, BTreeSet<u32>)> =
            NAMES.iter().filter_map(|name| self.keys.column(name)).map(|at| (at, self.keys.sums(at))).collect();
        let mut seen = BTreeSet::new();
        for (row, id, cells) in self.rows() {
            let is_head = row == self.corner.0 + 1 || id.is_none() && !self.has_content(cells);
            let keys = id.as_ref().and_then(|id| self.keys.rows.get(id));
            match (id, keys) {
                (Some(id), Some(keys)) => {
                    self.compare_row(row, &id, cells, keys, &names, now, found);
                    seen.insert(id);
                }
                (Some(id), None) => {
                    let value = Value::Text(id);
                    found.refusals.push(self.refuse(row, 0, Some(&value), msg!("import-refused-unknown-row")));
                }
                (None, _) if is_head || row <= self.head_row() => {}
                (None, _) => {
                    found.refusals.push(self.refuse(row, 0, self.value(cells, 0), msg!("import-refused-new-row")));
                }
            }
        }
        let rows = self.keys.rows.keys().filter(|id| !seen.contains(*id)).count();
        let columns = self.keys.columns.len() - self.columns.len();
        if rows > 0 || columns > 0 {
            let sheet = self.sheet.name.as_str();
            found.notes.push(msg!("import-note-gone", sheet = sheet, rows = rows, columns = columns));
        }
    }

    /// The row above the first one with an id: titles and heads stand there, wherever they went.
    fn head_row(&self) -> u32 {
        let first = self.rows().find(|(_, id, _)| id.is_some());
        first.map_or(u32::MAX, |(row, ..)| row.saturating_sub(1))
    }

    fn has_content(&self, cells: &[Filled]) -> bool {
        self.columns.values().any(|column| cells.iter().any(|cell| cell.column == *column))
    }

    #[expect(clippy::too_many_arguments, reason = "what a row is compared with has no name of its own")]
    fn compare_row(
        &self,
        row: u32,
        id: &str,
        cells: &[Filled],
        keys: &RowKeys,
        names: &[(usize, BTreeSet<u32>)],
        now: &Now,
        found: &mut Found,
    ) {
        // Where a row bears the name of another one, its id was left behind in sorting.
        for (number, sums) in names.iter().filter(|(number, _)| self.columns.contains_key(number)) {
            let value = self.value(cells, *number);
            let sum = value.and_then(|value| back::sum(&value.text()));
            if sum.is_some_and(|sum| keys.cells.get(number) != Some(&sum) && sums.contains(&sum)) {
                found.refusals.push(self.refuse(row, *number, value, msg!("import-refused-mixed", id = id)));
                return;
            }
        }
        for (number, column) in &self.columns {
            let value = self.value(cells, *number);
            let sum = value.and_then(|value| back::sum(&value.text()));
            let exported = keys.cells.get(number).copied();
            if sum == exported && !matches!(value, Some(Value::Formula(_))) {
                continue;
            }
            match self.judge(id, *number, value, exported, now) {
                Ok(Some(before)) => found.edited.push(Edited {
                    place: self.sheet.place(row, *column),
                    table: self.code.to_owned(),
                    row: id.to_owned(),
                    column: self.keys.columns[*number].clone(),
                    value: value.cloned(),
                    before,
                }),
                Ok(None) => {}
                Err(why) => found.refusals.push(self.refuse(row, *number, value, why)),
            }
        }
    }

    /// What the ecosystem has in the place of a cell that was changed; nothing where it is
    /// the same by now.
    fn judge(
        &self,
        id: &str,
        number: usize,
        value: Option<&Value>,
        exported: Option<u32>,
        now: &Now,
    ) -> Result<Option<String>, Message> {
        let column = self.keys.columns[number].as_str();
        if !back::comes_back(self.code, column) {
            return Err(if DERIVED.contains(&column) {
                msg!("import-refused-derived")
            } else {
                msg!("import-refused-reading")
            });
        }
        match value {
            Some(Value::Formula(_)) => return Err(msg!("import-refused-formula")),
            Some(Value::Odd(_)) => return Err(msg!("import-refused-odd")),
            _ => {}
        }
        let Some(before) = now.text(self.code, id, column) else { return Err(msg!("import-refused-gone")) };
        let text = value.map(Value::text).unwrap_or_default();
        if back::sum(&text) == back::sum(&before) {
            return Ok(None);
        }
        if back::length(&before) > back::LONGEST_TEXT {
            return Err(msg!("import-refused-shortened", most = back::LONGEST_TEXT));
        }
        if back::sum(&before) != exported {
            return Err(if before.trim().is_empty() {
                msg!("import-refused-conflict-empty")
            } else {
                msg!("import-refused-conflict", now = brief(&before))
            });
        }
        Ok(Some(before))
    }
}

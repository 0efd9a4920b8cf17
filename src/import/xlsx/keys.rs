//! What was exported: the hidden sheet, read again.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Filled, Value};
use crate::export::xlsx::back::{COLUMNS, FIRST_SUM, MAGIC, MARK, ROW, SHEET, VERSION};
use crate::import::ImportError;
use crate::model::{Date, LetterOrder};

/// What was exported.
pub(super) struct Keys {
    pub(super) title: String,
    pub(super) as_of: Date,
    pub(super) letters: LetterOrder,
    pub(super) tables: BTreeMap<String, TableKeys>,
}

/// What was exported of a table.
#[derive(Default)]
pub(super) struct TableKeys {
    /// The codes of the columns.
    pub(super) columns: Vec<String>,
    pub(super) rows: BTreeMap<String, RowKeys>,
}

/// What was exported of a row: checksums.
#[derive(Default)]
pub(super) struct RowKeys {
    /// Of the whole row, where its cells do not come back.
    pub(super) whole: Option<u32>,
    /// Of the cells that held something, by the numbers of their columns.
    pub(super) cells: BTreeMap<usize, u32>,
}

impl Keys {
    pub(super) fn find(book: &Book) -> Result<Self, ImportError> {
        let is_keys = |cells: &&[Filled]| matches!(text(cells, 0), Some(MAGIC)) && cells[0].row == 0;
        let sheet = book.sheets.iter().find(|sheet| sheet.rows().next().as_ref().is_some_and(is_keys));
        let Some(sheet) = sheet else {
            let is_mark = |cell: &Filled| matches!(&cell.value, Value::Text(text) if text.starts_with(MARK));
            let was_ours = book.sheets.iter().any(|sheet| sheet.name == SHEET || sheet.cells.iter().any(is_mark));
            return Err(if was_ours { ImportError::NoKeys } else { ImportError::Foreign });
        };
        let mut rows = sheet.rows();
        let Some(first) = rows.next() else { return Err(ImportError::NoKeys) };
        match sum(first, 1) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(ImportError::Newer),
            _ => return Err(ImportError::NoKeys),
        }
        let as_of = text(first, 4).and_then(|day| day.parse().ok()).ok_or(ImportError::NoKeys)?;
        let letters = text(first, 5).and_then(LetterOrder::parse).unwrap_or_default();
        let title = text(first, 3).unwrap_or_default().to_owned();
        let mut keys = Self { title, as_of, letters, tables: BTreeMap::new() };
        let mut current = String::new();
        for row in rows {
            keys.take(row, &mut current);
        }
        Ok(keys)
    }

    fn take(&mut self, row: &[Filled], current: &mut String) {
        let Some(name) = text(row, 1) else { return };
        let later = row.iter().filter_map(|cell| Some((cell, usize::try_from(cell.column).ok()?)));
        let later = later.filter_map(|(cell, at)| Some((cell, at.checked_sub(FIRST_SUM)?)));
        match text(row, 0) {
            Some(COLUMNS) => {
                name.clone_into(current);
                let columns = later.map(|(cell, _)| cell.value.text()).collect();
                self.tables.insert(name.to_owned(), TableKeys { columns, rows: BTreeMap::new() });
            }
            Some(ROW) => {
                let cells = later.filter_map(|(cell, at)| Some((at, number(&cell.value)?))).collect();
                let found = RowKeys { whole: sum(row, 2), cells };
                if let Some(table) = self.tables.get_mut(current.as_str()) {
                    table.rows.insert(name.to_owned(), found);
                }
            }
            _ => {}
        }
    }
}

impl TableKeys {
    /// The number of a column.
    pub(super) fn column(&self, code: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == code)
    }

    /// All checksums of a column.
    pub(super) fn sums(&self, column: usize) -> BTreeSet<u32> {
        self.rows.values().filter_map(|row| row.cells.get(&column).copied()).collect()
    }
}

fn at(row: &[Filled], column: u32) -> Option<&Value> {
    row.iter().find(|cell| cell.column == column).map(|cell| &cell.value)
}

fn text(row: &[Filled], column: u32) -> Option<&str> {
    if let Some(Value::Text(text)) = at(row, column) { Some(text) } else { None }
}

fn sum(row: &[Filled], column: u32) -> Option<u32> {
    at(row, column).and_then(number)
}

fn number(value: &Value) -> Option<u32> {
    match value {
        Value::Number(number) if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(number) => {
            Some(*number as u32)
        }
        _ => None,
    }
}

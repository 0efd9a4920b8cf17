//! The cells of a workbook, one after the other, without the space between them.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};
use rust_xlsxwriter::utility::row_col_to_cell;

use crate::import::{ImportError, Place};
use crate::model::Date;

/// How many cells with content are read.
const MOST_CELLS: usize = 1_000_000;
/// How many bytes of text are kept, the same text in several cells counted each time.
const MOST_TEXT: usize = 48 << 20;

/// The sheets of a workbook, in their order.
pub(super) struct Book {
    pub(super) sheets: Vec<Sheet>,
}

/// The cells of a sheet that hold something.
pub(super) struct Sheet {
    pub(super) name: String,
    /// In the order of rows, and of columns within a row.
    pub(super) cells: Vec<Filled>,
}

/// A cell that holds something.
pub(super) struct Filled {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) value: Value,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(f64),
    Day(Date),
    /// A formula; what it comes to is not asked.
    Formula(String),
    /// What no field takes: true or false, an error, a time of day.
    Odd(String),
}

impl Value {
    /// The text that stands for the value, as an export would write it.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Odd(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Formula(formula) => format!("={formula}"),
        }
    }
}

impl Book {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        let (mut cells_left, mut text_left) = (MOST_CELLS, MOST_TEXT);
        let mut sheets = Vec::new();
        for name in workbook.sheet_names() {
            // Sheets of charts, which a user may have added, have no cells.
            let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
            let mut cells = Vec::new();
            while let Some(cell) = reader.next_cell_with_formula().map_err(|error| broken(&error))? {
                let value = match cell.formula {
                    Some(formula) => Value::Formula(formula),
                    None => match value(&cell.value) {
                        Some(value) => value,
                        None => continue,
                    },
                };
                let size = if let Value::Text(text) = &value { text.len() } else { 0 };
                cells_left = cells_left.checked_sub(1).ok_or(ImportError::TooLarge)?;
                text_left = text_left.checked_sub(size).ok_or(ImportError::TooLarge)?;
                cells.push(Filled { row: cell.pos.0, column: cell.pos.1, value });
            }
            cells.sort_by_key(|cell| (cell.row, cell.column));
            sheets.push(Sheet { name, cells });
        }
        Ok(Self { sheets })
    }
}

impl Sheet {
    /// The cells of each row that holds something.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Filled]> {
        self.cells.chunk_by(|one, other| one.row == other.row)
    }

    /// The address of a cell.
    pub(super) fn place(&self, row: u32, column: u32) -> Place {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        Place { sheet: self.name.clone(), cell: row_col_to_cell(row, column) }
    }
}

fn value(data: &DataRef<'_>) -> Option<Value> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Value::Text(text.to_owned()));
    match data {
        DataRef::Empty => None,
        DataRef::String(found) => text(found),
        DataRef::SharedString(found) => text(found),
        DataRef::Int(number) => Some(Value::Number(*number as f64)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::DateTime(moment) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
            let (Ok(year), Ok(month), Ok(day)) = parts else { return Some(Value::Number(moment.as_f64())) };
            Some(Date::new(year, month, day).map_or(Value::Number(moment.as_f64()), Value::Day))
        }
        DataRef::DateTime(moment) => Some(Value::Odd(moment.as_f64().to_string())),
        DataRef::DateTimeIso(found) => {
            let day = found.get(..10).and_then(|day| day.parse().ok());
            Some(day.map_or_else(|| Value::Odd(found.clone()), Value::Day))
        }
        DataRef::DurationIso(found) => Some(Value::Odd(found.clone())),
        DataRef::Bool(found) => Some(Value::Odd(found.to_string().to_uppercase())),
        DataRef::Error(error) => Some(Value::Odd(error.to_string())),
    }
}

fn broken(error: &impl std::fmt::Display) -> ImportError {
    ImportError::Broken(error.to_string())
}

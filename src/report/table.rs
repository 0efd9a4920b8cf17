//! A table of a report: labelled columns, rows by id, cells that know what they hold.

use std::borrow::Cow;

use crate::lang::Message;
use crate::model::{Date, Ecosystem, RecordKey};

/// A table. Cells without content are left out, so that a large matrix stays small.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name on the command line and in exchange formats, such as `matrix`.
    pub code: &'static str,
    /// Its name in words.
    pub title: String,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The rows, top to bottom.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in exchange formats; unique among the columns of its group.
    pub code: Cow<'static, str>,
    /// Its heading. May be any text a user typed.
    pub label: String,
    /// The group it belongs to in exchange formats, such as `letters`; most belong to none.
    pub group: Option<&'static str>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The id of what the row is about; unique in the table.
    pub id: String,
    /// Cells with the number of their column, in the order of columns.
    cells: Vec<(usize, Cell)>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text; may be anything a user typed.
    Text(String),
    /// Several sentences, one below the other.
    Lines(Vec<String>),
    /// Records by id and name.
    Records(Vec<Named>),
    /// A count.
    Number(usize),
    /// A day.
    Date(Date),
    /// A word out of a closed list.
    Word {
        /// Its code in exchange formats.
        code: Cow<'static, str>,
        /// The word a reader sees.
        label: String,
    },
}

/// A record as a reader and as a program knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
}

impl Table {
    /// A table without rows.
    pub fn new(code: &'static str, title: &Message, columns: Vec<Column>) -> Self {
        Self { code, title: title.text(), columns, rows: Vec::new() }
    }
}

impl Column {
    /// A column that belongs to no group.
    pub fn new(code: &'static str, label: &Message) -> Self {
        Self { code: Cow::Borrowed(code), label: label.text(), group: None }
    }
}

impl Row {
    /// A row of these cells in the order of columns, counted from the left.
    pub fn new<const N: usize>(id: impl Into<String>, cells: [Cell; N]) -> Self {
        let cells = cells.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        Self { id: id.into(), cells }
    }

    /// Adds cells farther right; the numbers of their columns must rise.
    #[must_use]
    pub fn and(mut self, cells: impl IntoIterator<Item = (usize, Cell)>) -> Self {
        self.cells.extend(cells.into_iter().filter(|(_, cell)| !cell.is_empty()));
        self
    }

    /// The cells that hold something, with the number of their column, left to right.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().map(|(column, cell)| (*column, cell))
    }

    /// One entry for each of the first `width` columns, empty ones among them.
    pub fn cells(&self, width: usize) -> impl Iterator<Item = Option<&Cell>> {
        let mut filled = self.cells.iter().peekable();
        (0..width).map(move |column| filled.next_if(|(at, _)| *at == column).map(|(_, cell)| cell))
    }
}

impl Cell {
    /// Records by their keys.
    pub fn records<K: Into<RecordKey>>(ecosystem: &Ecosystem, keys: impl IntoIterator<Item = K>) -> Self {
        let named = |key: RecordKey| Named { id: key.as_str().to_owned(), name: ecosystem.name(key) };
        Self::Records(keys.into_iter().map(|key| named(key.into())).collect())
    }

    /// A day, or nothing.
    pub fn day(day: Option<Date>) -> Self {
        day.map_or_else(Self::empty, Self::Date)
    }

    /// A cell that holds nothing.
    pub fn empty() -> Self {
        Self::Text(String::new())
    }

    /// A word out of a closed list.
    pub fn word(code: &'static str, label: String) -> Self {
        Self::Word { code: Cow::Borrowed(code), label }
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Lines(lines) => lines.is_empty(),
            Self::Records(records) => records.is_empty(),
            Self::Number(_) | Self::Date(_) | Self::Word { .. } => false,
        }
    }

    /// What a reader sees, one entry for each line or record.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Text(text) => vec![text.clone()],
            Self::Lines(lines) => lines.clone(),
            Self::Records(records) => records.iter().map(|record| record.name.clone()).collect(),
            Self::Number(number) => vec![number.to_string()],
            Self::Date(day) => vec![day.to_string()],
            Self::Word { label, .. } => vec![label.clone()],
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

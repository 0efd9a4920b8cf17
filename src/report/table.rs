//! A table of a report: labelled columns, rows by id, cells that know what they hold.

use std::borrow::Cow;

use super::inline::{Run, plain_text};
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
    /// How many columns from the left say what a row is about; they stay in view.
    pub heads: usize,
    /// Links to the records after which rows are called lead to these rows.
    pub is_home: bool,
    /// Says again, for a reader, what stands in another table. Formats for programs leave it out.
    pub is_extract: bool,
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
    /// How much room it needs.
    pub width: Width,
    /// The words of its closed list, where it has one.
    pub choices: Vec<Choice>,
    /// Tells programs what a reader sees in other columns. Paper leaves it out and says so.
    pub is_for_programs: bool,
}

/// How much room a column needs beside the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A few letters; the heading may be turned upright.
    Narrow,
    /// A word or a day.
    Short,
    /// A name or two.
    #[default]
    Middle,
    /// Sentences.
    Long,
}

/// A word of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its code in exchange formats.
    pub code: &'static str,
    /// The word a reader sees.
    pub label: String,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The id of what the row is about; unique in the table.
    pub id: String,
    /// The words of a row that stands above others and is a heading for them. It has no cells.
    pub section: Option<String>,
    /// Cells with the number of their column, in the order of columns.
    cells: Vec<(usize, Cell)>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text; may be anything a user typed.
    Text(String),
    /// Running text that leads somewhere.
    Runs(Vec<Run>),
    /// Several sentences, one below the other.
    Lines(Vec<String>),
    /// Several pieces of running text that lead somewhere, one below the other.
    RunLines(Vec<Vec<Run>>),
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
        /// How it is to be taken.
        tone: Tone,
    },
}

/// How a word is to be taken. A format may shade it; the word says the same without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// As it should be.
    Good,
    /// Not quite as it should be.
    Weak,
    /// A hole.
    Bad,
    /// Somebody denies it.
    Contested,
    /// Set aside.
    Quiet,
}

/// A record as a reader and as a program knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
}

impl Named {
    /// A record by its key.
    pub fn of(ecosystem: &Ecosystem, key: impl Into<RecordKey>) -> Self {
        let key = key.into();
        Self { id: key.as_str().to_owned(), name: ecosystem.name(key) }
    }
}

impl Table {
    /// A table without rows.
    pub fn new(code: &'static str, title: &Message, columns: Vec<Column>) -> Self {
        Self { code, title: title.text(), columns, rows: Vec::new(), heads: 1, is_home: false, is_extract: false }
    }

    /// The rows that are about something, without those that are headings.
    pub fn entries(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.section.is_none())
    }

    /// The table as it stands on paper: without the columns that are for programs.
    pub fn on_paper(&self) -> Cow<'_, Self> {
        if self.columns.iter().any(|column| column.is_for_programs) {
            let kept = (0..self.columns.len()).filter(|column| !self.columns[*column].is_for_programs);
            return Cow::Owned(self.only(&kept.collect::<Vec<_>>()));
        }
        Cow::Borrowed(self)
    }

    /// What has to be said below the table where paper leaves columns out.
    pub fn not_on_paper(&self) -> Option<Message> {
        let left_out = self.columns.iter().filter(|column| column.is_for_programs);
        let names: Vec<String> = left_out.map(|column| column.label.clone()).collect();
        (!names.is_empty()).then(|| msg!("report-not-on-paper", columns = crate::lang::list(&names)))
    }

    /// The table cut into tables that are at most so many columns wide; each begins with the
    /// columns that say what a row is about. `most` counts these as well.
    pub fn in_strips(&self, most: usize) -> Vec<Self> {
        let room = most.saturating_sub(self.heads).max(1);
        let rest: Vec<usize> = (self.heads..self.columns.len()).collect();
        if rest.len() <= room {
            return vec![self.clone()];
        }
        rest.chunks(room).map(|chunk| self.strip(chunk)).collect()
    }

    fn strip(&self, chosen: &[usize]) -> Self {
        let kept: Vec<usize> = (0..self.heads).chain(chosen.iter().copied()).collect();
        self.only(&kept)
    }

    /// The table with these columns alone; their numbers must rise.
    pub fn only(&self, kept: &[usize]) -> Self {
        let place = |column: usize| kept.iter().position(|one| *one == column);
        let row = |row: &Row| Row {
            cells: row.filled().filter_map(|(column, cell)| Some((place(column)?, cell.clone()))).collect(),
            ..row.clone()
        };
        Self {
            columns: kept.iter().map(|column| self.columns[*column].clone()).collect(),
            rows: self.rows.iter().map(row).collect(),
            ..self.clone()
        }
    }
}

impl Column {
    /// A column that belongs to no group.
    pub fn new(code: &'static str, label: &Message) -> Self {
        Self {
            code: Cow::Borrowed(code),
            label: label.text(),
            group: None,
            width: Width::Middle,
            choices: Vec::new(),
            is_for_programs: false,
        }
    }

    /// The column with more or less room.
    #[must_use]
    pub fn wide(self, width: Width) -> Self {
        Self { width, ..self }
    }

    /// The column as one for programs.
    #[must_use]
    pub fn for_programs(self) -> Self {
        Self { is_for_programs: true, ..self }
    }

    /// The column with a closed list of words.
    #[must_use]
    pub fn of(self, choices: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let choices = choices.into_iter().map(|(code, label)| Choice { code, label }).collect();
        Self { choices, width: Width::Short, ..self }
    }
}

impl Row {
    /// A row of these cells in the order of columns, counted from the left.
    pub fn new<const N: usize>(id: impl Into<String>, cells: [Cell; N]) -> Self {
        let cells = cells.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        Self { id: id.into(), section: None, cells }
    }

    /// A row that is a heading for those below it.
    pub fn section(id: impl Into<String>, words: impl Into<String>) -> Self {
        Self { id: id.into(), section: Some(words.into()), cells: Vec::new() }
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
        Self::Records(keys.into_iter().map(|key| Named::of(ecosystem, key)).collect())
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
        Self::toned(code, label, Tone::Plain)
    }

    /// A word out of a closed list, with how it is to be taken.
    pub fn toned(code: &'static str, label: String, tone: Tone) -> Self {
        Self::Word { code: Cow::Borrowed(code), label, tone }
    }

    /// How it is to be taken.
    pub fn tone(&self) -> Tone {
        if let Self::Word { tone, .. } = self { *tone } else { Tone::Plain }
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Runs(runs) => runs.iter().all(|run| run.text.is_empty() && run.link.is_none()),
            Self::Lines(lines) => lines.is_empty(),
            Self::RunLines(lines) => lines.is_empty(),
            Self::Records(records) => records.is_empty(),
            Self::Number(_) | Self::Date(_) | Self::Word { .. } => false,
        }
    }

    /// What a reader sees, one entry for each line or record.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Text(text) => vec![text.clone()],
            Self::Runs(runs) => vec![plain_text(runs)],
            Self::Lines(lines) => lines.clone(),
            Self::RunLines(lines) => lines.iter().map(|runs| plain_text(runs)).collect(),
            Self::Records(records) => records.iter().map(|record| record.name.clone()).collect(),
            Self::Number(number) => vec![number.to_string()],
            Self::Date(day) => vec![day.to_string()],
            Self::Word { label, .. } => vec![label.clone()],
        }
    }

    /// What a reader sees, one entry for each line or record, with where it leads.
    pub fn runs(&self) -> Vec<Vec<Run>> {
        match self {
            Self::Runs(runs) => vec![runs.clone()],
            Self::RunLines(lines) => lines.clone(),
            Self::Records(records) => records.iter().map(|record| vec![Run::record(record)]).collect(),
            _ => self.lines().into_iter().map(|line| vec![Run::plain(line)]).collect(),
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

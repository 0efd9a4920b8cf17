//! What of a spreadsheet comes back, and by what its cells are known again.
//!
//! Every sheet of a table carries, in a row and a column of its own that are hidden, the
//! codes of its columns and the ids of its rows, where the two meet a mark that names the
//! table. A hidden sheet keeps a checksum of what was written, so that an import tells what
//! a user has changed since, wherever rows, columns and sheets have gone meanwhile.

use std::borrow::Cow;

use crate::export::text::cleaned;
use crate::model::checksum;
use crate::report::{Cell, Column, Row, Table};

/// The hidden sheet.
pub(crate) const SHEET: &str = "_onus";
/// Its first cell.
pub(crate) const MAGIC: &str = "onus-spreadsheet";
/// How the hidden sheet is laid out; another number needs another way of reading.
pub(crate) const VERSION: u32 = 1;
/// How the mark of a table begins; its code follows.
pub(crate) const MARK: &str = "onus:";
/// Begins a line of the hidden sheet that names a table, its sheet and its columns.
pub(crate) const COLUMNS: &str = "columns";
/// Begins a line of the hidden sheet that names a row, and holds its checksums.
pub(crate) const ROW: &str = "row";
/// Where the checksums of cells begin in a line of the hidden sheet.
pub(crate) const FIRST_SUM: usize = 3;
/// How many characters, as UTF-16 counts them, Excel takes in a cell.
pub(crate) const LONGEST_TEXT: usize = 32_767;
/// How much of a title is kept, in characters, to name the file from which a spreadsheet came.
const LONGEST_TITLE: usize = 200;
/// Lines that are no longer, in bytes, are words and not sentences.
const SHORT_LINE: usize = 30;
/// The group of columns that hold letters.
pub(crate) const LETTERS: &str = "letters";

/// The columns of tables whose changes come back; a column of a group by the name of its group.
const RETURNING: &[(&str, &[&str])] = &[
    ("matrix", &[LETTERS]),
    ("parts", &[LETTERS, "standing", "ground", "evidence", "from", "until", "note"]),
    ("register", &["note"]),
];

/// Whether changes in some column of a table come back.
pub(crate) fn has_returning(table: &str) -> bool {
    RETURNING.iter().any(|(code, _)| *code == table)
}

/// Whether changes in the column with this code, as [`column_code`] writes it, come back.
pub(crate) fn comes_back(table: &str, column: &str) -> bool {
    let name = column.split_once('/').map_or(column, |(group, _)| group);
    RETURNING.iter().any(|(code, columns)| *code == table && columns.contains(&name))
}

/// The code of a column, unique in its table: `standing`, `letters/maker`.
pub(crate) fn column_code(column: &Column) -> Cow<'_, str> {
    match column.group {
        Some(group) => Cow::Owned(format!("{group}/{}", column.code)),
        None => Cow::Borrowed(&column.code),
    }
}

/// The text of a cell as it stands in a spreadsheet, whatever its length.
pub(crate) fn text(cell: &Cell) -> String {
    let lines = cell.lines();
    // Sentences one below the other run into each other without a sign in front.
    let is_list = lines.len() > 1 && lines.iter().any(|line| line.len() > SHORT_LINE);
    let is_list = is_list && matches!(cell, Cell::Lines(_) | Cell::RunLines(_));
    let text = if is_list { format!("• {}", lines.join("\n• ")) } else { lines.join("\n") };
    cleaned(&text)
}

/// The title by which the hidden sheet remembers an ecosystem.
pub(crate) fn title(text: &str) -> String {
    cleaned(text).trim().chars().take(LONGEST_TITLE).collect()
}

/// How long a text is, as Excel counts.
pub(crate) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A checksum that is the same for texts that differ only in how spreadsheet programs keep
/// them; nothing for a text that says nothing.
pub(crate) fn sum(text: &str) -> Option<u32> {
    let lines = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    let sum = checksum(lines.as_bytes());
    (!lines.is_empty()).then_some((sum ^ (sum >> 32)) as u32)
}

/// A checksum of all that a row shows, its heading where it is one.
pub(crate) fn row_sum<'a>(texts: impl Iterator<Item = &'a str>) -> u32 {
    let sums = texts.flat_map(|text| sum(text).unwrap_or_default().to_le_bytes());
    let sum = checksum(&sums.collect::<Vec<u8>>());
    (sum ^ (sum >> 32)) as u32
}

/// The cell of a row in the column with this number.
pub(crate) fn cell_of(row: &Row, column: usize) -> Option<&Cell> {
    row.filled().find(|(at, _)| *at == column).map(|(_, cell)| cell)
}

/// The number of the column with this code.
pub(crate) fn column_of(table: &Table, code: &str) -> Option<usize> {
    table.columns.iter().position(|column| column_code(column) == code)
}

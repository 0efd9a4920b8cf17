//! What the sheets of a workbook know of each other: names, where records have their place,
//! and what is told apart from the sheets.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::utility::row_col_to_cell;

use super::back::{self, LETTERS};
use super::sheet::{FIRST_ROW, HEAD_ROW};
use crate::lang::{Message, t};
use crate::report::{Cell, Link, Report, Row, Table, Tone};

/// How many characters, as UTF-16 counts them, the name of a sheet may have.
const LONGEST_NAME: usize = 31;
/// Names for tables whose titles are too long for a tab.
const SHORT: &[(&str, Message)] = &[
    ("matrix", Message::new("xlsx-sheet-matrix")),
    ("parts", Message::new("xlsx-sheet-parts")),
    ("register", Message::new("xlsx-sheet-register")),
    ("unsure", Message::new("xlsx-sheet-unsure")),
];

/// What the sheets know of each other.
pub(super) struct Book<'a> {
    pub(super) report: &'a Report,
    pub(super) tables: Vec<&'a Table>,
    /// The names of the sheets, in the order of the tables.
    pub(super) names: Vec<String>,
    /// Where records have their place: number of the sheet, row, column.
    homes: BTreeMap<&'a str, (usize, u32, u16)>,
    /// What is to be said of the letters of a stakeholder for a duty.
    details: BTreeMap<(&'a str, &'a str), String>,
}

/// Where something was shortened or left out.
pub(super) struct Loss {
    /// The number of the sheet.
    pub(super) sheet: usize,
    pub(super) row: u32,
    pub(super) column: u16,
    pub(super) what: Message,
}

impl<'a> Book<'a> {
    pub(super) fn of(report: &'a Report, tables: Vec<&'a Table>) -> Self {
        let mut homes = BTreeMap::new();
        for (sheet, table) in tables.iter().enumerate() {
            let rows = (FIRST_ROW..).zip(&table.rows);
            for (row, found) in rows.filter(|(_, row)| table.is_home && row.section.is_none()) {
                homes.entry(found.id.as_str()).or_insert((sheet, row, 1));
            }
            // Stakeholders have no row of their own; the column with their letters is the next best.
            for (column, found) in (1..).zip(&table.columns).filter(|(_, column)| column.group == Some(LETTERS)) {
                homes.entry(found.code.as_ref()).or_insert((sheet, HEAD_ROW, column));
            }
        }
        let parts = tables.iter().find(|table| table.code == "parts");
        let details = parts.map(|table| table.entries().filter_map(|row| details(table, row))).into_iter().flatten();
        let mut by_cell: BTreeMap<_, String> = BTreeMap::new();
        for (key, text) in details {
            let all = by_cell.entry(key).or_default();
            if !all.is_empty() {
                all.push_str("\n\n");
            }
            all.push_str(&text);
        }
        Self { report, names: names(&tables), tables, homes, details: by_cell }
    }

    /// The place inside the workbook to which a link to a record leads; nothing where the
    /// record has no place, or is where the link is.
    pub(super) fn home(&self, record: &str, from: usize) -> Option<String> {
        let (sheet, row, column) = self.homes.get(record)?;
        (*sheet != from).then(|| self.place(*sheet, *row, *column))
    }

    /// A place inside the workbook as links write it.
    pub(super) fn place(&self, sheet: usize, row: u32, column: u16) -> String {
        let name = self.names.get(sheet).map_or("", String::as_str).replace('\'', "''");
        format!("internal:'{name}'!{}", row_col_to_cell(row, column))
    }

    /// What is to be said of the letters of a stakeholder for a duty.
    pub(super) fn details<'b>(&'b self, duty: &'b str, stakeholder: &'b str) -> Option<&'b str> {
        self.details.get(&(duty, stakeholder)).map(String::as_str)
    }
}

/// Where all of a cell leads: nowhere where its pieces lead to different places.
pub(super) fn only_link(cell: &Cell) -> Option<Link> {
    let runs: Vec<_> = match cell {
        Cell::Runs(_) | Cell::RunLines(_) | Cell::Records(_) => cell.runs().into_iter().flatten().collect(),
        _ => return None,
    };
    let mut links = runs.into_iter().filter_map(|run| run.link).filter(|link| !matches!(link, Link::Note(_)));
    let first = links.next()?;
    links.all(|link| link == first).then_some(first)
}

/// The duty and the stakeholder of a row in the list of parts, and what is said of the part.
/// Nothing where its letters say it all.
fn details<'a>(table: &'a Table, row: &'a Row) -> Option<((&'a str, &'a str), String)> {
    let record = |code: &str| match back::column_of(table, code).and_then(|at| back::cell_of(row, at)) {
        Some(Cell::Records(records)) => records.first().map(|record| record.id.as_str()),
        _ => None,
    };
    let key = (record("obligation")?, record("stakeholder")?);
    let mut says_more = false;
    let mut lines = Vec::new();
    for code in ["standing", "scope", "ground", "evidence", "from", "until", "note"] {
        let Some(at) = back::column_of(table, code) else { continue };
        let Some(cell) = back::cell_of(row, at) else { continue };
        says_more |= !matches!(code, "standing" | "ground") || cell.tone() == Tone::Contested;
        lines.push(format!("{}: {}", table.columns[at].label, back::text(cell)));
    }
    says_more.then(|| (key, lines.join("\n")))
}

/// Names for the sheets: short enough, without what Excel does not allow, each another one.
fn names(tables: &[&Table]) -> Vec<String> {
    let mut taken: BTreeSet<String> = [back::SHEET.to_owned(), t("xlsx-about").to_lowercase()].into();
    let name = |table: &&Table| {
        let short = SHORT.iter().find(|(code, _)| *code == table.code);
        let wanted = short.map_or_else(|| table.title.clone(), |(_, name)| name.text());
        let allowed: String = wanted.chars().filter(|c| !"[]:*?/\\".contains(*c) && !c.is_control()).collect();
        let allowed = allowed.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        let first = shortened(if allowed.is_empty() { table.code } else { allowed }, LONGEST_NAME, "…");
        let mut name = first.clone();
        let mut number = 2;
        while !taken.insert(name.to_lowercase()) {
            let ending = format!(" {number}");
            name = format!("{}{ending}", shortened(&first, LONGEST_NAME - ending.len(), "…"));
            number += 1;
        }
        name
    };
    tables.iter().map(name).collect()
}

/// The text, or as much of it as fits together with a sign that it is not all. Lengths are
/// counted as UTF-16 counts them, and no character is cut in two.
pub(super) fn shortened(text: &str, most: usize, sign: &str) -> String {
    if back::length(text) <= most {
        return text.to_owned();
    }
    let mut room = most.saturating_sub(back::length(sign));
    let mut kept = String::new();
    for c in text.chars() {
        let Some(rest) = room.checked_sub(c.len_utf16()) else { break };
        room = rest;
        kept.push(c);
    }
    kept + sign
}

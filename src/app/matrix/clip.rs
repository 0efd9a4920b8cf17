//! A range of the matrix as text that spreadsheet programs take as a table, and back.

use super::table::{Area, Table};
use crate::lang::t;
use crate::model::Letters;

impl Table {
    /// A range as lines with tabs between the columns, with the names of duties and
    /// stakeholders; one single place is its letters alone. What a spreadsheet would take for
    /// a formula begins with an apostrophe.
    pub fn copied(&self, area: &Area) -> String {
        let letters = |at| self.cell(at).map_or_else(String::new, |cell| cell.letters.to_string());
        if !area.is_range() {
            return letters((*area.lines.start(), *area.columns.start()));
        }
        let columns = || area.columns.clone().filter(|column| *column < self.columns.len());
        let head = [t("matrix-copied-duty"), t("matrix-copied-citation")].into_iter();
        let mut text = joined(head.chain(columns().map(|column| harmless(&self.columns[column].name))));
        for line in area.lines.clone() {
            let Some(row) = self.row_at(line) else { continue };
            let names = [harmless(&row.name), harmless(&row.citation)].into_iter();
            text.push_str(&joined(names.chain(columns().map(|column| letters((line, column))))));
        }
        text
    }
}

fn joined(fields: impl Iterator<Item = String>) -> String {
    let mut line = fields.collect::<Vec<_>>().join("\t");
    line.push('\n');
    line
}

/// Text that stays in its field and is no formula.
fn harmless(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.trim_start().starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}

/// The letters in copied text, line by line. A first line and first columns that name duties
/// and stakeholders, as [`Table::copied`] writes them, are left out.
///
/// # Errors
/// The first text that is no letters.
pub(super) fn letters(text: &str) -> Result<Vec<Vec<Letters>>, String> {
    let mut lines: Vec<Vec<&str>> =
        text.trim_end_matches(['\r', '\n']).lines().map(|line| line.split('\t').map(str::trim).collect()).collect();
    let has_heads = lines.first().is_some_and(|first| {
        first.len() > 2 && first[0] == t("matrix-copied-duty") && first[1] == t("matrix-copied-citation")
    });
    if has_heads {
        lines.remove(0);
        lines.iter_mut().for_each(|line| drop(line.drain(..2.min(line.len()))));
    }
    let parse = |field: &str| Letters::parse(&field.replace([' ', ',', '/', '-'], "")).map_err(|_| field.to_owned());
    lines.into_iter().map(|line| line.into_iter().map(parse).collect()).collect()
}

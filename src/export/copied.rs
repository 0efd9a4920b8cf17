//! A table for the clipboard: HTML, which word processors and spreadsheet programs paste as
//! a table, and text with tabs for everything else.

use super::text::{cleaned, guarded};
use crate::report::{Cell, Table};

/// A table as the clipboard takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// As HTML.
    pub html: String,
    /// As lines of text with tabs between the cells.
    pub text: String,
}

/// A table as the clipboard takes it.
pub fn copied(table: &Table) -> Copied {
    let mut html = String::from("<table border=\"1\"><thead><tr>");
    let mut text = Vec::new();
    for column in &table.columns {
        html.push_str(&format!("<th>{}</th>", escaped(&column.label)));
    }
    html.push_str("</tr></thead><tbody>");
    text.push(table.columns.iter().map(|column| field(&column.label)).collect::<Vec<_>>().join("\t"));
    for row in &table.rows {
        if let Some(words) = &row.section {
            html.push_str(&format!("<tr><th colspan=\"{}\">{}</th></tr>", table.columns.len(), escaped(words)));
            text.push(field(words));
            continue;
        }
        let cells: Vec<String> = row.cells(table.columns.len()).map(words).collect();
        let tagged: String = cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
        html.push_str(&format!("<tr>{tagged}</tr>"));
        text.push(cells.iter().map(|cell| field(cell)).collect::<Vec<_>>().join("\t"));
    }
    html.push_str("</tbody></table>");
    Copied { html, text: text.join("\n") }
}

fn words(cell: Option<&Cell>) -> String {
    cell.map_or_else(String::new, |cell| cell.lines().join("\n"))
}

/// A cell as one field of a line: no tab, no line break, no formula.
fn field(text: &str) -> String {
    guarded(text).replace(['\t', '\n'], " ")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in cleaned(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            _ => out.push(c),
        }
    }
    out
}

//! JSON, for programs: everything in the report, texts exactly as they were typed.
//!
//! ```json
//! {
//!   "onus": "0.1.0", "title": "…", "as_of": "2026-07-31",
//!   "catalogue": { "version": "2026.11", "reviewed": "2026-11-22" },
//!   "parts": [
//!     { "part": "matrix", "title": "…", "blocks": [
//!       { "kind": "paragraph", "style": "remark", "text": "…" },
//!       { "kind": "table", "table": "matrix" } ] }
//!   ],
//!   "tables": {
//!     "matrix": {
//!       "title": "…",
//!       "columns": [ { "code": "ownership", "label": "Ownership" },
//!                    { "code": "maker", "label": "Maker", "group": "letters" } ],
//!       "rows": [ { "id": "offer-a-fallback", "obligation": "…", "ownership": "unassigned",
//!                   "letters": { "maker": "RA" } } ]
//!     }
//!   }
//! }
//! ```
//!
//! A row is an object by column code; a column of a group lies in the object of its group;
//! cells without content are left out. Words out of closed lists are their codes, days
//! `2026-07-31`, counts numbers, sentences lists, records lists of `{ "id": …, "name": … }`.
//! Headings within a table are left out, and so are tables that say again what stands in
//! another one: their block names the rows.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{ExportError, Format, Options, chosen};
use crate::lang::Message;
use crate::report::{Block, Cell, Link, Part, Report, Row, Run, Style, Table, plain_text};

pub(super) const FORMAT: Format = Format { code: "json", label: Message::new("export-json"), extension: "json", write };

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let tables = chosen(report, options)?;
    let parts: Vec<Value> = if options.table.is_some() { Vec::new() } else { report.parts.iter().map(part).collect() };
    let tables: Map<String, Value> = tables.iter().map(|t| (t.code.to_owned(), table(t))).collect();
    let whole = json!({
        "onus": env!("CARGO_PKG_VERSION"),
        "title": report.title,
        "author": report.author,
        "version": report.version,
        "as_of": report.as_of,
        "scope": report.scope,
        "catalogue": { "version": report.catalogue.version, "reviewed": report.catalogue.reviewed },
        "advice": report.title_page.as_ref().map(|page| &page.advice),
        "parts": parts,
        "tables": tables,
        "notes": report.notes.iter().map(|note| runs(&note.runs)).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).map_err(|error| ExportError::Failed(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn part(part: &Part) -> Value {
    json!({ "part": part.code, "title": part.title, "blocks": part.blocks.iter().map(block).collect::<Vec<_>>() })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Heading { level, text, record } => {
            json!({ "kind": "heading", "level": level, "text": text, "record": record })
        }
        Block::Paragraph(paragraph) => {
            json!({ "kind": "paragraph", "style": style(paragraph.style), "text": plain_text(&paragraph.runs) })
        }
        Block::Table(table) if table.is_extract => {
            let rows: Vec<&str> = table.entries().map(|row| row.id.as_str()).collect();
            json!({ "kind": "extract", "table": table.code, "title": table.title, "rows": rows })
        }
        Block::Table(table) => json!({ "kind": "table", "table": table.code }),
        Block::Figure(figure) => json!({
            "kind": "figure", "figure": figure.code, "caption": figure.caption, "description": figure.description,
        }),
    }
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Body => "body",
        Style::Item => "item",
        Style::Remark => "remark",
        Style::Warning => "warning",
    }
}

/// Running text as its pieces, each with where it leads.
fn runs(runs: &[Run]) -> Value {
    let piece = |run: &Run| match &run.link {
        Some(Link::Web(address)) => json!({ "text": run.text, "web": address }),
        Some(Link::Record(id)) => json!({ "text": run.text, "record": id }),
        Some(Link::Note(number)) => json!({ "note": number }),
        None => json!({ "text": run.text }),
    };
    runs.iter().map(piece).collect()
}

fn table(table: &Table) -> Value {
    let columns: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            let mut value = json!({ "code": column.code, "label": column.label });
            if let Some(group) = column.group {
                value["group"] = group.into();
            }
            value
        })
        .collect();
    let groups: BTreeSet<&str> = table.columns.iter().filter_map(|column| column.group).collect();
    let rows: Vec<Value> = table.entries().map(|r| row(table, &groups, r)).collect();
    json!({ "title": table.title, "columns": columns, "rows": rows })
}

fn row(table: &Table, groups: &BTreeSet<&str>, row: &Row) -> Value {
    let mut value = Map::new();
    value.insert("id".to_owned(), row.id.as_str().into());
    value.extend(groups.iter().map(|group| ((*group).to_owned(), Value::Object(Map::new()))));
    for (at, filled) in row.filled() {
        let Some(column) = table.columns.get(at) else { continue };
        let object = match column.group.and_then(|group| value.get_mut(group)) {
            Some(Value::Object(group)) => group,
            _ => &mut value,
        };
        object.insert(column.code.clone().into_owned(), cell(filled));
    }
    Value::Object(value)
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => text.as_str().into(),
        Cell::Runs(runs) => plain_text(runs).into(),
        Cell::Lines(_) | Cell::RunLines(_) => json!(cell.lines()),
        Cell::Records(records) => {
            records.iter().map(|record| json!({ "id": record.id, "name": record.name })).collect()
        }
        Cell::Number(number) => (*number).into(),
        Cell::Date(day) => day.to_string().into(),
        Cell::Word { code, .. } => code.as_ref().into(),
    }
}

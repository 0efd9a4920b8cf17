//! JSON, for programs: everything in the report, texts exactly as they were typed.
//!
//! ```json
//! {
//!   "onus": "0.1.0", "title": "…", "as_of": "2026-07-31",
//!   "catalogue": { "version": "2026.11", "reviewed": "2026-11-22" },
//!   "blocks": [
//!     { "kind": "heading", "level": 1, "text": "…" },
//!     { "kind": "paragraph", "text": "…" },
//!     { "kind": "table", "table": "matrix" }
//!   ],
//!   "tables": {
//!     "matrix": {
//!       "title": "…",
//!       "columns": [ { "code": "ownership", "label": "Ownership" },
//!                    { "code": "maker", "label": "Maker", "group": "letters" } ],
//!       "rows": [ { "id": "offer-a-fallback", "obligation": "…", "ownership": "unassigned",
//!                   "about": [ { "id": "robot", "name": "Robot" } ],
//!                   "letters": { "maker": "RA" } } ]
//!     }
//!   }
//! }
//! ```
//!
//! A row is an object by column code; a column of a group lies in the object of its group;
//! cells without content are left out. Words out of closed lists are their codes, days
//! `2026-07-31`, counts numbers, sentences and records lists.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{ExportError, Format, Options, chosen};
use crate::lang::Message;
use crate::report::{Block, Cell, Report, Row, Table};

pub(super) const FORMAT: Format = Format { code: "json", label: Message::new("export-json"), extension: "json", write };

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let tables = chosen(report, options)?;
    let is_chosen = |code: &str| tables.iter().any(|table| table.code == code);
    let blocks: Vec<Value> = if options.table.is_some() {
        tables.iter().map(|table| json!({ "kind": "table", "table": table.code })).collect()
    } else {
        report.blocks.iter().map(block).collect()
    };
    debug_assert!(blocks.iter().all(|b| b["table"].as_str().is_none_or(is_chosen)), "every table named is written");
    let tables: Map<String, Value> = tables.iter().map(|t| (t.code.to_owned(), table(t))).collect();
    let whole = json!({
        "onus": env!("CARGO_PKG_VERSION"),
        "title": report.title,
        "as_of": report.as_of,
        "catalogue": { "version": report.catalogue.version, "reviewed": report.catalogue.reviewed },
        "blocks": blocks,
        "tables": tables,
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).map_err(|error| ExportError::Failed(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn block(block: &Block) -> Value {
    match block {
        Block::Heading { level, text } => json!({ "kind": "heading", "level": level, "text": text }),
        Block::Paragraph(text) => json!({ "kind": "paragraph", "text": text }),
        Block::Table(table) => json!({ "kind": "table", "table": table.code }),
        Block::Citations(_) => json!({ "kind": "table", "table": "sources" }),
    }
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
    let rows: Vec<Value> = table.rows.iter().map(|r| row(table, &groups, r)).collect();
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
        Cell::Lines(lines) => json!(lines),
        Cell::Records(records) => {
            records.iter().map(|record| json!({ "id": record.id, "name": record.name })).collect()
        }
        Cell::Number(number) => (*number).into(),
        Cell::Date(day) => day.to_string().into(),
        Cell::Word { code, .. } => code.as_ref().into(),
    }
}

//! Comma-separated values, for spreadsheet programs.
//!
//! UTF-8 with a byte order mark and lines that end in CR LF, so that spreadsheet programs
//! show every script right. All rows have the same number of fields. The first row holds
//! the headings of the responsibility matrix, or of the table chosen; the other tables
//! follow, each below an empty row and its title.
//!
//! The last row names the edition of the catalogue, but where one table is chosen.
//!
//! A field that a spreadsheet program would take for a formula begins with an apostrophe.

use super::text::guarded;
use super::{ExportError, Format, Options, chosen};
use crate::lang::Message;
use crate::report::{Cell, Report, Table};

pub(super) const FORMAT: Format = Format { code: "csv", label: Message::new("export-csv"), extension: "csv", write };

const BYTE_ORDER_MARK: &str = "\u{feff}";
/// The table that stands first, where spreadsheet programs look for headings.
const FIRST: &str = "matrix";

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let mut tables = chosen(report, options)?;
    let width = tables.iter().map(|table| table.columns.len()).max().unwrap_or_default().max(1);
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let mut write_row = |fields: Vec<String>| {
        let missing = width.saturating_sub(fields.len());
        let row = fields.into_iter().map(|field| guarded(&field)).chain(std::iter::repeat_n(String::new(), missing));
        writer.write_record(row).map_err(|error| ExportError::Failed(error.to_string()))
    };
    tables.sort_by_key(|table| table.code != FIRST);
    for (number, table) in tables.iter().enumerate() {
        if number > 0 {
            write_row(Vec::new())?;
            write_row(vec![table.title.clone()])?;
        }
        write_table(table, &mut write_row)?;
    }
    // Who asks for one table reads it with a program, to which another row is no help.
    if options.table.is_none() {
        write_row(Vec::new())?;
        write_row(vec![
            msg!("catalogue-edition", version = report.catalogue.version.as_str(), day = report.catalogue.reviewed)
                .text(),
        ])?;
    }
    writer.into_inner().map_err(|error| ExportError::Failed(error.to_string()))
}

fn write_table(
    table: &Table,
    write_row: &mut impl FnMut(Vec<String>) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    write_row(table.columns.iter().map(|column| column.label.clone()).collect())?;
    for row in &table.rows {
        if let Some(words) = &row.section {
            write_row(vec![words.clone()])?;
            continue;
        }
        write_row(row.cells(table.columns.len()).map(field).collect())?;
    }
    Ok(())
}

fn field(cell: Option<&Cell>) -> String {
    cell.map_or_else(String::new, |cell| cell.lines().join("\n"))
}

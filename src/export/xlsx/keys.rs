//! The hidden sheet: what was written, as checksums, so that an import finds what has changed.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::back::{self, COLUMNS, FIRST_SUM, MAGIC, ROW, SHEET, VERSION};
use super::book::Book;
use crate::report::Row;

/// The hidden sheet while it is being written.
pub(super) struct Keys {
    sheet: Worksheet,
    next: u32,
}

impl Keys {
    pub(super) fn new(book: &Book<'_>) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(SHEET)?.set_very_hidden(true);
        sheet.write_string(0, 0, MAGIC)?.write_number(0, 1, VERSION)?.write_string(0, 2, env!("CARGO_PKG_VERSION"))?;
        sheet.write_string(0, 3, back::title(&book.report.title))?;
        sheet.write_string(0, 4, book.report.as_of.to_string())?;
        sheet.write_string(0, 5, book.report.letters.to_string())?;
        Ok(Self { sheet, next: 1 })
    }

    pub(super) fn begin(&mut self, number: usize, book: &Book<'_>) -> Result<(), XlsxError> {
        let table = book.tables[number];
        self.sheet.write_string(self.next, 0, COLUMNS)?.write_string(self.next, 1, table.code)?;
        self.sheet.write_string(self.next, 2, &book.names[number])?;
        for (column, found) in (FIRST_SUM as u16..).zip(&table.columns) {
            self.sheet.write_string(self.next, column, back::column_code(found))?;
        }
        self.next += 1;
        Ok(())
    }

    /// Remembers a row by the texts that were written for it: each of them where changes
    /// come back, and otherwise all of them in one number.
    pub(super) fn row(&mut self, row: &Row, texts: &[String], one_by_one: bool) -> Result<(), XlsxError> {
        self.sheet.write_string(self.next, 0, ROW)?.write_string(self.next, 1, &row.id)?;
        if one_by_one && row.section.is_none() {
            for (column, text) in (FIRST_SUM as u16..).zip(texts) {
                if let Some(sum) = back::sum(text) {
                    self.sheet.write_number(self.next, column, sum)?;
                }
            }
        } else {
            self.sheet.write_number(self.next, 2, back::row_sum(texts.iter().map(String::as_str)))?;
        }
        self.next += 1;
        Ok(())
    }

    pub(super) fn finish(self) -> Worksheet {
        self.sheet
    }
}

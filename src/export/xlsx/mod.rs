//! XLSX, for spreadsheet programs: one sheet for each table, behind a first one that says
//! what the workbook is, and a hidden one by which an import knows what was changed.
//!
//! Everything a user typed is written as text, so that none of it can become a formula.
//! The bytes are the same for the same report: no clock, no random number goes into them.

mod about;
pub(crate) mod back;
mod book;
mod height;
mod keys;
mod lists;
mod page;
mod sheet;
mod styles;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::text::cleaned;
use super::{ExportError, Format, Options, chosen};
use crate::lang::{Message, t};
use crate::report::Report;
use book::{Book, shortened};

pub(super) const FORMAT: Format = Format { code: "xlsx", label: Message::new("export-xlsx"), extension: "xlsx", write };

/// How long a title may be in the properties of a file.
const LONGEST_PROPERTY: usize = 255;

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let book = Book::of(report, chosen(report, options)?);
    put_together(&book).map_err(|error| ExportError::Failed(error.to_string()))
}

fn put_together(book: &Book<'_>) -> Result<Vec<u8>, XlsxError> {
    let styles = styles::Styles::new();
    let mut losses = Vec::new();
    let mut keys = keys::Keys::new(book)?;
    let mut sheets = Vec::new();
    for number in 0..book.tables.len() {
        sheets.push(sheet::write(book, number, &styles, &mut keys, &mut losses)?);
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(book.report)?);
    workbook.push_worksheet(about::write(book, &styles, &losses)?);
    sheets.into_iter().for_each(|sheet| workbook.push_worksheet(sheet));
    workbook.push_worksheet(keys.finish());
    workbook.save_to_buffer()
}

fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let short = |text: &str| shortened(&cleaned(text), LONGEST_PROPERTY, "…");
    let day = report.as_of;
    let year = u16::try_from(day.year()).unwrap_or_default().clamp(1901, 9999);
    let created = ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs())?;
    let comment = msg!("xlsx-as-of", day = day).text();
    let about = report.title_page.as_ref().map_or_else(|| t("report-subtitle"), |page| page.subtitle.clone());
    Ok(DocProperties::new()
        .set_title(short(&report.title))
        .set_author(short(&report.author))
        .set_subject(short(&about))
        .set_comment(short(report.scope.as_ref().unwrap_or(&comment)))
        .set_company("")
        .set_creation_datetime(&created))
}

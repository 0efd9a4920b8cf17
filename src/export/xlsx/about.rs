//! The first sheet: what the workbook is, what is where, what comes back and what is missing.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

use super::back::{self, LONGEST_TEXT};
use super::book::{Book, Loss, shortened};
use super::height;
use super::page;
use super::styles::{self, Styles};
use crate::export::text::cleaned;
use crate::lang::t;
use crate::report::Tone;

/// The widths of the three columns, in characters.
const WIDTHS: [u32; 3] = [27, 76, 34];
/// How many places are listed where something was shortened; the rest is counted.
const MOST_LOSSES: usize = 200;
const WHAT: u16 = 0;
const HOW: u16 = 1;
const BACK: u16 = 2;

struct Writer<'a> {
    sheet: Worksheet,
    next: u32,
    styles: &'a Styles,
}

pub(super) fn write(book: &Book<'_>, styles: &Styles, losses: &[Loss]) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(t("xlsx-about"))?;
    for (column, width) in (WHAT..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut writer = Writer { sheet, next: 0, styles };
    writer.facts(book)?;
    writer.sheets(book)?;
    writer.lost(book, losses)?;
    writer.returning(book)?;
    writer.signs(book)?;
    page::print(&mut writer.sheet, book, 1);
    Ok(writer.sheet)
}

impl Writer<'_> {
    fn text(&mut self, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = shortened(&cleaned(text), LONGEST_TEXT, "…");
        self.sheet.write_string_with_format(self.next, column, text, format)?;
        Ok(())
    }

    /// A line over all columns, as high as its text needs: merged cells do not grow by themselves.
    fn line(&mut self, text: &str, format: &Format, points: usize, per_line: u32) -> Result<(), XlsxError> {
        let text = shortened(&cleaned(text), LONGEST_TEXT, "…");
        let height = u32::try_from(height::lines(&text, per_line).saturating_mul(points)).unwrap_or(400).min(400);
        self.sheet.merge_range(self.next, WHAT, self.next, BACK, &text, format)?;
        self.sheet.set_row_height(self.next, height)?;
        self.next += 1;
        Ok(())
    }

    fn heading(&mut self, texts: [&str; 3]) -> Result<(), XlsxError> {
        self.next += 1;
        let format = &self.styles.about.heading;
        for (column, text) in (WHAT..).zip(texts) {
            self.text(column, text, format)?;
        }
        self.next += 1;
        Ok(())
    }

    fn fact(&mut self, what: &str, how: &str) -> Result<(), XlsxError> {
        let about = &self.styles.about;
        let lines = height::lines(&cleaned(what), WIDTHS[0]).max(height::lines(&cleaned(how), WIDTHS[1]));
        if let Some(height) = height::of(lines) {
            self.sheet.set_row_height(self.next, height)?;
        }
        self.text(WHAT, what, &about.what)?;
        self.text(HOW, how, &about.how)?;
        self.next += 1;
        Ok(())
    }

    fn facts(&mut self, book: &Book<'_>) -> Result<(), XlsxError> {
        let report = book.report;
        let about = &self.styles.about;
        self.line(&report.title, &about.title, 28, 80)?;
        if let Some(page) = &report.title_page {
            self.line(&page.subtitle, &about.subtitle, 18, 130)?;
            self.next += 1;
            for (what, how) in &page.facts {
                self.fact(what, how)?;
            }
            self.next += 1;
            for advice in &page.advice {
                self.line(advice, &about.advice, 15, 130)?;
            }
            return Ok(());
        }
        self.next += 1;
        let catalogue =
            msg!("catalogue-edition", version = report.catalogue.version.as_str(), day = report.catalogue.reviewed);
        let facts = [
            (t("report-day"), report.as_of.to_string()),
            (t("report-version"), report.version.clone()),
            (t("report-author"), report.author.clone()),
            (t("report-speaks-of"), report.scope.clone().unwrap_or_default()),
            (t("report-asked"), catalogue.text()),
        ];
        for (what, how) in facts.iter().filter(|(_, how)| !how.is_empty()) {
            self.fact(what, how)?;
        }
        self.next += 1;
        self.line(&t("catalogue-no-advice"), &about.advice, 15, 130)
    }

    fn sheets(&mut self, book: &Book<'_>) -> Result<(), XlsxError> {
        self.heading([&t("xlsx-sheets"), &t("xlsx-holds"), &t("xlsx-back")])?;
        let about = &self.styles.about;
        for (number, table) in book.tables.iter().enumerate() {
            let link = Url::new(book.place(number, 0, 1));
            self.sheet.write_url_with_options(self.next, WHAT, link, &book.names[number], "", Some(&about.link))?;
            let holds = msg!("xlsx-rows", title = table.title.as_str(), count = table.entries().count());
            self.text(HOW, &holds.text(), &about.how)?;
            let back = match table.code {
                "matrix" => t("xlsx-back-matrix"),
                "parts" => t("xlsx-back-parts"),
                "register" => t("xlsx-back-register"),
                _ => t("xlsx-back-nothing"),
            };
            self.text(BACK, &back, &about.how)?;
            if let Some(height) = height::of(height::lines(&back, WIDTHS[2])) {
                self.sheet.set_row_height(self.next, height)?;
            }
            self.next += 1;
        }
        Ok(())
    }

    fn lost(&mut self, book: &Book<'_>, losses: &[Loss]) -> Result<(), XlsxError> {
        if losses.is_empty() {
            return Ok(());
        }
        self.heading([&t("xlsx-lost"), "", ""])?;
        let about = &self.styles.about;
        for loss in losses.iter().take(MOST_LOSSES) {
            let place = format!("{}!{}", book.names[loss.sheet], row_col_to_cell(loss.row, loss.column));
            let link = Url::new(book.place(loss.sheet, loss.row, loss.column));
            self.sheet.write_url_with_options(self.next, WHAT, link, place, "", Some(&about.link))?;
            self.text(HOW, &loss.what.text(), &about.how)?;
            self.sheet.set_row_height(self.next, 28)?;
            self.next += 1;
        }
        match losses.len().saturating_sub(MOST_LOSSES) {
            0 => Ok(()),
            more => self.fact("", &msg!("xlsx-lost-more", count = more).text()),
        }
    }

    fn returning(&mut self, book: &Book<'_>) -> Result<(), XlsxError> {
        if !book.tables.iter().any(|table| back::has_returning(table.code)) {
            return Ok(());
        }
        self.heading([&t("xlsx-way-back"), "", ""])?;
        for (what, how) in [
            ("xlsx-way-edit", "xlsx-way-edit-how"),
            ("xlsx-way-letters", "xlsx-way-letters-how"),
            ("xlsx-way-free", "xlsx-way-free-how"),
            ("xlsx-way-import", "xlsx-way-import-how"),
            ("xlsx-way-refused", "xlsx-way-refused-how"),
        ] {
            self.fact(&t(what), &t(how))?;
        }
        Ok(())
    }

    fn signs(&mut self, book: &Book<'_>) -> Result<(), XlsxError> {
        self.heading([&t("xlsx-signs"), "", ""])?;
        let about = &self.styles.about;
        for letter in book.report.letters.letters() {
            self.fact(letter.code(), &letter.label())?;
        }
        let tones = [
            (Tone::Good, t("xlsx-tone-good")),
            (Tone::Weak, t("xlsx-tone-weak")),
            (Tone::Bad, t("xlsx-tone-bad")),
            (Tone::Contested, t("xlsx-tone-contested")),
            (Tone::Quiet, t("xlsx-tone-quiet")),
        ];
        for (tone, words) in tones {
            let format = styles::tone(tone).map_or_else(|| about.how.clone(), |format| about.what.merge(&format));
            self.text(WHAT, &t("xlsx-tone-word"), &format)?;
            self.text(HOW, &words, &about.how)?;
            self.next += 1;
        }
        Ok(())
    }
}

//! A table as a sheet: hidden codes and ids, title, heads, rows, drop-downs, print set-up.

use std::collections::BTreeMap;

use rust_xlsxwriter::{ExcelDateTime, Format, Note, Url, Worksheet, XlsxError};

use super::back::{self, LETTERS, LONGEST_TEXT, MARK};
use super::book::{Book, Loss, only_link, shortened};
use super::keys::Keys;
use super::lists;
use super::page;
use super::styles::{Body, Styles};
use crate::lang::t;
use crate::report::{Cell, Link, Row, Table, Tone, Width, plain_text};

const CODE_ROW: u32 = 0;
const TITLE_ROW: u32 = 1;
const REMARK_ROW: u32 = 2;
/// The row of the heads.
pub(super) const HEAD_ROW: u32 = 3;
/// The first row below the heads.
pub(super) const FIRST_ROW: u32 = 4;
/// How many links Excel takes on a sheet, and how long they may be.
const MOST_LINKS: usize = 65_530;
const LONGEST_LINK: usize = 2_079;
/// From how many narrow columns on their heads are turned upright.
const MANY: usize = 6;
/// From how many characters on a head is repeated in a note, because not all of it may be seen.
const LONG_HEAD: usize = 30;
/// Notes are cut here: Excel takes 32,767 characters, some of which the writer needs.
const LONGEST_NOTE: usize = 32_000;

/// A sheet while it is being written.
pub(super) struct Writer<'a> {
    pub(super) sheet: Worksheet,
    pub(super) book: &'a Book<'a>,
    pub(super) number: usize,
    pub(super) table: &'a Table,
    styles: &'a Styles,
    losses: &'a mut Vec<Loss>,
    links: usize,
    /// What was written for each row, in the order of rows.
    pub(super) texts: Vec<Vec<String>>,
    /// The longest line of each column, in characters.
    pub(super) longest: Vec<usize>,
    /// Which columns hold links.
    pub(super) linked: Vec<bool>,
    /// The words out of closed lists of each column, with how they are to be taken.
    pub(super) words: Vec<BTreeMap<&'a str, Tone>>,
}

/// Writes the table with this number.
pub(super) fn write(
    book: &Book<'_>,
    number: usize,
    styles: &Styles,
    keys: &mut Keys,
    losses: &mut Vec<Loss>,
) -> Result<Worksheet, XlsxError> {
    let table = book.tables[number];
    let width = table.columns.len();
    let mut sheet = Worksheet::new();
    sheet.set_name(&book.names[number])?;
    let (longest, linked, words) = (vec![0; width], vec![false; width], vec![BTreeMap::new(); width]);
    let texts = Vec::with_capacity(table.rows.len());
    let mut writer = Writer { sheet, book, number, table, styles, losses, links: 0, texts, longest, linked, words };
    writer.write_top()?;
    writer.write_heads()?;
    keys.begin(number, book)?;
    for (row, found) in (FIRST_ROW..).zip(&table.rows) {
        writer.write_row(row, found, keys)?;
    }
    lists::add(&mut writer)?;
    page::set_up(&mut writer)?;
    Ok(writer.sheet)
}

/// The column of the sheet in which a column of the table stands; the first one holds ids.
pub(super) fn place(column: usize) -> u16 {
    u16::try_from(column + 1).unwrap_or(u16::MAX)
}

impl<'a> Writer<'a> {
    /// The number of the last row.
    pub(super) fn last_row(&self) -> u32 {
        HEAD_ROW + u32::try_from(self.table.rows.len()).unwrap_or(u32::MAX - FIRST_ROW)
    }

    /// Whether the heads of narrow columns are turned upright.
    pub(super) fn is_upright(&self) -> bool {
        self.table.columns.iter().filter(|column| column.width == Width::Narrow).count() > MANY
    }

    fn comes_back(&self, column: usize) -> bool {
        back::comes_back(self.table.code, &back::column_code(&self.table.columns[column]))
    }

    fn write_top(&mut self) -> Result<(), XlsxError> {
        self.sheet.write_string(CODE_ROW, 0, format!("{MARK}{}", self.table.code))?;
        for (column, found) in self.table.columns.iter().enumerate() {
            self.sheet.write_string(CODE_ROW, place(column), back::column_code(found))?;
        }
        self.sheet.set_row_hidden(CODE_ROW)?.set_column_hidden(0)?;
        self.sheet.set_row_height(TITLE_ROW, 26)?.set_row_height(REMARK_ROW, 18)?;
        self.sheet.write_string_with_format(TITLE_ROW, 1, &self.table.title, &self.styles.title)?;
        let remark = match self.table.code {
            "matrix" => t("xlsx-remark-matrix"),
            code if back::has_returning(code) => t("xlsx-remark-returning"),
            _ => t("xlsx-remark-reading"),
        };
        self.sheet.write_string_with_format(REMARK_ROW, 1, remark, &self.styles.remark)?;
        Ok(())
    }

    fn write_heads(&mut self) -> Result<(), XlsxError> {
        let (table, styles) = (self.table, self.styles);
        let is_upright = self.is_upright();
        for (number, column) in table.columns.iter().enumerate() {
            let comes_back = self.comes_back(number);
            let format = match (column.width == Width::Narrow && is_upright, comes_back) {
                (true, true) => &styles.upright_back,
                (true, false) => &styles.upright,
                (false, true) => &styles.head_back,
                (false, false) => &styles.head,
            };
            let label = self.fitting(HEAD_ROW, place(number), back::text(&column.label.as_str().into()));
            self.sheet.write_string_with_format(HEAD_ROW, place(number), &label, format)?;
            let mut note = Vec::new();
            if label.chars().count() > LONG_HEAD {
                note.push(label);
            }
            if back::has_returning(table.code) {
                note.push(t(match (comes_back, column.group) {
                    (true, Some(LETTERS)) => "xlsx-note-letters",
                    (true, _) if column.code == LETTERS => "xlsx-note-letters",
                    (true, _) if !column.choices.is_empty() => "xlsx-note-choice",
                    (true, _) if matches!(column.code.as_ref(), "from" | "until") => "xlsx-note-day",
                    (true, _) => "xlsx-note-text",
                    (false, _) => "xlsx-note-reading",
                }));
            }
            self.note(HEAD_ROW, number, &note.join("\n\n"))?;
        }
        Ok(())
    }

    fn write_row(&mut self, at: u32, row: &'a Row, keys: &mut Keys) -> Result<(), XlsxError> {
        self.sheet.write_string(at, 0, &row.id)?;
        if let Some(words) = &row.section {
            let words = self.fitting(at, 1, back::text(&words.as_str().into()));
            self.sheet.set_row_height(at, 20)?;
            self.sheet.write_string_with_format(at, 1, &words, &self.styles.band)?;
            for column in 1..self.table.columns.len() {
                self.sheet.write_blank(at, place(column), &self.styles.band)?;
            }
            keys.row(row, &[words], false)?;
            self.texts.push(Vec::new());
            return Ok(());
        }
        let is_returning = back::has_returning(self.table.code);
        let mut texts = Vec::with_capacity(self.table.columns.len());
        for (column, cell) in row.cells(self.table.columns.len()).enumerate() {
            let styles = self.styles;
            let body = if is_returning && !self.comes_back(column) { &styles.shaded } else { &styles.plain };
            texts.push(match cell {
                Some(cell) => self.write_cell(at, column, row, cell, body)?,
                None => {
                    self.sheet.write_blank(at, place(column), &body.text)?;
                    String::new()
                }
            });
        }
        keys.row(row, &texts, is_returning)?;
        self.texts.push(texts);
        Ok(())
    }

    /// Writes a cell and gives back what stands in it.
    fn write_cell(
        &mut self,
        at: u32,
        column: usize,
        row: &Row,
        cell: &'a Cell,
        body: &Body,
    ) -> Result<String, XlsxError> {
        let to = place(column);
        let full = back::text(cell);
        let found = &self.table.columns[column];
        let longest = full.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        self.longest[column] = self.longest[column].max(longest);
        if let Cell::Word { code: std::borrow::Cow::Borrowed(_), label, tone } = cell {
            self.words[column].insert(label, *tone);
        }
        self.footnotes(at, column, row, cell)?;
        match cell {
            Cell::Number(number) => {
                let is_wide = matches!(found.width, Width::Middle | Width::Long);
                let format = if is_wide { &body.wide_number } else { &body.number };
                self.sheet.write_number_with_format(at, to, *number as f64, format)?;
            }
            Cell::Date(day) if day_of(*day).is_some() => {
                if let Some(day) = day_of(*day) {
                    self.sheet.write_datetime_with_format(at, to, &day, &body.day)?;
                }
            }
            _ => {
                let text = self.fitting(at, to, full);
                let is_letters = found.group == Some(LETTERS) || found.code == LETTERS;
                let format = match column {
                    0 => &body.name,
                    _ if is_letters => &body.letters,
                    _ => &body.text,
                };
                match self.link(at, column, row, cell) {
                    Some(link) if column == 0 => self.link_to(at, to, &link, &text, &body.name_link)?,
                    Some(link) if link.starts_with("internal:") => self.link_to(at, to, &link, &text, &body.link)?,
                    Some(link) => self.link_to(at, to, &link, &text, &body.web)?,
                    None => {
                        self.sheet.write_string_with_format(at, to, &text, format)?;
                    }
                }
                return Ok(text);
            }
        }
        Ok(full)
    }

    fn link_to(&mut self, at: u32, to: u16, link: &str, text: &str, format: &Format) -> Result<(), XlsxError> {
        // A link of an empty text would show its address.
        if text.trim().is_empty() {
            self.sheet.write_blank(at, to, format)?;
            return Ok(());
        }
        self.sheet.write_url_with_options(at, to, Url::new(link), text, "", Some(format))?;
        Ok(())
    }

    /// Where a cell leads; what Excel would not take is told apart.
    fn link(&mut self, at: u32, column: usize, row: &Row, cell: &Cell) -> Option<String> {
        let link = match only_link(cell) {
            Some(Link::Web(address)) => Some(address),
            Some(Link::Record(id)) => self.book.home(&id, self.number),
            Some(Link::Note(_)) | None => None,
        };
        let link = link.or_else(|| (column == 0).then(|| self.book.home(&row.id, self.number)).flatten())?;
        let what = if back::length(&link) > LONGEST_LINK {
            msg!("xlsx-link-too-long", most = LONGEST_LINK)
        } else if self.links >= MOST_LINKS {
            msg!("xlsx-links-too-many", most = MOST_LINKS)
        } else {
            self.links += 1;
            self.linked[column] = true;
            return Some(link);
        };
        self.losses.push(Loss { sheet: self.number, row: at, column: place(column), what });
        None
    }

    /// The text, or as much of it as a cell takes; then it says so, here and on the first sheet.
    fn fitting(&mut self, row: u32, column: u16, text: String) -> String {
        let length = back::length(&text);
        if length <= LONGEST_TEXT {
            return text;
        }
        let sign = format!("\n… [{}]", msg!("xlsx-shortened-here", count = length).text());
        let what = msg!("xlsx-shortened", count = length, most = LONGEST_TEXT);
        self.losses.push(Loss { sheet: self.number, row, column, what });
        shortened(&text, LONGEST_TEXT, &sign)
    }

    /// What footnotes and the list of parts say of a cell, as a note on it.
    fn footnotes(&mut self, at: u32, column: usize, row: &Row, cell: &Cell) -> Result<(), XlsxError> {
        let mut notes = Vec::new();
        if let Cell::Runs(runs) = cell {
            let numbers = runs.iter().filter_map(|run| match run.link {
                Some(Link::Note(number)) => self.book.report.notes.get(number.checked_sub(1)?),
                _ => None,
            });
            notes.extend(numbers.map(|note| plain_text(&note.runs)));
        }
        let found = &self.table.columns[column];
        if found.group == Some(LETTERS) {
            notes.extend(self.book.details(&row.id, &found.code).map(str::to_owned));
        }
        self.note(at, column, &notes.join("\n\n"))
    }

    fn note(&mut self, row: u32, column: usize, text: &str) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let text = back::text(&text.into());
        if back::length(&text) > LONGEST_NOTE {
            let what = msg!("xlsx-note-shortened", count = back::length(&text), most = LONGEST_NOTE);
            self.losses.push(Loss { sheet: self.number, row, column: place(column), what });
        }
        let lines: usize = text.lines().map(|line| line.chars().count() / 46 + 1).sum();
        let height = u32::try_from(lines.clamp(2, 24) * 16 + 14).unwrap_or(400);
        let note = Note::new(shortened(&text, LONGEST_NOTE, "…")).add_author_prefix(false).set_author("Onus");
        self.sheet.insert_note(row, place(column), &note.set_width(300).set_height(height))?;
        Ok(())
    }
}

/// A day as Excel counts them; nothing where it cannot, or counts wrongly.
fn day_of(day: crate::model::Date) -> Option<ExcelDateTime> {
    let (year, month, date) = (day.year(), day.month(), day.day());
    // Excel takes 1900 for a leap year, so that days before March 1900 are off by one.
    let year = u16::try_from(year).ok().filter(|year| *year > 1900)?;
    ExcelDateTime::from_ymd(year, month.unsigned_abs(), date.unsigned_abs()).ok()
}

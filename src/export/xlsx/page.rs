//! Widths, what stays in view, filters, and how a sheet is printed.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::book::{Book, shortened};
use super::height;
use super::sheet::{FIRST_ROW, HEAD_ROW, Writer, place};
use crate::export::text::cleaned;
use crate::model::Paper;
use crate::report::{Column, Tone, Width};

/// How many characters of a title fit beside the day at the top of a page.
const LONGEST_HEADER: usize = 90;
/// The height of upright heads, in points: as much as the longest needs, within limits.
const UPRIGHT: std::ops::RangeInclusive<usize> = 60..=190;

pub(super) fn set_up(writer: &mut Writer<'_>) -> Result<(), XlsxError> {
    let table = writer.table;
    let mut widths = Vec::with_capacity(table.columns.len());
    for (number, column) in table.columns.iter().enumerate() {
        let room = Room {
            longest: writer.longest[number],
            is_upright: writer.is_upright(),
            has_sign: writer.words[number].values().any(|tone| *tone != Tone::Plain),
            has_links: writer.linked[number],
        };
        let width = width_of(column, &room);
        writer.sheet.set_column_width(place(number), width)?;
        widths.push(width);
    }
    if writer.is_upright() {
        let narrow = table.columns.iter().filter(|column| column.width == Width::Narrow);
        let longest = narrow.map(|column| column.label.chars().count()).max().unwrap_or_default();
        let height = (longest * 6 + 16).clamp(*UPRIGHT.start(), *UPRIGHT.end());
        writer.sheet.set_row_height(HEAD_ROW, u32::try_from(height).unwrap_or(100))?;
    }
    set_heights(writer, &widths)?;
    let last = place(table.columns.len().saturating_sub(1));
    let (heads, bottom) = (place(table.heads), writer.last_row());
    let sheet = &mut writer.sheet;
    sheet.set_freeze_panes(FIRST_ROW, heads)?;
    sheet.autofilter(HEAD_ROW, 0, bottom, last)?;
    sheet.set_repeat_rows(HEAD_ROW, HEAD_ROW)?.set_repeat_columns(0, heads.saturating_sub(1))?;
    sheet.set_selection(FIRST_ROW, 1, FIRST_ROW, 1)?;
    let pages = pages_across(&widths, table.heads, writer.book.report.paper);
    print(&mut writer.sheet, writer.book, pages);
    writer.sheet.set_landscape();
    Ok(())
}

fn set_heights(writer: &mut Writer<'_>, widths: &[u32]) -> Result<(), XlsxError> {
    let Writer { sheet, texts, table, .. } = writer;
    for (row, texts) in (FIRST_ROW..).zip(texts.iter()) {
        let lines = |(column, text): (usize, &String)| match (column, table.columns[column].group) {
            // The name of a row is bold.
            (0, _) => height::lines(text, widths[0] * 9 / 10),
            (_, Some(_)) if text.len() <= 4 => 1,
            _ => height::lines(text, widths[column]),
        };
        let most = texts.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(lines).max();
        if let Some(height) = most.and_then(height::of) {
            sheet.set_row_height(row, height)?;
        }
    }
    if !writer.is_upright() {
        let heads = writer.table.columns.iter().zip(widths);
        let most = heads.map(|(column, width)| height::lines(&column.label, width.saturating_sub(4))).max();
        let height = most.and_then(height::of).unwrap_or(18.0);
        writer.sheet.set_row_height(HEAD_ROW, height.min(*UPRIGHT.end() as f64))?;
    }
    Ok(())
}

/// Headers, footers, paper and margins, the same for every sheet.
pub(super) fn print(sheet: &mut Worksheet, book: &Book<'_>, pages_across: u16) {
    let paper = match book.report.paper {
        Paper::Letter => 1,
        Paper::A3 => 8,
        Paper::A4 => 9,
    };
    // A single & begins a code. A digit behind a code for a size would be taken for a part of it.
    let plain = |text: &str| shortened(&cleaned(text).replace('\n', " "), LONGEST_HEADER, "…").replace('&', "&&");
    let header = format!("&L&8 {}&R&8 {}", plain(&book.report.title), msg!("xlsx-as-of", day = book.report.as_of));
    let footer = format!("&L&8 &A&R&8 {}", msg!("xlsx-page", page = "&P", pages = "&N"));
    sheet.set_header(header).set_footer(footer);
    sheet.set_paper_size(paper).set_print_fit_to_pages(pages_across, 0).set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    sheet.set_screen_gridlines(false);
}

/// What decides how wide a column is.
struct Room {
    longest: usize,
    is_upright: bool,
    /// Words with a sign in front are not broken over lines everywhere.
    has_sign: bool,
    /// Texts that lead somewhere are not broken over lines everywhere.
    has_links: bool,
}

/// The width of a column in characters: what it holds, within what its kind may take.
fn width_of(column: &Column, room: &Room) -> u32 {
    let (least, most) = match column.width {
        Width::Narrow if room.is_upright => (5, 13),
        Width::Narrow => (12, 18),
        Width::Short if room.has_sign => (13, 28),
        Width::Short => (11, 19),
        Width::Middle if room.has_links => (13, 48),
        Width::Middle => (13, 28),
        Width::Long if room.has_links => (24, 58),
        Width::Long => (24, 46),
    };
    // The head has an arrow at its side.
    let word = column.label.split_whitespace().map(|word| word.chars().count() + 5).max().unwrap_or_default();
    let head = if column.width == Width::Narrow && room.is_upright { 0 } else { word };
    let sign = if room.has_sign { 3 } else { 0 };
    let width = (room.longest + 2 + sign).max(head).clamp(least, most);
    u32::try_from(width).unwrap_or(20)
}

/// Over how many pages a sheet is spread from left to right so that it can still be read.
fn pages_across(widths: &[u32], heads: usize, paper: Paper) -> u16 {
    // So many characters stand side by side on a page across at little more than half their size.
    let page: u32 = match paper {
        Paper::A3 => 330,
        Paper::A4 | Paper::Letter => 235,
    };
    let (before, rest) = widths.split_at(heads.min(widths.len()));
    let (before, rest) = (before.iter().sum::<u32>(), rest.iter().sum::<u32>());
    let room = page.saturating_sub(before).max(60);
    u16::try_from(rest.div_ceil(room).max(1)).unwrap_or(u16::MAX)
}

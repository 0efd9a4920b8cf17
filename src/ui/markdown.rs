//! Shows the simple Markdown in which the manual and the teaching texts are written:
//! headings, paragraphs, lists, tables, code. No pictures, no links to follow.

use egui::text::LayoutJob;
use egui::{Frame, Label, RichText, TextFormat, TextStyle, Ui};

use super::theme;

/// A part of a text.
enum Block<'a> {
    Heading(usize, &'a str),
    Paragraph(String),
    Item(String, String),
    Table(Vec<Vec<&'a str>>),
    Code(String),
}

/// Shows a text.
pub(super) fn show(ui: &mut Ui, text: &str) {
    for (place, block) in blocks(text).iter().enumerate() {
        ui.push_id(place, |ui| block_ui(ui, block));
    }
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let plain = line.trim();
        if plain.is_empty() || plain.starts_with("<!--") {
            continue;
        }
        if plain.starts_with("```") {
            let code: Vec<&str> = lines.by_ref().take_while(|line| !line.trim().starts_with("```")).collect();
            blocks.push(Block::Code(code.join("\n")));
        } else if let Some(title) = plain.strip_prefix('#') {
            let depth = 1 + title.len() - title.trim_start_matches('#').len();
            blocks.push(Block::Heading(depth, title.trim_start_matches('#').trim()));
        } else if plain.starts_with('|') {
            let mut rows = vec![cells(plain)];
            while let Some(row) = lines.next_if(|line| line.trim().starts_with('|')) {
                rows.push(cells(row.trim()));
            }
            rows.retain(|row| !row.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':'))));
            blocks.push(Block::Table(rows));
        } else {
            let (mark, first) = item(plain).map_or((None, plain), |(mark, rest)| (Some(mark), rest));
            let mut words = vec![first];
            while let Some(next) = lines.next_if(|line| continues(line)) {
                words.push(next.trim());
            }
            let text = words.join(" ");
            blocks.push(match mark {
                Some(mark) => Block::Item(mark, text),
                None => Block::Paragraph(text),
            });
        }
    }
    blocks
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// The mark and the text of an item of a list.
fn item(line: &str) -> Option<(String, &str)> {
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some(("•".to_owned(), rest));
    }
    let (number, rest) = line.split_once(". ")?;
    (!number.is_empty() && number.chars().all(|c| c.is_ascii_digit())).then(|| (format!("{number}."), rest))
}

/// Whether a line goes on with the paragraph or item before it.
fn continues(line: &str) -> bool {
    let plain = line.trim();
    !plain.is_empty() && !plain.starts_with(['#', '|', '`', '<']) && item(plain).is_none()
        || plain.starts_with('`') && !plain.starts_with("```")
}

fn block_ui(ui: &mut Ui, block: &Block<'_>) {
    match block {
        Block::Heading(depth, title) => {
            ui.add_space(theme::PAD);
            let text = RichText::new(*title).strong();
            ui.add(Label::new(if *depth < 3 { text.heading() } else { text }).wrap());
        }
        Block::Paragraph(text) => {
            ui.add(Label::new(inline(ui, text)).wrap());
        }
        Block::Item(mark, text) => {
            ui.horizontal_top(|ui| {
                ui.add_space(theme::PAD);
                ui.label(mark.as_str());
                ui.vertical(|ui| ui.add(Label::new(inline(ui, text)).wrap()));
            });
        }
        Block::Code(code) => {
            Frame::new().fill(ui.visuals().faint_bg_color).inner_margin(theme::PAD).show(ui, |ui| {
                ui.add(Label::new(RichText::new(code.as_str()).monospace()).wrap());
            });
        }
        Block::Table(rows) => table(ui, rows),
    }
    ui.add_space(theme::GAP / 2.0);
}

/// A table whose first columns are as wide as their longest word and whose last takes the rest.
fn table(ui: &mut Ui, rows: &[Vec<&str>]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns == 0 {
        return;
    }
    let longest = |column: usize| {
        let length = |row: &Vec<&str>| row.get(column).map_or(0, |cell| cell.chars().count());
        rows.iter().map(length).max().unwrap_or(0).max(4) as f32
    };
    let room = ui.available_width() - ui.spacing().item_spacing.x * columns as f32;
    let weights: Vec<f32> = (0..columns).map(|column| longest(column).min(LONGEST_CELL)).collect();
    let total: f32 = weights.iter().sum();
    for (place, row) in rows.iter().enumerate() {
        ui.horizontal_top(|ui| {
            for (column, weight) in weights.iter().enumerate() {
                ui.vertical(|ui| {
                    ui.set_width(room * weight / total);
                    let text = row.get(column).copied().unwrap_or_default();
                    if place == 0 {
                        ui.add(Label::new(RichText::new(text).strong()).wrap());
                    } else {
                        ui.add(Label::new(inline(ui, text)).wrap());
                    }
                });
            }
        });
        ui.separator();
    }
}

/// A cell longer than this many characters wraps rather than taking more of the width.
const LONGEST_CELL: f32 = 60.0;

/// Text in which `**words**` are strong and words in backticks are code.
fn inline(ui: &Ui, text: &str) -> LayoutJob {
    let style = ui.style();
    let palette = theme::palette(ui.ctx());
    let body = TextFormat { font_id: TextStyle::Body.resolve(style), color: palette.text, ..TextFormat::default() };
    let code = TextFormat { font_id: TextStyle::Monospace.resolve(style), background: palette.raised, ..body.clone() };
    let strong = TextFormat { color: palette.accent, ..body.clone() };
    let mut job = LayoutJob::default();
    for (place, part) in text.split('`').enumerate() {
        if place % 2 == 1 {
            job.append(part, 0.0, code.clone());
            continue;
        }
        for (place, part) in part.split("**").enumerate() {
            let format = if place % 2 == 1 { &strong } else { &body };
            job.append(&part.replace('*', ""), 0.0, format.clone());
        }
    }
    job
}

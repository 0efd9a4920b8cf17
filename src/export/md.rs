//! Markdown, for reading and for pasting into other documents.
//!
//! Text that users typed never becomes markup: whatever could be is escaped, line breaks
//! in cells become `<br>`, and only plain web addresses become links.

use super::text::cleaned;
use super::{ExportError, Format, Options, chosen};
use crate::lang::Message;
use crate::report::{Block, Cell, Link, Mark, Paragraph, Report, Run, Style, Table};

pub(super) const FORMAT: Format = Format { code: "md", label: Message::new("export-md"), extension: "md", write };

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let mut out = String::new();
    if options.table.is_some() {
        for table in chosen(report, options)? {
            write_table(table, &mut out);
        }
        return Ok(out.into_bytes());
    }
    push_heading(1, &report.title, &mut out);
    if let Some(page) = &report.title_page {
        out.push('\n');
        push_lines(&inline(&page.subtitle), &mut out);
        out.push('\n');
        for (what, how) in &page.facts {
            out.push_str(&format!("- **{}:** {}\n", in_cell(what), in_cell(how)));
        }
        for advice in &page.advice {
            out.push('\n');
            push_lines(&inline(advice), &mut out);
        }
    }
    for part in &report.parts {
        out.push('\n');
        push_heading(2, &part.title, &mut out);
        part.blocks.iter().for_each(|block| push_block(block, &mut out));
    }
    if !report.notes.is_empty() {
        out.push('\n');
    }
    for (number, note) in (1..).zip(&report.notes) {
        out.push_str(&format!("[^{number}]: {}\n", marked(&note.runs).replace('\n', " ")));
    }
    Ok(out.into_bytes())
}

fn push_block(block: &Block, out: &mut String) {
    // Entries of a list stand together; everything else has an empty line before it.
    let is_item = |block: &Block| matches!(block, Block::Paragraph(one) if one.style == Style::Item);
    if !is_item(block) || !out.trim_end_matches('\n').rsplit('\n').next().is_some_and(|line| line.starts_with("- ")) {
        out.push('\n');
    }
    match block {
        Block::Heading { level, text, .. } => push_heading(level.saturating_add(1), text, out),
        Block::Paragraph(paragraph) => push_paragraph(paragraph, out),
        Block::Table(table) => write_table(table, out),
        Block::Figure(figure) => {
            push_lines(&inline(&figure.caption), out);
            out.push('\n');
            push_lines(&inline(&figure.description), out);
        }
    }
}

fn push_heading(level: u8, text: &str, out: &mut String) {
    out.extend(std::iter::repeat_n('#', usize::from(level.clamp(1, 6))));
    out.push(' ');
    out.push_str(&inline(text).replace('\n', " "));
    out.push('\n');
}

fn push_paragraph(paragraph: &Paragraph, out: &mut String) {
    let text = marked(&paragraph.runs);
    match paragraph.style {
        Style::Item => out.push_str(&format!("- {}\n", text.trim().replace('\n', " "))),
        Style::Warning => out.push_str(&format!("> {}\n", text.trim().replace('\n', "  \n> "))),
        Style::Body | Style::Remark => push_lines(&text, out),
    }
}

/// Running text, with what could be markup escaped, and what leads somewhere as a link.
fn marked(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    let text = inline(&run.text);
    let text = match run.mark {
        Mark::Plain | Mark::Quiet => text,
        Mark::Strong => around(&text, "**"),
        Mark::Inserted => around(&text, "**"),
        Mark::Deleted => around(&text, "~~"),
    };
    match &run.link {
        Some(Link::Web(address)) if run.text == *address => format!("<{address}>"),
        Some(Link::Web(address)) => format!("[{text}](<{address}>)"),
        Some(Link::Note(number)) => format!("[^{number}]"),
        Some(Link::Record(_)) | None => text,
    }
}

/// Text between two signs, with the blanks at its ends left outside, as Markdown wants it.
fn around(text: &str, sign: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() || inner.contains('\n') {
        return text.to_owned();
    }
    let (before, after) = text.split_once(inner).unwrap_or_default();
    format!("{before}{sign}{inner}{sign}{after}")
}

fn push_lines(text: &str, out: &mut String) {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for (number, line) in lines.iter().enumerate() {
        out.push_str(&unlisted(line));
        out.push_str(if number + 1 < lines.len() { "  \n" } else { "\n" });
    }
}

fn write_table(table: &Table, out: &mut String) {
    push_row(table.columns.iter().map(|column| in_cell(&column.label)), out);
    push_row(table.columns.iter().map(|_| "---".to_owned()), out);
    for row in &table.rows {
        if let Some(words) = &row.section {
            let first = std::iter::once(around(&in_cell(words), "**"));
            push_row(first.chain(std::iter::repeat_n(String::new(), table.columns.len().saturating_sub(1))), out);
            continue;
        }
        let cells = row.cells(table.columns.len()).map(|cell| cell.map_or_else(String::new, written));
        push_row(cells, out);
    }
}

fn push_row(cells: impl Iterator<Item = String>, out: &mut String) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(&cell);
        out.push_str(" |");
    }
    out.push('\n');
}

fn written(cell: &Cell) -> String {
    let line = |runs: &Vec<Run>| marked(runs).trim().replace('\n', "<br>").replace('\t', " ");
    cell.runs().iter().map(line).collect::<Vec<_>>().join("<br>")
}

fn in_cell(text: &str) -> String {
    inline(text.trim()).replace('\n', "<br>").replace('\t', " ")
}

/// The text with everything that could be markup inside a line escaped.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in cleaned(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// The line, kept from being taken for an item of a list, a rule or an underline.
fn unlisted(line: &str) -> String {
    if line.starts_with(['-', '+', '=']) {
        return format!("\\{line}");
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && line[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    line.to_owned()
}

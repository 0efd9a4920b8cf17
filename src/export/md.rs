//! Markdown, for reading and for pasting into other documents.
//!
//! Text that users typed never becomes markup: whatever could be is escaped, line breaks
//! in cells become `<br>`, and only plain web addresses become links.

use super::text::cleaned;
use super::{ExportError, Format, Options, chosen};
use crate::lang::Message;
use crate::report::{Block, Cell, Citation, Report, Table};

pub(super) const FORMAT: Format = Format { code: "md", label: Message::new("export-md"), extension: "md", write };

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let mut out = String::new();
    if options.table.is_some() {
        for table in chosen(report, options)? {
            write_table(&table, &mut out);
        }
        return Ok(out.into_bytes());
    }
    push_heading(1, &report.title, &mut out);
    for block in &report.blocks {
        out.push('\n');
        match block {
            Block::Heading { level, text } => push_heading(level.saturating_add(1), text, &mut out),
            Block::Paragraph(text) => push_paragraph(text, &mut out),
            Block::Table(table) => write_table(table, &mut out),
            Block::Citations(citations) => citations.iter().for_each(|citation| push_citation(citation, &mut out)),
        }
    }
    Ok(out.into_bytes())
}

fn push_heading(level: u8, text: &str, out: &mut String) {
    out.extend(std::iter::repeat_n('#', usize::from(level.clamp(1, 6))));
    out.push(' ');
    out.push_str(&inline(text).replace('\n', " "));
    out.push('\n');
}

fn push_paragraph(text: &str, out: &mut String) {
    let text = inline(text);
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
    cell.lines().iter().map(|line| in_cell(line)).collect::<Vec<_>>().join("<br>")
}

fn in_cell(text: &str) -> String {
    inline(text.trim()).replace('\n', "<br>").replace('\t', " ")
}

fn push_citation(citation: &Citation, out: &mut String) {
    let mut parts = vec![inline(&citation.title)];
    if is_web_address(&citation.url) {
        parts.push(format!("<{}>", citation.url));
    } else if !citation.url.is_empty() {
        parts.push(inline(&citation.url));
    }
    if !citation.tier.is_empty() {
        parts.push(inline(&citation.tier));
    }
    if let Some(day) = citation.read_on {
        parts.push(msg!("report-read-on", day = day).text());
    }
    parts.extend(citation.confidence.lines());
    if !citation.note.is_empty() {
        parts.push(inline(&citation.note));
    }
    let line = parts.join(" · ").replace('\n', " ");
    out.push_str(&format!("- \\[{}\\] {line}\n", citation.number));
}

/// Whether the text is a web address and nothing that could end the link early.
fn is_web_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '|' | '\\'))
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

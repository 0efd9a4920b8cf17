//! A report as the data from which the template sets it: plain values, no markup.
//!
//! All that has to be decided once for the whole paper is decided here: which tables fit
//! and how, which sign is the first for its footnote, which records can be led to.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::letters::Letters;
use crate::export::ExportError;
use crate::export::shape::{self, Sheet};
use crate::export::svg::{self, Ink, Picture, Wishes};
use crate::lang::t;
use crate::report::{Block, Cell, Figure, Link, Mark, Part, Report, Row, Run, Style, Table, Tone, Width};

/// Free paper at the left and at the right, in millimetres.
const MARGIN: f32 = 20.0;
/// What heads and feet of pages and a caption take of the height, in millimetres.
const AROUND: f32 = 75.0;
/// A point on the screen, in millimetres of paper.
const POINT: f32 = 0.2646;
/// What part of the height of a page a row may take and still be kept whole.
const WHOLE: f32 = 0.3;
/// Up to so many rows of a table may have footnotes at the foot of their pages; where more have, all
/// notes stand at the end. The typesetter sets a table anew for each page with notes, and the time
/// for that grows with the square of the rows.
const FOOTED: usize = 40;
/// The same holds where a row with notes has a cell of more letters than this: the typesetter cannot
/// tell the structure of a row that has footnotes and is cut by the end of a page.
const CUT: usize = 300;
/// With more rows than this a part begins on a page of its own, and so does the part behind it.
const LONG: usize = 150;
/// How many letters of the title stand at the head of each page.
const HEAD: usize = 70;

/// What the template reads.
pub(super) struct Data {
    /// The report, as JSON.
    pub(super) json: Vec<u8>,
    /// The pictures, by the names under which the data speaks of them.
    pub(super) pictures: Vec<(String, Vec<u8>)>,
}

/// What is known while the report is gone through from the first page to the last.
struct Draft<'a> {
    report: &'a Report,
    letters: &'a mut Letters,
    /// The records to which links may lead.
    anchors: BTreeSet<&'a str>,
    /// Those whose place has been reached.
    placed: BTreeSet<&'a str>,
    /// The footnotes to which a sign has pointed.
    noted: BTreeSet<usize>,
    pictures: Vec<(String, Vec<u8>)>,
    /// Paper across and upright, less its margins, in millimetres.
    room: [f32; 2],
}

/// The whole report.
pub(super) fn whole(report: &Report, letters: &mut Letters) -> Result<Data, ExportError> {
    let mut draft = Draft::of(report, letters);
    let page = report.title_page.as_ref().map(|page| {
        let facts: Vec<Value> =
            page.facts.iter().map(|(what, how)| json!([draft.text(what), draft.text(how)])).collect();
        let advice: Vec<Value> = page.advice.iter().map(|advice| draft.text(advice)).collect();
        json!({ "subtitle": draft.text(&page.subtitle), "facts": facts, "advice": advice })
    });
    // Parts that stand on the same sort of paper follow each other without a new page, but for long
    // ones: what begins on a page of its own is set beside the rest, on another processor.
    let mut sections: Vec<(bool, Vec<Value>)> = Vec::new();
    let mut was_long = false;
    for part in &report.parts {
        let is_wide = part.is_wide || draft.has_wide_picture(part)?;
        let is_long = is_long(part);
        let written = draft.part(part, is_wide)?;
        match sections.last_mut() {
            Some((wide, parts)) if *wide == is_wide && !is_long && !was_long => parts.push(written),
            _ => sections.push((is_wide, vec![written])),
        }
        was_long = is_long;
    }
    Ok(draft.finish(page.unwrap_or_default(), sections, true))
}

/// One table of a report, without anything around it.
pub(super) fn alone(report: &Report, table: &Table, letters: &mut Letters) -> Data {
    let mut draft = Draft::of(report, letters);
    draft.anchors = if table.is_home { table.entries().map(|row| row.id.as_str()).collect() } else { BTreeSet::new() };
    let is_wide = report.parts.iter().any(|part| {
        part.is_wide && part.blocks.iter().any(|block| matches!(block, Block::Table(one) if one.code == table.code))
    });
    let blocks = draft.table(table, is_wide);
    let part = json!({ "title": draft.text(&table.title), "blocks": blocks });
    draft.finish(Value::Null, vec![(is_wide, vec![part])], false)
}

impl<'a> Draft<'a> {
    fn of(report: &'a Report, letters: &'a mut Letters) -> Self {
        let [across, along] = report.paper.size();
        Self {
            report,
            letters,
            anchors: report.anchors(),
            placed: BTreeSet::new(),
            noted: BTreeSet::new(),
            pictures: Vec::new(),
            room: [across - 2.0 * MARGIN, along - 2.0 * MARGIN],
        }
    }

    fn finish(mut self, page: Value, sections: Vec<(bool, Vec<Value>)>, has_contents: bool) -> Data {
        let report = self.report;
        let notes: Vec<Value> = report.notes.iter().map(|note| self.runs(&note.runs)).collect();
        let sections: Vec<Value> =
            sections.into_iter().map(|(is_wide, parts)| json!({ "wide": is_wide, "parts": parts })).collect();
        let [width, height] = report.paper.size();
        let (version, reviewed) = (report.catalogue.version.as_str(), report.catalogue.reviewed);
        let edition = msg!("catalogue-edition", version = version, day = reviewed);
        let title = self.line(&report.title);
        let whole = json!({
            "title": title,
            "rtl": is_right_to_left(&title),
            "head": shortened(&title, HEAD),
            "author": self.line(&report.author),
            "day": msg!("export-as-of", day = report.as_of).text(),
            "foot": msg!("export-footer", edition = edition).text(),
            "language": report.language,
            "paper": { "width": width, "height": height, "margin": MARGIN },
            "words": {
                "contents": t("export-contents"),
                "notes": t("export-notes"),
                // The template fills in the numbers, which only it knows.
                "page": msg!("export-page", page = "{page}", pages = "{pages}").text(),
            },
            "contents": has_contents && report.parts.len() > 1,
            "unknown": self.letters.words(),
            "page": page,
            "sections": sections,
            "notes": notes,
            "endnotes": has_endnotes(report),
        });
        Data { json: whole.to_string().into_bytes(), pictures: self.pictures }
    }

    fn part(&mut self, part: &'a Part, is_wide: bool) -> Result<Value, ExportError> {
        let mut blocks = Vec::new();
        for block in &part.blocks {
            match block {
                Block::Heading { level, text, record } => blocks.push(json!({
                    "kind": "heading", "level": level, "text": self.line(text),
                    "label": record.as_deref().and_then(|id| self.place(id)),
                })),
                Block::Paragraph(paragraph) => blocks.push(json!({
                    "kind": "text", "style": style(paragraph.style), "runs": self.runs(&paragraph.runs),
                })),
                Block::Table(table) => blocks.extend(self.table(table, is_wide)),
                Block::Figure(figure) => blocks.push(self.figure(figure, is_wide)?),
            }
        }
        Ok(json!({ "title": self.line(&part.title), "blocks": blocks }))
    }

    /// The sheets of a table, each followed by what is to be said about it. Nothing stands for a table without rows.
    fn table(&mut self, table: &'a Table, is_wide: bool) -> Vec<Value> {
        if table.rows.is_empty() {
            return Vec::new();
        }
        let labels: Vec<Option<String>> = table.rows.iter().map(|row| self.home(table, row)).collect();
        let mut blocks = Vec::new();
        let room = self.room[usize::from(is_wide)];
        for (number, sheet) in shape::sheets(table, room).iter().enumerate() {
            blocks.push(self.sheet(sheet, if number == 0 { &labels } else { &[] }));
            for remark in &sheet.remarks {
                blocks.push(json!({ "kind": "text", "style": "remark", "runs": self.text(remark) }));
            }
        }
        blocks
    }

    fn home(&mut self, table: &Table, row: &'a Row) -> Option<String> {
        if table.is_home && row.section.is_none() { self.place(&row.id) } else { None }
    }

    fn sheet(&mut self, sheet: &Sheet, labels: &[Option<String>]) -> Value {
        let height = self.room[1].min(self.room[0]);
        let table = &sheet.table;
        let columns: Vec<Value> = table
            .columns
            .iter()
            .zip(&sheet.widths)
            .map(|(column, width)| {
                let is_narrow = column.width == Width::Narrow;
                let upright = if is_narrow { sheet.upright } else { None };
                json!({ "label": self.line(&column.label), "width": width, "upright": upright, "narrow": is_narrow })
            })
            .collect();
        let mut rows = Vec::new();
        for (number, row) in table.rows.iter().enumerate() {
            if let Some(words) = &row.section {
                rows.push(json!({ "section": self.line(words) }));
                continue;
            }
            let cells: Vec<Value> =
                row.cells(table.columns.len()).map(|cell| cell.map_or(Value::Null, |cell| self.cell(cell))).collect();
            // A row stays on one page unless it is so high that this would leave much of a page empty.
            let is_whole = sheet.height(row) < height * WHOLE;
            rows.push(json!({ "cells": cells, "label": labels.get(number).cloned().flatten(), "whole": is_whole }));
        }
        json!({ "kind": "table", "title": self.line(&table.title), "caption": sheet.caption.as_deref().map(|words| self.line(words)), "columns": columns, "rows": rows })
    }

    /// The lines of a cell, and with them how it is to be taken where that matters.
    fn cell(&mut self, cell: &Cell) -> Value {
        let lines: Vec<Value> = shape::lines(cell).iter().map(|line| self.runs(line)).collect();
        let lines =
            if lines.len() == 1 { lines.into_iter().next().unwrap_or_default() } else { json!({ "lines": lines }) };
        match tone(cell.tone()) {
            Some(tone) => json!({ "tone": tone, "body": lines }),
            None => lines,
        }
    }

    /// A picture, as large as on the screen where that fits on the page.
    fn figure(&mut self, figure: &Figure, is_wide: bool) -> Result<Value, ExportError> {
        let drawn = picture(figure)?;
        let scale = self.scale(&drawn, is_wide);
        let name = format!("{}-{}.svg", figure.code, self.pictures.len());
        self.pictures.push((name.clone(), drawn.svg.into_bytes()));
        Ok(json!({
            "kind": "figure", "picture": name, "width": drawn.width * scale, "height": drawn.height * scale,
            "caption": self.line(&figure.caption), "description": self.line(&figure.description),
        }))
    }

    /// How many millimetres a point of a picture becomes.
    fn scale(&self, drawn: &Picture, is_wide: bool) -> f32 {
        let [across, along] = if is_wide { [self.room[1], self.room[0]] } else { self.room };
        (across / drawn.width).min((along - AROUND) / drawn.height).min(POINT)
    }

    /// Whether a part has a picture that would become much smaller on upright paper.
    fn has_wide_picture(&self, part: &Part) -> Result<bool, ExportError> {
        for block in &part.blocks {
            if let Block::Figure(figure) = block {
                let drawn = picture(figure)?;
                if self.scale(&drawn, true) > self.scale(&drawn, false) * 1.1 {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The name under which links lead to a record that has its place here, if this is the first.
    fn place(&mut self, id: &'a str) -> Option<String> {
        (self.anchors.contains(id) && self.placed.insert(id)).then(|| anchor(id))
    }

    /// Running text as its pieces; only text where that is all there is.
    fn runs(&mut self, runs: &[Run]) -> Value {
        let mut pieces = Vec::new();
        for run in runs {
            self.run(run, &mut pieces);
        }
        match pieces.as_slice() {
            [] => Value::String(String::new()),
            [one] if one.is_string() => pieces.remove(0),
            _ => Value::Array(pieces),
        }
    }

    fn run(&mut self, run: &Run, pieces: &mut Vec<Value>) {
        let mut fields = Map::new();
        match &run.link {
            Some(Link::Note(number)) => {
                if (1..=self.report.notes.len()).contains(number) {
                    pieces.push(json!({ "note": number, "first": self.noted.insert(*number) }));
                }
                return;
            }
            Some(Link::Web(address)) => {
                fields.insert("web".to_owned(), address.as_str().into());
            }
            Some(Link::Record(id)) if self.anchors.contains(id.as_str()) => {
                fields.insert("record".to_owned(), anchor(id).into());
            }
            Some(Link::Record(_)) | None => {}
        }
        if let Some(mark) = mark(run.mark) {
            fields.insert("mark".to_owned(), mark.into());
        }
        for (number, line) in self.letters.lines(&run.text).into_iter().enumerate() {
            if number > 0 {
                pieces.push(Value::Null);
            }
            if line.is_empty() {
                continue;
            }
            if fields.is_empty() {
                pieces.push(line.into());
            } else {
                let mut piece = fields.clone();
                piece.insert("text".to_owned(), line.into());
                pieces.push(Value::Object(piece));
            }
        }
    }

    fn text(&mut self, text: &str) -> Value {
        self.runs(&[Run::plain(text)])
    }

    fn line(&mut self, text: &str) -> String {
        self.letters.lines(text).join(" ").trim().to_owned()
    }
}

/// Whether a part takes many pages.
fn is_long(part: &Part) -> bool {
    let rows = |block: &Block| if let Block::Table(table) = block { table.rows.len() } else { 0 };
    part.blocks.iter().map(rows).sum::<usize>() > LONG
}

/// Whether the notes go to the end.
fn has_endnotes(report: &Report) -> bool {
    let is_sign = |run: &Run| matches!(run.link, Some(Link::Note(_)));
    let is_noted = |row: &&Row| row.filled().any(|(_, cell)| cell.runs().iter().flatten().any(is_sign));
    let letters = |cell: &Cell| cell.lines().iter().map(String::len).sum::<usize>();
    report.tables().any(|table| {
        let rows: Vec<&Row> = table.entries().filter(is_noted).collect();
        rows.len() > FOOTED || rows.iter().any(|row| row.filled().any(|(_, cell)| letters(cell) > CUT))
    })
}

fn picture(figure: &Figure) -> Result<Picture, ExportError> {
    let wishes = Wishes {
        title: &figure.caption,
        description: &figure.description,
        caption: None,
        prefix: figure.code,
        ink: Ink::Light,
        link: None,
    };
    svg::picture(&figure.scene, &wishes)
}

/// Labels of the template and of records live in one space; this keeps them apart.
fn anchor(id: &str) -> String {
    format!("record:{id}")
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Whether the first letter that has a direction runs to the left.
fn is_right_to_left(text: &str) -> bool {
    let is_left =
        |c: char| matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff);
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_left)
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Body => "body",
        Style::Item => "item",
        Style::Remark => "remark",
        Style::Warning => "warning",
    }
}

fn mark(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Plain => None,
        Mark::Strong => Some("strong"),
        Mark::Quiet => Some("quiet"),
        Mark::Inserted => Some("inserted"),
        Mark::Deleted => Some("deleted"),
    }
}

fn tone(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Good => Some("good"),
        Tone::Weak => Some("weak"),
        Tone::Bad => Some("bad"),
        Tone::Contested => Some("contested"),
        Tone::Quiet => Some("quiet"),
    }
}

//! Word documents: what a lawyer takes into a contract annex.
//!
//! A document is written as WordprocessingML directly, because no library writes heads that
//! repeat on every page, texts for pictures and a working table of contents. Every look is a
//! named style, every heading is numbered by Word, citations are footnotes, and links lead
//! to where a record has its place. What is new or gone in a comparison is a change that its
//! reader can accept or reject, as in a comparison that Word itself makes.

mod body;
mod columns;
mod contents;
mod document;
mod heads;
mod notes;
mod package;
mod page;
mod picture;
mod styles;
mod tables;
mod text;
mod xml;

use super::{ExportError, Format, Options, chosen};
use crate::lang::Message;
use crate::report::Report;
use body::{Anchors, Body};
use package::{Part, pack, relations};
use page::Page;

pub(super) const FORMAT: Format = Format { code: "docx", label: Message::new("export-docx"), extension: "docx", write };

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let body = if options.table.is_some() {
        let tables = chosen(report, options)?;
        let anchors = tables.first().map(|table| Anchors::of_table(table)).unwrap_or_default();
        let mut body = Body::new(report, anchors);
        document::write_tables(&mut body, report, &tables);
        body
    } else {
        let mut body = Body::new(report, Anchors::of_report(report));
        document::write(&mut body, report);
        body
    };
    pack(report, parts(report, body))
}

/// The parts of the file, with what binds them together.
fn parts(report: &Report, mut body: Body<'_>) -> Vec<Part> {
    let (upright, across) = (Page::of(report.paper, false), Page::of(report.paper, true));
    let (footnotes, note_addresses) = notes::write(report, &body);
    let pictures = std::mem::take(&mut body.pictures);
    let mut bound: Vec<(String, &str, String)> = [
        ("styles", "styles", "styles.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("settings", "settings", "settings.xml"),
        ("footnotes", "footnotes", "footnotes.xml"),
        ("header", "header", "header1.xml"),
        ("footer", "footer", "footer1.xml"),
        ("headerWide", "header", "header2.xml"),
        ("footerWide", "footer", "footer2.xml"),
    ]
    .map(|(id, kind, target)| (id.to_owned(), kind, target.to_owned()))
    .into();
    bound.extend(pictures.iter().map(|picture| (picture.id.clone(), "image", picture.target())));
    let rels = "application/vnd.openxmlformats-package.relationships+xml";
    let mut parts = vec![
        Part::new("word/document.xml", "document.main", Vec::new()),
        Part::new("word/_rels/document.xml.rels", rels, relations(&bound, &body.addresses)),
        Part::new("word/styles.xml", "styles", styles::write(report.language, upright.text_width())),
        Part::new("word/numbering.xml", "numbering", styles::NUMBERING.into()),
        Part::new("word/settings.xml", "settings", styles::SETTINGS.into()),
        Part::new("word/footnotes.xml", "footnotes", footnotes),
        Part::new("word/header1.xml", "header", upright.header(report)),
        Part::new("word/footer1.xml", "footer", upright.footer(report)),
        Part::new("word/header2.xml", "header", across.header(report)),
        Part::new("word/footer2.xml", "footer", across.footer(report)),
    ];
    if !note_addresses.is_empty() {
        parts.push(Part::new("word/_rels/footnotes.xml.rels", rels, relations(&[], &note_addresses)));
    }
    parts.extend(pictures.into_iter().map(picture::Picture::into_part));
    if let Some(document) = parts.first_mut() {
        document.bytes = body.xml.finish();
    }
    parts
}

//! The parts of a Word file and how they are bound together.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::{Attributes, Xml};
use crate::export::ExportError;
use crate::export::text::cleaned;
use crate::model::Date;
use crate::report::Report;

/// The vocabularies of a document, its notes, and what stands at the top and bottom of pages.
pub(super) const NAMESPACES: Attributes<'static> = &[
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
];

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part of a file.
pub(super) struct Part {
    /// Where it lies in the archive, such as `word/document.xml`.
    pub(super) path: String,
    /// What it is; pictures say it by the end of their name.
    pub(super) kind: Option<&'static str>,
    pub(super) bytes: Vec<u8>,
}

impl Part {
    pub(super) fn new(path: &str, kind: &'static str, bytes: Vec<u8>) -> Self {
        Self { path: path.to_owned(), kind: Some(kind), bytes }
    }
}

/// The web addresses to which a part of a file leads.
#[derive(Default)]
pub(super) struct Addresses(BTreeMap<String, usize>);

impl Addresses {
    /// The id by which the part names an address.
    pub(super) fn id(&mut self, address: String) -> String {
        let next = self.0.len() + 1;
        format!("web{}", self.0.entry(address).or_insert(next))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn write(&self, xml: &mut Xml) {
        for (address, number) in &self.0 {
            relation(xml, &format!("web{number}"), "hyperlink", address, true);
        }
    }
}

/// What a part of a file is bound to: ids, sorts and places of other parts, and addresses.
pub(super) fn relations(parts: &[(String, &'static str, String)], addresses: &Addresses) -> Vec<u8> {
    Xml::document("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for (id, kind, target) in parts {
            relation(xml, id, kind, target, false);
        }
        addresses.write(xml);
    })
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str, is_outside: bool) {
    let kind = format!("{OFFICE}/{kind}");
    let mut attributes = vec![("Id", id), ("Type", kind.as_str()), ("Target", target)];
    if is_outside {
        attributes.push(("TargetMode", "External"));
    }
    xml.empty("Relationship", &attributes);
}

/// Puts the parts of a document into a file. The same parts give the same bytes.
pub(super) fn pack(report: &Report, mut parts: Vec<Part>) -> Result<Vec<u8>, ExportError> {
    parts.push(Part::new(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        core(report),
    ));
    let extended = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    parts.push(Part::new("docProps/app.xml", extended, program()));
    let failed = |error: &dyn std::error::Error| ExportError::Failed(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    // Some readers want the list of contents first.
    let first = [
        Part { path: "[Content_Types].xml".to_owned(), kind: None, bytes: types(&parts) },
        Part { path: "_rels/.rels".to_owned(), kind: None, bytes: root() },
    ];
    for part in first.iter().chain(&parts) {
        archive.start_file(part.path.as_str(), options).map_err(|error| failed(&error))?;
        archive.write_all(&part.bytes).map_err(|error| failed(&error))?;
    }
    let bytes = archive.finish().map_err(|error| failed(&error))?;
    Ok(bytes.into_inner())
}

fn types(parts: &[Part]) -> Vec<u8> {
    let space = [("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")];
    Xml::document("Types", &space, |xml| {
        let ends = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("svg", "image/svg+xml"),
        ];
        for (end, kind) in ends {
            xml.empty("Default", &[("Extension", end), ("ContentType", kind)]);
        }
        for part in parts {
            let Some(kind) = part.kind else { continue };
            let kind = if kind.contains('/') { kind.to_owned() } else { format!("{WORD}.{kind}+xml") };
            xml.empty("Override", &[("PartName", &format!("/{}", part.path)), ("ContentType", &kind)]);
        }
    })
}

fn root() -> Vec<u8> {
    Xml::document("Relationships", &[("xmlns", RELATIONS)], |xml| {
        relation(xml, "document", "officeDocument", "word/document.xml", false);
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        xml.empty("Relationship", &[("Id", "core"), ("Type", core), ("Target", "docProps/core.xml")]);
        relation(xml, "program", "extended-properties", "docProps/app.xml", false);
    })
}

/// What a file says of itself.
fn core(report: &Report) -> Vec<u8> {
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let edition =
        msg!("catalogue-edition", version = report.catalogue.version.as_str(), day = report.catalogue.reviewed);
    let mut about =
        vec![msg!("export-as-of", day = report.as_of).text(), msg!("export-footer", edition = edition).text()];
    about.extend(report.scope.clone());
    let subtitle = msg!("report-subtitle").text();
    let parts: Vec<&str> = report.parts.iter().map(|part| part.title.as_str()).collect();
    Xml::document("cp:coreProperties", &spaces, |xml| {
        let mut add = |name: &'static str, text: &str| {
            if !text.is_empty() {
                xml.text_in(name, &[], &cleaned(text));
            }
        };
        add("dc:title", &report.title);
        add("dc:subject", report.title_page.as_ref().map_or(&subtitle, |page| &page.subtitle));
        add("dc:creator", &report.author);
        add("cp:keywords", &parts.join("; "));
        add("dc:description", &about.join("\n"));
        add("dc:language", report.language);
        add("cp:version", &report.version);
        add("cp:lastModifiedBy", PROGRAM);
        if let Some(moment) = moment(report.as_of) {
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.text_in(name, &[("xsi:type", "dcterms:W3CDTF")], &moment);
            }
        }
    })
}

/// Who changes documents and marks what is new and gone in them.
pub(super) const PROGRAM: &str = "Onus";

/// The beginning of a day; nothing for days that Word cannot hold.
pub(super) fn moment(day: Date) -> Option<String> {
    (1_601..=9_999).contains(&day.year()).then(|| format!("{day}T00:00:00Z"))
}

fn program() -> Vec<u8> {
    let space = [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")];
    Xml::document("Properties", &space, |xml| xml.text_in("Application", &[], PROGRAM))
}

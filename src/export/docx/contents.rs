//! The contents: entries made beforehand, which Word makes anew when it is asked to.

use super::body::Body;
use super::styles::{self, name};
use super::text::Form;
use crate::report::{Block, Report, Run};

/// A heading of which the contents tell.
pub(super) struct Entry {
    level: u8,
    /// Its number, as Word counts it.
    number: String,
    text: String,
    /// Which of the entries it is, counted from 1.
    place: usize,
}

impl Entry {
    /// The parts of a report and the headings directly below them, in reading order.
    pub(super) fn all(report: &Report) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        let mut add = |level: u8, number: String, text: &str| {
            let place = all.len() + 1;
            all.push(Self { level, number, text: text.to_owned(), place });
        };
        for (chapter, part) in (1..).zip(&report.parts) {
            add(1, usize::to_string(&chapter), &part.title);
            let headings = part.blocks.iter().filter_map(|block| match block {
                Block::Heading { level, text, .. } if *level <= 2 => Some(text),
                _ => None,
            });
            for (section, text) in (1..).zip(headings) {
                add(2, format!("{chapter}.{}", usize::to_string(&section)), text);
            }
        }
        all
    }

    /// The name of the place to which the contents lead.
    pub(super) fn place(&self) -> String {
        format!("_Toc{}", self.place)
    }
}

impl Body<'_> {
    /// The contents, on a page of their own. Word puts the numbers of pages behind the entries
    /// when it counts fields, which it offers when it opens the document; nobody else can know
    /// them, and a wrong number is worse than none.
    pub(super) fn contents(&mut self, entries: &[Entry]) {
        let heading = Run::plain(msg!("export-contents").text());
        self.paragraph(Form { breaks: true, ..Form::of(name::CONTENTS) }, &[heading]);
        for (number, entry) in entries.iter().enumerate() {
            let text = [Run::plain(entry.text.as_str())];
            self.paragraph_of(Form::of(styles::contents(entry.level)), &text, |body| {
                if number == 0 {
                    body.field_begins(" TOC \\o \"1-2\" \\h \\z ");
                }
                let place = entry.place();
                body.within("w:hyperlink", &[("w:anchor", place.as_str()), ("w:history", "1")], |body| {
                    body.runs(&[Run::plain(format!("{}\t", entry.number))]);
                    body.runs(&text);
                });
                if number + 1 == entries.len() {
                    body.field_sign("end");
                }
            });
        }
    }

    fn field_begins(&mut self, code: &str) {
        self.field_sign("begin");
        self.within("w:r", &[], |body| body.xml.text_in("w:instrText", &[("xml:space", "preserve")], code));
        self.field_sign("separate");
    }

    fn field_sign(&mut self, kind: &str) {
        self.within("w:r", &[], |body| body.xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
    }
}

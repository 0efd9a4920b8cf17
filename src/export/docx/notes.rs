//! Footnotes: a real one where a citation is first pointed to, a reference to it afterwards.

use std::collections::BTreeMap;

use super::body::{Anchors, Body};
use super::package::{Addresses, NAMESPACES};
use super::page::field;
use super::styles::name;
use super::text::Form;
use crate::report::{Note, Report, Run};

/// The footnotes of a report, and those that were pointed to so far.
pub(super) struct Notes<'a> {
    all: &'a [Note],
    /// The number in the document for each number in the report.
    known: BTreeMap<usize, usize>,
}

impl<'a> Notes<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        Self { all: &report.notes, known: BTreeMap::new() }
    }

    /// The footnotes that were pointed to, in the order of their numbers.
    fn used(&self) -> Vec<&'a Note> {
        let mut used: Vec<(usize, &Note)> = self
            .known
            .iter()
            .filter_map(|(of_report, number)| Some((*number, self.all.get(of_report.checked_sub(1)?)?)))
            .collect();
        used.sort_by_key(|(number, _)| *number);
        used.into_iter().map(|(_, note)| note).collect()
    }
}

impl Body<'_> {
    /// The sign that points to a footnote of the report.
    pub(super) fn note(&mut self, of_report: usize, is_gone: bool) {
        if of_report == 0 || of_report > self.notes.all.len() {
            return;
        }
        if let Some(number) = self.notes.known.get(&of_report).copied() {
            return self.again(number, is_gone);
        }
        let number = self.notes.known.len() + 1;
        self.notes.known.insert(of_report, number);
        let sign = |body: &mut Self| {
            body.within("w:r", &[], |body| {
                body.within("w:rPr", &[], |body| body.xml.val("w:rStyle", name::NOTE_SIGN));
                body.xml.empty("w:footnoteReference", &[("w:id", &number.to_string())]);
            });
        };
        self.named(&place(number), sign);
    }

    /// Points once more to a footnote that stands where it was first pointed to.
    fn again(&mut self, number: usize, is_gone: bool) {
        let number_text = number.to_string();
        if is_gone {
            self.within("w:r", &[], |body| {
                body.within("w:rPr", &[], |body| body.xml.val("w:rStyle", name::NOTE_SIGN));
                body.xml.text_in("w:delText", &[], &number_text);
            });
            return;
        }
        let code = format!(" NOTEREF {} \\f \\h ", place(number));
        field(&code, &number_text, Some(name::NOTE_SIGN), &mut self.xml);
    }
}

fn place(number: usize) -> String {
    format!("note_{number}")
}

/// The footnotes and the web addresses to which they lead.
pub(super) fn write(report: &Report, body: &Body<'_>) -> (Vec<u8>, Addresses) {
    let mut out = Body::new(report, Anchors::default());
    out.last_id = body.last_id;
    out.within("w:footnotes", NAMESPACES, |out| {
        for (id, kind, sign) in
            [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
        {
            out.within("w:footnote", &[("w:type", kind), ("w:id", id)], |out| {
                out.xml.fixed("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>");
                out.within("w:r", &[], |out| out.xml.empty(sign, &[]));
                out.xml.close("w:p");
            });
        }
        for (number, note) in (1..).zip(body.notes.used()) {
            out.within("w:footnote", &[("w:id", &usize::to_string(&number))], |out| footnote(out, &note.runs));
        }
    });
    (out.xml.finish(), out.addresses)
}

fn footnote(out: &mut Body<'_>, runs: &[Run]) {
    out.paragraph_of(Form::of(name::NOTE), runs, |out| {
        out.within("w:r", &[], |out| {
            out.within("w:rPr", &[], |out| out.xml.val("w:rStyle", name::NOTE_SIGN));
            out.xml.empty("w:footnoteRef", &[]);
        });
        out.runs(&[Run::plain(" ")]);
        out.runs(runs);
    });
}

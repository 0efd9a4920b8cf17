//! The footnotes: each citation once, by the order in which the text first points to it.

use std::collections::BTreeMap;

use super::{Note, Run};
use crate::catalogue::{Instrument, Provision};
use crate::law::mark;
use crate::model::{Obligation, ObligationId};
use crate::rules::Analysis;

/// The footnotes so far.
#[derive(Default)]
pub(super) struct Notes {
    notes: Vec<Note>,
    /// The number of the footnote for each citation.
    known: BTreeMap<String, usize>,
}

impl Notes {
    pub(super) fn finish(self) -> Vec<Note> {
        self.notes
    }

    /// The signs that point to where a duty is written; none where nobody says where.
    pub(super) fn of_duty(&mut self, analysis: &Analysis, id: ObligationId) -> Vec<Run> {
        let provisions: Vec<_> = analysis.law().provisions_of(id).collect();
        let Some(duty) = analysis.ecosystem().obligations.get(id) else { return Vec::new() };
        if !provisions.is_empty() {
            let numbers = provisions.iter().map(|(instrument, provision)| self.of_provision(instrument, provision));
            return signs(numbers.collect());
        }
        let citation = duty.citation.trim();
        if citation.is_empty() { Vec::new() } else { signs(vec![self.of_words(duty)]) }
    }

    fn of_provision(&mut self, instrument: &Instrument, provision: &Provision) -> usize {
        self.number(&provision.id, || reference(instrument, provision))
    }

    fn of_words(&mut self, duty: &Obligation) -> usize {
        let citation = duty.citation.trim();
        self.number(citation, || {
            vec![
                Run::plain(citation),
                Run::plain(". "),
                Run::quiet(msg!("report-note-by-hand", confidence = duty.provenance.confidence.message()).text()),
            ]
        })
    }

    fn number(&mut self, key: &str, write: impl FnOnce() -> Vec<Run>) -> usize {
        if let Some(number) = self.known.get(key) {
            return *number;
        }
        self.notes.push(Note { runs: write() });
        self.known.insert(key.to_owned(), self.notes.len());
        self.notes.len()
    }
}

/// A provision as a footnote cites it, with how it was checked and when.
fn reference(instrument: &Instrument, provision: &Provision) -> Vec<Run> {
    let full = if instrument.citation.is_empty() {
        instrument.name.clone()
    } else {
        msg!("report-note-instrument", name = instrument.name.as_str(), citation = instrument.citation.as_str()).text()
    };
    let mut runs = vec![
        Run::web(instrument.cite(&provision.citation), instrument.link_of(provision)),
        Run::plain(", "),
        Run::plain(full),
        Run::plain(". "),
    ];
    let day = instrument.reviewed_on(provision);
    let checked = msg!("report-note-checked", how = provision.verification.message(), day = day);
    runs.push(Run::quiet(checked.text()));
    for one in mark(instrument, provision) {
        runs.extend([Run::plain(" "), Run::strong(format!("[{one}]"))]);
    }
    runs
}

fn signs(numbers: Vec<usize>) -> Vec<Run> {
    numbers.into_iter().map(Run::note).collect()
}

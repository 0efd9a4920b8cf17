//! After any sequence of edits every truth holds, and undo and redo lead back and forth.

use std::collections::BTreeSet;

use onus::edit::{Applied, Document, Edit, plan};
use onus::file::{from_text, to_text};
use onus::lang::Message;
use onus::model::{Ecosystem, Index};
use proptest::prelude::*;

use super::any_edit::{Choices, any_edit};
use crate::files::generate::{self, Numbers};

/// Enough records for most edits to have something to be about, few enough for them to meet.
const SIZE: generate::Size = generate::Size { nodes: 12, relations: 14, obligations: 4, assignments: 6 };

/// A document, and beside it what the journal and the index make of the same changes.
struct Session {
    document: Document,
    followed: Ecosystem,
    index: Index,
    saved: String,
    carried_out: usize,
    sorts: BTreeSet<String>,
}

impl Session {
    fn new() -> Self {
        let followed = generate::ecosystem(7, SIZE);
        let document = Document::opened(followed.clone());
        let saved = to_text(document.ecosystem()).unwrap();
        let index = Index::build(document.ecosystem());
        Self { document, followed, index, saved, carried_out: 0, sorts: BTreeSet::new() }
    }

    fn text(&self) -> String {
        to_text(self.document.ecosystem()).unwrap()
    }

    fn follow(&mut self, applied: &Applied) {
        self.followed.carry_out(&applied.changes);
        self.index.update(&applied.changes);
    }

    fn edit(&mut self, edit: &Edit) {
        let (before, modified) = (self.document.ecosystem().clone(), self.document.is_modified());
        let planned = plan(&before, edit);
        match self.document.apply(edit) {
            Ok(applied) => {
                assert_eq!(planned, Ok(applied.changes.clone()));
                let keys: BTreeSet<_> = applied.changes.iter().map(|change| change.key).collect();
                assert_eq!(keys.len(), applied.changes.len(), "each record once: {edit:?}");
                self.carried_out += usize::from(!applied.changes.is_empty());
                let debug = format!("{edit:?}");
                self.sorts.insert(debug.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned());
                self.follow(&applied);
            }
            Err(error) => {
                assert_eq!(planned, Err(error));
                assert_eq!(*self.document.ecosystem(), before, "{edit:?}");
                assert_eq!(self.document.is_modified(), modified);
            }
        }
    }

    /// One thing a user does: mostly an edit.
    fn act(&mut self, choices: &mut Choices<'_>) {
        match choices.below(24) {
            0 | 1 => {
                if let Some(applied) = self.document.undo() {
                    self.follow(&applied);
                }
            }
            2 => {
                if let Some(applied) = self.document.redo() {
                    self.follow(&applied);
                }
            }
            3 | 4 => self.document.begin_gesture(Message::new("edit-nothing")),
            5 => self.document.end_gesture(),
            6 => {
                let applied = self.document.cancel_gesture();
                self.follow(&applied);
            }
            7 => {
                self.document.mark_saved();
                self.saved = self.text();
            }
            _ => {
                if let Some(edit) = any_edit(choices, self.document.ecosystem()) {
                    self.edit(&edit);
                }
            }
        }
        self.check();
    }

    fn check(&self) {
        let now = self.document.ecosystem();
        assert_eq!(now.violations(), []);
        assert_eq!(self.followed, *now, "the changes tell all");
        if !self.document.is_modified() {
            assert_eq!(self.text(), self.saved, "what is not modified is as it was saved");
        }
        let index = Index::build(now);
        for node in now.nodes() {
            assert_eq!(self.index.relations(node), index.relations(node));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_keeps_every_truth_and_can_be_taken_back(
        acts in prop::collection::vec(prop::collection::vec(any::<u16>(), 24), 1..48),
    ) {
        let mut session = Session::new();
        let first = session.text();
        for numbers in &acts {
            session.act(&mut Choices::new(numbers));
        }
        session.document.end_gesture();
        while let Some(applied) = session.document.redo() {
            session.follow(&applied);
        }
        let last = session.text();
        prop_assert_eq!(to_text(&from_text(&last).unwrap()).unwrap(), last.as_str());

        let mut texts = vec![last.clone()];
        while let Some(applied) = session.document.undo() {
            session.follow(&applied);
            session.check();
            texts.push(session.text());
        }
        prop_assert_eq!(texts.last().unwrap(), &first);
        while let Some(applied) = session.document.redo() {
            texts.pop();
            session.follow(&applied);
            prop_assert_eq!(texts.last().unwrap(), &session.text());
        }
        prop_assert_eq!(session.text(), last);
    }
}

/// The sequences above would show nothing if most edits were refused.
#[test]
fn the_sequences_carry_out_edits_of_every_sort() {
    let mut numbers = Numbers::new(3);
    let mut session = Session::new();
    for _ in 0..900 {
        let choices: Vec<u16> = (0..24).map(|_| numbers.below(65_536) as u16).collect();
        if let Some(edit) = any_edit(&mut Choices::new(&choices), session.document.ecosystem()) {
            session.edit(&edit);
            assert_eq!(session.document.ecosystem().violations(), [], "after {edit:?}");
        }
    }
    assert!(session.carried_out > 300, "{} of 900 did something", session.carried_out);
    let sorts: Vec<_> = session.sorts.iter().map(String::as_str).collect();
    assert_eq!(
        sorts,
        [
            "Add",
            "AddElement",
            "AddObligation",
            "AddStakeholder",
            "All",
            "Arrange",
            "Assign",
            "Duplicate",
            "End",
            "Move",
            "Paste",
            "Pin",
            "Put",
            "Relate",
            "Remove",
            "Rename",
            "SetLead",
            "SetProfile",
            "Waive",
        ]
    );
}

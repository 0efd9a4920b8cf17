//! Edits and what follows from them: selection, findings, picture.

use super::{Action, App, Notice, Selection};
use crate::edit::{Applied, Edit};
use crate::model::{Change, Record, RecordKey};

impl App {
    /// Carries out an edit; new nodes and duties become selected.
    pub(super) fn edit(&mut self, edit: &Edit) {
        self.end_glide();
        match self.document.apply(edit) {
            Ok(applied) => {
                let new = applied.created().filter(|key| is_shown_when_new(*key));
                let new = Selection::these(new);
                self.follow(applied);
                if !new.keys().is_empty() {
                    self.selection = new;
                }
            }
            Err(error) => self.tell(Notice::error(error.to_string())),
        }
    }

    /// Takes back the gesture under way.
    pub(super) fn cancel_gesture(&mut self) {
        let applied = self.document.cancel_gesture();
        self.follow(applied);
    }

    /// Takes back the last step.
    pub(super) fn undo(&mut self) {
        self.end_glide();
        if let Some(applied) = self.document.undo() {
            self.follow(applied);
        }
    }

    /// Does again what was last taken back.
    pub(super) fn redo(&mut self) {
        self.end_glide();
        if let Some(applied) = self.document.redo() {
            self.follow(applied);
        }
    }

    fn follow(&mut self, applied: Applied) {
        if applied.changes.is_empty() {
            return;
        }
        self.record_in_journal(&applied.changes);
        self.selection.keep_existing(self.document.ecosystem());
        if self.scene.follow(&applied.changes) {
            self.stamp += 1;
        } else {
            self.redraw();
        }
        if moves_as_of(&applied.changes) {
            self.check_anew();
        } else {
            self.asked += 1;
            self.analyst.follow(self.asked, self.document.ecosystem().clone(), applied.changes);
        }
    }

    /// Evaluates for another day.
    pub(super) fn set_as_of(&mut self, day: Option<jiff::civil::Date>) {
        if self.as_of != day {
            self.as_of = day;
            self.check_anew();
        }
    }

    /// Deletes what is selected and offers the way back.
    pub(super) fn delete_selection(&mut self) {
        let keys: Vec<RecordKey> =
            self.selection.keys().iter().copied().filter(|key| *key != RecordKey::Profile).collect();
        if keys.is_empty() {
            return;
        }
        let before = self.document.revision();
        self.act(Action::Edit(Edit::Remove(keys)));
        if self.document.revision() != before {
            let count = self
                .document
                .undo_steps()
                .last()
                .map_or(0, |step| step.changes.iter().filter(|change| change.after.is_none()).count());
            self.tell(Notice::info(msg!("notice-deleted", count = count).text()));
        }
    }
}

/// Whether a new record of this sort becomes selected. What is made in passing, such as a
/// relation or an assignment, leaves the selection where it is.
fn is_shown_when_new(key: RecordKey) -> bool {
    matches!(
        key,
        RecordKey::Stakeholder(_)
            | RecordKey::Element(_)
            | RecordKey::Obligation(_)
            | RecordKey::Risk(_)
            | RecordKey::Cover(_)
    )
}

/// Whether the day named by the ecosystem has changed.
fn moves_as_of(changes: &[Change]) -> bool {
    let day = |record: &Option<Record>| match record {
        Some(Record::Profile(profile)) => profile.as_of,
        _ => None,
    };
    changes.iter().any(|change| change.key == RecordKey::Profile && day(&change.before) != day(&change.after))
}

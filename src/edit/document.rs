//! An ecosystem that is being edited: one way in, and a history.

use super::history::Step;
use super::{Edit, EditError, plan};
use crate::lang::Message;
use crate::model::{Change, Ecosystem, RecordKey};

/// An ecosystem that is being edited. Nothing but [`Document::apply`], undo and redo
/// changes it.
#[derive(Clone, Debug, Default)]
pub struct Document {
    ecosystem: Ecosystem,
    revision: u64,
    /// The number of the last step at the time of saving, nought before the first step.
    saved: Option<u64>,
    last_number: u64,
    undo: Vec<Step>,
    redo: Vec<Step>,
    gesture: Option<Step>,
    read_only: bool,
}

/// What an edit, undo or redo did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Applied {
    /// What happened to the records, in order. To be written to the journal and followed
    /// by every index built from the ecosystem.
    pub changes: Vec<Change>,
}

impl Applied {
    /// The records that are new.
    pub fn created(&self) -> impl Iterator<Item = RecordKey> + '_ {
        self.changes.iter().filter(|change| change.before.is_none()).map(|change| change.key)
    }
}

impl Document {
    /// A document of an ecosystem that stands in a file as it is.
    pub fn opened(ecosystem: Ecosystem) -> Self {
        Self { ecosystem, saved: Some(0), ..Self::default() }
    }

    /// A document that has never been saved.
    pub fn unsaved(ecosystem: Ecosystem) -> Self {
        Self { ecosystem, saved: None, ..Self::default() }
    }

    /// Opens or closes the document for changes.
    pub fn set_read_only(&mut self, read_only: bool) {
        self.read_only = read_only;
    }

    /// Whether every change is refused.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// The ecosystem as it is now.
    pub fn ecosystem(&self) -> &Ecosystem {
        &self.ecosystem
    }

    /// A number that is another one after every change, undo and redo.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Carries out an edit: one step of history, or a part of the gesture under way.
    ///
    /// # Errors
    /// [`EditError`] where the edit cannot be carried out; then nothing has changed.
    pub fn apply(&mut self, edit: &Edit) -> Result<Applied, EditError> {
        if self.read_only {
            return Err(EditError::ReadOnly);
        }
        let changes = plan(&self.ecosystem, edit)?;
        if changes.is_empty() {
            return Ok(Applied::default());
        }
        self.ecosystem.carry_out(&changes);
        self.revision += 1;
        let applied = Applied { changes: changes.clone() };
        if let Some(step) = &mut self.gesture {
            step.absorb(changes);
        } else {
            self.redo.clear();
            let number = self.next_number();
            self.undo.push(Step { label: edit.label(), changes, number });
        }
        Ok(applied)
    }

    /// Begins a gesture: all edits until [`Document::end_gesture`] are one step. A gesture
    /// that is still under way ends first.
    pub fn begin_gesture(&mut self, label: Message) {
        self.end_gesture();
        let number = self.next_number();
        self.gesture = Some(Step { label, changes: Vec::new(), number });
    }

    fn next_number(&mut self) -> u64 {
        self.last_number += 1;
        self.last_number
    }

    /// Ends the gesture under way, if there is one.
    pub fn end_gesture(&mut self) {
        if let Some(mut step) = self.gesture.take() {
            step.settle();
            if !step.changes.is_empty() {
                self.redo.clear();
                self.undo.push(step);
            }
        }
    }

    /// Takes back all that the gesture under way has done, as if it had not begun.
    pub fn cancel_gesture(&mut self) -> Applied {
        self.gesture.take().map_or_else(Applied::default, |step| self.follow(step.reversed()))
    }

    /// Whether a gesture is under way.
    pub fn is_in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// Takes back the last step; nothing where there is none.
    pub fn undo(&mut self) -> Option<Applied> {
        if self.read_only {
            return None;
        }
        self.end_gesture();
        let step = self.undo.pop()?;
        let applied = self.follow(step.reversed());
        self.redo.push(step);
        Some(applied)
    }

    /// Does again what was last taken back; nothing where there is nothing.
    pub fn redo(&mut self) -> Option<Applied> {
        if self.read_only {
            return None;
        }
        self.end_gesture();
        let step = self.redo.pop()?;
        let applied = self.follow(step.changes.clone());
        self.undo.push(step);
        Some(applied)
    }

    fn follow(&mut self, changes: Vec<Change>) -> Applied {
        self.ecosystem.carry_out(&changes);
        self.revision += 1;
        Applied { changes }
    }

    /// Remembers that the ecosystem stands in the file as it is now.
    pub fn mark_saved(&mut self) {
        self.end_gesture();
        self.saved = Some(self.state_number());
    }

    /// Whether the ecosystem differs from what was last saved or opened. Undoing back to
    /// the saved state makes it the same again.
    pub fn is_modified(&self) -> bool {
        let in_gesture = self.gesture.as_ref().is_some_and(|step| !step.changes.is_empty());
        in_gesture || self.saved != Some(self.state_number())
    }

    fn state_number(&self) -> u64 {
        self.undo.last().map_or(0, |step| step.number)
    }

    /// The steps that can be taken back, the last one at the end.
    pub fn undo_steps(&self) -> &[Step] {
        &self.undo
    }

    /// The steps that can be done again, the next one at the end.
    pub fn redo_steps(&self) -> &[Step] {
        &self.redo
    }
}

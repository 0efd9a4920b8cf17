//! Copying records to the clipboard, and putting in what is there.

use super::{Action, App, Effect, Notice};
use crate::edit::{Clip, Edit};
use crate::lang::t;
use crate::model::Point;

/// How far what is put in stands from what was copied, in map units.
const ASIDE: Point = Point { x: 40, y: 80 };
/// What every text has that holds records.
const SIGN: &str = "ecosystem:";

impl App {
    /// Puts what is selected on the clipboard, with what belongs to it. False where nothing of it
    /// can be copied.
    fn put_on_clipboard(&mut self) -> bool {
        let clip = Clip::of(self.ecosystem(), self.selection.keys());
        if clip.taken.is_empty() {
            self.tell(Notice::info(t("notice-nothing-to-copy")));
            return false;
        }
        match clip.to_text() {
            Ok(text) => {
                self.ask_window(Effect::CopyText(text));
                true
            }
            Err(error) => {
                self.tell(Notice::error(t("notice-not-copied")).with_details(error.to_string()));
                false
            }
        }
    }

    /// Copies what is selected.
    pub(super) fn copy_records(&mut self) {
        if self.put_on_clipboard() {
            self.tell(Notice::info(t("notice-records-copied")));
        }
    }

    /// Copies what is selected and deletes it.
    pub(super) fn cut_records(&mut self) {
        if self.put_on_clipboard() {
            self.delete_selection();
        }
    }

    /// Has what is on the clipboard put in.
    pub(super) fn ask_for_paste(&mut self) {
        self.ask_window(Effect::AskForPaste);
    }

    /// Puts in the records in a text; says why where there are none.
    pub(super) fn paste_records(&mut self, text: &str) {
        if !text.contains(SIGN) {
            self.tell(Notice::info(t("notice-no-records")));
            return;
        }
        match Clip::from_text(text) {
            Ok(clip) if clip.taken.is_empty() => self.tell(Notice::info(t("notice-no-records"))),
            Ok(clip) => {
                self.act(Action::Edit(Edit::Paste { clip: Box::new(clip), by: ASIDE }));
                let middle =
                    self.selection.nodes().next().and_then(|node| self.scene.node(node)).map(|node| node.middle);
                if let Some(middle) = middle {
                    self.camera.reveal(middle);
                }
            }
            Err(error) => self.tell(Notice::error(t("notice-records-broken")).with_details(error.to_string())),
        }
    }
}

//! Opening, saving, leaving: what happens to the document as a whole.

use std::path::PathBuf;

use super::{After, App, Decision, Effect, ExportAction, Notice, Opened, PathPurpose, Popup, Selection, tool::Tool};
use crate::edit::Document;
use crate::model::{Change, Ecosystem};

/// How many files opened lately are kept.
const MOST_RECENT: usize = 12;

impl App {
    /// Goes on, after asking what becomes of unsaved changes.
    pub(super) fn leave(&mut self, then: After) {
        if self.has_unsaved_changes() {
            self.popup = Some(Popup::Unsaved { then });
        } else {
            self.go_on(then);
        }
    }

    /// Whether something would be lost by leaving. An empty map that was never saved is nothing to lose.
    pub fn has_unsaved_changes(&self) -> bool {
        self.document.is_modified() && !(self.path.is_none() && self.is_empty())
    }

    /// The answer to what becomes of unsaved changes.
    pub(super) fn decide(&mut self, decision: Decision) {
        let Some(Popup::Unsaved { then }) = self.popup.take() else { return };
        match decision {
            Decision::Stay => {}
            Decision::Discard => self.go_on(then),
            Decision::Save => {
                self.after_saving = Some(then);
                self.save();
            }
        }
    }

    /// Whether nothing is there but the place where new ecosystems are.
    fn is_empty(&self) -> bool {
        // Asked in every frame; what is not empty mostly has nodes.
        self.ecosystem().nodes().next().is_none() && {
            let mut ecosystem = self.ecosystem().clone();
            std::sync::Arc::make_mut(&mut ecosystem.profile).jurisdictions.clear();
            ecosystem == Ecosystem::default()
        }
    }

    /// A new ecosystem, where the user's usually are.
    fn new_ecosystem(&self) -> Ecosystem {
        let mut ecosystem = Ecosystem::default();
        if let Some(place) = self.settings.jurisdiction {
            std::sync::Arc::make_mut(&mut ecosystem.profile).jurisdictions = vec![place];
        }
        ecosystem
    }

    fn go_on(&mut self, then: After) {
        match then {
            After::Quit => self.ask_window(Effect::Quit),
            After::New => self.opened(Opened {
                document: Document::unsaved(self.new_ecosystem()),
                path: None,
                notices: Vec::new(),
            }),
            After::PickFile => self.ask_window(Effect::PickFileToOpen),
            After::Open(path) => self.ask_window(Effect::Open(path)),
            After::Example(id) => self.ask_window(Effect::OpenExample(id)),
            After::Restore(folder) => self.ask_window(Effect::Restore(folder)),
        }
    }

    /// Writes the ecosystem to its file, or asks where to.
    pub(super) fn save(&mut self) {
        match self.path.clone() {
            Some(path) if !self.document.is_read_only() => self.save_to(path, false),
            _ => self.save_as(),
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self) {
        let name = self
            .path
            .as_ref()
            .and_then(|path| path.file_name())
            .map_or_else(|| format!("{}.onus", self.file_stem()), |name| name.to_string_lossy().into_owned());
        self.ask_window(Effect::PickPlaceToSave { name });
    }

    /// A file name made from the title.
    pub fn file_stem(&self) -> String {
        let id: crate::model::SourceId =
            crate::model::Id::from_name(&self.ecosystem().profile.title, "ecosystem", |_| false);
        id.to_string()
    }

    pub(super) fn save_to(&mut self, path: PathBuf, overwrite: bool) {
        self.document.end_gesture();
        self.saving = true;
        self.ask_window(Effect::Save { path, overwrite });
    }

    /// Saves over the file that has changed on disk meanwhile.
    pub(super) fn save_anyway(&mut self) {
        if let Some(Popup::ChangedOnDisk { path }) = self.popup.take() {
            self.save_to(path, true);
        }
    }

    /// A path was typed where no dialog was to be had. An existing file is never replaced
    /// without asking.
    pub(super) fn path_given(&mut self, purpose: PathPurpose, path: PathBuf) {
        self.popup = None;
        match purpose {
            PathPurpose::Open => self.ask_window(Effect::Open(path)),
            PathPurpose::Save => self.save_to(path, false),
            PathPurpose::Compare => self.compare_with_file(path),
            PathPurpose::Export | PathPurpose::ExportFolder => self.export_act(ExportAction::To(path)),
            PathPurpose::Catalogue => self.read_catalogue(path),
            PathPurpose::Import => self.ask_window(Effect::Import(path)),
        }
    }

    /// Takes over what came back from a spreadsheet: all of it in one step, or nothing.
    pub(super) fn take_over(&mut self) {
        let Some(Popup::Returned(returned)) = self.popup.take() else { return };
        let Some(edit) = &returned.edit else { return };
        let before = self.document.revision();
        self.document.begin_gesture(msg!("edit-import", count = returned.changes.len()));
        self.edit(edit);
        self.document.end_gesture();
        if self.document.revision() != before {
            self.tell(Notice::info(msg!("notice-imported", count = returned.changes.len()).text()));
        }
    }

    /// The ecosystem has been written.
    pub(super) fn saved(&mut self, path: PathBuf, revision: u64) {
        self.saving = false;
        if self.document.revision() == revision {
            self.document.mark_saved();
        }
        self.document.set_read_only(false);
        self.remember(&path);
        self.tell(Notice::info(msg!("notice-saved", path = path.display().to_string()).text()));
        self.path = Some(path);
        self.ask_window(Effect::StartJournalAnew);
        if let Some(then) = self.after_saving.take() {
            self.leave(then);
        }
    }

    /// Saving has failed or was called off; what was to follow is off as well.
    pub(super) fn saving_ended(&mut self, reason: Option<Notice>) {
        self.saving = false;
        self.after_saving = None;
        if let Some(reason) = reason {
            self.tell(reason);
        }
    }

    /// Shows another document.
    pub(super) fn opened(&mut self, opened: Opened) {
        if let Some(path) = &opened.path {
            self.remember(path);
        }
        self.call_off_arranging();
        self.document = opened.document;
        self.path = opened.path;
        self.as_of = None;
        self.selection = Selection::default();
        self.finding = None;
        self.arrangement = self.arrangement.for_another();
        self.stop_comparing();
        self.drop_supposed();
        // What an earlier session left is asked about until it is answered.
        if !matches!(self.popup, Some(Popup::Recover(_))) {
            self.popup = None;
        }
        self.tool = Tool::Idle;
        self.notices.clear();
        for notice in opened.notices {
            self.tell(notice);
        }
        self.check_anew();
        self.scene = crate::diagram::Scene::default();
        self.redraw();
        self.keeps_fit = true;
        self.fit();
    }

    fn remember(&mut self, path: &PathBuf) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.clone());
        self.recent.truncate(MOST_RECENT);
    }

    /// Closes the popup. Where it was asked for on the way to something, that is off as well.
    pub(super) fn dismiss(&mut self) {
        if let Some(Popup::Path { purpose: PathPurpose::Save, .. } | Popup::ChangedOnDisk { .. }) = self.popup.take() {
            self.saving_ended(None);
        }
    }

    /// Restores the work of an earlier session, after asking about unsaved changes.
    pub(super) fn restore_session(&mut self, folder: PathBuf) {
        self.popup = None;
        self.leave(After::Restore(folder));
    }

    /// Hands changes to the journal, so that they survive a crash.
    pub(super) fn record_in_journal(&mut self, changes: &[Change]) {
        self.ask_window(Effect::Journal(changes.to_vec()));
    }
}

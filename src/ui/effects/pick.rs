//! Asking for a file: the system's dialog, or a path to be typed where there is none.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::Effects;
use crate::app::{Action, App, Notice, PathPurpose, Popup};

/// A dialog that ends sooner was never shown: nobody cancels so fast.
const TOO_SOON: Duration = Duration::from_millis(350);

/// The ending of files that hold an ecosystem.
const ENDING: &str = "onus";

impl Effects {
    pub(super) fn pick_file_to_open(&self) {
        let words = crate::lang::t("dialog-ecosystems");
        let dialog = move || rfd::FileDialog::new().add_filter(words, &[ENDING]).pick_file();
        let chosen = |path| Action::PathGiven { purpose: PathPurpose::Open, path };
        self.pick(PathPurpose::Open, String::new(), dialog, chosen);
    }

    pub(super) fn pick_place_to_save(&self, name: String, app: &App) {
        let words = crate::lang::t("dialog-ecosystems");
        let folder = app.path().and_then(|path| path.parent()).map(PathBuf::from);
        let text = folder.as_ref().map_or_else(|| name.clone(), |folder| folder.join(&name).display().to_string());
        let dialog = move || {
            let mut dialog = rfd::FileDialog::new().add_filter(words, &[ENDING]).set_file_name(name);
            if let Some(folder) = folder {
                dialog = dialog.set_directory(folder);
            }
            dialog.save_file()
        };
        // The dialog of the system has asked already whether a file may be replaced.
        let chosen = |path| Action::SaveTo { path: with_ending(path), overwrite: true };
        self.pick(PathPurpose::Save, text, dialog, chosen);
    }

    pub(super) fn pick_spreadsheet(&self) {
        let words = crate::lang::t("dialog-spreadsheets");
        let dialog = move || rfd::FileDialog::new().add_filter(words, &["xlsx"]).pick_file();
        self.pick(PathPurpose::Import, String::new(), dialog, Action::ImportFrom);
    }

    pub(super) fn pick_catalogue_folder(&self, app: &App) {
        let folder = app.catalogue_folder().cloned();
        let text = folder.as_ref().map_or_else(String::new, |folder| folder.display().to_string());
        let dialog = move || {
            let mut dialog = rfd::FileDialog::new();
            if let Some(folder) = folder {
                dialog = dialog.set_directory(folder);
            }
            dialog.pick_folder()
        };
        self.pick(PathPurpose::Catalogue, text, dialog, Action::ReadCatalogue);
    }

    pub(super) fn pick(
        &self,
        purpose: PathPurpose,
        text: String,
        dialog: impl FnOnce() -> Option<PathBuf> + Send + 'static,
        chosen: impl FnOnce(PathBuf) -> Action + Send + 'static,
    ) {
        let has_dialogs = self.around.dialogs;
        self.spawn("dialog", move |reporter| {
            let began = Instant::now();
            let path = if has_dialogs { dialog() } else { None };
            match path {
                Some(path) => reporter.act(chosen(path)),
                None if !has_dialogs || began.elapsed() < TOO_SOON => {
                    if has_dialogs {
                        reporter.act(Action::Tell(Notice::info(crate::lang::t("notice-no-dialog"))));
                    }
                    reporter.act(Action::Ask(Box::new(Popup::Path { purpose, text })));
                }
                None if purpose == PathPurpose::Save => reporter.act(Action::SavingEnded(None)),
                None => {}
            }
        });
    }
}

/// The path with the ending of an ecosystem, where it has none.
fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(ENDING) }
}

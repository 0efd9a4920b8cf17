//! The catalogue that is asked: the one that comes with the program, or with a user's own folder laid over it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{App, Effect, Notice};
use crate::law::Rulebook;

/// A catalogue that has been read and made ready.
#[derive(Clone, Debug)]
pub struct OwnCatalogue {
    /// The folder it was read from.
    pub folder: PathBuf,
    /// The catalogue with the folder laid over it.
    pub rulebook: Arc<Rulebook>,
}

/// Which catalogue is asked.
pub(super) struct Asked {
    /// The folder that the user has chosen, also while it cannot be read.
    folder: Option<PathBuf>,
    /// What is asked: after a fault the last one that was in order.
    pub(super) rulebook: Arc<Rulebook>,
    is_broken: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Self { folder: None, rulebook: Arc::clone(Rulebook::shipped()), is_broken: false }
    }
}

impl App {
    /// The folder of the user's own catalogue files.
    pub fn catalogue_folder(&self) -> Option<&PathBuf> {
        self.asked_catalogue.folder.as_ref()
    }

    /// Whether that folder could not be read when last asked for, so that what was in force before still is.
    pub fn is_catalogue_broken(&self) -> bool {
        self.asked_catalogue.is_broken
    }

    /// The catalogue that is asked, made ready.
    pub fn rulebook(&self) -> &Arc<Rulebook> {
        &self.asked_catalogue.rulebook
    }

    pub(super) fn read_catalogue(&mut self, folder: PathBuf) {
        self.asked_catalogue.folder = Some(folder.clone());
        self.ask_window(Effect::ReadCatalogue(folder));
    }

    pub(super) fn reload_catalogue(&mut self) {
        if let Some(folder) = self.asked_catalogue.folder.clone() {
            self.read_catalogue(folder);
        }
    }

    pub(super) fn without_catalogue(&mut self) {
        self.asked_catalogue = Asked::default();
        self.check_anew();
        self.tell(Notice::info(crate::lang::t("notice-catalogue-none")));
    }

    /// A folder has been read and is in order.
    pub(super) fn catalogue_read(&mut self, read: OwnCatalogue) {
        let OwnCatalogue { folder, rulebook } = read;
        if self.asked_catalogue.folder.as_ref() != Some(&folder) {
            return;
        }
        let catalogue = rulebook.catalogue();
        let entries = msg!("catalogue-own-entries", count = catalogue.own.len(), replaced = catalogue.overridden.len());
        let text = msg!("notice-catalogue-read", path = folder.display().to_string(), entries = entries).text();
        self.asked_catalogue = Asked { folder: Some(folder), rulebook, is_broken: false };
        self.check_anew();
        self.tell(Notice::info(text));
    }

    /// A folder could not be read; what was in force stays so.
    pub(super) fn catalogue_broken(&mut self, folder: &Path, why: Notice) {
        if self.asked_catalogue.folder.as_deref() == Some(folder) {
            self.asked_catalogue.is_broken = true;
            self.tell(why);
        }
    }
}

//! Writing the ecosystem.

use std::path::PathBuf;

use super::{Done, Effects};
use crate::app::{Action, App, Notice, Popup};
use crate::file::{self, Replace, SaveError};

impl Effects {
    /// Writes the ecosystem on a thread of its own.
    pub(super) fn save(&self, path: PathBuf, overwrite: bool, app: &App) {
        let ecosystem = app.ecosystem().clone();
        let revision = app.document().revision();
        let is_own = app.path() == Some(&path);
        let replace = match self.fingerprint {
            _ if overwrite => Replace::Anything,
            Some(known) if is_own => Replace::Known(known),
            _ => Replace::Nothing,
        };
        self.spawn("save", move |reporter| match file::save(&path, &ecosystem, replace) {
            Ok(fingerprint) => reporter.report(Done::Saved { path, revision, fingerprint }),
            Err(SaveError::ChangedOnDisk(_) | SaveError::Exists(_)) => {
                reporter.act(Action::SavingEnded(None));
                reporter.act(Action::Ask(Box::new(Popup::ChangedOnDisk { path })));
            }
            Err(error) => reporter.act(Action::SavingEnded(Some(Notice::error(error.to_string())))),
        });
    }
}

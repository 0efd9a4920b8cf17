//! The journal: every edit survives a crash, even of an ecosystem that was never saved.

use std::path::PathBuf;

use super::Effects;
use crate::app::{Action, App, Notice};
use crate::file::{Journal, Session};
use crate::model::{Change, Ecosystem};

impl Effects {
    pub(super) fn begin_journal(&mut self, app: &mut App) {
        let Some(folder) = &self.around.recovery else { return };
        let session = self.session(app.ecosystem(), None, false);
        match Journal::begin(folder, session, app.ecosystem()) {
            Ok(journal) => self.journal = Some(journal),
            Err(error) => {
                let notice = Notice::error(crate::lang::t("notice-no-journal")).with_details(error.to_string());
                app.act(Action::Tell(notice));
            }
        }
    }

    fn session(&self, ecosystem: &Ecosystem, document: Option<PathBuf>, base_is_saved: bool) -> Session {
        // An empty map that was never touched is nothing to restore.
        let base_is_saved = base_is_saved || *ecosystem == Ecosystem::default();
        let title = ecosystem.profile.title.clone();
        Session { document, title, started: (self.around.now)(), base_is_saved, ..Session::default() }
    }

    pub(super) fn write_journal(&mut self, changes: &[Change]) {
        if let Some(journal) = &mut self.journal {
            journal.append(changes);
        }
    }

    /// Another document, or the same one saved: edits are counted from here.
    pub(super) fn rebase_journal(&self, ecosystem: &Ecosystem, document: Option<PathBuf>, is_saved: bool) {
        if let Some(journal) = &self.journal {
            journal.rebase(self.session(ecosystem, document, is_saved), ecosystem);
        }
    }

    /// Ends the session in good order, so that nothing is offered at the next start.
    pub fn end(&mut self, app: &App) {
        self.keep_preferences(app);
        if let Some(journal) = self.journal.take()
            && let Err(error) = journal.close()
        {
            log::warn!("the session was not put away: {error}");
        }
        self.lock = None;
    }
}

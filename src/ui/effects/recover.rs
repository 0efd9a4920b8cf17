//! Offering and restoring what an earlier session left.

use std::path::Path;

use super::{Done, Effects, Opening};
use crate::app::{Action, Notice, Opened, Popup, Recoverable};
use crate::edit::Document;
use crate::file::recovery;

impl Effects {
    /// Looks for sessions that did not end as they should.
    pub(super) fn offer_recovery(&self) {
        let Some(folder) = self.around.recovery.clone() else { return };
        self.spawn("recovery", move |reporter| match recovery::list(&folder) {
            Ok(left) if left.is_empty() => {}
            Ok(left) => {
                let list = left.into_iter().map(|left| Recoverable {
                    folder: left.folder,
                    title: left.session.title,
                    path: left.session.document,
                    when: left.session.started,
                    edits: left.edits,
                });
                reporter.act(Action::Ask(Box::new(Popup::Recover(list.collect()))));
            }
            Err(error) => log::warn!("earlier sessions in {} cannot be read: {error}", folder.display()),
        });
    }

    /// Restores a session as a document with unsaved changes.
    pub(super) fn restore(&self, folder: &Path) {
        let (Some(recovery), folder) = (self.around.recovery.clone(), folder.to_owned()) else { return };
        self.spawn("restore", move |reporter| {
            let found =
                recovery::list(&recovery).ok().and_then(|left| left.into_iter().find(|left| left.folder == folder));
            let Some(left) = found else {
                reporter.act(Action::Tell(Notice::error(crate::lang::t("notice-restore-gone"))));
                return;
            };
            match recovery::restore(&left) {
                Ok(restored) => {
                    let text = msg!("notice-restored", edits = restored.edits).text();
                    let opened = Opened {
                        document: Document::unsaved(restored.ecosystem.clone()),
                        path: restored.session.document.clone(),
                        notices: vec![Notice::info(text)],
                    };
                    reporter.report(Done::Opened(Box::new(Opening { opened, lock: None, fingerprint: None })));
                    reporter.act(Action::DiscardSession(folder));
                }
                Err(error) => reporter.act(Action::Tell(Notice::error(error.to_string()))),
            }
        });
    }

    /// Throws away what an earlier session left.
    pub(super) fn discard_session(&self, folder: &Path) {
        let (Some(recovery), folder) = (self.around.recovery.clone(), folder.to_owned()) else { return };
        self.spawn("discard", move |_| {
            let found =
                recovery::list(&recovery).ok().and_then(|left| left.into_iter().find(|left| left.folder == folder));
            if let Some(left) = found
                && let Err(error) = recovery::discard(&left)
            {
                log::warn!("{} was not thrown away: {error}", folder.display());
            }
        });
    }
}

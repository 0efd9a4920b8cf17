//! Opening files and examples.

use std::path::{Path, PathBuf};

use super::{Done, Effects, Opening, Surroundings};
use crate::app::{Action, App, Notice, Opened};
use crate::edit::Document;
use crate::file::{self, Holder, Lock, LockOutcome};

impl Effects {
    /// Reads a file on a thread of its own.
    pub(super) fn open(&mut self, path: PathBuf, app: &App) {
        if app.path() == Some(&path) {
            self.lock = None;
        }
        let around = self.around.clone();
        self.spawn("open", move |reporter| match read(&path, &around) {
            Ok(opening) => reporter.report(Done::Opened(Box::new(opening))),
            Err(notice) => {
                if !path.exists() {
                    reporter.act(Action::ForgetRecent(path));
                }
                reporter.act(Action::Tell(notice));
            }
        });
    }

    /// Begins a new document from a shipped example.
    pub(super) fn open_example(&self, id: &'static str) {
        let Some(example) = file::EXAMPLES.iter().find(|example| example.id == id) else {
            log::error!("no example `{id}`");
            return;
        };
        self.spawn("example", move |reporter| match file::from_text(example.text) {
            Ok(ecosystem) => {
                let opened = Opened { document: Document::unsaved(ecosystem), path: None, notices: Vec::new() };
                reporter.report(Done::Opened(Box::new(Opening { opened, lock: None, fingerprint: None })));
            }
            Err(error) => reporter.act(Action::Tell(Notice::error(error.to_string()))),
        });
    }

    /// After saving, the lock must lie on the file that was written.
    pub(super) fn keep_lock_on(&mut self, path: &Path) {
        let ours = self.lock.as_ref().is_some_and(|lock| lock.path() == file::lock_path(path));
        if !ours {
            self.lock = None;
            let mut notices = Vec::new();
            self.lock = claim(path, &self.around, &mut notices);
        }
    }
}

fn read(path: &Path, around: &Surroundings) -> Result<Opening, Notice> {
    let content = file::read(path).map_err(|error| {
        let text = msg!("notice-open-failed", path = path.display().to_string()).text();
        Notice::error(text).with_details(error.render())
    })?;
    let mut notices = Vec::new();
    let lock = claim(path, around, &mut notices);
    if content.has_comments {
        notices.push(Notice::info(crate::lang::t("notice-comments-lost")));
    }
    if content.is_newer() {
        notices.push(Notice::error(msg!("notice-newer-format", format = i64::from(content.format)).text()));
    }
    let mut document = Document::opened(content.ecosystem.clone());
    document.set_read_only(lock.is_none() || content.is_newer());
    let opened = Opened { document, path: Some(path.to_owned()), notices };
    Ok(Opening { opened, lock, fingerprint: Some(content.fingerprint) })
}

/// Takes the lock of a file; where that cannot be, says why.
fn claim(path: &Path, around: &Surroundings, notices: &mut Vec<Notice>) -> Option<Lock> {
    let holder = Holder::me(around.user.as_str(), (around.now)());
    match file::lock(path, &holder) {
        LockOutcome::Ours(lock) => Some(lock),
        LockOutcome::Theirs(other) => {
            let text = msg!(
                "notice-open-elsewhere",
                user = other.user.as_str(),
                process = i64::from(other.process),
                since = other.since.as_str()
            );
            notices.push(Notice::error(text.text()));
            None
        }
        LockOutcome::Impossible(error) => {
            let text = crate::lang::t("notice-cannot-lock");
            notices.push(Notice::error(text).with_details(error.to_string()));
            None
        }
    }
}

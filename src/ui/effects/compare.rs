//! Reading another version to compare with.

use std::path::PathBuf;

use super::Effects;
use crate::app::{Action, Notice, PathPurpose, Version};
use crate::file;

impl Effects {
    pub(super) fn pick_file_to_compare(&self) {
        let words = crate::lang::t("dialog-ecosystems");
        let dialog = move || rfd::FileDialog::new().add_filter(words, &["onus"]).pick_file();
        let chosen = |path| Action::PathGiven { purpose: PathPurpose::Compare, path };
        self.pick(PathPurpose::Compare, String::new(), dialog, chosen);
    }

    pub(super) fn read_to_compare(&self, path: PathBuf) {
        self.spawn("compare", move |reporter| {
            let name = path.display().to_string();
            reporter.act(match file::read(&path) {
                Ok(content) => Action::Compare(Box::new(Version { name, ecosystem: content.ecosystem })),
                Err(error) => {
                    let text = msg!("notice-open-failed", path = name).text();
                    Action::Tell(Notice::error(text).with_details(error.render()))
                }
            });
        });
    }
}

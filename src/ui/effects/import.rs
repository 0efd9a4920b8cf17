//! Taking back a spreadsheet: reading and comparing it, then asking.

use std::path::PathBuf;
use std::sync::Arc;

use super::Effects;
use crate::app::{Action, App, Notice, Popup};
use crate::file;
use crate::import;

impl Effects {
    /// Looks for what was changed in an exported spreadsheet, on a thread of its own.
    pub(super) fn import(&self, path: PathBuf, app: &App) {
        let (ecosystem, rulebook) = (app.ecosystem().clone(), Arc::clone(app.rulebook()));
        self.spawn("import", move |reporter| {
            let returned = file::read_bytes(&path).map_err(|error| error.to_string()).and_then(|bytes| {
                import::spreadsheet(&bytes, &ecosystem, &rulebook).map_err(|error| error.to_string())
            });
            reporter.act(match returned {
                Ok(returned) if returned.changes.is_empty() && returned.refusals.is_empty() => {
                    Action::Tell(Notice::info(crate::lang::t("notice-nothing-returned")))
                }
                Ok(returned) => Action::Ask(Box::new(Popup::Returned(Arc::new(returned)))),
                Err(error) => {
                    let text = msg!("notice-import-failed", path = path.display().to_string()).text();
                    Action::Tell(Notice::error(text).with_details(error))
                }
            });
        });
    }
}

//! Reading a user's own catalogue files, off the frame.

use std::path::PathBuf;
use std::sync::Arc;

use super::Effects;
use crate::app::{Action, Notice, OwnCatalogue};
use crate::catalogue::shipped;
use crate::file::CatalogueFolder;
use crate::law::Rulebook;

impl Effects {
    /// Reads a folder and lays it over the catalogue that comes with the program; where it is not
    /// in order, tells every place and what to do.
    pub(super) fn read_catalogue(&self, folder: PathBuf) {
        self.spawn("catalogue", move |reporter| match CatalogueFolder::read(&folder).checked(shipped()) {
            Ok(catalogue) => {
                let rulebook = Arc::new(Rulebook::new(Arc::new(catalogue)));
                reporter.act(Action::CatalogueRead(Box::new(OwnCatalogue { folder, rulebook })));
            }
            Err(errors) => {
                let text = msg!("notice-catalogue-broken", path = folder.display().to_string(), count = errors.len());
                let details: Vec<String> = errors.iter().map(|error| error.render()).collect();
                let why = Notice::error(text.text()).with_details(details.join("\n"));
                reporter.act(Action::CatalogueBroken { folder, why });
            }
        });
    }
}

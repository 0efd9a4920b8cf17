//! The option by which a command takes a folder of the user's own catalogue files.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Result, bail};

use super::output::{complain, note};
use crate::catalogue::{Catalogue, shipped};
use crate::file::CatalogueFolder;
use crate::law::Rulebook;

#[derive(Debug, Default, clap::Args)]
pub(super) struct Own {
    /// A folder of catalogue files of your own, laid over the catalogue that comes with the program
    #[arg(long = "catalogue", value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Own {
    /// The catalogue to be asked, made ready.
    pub(super) fn rulebook(&self) -> Result<Arc<Rulebook>> {
        if self.folder.is_none() {
            return Ok(Arc::clone(Rulebook::shipped()));
        }
        Ok(Arc::new(Rulebook::new(self.catalogue()?)))
    }

    /// The catalogue that comes with the program, with the user's own files laid over it. What
    /// is wrong with these is said, and then nothing else is done; so is what they replace.
    pub(super) fn catalogue(&self) -> Result<Arc<Catalogue>> {
        let Some(path) = &self.folder else { return Ok(Arc::clone(shipped())) };
        let catalogue = match CatalogueFolder::read(path).checked(shipped()) {
            Ok(catalogue) => catalogue,
            Err(errors) => {
                errors.into_iter().for_each(|error| complain(&error.into()));
                bail!("{}: put this folder right first. Nothing was done.", path.display());
            }
        };
        let mut replaced: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, file) in &catalogue.overridden {
            replaced.entry(file).or_default().push(id);
        }
        for (file, ids) in replaced {
            let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
            note(&format!("{} takes the place of what comes with Onus: {}", path.join(file).display(), ids.join(", ")));
        }
        Ok(Arc::new(catalogue))
    }
}

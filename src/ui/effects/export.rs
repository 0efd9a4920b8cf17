//! Exporting: the report in a format, to a place the user chooses.

use std::path::PathBuf;
use std::sync::Arc;

use super::Effects;
use crate::app::{Action, App, Notice};
use crate::export::{Format, Options};
use crate::file;
use crate::report::Report;
use crate::rules::Analysis;

impl Effects {
    pub(super) fn export(&self, format: &'static str, app: &App) {
        let Some(found) = Format::find(format) else { return };
        let stem = app
            .path()
            .and_then(|path| path.file_stem())
            .map_or_else(|| app.file_stem(), |stem| stem.to_string_lossy().into_owned());
        self.pick_place_to_export(format, found.extension, format!("{stem}.{}", found.extension));
    }

    pub(super) fn export_to(&self, format: &'static str, path: PathBuf, app: &App) {
        let Some(format) = Format::find(format) else { return };
        let (ecosystem, as_of, rulebook) = (app.ecosystem().clone(), app.as_of(), Arc::clone(app.rulebook()));
        self.spawn("export", move |reporter| {
            let report = Report::of(&Analysis::with(&ecosystem, as_of, &rulebook));
            let written = (format.write)(&report, &Options::default())
                .map_err(|error| error.to_string())
                .and_then(|bytes| file::replace(&path, &bytes).map_err(|error| error.to_string()));
            let notice = match written {
                Ok(()) => Notice::info(msg!("notice-exported", path = path.display().to_string()).text()),
                Err(error) => Notice::error(error),
            };
            reporter.act(Action::Tell(notice));
        });
    }
}

//! Exporting: the report in one format or several, to a place the user chooses.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::{Effects, Reporter};
use crate::app::{Action, App, ExportAction, ExportJob, Notice, PathPurpose};
use crate::export::{self, Copied, Format};
use crate::file;
use crate::report::{self, Report};
use crate::rules::Analysis;
use crate::ui::theme;

impl Effects {
    /// Asks for a file, or for a folder where there are several formats.
    pub(super) fn pick_place_to_export(&self, app: &App) {
        let Some(job) = app.pending_export() else { return };
        let folder = app.path().and_then(|path| path.parent()).map(PathBuf::from);
        let formats: Vec<&Format> = job.formats.iter().filter_map(|code| Format::find(code)).collect();
        let chosen = |path| Action::Export(ExportAction::To(path));
        if let [format] = formats.as_slice() {
            let (name, ending) = (format!("{}.{}", stem(app), format.extension), format.extension);
            let text = folder.as_ref().map_or_else(|| name.clone(), |folder| folder.join(&name).display().to_string());
            let dialog = move || in_folder(folder).add_filter(ending, &[ending]).set_file_name(name).save_file();
            self.pick(PathPurpose::Export, text, dialog, chosen);
        } else {
            let text = folder.as_ref().map_or_else(String::new, |folder| folder.display().to_string());
            self.pick(PathPurpose::ExportFolder, text, move || in_folder(folder).pick_folder(), chosen);
        }
    }

    pub(super) fn export_to(&self, job: ExportJob, path: PathBuf, app: &App) {
        let (ecosystem, as_of) = (app.ecosystem().clone(), app.as_of());
        let rulebook = Arc::clone(app.rulebook());
        let stem = stem(app);
        self.spawn("export", move |reporter| {
            let analysis = Analysis::with(&ecosystem, as_of, &rulebook);
            let notice = match report::unknown(&analysis, &job.plan.scope) {
                Some(unknown) => Some(Notice::error(unknown.text())),
                None => write_all(&job, &Report::planned(&analysis, &job.plan), &path, &stem, reporter),
            };
            reporter.act(Action::Export(ExportAction::Ended));
            if let Some(notice) = notice {
                reporter.act(Action::Tell(notice));
            }
        });
    }

    /// Puts a table on the clipboard, as HTML and as text.
    pub(super) fn copy_table(&mut self, copied: &Copied) {
        let text = match self.clipboard() {
            Some(clipboard) => {
                clipboard.set_html(&copied.html, Some(&copied.text)).err().map(|error| error.to_string())
            }
            None => Some(crate::lang::t("notice-no-clipboard")),
        };
        let notice = match text {
            None => Notice::info(crate::lang::t("notice-table-copied")),
            Some(error) => {
                // Text alone is better than nothing.
                self.ctx.copy_text(copied.text.clone());
                Notice::info(crate::lang::t("notice-table-copied-as-text")).with_details(error)
            }
        };
        self.reporter().act(Action::Tell(notice));
    }

    /// Puts the map of a report on the clipboard, drawn off the frame.
    pub(super) fn copy_picture(&self, report: Arc<Report>, app: &App) {
        let (ctx, scale) = (self.ctx.clone(), app.export_scale());
        self.spawn("picture", move |reporter| {
            let notice = match export::dots(&report, scale) {
                Ok(dots) => {
                    ctx.copy_image(theme::image([dots.width, dots.height], &dots.rgba));
                    Notice::info(crate::lang::t("notice-picture-copied"))
                }
                Err(error) => Notice::error(error.to_string()),
            };
            reporter.act(Action::Tell(notice));
        });
    }

    /// The clipboard, which must be kept as long as something of ours stands in it.
    fn clipboard(&mut self) -> Option<&mut arboard::Clipboard> {
        if self.clipboard.is_none() {
            self.clipboard = arboard::Clipboard::new().inspect_err(|error| log::warn!("no clipboard: {error}")).ok();
        }
        self.clipboard.as_mut()
    }

    /// Opens a file with the program that the system has for it.
    pub(super) fn open_outside(&self, path: PathBuf) {
        self.spawn("open", move |reporter| {
            if let Err(error) = open::that_detached(&path) {
                let text = msg!("notice-not-opened", path = path.display().to_string());
                reporter.act(Action::Tell(Notice::error(text.text()).with_details(error.to_string())));
            }
        });
    }
}

fn in_folder(folder: Option<PathBuf>) -> rfd::FileDialog {
    let dialog = rfd::FileDialog::new();
    match folder {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// The name of the ecosystem's file without its ending, or one made from the title.
fn stem(app: &App) -> String {
    let stem = app.path().and_then(|path| path.file_stem());
    stem.map_or_else(|| app.file_stem(), |stem| stem.to_string_lossy().into_owned())
}

/// Writes every format; what could not be written does not keep the others back. Nothing is
/// told where it was called off.
fn write_all(job: &ExportJob, report: &Report, path: &Path, stem: &str, reporter: &Reporter) -> Option<Notice> {
    let is_folder = job.formats.len() > 1;
    let mut errors = Vec::new();
    let mut last = None;
    for (done, format) in (1..).zip(job.formats.iter().filter_map(|code| Format::find(code))) {
        let target = if is_folder { path.join(format!("{stem}.{}", format.extension)) } else { path.to_owned() };
        match write_one(job, report, format, &target) {
            Ok(true) => last = Some(target),
            Ok(false) => return None,
            Err(error) => errors.push(error),
        }
        reporter.act(Action::Export(ExportAction::Done(done)));
    }
    let shown = if is_folder { Some(path.to_owned()) } else { last };
    Some(match (errors.is_empty(), shown) {
        (true, Some(shown)) => {
            Notice::info(msg!("notice-exported", path = shown.display().to_string()).text()).with_file(shown)
        }
        _ => Notice::error(errors.join("\n")),
    })
}

/// Writes one format; false where it was called off.
fn write_one(job: &ExportJob, report: &Report, format: &Format, target: &Path) -> Result<bool, String> {
    let is_off = || job.is_off.load(Ordering::Relaxed);
    if is_off() {
        return Ok(false);
    }
    let bytes = (format.write)(report, &job.options).map_err(|error| error.to_string())?;
    if is_off() {
        return Ok(false);
    }
    if let Some(folder) = target.parent().filter(|_| job.formats.len() > 1) {
        file::make_folder(folder).map_err(|error| error.to_string())?;
    }
    file::replace(target, &bytes).map_err(|error| error.to_string())?;
    Ok(true)
}

//! What is exported: the plan, the formats, the report that is previewed, exports under way.

mod desk;
mod presets;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use desk::{Answer, Desk, Wanted};

use super::{App, Effect, Notice, View, Wake};
use crate::export::{FORMATS, Options};
use crate::model::{RecordKey, ReportPlan, ReportScope};
use crate::report::Report;

/// How much larger than on the screen a picture made of dots is where nobody says otherwise.
const SCALE: f32 = 2.0;

/// What can be asked about exports.
#[derive(Clone, Debug)]
pub enum ExportAction {
    /// This goes into the report.
    Plan(ReportPlan),
    /// A format is wanted, or is not.
    Format(&'static str, bool),
    /// Pictures made of dots are so many times larger than on the screen.
    Scale(f32),
    /// Write for keeping over decades, in formats that know how.
    Archival(bool),
    /// Take the plan that is kept under this name.
    TakePreset(String),
    /// Keep the plan under this name, in the file.
    KeepPreset(String),
    /// Keep no plan under this name any longer.
    DropPreset(String),
    /// Write the chosen formats, to a place that the user chooses.
    Start,
    /// Write the whole report in one format, to a place that the user chooses.
    Whole(&'static str),
    /// Write to this file, or in this folder.
    To(PathBuf),
    /// Stop writing. What has been written stays.
    Cancel,
    /// So many exports are done.
    Done(usize),
    /// All exports are done, or could not be.
    Ended,
    /// Put the table with this code on the clipboard.
    CopyTable(&'static str),
    /// Put the map on the clipboard as a picture.
    CopyPicture,
    /// Show the pages, or what stands in the report.
    ShowPages(bool),
}

/// What is to be written.
#[derive(Clone, Debug)]
pub struct ExportJob {
    /// The codes of the formats.
    pub formats: Vec<&'static str>,
    /// What goes into it.
    pub plan: ReportPlan,
    /// The user's choices besides.
    pub options: Options,
    /// Whether it has been called off.
    pub is_off: Arc<AtomicBool>,
}

/// What is exported, and what was worked out for it.
pub(super) struct ExportDesk {
    plan: ReportPlan,
    formats: BTreeSet<&'static str>,
    scale: f32,
    archival: bool,
    /// Whether the pages are shown, and not only what stands in the report.
    shows_pages: bool,
    /// What is written once its place is known.
    pending: Option<ExportJob>,
    /// What is being written, and how much of it is done.
    running: Option<(ExportJob, usize)>,
    desk: Desk,
    wanted: Option<Wanted>,
    asked: u64,
    answer: Answer,
}

impl ExportDesk {
    pub(super) fn start(wake: Wake) -> Self {
        Self {
            plan: ReportPlan::default(),
            formats: FORMATS.first().map(|format| format.code).into_iter().collect(),
            scale: SCALE,
            archival: false,
            shows_pages: cfg!(feature = "pdf"),
            pending: None,
            running: None,
            desk: Desk::start(wake),
            wanted: None,
            asked: 0,
            answer: Answer::default(),
        }
    }
}

impl App {
    /// What goes into the report.
    pub fn export_plan(&self) -> &ReportPlan {
        &self.export.plan
    }

    /// Whether a format is to be written.
    pub fn exports(&self, format: &str) -> bool {
        self.export.formats.contains(format)
    }

    /// How many formats are to be written.
    pub fn export_count(&self) -> usize {
        self.export.formats.len()
    }

    /// How much larger than on the screen pictures made of dots are.
    pub fn export_scale(&self) -> f32 {
        self.export.scale
    }

    /// Whether formats that know how write for keeping over decades.
    pub fn is_export_archival(&self) -> bool {
        self.export.archival
    }

    /// The report that is previewed; nothing before it has been worked out.
    pub fn export_report(&self) -> Option<&Arc<Report>> {
        self.export.answer.report.as_ref()
    }

    /// Whether the pages are shown, and not only what stands in the report.
    pub fn shows_pages(&self) -> bool {
        self.export.shows_pages
    }

    /// The pages of the report, or why they cannot be set; nothing before they are.
    #[cfg(feature = "pdf")]
    pub fn export_pages(&self) -> Option<&Arc<Result<crate::export::pdf::Pages, String>>> {
        self.export.answer.pages.as_ref()
    }

    /// What the plan names and the map does not hold, in words.
    pub fn export_unknown(&self) -> Option<&str> {
        self.export.answer.unknown.as_deref()
    }

    /// Whether the previewed report is still being worked out.
    pub fn is_reporting(&self) -> bool {
        self.export.answer.number != self.export.asked
    }

    /// A number that is another one whenever another report was worked out.
    pub fn export_stamp(&self) -> u64 {
        self.export.answer.number
    }

    /// How many exports are done, and of how many; nothing while none is under way.
    pub fn export_progress(&self) -> Option<(usize, usize)> {
        self.export.running.as_ref().map(|(job, done)| (*done, job.formats.len()))
    }

    /// What is written once its place is known.
    pub fn pending_export(&self) -> Option<&ExportJob> {
        self.export.pending.as_ref()
    }

    /// What the selection means as the scope of a report; nothing where nothing is selected.
    pub fn selection_scope(&self) -> Option<ReportScope> {
        let keys: Vec<RecordKey> = self.selection().keys().to_vec();
        match keys.as_slice() {
            [] => None,
            [RecordKey::Stakeholder(id)] => Some(ReportScope::Stakeholder(*id)),
            [RecordKey::Element(id)] => Some(ReportScope::Element(*id)),
            _ => Some(ReportScope::Records(keys)),
        }
    }

    /// Carries out what is asked about exports.
    pub(super) fn export_act(&mut self, action: ExportAction) {
        match action {
            ExportAction::Plan(plan) => self.export.plan = plan,
            ExportAction::Format(code, true) => {
                self.export.formats.insert(code);
            }
            ExportAction::Format(code, false) => {
                self.export.formats.remove(code);
            }
            ExportAction::Scale(scale) => self.export.scale = scale,
            ExportAction::Archival(archival) => self.export.archival = archival,
            ExportAction::TakePreset(name) => self.take_preset(&name),
            ExportAction::KeepPreset(name) => self.keep_preset(&name),
            ExportAction::DropPreset(name) => self.drop_preset(&name),
            ExportAction::Start => self.start_export(),
            ExportAction::Whole(format) => self.offer_export(vec![format], ReportPlan::default()),
            ExportAction::To(path) => self.export_to(path),
            ExportAction::Cancel => self.cancel_export(),
            ExportAction::Done(done) => {
                if let Some((_, known)) = &mut self.export.running {
                    *known = done;
                }
            }
            ExportAction::Ended => self.export.running = None,
            ExportAction::CopyTable(code) => self.copy_table(code),
            ExportAction::CopyPicture => self.copy_picture(),
            ExportAction::ShowPages(show) => self.export.shows_pages = show,
        }
    }

    fn start_export(&mut self) {
        let formats: Vec<&'static str> =
            FORMATS.iter().map(|format| format.code).filter(|code| self.exports(code)).collect();
        if !formats.is_empty() && self.export.running.is_none() {
            self.offer_export(formats, self.export.plan.clone());
        }
    }

    fn offer_export(&mut self, formats: Vec<&'static str>, plan: ReportPlan) {
        let options = Options { table: None, scale: Some(self.export.scale), archival: self.export.archival };
        self.export.pending = Some(ExportJob { formats, plan, options, is_off: Arc::default() });
        self.ask_window(Effect::PickPlaceToExport);
    }

    fn export_to(&mut self, path: PathBuf) {
        let Some(job) = self.export.pending.take() else { return };
        self.export.running = Some((job.clone(), 0));
        self.ask_window(Effect::ExportTo { job: Box::new(job), path });
    }

    fn cancel_export(&mut self) {
        if let Some((job, done)) = self.export.running.take() {
            job.is_off.store(true, Ordering::Relaxed);
            self.tell(Notice::info(msg!("notice-export-off", done = done, all = job.formats.len()).text()));
        }
    }

    fn copy_table(&mut self, code: &'static str) {
        let Some(report) = self.export.answer.report.clone() else { return };
        if let Some(table) = report.tables().find(|table| table.code == code) {
            let copied = crate::export::copied(table);
            self.ask_window(Effect::CopyTable(Box::new(copied)));
        }
    }

    fn copy_picture(&mut self) {
        if let Some(report) = self.export.answer.report.clone() {
            self.ask_window(Effect::CopyPicture(report));
        }
    }

    /// Has the previewed report worked out, where it is shown and not known yet.
    pub(super) fn ask_for_report(&mut self) {
        if self.view != View::Export {
            return;
        }
        let wanted = Wanted {
            analysis: Arc::clone(&self.analysis),
            plan: self.export.plan.clone(),
            with_pages: self.export.shows_pages,
        };
        if self.export.wanted.as_ref() != Some(&wanted) {
            self.export.asked += 1;
            self.export.desk.ask(self.export.asked, wanted.clone());
            self.export.wanted = Some(wanted);
        }
    }

    /// Takes in the report that has been worked out. True where there was one.
    pub(super) fn poll_report(&mut self) -> bool {
        match self.export.desk.newest() {
            Some(answer) => {
                self.export.answer = answer;
                true
            }
            None => false,
        }
    }

    /// Waits until the previewed report belongs to the ecosystem as it is now.
    pub(super) fn settle_report(&mut self) {
        self.ask_for_report();
        while self.is_reporting() {
            let Some(answer) = self.export.desk.wait() else { return };
            self.export.answer = answer;
        }
    }
}

//! What there is to be seen of the application.

use std::path::PathBuf;

use super::{App, Arrangement, Camera, Notice, Panel, Popup, Selection, Theme, View, tool::Tool};
use crate::diagram::Scene;
use crate::edit::Document;
use crate::model::{Date, Ecosystem, FindingId};
use crate::rules::{Analysis, Summary};

impl App {
    /// The document that is being edited.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The ecosystem as it is now.
    pub fn ecosystem(&self) -> &Ecosystem {
        self.document.ecosystem()
    }

    /// The newest findings. They may belong to an ecosystem a moment older; see
    /// [`App::is_checking`].
    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// The counts of the newest findings.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Whether findings for the newest edit are still being worked out.
    pub fn is_checking(&self) -> bool {
        self.analysed != self.asked
    }

    /// A number that is another one whenever the ecosystem or its findings have changed; what
    /// is prepared for showing may be kept until then.
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    /// The map as it is drawn.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The file the ecosystem stands in.
    pub fn path(&self) -> Option<&PathBuf> {
        self.path.as_ref()
    }

    /// The day for which everything is evaluated.
    pub fn as_of(&self) -> Date {
        self.as_of.or(self.ecosystem().profile.as_of).unwrap_or(self.today)
    }

    /// Whether the day differs from the one the ecosystem names, or else today.
    pub fn has_other_day(&self) -> bool {
        self.as_of.is_some()
    }

    /// The day on which the program runs.
    pub fn today(&self) -> Date {
        self.today
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// How the matrix is arranged.
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// Whether a panel is open.
    pub fn shows(&self, panel: Panel) -> bool {
        self.panels.contains(&panel)
    }

    /// Which part of the map is in view.
    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// What the pointer is doing on the map.
    pub fn tool(&self) -> &Tool {
        &self.tool
    }

    /// The small window that is open.
    pub fn popup(&self) -> Option<&Popup> {
        self.popup.as_ref()
    }

    /// The finding that was last gone to.
    pub fn finding(&self) -> Option<FindingId> {
        self.finding
    }

    /// The theme that was chosen.
    pub fn theme(&self) -> Theme {
        self.settings.theme
    }

    /// Short messages, each with its number, the oldest first.
    pub fn notices(&self) -> &[(u64, Notice)] {
        &self.notices
    }

    /// Files opened lately, the newest first.
    pub fn recent(&self) -> &[PathBuf] {
        &self.recent
    }

    /// Sets the files opened lately.
    pub fn set_recent(&mut self, recent: Vec<PathBuf>) {
        self.recent = recent;
    }

    /// Whether the ecosystem is being written.
    pub fn is_saving(&self) -> bool {
        self.saving
    }
}

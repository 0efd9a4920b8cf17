//! The application without a window: state, actions, commands.
//!
//! The window shows an [`App`] and hands it [`Action`]s; the application answers with
//! [`Effect`]s for all that lies outside the ecosystem. Findings are worked out by a thread
//! of their own and taken in by [`App::poll`].

mod action;
mod aligning;
mod analyst;
mod arranging;
mod camera;
mod catalogue;
pub mod commands;
mod comparing;
mod editing;
mod export;
mod files;
mod focus;
mod law;
pub mod matrix;
mod naming;
pub mod palette;
mod pasting;
mod popup;
mod selection;
pub mod settings;
mod spotlight;
mod state;
mod supposing;
pub mod tool;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

pub use action::{Action, Decision, Effect, Focus, Notice, Opened, Theme};
use analyst::Analyst;
pub use analyst::Wake;
use arranging::Arranger;
pub use camera::{Camera, LARGEST, SMALLEST};
pub use catalogue::OwnCatalogue;
use comparing::CompareDesk;
pub use comparing::Version;
use export::ExportDesk;
pub use export::{ExportAction, ExportJob};
use law::LawDesk;
pub use law::{Assumed, Case, Details, Entry, Group, LawTab, Outcome, Question, Scope, Sheet};
use matrix::Arrangement;
pub use popup::{After, PathPurpose, Popup, Recoverable};
pub use selection::Selection;
use settings::Settings;
use spotlight::Spotlight;
pub use supposing::Supposed;
use supposing::WhatIf;
use tool::Tool;

use crate::diagram::Scene;
use crate::edit::Document;
use crate::model::{Date, Ecosystem, FindingId, NodeId};
use crate::rules::{Analysis, Summary};

/// The application without a window.
pub struct App {
    document: Document,
    path: Option<PathBuf>,
    today: Date,
    as_of: Option<Date>,
    analysis: Arc<Analysis>,
    summary: Summary,
    analysed: u64,
    asked: u64,
    analyst: Analyst,
    asked_catalogue: catalogue::Asked,
    law: LawDesk,
    compare: CompareDesk,
    export: ExportDesk,
    arranger: Arranger,
    what_if: WhatIf,
    scene: Scene,
    stamp: u64,
    selection: Selection,
    view: View,
    arrangement: Arrangement,
    panels: BTreeSet<Panel>,
    camera: Camera,
    /// The whole map stays in view until somebody moves or zooms it.
    keeps_fit: bool,
    tool: Tool,
    popup: Option<Popup>,
    finding: Option<FindingId>,
    settings: Settings,
    notices: Vec<(u64, Notice)>,
    last_notice: u64,
    recent: Vec<PathBuf>,
    recent_commands: Vec<&'static str>,
    spotlight: Spotlight,
    renaming: Option<NodeId>,
    after_saving: Option<After>,
    saving: bool,
    effects: Vec<Effect>,
}

/// The large views of one ecosystem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Nodes and edges.
    Map,
    /// Obligations × stakeholders.
    Matrix,
    /// Elements × security, safety, privacy.
    Needs,
    /// What is owed to a user or an affected party.
    Answers,
    /// What the law asks.
    Law,
    /// What differs from another version.
    Changes,
    /// What is taken away.
    Export,
    /// What would be different if.
    WhatIf,
}

/// The panels around the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Panel {
    /// The tree of everything.
    Outline,
    /// The fields of the selection.
    Inspector,
    /// What the rules found.
    Findings,
    /// The days on which something changes.
    Timeline,
    /// The whole map in a corner of the map.
    Minimap,
}

impl App {
    /// An application with an empty ecosystem. `wake` is called from another thread when
    /// findings have come in, or what the law says.
    pub fn new(today: Date, wake: Wake) -> Self {
        let empty = Analysis::new(&Ecosystem::default(), today);
        let wake = Arc::new(Mutex::new(wake));
        let waker = || -> Wake {
            let wake = Arc::clone(&wake);
            Box::new(move || {
                if let Ok(wake) = wake.lock() {
                    wake();
                }
            })
        };
        Self {
            document: Document::unsaved(Ecosystem::default()),
            path: None,
            today,
            as_of: None,
            summary: Summary::of(&empty),
            analysis: Arc::new(empty.clone()),
            analysed: 0,
            asked: 0,
            analyst: Analyst::start(empty, waker()),
            asked_catalogue: catalogue::Asked::default(),
            law: LawDesk::start(waker()),
            compare: CompareDesk::start(waker()),
            export: ExportDesk::start(waker()),
            arranger: Arranger::new(Arc::clone(&wake)),
            what_if: WhatIf::start(waker()),
            scene: Scene::default(),
            stamp: 0,
            selection: Selection::default(),
            view: View::Map,
            arrangement: Arrangement::default(),
            panels: BTreeSet::from([Panel::Outline, Panel::Inspector, Panel::Findings, Panel::Minimap]),
            camera: Camera::default(),
            keeps_fit: true,
            tool: Tool::Idle,
            popup: None,
            finding: None,
            settings: Settings::default(),
            notices: Vec::new(),
            last_notice: 0,
            recent: Vec::new(),
            recent_commands: Vec::new(),
            spotlight: Spotlight::default(),
            renaming: None,
            after_saving: None,
            saving: false,
            effects: Vec::new(),
        }
    }

    /// What the window is asked to do, once.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Takes in what other threads have worked out. True where there was something.
    pub fn poll(&mut self) -> bool {
        let is_new = self.poll_law()
            | self.poll_report()
            | self.poll_arranging()
            | self.poll_comparison()
            | self.poll_supposed();
        let Some((revision, analysis)) = self.analyst.newest() else { return is_new };
        self.take_in(revision, analysis);
        self.ask_desks();
        self.shine();
        true
    }

    /// Waits until the findings belong to the ecosystem as it is now. For tests and for
    /// exports; a frame never waits.
    pub fn settle(&mut self) {
        self.settle_arranging();
        while self.is_checking() {
            let Some((revision, analysis)) = self.analyst.wait() else { return };
            self.take_in(revision, analysis);
        }
        self.settle_law();
        self.settle_comparison();
        self.settle_report();
        self.settle_supposed();
        self.shine();
    }

    fn take_in(&mut self, revision: u64, analysis: Arc<Analysis>) {
        self.analysed = revision;
        let shows_the_same = self.analysis.finds_the_same(&analysis);
        self.analysis = analysis;
        if !shows_the_same {
            self.summary = Summary::of(&self.analysis);
            self.redraw();
        }
    }

    fn redraw(&mut self) {
        self.scene = self.scene.anew(self.document.ecosystem(), &self.analysis);
        self.stamp += 1;
    }

    fn check_anew(&mut self) {
        self.asked += 1;
        let rulebook = Arc::clone(self.rulebook());
        self.analyst.whole(self.asked, self.ecosystem().clone(), self.as_of(), rulebook);
    }

    fn tell(&mut self, notice: Notice) {
        const MOST: usize = 5;
        self.last_notice += 1;
        self.notices.push((self.last_notice, notice));
        if self.notices.len() > MOST {
            self.notices.remove(0);
        }
    }

    fn ask_window(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Carries out one action.
    pub fn act(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => self.edit(&edit),
            Action::Glide { seconds, with_motion } => self.glide_on(seconds, with_motion),
            Action::BeginGesture(label) => self.document.begin_gesture(label),
            Action::EndGesture => self.document.end_gesture(),
            Action::CancelGesture => self.cancel_gesture(),
            Action::Run(id) => commands::run(self, id),
            Action::Select(selection) => self.selection = selection,
            Action::Toggle(key) => self.selection.toggle(key),
            Action::Reveal(key) => self.reveal(key),
            Action::GoTo(finding) => self.go_to(finding),
            Action::Show(view) => self.view = view,
            Action::Arrange(arrangement) => self.arrangement = *arrangement,
            Action::Suppose(supposition) => self.suppose(supposition),
            Action::Withdraw(number) => self.withdraw(number),
            Action::KeepSupposed => self.keep_supposed(),
            Action::DropSupposed => self.drop_supposed(),
            Action::ShowLaw(tab) => self.show_law(tab),
            Action::ShowProvision(provision) => self.show_provision(provision),
            Action::LookForExcluded(look) => self.look_for_excluded(look),
            Action::AsOf(day) => self.set_as_of(day),
            Action::Pointer(pointer) => tool::pointer(self, pointer),
            Action::Pan(by) => self.pan(by),
            Action::Zoom { at, by } => self.zoom(at, by),
            Action::Resized(size) => self.resized(size),
            Action::Ask(popup) => self.popup = Some(*popup),
            Action::Dismiss => self.dismiss(),
            Action::Theme(theme) => self.set_settings(Settings { theme, ..self.settings }),
            Action::Set(settings) => self.set_settings(settings),
            Action::Tell(notice) => self.tell(notice),
            Action::Forget(number) => self.notices.retain(|(other, _)| *other != number),
            Action::OpenPath(path) => self.leave(After::Open(path)),
            Action::SaveTo { path, overwrite } => self.save_to(path, overwrite),
            Action::SaveAnyway => self.save_anyway(),
            Action::Export(action) => self.export_act(action),
            Action::OpenOutside(path) => self.ask_window(Effect::OpenOutside(path)),
            Action::ImportFrom(path) => self.ask_window(Effect::Import(path)),
            Action::TakeOver => self.take_over(),
            Action::PathGiven { purpose, path } => self.path_given(purpose, path),
            Action::OpenExample(id) => self.leave(After::Example(id)),
            Action::RestoreSession(folder) => self.restore_session(folder),
            Action::DiscardSession(folder) => self.ask_window(Effect::DiscardSession(folder)),
            Action::SavingEnded(reason) => self.saving_ended(reason),
            Action::Decide(decision) => self.decide(decision),
            Action::Opened(opened) => self.opened(*opened),
            Action::Saved { path, revision } => self.saved(path, revision),
            Action::Compare(version) => self.compare_with(*version),
            Action::StopComparing => self.stop_comparing(),
            Action::ReadCatalogue(folder) => self.read_catalogue(folder),
            Action::CatalogueRead(read) => self.catalogue_read(*read),
            Action::CatalogueBroken { folder, why } => self.catalogue_broken(&folder, why),
            Action::Search(words) => self.set_search(words),
            Action::ReadMapFor(overlay) => self.read_map_for(overlay),
            Action::Renamed(name) => self.renamed(name),
            Action::Paste(text) => self.paste_records(&text),
            Action::ForgetRecent(path) => self.recent.retain(|other| *other != path),
        }
        self.ask_desks();
        self.shine();
    }

    /// Has worked out what is shown and not known yet.
    fn ask_desks(&mut self) {
        self.consult();
        self.compare_anew();
        self.ask_for_report();
        self.wonder();
    }
}

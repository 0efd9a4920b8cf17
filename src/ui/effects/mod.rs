//! Carries out what the application asks for outside the ecosystem: files, dialogs,
//! clipboard, journal. Nothing here waits: slow things run on threads of their own and
//! report back through a channel that the next frame empties.

mod catalogue;
mod compare;
mod export;
mod import;
mod keep;
mod open;
mod pick;
mod recover;
mod save;

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::app::settings::Settings;
use crate::app::{Action, App, Effect, Focus, Opened, Theme};
use crate::file::{Fingerprint, Journal, Lock, Preferences};
use crate::model::{Date, Jurisdiction};

/// What the program knows of the world around it; read once, in `main`.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The day on which the program runs.
    pub today: Date,
    /// The moment, as text a person reads.
    pub now: fn() -> String,
    /// Who runs the program; told to others who open the same file.
    pub user: String,
    /// Where sessions are kept so that a crash loses nothing; without it nothing is kept.
    pub recovery: Option<PathBuf>,
    /// Where preferences are kept; without it they end with the program.
    pub preferences: Option<PathBuf>,
    /// The file to open first.
    pub file: Option<PathBuf>,
    /// Whether the system's own file dialogs are used; without them a path is typed.
    pub dialogs: bool,
}

/// Carries out effects.
pub struct Effects {
    ctx: egui::Context,
    around: Surroundings,
    reports: Sender<Done>,
    inbox: Receiver<Done>,
    lock: Option<Lock>,
    fingerprint: Option<Fingerprint>,
    journal: Option<Journal>,
    preferences: Preferences,
    clipboard: Option<arboard::Clipboard>,
}

/// What a thread reports back.
enum Done {
    /// To be handed to the application.
    Act(Action),
    /// A document has been read.
    Opened(Box<Opening>),
    /// The ecosystem has been written.
    Saved { path: PathBuf, revision: u64, fingerprint: Fingerprint },
}

/// A document that has been read, and what goes with its file.
struct Opening {
    opened: Opened,
    lock: Option<Lock>,
    fingerprint: Option<Fingerprint>,
}

/// A way for a thread to report back and to wake the window.
#[derive(Clone)]
struct Reporter {
    reports: Sender<Done>,
    ctx: egui::Context,
}

impl Reporter {
    fn report(&self, done: Done) {
        if self.reports.send(done).is_err() {
            log::info!("a result came in after the window had closed");
        }
        self.ctx.request_repaint();
    }

    fn act(&self, action: Action) {
        self.report(Done::Act(action));
    }
}

impl Effects {
    /// Nothing is opened yet; see [`Effects::begin`].
    pub fn new(ctx: egui::Context, around: Surroundings) -> Self {
        let (reports, inbox) = channel();
        let preferences = Preferences::default();
        Self { ctx, around, reports, inbox, lock: None, fingerprint: None, journal: None, preferences, clipboard: None }
    }

    fn reporter(&self) -> Reporter {
        Reporter { reports: self.reports.clone(), ctx: self.ctx.clone() }
    }

    /// Runs something slow on a thread of its own.
    fn spawn(&self, name: &str, work: impl FnOnce(&Reporter) + Send + 'static) {
        let reporter = self.reporter();
        let spawned = std::thread::Builder::new().name(name.to_owned()).spawn(move || work(&reporter));
        if let Err(error) = spawned {
            log::error!("no thread for {name}: {error}");
        }
    }

    /// Reads preferences, offers what an earlier session left, opens the first file.
    pub fn begin(&mut self, app: &mut App) {
        self.read_preferences(app);
        self.offer_recovery();
        self.begin_journal(app);
        if let Some(path) = self.around.file.clone() {
            self.open(path, app);
        }
    }

    /// What threads have reported, as actions for the application.
    pub fn finished(&mut self) -> Vec<Action> {
        let done: Vec<Done> = self.inbox.try_iter().collect();
        done.into_iter().map(|done| self.take_in(done)).collect()
    }

    fn take_in(&mut self, done: Done) -> Action {
        match done {
            Done::Act(action) => action,
            Done::Opened(opening) => {
                let Opening { opened, lock, fingerprint } = *opening;
                self.lock = lock;
                self.fingerprint = fingerprint;
                self.rebase_journal(opened.document.ecosystem(), opened.path.clone(), !opened.document.is_modified());
                Action::Opened(Box::new(opened))
            }
            Done::Saved { path, revision, fingerprint } => {
                self.fingerprint = Some(fingerprint);
                self.keep_lock_on(&path);
                Action::Saved { path, revision }
            }
        }
    }

    /// Carries out one effect.
    pub fn carry_out(&mut self, effect: Effect, app: &App) {
        match effect {
            Effect::PickFileToOpen => self.pick_file_to_open(),
            Effect::PickPlaceToSave { name } => self.pick_place_to_save(name, app),
            Effect::PickFileToCompare => self.pick_file_to_compare(),
            Effect::ReadToCompare(path) => self.read_to_compare(path),
            Effect::PickCatalogueFolder => self.pick_catalogue_folder(app),
            Effect::ReadCatalogue(folder) => self.read_catalogue(folder),
            Effect::Open(path) => self.open(path, app),
            Effect::OpenExample(id) => self.open_example(id),
            Effect::Restore(folder) => self.restore(&folder),
            Effect::Journal(changes) => self.write_journal(&changes),
            Effect::StartJournalAnew => {
                self.rebase_journal(app.ecosystem(), app.path().cloned(), !app.document().is_modified());
            }
            Effect::Save { path, overwrite } => self.save(path, overwrite, app),
            Effect::PickSpreadsheet => self.pick_spreadsheet(),
            Effect::Import(path) => self.import(path, app),
            Effect::PickPlaceToExport => self.pick_place_to_export(app),
            Effect::ExportTo { job, path } => self.export_to(*job, path, app),
            Effect::CopyTable(copied) => self.copy_table(&copied),
            Effect::CopyPicture(report) => self.copy_picture(report, app),
            Effect::CopyText(text) => self.ctx.copy_text(text),
            Effect::AskForPaste => self.ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            Effect::OpenOutside(path) => self.open_outside(path),
            Effect::DiscardSession(folder) => self.discard_session(&folder),
            Effect::Focus(focus) => self.focus(focus),
            Effect::Quit => {}
        }
    }

    fn focus(&self, focus: Focus) {
        let id = match focus {
            Focus::Name => super::fields::name_id(),
            Focus::Search => super::panels::outline::search_id(),
        };
        self.ctx.memory_mut(|memory| memory.request_focus(id));
        self.ctx.request_repaint();
    }

    fn read_preferences(&mut self, app: &mut App) {
        let Some(path) = &self.around.preferences else { return };
        let (preferences, set_aside) = Preferences::read(path);
        app.set_recent(preferences.recent.clone());
        app.act(Action::Set(settings_of(&preferences)));
        if !preferences.catalogue.is_empty() {
            app.act(Action::ReadCatalogue(PathBuf::from(&preferences.catalogue)));
        }
        if let Some(aside) = set_aside {
            let text = msg!("notice-preferences-broken", path = aside.display().to_string()).text();
            app.act(Action::Tell(crate::app::Notice::error(text)));
        }
        self.preferences = preferences;
    }

    /// Writes preferences where they have changed.
    pub fn keep_preferences(&mut self, app: &App) {
        let Some(path) = self.around.preferences.clone() else { return };
        let folder = app.catalogue_folder().and_then(|folder| folder.to_str());
        let catalogue = folder.unwrap_or_default().to_owned();
        let settings = app.settings();
        let wanted = Preferences {
            recent: app.recent().to_vec(),
            theme: settings.theme.code().to_owned(),
            contrast: settings.has_strong_contrast,
            scale: if settings.scale == 100 { 0 } else { settings.scale },
            still: !settings.has_motion,
            off_grid: !settings.snaps,
            jurisdiction: settings.jurisdiction.map_or_else(String::new, |place| place.code().to_owned()),
            catalogue,
        };
        if wanted != self.preferences {
            self.preferences = wanted.clone();
            self.spawn("preferences", move |_| {
                if let Err(error) = wanted.write(&path) {
                    log::warn!("preferences were not kept in {}: {error}", path.display());
                }
            });
        }
    }
}

/// What the file of preferences says of how the program is liked; what it does not know is as usual.
fn settings_of(preferences: &Preferences) -> Settings {
    let usual = Settings::default();
    Settings {
        theme: Theme::from_code(&preferences.theme).unwrap_or(usual.theme),
        has_strong_contrast: preferences.contrast,
        scale: if preferences.scale == 0 { usual.scale } else { preferences.scale },
        has_motion: !preferences.still,
        snaps: !preferences.off_grid,
        jurisdiction: Jurisdiction::parse(&preferences.jurisdiction).ok(),
    }
}

//! What can be asked of the application, and what the application asks of its window.

use std::path::PathBuf;
use std::sync::Arc;

use super::matrix::Arrangement;
use super::popup::{PathPurpose, Popup};
use super::settings::Settings;
use super::tool::Pointer;
use super::{ExportAction, ExportJob, LawTab, OwnCatalogue, Selection, Version, View};
use crate::diagram::Overlay;
use crate::edit::{Document, Edit};
use crate::export::Copied;
use crate::lang::Message;
use crate::model::{Change, Date, FindingId, RecordKey};
use crate::report::Report;
use crate::views::what_if::Supposition;

/// What can be asked of the application. Panels collect actions; they change nothing.
#[derive(Debug)]
pub enum Action {
    /// Change the ecosystem; what is new becomes selected.
    Edit(Edit),
    /// Change the ecosystem as part of a gesture that began with this label; one undo step.
    BeginGesture(Message),
    /// The gesture is over.
    EndGesture,
    /// Take back all that the gesture did.
    CancelGesture,
    /// Run the command with this id.
    Run(&'static str),
    /// Select these records and nothing else.
    Select(Selection),
    /// Add a record to the selection, or take it out.
    Toggle(RecordKey),
    /// Select a record and bring it into view.
    Reveal(RecordKey),
    /// Make a finding the current one and bring what it is about into view.
    GoTo(FindingId),
    /// Show another view.
    Show(View),
    /// Arrange the matrix in this way.
    Arrange(Box<Arrangement>),
    /// Suppose one thing more, without touching the ecosystem.
    Suppose(Supposition),
    /// No longer suppose the one with this number.
    Withdraw(usize),
    /// Make what is supposed so, as one edit.
    KeepSupposed,
    /// No longer suppose anything.
    DropSupposed,
    /// Show a part of the view of the law.
    ShowLaw(LawTab),
    /// Show the details of the provision with this id in the view of the law, or of none.
    ShowProvision(Option<String>),
    /// Look for what does not apply, however large the map.
    LookForExcluded(bool),
    /// Evaluate for another day; nothing means the day the ecosystem names, or else today.
    AsOf(Option<Date>),
    /// A movement of the pointer on the map.
    Pointer(Pointer),
    /// Move the map by points on the screen.
    Pan([f32; 2]),
    /// Zoom the map by a factor, around a point of the view.
    Zoom {
        /// Points in the view.
        at: [f32; 2],
        /// More than one enlarges.
        by: f32,
    },
    /// Time goes by while nodes glide to new places.
    Glide {
        /// Since the last frame.
        seconds: f32,
        /// Whether things may move on the screen; if not, they are there at once.
        with_motion: bool,
    },
    /// The map has got another size, in points.
    Resized([f32; 2]),
    /// Open a popup.
    Ask(Box<Popup>),
    /// Close the popup and do nothing more.
    Dismiss,
    /// Choose the theme.
    Theme(Theme),
    /// Choose how the program is liked.
    Set(Settings),
    /// Show a short message.
    Tell(Notice),
    /// Take away the message with this number.
    Forget(u64),
    /// Open this file, after asking about unsaved changes.
    OpenPath(PathBuf),
    /// Save to this file.
    SaveTo {
        /// Where to.
        path: PathBuf,
        /// Write even though there is another file, or it has changed meanwhile.
        overwrite: bool,
    },
    /// Save over the file that has changed on disk meanwhile.
    SaveAnyway,
    /// Something about exports.
    Export(ExportAction),
    /// Open this file with the program that the system has for it.
    OpenOutside(PathBuf),
    /// Look for what was changed in this exported spreadsheet.
    ImportFrom(PathBuf),
    /// Take over the changes that the popup shows, as one undo step.
    TakeOver,
    /// A path was typed.
    PathGiven {
        /// What for.
        purpose: PathPurpose,
        /// Which.
        path: PathBuf,
    },
    /// Begin with a copy of this shipped example, after asking about unsaved changes.
    OpenExample(&'static str),
    /// Restore the work kept in this folder, after asking about unsaved changes.
    RestoreSession(PathBuf),
    /// Throw away the work kept in this folder.
    DiscardSession(PathBuf),
    /// Saving has failed, or was called off; says why where there is a reason.
    SavingEnded(Option<Notice>),
    /// Go on as decided where there were unsaved changes.
    Decide(Decision),
    /// A file has been read, or an example chosen.
    Opened(Box<Opened>),
    /// The ecosystem has been written to this file.
    Saved {
        /// Where to.
        path: PathBuf,
        /// The revision that was written.
        revision: u64,
    },
    /// Show what differs from this version.
    Compare(Box<Version>),
    /// No longer compare.
    StopComparing,
    /// Search for these words everywhere.
    Search(String),
    /// The name on the map has been written; nothing where it is to stay as it was.
    Renamed(Option<String>),
    /// Read the map for a question, or for none in particular.
    ReadMapFor(Option<Overlay>),
    /// Put in the records in this text, which was copied here or elsewhere.
    Paste(String),
    /// Take this file out of the list of recent ones.
    ForgetRecent(PathBuf),
    /// Read a folder of the user's own catalogue files.
    ReadCatalogue(PathBuf),
    /// Such a folder has been read and is in order.
    CatalogueRead(Box<OwnCatalogue>),
    /// Such a folder is not in order.
    CatalogueBroken {
        /// The folder.
        folder: PathBuf,
        /// What is wrong with it.
        why: Notice,
    },
}

/// An answer to the question what becomes of unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Stay.
    Stay,
}

/// What came out of opening.
#[derive(Debug)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// The file it stands in; nothing where it has none yet.
    pub path: Option<PathBuf>,
    /// What the user must know, such as why it is open for reading only.
    pub notices: Vec<Notice>,
}

/// What the application asks of its window: everything outside the ecosystem.
#[derive(Debug)]
pub enum Effect {
    /// Let the user choose a file to open.
    PickFileToOpen,
    /// Let the user choose a folder of catalogue files.
    PickCatalogueFolder,
    /// Read a folder of the user's own catalogue files.
    ReadCatalogue(PathBuf),
    /// Let the user choose where to save.
    PickPlaceToSave {
        /// The name offered.
        name: String,
    },
    /// Let the user choose a file to compare with.
    PickFileToCompare,
    /// Read this file to compare with.
    ReadToCompare(PathBuf),
    /// Read this file.
    Open(PathBuf),
    /// Make a new document from a shipped example.
    OpenExample(&'static str),
    /// Restore the work of an earlier session from this folder.
    Restore(PathBuf),
    /// Write changes to the journal, so that they survive a crash.
    Journal(Vec<Change>),
    /// The ecosystem has been saved: edits are counted from here.
    StartJournalAnew,
    /// Write the ecosystem to this file.
    Save {
        /// Where to.
        path: PathBuf,
        /// Write even though the file has changed meanwhile.
        overwrite: bool,
    },
    /// Let the user choose a spreadsheet to look for changes in.
    PickSpreadsheet,
    /// Look for what was changed in this exported spreadsheet, and ask whether to take it over.
    Import(PathBuf),
    /// Let the user choose where the pending export goes.
    PickPlaceToExport,
    /// Write an export to this file, or several in this folder.
    ExportTo {
        /// What is written.
        job: Box<ExportJob>,
        /// Where to.
        path: PathBuf,
    },
    /// Put a table on the clipboard.
    CopyTable(Box<Copied>),
    /// Put the map of a report on the clipboard as a picture.
    CopyPicture(Arc<Report>),
    /// Put text on the clipboard.
    CopyText(String),
    /// Have what is on the clipboard put in.
    AskForPaste,
    /// Open this file with the program that the system has for it.
    OpenOutside(PathBuf),
    /// Throw away the work of an earlier session kept in this folder.
    DiscardSession(PathBuf),
    /// Let the keyboard go to the field with this name.
    Focus(Focus),
    /// End the program.
    Quit,
}

/// A field the keyboard can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The name of the selected record.
    Name,
    /// The search over everything.
    Search,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name under which the choice is kept.
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// A short message at the edge of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What to say.
    pub text: String,
    /// More of it, to be unfolded.
    pub details: Option<String>,
    /// Whether something went wrong; such a message stays until it is taken away.
    pub is_error: bool,
    /// A file that was written and can be looked at.
    pub file: Option<PathBuf>,
}

impl Notice {
    /// Something worth knowing.
    pub fn info(text: impl Into<String>) -> Self {
        Self { text: text.into(), details: None, is_error: false, file: None }
    }

    /// Something that went wrong.
    pub fn error(text: impl Into<String>) -> Self {
        Self { text: text.into(), details: None, is_error: true, file: None }
    }

    /// The message with more to unfold.
    #[must_use]
    pub fn with_details(mut self, details: impl Into<String>) -> Self {
        self.details = Some(details.into());
        self
    }

    /// The message with a file that can be looked at.
    #[must_use]
    pub fn with_file(mut self, file: PathBuf) -> Self {
        self.file = Some(file);
        self
    }
}

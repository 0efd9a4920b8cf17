//! What is asked in a small window before something goes on.

use std::path::PathBuf;
use std::sync::Arc;

use crate::import::Returned;
use crate::model::{EndKind, FindingId, NodeId, Point, RelationKind};

/// A small window over the others; one at a time.
#[derive(Clone, Debug, PartialEq)]
pub enum Popup {
    /// Which kind of relation joins these two?
    Relate {
        /// Where it begins.
        from: NodeId,
        /// Where it ends.
        to: NodeId,
        /// The kinds that can join them, the likeliest first.
        offered: Vec<RelationKind>,
    },
    /// What stands here?
    AddNode {
        /// Where.
        at: Point,
        /// What it is, to begin with.
        kind: EndKind,
        /// A node it is to be joined to.
        joined_to: Option<NodeId>,
    },
    /// Which duty is added?
    AddObligation,
    /// There are unsaved changes: save, discard, stay?
    Unsaved {
        /// What goes on afterwards.
        then: After,
    },
    /// The file has changed on disk since it was read: overwrite, or save elsewhere?
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
    },
    /// Type a path, where no file dialog is to be had.
    Path {
        /// To open or to save.
        purpose: PathPurpose,
        /// What stands in the field to begin with.
        text: String,
    },
    /// Why, by whom and until when is this finding accepted?
    Waive(FindingId),
    /// These changes came back from a spreadsheet: take them over?
    Returned(Arc<Returned>),
    /// Which example is opened?
    Examples,
    /// Work of an earlier session can be restored.
    Recover(Vec<Recoverable>),
    /// What is to be run or gone to?
    Palette,
    /// How does the user like the program?
    Preferences,
    /// The keyboard shortcuts.
    Shortcuts,
    /// The manual.
    Manual,
    /// What the program is.
    About,
}

/// What a path is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// To open a file.
    Open,
    /// To save.
    Save,
    /// To take over what was changed in a spreadsheet.
    Import,
    /// To compare with a file.
    Compare,
    /// To export to a file.
    Export,
    /// To export into a folder.
    ExportFolder,
    /// To read a folder of catalogue files.
    Catalogue,
}

/// What goes on once unsaved changes are dealt with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// End the program.
    Quit,
    /// Begin a new ecosystem.
    New,
    /// Choose a file and open it.
    PickFile,
    /// Open this file.
    Open(PathBuf),
    /// Open this example.
    Example(&'static str),
    /// Restore this session.
    Restore(PathBuf),
}

/// Work of an earlier session that did not end as it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recoverable {
    /// The folder that holds it.
    pub folder: PathBuf,
    /// What the ecosystem is called.
    pub title: String,
    /// The file it stood in.
    pub path: Option<PathBuf>,
    /// When it was last written, as text.
    pub when: String,
    /// How many edits can be restored.
    pub edits: usize,
}

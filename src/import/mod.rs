//! What comes back from outside: bytes of another program to edits, and to what was refused.
//!
//! Nothing here touches an ecosystem or the disk. Whoever asked applies
//! [`Returned::edit`], which is one step of history, and says the rest.

pub(crate) mod xlsx;

use crate::edit::Edit;
use crate::lang::Message;
use crate::model::Date;

pub use xlsx::read as spreadsheet;

/// How many characters of a text are said again in a sentence.
const BRIEF: usize = 80;

/// What a spreadsheet brings back.
#[derive(Clone, Debug, PartialEq)]
pub struct Returned {
    /// The title of the ecosystem from which the spreadsheet was made.
    pub title: String,
    /// The day for which it was made.
    pub as_of: Date,
    /// All that is taken over, as one edit; nothing where there is nothing to take over.
    pub edit: Option<Edit>,
    /// What is taken over, each change in a sentence.
    pub changes: Vec<Changed>,
    /// What was changed in the spreadsheet and is not taken over, and why.
    pub refusals: Vec<Refusal>,
    /// What a user should know besides, such as rows that are gone.
    pub notes: Vec<Message>,
}

/// A cell of a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The name of the sheet as it is now. May be anything a user typed.
    pub sheet: String,
    /// The address, such as `F12`.
    pub cell: String,
}

/// A change that is taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Where it stands.
    pub place: Place,
    /// What it does.
    pub message: Message,
}

/// A change that is not taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Where it stands.
    pub place: Place,
    /// What was found there; empty where nothing was.
    pub found: String,
    /// Why it is not taken over, and what to do.
    pub why: Message,
}

/// Why nothing of a file can be taken over.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is no workbook, or a broken one.
    #[error("{}", msg!("import-error-broken", why = .0.as_str()))]
    Broken(String),
    /// It would take more memory than it is worth.
    #[error("{}", msg!("import-error-too-large"))]
    TooLarge,
    /// It was not written by this program.
    #[error("{}", msg!("import-error-foreign"))]
    Foreign,
    /// The hidden sheet is gone, so that nobody can tell what was changed.
    #[error("{}", msg!("import-error-no-keys"))]
    NoKeys,
    /// A newer version of this program wrote it.
    #[error("{}", msg!("import-error-newer"))]
    Newer,
    /// It was made from another ecosystem.
    #[error("{}", msg!("import-error-other", title = .0.as_str()))]
    Other(String),
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}!{}", self.sheet, self.cell)
    }
}

/// A text on one line, or its beginning.
pub fn brief(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= BRIEF {
        return line;
    }
    line.chars().take(BRIEF).chain(['…']).collect()
}

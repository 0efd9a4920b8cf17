//! Report to bytes, one file per format, no disk.
//!
//! To add a format: `<format>.rs` with a `write` function, and one line in [`FORMATS`].
//! The command line, the window and the tests take it from there.

mod copied;
mod csv;
mod docx;
mod dot;
mod graphml;
mod html;
mod json;
mod md;
#[cfg(feature = "pdf")]
pub mod pdf;
mod png;
#[cfg(feature = "pdf")]
mod shape;
mod svg;
pub(crate) mod text;
pub(crate) mod xlsx;

pub use copied::{Copied, copied};
pub use png::{Dots, dots};

use crate::lang::Message;
use crate::report::{Report, Table};

/// All formats, in the order in which they are offered.
pub const FORMATS: &[Format] = &[
    #[cfg(feature = "pdf")]
    pdf::FORMAT,
    docx::FORMAT,
    xlsx::FORMAT,
    html::FORMAT,
    md::FORMAT,
    csv::FORMAT,
    json::FORMAT,
    svg::FORMAT,
    png::FORMAT,
    graphml::FORMAT,
    dot::FORMAT,
];

/// The formats that hold nothing but the map; a report that shows none cannot be written in them.
pub const OF_THE_MAP: &[&str] = &["svg", "png", "graphml", "dot"];

/// A format in which a report can be written.
pub struct Format {
    /// Its name on the command line, such as `csv`.
    pub code: &'static str,
    /// Its name in the window.
    pub label: Message,
    /// How names of such files end, without the dot.
    pub extension: &'static str,
    /// Writes a report. Touches nothing but the bytes it returns.
    pub write: fn(&Report, &Options) -> Result<Vec<u8>, ExportError>,
}

/// What a user may choose about an export.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Write only the table with this code, such as `matrix`; everything where nothing is named.
    pub table: Option<String>,
    /// How many times larger than on the screen a picture made of dots is.
    pub scale: Option<f32>,
    /// Write for keeping over decades, in formats that know how: PDF/A.
    pub archival: bool,
}

/// Why a report cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The table chosen is not in the report.
    #[error("{}", msg!("export-error-no-table", wanted = wanted.as_str(), offered = offered.join(", ")))]
    NoTable {
        /// The code that was given.
        wanted: String,
        /// The codes of the tables that the report holds.
        offered: Vec<&'static str>,
    },
    /// A paper to be kept must show every letter, and the typefaces of the program lack some.
    #[error("{}", msg!("export-error-letters", letters = letters.as_str(), text = text.as_str()))]
    UnknownLetters {
        /// The letters, with their numbers.
        letters: String,
        /// The first text in which one of them stands.
        text: String,
    },
    /// There is no map in the report to make a picture of.
    #[error("{}", msg!("export-error-no-picture"))]
    NoPicture,
    /// The picture would have more dots than programs can open.
    #[error("{}", msg!("export-error-too-large", width = *width, height = *height))]
    TooLarge {
        /// How many dots it would be wide.
        width: usize,
        /// How many dots it would be high.
        height: usize,
    },
    /// The text could not be put together.
    #[error("{}", msg!("export-error-failed", why = .0.as_str()))]
    Failed(String),
}

impl Format {
    /// The format with this code.
    pub fn find(code: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.code == code)
    }
}

/// The tables to be written; the one chosen, or all of them.
fn chosen<'a>(report: &'a Report, options: &Options) -> Result<Vec<&'a Table>, ExportError> {
    let tables: Vec<&Table> = report.tables().collect();
    let Some(wanted) = &options.table else { return Ok(tables) };
    match tables.iter().find(|table| table.code == wanted) {
        Some(table) => Ok(vec![table]),
        None => Err(ExportError::NoTable {
            wanted: wanted.clone(),
            offered: tables.iter().map(|table| table.code).collect(),
        }),
    }
}

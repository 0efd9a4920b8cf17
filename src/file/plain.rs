//! Plain reading and writing of whole files.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::from_text;
use crate::model::Ecosystem;

/// An ecosystem and the text it was read from.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What the file holds.
    pub ecosystem: Ecosystem,
    /// The text of the file.
    pub text: String,
}

/// Why a file cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum PlainError {
    /// The system refused.
    #[error("{}: {error}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The text is not such a file.
    #[error("{}: {error}", path.display())]
    Broken {
        /// Which file.
        path: PathBuf,
        /// What was expected, and where.
        error: Box<super::ReadError>,
    },
}

/// Reads an ecosystem.
///
/// # Errors
/// Where the file cannot be read or is no ecosystem.
pub fn open(path: &Path) -> Result<Opened, PlainError> {
    let text = fs::read_to_string(path).map_err(|error| PlainError::Io { path: path.to_owned(), error })?;
    let ecosystem =
        from_text(&text).map_err(|error| PlainError::Broken { path: path.to_owned(), error: Box::new(error) })?;
    Ok(Opened { ecosystem, text })
}

/// Puts bytes in place of what a file holds, in one step.
///
/// # Errors
/// Where the system refuses.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), PlainError> {
    let write = || {
        let mut file = atomic_write_file::AtomicWriteFile::open(path)?;
        file.write_all(bytes)?;
        file.commit()
    };
    write().map_err(|error| PlainError::Io { path: path.to_owned(), error })
}

/// Writes a new file and refuses to touch one that is there.
///
/// # Errors
/// Where the file is there already or the system refuses.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), PlainError> {
    let write = || fs::File::create_new(path)?.write_all(bytes);
    write().map_err(|error| PlainError::Io { path: path.to_owned(), error })
}

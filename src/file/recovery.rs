//! Finding what sessions that ended badly have left, and giving it back.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::journal_line;
use super::lock::try_lock;
use super::problem::ReadError;
use super::read::read;
use super::session::{self, ALIVE, SESSION, Session};
use super::text::parse_all;
use crate::model::{Change, Ecosystem};

/// What a session that ended badly has left.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// What the session was about; without content where that cannot be read.
    pub session: Session,
    /// Its folder.
    pub folder: PathBuf,
    /// How many edits were written since the last save.
    pub edits: usize,
    /// Why nothing can be given back, in words for the user. The folder stays as it is.
    pub damage: Option<String>,
}

/// An ecosystem given back. As long as it is kept no other process can take it.
#[derive(Debug)]
pub struct Restored {
    /// The ecosystem, with every edit that was written.
    pub ecosystem: Ecosystem,
    /// What the session was about.
    pub session: Session,
    /// How many edits stand behind the last save.
    pub edits: usize,
    /// Whether a part of the journal could not be read, so that later edits are missing. What
    /// was being written at the moment of the crash does not count.
    pub is_incomplete: bool,
    folder: PathBuf,
    _claim: File,
}

/// Why a session could not be given back. Its folder stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum RecoveryError {
    /// Another process is at it, or it still runs.
    #[error("{}", crate::msg!("recovery-busy", path = .0.display().to_string()))]
    Busy(PathBuf),
    /// What is left cannot be read.
    #[error("{}", crate::msg!("recovery-damaged", path = folder.display().to_string(), why = why.as_str()))]
    Damaged {
        /// The folder with what is left.
        folder: PathBuf,
        /// Why.
        why: String,
    },
}

/// All sessions that have left something to give back, in the order of their folders.
/// Folders of sessions that have left nothing are taken away.
///
/// # Errors
/// Where the recovery folder cannot be looked through.
pub fn list(recovery: &Path) -> io::Result<Vec<Left>> {
    if !recovery.is_dir() {
        return Ok(Vec::new());
    }
    let _guard = session::guard(recovery)?;
    let mut folders: Vec<PathBuf> = fs::read_dir(recovery)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let mut found = Vec::new();
    for folder in folders {
        if session::is_gone(&folder) {
            fs::remove_dir_all(&folder)?;
            continue;
        }
        let Some(_claim) = claim(&folder)? else { continue };
        match replay(&folder) {
            Ok(replayed) if replayed.edits == 0 && replayed.session.base_is_saved && !replayed.is_incomplete => {
                session::take_away(&folder)?;
            }
            Ok(replayed) => {
                found.push(Left { session: replayed.session, folder, edits: replayed.edits, damage: None });
            }
            Err(_) if is_bare(&folder) => session::take_away(&folder)?,
            Err(why) => {
                let session = session_of(&folder).unwrap_or_default();
                found.push(Left { session, folder, edits: 0, damage: Some(why) });
            }
        }
    }
    Ok(found)
}

/// Gives back what a session has left: its base with every edit that was written.
///
/// Open it as an unsaved document with a journal of its own, then call [`Restored::discard`].
///
/// # Errors
/// [`RecoveryError`]; nothing has changed then.
pub fn restore(left: &Left) -> Result<Restored, RecoveryError> {
    let folder = left.folder.clone();
    let damaged = |why: String| RecoveryError::Damaged { folder: folder.clone(), why };
    let claim = claim(&folder).map_err(|error| damaged(error.to_string()))?;
    let claim = claim.ok_or_else(|| RecoveryError::Busy(folder.clone()))?;
    let Replayed { ecosystem, session, edits, is_incomplete } = replay(&folder).map_err(damaged)?;
    Ok(Restored { ecosystem, session, edits, is_incomplete, folder, _claim: claim })
}

/// Takes away what a session has left. Only after the user has said so.
///
/// # Errors
/// Where the folder cannot be taken away or is in use.
pub fn discard(left: &Left) -> io::Result<()> {
    match claim(&left.folder)? {
        Some(_claim) => session::take_away(&left.folder),
        None => Err(io::ErrorKind::ResourceBusy.into()),
    }
}

impl Restored {
    /// Takes away what the session has left, once it is safe elsewhere.
    ///
    /// # Errors
    /// Where the folder cannot be taken away; it will be offered again.
    pub fn discard(self) -> io::Result<()> {
        session::take_away(&self.folder)
    }
}

/// Locks a session whose process has ended; nothing where it has not.
fn claim(folder: &Path) -> io::Result<Option<File>> {
    let file = File::options().write(true).create(true).truncate(false).open(folder.join(ALIVE))?;
    Ok(try_lock(&file)?.then_some(file))
}

/// Whether the session ended before it had confirmed anything: no base, no line.
fn is_bare(folder: &Path) -> bool {
    let is_empty = |entry: &fs::DirEntry| entry.metadata().is_ok_and(|about| about.len() == 0);
    session::base_numbers(folder).is_ok_and(|numbers| numbers.is_empty())
        && fs::read_dir(folder).is_ok_and(|entries| {
            entries.filter_map(Result::ok).all(|entry| {
                let name = entry.file_name();
                let is_temporary = name.to_str().is_some_and(|name| name.starts_with('.'));
                name == ALIVE || name == SESSION || is_temporary || is_empty(&entry)
            })
        })
}

struct Replayed {
    ecosystem: Ecosystem,
    session: Session,
    edits: usize,
    is_incomplete: bool,
}

fn session_of(folder: &Path) -> Option<Session> {
    ron::from_str(&fs::read_to_string(folder.join(SESSION)).ok()?).ok()
}

/// The latest base that can be read, with the changes written behind it.
fn replay(folder: &Path) -> Result<Replayed, String> {
    let mut why = String::from("there is no base");
    let numbers = session::base_numbers(folder).map_err(|error| error.to_string())?;
    for (place, number) in numbers.iter().enumerate() {
        let base = match read_base(&session::base_path(folder, *number)) {
            Ok(base) => base,
            Err(error) => {
                why = error.to_string();
                continue;
            }
        };
        let journal = fs::read(session::journal_path(folder, *number)).unwrap_or_default();
        let (ecosystem, edits, is_whole) = follow(base, &journal);
        if let Some(violation) = ecosystem.violations().first() {
            return Err(violation.message.text());
        }
        let session = session_of(folder).unwrap_or_default();
        let is_incomplete = !is_whole || place > 0;
        return Ok(Replayed { ecosystem, session, edits, is_incomplete });
    }
    Err(why)
}

/// Reads a base. What this program wrote itself may be larger than a file may be.
fn read_base(path: &Path) -> Result<Ecosystem, ReadError> {
    read(path).map(|content| content.ecosystem).or_else(|error| {
        let text = fs::read_to_string(path).unwrap_or_default();
        parse_all(&text).map_err(|_| error)
    })
}

/// Carries out the changes of a journal as far as it is whole. False where something stands
/// behind the place where it no longer is.
fn follow(mut ecosystem: Ecosystem, journal: &[u8]) -> (Ecosystem, usize, bool) {
    let mut lines: Vec<&[u8]> = journal.split(|byte| *byte == b'\n').collect();
    // What stands behind the last line end was being written when the session ended.
    lines.pop();
    let mut last = None;
    for (edits, line) in lines.iter().enumerate() {
        let next = journal_line::read(line)
            .filter(|(number, changes)| last.is_none_or(|last| *number == last + 1) && fit(&ecosystem, changes));
        let Some((number, changes)) = next else { return (ecosystem, edits, false) };
        ecosystem.carry_out(&changes);
        last = Some(number);
    }
    (ecosystem, lines.len(), true)
}

/// Whether the changes begin where the ecosystem is. Each record stands in them once.
fn fit(ecosystem: &Ecosystem, changes: &[Change]) -> bool {
    changes.iter().all(|change| ecosystem.get(change.key) == change.before)
}

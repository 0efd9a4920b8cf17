//! The folder in which one session keeps what a crash must not lose.
//!
//! ```text
//! recovery/
//!   lock                  held for moments, while sessions are made or looked through
//!   1763800000-4711-0/    one session
//!     alive               locked by the process as long as it lives
//!     session.ron         which document, since when
//!     base-3.onus         the ecosystem at the last save, and how often there was one
//!     journal-3           every change since, one line each
//! ```

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, Serializer};

/// What a session is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The file of the document; nothing where it was never saved.
    #[serde(serialize_with = "as_text")]
    pub document: Option<PathBuf>,
    /// The title of the ecosystem.
    pub title: String,
    /// When the session began, as the caller writes moments.
    pub started: String,
    /// The number of the process.
    pub process: u32,
    /// Whether the base stands in the document, so that without changes there is nothing to restore.
    pub base_is_saved: bool,
}

/// A name that is no Unicode must not keep the session from being written.
fn as_text<S: Serializer>(path: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
    path.as_ref().map(|path| path.to_string_lossy()).serialize(serializer)
}

pub(super) const ALIVE: &str = "alive";
pub(super) const SESSION: &str = "session.ron";
const GUARD: &str = "lock";

/// The file that holds the base of this number.
pub(super) fn base_path(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("base-{number}.onus"))
}

/// The file that holds the changes since the base of this number.
pub(super) fn journal_path(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("journal-{number}"))
}

/// The numbers of the bases in a folder, the latest first.
pub(super) fn base_numbers(folder: &Path) -> io::Result<Vec<u64>> {
    let mut numbers: Vec<u64> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let number: Option<u64> =
            name.to_str().and_then(|name| name.strip_prefix("base-")?.strip_suffix(".onus")?.parse().ok());
        numbers.extend(number);
    }
    numbers.sort_unstable();
    numbers.reverse();
    Ok(numbers)
}

/// Keeps other processes from making or looking through sessions while it lives.
pub(super) fn guard(recovery: &Path) -> io::Result<File> {
    fs::create_dir_all(recovery)?;
    let file = File::options().write(true).create(true).truncate(false).open(recovery.join(GUARD))?;
    file.lock()?;
    Ok(file)
}

/// Makes the folder of a new session and marks it as alive.
pub(super) fn make(recovery: &Path, session: &Session) -> io::Result<(PathBuf, File)> {
    let _guard = guard(recovery)?;
    let began: String = session.started.chars().filter(char::is_ascii_alphanumeric).take(20).collect();
    let mut number = 0;
    let folder = loop {
        let folder = recovery.join(format!("{began}-{}-{number}", session.process));
        match fs::create_dir(&folder) {
            Ok(()) => break folder,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    };
    let alive = File::create_new(folder.join(ALIVE))?;
    alive.lock()?;
    sync_folder(recovery)?;
    Ok((folder, alive))
}

/// What the name of a folder begins with that is being taken away.
const GONE: &str = ".gone-";

/// Takes a session away in one step, so that no half of it is ever found.
pub(super) fn take_away(folder: &Path) -> io::Result<()> {
    let mut name = std::ffi::OsString::from(GONE);
    name.push(folder.file_name().unwrap_or_default());
    let gone = folder.with_file_name(name);
    match fs::rename(folder, &gone) {
        Ok(()) => fs::remove_dir_all(&gone),
        // Not every system renames a folder in which a file is open.
        Err(_) => fs::remove_dir_all(folder),
    }
}

/// Whether a folder was being taken away when the process ended.
pub(super) fn is_gone(folder: &Path) -> bool {
    folder.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(GONE))
}

/// Brings the names in a folder to disk, where the system can do that.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

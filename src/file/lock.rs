//! Telling a second window that a file is open already.
//!
//! The lock is a file `.name.onus.lock` in the same folder that the system holds locked for
//! as long as the process lives, however it ends. Its text says who holds it.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::lang::{self, Message};

/// Who has a file open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// The person, as the system names them; may be empty.
    pub user: String,
    /// The number of the process.
    pub process: u32,
    /// Since when, as the caller writes moments.
    pub since: String,
}

impl Holder {
    /// This process, with what only the program's first lines may read: who and when.
    pub fn me(user: impl Into<String>, now: impl Into<String>) -> Self {
        Self { user: user.into(), process: std::process::id(), since: now.into() }
    }
}

/// What came of trying to lock a file.
#[derive(Debug)]
pub enum LockOutcome {
    /// The file is ours until the lock is dropped.
    Ours(Lock),
    /// Somebody else has it open. Offer to open it for reading only or as a copy.
    Theirs(Holder),
    /// Nothing can be written beside the file, so it can be neither locked nor saved. Open it
    /// for reading only.
    Impossible(std::io::Error),
}

impl LockOutcome {
    /// What the user should be told where the file is not ours.
    pub fn remark(&self) -> Option<Message> {
        match self {
            Self::Ours(_) => None,
            Self::Theirs(Holder { user, process, since }) if !since.is_empty() => Some(msg!(
                "lock-theirs",
                user = if user.is_empty() { lang::t("lock-somebody") } else { user.clone() },
                process = i64::from(*process),
                since = since.as_str()
            )),
            Self::Theirs(_) => Some(msg!("lock-unknown")),
            Self::Impossible(error) => Some(msg!("lock-impossible", why = error.to_string())),
        }
    }
}

/// A file held open for changes by this process. Dropping it lets go.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    /// Holds the lock; kept for that alone.
    file: File,
}

impl Lock {
    /// Where the lock stands.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Where the lock of a file stands: `.name.onus.lock`.
pub fn lock_path(path: &Path) -> PathBuf {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    path.with_file_name(name)
}

/// Tries to lock a file against a second window.
pub fn lock(path: &Path, holder: &Holder) -> LockOutcome {
    let path = lock_path(path);
    // Whoever let go may have taken the lock file away between our opening and locking it.
    for _ in 0..8 {
        let file = match File::options().read(true).write(true).create(true).truncate(false).open(&path) {
            Ok(file) => file,
            Err(error) => return LockOutcome::Impossible(error),
        };
        match try_lock(&file) {
            Ok(true) if is_same(&file, &path) => {
                let lock = Lock { path, file };
                lock.sign(holder);
                return LockOutcome::Ours(lock);
            }
            Ok(true) => {}
            Ok(false) => return LockOutcome::Theirs(read_holder(file)),
            Err(error) => return LockOutcome::Impossible(error),
        }
    }
    LockOutcome::Theirs(Holder::default())
}

/// Locks a file unless another process has it locked. Asks a few times: a program that this
/// one is just starting shares its locks for a moment.
pub(super) fn try_lock(file: &File) -> std::io::Result<bool> {
    const TIMES: u32 = 10;
    const PAUSE: Duration = Duration::from_millis(3);
    for _ in 0..TIMES {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(false)
}

impl Lock {
    /// Writes down who holds the lock. Failing at that is no reason to refuse the file.
    fn sign(&self, holder: &Holder) {
        let mut file = &self.file;
        let text = ron::to_string(holder).unwrap_or_default();
        let signed = file.set_len(0).and_then(|()| file.write_all(text.as_bytes()));
        if let Err(error) = signed {
            log::warn!("{}: {error}", self.path.display());
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn read_holder(mut file: File) -> Holder {
    const LONGEST: u64 = 4096;
    let mut text = String::new();
    let read = file.seek(SeekFrom::Start(0)).and_then(|_| file.take(LONGEST).read_to_string(&mut text));
    read.ok().and_then(|_| ron::from_str(&text).ok()).unwrap_or_default()
}

/// Whether the name still leads to the file that was locked.
#[cfg(unix)]
fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(named)) => ours.ino() == named.ino() && ours.dev() == named.dev(),
        _ => false,
    }
}

/// Whether the name still leads to the file that was locked. An open file keeps its name here.
#[cfg(not(unix))]
fn is_same(_: &File, path: &Path) -> bool {
    path.exists()
}

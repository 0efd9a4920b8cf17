//! Saving: all or nothing, with a backup, and never over what somebody else has written.

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

use super::checksum::Fingerprint;
use super::limits::LARGEST_FILE;
use super::outline::Outline;
use super::text::to_text;
use crate::model::Ecosystem;

/// What a save may put itself in the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// Nothing: the file must not be there yet.
    Nothing,
    /// What was read or saved last. A file that has gone since is written again.
    Known(Fingerprint),
    /// Whatever is there. Only after the user has said so.
    Anything,
}

/// Why an ecosystem was not saved. The file on disk is as it was, and so is its backup.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Somebody has changed the file since it was read. Offer to save a copy or to overwrite.
    #[error("{}", crate::msg!("save-changed", path = shown(.0)))]
    ChangedOnDisk(PathBuf),
    /// There is a file already. Offer to overwrite it or to choose another name.
    #[error("{}", crate::msg!("save-exists", path = shown(.0)))]
    Exists(PathBuf),
    /// The folder is not there, or is no folder.
    #[error("{}", crate::msg!("save-no-folder", path = shown(.0)))]
    NoFolder(PathBuf),
    /// A folder or something else that cannot be replaced has this name.
    #[error("{}", crate::msg!("save-no-file", path = shown(.0)))]
    NotAFile(PathBuf),
    /// Nothing may be written there.
    #[error("{}", crate::msg!("save-read-only", path = shown(.0)))]
    ReadOnly(PathBuf),
    /// There is no room left, or no more than a quota.
    #[error("{}", crate::msg!("save-disk-full", path = shown(.0)))]
    DiskFull(PathBuf),
    /// The file would be larger than can be read again.
    #[error("{}", crate::msg!("save-too-large"))]
    TooLarge,
    /// The ecosystem breaks a truth of the model, so that it could not be read again.
    #[error("{}", crate::msg!("save-breaks", why = .0.as_str()))]
    Breaks(String),
    /// Anything else the system says.
    #[error("{}", crate::msg!("save-failed", path = shown(.path), why = .source.to_string()))]
    Failed {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Saves an ecosystem in a file and keeps what was there before as a backup beside it (see
/// [`backup_path`]). Gives the fingerprint to hand in at the next save.
///
/// The text is written to a temporary file in the same folder, brought to disk, and then
/// put in place in one step. A link is followed, so that the file it leads to is replaced.
///
/// # Errors
/// [`SaveError`]; nothing has changed then.
pub fn save(path: &Path, ecosystem: &Ecosystem, replace: Replace) -> Result<Fingerprint, SaveError> {
    let text = checked_text(ecosystem)?;
    let target = target(path)?;
    let current = current(&target)?;
    let backup = match &current {
        None => false,
        Some(there) if replace == Replace::Known(Fingerprint::of(there)) => true,
        Some(there) => match replace {
            Replace::Nothing => return Err(SaveError::Exists(path.to_owned())),
            Replace::Known(_) => return Err(SaveError::ChangedOnDisk(path.to_owned())),
            Replace::Anything => is_worth_keeping(&target, there),
        },
    };
    let saved = Fingerprint::of(text.as_bytes());
    if current.as_ref().is_some_and(|there| there == text.as_bytes()) {
        return Ok(saved);
    }
    put_in_place(&target, text.as_bytes(), current.filter(|_| backup)).map_err(|error| failed(path, error))?;
    Ok(saved)
}

/// Puts bytes that are no ecosystem, such as an export, in a file, in place of what is there.
/// Keeps no backup.
///
/// # Errors
/// [`SaveError`]; nothing has changed then.
pub fn replace(path: &Path, content: &[u8]) -> Result<(), SaveError> {
    let target = target(path)?;
    current(&target)?;
    put_in_place(&target, content, None).map_err(|error| failed(path, error))
}

/// Writes the new content beside the file first, so that a full disk touches neither the
/// file nor its backup; then keeps the old content, then takes its place.
fn put_in_place(target: &Path, content: &[u8], old: Option<Vec<u8>>) -> std::io::Result<()> {
    let mut file = AtomicWriteFile::options().open(target)?;
    file.write_all(content)?;
    file.sync_all()?;
    if let Some(old) = old {
        keep_backup(target, &old)?;
    }
    file.commit()
}

/// Where the content that was there before the last save is kept: `name.onus.bak`.
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = path.file_name().map_or_else(OsString::new, OsString::from);
    name.push(".bak");
    path.with_file_name(name)
}

/// The text to be saved, which is sure to be read again.
fn checked_text(ecosystem: &Ecosystem) -> Result<String, SaveError> {
    if let Some(violation) = ecosystem.violations().first() {
        return Err(SaveError::Breaks(format!("{}: {}", violation.key.as_str(), violation.message)));
    }
    let text = to_text(ecosystem).map_err(|error| SaveError::Breaks(error.to_string()))?;
    if text.len() as u64 > LARGEST_FILE || Outline::of(&text).is_err() {
        return Err(SaveError::TooLarge);
    }
    Ok(text)
}

/// The file a path leads to, links followed.
fn target(path: &Path) -> Result<PathBuf, SaveError> {
    if let Ok(target) = path.canonicalize() {
        return Ok(target);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(name) = path.file_name() else { return Err(SaveError::NotAFile(path.to_owned())) };
    match folder.canonicalize() {
        Ok(folder) if folder.is_dir() => Ok(folder.join(name)),
        Ok(_) => Err(SaveError::NoFolder(folder.to_owned())),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(SaveError::ReadOnly(folder.to_owned())),
        Err(_) => Err(SaveError::NoFolder(folder.to_owned())),
    }
}

/// What stands in the file now; nothing where there is none.
fn current(target: &Path) -> Result<Option<Vec<u8>>, SaveError> {
    match fs::metadata(target) {
        Ok(about) if !about.is_file() => Err(SaveError::NotAFile(target.to_owned())),
        // Replacing a file asks only the folder for permission; whoever marked it meant the file.
        Ok(about) if about.permissions().readonly() => Err(SaveError::ReadOnly(target.to_owned())),
        Ok(_) => fs::read(target).map(Some).map_err(|error| failed(target, error)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(target, error)),
    }
}

/// Whether unknown content should take the place of the backup: not where it is broken
/// and the backup may be the last good copy.
fn is_worth_keeping(target: &Path, content: &[u8]) -> bool {
    !backup_path(target).exists() || super::read::from_bytes(target, content).is_ok()
}

/// Puts the present content in the place of the backup. The file itself stays where it is.
fn keep_backup(target: &Path, content: &[u8]) -> std::io::Result<()> {
    let backup = backup_path(target);
    let mut name = backup.file_name().map_or_else(OsString::new, OsString::from);
    name.push(".new");
    let link = backup.with_file_name(name);
    let _ = fs::remove_file(&link);
    // A second name for the same content costs nothing; not every disk can do that.
    if fs::hard_link(target, &link).is_ok() {
        return fs::rename(&link, &backup).inspect_err(|_| {
            let _ = fs::remove_file(&link);
        });
    }
    let mut file = AtomicWriteFile::options().open(&backup)?;
    file.write_all(content)?;
    // Who may not read the file may not read its backup.
    file.set_permissions(fs::metadata(target)?.permissions())?;
    file.commit()
}

/// Replaces a file in one step and brings it to disk.
pub(super) fn write_atomically(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut file = AtomicWriteFile::options().open(path)?;
    file.write_all(content)?;
    file.commit()
}

fn failed(path: &Path, source: std::io::Error) -> SaveError {
    let path = path.to_owned();
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => SaveError::DiskFull(path),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => SaveError::ReadOnly(path),
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            SaveError::NoFolder(path.parent().map_or_else(|| path.clone(), Path::to_owned))
        }
        ErrorKind::IsADirectory => SaveError::NotAFile(path),
        _ => SaveError::Failed { path, source },
    }
}

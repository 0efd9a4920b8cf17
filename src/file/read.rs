//! Reading a file: quickly refused where it is too large or hostile, explained where it is broken.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::checksum::Fingerprint;
use super::explain;
use super::limits::{LARGEST_FILE, MOST_PROBLEMS};
use super::migrate;
use super::newer;
use super::outline::Outline;
use super::problem::{Problem, ReadError};
use super::records::Records;
use super::text::{FORMAT, parse};
use crate::lang::Message;
use crate::model::Ecosystem;

/// What stands in a file.
#[derive(Clone, Debug)]
pub struct Content {
    /// The ecosystem. It keeps every truth of the model.
    pub ecosystem: Ecosystem,
    /// The format in which the file is written.
    pub format: u32,
    /// Whether there are comments, which would be lost by saving. Tell the user.
    pub has_comments: bool,
    /// What stood in the file, for telling at the time of saving whether it still does.
    pub fingerprint: Fingerprint,
}

impl Content {
    /// Whether a newer version of this program wrote the file. It is then to be opened for
    /// reading only, for saving would lose what this version does not know.
    pub fn is_newer(&self) -> bool {
        self.format > FORMAT
    }

    /// What the user should be told on opening the file.
    pub fn remarks(&self) -> Vec<Message> {
        let newer = self.is_newer().then(|| msg!("file-newer", format = i64::from(self.format)));
        let comments = self.has_comments.then(|| msg!("file-comments"));
        newer.into_iter().chain(comments).collect()
    }
}

/// Reads a file.
///
/// # Errors
/// [`ReadError`] where it cannot be read or holds no ecosystem; it names place and next step.
pub fn read(path: &Path) -> Result<Content, ReadError> {
    let bytes = read_bytes(path)?;
    from_bytes(path, &bytes)
}

/// Reads a file that may be empty, as git hands over a common ancestor that is not there.
///
/// # Errors
/// As [`read`].
pub fn read_or_nothing(path: &Path) -> Result<Option<Content>, ReadError> {
    let is_empty = std::fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() == 0);
    if is_empty || path == Path::new("/dev/null") { Ok(None) } else { read(path).map(Some) }
}

/// Reads what stands, or would stand, in a file with this name.
///
/// # Errors
/// [`ReadError`] where the bytes hold no ecosystem; it names place and next step.
pub fn from_bytes(path: &Path, bytes: &[u8]) -> Result<Content, ReadError> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(ReadError::new(path, too_large()));
    }
    let content = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = match std::str::from_utf8(content) {
        Ok(text) => text,
        Err(error) => return Err(ReadError::new(path, not_text(content, error.valid_up_to()))),
    };
    let mut content = read_text(path, text)?;
    content.fingerprint = Fingerprint::of(bytes);
    Ok(content)
}

/// Reads the bytes of any file that is no larger than an ecosystem may be.
///
/// # Errors
/// [`ReadError`] where it cannot be read, is too large or is no file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let refuse = |problem| Err(ReadError::new(path, problem));
    let about = match std::fs::metadata(path) {
        Ok(about) => about,
        Err(error) => return refuse(unreadable(&error)),
    };
    if about.is_dir() {
        return refuse(Problem::new(msg!("file-is-folder"), msg!("file-hint-choose-file")));
    }
    // A pipe or device could go on for ever.
    if !about.is_file() {
        return refuse(Problem::new(msg!("file-is-no-file"), msg!("file-hint-choose-file")));
    }
    if about.len() > LARGEST_FILE {
        return refuse(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    match File::open(path).and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)) {
        Ok(_) => Ok(bytes),
        Err(error) => refuse(unreadable(&error)),
    }
}

fn unreadable(error: &std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::NotFound => Problem::new(msg!("file-not-there"), msg!("file-hint-not-there")),
        ErrorKind::PermissionDenied => Problem::new(msg!("file-not-allowed"), msg!("file-hint-not-allowed")),
        ErrorKind::NotADirectory => Problem::new(msg!("file-not-there"), msg!("file-hint-not-there")),
        _ => Problem::new(msg!("file-unreadable", why = error.to_string()), msg!("file-hint-unreadable")),
    }
}

fn too_large() -> Problem {
    Problem::new(
        msg!("file-too-large", limit = i64::try_from(LARGEST_FILE >> 20).unwrap_or(0)),
        msg!("file-hint-limits"),
    )
}

fn not_text(bytes: &[u8], valid: usize) -> Problem {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(valid + 64)]);
    Problem::at(&text, valid..valid + 3, msg!("file-not-text"), msg!("file-hint-not-text"))
}

/// Reads the text of a file with this name.
pub(super) fn read_text(path: &Path, text: &str) -> Result<Content, ReadError> {
    let refuse = |problem| ReadError::new(path, problem);
    if text.trim().is_empty() {
        return Err(refuse(Problem::new(msg!("file-empty"), msg!("file-hint-empty"))));
    }
    if let Some(at) = text.find('\0') {
        return Err(refuse(Problem::at(text, at..at + 1, msg!("file-not-text"), msg!("file-hint-not-text"))));
    }
    let outline = Outline::of(text).map_err(|excess| refuse(explain::excess(text, excess)))?;
    let format = format(text, &outline).map_err(refuse)?;
    let ecosystem = match migrate::bring_up(text, format, migrate::STEPS) {
        Ok(None) if format > FORMAT => newer::parse(text, &outline).map_err(|error| explain::broken(text, &error)),
        Ok(None) => parse(text, &outline).map_err(|error| explain::broken(text, &error)),
        Ok(Some(newer)) => Outline::of(&newer)
            .ok()
            .and_then(|outline| parse(&newer, &outline).ok())
            .ok_or_else(|| old_and_broken(format)),
        Err(error) => Err(explain::broken(text, &error)),
    };
    let newer_format = (format > FORMAT).then_some(format);
    let ecosystem = ecosystem.map_err(|problem| {
        let problem = if newer_format.is_some() { problem.with_hint(newer_hint(format)) } else { problem };
        ReadError { newer_format, ..refuse(problem) }
    })?;
    let problems = violations(text, &ecosystem);
    if !problems.is_empty() {
        return Err(ReadError { path: path.to_owned(), problems, newer_format });
    }
    Ok(Content { ecosystem, format, has_comments: outline.has_comments, fingerprint: Fingerprint::of(text.as_bytes()) })
}

fn newer_hint(format: u32) -> Message {
    msg!("file-hint-newer", format = i64::from(format), known = i64::from(FORMAT))
}

fn old_and_broken(format: u32) -> Problem {
    Problem::new(msg!("file-old-and-broken", format = i64::from(format)), msg!("file-hint-backup"))
}

/// The number of the format, looked up before anything else is read.
fn format(text: &str, outline: &Outline) -> Result<u32, Problem> {
    let Some(at) = outline.format(text) else {
        let end = text.find('\n').unwrap_or(text.len());
        return Err(Problem::at(text, 0..end, msg!("file-no-format"), msg!("file-hint-no-format")));
    };
    match text[at.clone()].parse::<u32>() {
        Ok(format) if format > 0 => Ok(format),
        _ => {
            Err(Problem::at(text, at, msg!("file-odd-format"), msg!("file-hint-odd-format", known = i64::from(FORMAT))))
        }
    }
}

/// What the model does not allow, each at the line of its record.
fn violations(text: &str, ecosystem: &Ecosystem) -> Vec<Problem> {
    let violations = ecosystem.violations();
    if violations.is_empty() {
        return Vec::new();
    }
    let records = Records::of(text);
    let mut problems: Vec<Problem> = violations
        .into_iter()
        .take(MOST_PROBLEMS)
        .map(|violation| {
            let kind = violation.key.kind().message();
            let message = msg!("file-breaks", kind = kind, id = violation.key.as_str(), why = violation.message);
            match records.place(violation.key) {
                Some(part) => Problem::at(text, part, message, msg!("file-hint-breaks")),
                None => Problem::new(message, msg!("file-hint-breaks")),
            }
        })
        .collect();
    problems.sort_by_key(|problem| problem.place);
    problems
}

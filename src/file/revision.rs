//! A file as it stood in a revision of git, for comparing with.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use super::limits::LARGEST_FILE;
use super::problem::{Problem, ReadError};
use super::read::{Content, from_bytes, read};

/// Reads a file, or where there is none of this name and it has the form `REVISION:PATH`,
/// what git keeps under it. Without `./` the path counts from the top of the repository.
///
/// # Errors
/// [`ReadError`] where it cannot be read or holds no ecosystem; it names place and next step.
pub fn read_version(name: &Path) -> Result<Content, ReadError> {
    let spec = name.to_str().filter(|text| text.contains(':') && !text.starts_with('-') && !name.exists());
    let Some(spec) = spec else { return read(name) };
    let refuse = |why: &str| {
        let why = why.trim().lines().next().unwrap_or_default().trim_start_matches("fatal: ").to_owned();
        ReadError::new(name, Problem::new(msg!("file-not-in-git", why = why), msg!("file-hint-not-in-git")))
    };
    let mut git = Command::new("git")
        .args(["show", "--end-of-options", spec])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| refuse(&error.to_string()))?;
    let mut bytes = Vec::new();
    if let Some(out) = git.stdout.take() {
        out.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|error| refuse(&error.to_string()))?;
    }
    let ended = git.wait_with_output().map_err(|error| refuse(&error.to_string()))?;
    if bytes.len() as u64 <= LARGEST_FILE && !ended.status.success() {
        return Err(refuse(&String::from_utf8_lossy(&ended.stderr)));
    }
    from_bytes(name, &bytes)
}

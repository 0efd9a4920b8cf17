//! Where each export goes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::export::Format;
use crate::file;

/// Where an export goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// To stdout.
    Stdout,
    /// To this file.
    File(PathBuf),
}

/// For each ecosystem the place of each format.
pub(super) fn places(files: &[PathBuf], formats: &[&'static Format], output: Option<&Path>) -> Result<Vec<Vec<Place>>> {
    let count = files.len() * formats.len();
    let Some(output) = output else {
        if count > 1 {
            bail!("Several exports cannot all go to stdout. Name a folder for them with `-o FOLDER`.");
        }
        return Ok(vec![vec![Place::Stdout]]);
    };
    if output.extension().is_some_and(|extension| extension == "onus") {
        bail!(
            "An export cannot replace an ecosystem. Give the output another ending, such as .{}",
            formats[0].extension
        );
    }
    if count == 1 && !file::is_folder(output) {
        return Ok(vec![vec![Place::File(output.to_owned())]]);
    }
    file::make_folder(output)?;
    let mut taken = BTreeSet::new();
    let mut place = |file: &Path, format: &Format| {
        let stem = file.file_stem().map_or_else(|| "onus".into(), |stem| stem.to_string_lossy());
        let path = output.join(format!("{stem}.{}", format.extension));
        if !taken.insert(path.clone()) {
            bail!("Two exports would be called {}. Write them one after the other.", path.display());
        }
        Ok(Place::File(path))
    };
    files.iter().map(|file| formats.iter().map(|format| place(file, format)).collect()).collect()
}

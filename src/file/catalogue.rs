//! A user's own folder of catalogue files: read in full, explained by line where it is broken.

use std::fs;
use std::path::{Path, PathBuf};

use super::problem::{Problem, ReadError};
use super::read::read_bytes;
use super::{explain, limits};
use crate::catalogue::{Catalogue, Content, Part, parse};

/// What stands in a folder of catalogue files.
#[derive(Debug, Default)]
pub struct CatalogueFolder {
    /// The files that could be read.
    pub parts: Vec<Part>,
    /// What is wrong with the others, file by file.
    pub errors: Vec<ReadError>,
    texts: Vec<(PathBuf, String)>,
}

impl CatalogueFolder {
    /// Reads every `.ron` file in a folder and the folders in it, in the order of their paths.
    pub fn read(folder: &Path) -> Self {
        let mut found = Self::default();
        let mut paths = Vec::new();
        gather(folder, 0, &mut paths, &mut found.errors);
        paths.sort();
        for path in paths {
            match read_bytes(&path).and_then(|bytes| text(&path, bytes)) {
                Ok(text) => {
                    let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
                    match parse(&name, &text) {
                        Ok(content) => found.parts.push(Part { path: name, is_own: true, content }),
                        Err(error) => found.errors.push(ReadError::new(&path, explain::broken(&text, &error))),
                    }
                    found.texts.push((path, text));
                }
                Err(error) => found.errors.push(error),
            }
        }
        found
    }

    /// Whether the folder is a whole catalogue and not an addition to the one that is shipped.
    pub fn is_whole(&self) -> bool {
        self.parts.iter().any(|part| matches!(part.content, Content::About(_)))
    }

    /// The catalogue with this folder laid over it, or the folder alone where it is whole.
    pub fn catalogue(&self, shipped: &Catalogue) -> Catalogue {
        if self.is_whole() {
            let parts = self.parts.iter().cloned().map(|part| Part { is_own: false, ..part });
            return Catalogue::assemble(parts);
        }
        shipped.overlaid(self.parts.iter().cloned())
    }

    /// What is wrong with entries of these files that read well, each at the line of its id.
    pub fn faults(&self, catalogue: &Catalogue) -> Vec<ReadError> {
        let mut errors: Vec<ReadError> = Vec::new();
        for fault in catalogue.faults() {
            let needle = format!("\"{}\"", fault.id);
            let Some((path, text)) = self.texts.iter().find(|(_, text)| text.contains(&needle)) else { continue };
            let at =
                text.find(&format!("id: {needle}")).map_or_else(|| text.find(&needle), |at| Some(at + "id: ".len()));
            let start = at.unwrap_or(0);
            let hint = msg!("catalogue-hint");
            let problem = Problem::at(text, start..start + needle.len(), fault.message, hint);
            match errors.iter_mut().find(|error| error.path == *path) {
                Some(error) => error.problems.push(problem),
                None => errors.push(ReadError::new(path, problem)),
            }
        }
        for error in &mut errors {
            error.problems.sort_by_key(|problem| problem.place);
            error.problems.truncate(limits::MOST_PROBLEMS);
        }
        errors
    }
}

fn text(path: &Path, bytes: Vec<u8>) -> Result<String, ReadError> {
    String::from_utf8(bytes)
        .map_err(|_| ReadError::new(path, Problem::new(msg!("file-not-text"), msg!("file-hint-not-text"))))
}

fn gather(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>, errors: &mut Vec<ReadError>) {
    if depth > limits::DEEPEST_NESTING {
        return;
    }
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let problem =
                Problem::new(msg!("catalogue-no-folder", why = error.to_string()), msg!("catalogue-hint-folder"));
            errors.push(ReadError::new(folder, problem));
            return;
        }
    };
    for entry in entries.flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => gather(&path, depth + 1, paths, errors),
            Ok(_) if path.extension().is_some_and(|end| end == "ron") => paths.push(path),
            _ => {}
        }
    }
}

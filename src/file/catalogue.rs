//! A user's own folder of catalogue files: read in full, explained by line where it is broken.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::problem::{Place, Problem, ReadError};
use super::read::read_bytes;
use super::tokens::{Kind, Tokens};
use super::{explain, limits};
use crate::catalogue::{Catalogue, Content, Part, parse};

/// What stands in a folder of catalogue files.
#[derive(Debug, Default)]
pub struct CatalogueFolder {
    /// The files that could be read.
    pub parts: Vec<Part>,
    /// What is wrong with the others, file by file.
    pub errors: Vec<ReadError>,
    folder: PathBuf,
    texts: Vec<Text>,
}

/// A file that could be read, and where in it entries begin.
#[derive(Debug)]
struct Text {
    path: PathBuf,
    text: String,
    /// Its entries in the order of the text.
    entries: Vec<Entry>,
}

/// An entry and where its id stands.
#[derive(Debug)]
struct Entry {
    sort: Sort,
    id: String,
    at: Range<usize>,
}

/// Entries of different sorts may have the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Instrument,
    WithinInstrument,
    Question,
    Role,
}

impl CatalogueFolder {
    /// Reads every `.ron` file in a folder and the folders in it, in the order of their paths.
    pub fn read(folder: &Path) -> Self {
        let mut found = Self { folder: folder.to_owned(), ..Self::default() };
        let mut paths = Vec::new();
        gather(folder, 0, &mut paths, &mut found.errors);
        paths.sort();
        if paths.is_empty() && found.errors.is_empty() {
            let problem = Problem::new(msg!("catalogue-empty-folder"), msg!("catalogue-hint-folder"));
            found.errors.push(ReadError::new(folder, problem));
        }
        for path in paths {
            match read_bytes(&path).and_then(|bytes| text(&path, bytes)) {
                Ok(text) => found.enter(path, text),
                Err(error) => found.errors.push(error),
            }
        }
        found
    }

    fn enter(&mut self, path: PathBuf, text: String) {
        let name = path.strip_prefix(&self.folder).unwrap_or(&path).display().to_string();
        match parse(&name, &text) {
            Ok(content) => {
                let entries = match content {
                    Content::Instrument(_) => ids(&text),
                    Content::Questions(_) => keys(&text, Sort::Question),
                    Content::Roles(_) => keys(&text, Sort::Role),
                    Content::About(_) => Vec::new(),
                };
                self.texts.push(Text { path, text, entries });
                self.parts.push(Part { path: name, is_own: true, content });
            }
            Err(error) => self.errors.push(ReadError::new(&path, explain::broken(&text, &error))),
        }
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

    /// The catalogue with this folder laid over it.
    ///
    /// # Errors
    /// Everything that is wrong with the folder, file by file.
    pub fn checked(self, shipped: &Catalogue) -> Result<Catalogue, Vec<ReadError>> {
        let catalogue = self.catalogue(shipped);
        let faults = self.faults(&catalogue);
        let errors: Vec<ReadError> = self.errors.into_iter().chain(faults).collect();
        if errors.is_empty() { Ok(catalogue) } else { Err(errors) }
    }

    /// What is wrong with entries of these files that read well, each at the line of its id.
    /// What no file of the folder says is told of the folder.
    pub fn faults(&self, catalogue: &Catalogue) -> Vec<ReadError> {
        let mut errors: Vec<ReadError> = Vec::new();
        let mut push = |path: &Path, problem: Problem| match errors.iter_mut().find(|error| error.path == path) {
            Some(error) => error.problems.push(problem),
            None => errors.push(ReadError::new(path, problem)),
        };
        let twice = self.twice();
        for (text, at, other) in twice.values() {
            let message = msg!("catalogue-id-again", place = other.as_str());
            push(&text.path, Problem::at(&text.text, at.clone(), message, msg!("catalogue-hint")));
        }
        for fault in catalogue.faults() {
            let is_told = fault.message.id() == "catalogue-id-twice" && twice.keys().any(|(_, id)| *id == fault.id);
            let entry = |text: &'_ Text| {
                text.entries.iter().rev().find(|entry| entry.id == fault.id).map(|entry| entry.at.clone())
            };
            match self.texts.iter().rev().find_map(|text| Some((text, entry(text)?))) {
                _ if is_told => {}
                Some((text, at)) => {
                    push(&text.path, Problem::at(&text.text, at, fault.message, msg!("catalogue-hint")));
                }
                None => push(&self.folder, Problem::new(fault.message, msg!("catalogue-hint"))),
            }
        }
        errors.sort_by(|a, b| a.path.cmp(&b.path));
        for error in &mut errors {
            error.problems.sort_by_key(|problem| problem.place);
            error.problems.truncate(limits::MOST_PROBLEMS);
        }
        errors
    }

    /// The ids that stand in these files a second time, with where they stood before.
    fn twice(&self) -> BTreeMap<(Sort, &str), (&Text, Range<usize>, String)> {
        let mut first: BTreeMap<(Sort, &str), String> = BTreeMap::new();
        let mut twice = BTreeMap::new();
        for text in &self.texts {
            for Entry { sort, id, at } in &text.entries {
                let key = (*sort, id.as_str());
                match first.get(&key) {
                    Some(before) => drop(twice.insert(key, (text, at.clone(), before.clone()))),
                    None => {
                        let Place { line, .. } = Place::of(&text.text, at.start);
                        first.insert(key, format!("{}:{line}", text.path.display()));
                    }
                }
            }
        }
        twice
    }
}

/// The ids that fields give: `id: "cra"`. The outermost one is that of the instrument.
fn ids(text: &str) -> Vec<Entry> {
    let mut depth = 0_usize;
    let mut before = [0..0, 0..0];
    let mut found = Vec::new();
    for token in Tokens::of(text, 0).filter(|token| token.kind != Kind::Comment) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Text if &text[before[0].clone()] == "id" && &text[before[1].clone()] == ":" => {
                let sort = if depth == 1 { Sort::Instrument } else { Sort::WithinInstrument };
                found.push(entry(text, sort, token.at.clone()));
            }
            _ => {}
        }
        let [_, last] = before;
        before = [last, token.at];
    }
    found
}

/// The ids by which a table holds its entries: `"importer": (…)`.
fn keys(text: &str, sort: Sort) -> Vec<Entry> {
    let mut depth = 0_usize;
    let mut last: Option<Range<usize>> = None;
    let mut found = Vec::new();
    for token in Tokens::of(text, 0).filter(|token| token.kind != Kind::Comment) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Mark if depth == 1 && &text[token.at.clone()] == ":" => {
                found.extend(last.take().map(|at| entry(text, sort, at)));
            }
            _ => {}
        }
        last = (token.kind == Kind::Text).then_some(token.at);
    }
    found
}

fn entry(text: &str, sort: Sort, at: Range<usize>) -> Entry {
    Entry { sort, id: text[at.clone()].trim_matches('"').to_owned(), at }
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

//! What is wrong with a file: where, what was expected, what to do next.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::excerpt::Excerpt;
use crate::lang::Message;

/// A place in a text, both counted from one; the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Place {
    /// Where a byte of a text stands.
    pub(super) fn of(text: &str, at: usize) -> Self {
        Excerpt::of(text, at..at).place()
    }
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong, in a sentence that also says what was expected.
    pub message: Message,
    /// What to do next.
    pub hint: Message,
    /// Where; nothing where the whole file is meant.
    pub place: Option<Place>,
    excerpt: Option<Box<Excerpt>>,
}

impl Problem {
    /// A problem of the file as a whole.
    pub(super) fn new(message: Message, hint: Message) -> Self {
        Self { message, hint, place: None, excerpt: None }
    }

    /// A problem in this part of the text.
    pub(super) fn at(text: &str, part: Range<usize>, message: Message, hint: Message) -> Self {
        let excerpt = Excerpt::of(text, part);
        Self { message, hint, place: Some(excerpt.place()), excerpt: Some(Box::new(excerpt)) }
    }

    /// The same problem with another next step.
    pub(super) fn with_hint(self, hint: Message) -> Self {
        Self { hint, ..self }
    }
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadError {
    /// Which file.
    pub path: PathBuf,
    /// What is wrong with it, at least one thing, in the order of their places.
    pub problems: Vec<Problem>,
    /// The format of the file where it is a newer one, so that updating the program helps.
    pub newer_format: Option<u32>,
}

impl ReadError {
    pub(super) fn new(path: &Path, problem: Problem) -> Self {
        Self { path: path.to_owned(), problems: vec![problem], newer_format: None }
    }

    /// Where the first problem is.
    pub fn place(&self) -> Option<Place> {
        self.problems.iter().find_map(|problem| problem.place)
    }

    /// All problems as plain text, with each broken line shown and the place marked.
    pub fn render(&self) -> String {
        let parts: Vec<String> = self.problems.iter().map(|problem| self.render_one(problem)).collect();
        parts.join("\n")
    }

    fn render_one(&self, problem: &Problem) -> String {
        let path = self.path.display().to_string();
        let (message, hint) = (problem.message.text(), problem.hint.text());
        match &problem.excerpt {
            Some(excerpt) => excerpt.render(&path, &message, &hint),
            None => format!("{path}: {message}\n{hint}\n"),
        }
    }
}

impl std::error::Error for ReadError {}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Some(first) = self.problems.first() else { return Ok(()) };
        write!(f, "{}", self.path.display())?;
        if let Some(place) = first.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        write!(f, ": {} {}", first.message, first.hint)?;
        match self.problems.len() - 1 {
            0 => Ok(()),
            more => write!(f, " {}", msg!("file-more-problems", count = more)),
        }
    }
}

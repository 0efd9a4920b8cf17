//! The broken line of a file with the place marked, short even where the line is not.

use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{Config, emit_into_string};

use super::problem::Place;

/// How many characters of a line are shown on either side of the place.
const SHOWN: usize = 60;

/// A part of a line and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    line: usize,
    column: usize,
    text: String,
    marked: Range<usize>,
}

impl Excerpt {
    /// The line in which this part of the text begins.
    pub(super) fn of(text: &str, part: Range<usize>) -> Self {
        let start = floor(text, part.start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let (before, after) = (&text[line_start..start], &text[start..line_end]);
        let marked = floor(text, part.end.clamp(start, line_end)) - start;
        let skipped = before.char_indices().rev().nth(SHOWN - 1).map_or(0, |(at, _)| at);
        let kept = after.char_indices().nth(SHOWN).map_or(after.len(), |(at, _)| at);
        let mut shown = String::new();
        if skipped > 0 {
            shown.push('…');
        }
        shown.extend(before[skipped..].chars().map(visible));
        let from = shown.len();
        shown.extend(after[..marked.min(kept)].chars().map(visible));
        let to = shown.len();
        shown.extend(after[marked.min(kept)..kept].chars().filter(|c| *c != '\r').map(visible));
        if kept < after.len() {
            shown.push('…');
        }
        Self {
            line: text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before.chars().count() + 1,
            text: shown,
            marked: from..to.max(from),
        }
    }

    pub(super) fn place(&self) -> Place {
        Place { line: self.line, column: self.column }
    }

    /// The excerpt as plain text below a message, with a hint behind it.
    pub(super) fn render(&self, name: &str, message: &str, hint: &str) -> String {
        let file = Named { name, excerpt: self };
        let label = Label::primary((), self.marked.clone());
        let report = Diagnostic::error().with_message(message).with_label(label).with_note(hint);
        emit_into_string(&Config::default(), &file, &report)
            .unwrap_or_else(|_| format!("{name}:{}:{}: {message}\n{hint}\n", self.line, self.column))
    }
}

/// The nearest beginning of a character, not behind this byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Characters that would disturb a terminal are shown as a replacement.
fn visible(c: char) -> char {
    match c {
        '\t' => ' ',
        _ if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => '\u{fffd}',
        _ => c,
    }
}

struct Named<'a> {
    name: &'a str,
    excerpt: &'a Excerpt,
}

impl<'a> Files<'a> for Named<'_> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(self.name)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.excerpt.text)
    }

    fn line_index(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(0)
    }

    fn line_number(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(self.excerpt.line)
    }

    fn column_number(&'a self, (): (), _: usize, _: usize) -> Result<usize, Error> {
        Ok(self.excerpt.column)
    }

    fn line_range(&'a self, (): (), _: usize) -> Result<Range<usize>, Error> {
        Ok(0..self.excerpt.text.len())
    }
}

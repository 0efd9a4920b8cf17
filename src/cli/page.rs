//! Text for reading, wrapped to the width of the terminal, the same in every run.

use std::fmt::Write;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::output::{BOLD, DIM, plain};
use crate::catalogue::Catalogue;

/// Text that is put together line by line; lines are wrapped at `width` columns if there is one.
pub(super) struct Page {
    out: String,
    width: Option<usize>,
}

impl Page {
    pub(super) fn new(width: Option<usize>) -> Self {
        Self { out: String::new(), width }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn blank(&mut self) {
        self.out.push('\n');
    }

    /// Adds a line as it is.
    pub(super) fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// Adds text behind a start; the lines that follow begin below where the text began.
    pub(super) fn wrapped(&mut self, start: &str, text: &str, style: Style) {
        let indent = start.width();
        self.out.push_str(start);
        for (number, line) in wrap(text, self.width.map(|width| width.saturating_sub(indent))).iter().enumerate() {
            if number > 0 {
                self.out.extend(std::iter::repeat_n(' ', indent));
            }
            // Writing into a string cannot fail.
            let _ = writeln!(self.out, "{style}{line}{style:#}");
        }
    }

    /// Adds text behind a label that says what it is.
    pub(super) fn labelled(&mut self, indent: &str, label: &str, text: &str) {
        self.wrapped(&format!("{indent}{label}: "), &plain(text), Style::new());
    }

    /// Adds the title of an ecosystem, what was looked at, and which catalogue was asked.
    pub(super) fn head(&mut self, title: &str, what: &str, catalogue: &Catalogue) {
        self.wrapped("", &plain(title), BOLD);
        self.wrapped("", &plain(what), DIM);
        self.wrapped("", &edition(catalogue), DIM);
    }
}

/// Which catalogue was asked, and what its answers are not.
pub(super) fn edition(catalogue: &Catalogue) -> String {
    let own = msg!("catalogue-own-entries", count = catalogue.own.len(), replaced = catalogue.overridden.len());
    let edition = msg!("catalogue-edition", version = catalogue.version.as_str(), day = catalogue.reviewed);
    let parts = [Some(edition), Some(own).filter(|_| !catalogue.own.is_empty()), Some(msg!("catalogue-no-advice"))];
    parts.into_iter().flatten().map(|part| part.text()).collect::<Vec<_>>().join(" ")
}

/// The text in lines of at most so many columns; a word that is longer gets a line of its own.
fn wrap(text: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width else { return vec![text.to_owned()] };
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

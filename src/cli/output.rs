//! What goes to stdout and stderr: colours only on a terminal, and readers that leave early.

use std::io::{self, IsTerminal, Write};

use anstyle::{AnsiColor, Style};
use anyhow::{Context, Result};
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::file::ReadError;
use crate::model::Date;

/// In which shape a result is written.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

/// Which catalogue was asked, for programs.
#[derive(Serialize)]
pub(super) struct Edition<'a> {
    version: &'a str,
    reviewed: Date,
}

impl<'a> Edition<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        Self { version: &catalogue.version, reviewed: catalogue.reviewed }
    }
}

/// A result for programs, on several lines.
pub(super) fn pretty(value: &impl Serialize) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Narrow enough to read, whatever the terminal.
const WIDEST: usize = 100;
const NARROWEST: usize = 40;

pub(super) const BOLD: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();
pub(super) const RED: Style = AnsiColor::Red.on_default().bold();
pub(super) const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
pub(super) const BLUE: Style = AnsiColor::Blue.on_default().bold();

/// Collects what goes to stdout, so that it is written at once and in order.
#[derive(Default)]
pub(super) struct Output {
    bytes: Vec<u8>,
    is_styled: bool,
}

impl Output {
    /// Adds text that may hold styles; they are taken out where stdout is no terminal.
    pub(super) fn push(&mut self, text: &str) {
        self.is_styled = true;
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// Adds bytes that are written as they are.
    pub(super) fn push_raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Writes everything out. A reader that has gone away, as `head` does, is no error.
    pub(super) fn flush(&mut self) -> Result<()> {
        let bytes = std::mem::take(&mut self.bytes);
        let written = if self.is_styled {
            let mut stdout = anstream::stdout().lock();
            stdout.write_all(&bytes).and_then(|()| stdout.flush())
        } else {
            let mut stdout = io::stdout().lock();
            stdout.write_all(&bytes).and_then(|()| stdout.flush())
        };
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other.context("The result could not be written out. Make room or write somewhere else."),
        }
    }
}

/// Says on stderr what could not be done.
pub(super) fn complain(error: &anyhow::Error) {
    let text = match error.downcast_ref::<ReadError>() {
        Some(error) => error.render(),
        None => error.chain().map(ToString::to_string).collect::<Vec<_>>().join("\n  "),
    };
    // A broken file is shown with this word in front already.
    say("error", RED, text.strip_prefix("error: ").unwrap_or(&text));
}

/// Says on stderr what the user ought to know and what keeps nothing from being done.
pub(super) fn note(text: &str) {
    say("note", BLUE, text);
}

fn say(kind: &str, style: Style, text: &str) {
    let text: Vec<String> = text.trim_end().lines().map(plain).collect();
    let text = format!("{style}{kind}:{style:#} {}\n", text.join("\n"));
    // Where even stderr is closed there is nobody left to tell.
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// The width to which text for reading is wrapped; none where stdout is no terminal, so
/// that a program reading line by line finds a sentence on one line.
pub(super) fn width() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    let columns = terminal_size::terminal_size().map_or(WIDEST, |(width, _)| usize::from(width.0));
    Some(columns.clamp(NARROWEST, WIDEST))
}

/// Text that users typed, on one line and without anything that could steer a terminal or
/// turn the reading direction of what follows.
pub(super) fn plain(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().map(shown).collect()
}

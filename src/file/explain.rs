//! What the reader of RON found, in words that a person can act on.

use std::ops::Range;

use ron::error::{Error, SpannedError};

use super::limits::{DEEPEST_NESTING, LONGEST_TEXT, MOST_RECORDS};
use super::outline::Excess;
use super::problem::Problem;
use crate::lang::{self, Message};

/// How many words are offered where one of a list was expected.
const MOST_OFFERED: usize = 12;

/// A problem of RON, with the part of the text it points at.
pub(super) fn broken(text: &str, error: &SpannedError) -> Problem {
    let (start, end) = looked_at(text, error);
    // Whatever was expected at the very end: what is missing there is the rest of the file.
    let is_cut_off = text[end..].trim().is_empty() && is_about_signs(&error.code);
    let code = if is_cut_off { &Error::Eof } else { &error.code };
    let (message, hint) = describe(code);
    Problem::at(text, narrowed(text, start, end, code), message, hint)
}

/// The part of the text at which a field stands that RON did not expect.
pub(super) fn unknown_field(text: &str, error: &SpannedError) -> Option<Range<usize>> {
    let (start, end) = looked_at(text, error);
    let is_unknown = matches!(error.code, Error::NoSuchStructField { .. });
    is_unknown.then(|| narrowed(text, start, end, &error.code))
}

/// From where to where the reader looked, in bytes.
fn looked_at(text: &str, error: &SpannedError) -> (usize, usize) {
    let start = offset(text, error.span.start.line, error.span.start.col);
    let end = offset(text, error.span.end.line, error.span.end.col);
    (start, end.max(start))
}

/// A limit that the text does not keep.
pub(super) fn excess(text: &str, excess: Excess) -> Problem {
    let (part, message) = match excess {
        Excess::Nesting(part) => (part, msg!("file-too-deep", limit = DEEPEST_NESTING)),
        Excess::Text(part) => (part.start..part.start + 1, msg!("file-text-too-long", limit = LONGEST_TEXT / 1024)),
        Excess::Records(part) => (part, msg!("file-too-many-records", limit = MOST_RECORDS)),
    };
    Problem::at(text, part, message, msg!("file-hint-limits"))
}

/// The byte at which a line and column stand.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text[start..].char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| start + at)
}

/// The reader says from where to where it looked; what it did not like is at one of the two ends.
fn narrowed(text: &str, start: usize, end: usize, code: &Error) -> Range<usize> {
    let looked = &text[start..end];
    match code {
        // Found before anything was read: what is wrong comes next.
        Error::ExpectedComma
        | Error::ExpectedMapColon
        | Error::ExpectedStructLike
        | Error::ExpectedMap
        | Error::ExpectedArray
        | Error::ExpectedString
        | Error::ExpectedNamedStructLike(_) => end..end + text[end..].chars().next().map_or(0, char::len_utf8),
        _ => {
            let blank = looked.len() - looked.trim_start().len();
            let found = looked.trim();
            // The reader stands behind the opening quote when it begins to look at a text.
            let quote = usize::from(found.ends_with('"') && text[..start + blank].ends_with('"'));
            if found.is_empty() { end..end } else { start + blank - quote..start + blank + found.len() }
        }
    }
}

/// Whether a sign or bracket is amiss, and not what a value means.
fn is_about_signs(code: &Error) -> bool {
    !matches!(
        code,
        Error::Message(_)
            | Error::InvalidValueForType { .. }
            | Error::NoSuchStructField { .. }
            | Error::NoSuchEnumVariant { .. }
            | Error::MissingStructField { .. }
            | Error::DuplicateStructField { .. }
            | Error::TrailingCharacters
            | Error::ExceededRecursionLimit
    )
}

fn describe(code: &Error) -> (Message, Message) {
    let syntax = || msg!("file-hint-syntax");
    let word = || msg!("file-hint-word");
    match code {
        Error::Message(text) => (msg!("file-refused", why = sentence(text)), msg!("file-hint-value")),
        Error::InvalidValueForType { expected, found } => {
            (msg!("file-other-type", expected = expected.as_str(), found = found.as_str()), msg!("file-hint-value"))
        }
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => {
            (msg!("file-ends-early"), msg!("file-hint-ends-early"))
        }
        Error::TrailingCharacters => (msg!("file-goes-on"), msg!("file-hint-goes-on")),
        Error::ExpectedComma => (msg!("file-no-comma"), syntax()),
        Error::ExpectedMapColon => (msg!("file-no-colon"), syntax()),
        Error::NoSuchStructField { expected, found, outer } => (
            msg!("file-unknown-field", found = found.as_str(), outer = place_name(outer.as_deref())),
            offered(expected),
        ),
        Error::NoSuchEnumVariant { expected, found, .. } => {
            (msg!("file-unknown-word", found = found.as_str()), offered(expected))
        }
        Error::MissingStructField { field, outer } => (
            msg!("file-missing-field", field = *field, outer = place_name(outer.as_deref())),
            msg!("file-hint-missing"),
        ),
        Error::DuplicateStructField { field, outer } => {
            (msg!("file-field-twice", field = *field, outer = place_name(outer.as_deref())), msg!("file-hint-twice"))
        }
        Error::ExceededRecursionLimit => (msg!("file-too-deep", limit = DEEPEST_NESTING), msg!("file-hint-limits")),
        Error::IntegerOutOfBounds => (msg!("file-number-too-large"), msg!("file-hint-value")),
        Error::NoSuchExtension(name) => (msg!("file-unknown-word", found = name.as_str()), word()),
        other => (msg!("file-refused", why = sentence(&other.to_string())), syntax()),
    }
}

fn place_name(outer: Option<&str>) -> String {
    outer.map_or_else(String::new, str::to_owned)
}

fn offered(words: &[&str]) -> Message {
    let quoted = |word: &&str| format!("“{word}”");
    let mut shown: Vec<String> = words.iter().take(MOST_OFFERED).map(quoted).collect();
    if words.len() > MOST_OFFERED {
        shown.push("…".to_owned());
    }
    if shown.is_empty() { msg!("file-hint-word") } else { msg!("file-hint-one-of", words = lang::list(&shown)) }
}

/// A remark as a sentence: a capital first, a full stop last, not longer than a few lines.
fn sentence(text: &str) -> String {
    const LONGEST: usize = 300;
    let mut short: String = text.trim().trim_end_matches('.').chars().take(LONGEST).collect();
    if let Some(first) = short.chars().next().filter(char::is_ascii_lowercase) {
        short.replace_range(..1, &first.to_ascii_uppercase().to_string());
    }
    short.push('.');
    short
}

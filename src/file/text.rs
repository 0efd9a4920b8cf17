//! An ecosystem as RON text, always the same text for the same ecosystem.

use std::sync::Mutex;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use ron::error::SpannedError;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::outline::{Field, Outline};
use super::problem::ReadError;
use crate::model::Ecosystem;

/// The version of the file format that is written.
pub const FORMAT: u32 = 1;

/// The first line of every file: a value that may be left out stands without `Some(…)`.
const HEADER: &str = "#![enable(implicit_some)]";
/// How deep a table is broken into lines: table, record. What lies deeper stands on one
/// line, so that one change by a person is one small hunk.
const DEPTH: usize = 2;
/// What stands before every line of a table.
const INDENT: &str = "    ";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(dead_code, reason = "read so that it is not refused as unknown")]
    format: u32,
    ecosystem: Ecosystem,
}

/// Names each table once, so that reading and writing speak of the same ones in the same order.
macro_rules! for_each_table {
    ($do:ident) => {
        $do!(
            profile,
            stakeholders,
            elements,
            relations,
            obligations,
            assignments,
            risks,
            covers,
            waivers,
            facts,
            sources,
            conflicts
        )
    };
}

/// The text of a file that holds this ecosystem. The same ecosystem gives the same bytes;
/// records stand in the order of their ids, one field a line.
///
/// # Errors
/// Where the ecosystem holds something RON cannot write.
pub fn to_text(ecosystem: &Ecosystem) -> Result<String, ron::Error> {
    type Write = fn(&Ecosystem) -> Result<String, ron::Error>;
    macro_rules! writers {
        ($($table:ident),+) => {{
            // Taken apart, so that a table that is forgotten above does not compile.
            let Ecosystem { $($table: _),+ } = ecosystem;
            vec![$((stringify!($table), (|it| table_text(&it.$table)) as Write)),+]
        }};
    }
    let writers: Vec<(&str, Write)> = for_each_table!(writers);
    let tables: Vec<(&str, String)> = writers
        .into_par_iter()
        .map(|(name, write)| write(ecosystem).map(|text| (name, text)))
        .collect::<Result<_, _>>()?;
    let length: usize = tables.iter().map(|(_, text)| text.len() + 32).sum();
    let mut text = String::with_capacity(length + 128);
    text.push_str(HEADER);
    text.push_str("\n(\n  format: ");
    text.push_str(&FORMAT.to_string());
    text.push_str(",\n  ecosystem: (\n");
    for (name, table) in &tables {
        // Files that were never merged stay as they were before there were conflicts.
        if *name == "conflicts" && ecosystem.conflicts.is_empty() {
            continue;
        }
        text.push_str(INDENT);
        text.push_str(name);
        text.push_str(": ");
        text.push_str(table);
        text.push_str(",\n");
    }
    text.push_str("  ),\n)\n");
    Ok(text)
}

fn table_text(table: &impl Serialize) -> Result<String, ron::Error> {
    let config =
        PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).depth_limit(DEPTH).new_line("\n").indentor("  ");
    let text = options().to_string_pretty(table, config)?;
    // The header stands before every value that is written with extensions.
    let body = text.strip_prefix(HEADER).unwrap_or(&text).trim_start();
    Ok(settled(body))
}

/// Indents lines, and writes letters and marks as themselves where the writer of RON is more
/// careful than a reader needs: apostrophes, and characters that join the one before them.
fn settled(body: &str) -> String {
    let mut out = String::with_capacity(body.len() + body.len() / 8);
    let mut rest = body;
    while let Some(at) = rest.find(['\n', '\\']) {
        out.push_str(&rest[..at]);
        let (kept, length) = match &rest[at..] {
            tail if tail.starts_with('\n') => {
                out.push('\n');
                (INDENT, 1)
            }
            tail if tail.starts_with("\\'") => ("'", 2),
            tail => match escaped_letter(tail) {
                Some((letter, length)) => {
                    out.push(letter);
                    ("", length)
                }
                None => tail.get(..2).map_or(("\\", 1), |pair| (pair, 2)),
            },
        };
        out.push_str(kept);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

/// The letter behind `\u{…}` and how long that is, where the letter can be seen.
fn escaped_letter(tail: &str) -> Option<(char, usize)> {
    let digits = tail.strip_prefix("\\u{")?.split_once('}')?.0;
    let letter = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    let invisible = letter.is_control()
        || letter.is_whitespace()
        || matches!(u32::from(letter),
            0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
            | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xE000..=0xF8FF | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFF
            | 0xE0000..);
    (!invisible).then_some((letter, digits.len() + "\\u{}".len()))
}

/// The ecosystem in the text of a file of the present format or an older one.
///
/// # Errors
/// [`ReadError`] where the text is not such a file; it names the place and the next step.
pub fn from_text(text: &str) -> Result<Ecosystem, ReadError> {
    super::read::read_text("ecosystem.onus".as_ref(), text).map(|content| content.ecosystem)
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads text of the present format. A file that is laid out as this program does it is
/// read table by table at once; any other, and any broken one, from front to back.
pub(super) fn parse(text: &str, outline: &Outline) -> Result<Ecosystem, SpannedError> {
    if let Some(ecosystem) = outline.tables(text).and_then(|tables| parse_tables(text, &tables)) {
        return Ok(ecosystem);
    }
    parse_all(text)
}

/// Reads text of the present format from front to back, however large.
pub(super) fn parse_all(text: &str) -> Result<Ecosystem, SpannedError> {
    options().from_str::<File>(text).map(|file| file.ecosystem)
}

/// Reads the tables at once; nothing where anything is wrong, for a reading from front to
/// back says better what it is.
fn parse_tables(text: &str, tables: &[Field]) -> Option<Ecosystem> {
    type Read = for<'a> fn(&'a str, &Mutex<Ecosystem>) -> bool;
    macro_rules! reader {
        ($($table:ident),+) => {
            |name: &str| -> Option<Read> {
                match name {
                    $(stringify!($table) => Some(|text, ecosystem| match options().from_str(text) {
                        Ok(table) => ecosystem.lock().is_ok_and(|mut ecosystem| {
                            ecosystem.$table = table;
                            true
                        }),
                        Err(_) => false,
                    }),)+
                    _ => None,
                }
            }
        };
    }
    let reader = for_each_table!(reader);
    let mut names: Vec<&str> = tables.iter().map(|field| &text[field.name.clone()]).collect();
    let readers: Vec<(Read, &str)> = names
        .iter()
        .zip(tables)
        .map(|(name, field)| reader(name).map(|read| (read, &text[field.value.clone()])))
        .collect::<Option<_>>()?;
    names.sort_unstable();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return None;
    }
    let ecosystem = Mutex::new(Ecosystem::default());
    let all_read = readers.into_par_iter().all(|(read, text)| read(text, &ecosystem));
    if all_read { ecosystem.into_inner().ok() } else { None }
}

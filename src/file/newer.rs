//! Reading what can be read of a file that a newer version has written: fields that this
//! version does not know are left out.

use std::cmp::Ordering;
use std::ops::Range;

use ron::error::SpannedError;

use super::explain::unknown_field;
use super::outline::{Outline, header_end};
use super::text;
use super::tokens::{Kind, Tokens};
use crate::model::Ecosystem;

/// How many different unknown fields are left out before the file is refused.
const MOST_UNKNOWN: usize = 40;
/// How many brackets the names of the tables stand in.
const TABLE_DEPTH: usize = 2;

/// Reads text of a newer format.
///
/// # Errors
/// The first fault that is more than an unknown field, at its place in the text.
pub(super) fn parse(text: &str, outline: &Outline) -> Result<Ecosystem, SpannedError> {
    let mut known = text.to_owned();
    let mut outcome = text::parse(text, outline);
    for _ in 0..MOST_UNKNOWN {
        let Err(error) = &outcome else { break };
        let Some(field) = unknown_field(&known, error) else { break };
        let shorter = without(&known, field.start);
        if shorter == known {
            break;
        }
        known = shorter;
        let Ok(outline) = Outline::of(&known) else { break };
        outcome = text::parse(&known, &outline);
    }
    outcome
}

/// The text with spaces in place of the field whose name begins here, and of its namesakes
/// in the same table, so that every other place stays where it was.
fn without(text: &str, at: usize) -> String {
    let fields = fields_named_like(text, at);
    let mut bytes = text.as_bytes().to_vec();
    for field in fields {
        for byte in &mut bytes[field] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// A field of the text: in which table, how deep, and from where to where.
#[derive(Debug)]
struct Field {
    table: Range<usize>,
    depth: usize,
    at: Range<usize>,
}

/// Each field with the name that stands here, at the same depth of the same table.
fn fields_named_like(text: &str, at: usize) -> Vec<Range<usize>> {
    let name = Tokens::of(text, at).next().map_or("", |token| &text[token.at]);
    let mut fields: Vec<Field> = Vec::new();
    let mut open: Option<Field> = None;
    let mut table = 0..0;
    let mut depth = 0_usize;
    for token in Tokens::of(text, header_end(text)) {
        let found = &text[token.at.clone()];
        if token.kind == Kind::Close {
            depth = depth.saturating_sub(1);
        }
        if let Some(field) = open.take() {
            let end = match depth.cmp(&field.depth) {
                Ordering::Less => Some(token.at.start),
                Ordering::Equal if found == "," => Some(token.at.end),
                _ => None,
            };
            match end {
                Some(end) => fields.push(Field { at: field.at.start..end, ..field }),
                None => open = Some(field),
            }
        }
        let is_name = token.kind == Kind::Word && text[token.at.end..].trim_start().starts_with(':');
        if is_name && depth == TABLE_DEPTH {
            table = token.at.clone();
        }
        if is_name && found == name && open.is_none() {
            open = Some(Field { table: table.clone(), depth, at: token.at.clone() });
        }
        depth += usize::from(token.kind == Kind::Open);
    }
    let Some((table, depth)) =
        fields.iter().find(|field| field.at.start == at).map(|field| (field.table.clone(), field.depth))
    else {
        return Vec::new();
    };
    fields.into_iter().filter(|field| field.table == table && field.depth == depth).map(|field| field.at).collect()
}

//! The outline of a file, found in one quick pass before anything is built from it: its
//! format, its tables, and whether it keeps within the limits.

use std::ops::Range;

use super::limits::{DEEPEST_NESTING, LONGEST_TEXT, MOST_RECORDS};
use super::tokens::{Kind, Token, Tokens};

/// How many brackets a record stands in: file, ecosystem, table, its own.
const RECORD_DEPTH: usize = 4;
/// How many brackets the names of the tables stand in: file, ecosystem.
const TABLE_DEPTH: usize = 2;
/// How many tokens the frame of a plain file has at most.
const LONGEST_FRAME: usize = 200;

/// A named value and where the two stand, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: Range<usize>,
    pub(super) value: Range<usize>,
}

/// A limit that a text does not keep, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// Brackets stand too deep inside each other.
    Nesting(Range<usize>),
    /// A text is too long.
    Text(Range<usize>),
    /// There are too many records.
    Records(Range<usize>),
}

/// The outline of a file.
#[derive(Debug)]
pub(super) struct Outline {
    /// Whether there are comments, which saving would lose.
    pub(super) has_comments: bool,
    /// The tokens outside of the tables, each with the number of brackets it stands in.
    frame: Vec<(usize, Token)>,
    /// Whether the frame was seen in full and has a match for every bracket.
    is_whole: bool,
}

impl Outline {
    /// Walks through the text once.
    ///
    /// # Errors
    /// The first limit that the text does not keep.
    pub(super) fn of(text: &str) -> Result<Self, Excess> {
        let mut outline = Self { has_comments: false, frame: Vec::new(), is_whole: true };
        let mut depth = 0_usize;
        let mut records = 0_usize;
        for token in Tokens::of(text, header_end(text)) {
            let kind = token.kind;
            match kind {
                Kind::Comment => outline.has_comments = true,
                Kind::Text if token.at.len() > LONGEST_TEXT => return Err(Excess::Text(token.at)),
                Kind::Open => {
                    records += usize::from(depth + 1 == RECORD_DEPTH);
                    if depth == DEEPEST_NESTING {
                        return Err(Excess::Nesting(token.at));
                    }
                    if records > MOST_RECORDS {
                        return Err(Excess::Records(token.at));
                    }
                }
                Kind::Close => {
                    outline.is_whole &= depth > 0;
                    depth = depth.saturating_sub(1);
                }
                Kind::Text | Kind::Word | Kind::Mark => {}
            }
            if depth <= TABLE_DEPTH {
                outline.is_whole &= outline.frame.len() < LONGEST_FRAME;
                if outline.is_whole {
                    outline.frame.push((depth, token));
                }
            }
            depth += usize::from(kind == Kind::Open);
        }
        outline.is_whole &= depth == 0;
        Ok(outline)
    }

    /// Where the number of the format stands.
    pub(super) fn format(&self, text: &str) -> Option<Range<usize>> {
        let top: Vec<&Token> = self.frame.iter().filter(|(depth, _)| *depth == 1).map(|(_, token)| token).collect();
        top.windows(3).find_map(|tokens| {
            let [name, colon, value] = tokens else { return None };
            let found = &text[name.at.clone()] == "format" && &text[colon.at.clone()] == ":";
            found.then(|| value.at.clone())
        })
    }

    /// The profile and tables of a file that is laid out as this program lays it out, apart
    /// from white space; nothing where anything unexpected stands in between.
    pub(super) fn tables(&self, text: &str) -> Option<Vec<Field>> {
        let frame = (self.is_whole && !self.has_comments).then_some(self.frame.as_slice())?;
        let file = inside(frame, 0)?;
        let [format, ecosystem] = fields(file, 1, text)?.try_into().ok()?;
        let named = |field: &Field, name: &str| &text[field.name.clone()] == name;
        if !named(&format, "format") || !named(&ecosystem, "ecosystem") {
            return None;
        }
        let begin = file.iter().position(|(_, token)| token.at.start == ecosystem.value.start)?;
        let end = file.iter().position(|(_, token)| token.at.end == ecosystem.value.end)?;
        fields(inside(&file[begin..=end], 1)?, TABLE_DEPTH, text)
    }
}

/// What stands between the first and last bracket of a list of tokens.
fn inside(frame: &[(usize, Token)], depth: usize) -> Option<&[(usize, Token)]> {
    match frame {
        [(open_at, open), rest @ .., (close_at, close)]
            if *open_at == depth && *close_at == depth && open.kind == Kind::Open && close.kind == Kind::Close =>
        {
            Some(rest)
        }
        _ => None,
    }
}

/// The fields of a list of tokens that is nothing but `name: value,` again and again.
fn fields(frame: &[(usize, Token)], depth: usize, text: &str) -> Option<Vec<Field>> {
    let mut tokens = frame.iter().filter(|(at, _)| *at == depth).map(|(_, token)| token).peekable();
    let mut fields = Vec::new();
    while let Some(name) = tokens.next() {
        let colon = tokens.next()?;
        let value = tokens.next()?;
        let end = match value.kind {
            Kind::Open => tokens.next().filter(|token| token.kind == Kind::Close)?,
            Kind::Word => value,
            _ => return None,
        };
        let is_mark = |token: &Token, mark: &str| token.kind == Kind::Mark && &text[token.at.clone()] == mark;
        if name.kind != Kind::Word || !is_mark(colon, ":") {
            return None;
        }
        fields.push(Field { name: name.at.clone(), value: value.at.start..end.at.end });
        if let Some(comma) = tokens.next() {
            is_mark(comma, ",").then_some(())?;
        }
    }
    Some(fields)
}

/// Where the line ends that turns on extensions of RON; nought where there is none.
pub(super) fn header_end(text: &str) -> usize {
    const HEADER: &str = "#![enable(implicit_some)]";
    if text.starts_with(HEADER) { HEADER.len() } else { 0 }
}

//! Which letters the typefaces of the program can show, and text made ready for them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::world::fonts;
use crate::export::text::cleaned;

/// A word longer than this may be broken, so that it cannot run out of its column.
const WORD: usize = 26;
/// How often it may be broken.
const PIECE: usize = 8;
/// Behind these a long word may be broken before it is broken anywhere else, as in addresses and ids.
const JOINTS: [char; 7] = ['-', '/', ':', '_', '?', '&', '='];
/// Where a line may break and nothing is seen.
const BREAK: char = '\u{200b}';
/// How many letters that cannot be shown are named.
const NAMED: usize = 12;

/// What the typefaces have.
static KNOWN: LazyLock<BTreeSet<u32>> =
    LazyLock::new(|| fonts().iter().flat_map(|font| font.info().coverage.iter()).collect());

/// Makes text ready, and remembers what of it cannot be shown.
#[derive(Default)]
pub(super) struct Letters {
    /// Letters that no typeface has, each with the first text in which it stands.
    missing: BTreeMap<char, String>,
}

impl Letters {
    /// The lines of a text, without what does nothing on paper, and with places to break in very long words.
    pub(super) fn lines(&mut self, text: &str) -> Vec<String> {
        let text = cleaned(text);
        text.split('\n').map(|line| self.line(line)).collect()
    }

    fn line(&mut self, line: &str) -> String {
        let mut out = String::with_capacity(line.len());
        for word in line.split_inclusive([' ', '\t']) {
            let is_long = word.chars().count() > WORD;
            for piece in word.split_inclusive(JOINTS) {
                self.piece(piece, line, &mut out);
                if is_long && piece.len() < word.len() && piece.ends_with(JOINTS) {
                    out.push(BREAK);
                }
            }
        }
        out
    }

    fn piece(&mut self, piece: &str, line: &str, out: &mut String) {
        let is_long = piece.chars().count() > WORD;
        for (number, c) in piece.chars().filter(|c| !is_unseen(*c)).enumerate() {
            if is_long && number > 0 && (number % PIECE == 0) {
                out.push(BREAK);
            }
            out.push(match c {
                '\t' => ' ',
                // Letters are not forced into a direction that is not theirs.
                '\u{202d}' | '\u{202e}' => '\u{fffd}',
                _ => c,
            });
            self.check(c, line);
        }
    }

    fn check(&mut self, c: char, line: &str) {
        if !c.is_ascii() && !c.is_whitespace() && !is_invisible(c) && !KNOWN.contains(&u32::from(c)) {
            self.missing.entry(c).or_insert_with(|| line.trim().to_owned());
        }
    }

    /// Whether every letter can be shown.
    pub(super) fn are_known(&self) -> bool {
        self.missing.is_empty()
    }

    /// Which letters cannot be shown, and the shortest text in which one of them was first seen.
    pub(super) fn unknown(&self) -> (String, String) {
        let mut names: Vec<String> =
            self.missing.keys().take(NAMED).map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        let more = self.missing.len().saturating_sub(NAMED);
        if more > 0 {
            names.push(msg!("list-more", count = more).text());
        }
        let text = self.missing.values().min_by_key(|text| text.len()).cloned().unwrap_or_default();
        (crate::lang::list(&names), text)
    }

    /// What a reader of pages with such letters has to know.
    pub(super) fn words(&self) -> Option<String> {
        let codes: Vec<String> = self.missing.keys().take(NAMED).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        let count = self.missing.len();
        (count > 0).then(|| msg!("export-unknown-letters", count = count, codes = codes.join(", ")).text())
    }
}

/// What only tells programs something about the file it stands in.
fn is_unseen(c: char) -> bool {
    c == '\u{feff}'
}

/// What shapes or directs the letters around it and is not seen itself.
fn is_invisible(c: char) -> bool {
    matches!(
        u32::from(c),
        0xad | 0x34f | 0x61c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f
            | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xe0000..=0xe0fff
    )
}

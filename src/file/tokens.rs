//! The tokens of RON text: enough to see its outline without building anything from it.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// A text in quotes, the quotes among it; or what begins like one and does not end.
    Text,
    /// A comment of either sort.
    Comment,
    /// A name or number.
    Word,
    /// Any other character.
    Mark,
}

/// A token and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) at: Range<usize>,
}

/// Walks through text token by token. Never fails: what is no RON comes out as marks.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    /// Walks through a text from here on.
    pub(super) fn of(text: &'a str, from: usize) -> Self {
        Self { bytes: text.as_bytes(), at: from }
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Moves behind the text that begins here with a quote.
    fn skip_quoted(&mut self) {
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'"' => return,
                b'\\' => self.at += 1,
                _ => {}
            }
        }
        self.at = self.bytes.len();
    }

    /// Moves behind the raw text that begins here with `r` and says whether there was one.
    fn skip_raw(&mut self) -> bool {
        let hashes = self.bytes[self.at + 1..].iter().take_while(|byte| **byte == b'#').count();
        if self.peek(1 + hashes) != b'"' {
            return false;
        }
        self.at += hashes + 2;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            if *byte == b'"'
                && self.bytes[self.at..].iter().take(hashes).take_while(|byte| **byte == b'#').count() == hashes
            {
                self.at += hashes;
                return true;
            }
        }
        true
    }

    fn skip_line(&mut self) {
        while self.at < self.bytes.len() && self.bytes[self.at] != b'\n' {
            self.at += 1;
        }
    }

    fn skip_block(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.bytes.len() {
            match (self.bytes[self.at], self.peek(1)) {
                (b'/', b'*') => (depth, self.at) = (depth + 1, self.at + 2),
                (b'*', b'/') => (depth, self.at) = (depth - 1, self.at + 2),
                _ => self.at += 1,
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Moves behind a character in single quotes; without a second quote behind the first only.
    fn skip_char(&mut self) {
        const LONGEST: usize = 12;
        let from = if self.peek(1) == b'\\' { 3 } else { 2 };
        let end = (from..LONGEST).find(|ahead| self.peek(*ahead) == b'\'');
        self.at += end.map_or(1, |end| end + 1);
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-' | b'#') || byte >= 0x80
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        let start = self.at;
        let kind = match *self.bytes.get(start)? {
            b'"' => {
                self.skip_quoted();
                Kind::Text
            }
            b'r' if self.skip_raw() => Kind::Text,
            b'/' if self.peek(1) == b'/' => {
                self.skip_line();
                Kind::Comment
            }
            b'/' if self.peek(1) == b'*' => {
                self.skip_block();
                Kind::Comment
            }
            b'(' | b'[' | b'{' => {
                self.at += 1;
                Kind::Open
            }
            b')' | b']' | b'}' => {
                self.at += 1;
                Kind::Close
            }
            b'\'' => {
                self.skip_char();
                Kind::Text
            }
            b'#' => {
                self.at += 1;
                Kind::Mark
            }
            byte if is_word(byte) => {
                while self.bytes.get(self.at).is_some_and(|byte| is_word(*byte)) {
                    self.at += 1;
                }
                Kind::Word
            }
            _ => {
                self.at += 1;
                Kind::Mark
            }
        };
        Some(Token { kind, at: start..self.at.min(self.bytes.len()) })
    }
}

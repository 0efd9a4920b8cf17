//! Letters and signs: how wide they are, how text is broken, and the outlines of signs.

use std::fmt::Write;

use ttf_parser::{Face, OutlineBuilder};
use unicode_width::UnicodeWidthChar;

use crate::diagram::fonts::{self, Font};
use crate::export::ExportError;

/// What stands where a text was cut.
const CUT: char = '…';

/// The fonts, ready to be measured.
pub(super) struct Letters {
    text: Sized,
    signs: Vec<Sized>,
}

/// A font with what turns its units into a share of the size of the text.
struct Sized {
    face: Face<'static>,
    scale: f32,
}

/// A sign as it is drawn at a size.
pub(super) struct Sign {
    /// Its outline, in units of its font, upwards.
    pub(super) outline: String,
    /// What turns units of its font into map units.
    pub(super) scale: f32,
    /// How far the next one stands to the right, in map units.
    pub(super) advance: f32,
    /// How far its base line lies below the top of a line of text, in map units.
    pub(super) base: f32,
}

impl Sized {
    fn of(font: &Font) -> Result<Self, ExportError> {
        let face = Face::parse(font.data, 0).map_err(|error| ExportError::Failed(format!("{}: {error}", font.name)))?;
        let scale = font.scale / f32::from(face.units_per_em());
        Ok(Self { face, scale })
    }

    fn advance(&self, c: char) -> Option<f32> {
        let glyph = self.face.glyph_index(c)?;
        Some(f32::from(self.face.glyph_hor_advance(glyph)?) * self.scale)
    }

    fn ascent(&self) -> f32 {
        f32::from(self.face.ascender()) * self.scale
    }

    fn height(&self) -> f32 {
        f32::from(self.face.height()) * self.scale
    }
}

impl Letters {
    pub(super) fn new() -> Result<Self, ExportError> {
        let signs = fonts::SIGNS.iter().map(Sized::of).collect::<Result<_, _>>()?;
        Ok(Self { text: Sized::of(&fonts::TEXT)?, signs })
    }

    /// The height of a line of text of a size.
    pub(super) fn row(&self, size: f32) -> f32 {
        self.text.height() * size
    }

    /// How far the base line lies below the top of a line of text of a size.
    pub(super) fn base(&self, size: f32) -> f32 {
        self.text.ascent() * size
    }

    /// Whether all letters are of the font of text, so that the width is known and not guessed.
    pub(super) fn knows(&self, text: &str) -> bool {
        text.chars().all(|c| self.text.face.glyph_index(c).is_some())
    }

    /// Whether a font that comes with the program has the letter.
    pub(super) fn has(&self, c: char) -> bool {
        std::iter::once(&self.text).chain(&self.signs).any(|font| font.face.glyph_index(c).is_some())
    }

    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.advance(c)).sum::<f32>() * size
    }

    fn advance(&self, c: char) -> f32 {
        let known = std::iter::once(&self.text).chain(&self.signs).find_map(|font| font.advance(c));
        // Letters of other scripts, drawn with whatever font the reader has: rather too wide than too narrow.
        known.unwrap_or_else(|| match c.width().unwrap_or(0) {
            0 => 0.0,
            1 => 0.65,
            _ => 1.05,
        })
    }

    /// The text on at most so many lines of a width; the last one ends in `…` where not all
    /// of it has room. Broken between words, inside one only where it is wider than a line.
    pub(super) fn rows(&self, text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
        let mut rows: Vec<String> = Vec::new();
        let mut rest: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
        while !rest.is_empty() {
            let fitting = self.fitting(&rest, size, width);
            if fitting == rest.len() {
                rows.push(rest.iter().collect());
                break;
            }
            if rows.len() + 1 == most {
                let room = width - self.advance(CUT) * size;
                let kept = self.fitting(&rest, size, room);
                let row: String = rest[..kept].iter().collect();
                rows.push(format!("{}{CUT}", row.trim_end()));
                break;
            }
            let breaks = (1..=fitting).rev().find(|at| is_break(rest[at - 1], rest[*at]));
            let (row, after) = rest.split_at(breaks.unwrap_or(fitting.max(1)));
            rows.push(row.iter().collect::<String>().trim_end().to_owned());
            rest = after.iter().copied().skip_while(|c| *c == ' ').collect();
        }
        rows
    }

    /// How many letters have room in a width.
    fn fitting(&self, letters: &[char], size: f32, width: f32) -> usize {
        let mut used = 0.0;
        letters
            .iter()
            .position(|c| {
                used += self.advance(*c) * size;
                used > width
            })
            .unwrap_or(letters.len())
    }

    /// A sign at a size; nothing where no font of signs has it.
    pub(super) fn sign(&self, c: char, size: f32) -> Option<Sign> {
        let font = self.signs.iter().find(|font| font.face.glyph_index(c).is_some())?;
        let glyph = font.face.glyph_index(c)?;
        let mut outline = Outline::default();
        font.face.outline_glyph(glyph, &mut outline)?;
        Some(Sign {
            outline: outline.0,
            scale: font.scale * size,
            advance: font.advance(c)? * size,
            base: ((self.text.height() - font.height()) / 2.0 + font.ascent()) * size,
        })
    }
}

/// Whether a line may end between two letters: at a blank, behind a hyphen, between wide letters.
fn is_break(before: char, after: char) -> bool {
    let is_wide = |c: char| c.width() == Some(2);
    before == ' ' || after == ' ' || matches!(before, '-' | '–' | '/') || (is_wide(before) && is_wide(after))
}

/// An outline as the data of a path.
#[derive(Default)]
struct Outline(String);

impl Outline {
    fn push(&mut self, command: char, numbers: &[f32]) {
        self.0.push(command);
        for (place, number) in numbers.iter().enumerate() {
            let gap = if place > 0 && *number >= 0.0 { " " } else { "" };
            // A string takes whatever is written to it.
            let _ = write!(self.0, "{gap}{}", number.round());
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.push('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push('L', &[x, y]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.push('Q', &[x1, y1, x, y]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.push('C', &[x1, y1, x2, y2, x, y]);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}

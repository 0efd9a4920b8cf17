//! What writes the text of a picture: numbers, colours, escaped words.

use std::collections::BTreeMap;
use std::fmt;

use super::letters::{Letters, Sign};
use super::{Ink, Wishes};
use crate::diagram::fonts;
use crate::diagram::look::Shade;
use crate::export::ExportError;
use crate::export::text::escaped;

/// What stands behind the shipped font where a reader has not got it.
const FALLBACK: &str = "'Segoe UI','Helvetica Neue',Arial,sans-serif";
/// From this share of the room on a line of text is held to its width, whatever the font.
const TIGHT: f32 = 0.9;

/// A picture while it is being written.
pub(super) struct Pen<'a> {
    pub(super) out: String,
    pub(super) wishes: &'a Wishes<'a>,
    pub(super) letters: Letters,
    signs: BTreeMap<char, String>,
}

/// Numbers with one digit behind the point, a blank between them.
pub(super) struct Numbers<'a>(pub(super) &'a [f32]);

impl fmt::Display for Numbers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, number) in self.0.iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            write!(f, "{gap}{}", number_text(*number))?;
        }
        Ok(())
    }
}

/// A number with at most one digit behind the point.
fn number_text(number: f32) -> f32 {
    let rounded = (number * 10.0).round() / 10.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// A line of text.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// Left end of its base line.
    pub(super) at: [f32; 2],
    pub(super) size: f32,
    pub(super) shade: Shade,
    /// How wide it may be at most.
    pub(super) room: f32,
}

impl<'a> Pen<'a> {
    pub(super) fn new(wishes: &'a Wishes<'a>) -> Result<Self, ExportError> {
        Ok(Self { out: String::new(), wishes, letters: Letters::new()?, signs: BTreeMap::new() })
    }

    pub(super) fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// A colour as the value of an attribute.
    pub(super) fn colour(&self, shade: Shade) -> String {
        match self.wishes.ink {
            Ink::Light => {
                let [red, green, blue] = shade.on_light();
                format!("#{red:02x}{green:02x}{blue:02x}")
            }
            Ink::Variables => format!("var(--{})", shade.code()),
        }
    }

    /// The families of fonts as the value of an attribute.
    pub(super) fn families() -> String {
        format!("'{}',{FALLBACK}", fonts::TEXT.name)
    }

    pub(super) fn line(&mut self, line: &Line<'_>) {
        let width = self.letters.width(line.text, line.size);
        let is_tight = width > line.room * TIGHT && self.letters.knows(line.text);
        let held = if is_tight {
            format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", Numbers(&[width]))
        } else {
            String::new()
        };
        let colour = self.colour(line.shade);
        self.push(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{colour}\"{held}>{}</text>",
            Numbers(&line.at[..1]),
            Numbers(&line.at[1..]),
            line.size,
            escaped(line.text),
        ));
    }

    /// A sign with the upper left corner of its line of text at a place; gives how wide it is.
    pub(super) fn sign(&mut self, c: char, [x, y]: [f32; 2], size: f32, shade: Shade) -> f32 {
        let Some(sign) = self.letters.sign(c, size) else {
            let text = c.to_string();
            let base = self.letters.base(size);
            self.line(&Line { text: &text, at: [x, y + base], size, shade, room: f32::INFINITY });
            return self.letters.width(&text, size);
        };
        let Sign { outline, scale, advance, base } = sign;
        self.signs.entry(c).or_insert(outline);
        let (colour, prefix) = (self.colour(shade), self.wishes.prefix);
        self.push(&format!(
            "<use xlink:href=\"#{prefix}-sign-{:x}\" transform=\"translate({}) scale({scale:.5} -{scale:.5})\" fill=\"{colour}\"/>",
            u32::from(c),
            Numbers(&[x, y + base]),
        ));
        advance
    }

    /// The outlines of all signs that were drawn.
    pub(super) fn definitions(&self) -> String {
        let prefix = self.wishes.prefix;
        let paths = self
            .signs
            .iter()
            .map(|(c, outline)| format!("<path id=\"{prefix}-sign-{:x}\" d=\"{outline}\"/>\n", u32::from(*c)));
        format!("<defs>\n{}</defs>\n", paths.collect::<String>())
    }
}

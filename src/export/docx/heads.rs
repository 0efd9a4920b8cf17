//! The heads of a table: upright where they are many, and in full below it where they are long.

use super::body::Body;
use super::columns::Grid;
use super::styles::{HEAD_SHADE, name};
use super::tables::Frame;
use super::text::Form;
use crate::export::text::cleaned;
use crate::report::{Run, Table, Width};

/// How high heads that stand upright may be.
const HIGHEST: usize = 2_900;
/// How much of a line a character of a head takes, and a line of it.
const CHARACTER: usize = 100;
const LINE: usize = 230;

/// The heads of a table: what stands in them, and what does not fit.
pub(super) struct Heads<'a> {
    cells: Vec<(String, usize, bool)>,
    height: Option<usize>,
    /// Labels that are too long to stand upright, by the numbers that stand for them.
    pub(super) long: Vec<(usize, &'a str)>,
}

impl<'a> Heads<'a> {
    pub(super) fn of(table: &'a Table, grid: &Grid) -> Self {
        let mut long = Vec::new();
        let mut tallest = 0;
        let mut cells = Vec::new();
        for (column, width) in table.columns.iter().zip(&grid.widths) {
            let is_turned = grid.is_upright && column.width == Width::Narrow;
            if !is_turned {
                cells.push((column.label.clone(), *width, false));
                continue;
            }
            let rows = (width.saturating_sub(140) / LINE).max(1);
            let room = rows * (HIGHEST - 2 * CHARACTER) / CHARACTER;
            let line = cleaned(&column.label).split_whitespace().collect::<Vec<_>>().join(" ");
            let count = line.chars().count();
            let label = if count > room {
                long.push((long.len() + 1, column.label.as_str()));
                let kept: String = line.chars().take(room.saturating_sub(8)).collect();
                format!("{}… #{}", kept.trim_end(), long.len())
            } else {
                line
            };
            let words = label.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
            // Lines break between words, so that more than their share has to fit.
            let per_line = label.chars().count().div_ceil(rows) + if rows > 1 { words / 2 } else { 0 };
            tallest = tallest.max(per_line.max(words) * CHARACTER + 2 * CHARACTER);
            cells.push((label, *width, true));
        }
        let height = grid.is_upright.then(|| tallest.clamp(600, HIGHEST));
        Self { cells, height, long }
    }

    pub(super) fn write(&self, body: &mut Body<'_>) {
        body.head_row(self.height, |body| {
            for (label, width, is_turned) in &self.cells {
                body.head_cell(label, *width, *is_turned);
            }
        });
    }
}

impl Body<'_> {
    /// The row of heads, repeated on every page.
    pub(super) fn head_row(&mut self, height: Option<usize>, inner: impl FnOnce(&mut Self)) {
        self.within("w:tr", &[], |body| {
            body.within("w:trPr", &[], |body| {
                body.xml.empty("w:cantSplit", &[]);
                if let Some(height) = height {
                    body.xml.empty("w:trHeight", &[("w:val", &height.to_string()), ("w:hRule", "atLeast")]);
                }
                body.xml.empty("w:tblHeader", &[]);
            });
            inner(body);
        });
    }

    pub(super) fn head_cell(&mut self, label: &str, width: usize, is_turned: bool) {
        // What runs from right to left would leave a cell that is turned.
        let form = Form { is_ltr: is_turned, ..Form::of(name::HEAD) };
        self.cell(Frame { width, span: 1, shade: Some(HEAD_SHADE), is_turned }, |body| {
            body.paragraph(form, &[Run::plain(label)]);
        });
    }
}

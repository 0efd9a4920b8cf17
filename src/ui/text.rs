//! Text painted by hand, cut to the room there is.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{FontId, Galley, Painter, Pos2};

use super::theme::Color;

/// Text in so many lines of a width at most; what does not fit becomes an ellipsis.
pub fn cut(painter: &Painter, text: &str, format: TextFormat, width: f32, lines: usize) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping {
        max_width: width.max(1.0),
        max_rows: lines,
        break_anywhere: lines == 1,
        ..TextWrapping::default()
    };
    job.break_on_newline = false;
    painter.layout_job(job)
}

/// One line of text, cut to a width, painted with its left top corner at a place.
pub fn line(painter: &Painter, at: Pos2, text: &str, size: f32, color: Color, width: f32) -> f32 {
    let galley = cut(painter, text, TextFormat::simple(FontId::proportional(size), color), width, 1);
    let taken = galley.size().x;
    painter.galley(at, galley, color);
    taken
}

/// One line of text that reads upward from a place, cut to a length.
pub fn upward(painter: &Painter, at: Pos2, text: &str, size: f32, color: Color, length: f32) {
    let galley = cut(painter, text, TextFormat::simple(FontId::proportional(size), color), length, 1);
    painter.add(TextShape::new(at, galley, color).with_angle(-std::f32::consts::FRAC_PI_2));
}

//! A line of running text with a sign before it, which can be clicked.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Response, Role, Sense, Stroke, StrokeKind, TextWrapMode, Ui, WidgetInfo, WidgetText, vec2};

use crate::compare::{Mark, Stretch};
use crate::ui::theme::{self, Color};

/// Room for the sign, in points.
const SIGN: f32 = 22.0;

/// Shows a line. `spoken` is what a screen reader says; without it the line cannot be clicked.
pub(super) fn show(ui: &mut Ui, sign: (&str, Color), text: LayoutJob, spoken: Option<&str>) -> Response {
    let palette = theme::palette(ui.ctx());
    let width = ui.available_width();
    let room = width - SIGN - 2.0 * theme::GAP;
    let galley = WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Wrap), room, egui::TextStyle::Body);
    let size = vec2(width, galley.size().y + theme::GAP);
    let sense = if spoken.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    if let Some(spoken) = spoken {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if spoken.is_some() && response.hovered() {
        ui.painter().rect_filled(rect, theme::ROUND, palette.raised);
    }
    if response.has_focus() {
        let stroke = Stroke::new(1.5, palette.accent);
        ui.painter().rect_stroke(rect.shrink(1.0), theme::ROUND, stroke, StrokeKind::Inside);
    }
    let at = rect.min + vec2(theme::GAP, theme::GAP / 2.0);
    let font = FontId::proportional(theme::TEXT);
    ui.painter().text(at, egui::Align2::LEFT_TOP, sign.0, font, sign.1);
    ui.painter().galley(at + vec2(SIGN, 0.0), galley, palette.text);
    response
}

/// Text with what is deleted struck through and what is inserted underlined.
pub(super) fn redline(ui: &Ui, stretches: &[Stretch]) -> LayoutJob {
    let palette = theme::palette(ui.ctx());
    let mut job = LayoutJob::default();
    for stretch in stretches {
        let plain = TextFormat::simple(FontId::proportional(theme::TEXT), palette.text);
        let format = match stretch.mark {
            Mark::Kept => plain,
            Mark::Deleted => TextFormat { color: palette.open, strikethrough: Stroke::new(1.0, palette.open), ..plain },
            Mark::Inserted => TextFormat { color: palette.good, underline: Stroke::new(1.0, palette.good), ..plain },
        };
        job.append(&stretch.text, 0.0, format);
    }
    job
}

/// Words with an arrow that the fonts of the window have on every machine.
pub(super) fn drawn(words: &str) -> String {
    words.replace('→', "➡")
}

/// Text like any other.
pub(super) fn plain(ui: &Ui, text: &str) -> LayoutJob {
    let format = TextFormat::simple(FontId::proportional(theme::TEXT), theme::palette(ui.ctx()).text);
    LayoutJob::single_section(text.to_owned(), format)
}

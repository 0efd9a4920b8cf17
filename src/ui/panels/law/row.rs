//! Heads and rows of the lists of the law, painted by hand.

use egui::{Button, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::Color;
use crate::ui::{signs, text, theme};

/// What stands in the head of an instrument.
pub(super) struct Head<'a> {
    pub(super) short: &'a str,
    pub(super) name: &'a str,
    /// Something short behind the name, such as a count.
    pub(super) end: String,
    pub(super) folded: bool,
    /// What screen readers say.
    pub(super) spoken: String,
    /// The button at the end does something, and is not only for reading.
    pub(super) acts: bool,
}

/// What stands in a row.
pub(super) struct Row<'a> {
    pub(super) sign: &'a str,
    pub(super) color: Color,
    pub(super) title: &'a str,
    /// What must not be overlooked, in front of the small text.
    pub(super) mark: Option<String>,
    /// The small text below the title.
    pub(super) below: String,
    pub(super) is_open: bool,
    pub(super) is_faint: bool,
    pub(super) spoken: String,
}

/// The width of what stands at the right end of a line, in points.
const END: f32 = 132.0;

/// The head of an instrument; a click folds it. `button` is a text at the right end that
/// can be clicked by itself.
pub(super) fn head(
    ui: &mut Ui,
    rect: Rect,
    id: Id,
    head: &Head<'_>,
    button: Option<(String, String)>,
) -> (Response, bool) {
    let palette = theme::palette(ui.ctx());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, head.spoken.as_str()));
    ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), theme::ROUND, palette.raised);
    focus_ring(ui, rect, &response);
    let top = rect.center().y - theme::TEXT * 0.7;
    let arrow = if head.folded { signs::FOLDED } else { signs::UNFOLDED };
    let mut left = rect.left() + theme::GAP;
    text::line(ui.painter(), pos2(left, top), arrow, theme::TEXT, palette.faint, 20.0);
    left += 20.0;
    let right = rect.right() - if button.is_some() { END + theme::PAD } else { theme::PAD };
    let end = text::line(ui.painter(), pos2(right, -1000.0), &head.end, theme::SMALL, palette.faint, theme::LAW_END);
    let room = right - left - end - theme::PAD;
    let short = text::line(ui.painter(), pos2(left, top), head.short, theme::TEXT, palette.text, room);
    left += short + theme::PAD;
    let small = rect.center().y - theme::SMALL * 0.7;
    text::line(
        ui.painter(),
        pos2(left, small),
        head.name,
        theme::SMALL,
        palette.faint,
        right - end - theme::PAD - left,
    );
    text::line(ui.painter(), pos2(right - end, small), &head.end, theme::SMALL, palette.faint, end + 1.0);
    let response = response.on_hover_text(head.name);
    let clicked = button.is_some_and(|(label, name)| {
        let at = Rect::from_min_max(pos2(rect.right() - END, rect.top() + 3.0), rect.max - vec2(4.0, 3.0));
        let button = Button::new(egui::RichText::new(label).small()).truncate().frame_when_inactive(head.acts);
        ui.put(at, button).accessible_name(name.as_str()).on_hover_text(name).clicked()
    });
    (response, clicked)
}

/// A row; a click opens it. `button` stands at the right end and can be clicked by itself.
pub(super) fn row(
    ui: &mut Ui,
    rect: Rect,
    id: Id,
    row: &Row<'_>,
    button: Option<(String, String)>,
) -> (Response, bool) {
    let palette = theme::palette(ui.ctx());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, row.is_open, row.spoken.as_str()));
    if row.is_open {
        ui.painter().rect_filled(rect, theme::ROUND, palette.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::ROUND, palette.raised);
    }
    focus_ring(ui, rect, &response);
    let left = rect.left() + theme::LAW_INDENT;
    let right = rect.right() - if button.is_some() { END + theme::PAD } else { theme::PAD };
    let top = rect.top() + 4.0;
    let sign = pos2(rect.left() + theme::PAD, top);
    text::line(ui.painter(), sign, row.sign, theme::TEXT, row.color, theme::LAW_INDENT);
    let color = if row.is_faint { palette.faint } else { palette.text };
    text::line(ui.painter(), pos2(left, top), row.title, theme::TEXT, color, right - left);
    let small = rect.bottom() - theme::SMALL * 1.4 - 5.0;
    let mut start = left;
    if let Some(mark) = &row.mark {
        start +=
            text::line(ui.painter(), pos2(left, small), mark, theme::SMALL, palette.weak, right - left) + theme::GAP;
    }
    text::line(
        ui.painter(),
        pos2(start, small),
        &row.below,
        theme::SMALL,
        palette.faint,
        rect.right() - theme::PAD - start,
    );
    let response = if response.hovered() && is_cut(ui, row, start, rect.right() - theme::PAD) {
        response.on_hover_text(format!("{}\n{}", row.title, row.below))
    } else {
        response
    };
    let clicked = button.is_some_and(|(label, name)| {
        let at =
            Rect::from_min_max(pos2(rect.right() - END, rect.top() + 2.0), pos2(rect.right() - 4.0, rect.top() + 24.0));
        let button =
            Button::new(egui::RichText::new(label).small().color(palette.good)).truncate().frame_when_inactive(false);
        ui.put(at, button).accessible_name(name.as_str()).on_hover_text(name).clicked()
    });
    (response, clicked)
}

/// Whether the small text of a row does not fit between two places.
fn is_cut(ui: &Ui, row: &Row<'_>, left: f32, right: f32) -> bool {
    let font = egui::FontId::proportional(theme::SMALL);
    let wide = ui.painter().layout_no_wrap(row.below.clone(), font, row.color).size().x;
    wide > right - left
}

fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(1.5, theme::palette(ui.ctx()).accent);
        ui.painter().rect_stroke(rect.shrink(1.0), theme::ROUND, stroke, StrokeKind::Inside);
    }
}

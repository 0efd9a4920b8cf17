//! The heads of columns: stakeholders, what is said of them, and the corners.

use egui::text::TextFormat;
use egui::{FontId, Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::grid::{Frame, within};
use super::{change, select};
use crate::app::Action;
use crate::app::matrix::{Column, Sorting};
use crate::lang::t;
use crate::model::{EndKind, Letter, RecordKey};
use crate::ui::{signs, text, theme};

/// Shows the heads of the columns that are seen, the corners, and the lines between.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let heads = within(ui, frame.geometry.heads());
    for column in frame.geometry.columns() {
        stakeholder(&heads, frame, column);
    }
    corner(ui, frame);
    let palette = theme::palette(ui.ctx());
    let (body, visible) = (frame.geometry.body(), frame.geometry.visible);
    let strong = Stroke::new(1.0, palette.line);
    ui.painter().hline(visible.left()..=frame.geometry.states().right(), body.top(), strong);
    for x in [body.left(), body.right()] {
        ui.painter().vline(x, visible.top()..=body.bottom(), strong);
    }
}

/// A stakeholder: icon, name, how many duties it answers for and does, what RACI teaches.
fn stakeholder(ui: &Ui, frame: &mut Frame<'_>, place: usize) {
    let (column, rect) = (&frame.table.columns[place], frame.geometry.head(place));
    let palette = theme::palette(ui.ctx());
    let key = RecordKey::from(column.who);
    let id = Id::unique(("matrix-stakeholder", column.who));
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let selected = frame.app.selection().has(key);
    response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, selected, spoken(column)));
    if selected {
        ui.painter().rect_filled(rect, 0, palette.accent_soft);
    } else if frame.geometry.under.is_some_and(|(_, other)| other == place) || response.hovered() {
        ui.painter().rect_filled(rect, 0, palette.raised);
    }
    if frame.geometry.is_upright() {
        paint_upright(ui, frame, column, rect);
    } else {
        paint_flat(ui, frame, column, rect);
    }
    if response.hovered() && !response.dragged() {
        let warning = column.warning.map(|warning| format!("\n{} {}", signs::WEAK, warning.message(&column.name)));
        response.clone().on_hover_text(format!("{}{}", spoken(column), warning.unwrap_or_default()));
    }
    if response.double_clicked() {
        frame.actions.push(Action::Reveal(key));
    } else if response.clicked() {
        let lines = (frame.table.duty_line(0, true), frame.table.duty_line(usize::MAX, false));
        if let (Some(first), Some(last)) = lines {
            frame.state.take(frame.table.place(first, place), frame.table.place(last, place));
        }
        select(ui, key, frame.actions);
    }
    drag(ui, frame, column, &response);
    menu(frame, place, &response);
}

fn spoken(column: &Column) -> String {
    msg!(
        "matrix-stakeholder",
        name = column.name.as_str(),
        kind = column.kind.message(),
        accountable = column.accountable,
        responsible = column.responsible
    )
    .text()
}

fn name_color(palette: &theme::Palette, column: &Column) -> theme::Color {
    if column.absent { palette.faint } else { palette.text }
}

/// The sign of a warning, and the sign that rows are sorted by this column.
fn marks(frame: &Frame<'_>, palette: &theme::Palette, column: &Column) -> Vec<(&'static str, theme::Color)> {
    let grave = |warning: crate::app::matrix::ColumnWarning| {
        if warning.is_grave() { (signs::WEAK, palette.weak) } else { (signs::EMPTY, palette.faint) }
    };
    let sorted = frame.app.arrangement().sorting == Sorting::By(column.who);
    let sorted = sorted.then_some((signs::SORTED, palette.accent));
    column.warning.map(grave).into_iter().chain(sorted).collect()
}

fn paint_flat(ui: &Ui, frame: &Frame<'_>, column: &Column, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    let inside = rect.shrink2(vec2(theme::GAP, theme::GAP));
    let kind = EndKind::Stakeholder(column.kind);
    text::line(ui.painter(), inside.left_top(), signs::icon(kind), theme::TEXT, palette.node(kind), 24.0);
    for (number, (sign, color)) in marks(frame, palette, column).into_iter().enumerate() {
        let at = pos2(inside.right() - 18.0 * (number + 1) as f32, inside.top());
        text::line(ui.painter(), at, sign, theme::TEXT, color, 18.0);
    }
    let format = TextFormat::simple(FontId::proportional(theme::SMALL), name_color(palette, column));
    let galley = text::cut(ui.painter(), &column.name, format, inside.width(), 2);
    ui.painter().galley(pos2(inside.left(), inside.top() + 22.0), galley, palette.text);
    let at = pos2(inside.left(), inside.bottom() - theme::SMALL - 3.0);
    let counts = [(Letter::Accountable, column.accountable), (Letter::Responsible, column.responsible)];
    let counts = counts.map(|(letter, count)| format!("{} {count}", letter.code())).join("   ");
    text::line(ui.painter(), at, &counts, theme::SMALL, palette.faint, inside.width());
}

fn paint_upright(ui: &Ui, frame: &Frame<'_>, column: &Column, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    let kind = EndKind::Stakeholder(column.kind);
    let line = theme::SMALL + 3.0;
    let counts_top = rect.bottom() - 2.0 * line - theme::GAP / 2.0;
    for (place, (letter, count)) in
        [(Letter::Accountable, column.accountable), (Letter::Responsible, column.responsible)].into_iter().enumerate()
    {
        let at = pos2(rect.left() + theme::GAP, counts_top + place as f32 * line);
        let words = format!("{} {count}", letter.code());
        text::line(ui.painter(), at, &words, theme::SMALL, palette.faint, rect.width() - theme::GAP);
    }
    let icon_at = pos2(rect.left() + theme::GAP, counts_top - 22.0);
    text::line(ui.painter(), icon_at, signs::icon(kind), theme::TEXT, palette.node(kind), rect.width());
    for (number, (sign, color)) in marks(frame, palette, column).into_iter().enumerate() {
        let at = pos2(rect.right() - 18.0, icon_at.y - 18.0 * number as f32);
        text::line(ui.painter(), at, sign, theme::TEXT, color, 18.0);
    }
    let length = icon_at.y - rect.top() - 2.0 * theme::GAP;
    let at = pos2(rect.center().x - theme::SMALL * 0.65, icon_at.y - theme::GAP / 2.0);
    text::upward(ui.painter(), at, &column.name, theme::SMALL, name_color(palette, column), length);
}

/// A stakeholder pulled by its head goes to the gap where it is let go.
fn drag(ui: &Ui, frame: &mut Frame<'_>, column: &Column, response: &Response) {
    let Some(point) = response.interact_pointer_pos().filter(|_| response.dragged() || response.drag_stopped()) else {
        return;
    };
    let (gap, x) = frame.geometry.column_gap(point.x);
    if response.dragged() {
        let region = frame.geometry.heads().with_max_y(frame.geometry.body().bottom());
        let stroke = Stroke::new(2.0, theme::palette(ui.ctx()).accent);
        ui.ctx().layer_painter(ui.layer_id()).with_clip_rect(region).vline(x, region.y_range(), stroke);
    }
    if response.drag_stopped() {
        let before = frame.table.columns.get(gap).map(|column| column.who);
        if before != Some(column.who) {
            let table = frame.table;
            change(frame, |arrangement| arrangement.move_column(table, column.who, before));
        }
    }
}

fn menu(frame: &mut Frame<'_>, place: usize, response: &Response) {
    let who = frame.table.columns[place].who;
    response.context_menu(|ui| {
        let table = frame.table;
        let at = |place: usize| table.columns.get(place).map(|column| column.who);
        if ui.button(t("matrix-hide-stakeholder")).clicked() {
            change(frame, |arrangement| arrangement.hide_column(who));
        }
        if ui.button(t("matrix-sort-by")).clicked() {
            change(frame, |arrangement| arrangement.sorting = Sorting::By(who));
        }
        if ui.button(t("matrix-only-this")).clicked() {
            change(frame, |arrangement| arrangement.only = vec![who.into()]);
        }
        let left = place.checked_sub(1).and_then(at);
        if ui.add_enabled(left.is_some(), egui::Button::new(t("matrix-move-left"))).clicked() {
            change(frame, |arrangement| arrangement.move_column(table, who, left));
        }
        if ui.add_enabled(at(place + 1).is_some(), egui::Button::new(t("matrix-move-right"))).clicked() {
            change(frame, |arrangement| arrangement.move_column(table, who, at(place + 2)));
        }
        ui.separator();
        if ui.button(t("matrix-show-on-map")).clicked() {
            frame.actions.push(Action::Reveal(who.into()));
        }
    });
}

/// The corners: how much is shown, and what stands below.
fn corner(ui: &mut Ui, frame: &Frame<'_>) {
    let (table, geometry) = (frame.table, &frame.geometry);
    let palette = theme::palette(ui.ctx());
    let rect = geometry.corner().shrink2(vec2(theme::PAD, theme::GAP));
    let inner = within(ui, geometry.corner());
    let lines = [
        msg!("matrix-count-stakeholders", shown = table.columns.len(), all = table.all_columns).text(),
        msg!("matrix-count-duties", shown = table.rows.len(), all = table.all_rows).text(),
    ];
    for (place, words) in lines.iter().rev().enumerate() {
        let at = pos2(rect.left(), rect.bottom() - (place + 1) as f32 * (theme::SMALL + 5.0));
        text::line(inner.painter(), at, words, theme::SMALL, palette.faint, rect.width());
    }
    let far = geometry.far_corner().shrink2(vec2(theme::GAP, theme::GAP));
    let inner = within(ui, geometry.far_corner());
    let at = pos2(far.left(), far.bottom() - theme::SMALL - 5.0);
    text::line(inner.painter(), at, &t("matrix-ownership"), theme::SMALL, palette.faint, far.width());
}

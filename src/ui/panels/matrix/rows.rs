//! The heads of rows: duties on the left, what is said of them, how they are owned on the right.

use egui::text::TextFormat;
use egui::{FontId, Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::grid::{Frame, within};
use super::{change, select};
use crate::app::Action;
use crate::app::matrix::{Line, Row};
use crate::lang::t;
use crate::model::RecordKey;
use crate::ui::{signs, text, theme};

/// Shows the heads of the lines that are seen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let duties = within(ui, frame.geometry.duties());
    let states = within(ui, frame.geometry.states());
    for line in frame.geometry.lines() {
        let Line::Duty { row, .. } = frame.table.lines[line] else { continue };
        let row = &frame.table.rows[row];
        duty(&duties, frame, row, line);
        ownership(&states, row, frame.geometry.across(frame.geometry.states(), line));
    }
}

/// A duty: sign of ownership, name, citation, what RACI teaches.
fn duty(ui: &Ui, frame: &mut Frame<'_>, row: &Row, line: usize) {
    let palette = theme::palette(ui.ctx());
    let rect = frame.geometry.across(frame.geometry.duties(), line);
    let key = RecordKey::from(row.duty);
    let response = ui.interact(rect, Id::unique(("matrix-duty", line, row.duty)), Sense::CLICK | Sense::DRAG);
    let selected = frame.app.selection().has(key);
    response.widget_info(|| WidgetInfo::selected(Role::RowHeader, true, selected, spoken(row)));
    if selected {
        ui.painter().rect_filled(rect, 0, palette.accent_soft);
    } else if frame.geometry.under.is_some_and(|(other, _)| other == line) || response.hovered() {
        ui.painter().rect_filled(rect, 0, palette.raised);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::faded(palette.line, 0.6)));
    words(ui, row, rect);
    if response.hovered() && !response.dragged() {
        response.clone().on_hover_text(explained(row));
    }
    if response.double_clicked() {
        frame.actions.push(Action::Reveal(key));
    } else if response.clicked() {
        let last = frame.table.columns.len().saturating_sub(1);
        frame.state.take(frame.table.place(line, 0), frame.table.place(line, last));
        select(ui, key, frame.actions);
    }
    drag(ui, frame, row, &response);
    menu(frame, row, &response);
}

/// Sign, name and citation, in the middle of the height; the name takes what lines there are.
fn words(ui: &Ui, row: &Row, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    let painter = ui.painter();
    let [low, _] = theme::MATRIX_ROW;
    let left = rect.left() + theme::GAP + 22.0;
    let mut right = rect.right() - theme::GAP;
    if let Some(worst) = row.warnings.iter().min() {
        right -= 20.0;
        let color = if worst.is_grave() { palette.open } else { palette.weak };
        text::line(painter, pos2(right, rect.center().y - theme::TEXT * 0.65), signs::WEAK, theme::TEXT, color, 20.0);
    }
    let width = right - left;
    let color = if row.ended { palette.faint } else { palette.text };
    let cut = |words: &str, size: f32, color: theme::Color, lines: usize| {
        text::cut(painter, words, TextFormat::simple(FontId::proportional(size), color), width, lines)
    };
    let name = cut(&row.name, theme::TEXT, color, if rect.height() > low { 2 } else { 1 });
    let citation = (!row.citation.is_empty()).then(|| cut(&row.citation, theme::SMALL, palette.faint, 1));
    let height = name.size().y + citation.as_ref().map_or(0.0, |galley| galley.size().y);
    let top = rect.center().y - height / 2.0;
    if let Some(state) = row.state {
        let at = pos2(rect.left() + theme::GAP, top);
        text::line(painter, at, signs::ownership(state), theme::TEXT, palette.ownership(state), 20.0);
    }
    let below = top + name.size().y;
    painter.galley(pos2(left, top), name, color);
    if let Some(citation) = citation {
        painter.galley(pos2(left, below), citation, palette.faint);
    }
}

fn spoken(row: &Row) -> String {
    let state = row.state.map_or_else(|| t("matrix-checking"), |state| state.label());
    msg!("matrix-duty", duty = row.name.as_str(), state = state).text()
}

/// What is said of a duty, then what RACI teaches, one below the other.
fn explained(row: &Row) -> String {
    let mut lines = vec![spoken(row)];
    lines.extend((!row.citation.is_empty()).then(|| row.citation.clone()));
    lines.extend(row.warnings.iter().map(|warning| format!("{} {}", signs::WEAK, warning.message())));
    lines.join("\n")
}

/// How a duty is owned, with its sign, in words.
fn ownership(ui: &Ui, row: &Row, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::faded(palette.line, 0.6)));
    let (sign, words, color) = match row.state {
        _ if row.ended => ("", t("matrix-duty-ended"), palette.faint),
        Some(state) => (signs::ownership(state), state.label(), palette.ownership(state)),
        None => ("", t("matrix-checking"), palette.faint),
    };
    let at = pos2(rect.left() + theme::GAP, rect.center().y - theme::TEXT * 0.65);
    text::line(ui.painter(), at, sign, theme::TEXT, color, 20.0);
    if rect.width() <= theme::MATRIX_STATE[0] {
        return;
    }
    let format = TextFormat::simple(FontId::proportional(theme::SMALL), color);
    let left = rect.left() + theme::GAP + 22.0;
    let galley = text::cut(ui.painter(), &words, format, rect.right() - left - theme::GAP, 2);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}

/// A duty pulled by its head goes to the gap where it is let go.
fn drag(ui: &Ui, frame: &mut Frame<'_>, row: &Row, response: &Response) {
    let Some(point) = response.interact_pointer_pos().filter(|_| response.dragged() || response.drag_stopped()) else {
        return;
    };
    let (gap, y) = frame.geometry.line_gap(point.y);
    let region = frame.geometry.headings();
    if response.dragged() {
        let stroke = Stroke::new(2.0, theme::palette(ui.ctx()).accent);
        ui.ctx().layer_painter(ui.layer_id()).with_clip_rect(region).hline(region.x_range(), y, stroke);
    }
    if response.drag_stopped() {
        let before = frame.table.duty_line(gap, true).filter(|_| gap < frame.table.lines.len());
        let before = before.and_then(|line| frame.table.row_at(line)).map(|row| row.duty);
        if before != Some(row.duty) {
            let table = frame.table;
            change(frame, |arrangement| arrangement.move_row(table, row.duty, before));
        }
    }
}

fn menu(frame: &mut Frame<'_>, row: &Row, response: &Response) {
    response.context_menu(|ui| {
        let place = frame.table.rows.iter().position(|other| other.duty == row.duty).unwrap_or_default();
        let at = |place: usize| frame.table.rows.get(place).map(|row| row.duty);
        let table = frame.table;
        if ui.button(t("matrix-hide-duty")).clicked() {
            change(frame, |arrangement| arrangement.hide_row(row.duty));
        }
        let up = place.checked_sub(1).and_then(at);
        if ui.add_enabled(up.is_some(), egui::Button::new(t("matrix-move-up"))).clicked() {
            change(frame, |arrangement| arrangement.move_row(table, row.duty, up));
        }
        let is_last = place + 1 >= table.rows.len();
        if ui.add_enabled(!is_last, egui::Button::new(t("matrix-move-down"))).clicked() {
            change(frame, |arrangement| arrangement.move_row(table, row.duty, at(place + 2)));
        }
    });
}

//! The grid of the matrix: only what is seen is built, and both heads stay put.

use egui::{Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo};

use super::geometry::{Geometry, Sizes};
use super::state::{State, place_id};
use super::table::{Cell, Place, Table};
use super::{cell, heads, keys, popover};
use crate::app::{Action, App, Selection};
use crate::model::RecordKey;
use crate::ui::theme;

/// Shows the grid in the room that is left.
pub(super) fn show(ui: &mut Ui, app: &App, table: &Table, state: &mut State, actions: &mut Vec<Action>) {
    let sizes = Sizes::of(table, ui.available_size());
    egui::ScrollArea::both().id_salt("matrix").auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        ui.set_min_size(sizes.whole());
        let mut geometry = Geometry::new(sizes, origin, viewport.translate(origin.to_vec2()));
        geometry.under = under_pointer(ui, &geometry);
        keys::take(ui, app, table, &geometry, state, actions);
        if std::mem::take(&mut state.reveal) {
            reveal(ui, table, &geometry, state);
        }
        let body = geometry.body();
        let mut inner = within(ui, body);
        paint_ground(&inner, app, table, &geometry);
        places(&mut inner, app, table, &geometry, state, actions);
        heads::show(ui, app, table, &geometry, actions);
        popover::show(ui, app, table, &geometry, state, actions);
    });
}

/// A part of the room that paints and feels nothing outside its own.
pub(super) fn within(ui: &mut Ui, rect: Rect) -> Ui {
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    inner
}

fn reveal(ui: &Ui, table: &Table, geometry: &Geometry, state: &State) {
    if let Some((row, column)) = state.current.and_then(|place| locate(table, place)) {
        let none = egui::style::ScrollAnimation::none();
        ui.scroll_to_rect_animation(geometry.around(row, column), None, none);
    }
}

/// The row and the column of a place.
pub(super) fn locate(table: &Table, (duty, who): Place) -> Option<(usize, usize)> {
    Some((table.row_of(duty)?, table.column_of(who)?))
}

fn under_pointer(ui: &Ui, geometry: &Geometry) -> Option<(usize, usize)> {
    let point = ui.ctx().pointer_hover_pos().filter(|_| ui.rect_contains_pointer(geometry.body()))?;
    geometry.at(point)
}

/// The row and column under the pointer, and those that are selected.
fn paint_ground(ui: &Ui, app: &App, table: &Table, geometry: &Geometry) {
    let palette = theme::palette(ui.ctx());
    let painter = ui.painter();
    let body = geometry.body();
    let under = geometry.under;
    let is_selected = |key: RecordKey| app.selection().has(key);
    for row in geometry.rows() {
        let rect = geometry.across(body, row);
        if is_selected(table.rows[row].duty.into()) {
            painter.rect_filled(rect, 0, palette.accent_soft);
        } else if under.is_some_and(|(other, _)| other == row) {
            painter.rect_filled(rect, 0, palette.raised);
        }
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::faded(palette.line, 0.6)));
    }
    for column in geometry.columns() {
        let rect = geometry.head(column).with_max_y(body.bottom());
        if is_selected(table.columns[column].who.into()) {
            painter.rect_filled(rect, 0, palette.accent_soft);
        } else if under.is_some_and(|(_, other)| other == column) {
            painter.rect_filled(rect, 0, theme::faded(palette.raised, 0.7));
        }
        let next_kind = table.columns.get(column + 1).map(|next| next.kind);
        let edge = if next_kind == Some(table.columns[column].kind) { 0.5 } else { 1.0 };
        painter.vline(rect.right(), body.y_range(), Stroke::new(1.0, theme::faded(palette.line, edge)));
    }
}

fn places(ui: &mut Ui, app: &App, table: &Table, geometry: &Geometry, state: &mut State, actions: &mut Vec<Action>) {
    let current = state.current.and_then(|place| locate(table, place));
    let (rows, columns) = (geometry.rows(), geometry.columns());
    for row in rows.clone() {
        for column in columns.clone() {
            place(ui, app, table, geometry, (row, column), state, actions);
        }
    }
    // The current place is kept even out of sight, so that the keyboard does not lose it.
    if let Some((row, column)) = current.filter(|(row, column)| !rows.contains(row) || !columns.contains(column)) {
        place(ui, app, table, geometry, (row, column), state, actions);
    }
}

fn place(
    ui: &Ui,
    app: &App,
    table: &Table,
    geometry: &Geometry,
    (row, column): (usize, usize),
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let Some(at) = table.place(row, column) else { return };
    let rect = geometry.place(row, column);
    let cell = table.rows[row].cell(column);
    let is_current = state.current == Some(at);
    let sense = if is_current { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, place_id(at), sense);
    let spoken = || cell::spoken(&table.rows[row], &table.columns[column], cell);
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_current, spoken()));
    if is_current && std::mem::take(&mut state.focus) {
        response.request_focus();
    }
    if let Some(cell) = cell {
        cell::paint(ui.painter(), theme::palette(ui.ctx()), rect, cell);
    }
    if is_current {
        paint_current(ui, rect, response.has_focus());
    }
    if cell.is_some() && response.hovered() && state.open.is_none() {
        response.clone().on_hover_text(spoken());
    }
    answer(ui, app, at, cell, &response, state, actions);
}

fn paint_current(ui: &Ui, rect: Rect, focused: bool) {
    let palette = theme::palette(ui.ctx());
    let stroke = if focused { Stroke::new(2.0, palette.accent) } else { Stroke::new(1.0, palette.edge) };
    ui.painter().rect_stroke(rect.shrink(1.0), theme::ROUND, stroke, StrokeKind::Inside);
}

/// A click selects; a second one, or the other button, opens the small menu.
fn answer(
    ui: &Ui,
    app: &App,
    at: Place,
    cell: Option<&Cell>,
    response: &Response,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let id: Id = response.id;
    if response.clicked() || response.secondary_clicked() {
        let again = state.current == Some(at) && response.has_focus();
        if again || response.secondary_clicked() {
            state.open = (state.open != Some(at)).then_some(at);
        }
        state.current = Some(at);
        ui.memory_mut(|memory| memory.request_focus(id));
        let key = record(at, cell);
        if app.selection().lead() != Some(key) {
            actions.push(Action::Select(Selection::only(key)));
        }
    }
}

/// The record that stands behind a place: the part, or the duty where there is none.
pub(super) fn record((duty, _): Place, cell: Option<&Cell>) -> RecordKey {
    cell.map_or_else(|| duty.into(), |cell| cell.part.into())
}

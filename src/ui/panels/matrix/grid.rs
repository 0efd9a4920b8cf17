//! The grid of the matrix: only what is seen is built, and both heads stay put.

use egui::accesskit::Action as Asked;
use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo};

use super::geometry::{Geometry, Sizes};
use super::state::{State, place_id};
use super::{cell, columns, headings, keys, popover, rows};
use crate::app::matrix::{Area, Cell, Line, Place, Table};
use crate::app::{Action, App, Selection};
use crate::model::RecordKey;
use crate::ui::theme;

/// What the parts of the matrix share while a frame is shown.
pub(super) struct Frame<'a> {
    pub(super) app: &'a App,
    pub(super) table: &'a Table,
    pub(super) geometry: Geometry,
    pub(super) state: &'a mut State,
    pub(super) actions: &'a mut Vec<Action>,
}

/// Shows the grid in the room that is left.
pub(super) fn show(ui: &mut Ui, app: &App, table: &Table, state: &mut State, actions: &mut Vec<Action>) {
    let sizes = Sizes::of(table, ui.available_size());
    egui::ScrollArea::both().id_salt("matrix").auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        ui.set_min_size(sizes.whole());
        let mut geometry = Geometry::new(sizes, origin, viewport.translate(origin.to_vec2()));
        geometry.under = under_pointer(ui, &geometry);
        let mut frame = Frame { app, table, geometry, state, actions };
        keys::take(ui, &mut frame);
        if std::mem::take(&mut frame.state.reveal) {
            reveal(ui, &frame);
        }
        let body = frame.geometry.body();
        let mut inner = within(ui, body);
        let area = frame.state.area(table).filter(Area::is_range);
        paint_ground(&inner, &frame, area.as_ref());
        pointer(&mut inner, &mut frame);
        places(&inner, &mut frame);
        if let Some(area) = &area {
            paint_range(&inner, &frame, area);
        }
        rows::show(ui, &mut frame);
        columns::show(ui, &mut frame);
        headings::show(ui, &mut frame);
        popover::show(ui, &mut frame);
    });
}

/// A part of the room that paints and feels nothing outside its own.
pub(super) fn within(ui: &mut Ui, rect: Rect) -> Ui {
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    inner
}

fn reveal(ui: &Ui, frame: &Frame<'_>) {
    if let Some((line, column)) = frame.state.current.and_then(|place| frame.table.locate(place)) {
        let none = egui::style::ScrollAnimation::none();
        ui.scroll_to_rect_animation(frame.geometry.around(line, column), None, none);
    }
}

fn under_pointer(ui: &Ui, geometry: &Geometry) -> Option<(usize, usize)> {
    let point = ui.ctx().pointer_hover_pos().filter(|_| ui.rect_contains_pointer(geometry.body()))?;
    geometry.at(point)
}

/// The row and column under the pointer, and those that are selected.
fn paint_ground(ui: &Ui, frame: &Frame<'_>, area: Option<&Area>) {
    let (palette, painter) = (theme::palette(ui.ctx()), ui.painter());
    let (geometry, table) = (&frame.geometry, frame.table);
    let body = geometry.body();
    let is_selected = |key: RecordKey| area.is_none() && frame.app.selection().has(key);
    for line in geometry.lines() {
        let Some(row) = table.row_at(line) else { continue };
        let rect = geometry.across(body, line);
        if is_selected(row.duty.into()) {
            painter.rect_filled(rect, 0, palette.accent_soft);
        } else if geometry.under.is_some_and(|(other, _)| other == line) {
            painter.rect_filled(rect, 0, palette.raised);
        }
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::faded(palette.line, 0.6)));
    }
    for column in geometry.columns() {
        let rect = geometry.head(column).with_max_y(body.bottom());
        if is_selected(table.columns[column].who.into()) {
            painter.rect_filled(rect, 0, palette.accent_soft);
        } else if geometry.under.is_some_and(|(_, other)| other == column) {
            painter.rect_filled(rect, 0, theme::faded(palette.raised, 0.7));
        }
        let next_kind = table.columns.get(column + 1).map(|next| next.kind);
        let edge = if next_kind == Some(table.columns[column].kind) { 0.5 } else { 1.0 };
        painter.vline(rect.right(), body.y_range(), Stroke::new(1.0, theme::faded(palette.line, edge)));
    }
    if let Some(area) = area {
        painter.rect_filled(rect_of(geometry, area), 0, theme::faded(palette.accent, 0.12));
    }
}

fn rect_of(geometry: &Geometry, area: &Area) -> Rect {
    let first = geometry.place(*area.lines.start(), *area.columns.start());
    first.union(geometry.place(*area.lines.end(), *area.columns.end()))
}

fn paint_range(ui: &Ui, frame: &Frame<'_>, area: &Area) {
    let stroke = Stroke::new(theme::LINE, theme::palette(ui.ctx()).accent);
    ui.painter().rect_stroke(rect_of(&frame.geometry, area), 0, stroke, StrokeKind::Inside);
}

/// The pointer acts on the grid as a whole: one widget instead of hundreds.
fn pointer(ui: &mut Ui, frame: &mut Frame<'_>) {
    let response = ui.interact(frame.geometry.body(), egui::Id::unique("matrix-grid"), Sense::CLICK | Sense::DRAG);
    let at = |frame: &Frame<'_>| {
        let (line, column) = frame.geometry.near(response.interact_pointer_pos()?)?;
        frame.table.place(line, column)
    };
    if response.drag_started()
        && let Some(start) = press_place(ui, frame)
    {
        frame.state.take(Some(start), Some(start));
        frame.state.open = None;
        frame.state.pulling = true;
    }
    if frame.state.pulling
        && let Some(place) = at(frame).filter(|place| frame.state.current != Some(*place))
    {
        frame.state.current = Some(place);
        frame.state.focus = true;
    }
    if frame.state.pulling && response.dragged() {
        frame.state.reveal = !frame.geometry.body().contains(response.interact_pointer_pos().unwrap_or_default());
    }
    if response.drag_stopped() {
        frame.state.pulling = false;
        frame.state.anchor = frame.state.anchor.filter(|anchor| frame.state.current != Some(*anchor));
    }
    if (response.clicked() || response.secondary_clicked())
        && let Some(place) = at(frame)
    {
        let extends = ui.input(|input| input.modifiers.shift);
        clicked(ui, frame, place, response.secondary_clicked(), extends);
    }
    hover_words(frame, &response);
}

/// The place where the button went down; the pointer may have moved on since.
fn press_place(ui: &Ui, frame: &Frame<'_>) -> Option<Place> {
    let (line, column) = frame.geometry.at(ui.input(|input| input.pointer.press_origin())?)?;
    frame.table.place(line, column)
}

fn hover_words(frame: &Frame<'_>, response: &Response) {
    let Some((line, column)) = frame.geometry.under.filter(|_| frame.state.open.is_none() && !frame.state.pulling)
    else {
        return;
    };
    if let (Some(row), Some(part)) = (frame.table.row_at(line), frame.table.cell((line, column))) {
        let words = cell::spoken(row, &frame.table.columns[column], Some(part));
        response.clone().on_hover_text_at_pointer(words);
    }
}

/// A click selects; a second one, or the other button, opens the small menu.
fn clicked(ui: &Ui, frame: &mut Frame<'_>, place: Place, opens: bool, extends: bool) {
    let id = place_id(place);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let is_in_range = frame.state.anchor.is_some()
        && frame.state.area(frame.table).zip(frame.table.locate(place)).is_some_and(|(area, at)| area.has(at));
    if extends {
        frame.state.go(place, true);
        frame.state.reveal = false;
        return;
    }
    let again = frame.state.current == Some(place) && has_focus && frame.state.anchor.is_none();
    if again || opens {
        frame.state.open = (frame.state.open != Some(place)).then_some(place);
    } else {
        frame.state.open = None;
    }
    // The other button keeps a range it is pressed in: the small menu then acts on all of it.
    if !(opens && is_in_range) {
        frame.state.take(Some(place), None);
    }
    let key = record(place, frame.table.locate(place).and_then(|at| frame.table.cell(at)));
    if frame.app.selection().lead() != Some(key) {
        frame.actions.push(Action::Select(Selection::only(key)));
    }
}

fn places(ui: &Ui, frame: &mut Frame<'_>) {
    let current = frame.state.current.and_then(|place| frame.table.locate(place));
    let (lines, columns) = (frame.geometry.lines(), frame.geometry.columns());
    let speaks = ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |_| ()).is_some();
    for line in lines.clone() {
        if !matches!(frame.table.lines[line], Line::Duty { .. }) {
            continue;
        }
        for column in columns.clone() {
            let is_current = current == Some((line, column));
            if let Some(cell) = frame.table.cell((line, column)) {
                cell::paint(ui.painter(), theme::palette(ui.ctx()), frame.geometry.place(line, column), cell);
            }
            if is_current || speaks {
                place(ui, frame, (line, column), is_current);
            }
        }
    }
    // The current place is kept even out of sight, so that the keyboard does not lose it.
    if let Some(at) = current.filter(|(line, column)| !lines.contains(line) || !columns.contains(column)) {
        place(ui, frame, at, true);
    }
}

/// A place as a widget of its own: for the keyboard, and for screen readers.
fn place(ui: &Ui, frame: &mut Frame<'_>, (line, column): (usize, usize), is_current: bool) {
    let (Some(at), Some(row)) = (frame.table.place(line, column), frame.table.row_at(line)) else { return };
    let rect = frame.geometry.place(line, column);
    let sense = if is_current { Sense::focusable_noninteractive() } else { Sense::HOVER };
    let response = ui.interact(rect, place_id(at), sense);
    let spoken = || cell::spoken(row, &frame.table.columns[column], row.cell(column));
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_current, spoken()));
    ui.ctx().accesskit_node_builder(response.id, |node| node.add_action(Asked::Click));
    if ui.input(|input| input.has_accesskit_action_request(response.id, Asked::Click)) {
        clicked(ui, frame, at, false, false);
    }
    if is_current && std::mem::take(&mut frame.state.focus) {
        response.request_focus();
    }
    if is_current {
        paint_current(ui, rect, response.has_focus());
    }
}

fn paint_current(ui: &Ui, rect: Rect, focused: bool) {
    let palette = theme::palette(ui.ctx());
    let stroke = if focused { Stroke::new(2.0, palette.accent) } else { Stroke::new(1.0, palette.edge) };
    ui.painter().rect_stroke(rect.shrink(1.0), theme::ROUND, stroke, StrokeKind::Inside);
}

/// The record that stands behind a place: the part, or the duty where there is none.
pub(super) fn record(place: Place, cell: Option<&Cell>) -> RecordKey {
    cell.map_or_else(|| place.duty.into(), |cell| cell.part.into())
}

//! What keys do while the keyboard acts on a place of the matrix.

use egui::{EventFilter, Key, Modifiers, Ui};

use super::edits;
use super::geometry::Geometry;
use super::grid::{locate, record};
use super::state::{State, place_id};
use super::table::{Cell, Place, Table};
use crate::app::{Action, App, Selection};
use crate::edit::Edit;
use crate::model::Letter;

const LETTERS: [(Key, Letter); 4] = [
    (Key::R, Letter::Responsible),
    (Key::A, Letter::Accountable),
    (Key::C, Letter::Consulted),
    (Key::I, Letter::Informed),
];

/// Takes the keys meant for the current place, so that they are shortcuts of nothing else.
pub(super) fn take(
    ui: &Ui,
    app: &App,
    table: &Table,
    geometry: &Geometry,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let Some(place) = state.current else { return };
    let id = place_id(place);
    let in_menu = state.open == Some(place);
    if !in_menu && !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let Some((row, column)) = locate(table, place) else { return };
    let cell = table.rows[row].cell(column);
    for edit in edits_by_key(ui, app, place, cell) {
        actions.push(Action::Edit(edit));
    }
    if in_menu {
        return;
    }
    if pressed(ui, Modifiers::NONE, Key::Enter) {
        actions.push(Action::Select(Selection::only(record(place, cell))));
    }
    if pressed(ui, Modifiers::NONE, Key::Space) {
        state.open = Some(place);
    }
    if let Some(next) = step(ui, table, geometry, (row, column)) {
        state.go(next);
        // An arrow must not also walk to a neighbouring widget.
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
}

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(modifiers, key))
}

fn edits_by_key(ui: &Ui, app: &App, place: Place, cell: Option<&Cell>) -> Vec<Edit> {
    let mut asked: Vec<Edit> = LETTERS
        .into_iter()
        .filter(|(key, _)| pressed(ui, Modifiers::NONE, *key))
        .map(|(_, letter)| edits::toggle(app, place, cell, letter))
        .collect();
    if let Some(cell) = cell {
        if pressed(ui, Modifiers::NONE, Key::X) {
            asked.extend(edits::toggle_contested(app, cell));
        }
        if pressed(ui, Modifiers::NONE, Key::L) {
            asked.extend(edits::toggle_lead(app, cell));
        }
    }
    let wipes = pressed(ui, Modifiers::NONE, Key::Delete) | pressed(ui, Modifiers::NONE, Key::Backspace);
    if let Some(cell) = cell.filter(|_| wipes) {
        asked.push(edits::clear(cell));
    }
    asked
}

/// The place that a key leads to.
fn step(ui: &Ui, table: &Table, geometry: &Geometry, (row, column): (usize, usize)) -> Option<Place> {
    let (last_row, last_column) = (table.rows.len().checked_sub(1)?, table.columns.len().checked_sub(1)?);
    let page = geometry.page();
    let moves: [(Modifiers, Key, (usize, usize)); 10] = [
        (Modifiers::COMMAND, Key::Home, (0, column)),
        (Modifiers::COMMAND, Key::End, (last_row, column)),
        (Modifiers::NONE, Key::ArrowUp, (row.saturating_sub(1), column)),
        (Modifiers::NONE, Key::ArrowDown, (row + 1, column)),
        (Modifiers::NONE, Key::ArrowLeft, (row, column.saturating_sub(1))),
        (Modifiers::NONE, Key::ArrowRight, (row, column + 1)),
        (Modifiers::NONE, Key::Home, (row, 0)),
        (Modifiers::NONE, Key::End, (row, last_column)),
        (Modifiers::NONE, Key::PageUp, (row.saturating_sub(page), column)),
        (Modifiers::NONE, Key::PageDown, (row + page, column)),
    ];
    let (_, _, (row, column)) = moves.into_iter().find(|(modifiers, key, _)| pressed(ui, *modifiers, *key))?;
    table.place(row.min(last_row), column.min(last_column))
}

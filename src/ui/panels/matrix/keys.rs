//! What keys do while the keyboard acts on a place of the matrix.

use egui::{Event, EventFilter, Key, Modifiers, Ui};

use super::grid::{Frame, record};
use super::state::place_id;
use super::{ask, change};
use crate::app::matrix::{self, Area, Place};
use crate::app::{Action, Notice, Selection};
use crate::model::Letter;

const LETTERS: [(Key, Letter); 4] = [
    (Key::R, Letter::Responsible),
    (Key::A, Letter::Accountable),
    (Key::C, Letter::Consulted),
    (Key::I, Letter::Informed),
];

/// Takes the keys meant for the current place, so that they are shortcuts of nothing else.
pub(super) fn take(ui: &Ui, frame: &mut Frame<'_>) {
    let Some(place) = frame.state.current else { return };
    let id = place_id(place);
    let in_menu = frame.state.open == Some(place);
    if !in_menu && !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let escape = frame.state.anchor.is_some();
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let (Some(at), Some(area)) = (frame.table.locate(place), frame.state.area(frame.table)) else { return };
    letters(ui, frame, &area);
    if in_menu {
        return;
    }
    clipboard(ui, frame, &area);
    if pressed(ui, Modifiers::NONE, Key::Enter) || pressed(ui, Modifiers::NONE, Key::Space) {
        frame.state.open = Some(place);
        let key = record(place, frame.table.cell(at));
        if frame.app.selection().lead() != Some(key) {
            frame.actions.push(Action::Select(Selection::only(key)));
        }
    }
    if escape && pressed(ui, Modifiers::NONE, Key::Escape) {
        frame.state.anchor = None;
    }
    ranges(ui, frame, at);
    moves(ui, frame, at);
    if let Some((next, extends)) = step(ui, frame, at) {
        frame.state.go(next, extends);
        // An arrow must not also walk to a neighbouring widget.
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
}

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(modifiers, key))
}

/// Letters, and what else is done to the places of a range.
fn letters(ui: &Ui, frame: &mut Frame<'_>, area: &Area) {
    let (ecosystem, table) = (frame.app.ecosystem(), frame.table);
    let count = table.places(area).len();
    if pressed(ui, Modifiers::COMMAND, Key::D) {
        ask(frame, msg!("edit-fill-down", count = count), matrix::copy_down(ecosystem, table, area));
    }
    for (key, letter) in LETTERS {
        if pressed(ui, Modifiers::NONE, key) {
            let label = msg!("edit-fill", letter = letter.code(), count = count);
            ask(frame, label, matrix::toggle(ecosystem, table, area, letter));
        }
    }
    if pressed(ui, Modifiers::NONE, Key::X) {
        ask(frame, msg!("edit-fill-contested", count = count), matrix::toggle_contested(ecosystem, table, area));
    }
    if pressed(ui, Modifiers::NONE, Key::L)
        && let Some(cell) = frame.state.current.and_then(|place| table.locate(place)).and_then(|at| table.cell(at))
    {
        frame.actions.extend(matrix::toggle_lead(ecosystem, cell).map(Action::Edit));
    }
    if pressed(ui, Modifiers::NONE, Key::Delete) | pressed(ui, Modifiers::NONE, Key::Backspace) {
        frame.actions.extend(matrix::clear(table, area).map(Action::Edit));
    }
}

/// Copy, cut and paste of the range as a table.
fn clipboard(ui: &Ui, frame: &mut Frame<'_>, area: &Area) {
    let taken = ui.input_mut(|input| {
        let at = input.events.iter().position(|event| matches!(event, Event::Copy | Event::Cut | Event::Paste(_)))?;
        Some(input.events.remove(at))
    });
    match taken {
        Some(Event::Copy) => ui.copy_text(frame.table.copied(area)),
        Some(Event::Cut) => {
            ui.copy_text(frame.table.copied(area));
            frame.actions.extend(matrix::clear(frame.table, area).map(Action::Edit));
        }
        Some(Event::Paste(text)) => match matrix::paste(frame.app.ecosystem(), frame.table, area, &text) {
            Ok(edits) => ask(frame, msg!("edit-paste"), edits),
            Err(text) => {
                let text = text.chars().take(40).collect::<String>();
                frame.actions.push(Action::Tell(Notice::info(msg!("matrix-paste-no-letters", text = text).text())));
            }
        },
        _ => {}
    }
}

/// Whole rows, whole columns, everything.
fn ranges(ui: &Ui, frame: &mut Frame<'_>, (line, column): (usize, usize)) {
    let table = frame.table;
    let (Some(first), Some(last)) = (table.duty_line(0, true), table.duty_line(usize::MAX, false)) else { return };
    let end = table.columns.len().saturating_sub(1);
    let corners = if pressed(ui, Modifiers::COMMAND, Key::A) {
        ((first, 0), (last, end))
    } else if pressed(ui, Modifiers::COMMAND, Key::Space) {
        ((first, column), (last, column))
    } else if pressed(ui, Modifiers::SHIFT, Key::Space) {
        ((line, 0), (line, end))
    } else {
        return;
    };
    let ((a, b), (c, d)) = corners;
    frame.state.take(table.place(a, b), table.place(c, d));
}

/// Puts the row or the column of the current place elsewhere, as pulling its head does.
fn moves(ui: &Ui, frame: &mut Frame<'_>, (line, column): (usize, usize)) {
    let table = frame.table;
    let columns = |place: Option<usize>| place.and_then(|place| table.columns.get(place)).map(|column| column.who);
    let who = table.columns[column].who;
    if pressed(ui, Modifiers::ALT, Key::ArrowLeft) && column > 0 {
        change(frame, |one| one.move_column(table, who, columns(Some(column - 1))));
        frame.state.reveal = true;
    } else if pressed(ui, Modifiers::ALT, Key::ArrowRight) && column + 1 < table.columns.len() {
        change(frame, |one| one.move_column(table, who, columns(Some(column + 2))));
        frame.state.reveal = true;
    }
    let Some(duty) = table.row_at(line).map(|row| row.duty) else { return };
    let at = |line: Option<usize>| line.and_then(|line| table.row_at(line)).map(|row| row.duty);
    let below = table.duty_line(line + 1, true).filter(|next| *next > line);
    if pressed(ui, Modifiers::ALT, Key::ArrowUp) {
        if let Some(above) = line.checked_sub(1).and_then(|above| table.duty_line(above, false)) {
            change(frame, |one| one.move_row(table, duty, at(Some(above))));
            frame.state.reveal = true;
        }
    } else if pressed(ui, Modifiers::ALT, Key::ArrowDown)
        && let Some(below) = below
    {
        let behind = table.duty_line(below + 1, true).filter(|next| *next > below);
        change(frame, |one| one.move_row(table, duty, at(behind)));
        frame.state.reveal = true;
    }
}

/// The place that a key leads to, and whether the range grows to it.
fn step(ui: &Ui, frame: &Frame<'_>, at: (usize, usize)) -> Option<(Place, bool)> {
    const KEYS: [Key; 8] = [
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
    ];
    const HELD: [Modifiers; 4] =
        [Modifiers::COMMAND.plus(Modifiers::SHIFT), Modifiers::COMMAND, Modifiers::SHIFT, Modifiers::NONE];
    let (key, held) = KEYS
        .into_iter()
        .find_map(|key| HELD.into_iter().find(|held| pressed(ui, *held, key)).map(|held| (key, held)))?;
    let (line, column) = target(frame, at, key, held.command)?;
    Some((frame.table.place(line, column)?, held.shift))
}

/// Where a key leads; with Ctrl an arrow leads to the next part, or to the edge.
fn target(frame: &Frame<'_>, (line, column): (usize, usize), key: Key, far: bool) -> Option<(usize, usize)> {
    let table = frame.table;
    let last_column = table.columns.len().checked_sub(1)?;
    let page = frame.geometry.page();
    let up = |from: usize| from.checked_sub(1).and_then(|line| table.duty_line(line, false));
    let down = |from: usize| table.duty_line(from + 1, true).filter(|next| *next > from);
    let walk = |step: &dyn Fn((usize, usize)) -> Option<(usize, usize)>| {
        let mut here = (line, column);
        while let Some(next) = step(here) {
            here = next;
            if !far || table.cell(here).is_some() {
                break;
            }
        }
        here
    };
    Some(match key {
        Key::ArrowUp => walk(&|(line, column)| Some((up(line)?, column))),
        Key::ArrowDown => walk(&|(line, column)| Some((down(line)?, column))),
        Key::ArrowLeft => walk(&|(line, column)| Some((line, column.checked_sub(1)?))),
        Key::ArrowRight => walk(&|(line, column)| (column < last_column).then_some((line, column + 1))),
        Key::Home if far => (table.duty_line(0, true)?, column),
        Key::End if far => (table.duty_line(usize::MAX, false)?, column),
        Key::Home => (line, 0),
        Key::End => (line, last_column),
        Key::PageUp => {
            let above = line.saturating_sub(page);
            (table.duty_line(above, false).or_else(|| table.duty_line(above, true))?, column)
        }
        _ => {
            let below = line + page;
            (table.duty_line(below, true).or_else(|| table.duty_line(below, false))?, column)
        }
    })
}

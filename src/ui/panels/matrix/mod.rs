//! The matrix: obligations × stakeholders, with letters in the places.

mod cell;
mod columns;
mod geometry;
mod grid;
mod headings;
mod keys;
mod popover;
mod rows;
mod state;
mod toolbar;

use egui::{Id, Ui};

use grid::Frame;
use state::State;

use super::lesson;
use crate::app::matrix::{Arrangement, Table};
use crate::app::{Action, App, Selection};
use crate::edit::Edit;
use crate::lang::{Message, t};
use crate::model::RecordKey;
use crate::ui::kept;

/// Shows the matrix.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let ecosystem = app.ecosystem();
    if ecosystem.obligations.is_empty() {
        let texts = (t("matrix-no-duties"), t("matrix-no-duties-help"));
        return lesson(ui, app, texts, &["add-obligation"], actions);
    }
    if ecosystem.stakeholders.is_empty() {
        let texts = (t("matrix-no-stakeholders"), t("matrix-no-stakeholders-help"));
        return lesson(ui, app, texts, &["add-stakeholder"], actions);
    }
    let mut state = State::load(ui.ctx());
    let mut arrangement = app.arrangement().clone();
    toolbar::show(ui, app, &mut arrangement);
    let key = (app.stamp(), app.as_of(), app.arrangement().clone());
    let make = || Table::of(ecosystem, app.analysis(), app.as_of(), app.arrangement());
    let table = kept::kept(ui.ctx(), Id::unique("matrix-table"), key, make);
    state.follow(app, &table);
    if table.rows.is_empty() || table.columns.is_empty() {
        nothing_matches(ui, &mut arrangement);
    }
    if arrangement != *app.arrangement() {
        actions.push(Action::Arrange(Box::new(arrangement)));
    }
    if !table.rows.is_empty() && !table.columns.is_empty() {
        grid::show(ui, app, &table, &mut state, actions);
    }
    state.store(ui.ctx());
}

fn nothing_matches(ui: &mut Ui, arrangement: &mut Arrangement) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(t("matrix-nothing-matches"));
        if ui.button(t("matrix-show-all")).clicked() {
            arrangement.show_all();
        }
    });
}

/// Arranges the matrix differently.
fn change(frame: &mut Frame<'_>, how: impl FnOnce(&mut Arrangement)) {
    let mut arrangement = frame.app.arrangement().clone();
    how(&mut arrangement);
    if arrangement != *frame.app.arrangement() {
        frame.actions.push(Action::Arrange(Box::new(arrangement)));
    }
}

/// Asks for edits of which several are one step for undo, under this name.
fn ask(frame: &mut Frame<'_>, label: Message, mut edits: Vec<Edit>) {
    match edits.len() {
        0 => {}
        1 => frame.actions.extend(edits.pop().map(Action::Edit)),
        _ => frame.actions.extend([Action::BeginGesture(label), Action::Edit(Edit::All(edits)), Action::EndGesture]),
    }
}

fn select(ui: &Ui, key: RecordKey, actions: &mut Vec<Action>) {
    let adds = ui.input(|input| input.modifiers.command || input.modifiers.shift);
    actions.push(if adds { Action::Toggle(key) } else { Action::Select(Selection::only(key)) });
}

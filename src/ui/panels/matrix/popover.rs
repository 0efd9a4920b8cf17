//! The small menu of a place: letters, standing, lead, and what stands behind it.

use egui::{Popup, PopupCloseBehavior, Ui};

use super::geometry::Geometry;
use super::grid::locate;
use super::state::{State, place_id};
use super::table::{Cell, Place, Table};
use super::{cell, edits};
use crate::app::{Action, App, Selection};
use crate::lang::t;
use crate::model::{Letter, Standing};

/// Shows the small menu where one is open.
pub(super) fn show(
    ui: &Ui,
    app: &App,
    table: &Table,
    geometry: &Geometry,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let Some(place) = state.open else { return };
    let Some((row, column)) = locate(table, place) else { return };
    let anchor = geometry.place(row, column).intersect(geometry.body());
    if !anchor.is_positive() {
        state.open = None;
        return;
    }
    let part = table.rows[row].cell(column);
    let mut open = true;
    let shown = Popup::new(egui::Id::unique("matrix-popover"), ui.ctx().clone(), anchor, ui.layer_id())
        .accessible_name(cell::spoken(&table.rows[row], &table.columns[column], part))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .open_bool(&mut open)
        .show(|ui| {
            ui.set_max_width(280.0);
            ui.strong(&table.columns[column].name);
            ui.label(&table.rows[row].name);
            ui.separator();
            ui.add_enabled_ui(!app.document().is_read_only(), |ui| part_ui(ui, app, place, part, actions));
            ui.separator();
            behind_ui(ui, place, actions)
        });
    let left = shown.is_some_and(|shown| shown.inner);
    if left || !open {
        state.open = None;
        state.focus = true;
        ui.memory_mut(|memory| memory.request_focus(place_id(place)));
    }
}

fn part_ui(ui: &mut Ui, app: &App, place: Place, part: Option<&Cell>, actions: &mut Vec<Action>) {
    for letter in Letter::ALL {
        let mut has = part.is_some_and(|part| part.letters.has(*letter));
        let label = msg!("matrix-letter", code = letter.code(), word = letter.message()).text();
        let shown = ui.checkbox(&mut has, label);
        if ui.memory(|memory| memory.has_focus(place_id(place))) {
            shown.request_focus();
        }
        if shown.clicked() {
            actions.push(Action::Edit(edits::toggle(app, place, part, *letter)));
        }
    }
    let Some(part) = part else { return };
    ui.separator();
    ui.horizontal(|ui| {
        for standing in Standing::ALL {
            if ui.radio(part.standing == *standing, standing.label()).clicked() {
                actions.extend(edits::stand(app, part, *standing).map(Action::Edit));
            }
        }
    });
    let mut lead = part.lead;
    let can_lead = part.letters.has(Letter::Accountable);
    let leads = ui.add_enabled(can_lead, egui::Checkbox::new(&mut lead, t("matrix-lead")));
    if leads.on_disabled_hover_text(t("matrix-lead-needs-accountable")).clicked() {
        actions.extend(edits::toggle_lead(app, part).map(Action::Edit));
    }
    if ui.button(t("matrix-clear")).clicked() {
        actions.push(Action::Edit(edits::clear(part)));
    }
}

/// Buttons that select what stands behind the place. True where one was pressed.
fn behind_ui(ui: &mut Ui, (duty, who): Place, actions: &mut Vec<Action>) -> bool {
    let mut left = false;
    ui.horizontal_wrapped(|ui| {
        for (label, key) in [(t("matrix-select-duty"), duty.into()), (t("matrix-select-stakeholder"), who.into())] {
            if ui.button(label).clicked() {
                actions.push(Action::Select(Selection::only(key)));
                left = true;
            }
        }
    });
    left
}

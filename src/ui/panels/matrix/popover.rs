//! The small menu of a place: letters, standing, lead, and what stands behind it. Inside a
//! range it acts on the whole of it.

use egui::{Popup, PopupCloseBehavior, Ui};

use super::grid::Frame;
use super::state::place_id;
use super::{ask, cell};
use crate::app::matrix::{self, Area, Cell, Place};
use crate::app::{Action, Selection};
use crate::lang::t;
use crate::model::{Letter, Standing};

/// Shows the small menu where one is open.
pub(super) fn show(ui: &Ui, frame: &mut Frame<'_>) {
    let table = frame.table;
    let Some(place) = frame.state.open else { return };
    let Some((line, column)) = table.locate(place) else { return };
    let anchor = frame.geometry.place(line, column).intersect(frame.geometry.body());
    if !anchor.is_positive() {
        frame.state.open = None;
        return;
    }
    let Some(row) = table.row_at(line) else { return };
    let part = row.cell(column);
    let area = frame.state.area(table).filter(|area| area.has((line, column)));
    let area = area.unwrap_or(Area { lines: line..=line, columns: column..=column });
    let mut open = true;
    let shown = Popup::new(egui::Id::unique("matrix-popover"), ui.ctx().clone(), anchor, ui.layer_id())
        .accessible_name(cell::spoken(row, &table.columns[column], part))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .open_bool(&mut open)
        .show(|ui| {
            ui.set_max_width(280.0);
            if area.is_range() {
                ui.strong(msg!("matrix-range", count = table.places(&area).len()).text());
            } else {
                ui.strong(&table.columns[column].name);
                ui.label(&row.name);
            }
            ui.separator();
            let editable = !frame.app.document().is_read_only();
            ui.add_enabled_ui(editable, |ui| part_ui(ui, frame, (place, part), &area));
            if area.is_range() {
                return false;
            }
            ui.separator();
            behind_ui(ui, place, part, frame.actions)
        });
    let left = shown.is_some_and(|shown| shown.inner);
    if left || !open {
        frame.state.open = None;
        frame.state.focus = true;
        ui.memory_mut(|memory| memory.request_focus(place_id(place)));
    }
}

fn part_ui(ui: &mut Ui, frame: &mut Frame<'_>, (place, part): (Place, Option<&Cell>), area: &Area) {
    let (ecosystem, table) = (frame.app.ecosystem(), frame.table);
    let count = table.places(area).len();
    for letter in Letter::ALL {
        let mut has = part.is_some_and(|part| part.letters.has(*letter));
        let label = msg!("matrix-letter", code = letter.code(), word = letter.message()).text();
        let shown = ui.checkbox(&mut has, label);
        if ui.memory(|memory| memory.has_focus(place_id(place))) {
            shown.request_focus();
        }
        if shown.clicked() {
            let label = msg!("edit-fill", letter = letter.code(), count = count);
            ask(frame, label, matrix::toggle(ecosystem, table, area, *letter));
        }
    }
    let Some(part) = part else { return };
    ui.separator();
    ui.horizontal(|ui| {
        for standing in Standing::ALL {
            if ui.radio(part.standing == *standing, standing.label()).clicked() {
                let places = table.places(area).into_iter();
                let edits = places.filter_map(|at| matrix::stand(ecosystem, table.cell(at)?, *standing));
                ask(frame, msg!("edit-fill-standing", standing = standing.message(), count = count), edits.collect());
            }
        }
    });
    if !area.is_range() {
        let mut lead = part.lead;
        let can_lead = part.letters.has(Letter::Accountable);
        let leads = ui.add_enabled(can_lead, egui::Checkbox::new(&mut lead, t("matrix-lead")));
        if leads.on_disabled_hover_text(t("matrix-lead-needs-accountable")).clicked() {
            frame.actions.extend(matrix::toggle_lead(ecosystem, part).map(Action::Edit));
        }
    }
    if ui.button(t("matrix-clear")).clicked() {
        frame.actions.extend(matrix::clear(table, area).map(Action::Edit));
    }
}

/// Buttons that select what stands behind the place. True where one was pressed.
fn behind_ui(ui: &mut Ui, place: Place, part: Option<&Cell>, actions: &mut Vec<Action>) -> bool {
    let mut left = false;
    ui.horizontal_wrapped(|ui| {
        let part = part.map(|part| (t("matrix-select-part"), part.part.into()));
        let duty = (t("matrix-select-duty"), place.duty.into());
        let who = (t("matrix-select-stakeholder"), place.who.into());
        for (label, key) in part.into_iter().chain([duty, who]) {
            if ui.button(label).clicked() {
                actions.push(Action::Select(Selection::only(key)));
                left = true;
            }
        }
    });
    left
}

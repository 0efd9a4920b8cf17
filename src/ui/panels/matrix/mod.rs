//! The matrix: obligations × stakeholders, with letters in the places.

mod cell;
mod edits;
mod geometry;
mod grid;
mod heads;
mod keys;
mod popover;
mod state;
mod table;

use egui::{Id, Ui};

use state::State;
use table::Table;

use crate::app::{Action, App, commands};
use crate::lang::t;
use crate::ui::{kept, theme};

/// Shows the matrix.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let ecosystem = app.ecosystem();
    if ecosystem.obligations.is_empty() {
        return lesson(ui, app, &t("matrix-no-duties"), &t("matrix-no-duties-help"), "add-obligation", actions);
    }
    if ecosystem.stakeholders.is_empty() {
        let (title, help) = (t("matrix-no-stakeholders"), t("matrix-no-stakeholders-help"));
        return lesson(ui, app, &title, &help, "add-stakeholder", actions);
    }
    let mut state = State::load(ui.ctx());
    toolbar(ui, app, &mut state);
    let key = (app.stamp(), app.as_of(), state.filter.clone());
    let table = kept::kept(ui.ctx(), Id::unique("matrix-table"), key, || Table::of(app, &state.filter));
    state.follow(app, &table);
    if table.rows.is_empty() || table.columns.is_empty() {
        nothing_matches(ui, &mut state);
    } else {
        grid::show(ui, app, &table, &mut state, actions);
    }
    state.store(ui.ctx());
}

/// What to do where there is nothing yet.
fn lesson(ui: &mut Ui, app: &App, title: &str, help: &str, command: &'static str, actions: &mut Vec<Action>) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.heading(title);
        ui.label(help);
        ui.add_space(theme::PAD);
        let Some(command) = commands::find(command) else { return };
        if ui.add_enabled((command.enabled)(app), egui::Button::new(t(command.label))).clicked() {
            actions.push(Action::Run(command.id));
        }
    });
}

fn toolbar(ui: &mut Ui, app: &App, state: &mut State) {
    let filter = &mut state.filter;
    ui.add_space(theme::GAP);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(theme::GAP);
        ui.add(egui::TextEdit::singleline(&mut filter.text).hint_text(t("matrix-filter")).desired_width(220.0))
            .accessible_name(t("matrix-filter"));
        ui.toggle_value(&mut filter.holes, t("matrix-holes")).on_hover_text(t("matrix-holes-help"));
        ui.toggle_value(&mut filter.with_part, t("matrix-with-part")).on_hover_text(t("matrix-with-part-help"));
        let nodes: Vec<_> = app.selection().nodes().collect();
        let mut only = !filter.only.is_empty();
        let label = match filter.only.as_slice() {
            [] => t("matrix-only-selected"),
            [one] => msg!("matrix-only-one", name = app.ecosystem().name(*one)).text(),
            many => msg!("matrix-only-some", count = many.len()).text(),
        };
        ui.add_enabled_ui(only || !nodes.is_empty(), |ui| {
            let toggle = ui.toggle_value(&mut only, label).on_hover_text(t("matrix-only-help"));
            if toggle.on_disabled_hover_text(t("matrix-only-needs-selection")).changed() {
                filter.only = if only { nodes } else { Vec::new() };
            }
        });
        if app.is_checking() {
            ui.weak(t("matrix-checking"));
        }
    });
    ui.add_space(theme::GAP);
}

fn nothing_matches(ui: &mut Ui, state: &mut State) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(t("matrix-nothing-matches"));
        if ui.button(t("matrix-show-all")).clicked() {
            state.filter = table::Filter::default();
        }
    });
}

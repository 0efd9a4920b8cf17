//! The bar at the top: menus, views, the as-of date, how many duties nobody carries.

use egui::{Align, Button, Layout, MenuBar, RichText, TextEdit, Ui};

use crate::app::commands::{self, Menu};
use crate::app::{Action, App, View};
use crate::lang::t;
use crate::model::{Date, OwnershipState};
use crate::ui::{keys, theme};

/// From this width of the window on the menus stand side by side, in points.
const MENUS_FROM: f32 = 860.0;
/// From this width on the views do.
const VIEWS_FROM: f32 = 1_180.0;
/// From this width on the day can be changed here.
const DAY_FROM: f32 = 560.0;

/// The views, with the message ids of their names.
const VIEWS: [(View, &str); 7] = [
    (View::Map, "command-view-map"),
    (View::Matrix, "command-view-matrix"),
    (View::Needs, "command-view-needs"),
    (View::Answers, "command-view-answers"),
    (View::Law, "command-view-law"),
    (View::WhatIf, "command-view-what-if"),
    (View::Export, "command-view-export"),
];

/// Shows the bar at the top.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    MenuBar::new().ui(ui, |ui| {
        // Large letters or a narrow window leave less room: then what is listed otherwise unfolds.
        let room = ui.available_width();
        if room < MENUS_FROM {
            ui.menu_button(t("menu-all"), |ui| menus_ui(ui, app, actions));
        } else {
            menus_ui(ui, app, actions);
        }
        ui.separator();
        if room < VIEWS_FROM {
            let (_, label) = VIEWS.into_iter().find(|(view, _)| *view == app.view()).unwrap_or(VIEWS[0]);
            ui.menu_button(format!("{} ⏷", t(label)), |ui| views_ui(ui, app, actions));
        } else {
            views_ui(ui, app, actions);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            count_ui(ui, app, actions);
            if room >= DAY_FROM {
                ui.separator();
                day_ui(ui, app, actions);
            }
        });
    });
}

fn menus_ui(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    for menu in Menu::ALL {
        ui.menu_button(menu.label(), |ui| menu_ui(ui, app, menu, actions));
    }
}

fn menu_ui(ui: &mut Ui, app: &App, menu: Menu, actions: &mut Vec<Action>) {
    ui.set_min_width(220.0);
    for command in commands::all().filter(|command| command.menu == menu) {
        let mut button = Button::new(t(command.label));
        if !command.keys.is_empty() {
            button = button.shortcut_text(keys::shown(ui.ctx(), command.keys));
        }
        let response = ui.add_enabled((command.enabled)(app), button).on_hover_text(t(command.help));
        if response.clicked() {
            actions.push(Action::Run(command.id));
            ui.close();
        }
    }
    for inner in menu.inner() {
        ui.menu_button(inner.label(), |ui| menu_ui(ui, app, *inner, actions));
    }
    if menu == Menu::File && !app.recent().is_empty() {
        ui.separator();
        ui.menu_button(t("menu-recent"), |ui| recent_ui(ui, app, actions));
    }
}

fn recent_ui(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    ui.set_min_width(260.0);
    for path in app.recent() {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        if ui.button(name).on_hover_text(path.display().to_string()).clicked() {
            actions.push(Action::OpenPath(path.clone()));
            ui.close();
        }
    }
}

fn views_ui(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    for (view, label) in VIEWS {
        if ui.selectable_label(app.view() == view, t(label)).clicked() {
            actions.push(Action::Show(view));
        }
    }
    if app.compared_with().is_some() && ui.selectable_label(app.view() == View::Changes, t("view-changes")).clicked() {
        actions.push(Action::Show(View::Changes));
    }
}

/// The day for which everything is evaluated; what is typed counts once it is a date.
fn day_ui(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    if app.has_other_day() && ui.button("⟲").on_hover_text(t("as-of-reset")).clicked() {
        actions.push(Action::AsOf(None));
    }
    let id = ui.scope_id().with("as-of");
    let shown = app.as_of().to_string();
    let draft = ui.data(|data| data.get_temp::<String>(id));
    let mut text = draft.clone().unwrap_or_else(|| shown.clone());
    let day = text.trim().parse::<Date>();
    let colour = if day.is_err() { theme::palette(ui.ctx()).open } else { ui.visuals().text_color() };
    let edit = TextEdit::singleline(&mut text)
        .id(id.with("field"))
        .desired_width(92.0)
        .align(egui::Align2::LEFT_CENTER)
        .text_color(colour);
    let response = ui.add(edit);
    let label = ui.label(t("as-of"));
    let response = response.labelled_by(label.id).on_hover_text(t("as-of-help"));
    if response.changed() {
        if let Ok(day) = text.trim().parse::<Date>() {
            actions.push(Action::AsOf(Some(day)));
        }
        ui.data_mut(|data| data.insert_temp(id, text));
    } else if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(id));
    }
}

/// The figure a room looks at: how many duties nobody carries.
fn count_ui(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let summary = app.summary();
    let open = [OwnershipState::Unassigned, OwnershipState::Orphaned, OwnershipState::InformedOnly];
    let count: usize = open.into_iter().map(|state| summary.count(state)).sum();
    let palette = theme::palette(ui.ctx());
    let (sign, colour) = if count == 0 { ("✔", palette.good) } else { ("❓", palette.open) };
    let text = msg!("top-count", open = count, all = summary.obligations).text();
    let text = RichText::new(format!("{sign} {text}")).color(colour).strong();
    if ui.add(Button::new(text)).on_hover_text(t("top-count-help")).clicked() {
        actions.push(Action::Run("next-finding"));
    }
}

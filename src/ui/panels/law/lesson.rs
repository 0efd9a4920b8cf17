//! What to do where the law cannot say anything yet, and where it is silent.

use egui::{Button, Ui};

use crate::app::{Action, App, Panel, Selection, Sheet, commands};
use crate::lang::t;
use crate::law::SilentAbout;
use crate::model::RecordKey;
use crate::ui::fields::remark;
use crate::ui::theme;

/// Whether there is nothing to show yet; then says what to do.
pub(super) fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) -> bool {
    if app.ecosystem().elements.is_empty() {
        middle(ui, "law-no-elements", "law-no-elements-help", |ui| {
            let Some(command) = commands::find("add-element") else { return };
            if ui.add_enabled((command.enabled)(app), Button::new(t(command.label))).clicked() {
                actions.push(Action::Run(command.id));
            }
        });
        return true;
    }
    let nowhere = |sheet: &Sheet| sheet.placeless > 0 && sheet.placeless == sheet.elements;
    if app.law_sheet().is_some_and(|sheet| nowhere(sheet)) {
        middle(ui, "law-no-place", "law-no-place-help", |ui| {
            if ui.button(t("law-set-place")).clicked() {
                to_profile(app, actions);
            }
        });
        return true;
    }
    false
}

/// A heading, a sentence and a way on, in the middle.
pub(super) fn middle(ui: &mut Ui, title: &str, help: &str, way_on: impl FnOnce(&mut Ui)) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.25);
        ui.set_max_width(theme::POPUP);
        ui.heading(t(title));
        ui.label(t(help));
        ui.add_space(theme::PAD);
        way_on(ui);
    });
}

/// Goes to the fields of the ecosystem.
pub(super) fn to_profile(app: &App, actions: &mut Vec<Action>) {
    actions.push(Action::Select(Selection::only(RecordKey::Profile)));
    if !app.shows(Panel::Inspector) {
        actions.push(Action::Run("toggle-inspector"));
    }
}

/// Says where the catalogue has no law, and where no place is set.
pub(super) fn silences(ui: &mut Ui, app: &App, sheet: &Sheet, actions: &mut Vec<Action>) {
    let places = sheet.silences.iter().filter_map(|silence| match silence.about {
        SilentAbout::Jurisdiction(place) => Some(place.label()),
        SilentAbout::Sector(_) | SilentAbout::Eea(_) => None,
    });
    let sectors = sheet.silences.iter().filter_map(|silence| match silence.about {
        SilentAbout::Sector(sector) => Some(sector.label()),
        SilentAbout::Jurisdiction(_) | SilentAbout::Eea(_) => None,
    });
    let all: Vec<String> = places.chain(sectors).collect();
    if !all.is_empty() {
        remark(ui, msg!("law-silent", what = crate::lang::list(&all)).text());
    }
    for silence in &sheet.silences {
        let SilentAbout::Eea(place) = silence.about else { continue };
        remark(ui, msg!("finding-eea", place = place.label()).text());
        if !silence.acts.is_empty() {
            remark(ui, msg!("reason-eea", acts = crate::lang::list(&silence.acts)).text());
        }
    }
    if sheet.placeless > 0 {
        ui.horizontal_wrapped(|ui| {
            ui.label(msg!("law-placeless", count = sheet.placeless).text());
            if ui.small_button(t("law-set-place")).clicked() {
                to_profile(app, actions);
            }
        });
    }
}

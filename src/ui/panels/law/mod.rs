//! The view of the law: what applies and why, what is open, and the whole catalogue.

mod applies;
mod card;
mod cases;
mod catalogue;
mod choices;
mod lesson;
mod list;
mod questions;
mod row;
mod state;
mod words;

use egui::{RichText, Ui};
use state::State;

use crate::app::{Action, App, LawTab, Selection};
use crate::lang::t;
use crate::ui::theme;

/// Shows the view of the law.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let mut state = State::load(ui.ctx());
    ui.add_space(theme::GAP);
    tabs(ui, app, actions);
    match app.law_tab() {
        LawTab::Applies => applies::show(ui, app, &mut state, actions),
        LawTab::Questions => questions::show(ui, app, &mut state, actions),
        LawTab::Catalogue => catalogue::show(ui, app, &mut state, actions),
    }
    state.store(ui.ctx());
}

fn tabs(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    wrapped(ui, |ui| {
        for tab in LawTab::ALL {
            let text = match tab {
                LawTab::Applies => t("law-tab-applies"),
                LawTab::Questions => match app.law_sheet() {
                    Some(sheet) => msg!("law-tab-questions-count", count = sheet.questions.len()).text(),
                    None => t("law-tab-questions"),
                },
                LawTab::Catalogue => t("law-tab-catalogue"),
            };
            if ui.selectable_label(app.law_tab() == tab, text).clicked() {
                actions.push(Action::ShowLaw(tab));
            }
        }
        if app.is_checking() || app.is_consulting() {
            ui.weak(t("law-working"));
        }
    });
    wrapped(ui, |ui| {
        if app.law_tab() != LawTab::Catalogue {
            scope(ui, app, actions);
        }
        let text = msg!("law-not-advice", day = app.analysis().as_of());
        ui.label(RichText::new(text.text()).small().color(theme::palette(ui.ctx()).faint));
    });
}

/// A row that wraps, with room on both sides.
fn wrapped<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = egui::Margin::symmetric(theme::PAD as i8, 0);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| ui.horizontal_wrapped(add).inner).inner
}

/// Of which part of the map is spoken, and the way back to all of it.
fn scope(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let scope = app.law_scope();
    let nodes = scope.elements.len() + scope.people.len();
    let ecosystem = app.ecosystem();
    let text = match (scope.elements.as_slice(), scope.people.as_slice()) {
        ([], []) => t("law-scope-whole"),
        ([one], []) => msg!("law-scope-element", name = ecosystem.name(*one)).text(),
        ([], [one]) => msg!("law-scope-stakeholder", name = ecosystem.name(*one)).text(),
        _ => msg!("law-scope-some", count = nodes).text(),
    };
    ui.label(RichText::new(text).small().strong()).on_hover_text(t("law-scope-help"));
    if !scope.is_whole() && ui.small_button(t("law-scope-all")).clicked() {
        actions.push(Action::Select(Selection::default()));
    }
}

//! The strip of days: how many duties nobody owns over the years, and a handle to look at
//! another day.

mod plot;
mod scale;
mod words;

use egui::{RichText, Ui};

use crate::app::{Action, App};
use crate::lang::t;
use crate::law::Turn;
use crate::ui::fields::sign_button;
use crate::ui::theme;

/// Shows the strip.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    ui.expand_to_include_rect(ui.max_rect());
    let Some(turns) = app.turns() else {
        ui.weak(t("law-working"));
        return;
    };
    if turns.is_empty() {
        ui.label(t("timeline-empty"));
        ui.weak(t("timeline-empty-help"));
        return;
    }
    bar(ui, app, turns, actions);
    plot::show(ui, app, turns, actions);
}

/// The change before a day.
fn earlier(turns: &[Turn], app: &App) -> Option<usize> {
    turns.partition_point(|turn| turn.day < app.as_of()).checked_sub(1)
}

/// The change after a day.
fn later(turns: &[Turn], app: &App) -> Option<usize> {
    Some(turns.partition_point(|turn| turn.day <= app.as_of())).filter(|at| *at < turns.len())
}

fn bar(ui: &mut Ui, app: &App, turns: &[Turn], actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        for (sign, name, to) in
            [("⏴", "timeline-earlier", earlier(turns, app)), ("⏵", "timeline-later", later(turns, app))]
        {
            ui.add_enabled_ui(to.is_some(), |ui| {
                if let Some(to) = to.filter(|_| sign_button(ui, sign, t(name)).clicked()) {
                    actions.push(Action::AsOf(Some(turns[to].day)));
                } else if to.is_none() {
                    sign_button(ui, sign, t(name));
                }
            });
        }
        let count = scale::unowned(turns, app.as_of());
        ui.label(RichText::new(msg!("timeline-now", day = app.as_of(), count = count).text()).strong());
        if let Some(next) = later(turns, app).map(|at| &turns[at]) {
            let first = words::lines(app, next).into_iter().next().unwrap_or_default();
            let text = msg!("timeline-next", day = next.day, what = first).text();
            let faint = theme::palette(ui.ctx()).faint;
            ui.add(egui::Label::new(RichText::new(text).small().color(faint)).truncate());
        }
    });
}

//! One duty owed to somebody, in sentences; and what is missing.

use egui::{Button, Frame, Label, Margin, RichText, Ui};

use crate::app::{Action, App, Selection};
use crate::model::StakeholderId;
use crate::ui::fields::fixed_width;
use crate::ui::{signs, theme};
use crate::views::answers::{Missing, OwedDuty, Tells};

fn framed(ui: &mut Ui, edge: theme::Color, add: impl FnOnce(&mut Ui)) {
    let palette = theme::palette(ui.ctx());
    Frame::new()
        .fill(palette.surface)
        .stroke(egui::Stroke::new(1.0, edge))
        .corner_radius(theme::ROUND)
        .inner_margin(Margin::same(theme::PAD as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
}

/// Shows a duty: its name, then what there is to say, each under a label of its own.
pub(super) fn show(ui: &mut Ui, app: &App, party: StakeholderId, duty: &OwedDuty, actions: &mut Vec<Action>) {
    let ecosystem = app.ecosystem();
    let palette = theme::palette(ui.ctx());
    let edge = if duty.is_answered_for() { palette.line } else { palette.ownership(duty.state) };
    framed(ui, edge, |ui| {
        ui.horizontal_wrapped(|ui| {
            let sign = RichText::new(signs::ownership(duty.state)).color(palette.ownership(duty.state));
            ui.label(sign).on_hover_text(duty.state.label());
            let name = RichText::new(ecosystem.name(duty.duty)).strong();
            let chosen = app.selection().has(duty.duty);
            if ui.add(Button::selectable(chosen, name).wrap()).clicked() {
                actions.push(Action::Select(Selection::only(duty.duty.into())));
            }
            let citation = ecosystem.obligations.get(duty.duty).map_or("", |duty| duty.citation.as_str());
            ui.label(RichText::new(citation).small().color(palette.faint));
        });
        let mut before = None;
        for (tells, words) in duty.sentences(ecosystem, party) {
            let color = match tells {
                Tells::Who if !duty.is_answered_for() => palette.ownership(duty.state),
                _ => palette.text,
            };
            let label = (before != Some(tells)).then(|| tells.label());
            before = Some(tells);
            line(ui, label.unwrap_or_default(), words.text(), color);
        }
    });
}

/// A label in the first column, a sentence in the second.
fn line(ui: &mut Ui, label: String, text: String, color: theme::Color) {
    let wide = ui.available_width();
    ui.horizontal_top(|ui| {
        fixed_width(ui, theme::LABEL_MOST, |ui| {
            let faint = theme::palette(ui.ctx()).faint;
            ui.add(Label::new(RichText::new(label).small().color(faint)).truncate());
        });
        fixed_width(ui, wide - theme::LABEL_MOST - theme::GAP, |ui| {
            ui.add(Label::new(RichText::new(text).color(color)).wrap());
        });
    });
}

/// Shows what is missing in a dimension, and why it counts.
pub(super) fn missing(ui: &mut Ui, app: &App, party: StakeholderId, missing: &Missing) {
    let palette = theme::palette(ui.ctx());
    framed(ui, palette.open, |ui| {
        for (number, words) in missing.sentences(app.ecosystem(), party).into_iter().enumerate() {
            let text = words.text();
            if number == 0 {
                ui.add(Label::new(RichText::new(format!("⛔ {text}")).color(palette.open)).wrap());
            } else {
                ui.add(Label::new(text).wrap());
            }
        }
    });
}

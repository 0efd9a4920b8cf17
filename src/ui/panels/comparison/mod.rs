//! What differs from another version of the map, in sentences.

mod changes;
pub mod findings;
mod row;

use egui::{Id, RichText, ScrollArea, Ui};

use crate::app::{Action, App};
use crate::compare::{By, Comparison};
use crate::lang::t;
use crate::ui::theme;

/// What of the comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    ByObligation,
    ByStakeholder,
    Findings,
}

/// Shows what differs.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let place = Id::unique("onus-comparison-tab");
    let mut tab = ui.data(|data| data.get_temp::<Tab>(place)).unwrap_or_default();
    let margin = egui::Margin::symmetric(theme::PAD as i8, theme::GAP as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        head(ui, app, actions);
        let Some(comparison) = app.comparison() else {
            ui.weak(t("compare-working"));
            return;
        };
        if comparison.is_empty() {
            ui.add_space(theme::PAD);
            ui.label(t("diff-no-differences"));
            return;
        }
        tabs(ui, comparison, &mut tab);
        ui.add_space(theme::GAP);
        ScrollArea::vertical().id_salt(("comparison", tab as u8)).auto_shrink(false).show(ui, |ui| match tab {
            Tab::ByObligation => changes::show(ui, app, comparison, By::Obligation, actions),
            Tab::ByStakeholder => changes::show(ui, app, comparison, By::Stakeholder, actions),
            Tab::Findings => findings::show(ui, app, &comparison.findings, actions),
        });
    });
    ui.data_mut(|data| data.insert_temp(place, tab));
}

fn head(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let Some(version) = app.compared_with() else { return };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(msg!("compare-with", name = version.name.as_str()).text()).strong());
        if app.is_comparing() || app.is_checking() {
            ui.weak(t("compare-working"));
        }
        if ui.button(t("compare-close")).on_hover_text(t("compare-close-help")).clicked() {
            actions.push(Action::StopComparing);
        }
    });
    let Some(comparison) = app.comparison() else { return };
    ui.horizontal_wrapped(|ui| {
        let (before, after) = (comparison.before.as_of, comparison.after.as_of);
        let mut parts = Vec::new();
        if before != after {
            parts.push(msg!("compare-days", before = before, after = after).text());
        }
        let counts = comparison.counts();
        parts.extend(counts.iter().map(|count| format!("{} {} → {}", count.label, count.before, count.after)));
        if comparison.moved_on_map > 0 {
            parts.push(msg!("diff-moved-on-map", count = comparison.moved_on_map).text());
        }
        ui.label(RichText::new(row::drawn(&parts.join("  ·  "))).small().color(theme::palette(ui.ctx()).faint));
    });
}

fn tabs(ui: &mut Ui, comparison: &Comparison, tab: &mut Tab) {
    let shift = &comparison.findings;
    let came = shift.appeared.len() + shift.reopened.len();
    let went = shift.vanished.len() + shift.accepted.len();
    ui.horizontal_wrapped(|ui| {
        let words = msg!("compare-tab-obligation", count = comparison.changes.len()).text();
        ui.selectable_value(tab, Tab::ByObligation, words);
        ui.selectable_value(tab, Tab::ByStakeholder, t("compare-tab-stakeholder"));
        ui.selectable_value(tab, Tab::Findings, msg!("compare-tab-findings", came = came, went = went).text());
    });
}

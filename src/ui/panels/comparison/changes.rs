//! The changes, duty by duty or stakeholder by stakeholder.

use std::sync::Arc;

use egui::{Id, RichText, Ui};

use super::row;
use crate::app::{Action, App};
use crate::compare::{By, Change, ChangeKind, Comparison};
use crate::lang::t;
use crate::ui::theme::{self, Color};

/// So many changes are shown at first, and so many more each time somebody asks.
const SHOWN: usize = 200;

/// Shows the changes in groups.
pub(super) fn show(ui: &mut Ui, app: &App, comparison: &Arc<Comparison>, by: By, actions: &mut Vec<Action>) {
    let groups = comparison.groups(by);
    if groups.is_empty() {
        ui.weak(t("compare-no-changes"));
        return;
    }
    let place = Id::unique(("onus-comparison-shown", app.comparison_stamp(), by == By::Obligation));
    let most = ui.data(|data| data.get_temp::<usize>(place)).unwrap_or(SHOWN);
    let all: usize = groups.iter().map(|group| group.changes.len()).sum();
    let mut shown = 0;
    for group in &groups {
        if shown >= most {
            break;
        }
        ui.add_space(theme::GAP);
        if shown > 0 {
            ui.separator();
        }
        ui.label(RichText::new(&group.heading).strong());
        for change in group.changes.iter().take(most - shown) {
            one(ui, app, change, actions);
        }
        shown += group.changes.len();
    }
    if all > most {
        ui.add_space(theme::GAP);
        if ui.button(msg!("compare-more", count = all - most).text()).clicked() {
            ui.data_mut(|data| data.insert_temp(place, most + SHOWN));
        }
    }
    ui.add_space(theme::PAD);
}

fn one(ui: &mut Ui, app: &App, change: &Change, actions: &mut Vec<Action>) {
    let text = row::redline(ui, &change.redline());
    let sentence = change.sentence().text();
    let is_there = app.ecosystem().contains(change.key);
    let response = row::show(ui, sign(ui, change.kind), text, is_there.then_some(sentence.as_str()));
    if is_there && response.on_hover_text(row::drawn(&sentence)).clicked() {
        actions.push(Action::Reveal(change.key));
    }
}

fn sign(ui: &Ui, kind: ChangeKind) -> (&'static str, Color) {
    let palette = theme::palette(ui.ctx());
    match kind {
        ChangeKind::Added => ("➕", palette.good),
        ChangeKind::Removed => ("➖", palette.open),
        ChangeKind::Moved => ("➡", palette.contested),
        ChangeKind::Changed => ("✏", palette.accent),
    }
}

//! Findings that came and went, side by side. Takes any two analyses that were compared.

use egui::{RichText, Ui};

use super::row;
use crate::app::{Action, App};
use crate::compare::Shift;
use crate::lang::{Message, t};
use crate::rules::Finding;
use crate::ui::{signs, theme};

/// So many findings of a list are shown.
const SHOWN: usize = 200;

/// Shows what came beside what went. A finding that is there now can be gone to.
pub fn show(ui: &mut Ui, app: &App, shift: &Shift, actions: &mut Vec<Action>) {
    if shift.is_empty() {
        ui.weak(t("compare-no-findings"));
        return;
    }
    ui.columns(2, |columns| {
        list(&mut columns[0], app, "diff-appeared", &shift.appeared, actions);
        list(&mut columns[0], app, "diff-reopened", &shift.reopened, actions);
        if shift.appeared.is_empty() && shift.reopened.is_empty() {
            columns[0].weak(t("compare-none-appeared"));
        }
        list(&mut columns[1], app, "diff-vanished", &shift.vanished, actions);
        list(&mut columns[1], app, "diff-accepted", &shift.accepted, actions);
        if shift.vanished.is_empty() && shift.accepted.is_empty() {
            columns[1].weak(t("compare-none-vanished"));
        }
    });
}

fn list(ui: &mut Ui, app: &App, title: &'static str, findings: &[Finding], actions: &mut Vec<Action>) {
    if findings.is_empty() {
        return;
    }
    ui.label(RichText::new(Message::new(title).with("count", findings.len()).text()).strong());
    for finding in findings.iter().take(SHOWN) {
        let palette = theme::palette(ui.ctx());
        let message = finding.message.text();
        let sign = (signs::severity(finding.severity), palette.severity(finding.severity));
        let text = row::plain(ui, &message);
        let is_there = app.analysis().finding(finding.id).is_some();
        let spoken = msg!("findings-row", severity = finding.severity.label(), message = message.as_str()).text();
        if row::show(ui, sign, text, is_there.then_some(spoken.as_str())).clicked() {
            actions.push(Action::GoTo(finding.id));
        }
    }
    if let Some(more) = findings.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        ui.weak(msg!("list-more", count = more).text());
    }
    ui.add_space(theme::PAD);
}

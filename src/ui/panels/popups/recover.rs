//! Work of an earlier session can be restored.

use egui::{Context, Label, RichText, Ui};

use super::dialog::{buttons, dialog, draft, keep, tall};
use crate::app::{Action, App, Popup, Recoverable};
use crate::lang::t;
use crate::ui::fields::remark;
use crate::ui::theme;

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>, found: &[Recoverable]) {
    let is_first = draft(ctx, app, || ()).is_first;
    dialog(ctx, actions, (t("recover-title"), theme::POPUP_WIDE), |ui, actions| {
        ui.add(Label::new(t("recover-text")).wrap());
        ui.add_space(theme::GAP);
        tall(ui, |ui| {
            for (place, session) in found.iter().enumerate() {
                ui.push_id(place, |ui| one(ui, actions, found, session));
                ui.separator();
            }
        });
        if buttons(ui, true, &["recover-later"], is_first).is_some() {
            actions.push(Action::Dismiss);
        }
    });
    keep(ctx, app, ());
}

fn one(ui: &mut Ui, actions: &mut Vec<Action>, found: &[Recoverable], session: &Recoverable) {
    let title = if session.title.trim().is_empty() { t("title-unsaved") } else { session.title.clone() };
    ui.add(Label::new(RichText::new(title.as_str()).strong()).wrap());
    remark(ui, msg!("recover-line", when = session.when.as_str(), edits = session.edits).text());
    match &session.path {
        Some(path) => remark(ui, path.display().to_string()),
        None => remark(ui, t("recover-no-file")),
    }
    ui.horizontal(|ui| {
        let restore = msg!("recover-restore-this", title = title.as_str()).text();
        if ui.button(t("recover-restore")).accessible_name(restore).clicked() {
            actions.push(Action::Dismiss);
            actions.push(Action::RestoreSession(session.folder.clone()));
        }
        let discard = msg!("recover-discard-this", title = title.as_str()).text();
        if ui.button(t("recover-discard")).accessible_name(discard).clicked() {
            actions.push(Action::DiscardSession(session.folder.clone()));
            let rest: Vec<Recoverable> = found.iter().filter(|other| *other != session).cloned().collect();
            actions.push(if rest.is_empty() { Action::Dismiss } else { Action::Ask(Box::new(Popup::Recover(rest))) });
        }
    });
}

//! The manual.

use egui::Context;

use super::dialog::{buttons, dialog, draft, keep, tall};
use crate::app::{Action, App};
use crate::lang::t;
use crate::ui::{markdown, theme};

const MANUAL: &str = include_str!("../../../../assets/manual/manual.md");

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let is_first = draft(ctx, app, || ()).is_first;
    dialog(ctx, actions, (t("command-manual"), theme::POPUP_WIDE), |ui, actions| {
        tall(ui, |ui| markdown::show(ui, MANUAL));
        if buttons(ui, true, &["popup-close"], is_first).is_some() {
            actions.push(Action::Dismiss);
        }
    });
    keep(ctx, app, ());
}

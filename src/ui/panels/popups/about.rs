//! What the program is.

use egui::{Context, Label};

use super::dialog::{buttons, dialog, draft, keep};
use crate::app::{Action, App};
use crate::lang::t;
use crate::ui::fields::remark;
use crate::ui::theme;

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let is_first = draft(ctx, app, || ()).is_first;
    let title = msg!("about-title", version = env!("CARGO_PKG_VERSION")).text();
    dialog(ctx, actions, (title, theme::POPUP), |ui, actions| {
        ui.add(Label::new(t("about-text")).wrap());
        ui.add_space(theme::GAP);
        ui.add(Label::new(t("about-advice")).wrap());
        ui.add_space(theme::GAP);
        remark(ui, msg!("about-licence", licence = env!("CARGO_PKG_LICENSE")).text());
        if buttons(ui, true, &["popup-close"], is_first).is_some() {
            actions.push(Action::Dismiss);
        }
    });
    keep(ctx, app, ());
}

//! Small windows over the others: one file per question.

mod about;
mod dialog;
mod examples;
mod leaving;
mod manual;
mod node;
mod obligation;
mod palette;
mod path;
mod preferences;
mod recover;
mod relate;
mod returned;
mod shortcuts;
mod waive;

use egui::Ui;

use crate::app::{Action, App, Popup};

/// Shows the popup that is open, if there is one. Escape closes it.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let ctx = ui.ctx();
    let Some(popup) = app.popup() else {
        dialog::forget(ctx);
        return;
    };
    match popup {
        Popup::Relate { from, to, offered } => relate::show(ctx, app, actions, (*from, *to), offered),
        Popup::AddNode { at, kind, joined_to } => node::show(ctx, app, actions, *at, (*kind, *joined_to)),
        Popup::AddObligation => obligation::show(ctx, app, actions),
        Popup::Unsaved { .. } => leaving::unsaved(ctx, app, actions),
        Popup::ChangedOnDisk { path } => leaving::changed_on_disk(ctx, app, actions, path),
        Popup::Path { purpose, text } => path::show(ctx, app, actions, *purpose, text),
        Popup::Waive(finding) => waive::show(ctx, app, actions, *finding),
        Popup::Returned(returned) => returned::show(ctx, actions, returned),
        Popup::Examples => examples::show(ctx, app, actions),
        Popup::Recover(found) => recover::show(ctx, app, actions, found),
        Popup::Palette => palette::show(ctx, app, actions),
        Popup::Preferences => preferences::show(ctx, app, actions),
        Popup::Shortcuts => shortcuts::show(ctx, app, actions),
        Popup::Manual => manual::show(ctx, app, actions),
        Popup::About => about::show(ctx, app, actions),
    }
}

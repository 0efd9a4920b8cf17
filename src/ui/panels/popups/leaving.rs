//! What becomes of unsaved changes, and of a file that somebody else has changed.

use std::path::Path;

use egui::{Context, Label};

use super::dialog::{buttons, dialog, draft, keep};
use crate::app::{Action, App, Decision};
use crate::lang::t;
use crate::model::RecordKey;
use crate::ui::theme;

pub(super) fn unsaved(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let is_first = draft(ctx, app, || ()).is_first;
    dialog(ctx, actions, (t("unsaved-title"), theme::POPUP), |ui, actions| {
        let title = app.ecosystem().name(RecordKey::Profile);
        ui.add(Label::new(msg!("unsaved-text", title = title).text()).wrap());
        let decision = match buttons(ui, true, &["unsaved-save", "unsaved-stay", "unsaved-discard"], is_first) {
            Some(0) => Decision::Save,
            Some(1) => Decision::Stay,
            Some(_) => Decision::Discard,
            None => return,
        };
        actions.push(Action::Decide(decision));
    });
    keep(ctx, app, ());
}

pub(super) fn changed_on_disk(ctx: &Context, app: &App, actions: &mut Vec<Action>, path: &Path) {
    let is_first = draft(ctx, app, || ()).is_first;
    dialog(ctx, actions, (t("changed-title"), theme::POPUP), |ui, actions| {
        let is_own = app.path().is_some_and(|own| own == path);
        let path = path.display().to_string();
        let text = if is_own { msg!("changed-text", path = path) } else { msg!("exists-text", path = path) };
        ui.add(Label::new(text.text()).wrap());
        match buttons(ui, true, &["changed-save-as", "popup-cancel", "changed-overwrite"], is_first) {
            Some(0) => {
                actions.push(Action::Dismiss);
                actions.push(Action::Run("save-as"));
            }
            Some(1) => actions.push(Action::Dismiss),
            Some(_) => actions.push(Action::SaveAnyway),
            None => {}
        }
    });
    keep(ctx, app, ());
}

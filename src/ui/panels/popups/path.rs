//! A path is typed, where no file dialog is to be had.

use std::path::PathBuf;

use egui::{Context, Id};

use super::dialog::{buttons, dialog, draft, focus_first, keep};
use crate::app::{Action, App, PathPurpose};
use crate::lang::t;
use crate::ui::fields::{Listed, input, labelled, listed, remark};
use crate::ui::theme;

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>, purpose: PathPurpose, text: &str) {
    let draft = draft(ctx, app, || text.to_owned());
    let mut typed = draft.value;
    let (title, button) = words(purpose);
    dialog(ctx, actions, (t(title), theme::POPUP), |ui, actions| {
        labelled(ui, "path-field", "path-field-help", |ui, label| {
            let field = Id::unique("onus-path");
            let width = ui.available_width();
            input(ui, field, &mut typed, 1, Some(t("path-hint")), width).labelled_by(label);
            focus_first(ui, field, draft.is_first);
        });
        if matches!(purpose, PathPurpose::Open | PathPurpose::Compare) && !app.recent().is_empty() {
            ui.add_space(theme::GAP);
            remark(ui, t("menu-recent"));
            for path in app.recent() {
                let shown = path.display().to_string();
                if ui.push_id(path, |ui| listed(ui, "", shown.as_str(), None)).inner == Listed::Opened {
                    typed = shown;
                }
            }
        }
        let given = typed.trim();
        match buttons(ui, !given.is_empty(), &[button, "popup-cancel"], draft.is_first) {
            Some(0) => actions.push(Action::PathGiven { purpose, path: PathBuf::from(given) }),
            Some(_) => {
                actions.push(Action::SavingEnded(None));
                actions.push(Action::Dismiss);
            }
            None => {}
        }
    });
    keep(ctx, app, typed);
}

fn words(purpose: PathPurpose) -> (&'static str, &'static str) {
    match purpose {
        PathPurpose::Open => ("path-open-title", "path-open"),
        PathPurpose::Compare => ("path-compare-title", "path-compare"),
        PathPurpose::Save => ("path-save-title", "path-save"),
        PathPurpose::Import => ("path-import-title", "path-import"),
        PathPurpose::Export => ("path-export-title", "path-export"),
        PathPurpose::ExportFolder => ("path-export-folder-title", "path-export"),
        PathPurpose::Catalogue => ("path-catalogue-title", "path-catalogue"),
    }
}

//! Why, by whom and until when is a finding accepted?

use egui::{Context, Id, Label, Ui};

use super::dialog::{buttons, dialog, draft, focus_first, keep, refusal, submit};
use crate::app::{Action, App};
use crate::edit::Edit;
use crate::lang::t;
use crate::model::{Date, FindingId, Lifetime, Provenance, Waiver};
use crate::ui::fields::{date_from_text, input, labelled, problem, remark};
use crate::ui::theme;

#[derive(Clone, Default)]
struct NewWaiver {
    reason: String,
    author: String,
    until: String,
    refused: Option<String>,
}

/// Where the author of the last waiver is remembered until the program ends.
fn author_place() -> Id {
    Id::unique("onus-waiver-author")
}

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>, finding: FindingId) {
    let draft = draft(ctx, app, || {
        let remembered = ctx.data(|data| data.get_temp(author_place()));
        let author = remembered.unwrap_or_else(|| app.ecosystem().profile.author.clone());
        NewWaiver { author, ..NewWaiver::default() }
    });
    let mut waiver = draft.value;
    dialog(ctx, actions, (t("waive-title"), theme::POPUP), |ui, actions| {
        let findings = app.analysis().findings();
        if let Some(found) = findings.iter().find(|found| found.id == finding) {
            ui.add(Label::new(found.message.text()).wrap());
        }
        remark(ui, t("waive-hint"));
        let until = fields(ui, &mut waiver, draft.is_first);
        refusal(ui, waiver.refused.as_ref());
        let is_said = !waiver.reason.trim().is_empty() && !waiver.author.trim().is_empty();
        let is_ready = is_said && until.is_ok();
        match (buttons(ui, is_ready, &["waive-accept", "popup-cancel"], draft.is_first), until) {
            (Some(0), Ok(until)) => {
                ui.data_mut(|data| data.insert_temp(author_place(), waiver.author.clone()));
                waiver.refused = submit(app, actions, edit(app, finding, &waiver, until)).err();
            }
            (Some(1), _) => actions.push(Action::Dismiss),
            _ => {}
        }
    });
    keep(ctx, app, waiver);
}

/// Shows the fields; gives back the last day, or nothing where it cannot be read.
fn fields(ui: &mut Ui, waiver: &mut NewWaiver, is_first: bool) -> Result<Option<Date>, ()> {
    labelled(ui, "field-reason", "field-reason-help", |ui, label| {
        let field = Id::unique("onus-waiver-reason");
        let width = ui.available_width();
        input(ui, field, &mut waiver.reason, theme::NOTE_ROWS, None, width).labelled_by(label);
        focus_first(ui, field, is_first);
    });
    labelled(ui, "field-author", "field-waiver-author-help", |ui, label| {
        let width = ui.available_width();
        input(ui, Id::unique("onus-waiver-by"), &mut waiver.author, 1, None, width).labelled_by(label);
    });
    labelled(ui, "field-waived-until", "field-waived-until-help", |ui, label| {
        let hint = Some(t("hint-date"));
        let width = ui.available_width();
        input(ui, Id::unique("onus-waiver-until"), &mut waiver.until, 1, hint, width).labelled_by(label);
        if waiver.until.trim().is_empty() {
            return Ok(None);
        }
        let day = date_from_text(&waiver.until);
        if day.is_none() {
            problem(ui, t("problem-date"));
        }
        day.map(Some).ok_or(())
    })
}

/// The waiver holds from today, or from the day that is looked at where that is earlier.
fn edit(app: &App, finding: FindingId, waiver: &NewWaiver, until: Option<Date>) -> Edit {
    let from = Some(app.today().min(app.as_of()));
    Edit::Waive(Box::new(Waiver {
        finding,
        reason: waiver.reason.trim().to_owned(),
        author: waiver.author.trim().to_owned(),
        note: String::new(),
        lifetime: Lifetime { from, until },
        provenance: Provenance::default(),
    }))
}

//! The form of an assignment.

use egui::{RichText, Ui};

use super::{common, findings};
use crate::lang::t;
use crate::model::{Answer, Assignment, AssignmentId, Ground, Letter, Standing};
use crate::ui::fields::{Form, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: AssignmentId) {
    common::heading(ui, form, id.into());
    let sentence = form.app.ecosystem().name(id);
    ui.add(egui::Label::new(RichText::new(sentence).strong()).wrap());
    form.edit(ui, id, |ui, form, part: &mut Assignment| {
        section(ui, "inspector-fields", None, true, |ui| fields(ui, form, part));
        section(ui, "inspector-means", None, true, |ui| means(ui, form, part));
        common::more(ui, form, &mut part.lifetime, &mut part.provenance);
    });
    findings::show(ui, form, id.into());
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, part: &mut Assignment) {
    let ecosystem = form.app.ecosystem();
    let duties = ecosystem.obligations.ids();
    form.record(ui, "field-obligation", "field-obligation-help", &mut part.obligation, duties);
    let bearers = ecosystem.stakeholders.ids();
    form.record(ui, "field-bearer", "field-bearer-help", &mut part.stakeholder, bearers);
    form.letters(ui, "field-letters", "field-letters-help", &mut part.letters);
    if part.letters.has(Letter::Accountable) {
        form.tick(ui, "field-lead", "field-lead-help", &mut part.lead);
    } else {
        part.lead = false;
    }
    let standings = (Standing::ALL, Standing::label);
    form.segments(ui, "field-standing", "field-standing-help", &mut part.standing, standings);
    form.scope(ui, "field-scope", "field-scope-help", &mut part.scope);
    let grounds: Vec<Option<Ground>> = std::iter::once(None).chain(Ground::ALL.iter().copied().map(Some)).collect();
    let word = |ground: Option<Ground>| ground.map_or_else(|| t("choice-none"), Ground::label);
    form.choice(ui, "field-ground", "field-ground-help", &mut part.ground, (&grounds, word));
    form.paragraph(ui, "field-evidence", "field-evidence-help", &mut part.evidence);
    form.paragraph(ui, "field-note", "field-note-help", &mut part.note);
}

fn means(ui: &mut Ui, form: &mut Form<'_>, part: &mut Assignment) {
    let answers = || (Answer::ALL, Answer::label);
    let means = &mut part.means;
    form.segments(ui, "means-access", "means-access-help", &mut means.access, answers());
    form.segments(ui, "means-knowledge", "means-knowledge-help", &mut means.knowledge, answers());
    form.segments(ui, "means-money", "means-money-help", &mut means.money, answers());
    form.segments(ui, "means-authority", "means-authority-help", &mut means.authority, answers());
}

//! The form of an insurance policy.

use egui::Ui;

use super::{common, findings};
use crate::model::{Cover, CoverId};
use crate::ui::fields::{Form, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: CoverId) {
    common::heading(ui, form, id.into());
    form.edit(ui, id, |ui, form, cover: &mut Cover| {
        section(ui, "inspector-fields", None, true, |ui| fields(ui, form, cover));
        common::more(ui, form, &mut cover.lifetime, &mut cover.provenance);
    });
    findings::show(ui, form, id.into());
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, cover: &mut Cover) {
    form.name(ui, "field-name", "field-cover-help", &mut cover.name);
    let everybody = form.app.ecosystem().stakeholders.ids();
    let insured = cover.insured;
    let insurers = everybody.filter(|id| *id != insured);
    form.record(ui, "field-insurer", "field-insurer-help", &mut cover.insurer, insurers);
    let everybody = form.app.ecosystem().stakeholders.ids();
    let insurer = cover.insurer;
    form.record(ui, "field-insured", "field-insured-help", &mut cover.insured, everybody.filter(|id| *id != insurer));
    form.linked(ui, "field-risks", "field-risks-help", &mut cover.risks);
    form.money(ui, "field-limit", "field-limit-help", &mut cover.limit);
    form.money(ui, "field-retention", "field-retention-help", &mut cover.retention);
    form.money(ui, "field-premium", "field-premium-help", &mut cover.premium);
    form.paragraph(ui, "field-note", "field-note-help", &mut cover.note);
}

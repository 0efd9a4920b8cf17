//! The form of a waiver.

use egui::Ui;

use super::common;
use crate::model::{FindingId, Waiver, WaiverId};
use crate::ui::fields::{Form, remark, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: WaiverId) {
    common::heading(ui, form, id.into());
    if let Some(waiver) = form.app.ecosystem().waivers.get(id) {
        let findings = form.app.analysis().findings();
        if let Some(finding) = findings.iter().find(|finding| finding.id == waiver.finding) {
            remark(ui, finding.message.text());
        }
    }
    form.edit(ui, id, |ui, form, waiver: &mut Waiver| {
        section(ui, "inspector-fields", None, true, |ui| {
            let mut finding = waiver.finding.as_str().to_owned();
            form.text(ui, "field-finding", "field-finding-help", &mut finding);
            if finding != waiver.finding.as_str() {
                waiver.finding = FindingId::from_text(&finding);
            }
            form.paragraph(ui, "field-reason", "field-reason-help", &mut waiver.reason);
            form.text(ui, "field-author", "field-waiver-author-help", &mut waiver.author);
            form.date(ui, "field-waived-from", "field-waived-from-help", &mut waiver.lifetime.from);
            form.date(ui, "field-waived-until", "field-waived-until-help", &mut waiver.lifetime.until);
            form.paragraph(ui, "field-note", "field-note-help", &mut waiver.note);
        });
        section(ui, "inspector-more", None, false, |ui| {
            common::confidence(ui, form, &mut waiver.provenance.confidence);
            form.sources(ui, &mut waiver.provenance);
        });
    });
}

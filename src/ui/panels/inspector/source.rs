//! The form of a source.

use egui::Ui;

use super::common::{self, Row};
use crate::model::{Source, SourceId};
use crate::ui::fields::{Form, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: SourceId) {
    common::heading(ui, form, id.into());
    form.edit(ui, id, |ui, form, source: &mut Source| {
        section(ui, "inspector-fields", None, true, |ui| {
            form.name(ui, "field-title", "field-source-title-help", &mut source.title);
            form.text(ui, "field-url", "field-url-help", &mut source.url);
            form.text(ui, "field-tier", "field-tier-help", &mut source.tier);
            form.date(ui, "field-read-on", "field-read-on-help", &mut source.read_on);
            form.paragraph(ui, "field-note", "field-note-help", &mut source.note);
        });
        common::more(ui, form, &mut source.lifetime, &mut source.provenance);
    });
    let ecosystem = form.app.ecosystem();
    let citing = form.app.analysis().index().citing(id);
    let rows: Vec<Row> =
        citing.iter().filter(|key| ecosystem.contains(**key)).map(|key| Row::named(form, *key)).collect();
    section(ui, "inspector-citing", Some(rows.len()), true, |ui| {
        common::nothing(ui, rows.is_empty(), "inspector-not-cited");
        common::rows(ui, form, rows, false);
    });
}

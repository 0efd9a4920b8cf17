//! What two versions disagree on: each side, and the buttons that settle it.

use egui::Ui;

use super::common;
use crate::lang::{list, t};
use crate::model::{Conflict, ConflictId};
use crate::ui::fields::{Form, remark, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: ConflictId) {
    common::heading(ui, form, id.into());
    let ecosystem = form.app.ecosystem();
    let Some(conflict) = ecosystem.conflicts.get(id) else { return };
    let sides = [
        ("field-conflict-base", &conflict.base),
        ("field-conflict-ours", &conflict.ours),
        ("field-conflict-theirs", &conflict.theirs),
    ];
    section(ui, "inspector-fields", None, true, |ui| {
        if let Some(label) = conflict.field_label(ecosystem) {
            remark(ui, t(label));
        }
        for (label, side) in sides {
            let words =
                side.as_ref().map_or_else(|| t("conflict-no-record"), |text| list(&conflict.words(ecosystem, text)));
            let words = if words.is_empty() { t("conflict-nothing") } else { words };
            remark(ui, format!("{}: {words}", t(label)));
        }
    });
    super::findings::show(ui, form, id.into());
    form.edit(ui, id, |ui, form, conflict: &mut Conflict| {
        form.paragraph(ui, "field-note", "field-note-help", &mut conflict.note);
        section(ui, "inspector-more", None, false, |ui| {
            common::confidence(ui, form, &mut conflict.provenance.confidence);
            form.sources(ui, &mut conflict.provenance);
        });
    });
}

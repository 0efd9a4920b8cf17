//! The form of a stakeholder.

use egui::Ui;

use super::{common, node};
use crate::model::{Stakeholder, StakeholderId, StakeholderKind};
use crate::ui::fields::{Form, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: StakeholderId) {
    common::heading(ui, form, id.into());
    form.edit(ui, id, |ui, form, stakeholder: &mut Stakeholder| {
        section(ui, "inspector-fields", None, true, |ui| {
            form.name(ui, "field-name", "field-name-help", &mut stakeholder.name);
            let kinds = (StakeholderKind::ALL, StakeholderKind::label);
            form.choice(ui, "field-kind", "field-stakeholder-kind-help", &mut stakeholder.kind, kinds);
            form.jurisdiction(ui, "field-seat", "field-seat-help", &mut stakeholder.jurisdiction);
            form.words(ui, "field-traits", "field-stakeholder-traits-help", &mut stakeholder.traits);
            form.paragraph(ui, "field-note", "field-note-help", &mut stakeholder.note);
        });
        let place = (&mut stakeholder.at, &mut stakeholder.pinned);
        common::more_of_node(ui, form, place, &mut stakeholder.lifetime, &mut stakeholder.provenance);
    });
    node::show(ui, form, id.into());
}

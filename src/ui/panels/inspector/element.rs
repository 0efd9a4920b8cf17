//! The form of an element.

use egui::Ui;

use super::{common, node};
use crate::model::{Element, ElementId, ElementKind, Level, PersonalDataClass};
use crate::ui::fields::{Form, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: ElementId) {
    common::heading(ui, form, id.into());
    form.edit(ui, id, |ui, form, element: &mut Element| {
        section(ui, "inspector-fields", None, true, |ui| fields(ui, form, element));
        let place = (&mut element.at, &mut element.pinned);
        common::more_of_node(ui, form, place, &mut element.lifetime, &mut element.provenance);
    });
    node::show(ui, form, id.into());
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, element: &mut Element) {
    form.name(ui, "field-name", "field-name-help", &mut element.name);
    let kinds = (ElementKind::ALL, ElementKind::label);
    form.choice(ui, "field-kind", "field-element-kind-help", &mut element.kind, kinds);
    let levels = || (Level::ALL, Level::label);
    form.segments(ui, "field-need-security", "field-need-security-help", &mut element.needs.security, levels());
    form.segments(ui, "field-need-safety", "field-need-safety-help", &mut element.needs.safety, levels());
    form.segments(ui, "field-need-privacy", "field-need-privacy-help", &mut element.needs.privacy, levels());
    let classes = (PersonalDataClass::ALL, PersonalDataClass::label);
    form.choice(ui, "field-personal-data", "field-personal-data-help", &mut element.personal_data, classes);
    form.sectors(ui, "field-sectors", "field-element-sectors-help", &mut element.sectors);
    form.jurisdictions(ui, "field-jurisdictions", "field-element-jurisdictions-help", &mut element.jurisdictions);
    form.date(ui, "field-placed-from", "field-placed-from-help", &mut element.placed.from);
    form.date(ui, "field-placed-until", "field-placed-until-help", &mut element.placed.until);
    form.date(ui, "field-support-until", "field-support-until-help", &mut element.support_until);
    form.date(ui, "field-life-until", "field-life-until-help", &mut element.expected_life_until);
    form.words(ui, "field-traits", "field-element-traits-help", &mut element.traits);
    form.paragraph(ui, "field-note", "field-note-help", &mut element.note);
}

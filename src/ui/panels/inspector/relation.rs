//! The form of a relation.

use egui::{RichText, Ui};

use super::{common, findings};
use crate::lang::t;
use crate::model::{Ecosystem, NodeId, Relation, RelationId, RelationKind};
use crate::ui::fields::{Form, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: RelationId) {
    common::heading(ui, form, id.into());
    let sentence = form.app.ecosystem().name(id);
    ui.add(egui::Label::new(RichText::new(sentence).strong()).wrap());
    form.edit(ui, id, |ui, form, relation: &mut Relation| {
        section(ui, "inspector-fields", None, true, |ui| fields(ui, form, relation));
        common::more(ui, form, &mut relation.lifetime, &mut relation.provenance);
    });
    findings::show(ui, form, id.into());
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, relation: &mut Relation) {
    let ecosystem = form.app.ecosystem();
    let (from, to, kind) = (relation.from, relation.to, relation.kind);
    let starts = ecosystem.nodes().filter(|node| *node != to && joins(ecosystem, kind, *node, to));
    form.record(ui, "field-relation-from", "field-relation-from-help", &mut relation.from, starts);
    let offered = offered(ecosystem, from, to);
    let kinds = (offered.as_slice(), RelationKind::label);
    form.choice(ui, "field-relation-kind", "field-relation-kind-help", &mut relation.kind, kinds);
    let ends = ecosystem.nodes().filter(|node| *node != from && joins(ecosystem, kind, from, *node));
    form.record(ui, "field-relation-to", "field-relation-to-help", &mut relation.to, ends);
    let back = self::offered(ecosystem, to, from);
    if let Some(first) = back.first().copied() {
        form.row(ui, "field-direction", "field-direction-help", |ui, form, _| {
            if ui.button(t("relation-turn")).clicked() {
                (relation.from, relation.to) = (to, from);
                relation.kind = if back.contains(&kind) { kind } else { first };
                form.chosen();
            }
        });
    }
    form.paragraph(ui, "field-note", "field-note-help", &mut relation.note);
}

fn offered(ecosystem: &Ecosystem, from: NodeId, to: NodeId) -> Vec<RelationKind> {
    match (ecosystem.end_kind(from), ecosystem.end_kind(to)) {
        (Some(start), Some(end)) => RelationKind::offered(start, end),
        _ => Vec::new(),
    }
}

fn joins(ecosystem: &Ecosystem, kind: RelationKind, from: NodeId, to: NodeId) -> bool {
    match (ecosystem.end_kind(from), ecosystem.end_kind(to)) {
        (Some(start), Some(end)) => kind.may_join(start, end),
        _ => false,
    }
}

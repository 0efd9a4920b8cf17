//! The form of a risk.

use egui::Ui;

use super::common::{self, Row};
use super::findings;
use crate::lang::t;
use crate::model::{Cover, Lifetime, Provenance, Risk, RiskId, StakeholderKind};
use crate::ui::fields::{Form, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: RiskId) {
    common::heading(ui, form, id.into());
    form.edit(ui, id, |ui, form, risk: &mut Risk| {
        section(ui, "inspector-fields", None, true, |ui| fields(ui, form, risk));
        common::more(ui, form, &mut risk.lifetime, &mut risk.provenance);
    });
    covers(ui, form, id);
    findings::show(ui, form, id.into());
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, risk: &mut Risk) {
    form.name(ui, "field-name", "field-risk-help", &mut risk.name);
    form.linked(ui, "field-risk-about", "field-risk-about-help", &mut risk.about);
    form.frequency(ui, "field-frequency", "field-frequency-help", &mut risk.frequency);
    form.money_range(ui, "field-loss", "field-loss-help", &mut risk.loss);
    form.text(ui, "field-loss-per", "field-loss-per-help", &mut risk.loss_per);
    form.text(ui, "field-basis", "field-basis-help", &mut risk.basis);
    form.linked(ui, "field-borne-by", "field-borne-by-help", &mut risk.borne_by);
    form.paragraph(ui, "field-note", "field-note-help", &mut risk.note);
}

fn covers(ui: &mut Ui, form: &mut Form<'_>, id: RiskId) {
    let ecosystem = form.app.ecosystem();
    let ids = form.app.analysis().index().covers_of(id);
    let rows: Vec<Row> =
        ids.iter().filter(|id| ecosystem.covers.contains(**id)).map(|id| Row::named(form, *id)).collect();
    section(ui, "inspector-covers", Some(rows.len()), true, |ui| {
        common::rows(ui, form, rows, true);
        add_cover(ui, form, Some(id));
    });
}

/// A button that adds a policy. It needs an insurer and an insured; the likeliest two
/// stakeholders are taken to begin with.
pub(super) fn add_cover(ui: &mut Ui, form: &mut Form<'_>, risk: Option<RiskId>) {
    let ecosystem = form.app.ecosystem();
    let borne_by = risk.and_then(|id| ecosystem.risks.get(id)?.borne_by.first().copied());
    let insured = borne_by.or_else(|| ecosystem.stakeholders.ids().next());
    let others = || ecosystem.stakeholders.iter().filter(|(id, _)| Some(*id) != insured);
    let insurer = others().find(|(_, who)| who.kind == StakeholderKind::Overseer).or_else(|| others().next());
    let (Some(insured), Some((insurer, _))) = (insured, insurer) else { return };
    if common::button(ui, form, "inspector-add-cover") {
        form.add(Cover {
            name: t("cover-new"),
            insurer,
            insured,
            risks: risk.into_iter().collect(),
            limit: None,
            retention: None,
            premium: None,
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        });
    }
}

//! The form of an obligation, with everybody's part in it.

use egui::{RichText, Ui};

use super::{common, duties, findings, parts};
use crate::app::Action;
use crate::catalogue::Verification;
use crate::lang::t;
use crate::model::{Dimension, Obligation, ObligationId, Phase};
use crate::ui::fields::{Form, remark, section};
use crate::ui::theme;

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: ObligationId) {
    common::heading(ui, form, id.into());
    ownership(ui, form, id);
    form.edit(ui, id, |ui, form, duty: &mut Obligation| {
        section(ui, "inspector-fields", None, true, |ui| fields(ui, form, duty));
    });
    parts::show(ui, form, id);
    findings::show(ui, form, id.into());
    ui.push_id("days", |ui| {
        form.edit(ui, id, |ui, form, duty: &mut Obligation| {
            section(ui, "inspector-when", None, has_days(duty), |ui| days(ui, form, duty));
            common::more(ui, form, &mut duty.lifetime, &mut duty.provenance);
        });
    });
}

/// Says how well the duty is owned on the day, and why.
fn ownership(ui: &mut Ui, form: &Form<'_>, id: ObligationId) {
    let Some(ownership) = form.app.analysis().ownership(id) else { return };
    let color = theme::palette(ui.ctx()).ownership(ownership.state);
    ui.horizontal(|ui| {
        ui.label(duties::sign(ui, ownership.state));
        ui.label(RichText::new(ownership.state.label()).strong().color(color));
    });
    let reason = ownership
        .beneath
        .rule()
        .and_then(|rule| form.app.analysis().findings_about(id.into()).find(|finding| finding.rule == rule));
    let day = msg!("ownership-on", day = form.app.as_of()).text();
    match reason.and_then(|finding| finding.reasons.first()) {
        Some(reason) => remark(ui, format!("{} {day}", reason.text())),
        None => remark(ui, day),
    }
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, duty: &mut Obligation) {
    form.name(ui, "field-duty", "field-duty-help", &mut duty.name);
    form.text(ui, "field-citation", "field-citation-help", &mut duty.citation);
    form.optional_text(ui, "field-provision", "field-provision-help", &mut duty.provision);
    if let Some(id) = &duty.provision {
        provision(ui, form, id);
    }
    form.linked(ui, "field-about", "field-about-help", &mut duty.about);
    form.linked(ui, "field-owed-to", "field-owed-to-help", &mut duty.owed_to);
    let dimensions = (Dimension::ALL, Dimension::label);
    form.toggles(ui, "field-dimensions", "field-dimensions-help", &mut duty.dimensions, dimensions);
    form.toggles(ui, "field-phases", "field-phases-help", &mut duty.phases, (Phase::ALL, Phase::label));
    form.paragraph(ui, "field-note", "field-note-help", &mut duty.note);
}

fn has_days(duty: &Obligation) -> bool {
    duty.deadline.is_some() || duty.every.is_some() || duty.due.is_some() || duty.done.is_some()
}

fn days(ui: &mut Ui, form: &mut Form<'_>, duty: &mut Obligation) {
    form.span(ui, "field-deadline", "field-deadline-help", &mut duty.deadline);
    form.span(ui, "field-every", "field-every-help", &mut duty.every);
    form.date(ui, "field-due", "field-due-help", &mut duty.due);
    form.date(ui, "field-done", "field-done-help", &mut duty.done);
}

/// The provision of the catalogue from which the duty was added, with the ways to it.
fn provision(ui: &mut Ui, form: &mut Form<'_>, id: &str) {
    let catalogue = form.app.analysis().law().rulebook().catalogue();
    let Some((instrument, one)) = catalogue.provision(id) else {
        return remark(ui, t("provision-unknown"));
    };
    remark(ui, format!("{} · {}", instrument.cite(&one.citation), one.title));
    if one.verification == Verification::Unverified {
        let weak = theme::palette(ui.ctx()).weak;
        ui.label(RichText::new(format!("⚠ {}", t("law-unverified"))).small().color(weak));
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(t("provision-show")).clicked() {
            form.act(Action::ShowProvision(Some(one.id.clone())));
        }
        let link = instrument.link_of(one);
        if !link.is_empty() {
            ui.hyperlink_to(t("law-read-source"), link).on_hover_text(link);
        }
    });
}

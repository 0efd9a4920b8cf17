//! The form of what the ecosystem says of itself, and the records that stand on no map.

use egui::{RichText, Ui};

use super::common::{self, Row};
use super::{node, risk};
use crate::lang::t;
use crate::model::{Ecosystem, FactSubject, Observation, Profile, RecordKey, Revision, Risk, Source, Standing, Stored};
use crate::ui::fields::{Form, remark, section};
use crate::ui::theme;

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>) {
    ui.add_space(theme::GAP);
    ui.label(RichText::new(t("profile-heading")).heading());
    remark(ui, t("profile-hint"));
    form.edit_profile(ui, |ui, form, profile| {
        section(ui, "inspector-fields", None, true, |ui| fields(ui, form, profile));
        let count = profile.observations.len();
        section(ui, "inspector-observations", Some(count), false, |ui| observations(ui, form, profile));
        let count = profile.history.len();
        section(ui, "inspector-history", Some(count), false, |ui| history(ui, form, profile));
        section(ui, "inspector-limits", None, false, |ui| {
            let limits = &mut profile.limits;
            form.count(ui, "field-single-point", "field-single-point-help", &mut limits.single_point_percent);
            form.count(ui, "field-overload", "field-overload-help", &mut limits.overload);
        });
        common::more(ui, form, &mut profile.lifetime, &mut profile.provenance);
    });
    records(ui, form);
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, profile: &mut Profile) {
    form.name(ui, "field-title", "field-title-help", &mut profile.title);
    form.paragraph(ui, "field-summary", "field-summary-help", &mut profile.summary);
    form.text(ui, "field-period", "field-period-help", &mut profile.period);
    form.text(ui, "field-author", "field-author-help", &mut profile.author);
    form.text(ui, "field-version", "field-version-help", &mut profile.version);
    let standings = (Standing::ALL, |one: Standing| one.label());
    form.segments(ui, "field-map-standing", "field-map-standing-help", &mut profile.standing, standings);
    form.date(ui, "field-as-of", "field-as-of-help", &mut profile.as_of);
    form.sectors(ui, "field-sectors", "field-sectors-help", &mut profile.sectors);
    form.jurisdictions(ui, "field-jurisdictions", "field-jurisdictions-help", &mut profile.jurisdictions);
    form.paragraph(ui, "field-note", "field-note-help", &mut profile.note);
}

fn observations(ui: &mut Ui, form: &mut Form<'_>, profile: &mut Profile) {
    let mut gone = None;
    for (place, observation) in profile.observations.iter_mut().enumerate() {
        form.at_place(ui, place, |ui, form| {
            form.paragraph(ui, "field-observation", "field-observation-help", &mut observation.text);
            common::confidence(ui, form, &mut observation.provenance.confidence);
            form.linked(ui, "field-sources", "field-sources-help", &mut observation.provenance.sources);
            if common::button(ui, form, "observation-remove") {
                gone = Some(place);
            }
            ui.separator();
        });
    }
    if let Some(gone) = gone {
        profile.observations.remove(gone);
        form.chosen();
    }
    if common::button(ui, form, "observation-add") {
        profile.observations.push(Observation::default());
        form.chosen();
    }
}

/// The versions of the file, the oldest first.
fn history(ui: &mut Ui, form: &mut Form<'_>, profile: &mut Profile) {
    let mut gone = None;
    for (place, revision) in profile.history.iter_mut().enumerate() {
        form.at_place(ui, place, |ui, form| {
            form.text(ui, "field-version", "field-version-help", &mut revision.version);
            form.date(ui, "field-version-day", "field-version-day-help", &mut revision.day);
            form.text(ui, "field-author", "field-version-author-help", &mut revision.author);
            form.paragraph(ui, "field-change", "field-change-help", &mut revision.change);
            if common::button(ui, form, "history-remove") {
                gone = Some(place);
            }
            ui.separator();
        });
    }
    if let Some(gone) = gone {
        profile.history.remove(gone);
        form.chosen();
    }
    if common::button(ui, form, "history-add") {
        let (version, author) = (profile.version.clone(), profile.author.clone());
        let day = Some(form.app.today());
        profile.history.push(Revision { version, day, author, change: String::new() });
        form.chosen();
    }
}

/// The records that stand on no map, kind by kind.
fn records(ui: &mut Ui, form: &mut Form<'_>) {
    node::facts(ui, form, FactSubject::Ecosystem);
    let rows = all::<Risk>(form);
    section(ui, "inspector-all-risks", Some(rows.len()), false, |ui| {
        common::rows(ui, form, rows, true);
        if common::button(ui, form, "inspector-add-risk") {
            form.add(Risk { name: t("risk-new"), ..Risk::default() });
        }
    });
    let rows = all::<crate::model::Cover>(form);
    section(ui, "inspector-all-covers", Some(rows.len()), false, |ui| {
        common::rows(ui, form, rows, true);
        risk::add_cover(ui, form, None);
    });
    let rows = all::<Source>(form);
    section(ui, "inspector-all-sources", Some(rows.len()), false, |ui| {
        common::rows(ui, form, rows, true);
        if common::button(ui, form, "inspector-add-source") {
            form.add(Source { title: t("source-untitled"), ..Source::default() });
        }
    });
    let rows = waivers(form, form.app.ecosystem());
    section(ui, "inspector-all-waivers", Some(rows.len()), false, |ui| {
        common::nothing(ui, rows.is_empty(), "inspector-no-waivers");
        common::rows(ui, form, rows, true);
    });
}

fn all<T: Stored>(form: &Form<'_>) -> Vec<Row> {
    T::table(form.app.ecosystem()).ids().map(|id| Row::named(form, T::key(id))).collect()
}

fn waivers(_: &Form<'_>, ecosystem: &Ecosystem) -> Vec<Row> {
    ecosystem
        .waivers
        .iter()
        .map(|(id, waiver)| Row {
            key: RecordKey::Waiver(id),
            sign: RichText::new(""),
            text: RichText::new(waiver.reason.as_str()),
            end: String::new(),
        })
        .collect()
}

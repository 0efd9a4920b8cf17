//! What the catalogue says of a provision or an instrument, whatever stands on the map.

use egui::{RichText, Ui};

use super::words;
use crate::catalogue::{Catalogue, Delegation, Exclusion, Instrument, Provision, Verification};
use crate::lang::{self, t};
use crate::model::{Dimension, Phase, Sector, StakeholderKind};
use crate::ui::fields::{fixed_width, remark};
use crate::ui::theme;

/// Where a provision stands, how it was checked and what it says.
pub(super) fn beginning(ui: &mut Ui, instrument: &Instrument, provision: &Provision) {
    ui.label(provision.summary.as_str());
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(instrument.cite(&provision.citation)).strong());
        link(ui, instrument.link_of(provision));
    });
    checked(ui, provision.verification, instrument.reviewed_on(provision));
}

/// The way to the official text, opened in the browser.
pub(super) fn link(ui: &mut Ui, address: &str) {
    if !address.is_empty() {
        ui.hyperlink_to(t("law-read-source"), address).on_hover_text(address);
    }
}

/// How an entry was checked, and when.
fn checked(ui: &mut Ui, verification: Verification, day: crate::model::Date) {
    let text = msg!("law-checked", how = verification.label(), day = day).text();
    if verification == Verification::Unverified {
        let color = theme::palette(ui.ctx()).weak;
        ui.add(egui::Label::new(RichText::new(format!("⚠ {text}")).small().color(color)).wrap());
    } else {
        remark(ui, text);
    }
}

/// Everything else that is written of a provision.
pub(super) fn rest(ui: &mut Ui, catalogue: &Catalogue, instrument: &Instrument, provision: &Provision) {
    let roles: Vec<String> = provision.bearers.iter().map(|role| catalogue.role_label(role).to_owned()).collect();
    told(ui, "law-told-bearers", &lang::either(&roles));
    let kinds: Vec<String> =
        provision.owed_to.iter().map(|kind| StakeholderKind::label(*kind).to_lowercase()).collect();
    let owed = if provision.owed_to_text.is_empty() { lang::list(&kinds) } else { provision.owed_to_text.clone() };
    told(ui, "law-told-owed-to", &owed);
    let clocks: Vec<String> = provision.clocks.iter().map(words::clock).collect();
    told(ui, "law-told-clocks", &clocks.join("\n"));
    told(ui, "law-told-deadline", &provision.deadline);
    told(ui, "law-told-trigger", &provision.trigger);
    told(ui, "law-told-days", &days(provision));
    let sectors: Vec<String> = provision.sectors.iter().map(|sector| Sector::label(*sector)).collect();
    told(ui, "law-told-sectors", &sectors.join(", "));
    let dimensions: Vec<String> = provision.dimensions.iter().map(|one| Dimension::label(*one)).collect();
    let phases: Vec<String> = provision.phases.iter().map(|one| Phase::label(*one)).collect();
    told(ui, "law-told-dimensions", &dimensions.join(", "));
    told(ui, "law-told-phases", &phases.join(", "));
    if provision.delegation != Delegation::NotApplicable || !provision.delegation_note.is_empty() {
        let delegation = words::delegation(provision.delegation);
        told(ui, "law-told-delegation", format!("{delegation} {}", provision.delegation_note).trim());
    }
    let sanction = if provision.sanction.is_empty() { &instrument.sanction } else { &provision.sanction };
    told(ui, "law-told-sanction", sanction);
    told(ui, "law-told-note", &provision.note);
    let source = if provision.source.is_empty() { &instrument.source } else { &provision.source };
    told(ui, "law-told-source", source);
    let concerns = |one: &&Exclusion| {
        (one.only.is_empty() || one.only.contains(&provision.id)) && !one.spares.contains(&provision.id)
    };
    exclusions(ui, instrument, instrument.exclusions.iter().filter(concerns).collect());
}

fn days(provision: &Provision) -> String {
    let mut parts = Vec::new();
    if provision.pending {
        parts.push(t("law-days-pending"));
    }
    match (provision.from, provision.until) {
        (Some(from), Some(until)) => parts.push(msg!("law-days-both", from = from, until = until).text()),
        (Some(from), None) => parts.push(msg!("law-days-from", from = from).text()),
        (None, Some(until)) => parts.push(msg!("law-days-until", until = until).text()),
        (None, None) => {}
    }
    if !provision.from_text.is_empty() {
        parts.push(provision.from_text.clone());
    }
    parts.join(" ")
}

/// One thing that is told, under its name; nothing where there is nothing to tell.
pub(super) fn told(ui: &mut Ui, label: &'static str, text: &str) {
    if text.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        let faint = theme::palette(ui.ctx()).faint;
        fixed_width(ui, theme::LAW_LABEL, |ui| {
            ui.add(egui::Label::new(RichText::new(t(label)).small().color(faint)).wrap());
        });
        let width = ui.available_width();
        fixed_width(ui, width, |ui| ui.add(egui::Label::new(text).wrap()));
    });
}

/// What an instrument does not reach, with where that is written.
fn exclusions(ui: &mut Ui, instrument: &Instrument, exclusions: Vec<&Exclusion>) {
    if exclusions.is_empty() {
        return;
    }
    let title = msg!("law-exclusions", count = exclusions.len()).text();
    egui::CollapsingHeader::new(title).id_salt("exclusions").show(ui, |ui| {
        remark(ui, t("law-exclusions-help"));
        for one in exclusions {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(instrument.cite(&one.citation)).strong());
                ui.label(RichText::new(words::effect(one.effect)).small());
                if one.verification == Verification::Unverified {
                    let weak = theme::palette(ui.ctx()).weak;
                    ui.label(RichText::new(format!("⚠ {}", t("law-unverified"))).small().color(weak));
                }
            });
            ui.label(one.summary.as_str());
            if !one.still_applies.is_empty() {
                remark(ui, msg!("law-still-applies", what = one.still_applies.as_str()).text());
            }
        }
    });
}

/// What the catalogue says of a whole instrument.
pub(super) fn instrument(ui: &mut Ui, catalogue: &Catalogue, one: &Instrument) {
    ui.label(RichText::new(one.name.as_str()).strong());
    ui.horizontal_wrapped(|ui| {
        ui.label(words::force(one.force));
        if !one.citation.is_empty() {
            ui.label(one.citation.as_str());
        }
        link(ui, &one.link);
    });
    checked(ui, one.verification, one.reviewed);
    told(ui, "law-told-place", &one.jurisdiction.label());
    told(ui, "law-told-status", &one.status);
    let days: Vec<String> = one.key_dates.iter().map(|(what, day)| format!("{day}: {what}")).collect();
    told(ui, "law-told-days", &days.join("\n"));
    told(ui, "law-told-authority", &one.authority);
    told(ui, "law-told-sanction", &one.sanction);
    told(ui, "law-told-note", &one.note);
    told(ui, "law-told-source", &one.source);
    let roles: Vec<String> = one
        .roles
        .iter()
        .map(|role| format!("{} ({}): {}", catalogue.role_label(&role.role), role.citation, role.meaning))
        .collect();
    told(ui, "law-told-roles", &roles.join("\n"));
    let principles = one.principles.iter().map(|one| {
        let to: Vec<String> = one.addressees.iter().map(|role| catalogue.role_label(role).to_owned()).collect();
        if to.is_empty() { one.text.clone() } else { format!("{} ({})", one.text, lang::list(&to)) }
    });
    told(ui, "law-told-principles", &principles.collect::<Vec<_>>().join("\n"));
    let rules = one.role_rules.iter().map(|rule| format!("{}: {}", one.cite(&rule.citation), rule.summary));
    told(ui, "law-told-role-rules", &rules.collect::<Vec<_>>().join("\n"));
    exclusions(ui, one, one.exclusions.iter().collect());
}

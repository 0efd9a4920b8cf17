//! The bar at the bottom: is it saved, how far can one go back, what is going on.

use egui::{Align, Layout, RichText, Ui};

use crate::app::{Action, App};
use crate::lang::t;
use crate::ui::theme;

/// From this width of the rest of the bar on it says how much there is, in points.
const COUNTS_FROM: f32 = 640.0;

/// Shows the bar at the bottom.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        saved_ui(ui, app, actions);
        ui.separator();
        let steps = app.document().undo_steps();
        let undo = match steps.last() {
            Some(step) => msg!("status-undo", count = steps.len(), last = step.label.clone()).text(),
            None => t("status-undo-none"),
        };
        // What is said on hovering elsewhere gives way where there is little room.
        let room = ui.available_width();
        ui.add(egui::Label::new(RichText::new(undo).small()).truncate());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let zoom = (app.camera().zoom * 100.0).round() as i64;
            ui.label(RichText::new(msg!("status-zoom", percent = zoom).text()).small());
            if room >= COUNTS_FROM {
                ui.separator();
                counts_ui(ui, app);
            }
            ui.separator();
            catalogue_ui(ui, app);
        });
    });
}

fn saved_ui(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let palette = theme::palette(ui.ctx());
    let document = app.document();
    if document.is_read_only() {
        let text = RichText::new(t("status-read-only")).small().color(palette.weak);
        if ui.button(text).on_hover_text(t("status-read-only-help")).clicked() {
            actions.push(Action::Run("save-as"));
        }
    } else if app.is_saving() {
        ui.label(RichText::new(t("status-saving")).small());
    } else if app.has_unsaved_changes() {
        ui.label(RichText::new(t("status-modified")).small().color(palette.weak));
    } else if app.path().is_none() {
        ui.label(RichText::new(t("status-new")).small());
    } else {
        ui.label(RichText::new(t("status-saved")).small().color(palette.good));
    }
}

fn counts_ui(ui: &mut Ui, app: &App) {
    let summary = app.summary();
    let text = if app.is_checking() {
        t("status-checking")
    } else {
        msg!(
            "status-counts",
            stakeholders = summary.stakeholders,
            elements = summary.elements,
            relations = summary.relations,
            obligations = summary.obligations
        )
        .text()
    };
    ui.label(RichText::new(text).small());
}

/// Which edition of the catalogue is asked, and when it was last gone through.
fn catalogue_ui(ui: &mut Ui, app: &App) {
    let catalogue = app.analysis().law().rulebook().catalogue();
    let text = msg!("status-catalogue", edition = catalogue.version.as_str(), day = catalogue.reviewed).text();
    let label = |ui: &mut Ui, text: RichText| ui.add(egui::Label::new(text.small()).truncate());
    let Some(folder) = app.catalogue_folder() else {
        label(ui, RichText::new(text)).on_hover_text(t("status-catalogue-help"));
        return;
    };
    let path = folder.display().to_string();
    let (count, replaced) = (catalogue.own.len(), catalogue.overridden.len());
    if app.is_catalogue_broken() {
        let own = RichText::new(t("status-catalogue-broken")).color(theme::palette(ui.ctx()).open);
        label(ui, own).on_hover_text(msg!("status-catalogue-broken-help", path = path).text());
    } else {
        let entries = msg!("catalogue-own-entries", count = count, replaced = replaced);
        let help = msg!("status-catalogue-own-help", path = path, entries = entries);
        label(ui, RichText::new(msg!("status-catalogue-own", count = count).text())).on_hover_text(help.text());
    }
    ui.separator();
    label(ui, RichText::new(text)).on_hover_text(t("status-catalogue-help"));
}

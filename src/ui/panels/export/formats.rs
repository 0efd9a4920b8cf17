//! The formats, and the button that writes them.

use egui::{Button, ProgressBar, Slider, Ui};

use crate::app::{Action, App, ExportAction};
use crate::export::FORMATS;
use crate::lang::t;
use crate::ui::theme;

pub(super) fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        for format in FORMATS {
            let mut wanted = app.exports(format.code);
            if ui.checkbox(&mut wanted, format.label.text()).changed() {
                actions.push(Action::Export(ExportAction::Format(format.code, wanted)));
            }
        }
    });
    if app.exports("png") {
        let mut scale = app.export_scale();
        let slider = Slider::new(&mut scale, 1.0..=8.0).step_by(0.5).text(t("export-scale"));
        if ui.add(slider).on_hover_text(t("export-scale-help")).changed() {
            actions.push(Action::Export(ExportAction::Scale(scale)));
        }
    }
    if app.exports("pdf") {
        let mut archival = app.is_export_archival();
        if ui.checkbox(&mut archival, t("export-archival")).on_hover_text(t("export-archival-help")).changed() {
            actions.push(Action::Export(ExportAction::Archival(archival)));
        }
    }
}

/// The button that writes, and how far it has come.
pub(super) fn start(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    ui.add_space(theme::GAP);
    match app.export_progress() {
        None => {
            let count = app.export_count();
            let is_possible = count > 0 && app.export_unknown().is_none();
            let button = Button::new(msg!("export-start", count = count).text());
            let response =
                ui.add_enabled_ui(is_possible, |ui| ui.add_sized([ui.available_width(), theme::ROW], button));
            if response.inner.on_disabled_hover_text(t("export-start-none")).clicked() {
                actions.push(Action::Export(ExportAction::Start));
            }
        }
        Some((done, all)) => {
            ui.horizontal(|ui| {
                let share = done as f32 / all.max(1) as f32;
                let bar = ProgressBar::new(share).desired_width((ui.available_width() - 100.0).max(60.0));
                ui.add(bar.text(msg!("export-progress", done = done, all = all).text()));
                if ui.button(t("export-cancel")).clicked() {
                    actions.push(Action::Export(ExportAction::Cancel));
                }
            });
        }
    }
    ui.add_space(theme::GAP);
}

//! Reports that are kept in the file under a name.

use egui::{ComboBox, Id, TextEdit, Ui};

use crate::app::{Action, App, ExportAction};
use crate::lang::t;
use crate::model::ReportPlan;

pub(super) fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let current = app.current_preset();
    let is_default = *app.export_plan() == ReportPlan::default();
    let name = match current {
        Some(preset) => preset.name.clone(),
        None if is_default => t("export-whole"),
        None => t("export-own-choice"),
    };
    ui.horizontal(|ui| {
        let label = ui.label(t("export-preset")).on_hover_text(t("export-preset-help"));
        ComboBox::from_id_salt("export-preset")
            .selected_text(name)
            .truncate()
            .show_ui(ui, |ui| {
                if ui.selectable_label(is_default, t("export-whole")).clicked() {
                    actions.push(Action::Export(ExportAction::Plan(ReportPlan::default())));
                }
                for preset in app.presets() {
                    let is_current = current.is_some_and(|current| current.name == preset.name);
                    if ui.selectable_label(is_current, preset.name.as_str()).clicked() {
                        actions.push(Action::Export(ExportAction::TakePreset(preset.name.clone())));
                    }
                }
            })
            .response
            .labelled_by(label.id);
        if let Some(preset) = current
            && ui.button(t("export-drop")).on_hover_text(t("export-drop-help")).clicked()
        {
            actions.push(Action::Export(ExportAction::DropPreset(preset.name.clone())));
        }
    });
    if current.is_none() && !is_default && !app.document().is_read_only() {
        keep(ui, actions);
    }
}

/// A choice that is not kept yet can be given a name.
fn keep(ui: &mut Ui, actions: &mut Vec<Action>) {
    let id = Id::unique("export-keep");
    let mut name = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    ui.horizontal(|ui| {
        let label = ui.label(t("export-keep-as"));
        let field = ui.add(TextEdit::singleline(&mut name).desired_width(140.0)).labelled_by(label.id);
        let is_named = !name.trim().is_empty();
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if (ui.add_enabled(is_named, egui::Button::new(t("export-keep"))).clicked() || entered) && is_named {
            actions.push(Action::Export(ExportAction::KeepPreset(name.clone())));
            name.clear();
        }
    });
    ui.data_mut(|data| data.insert_temp(id, name));
}

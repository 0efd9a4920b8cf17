//! The view of exports: what goes into the report at the left, how it will look at the right.

mod formats;
#[cfg(feature = "pdf")]
mod pages;
mod parts;
mod preset;
mod preview;
mod scope;

use egui::{ComboBox, Panel, RichText, ScrollArea, Ui};

use crate::app::{Action, App, ExportAction};
use crate::lang::t;
use crate::model::{LetterOrder, Paper, ReportPlan};
use crate::ui::theme;

/// The orders of letters that are offered.
const ORDERS: [&str; 3] = ["RACI", "ARCI", "CAIR"];

/// Shows the view of exports.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    Panel::left("export-choices").resizable(true).default_size(theme::EXPORT).size_range(260.0..=520.0).show(
        ui,
        |ui| {
            Panel::bottom("export-start").show_separator_line(true).show(ui, |ui| {
                title(ui, "export-formats");
                formats::show(ui, app, actions);
                formats::start(ui, app, actions);
            });
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let mut plan = app.export_plan().clone();
                choices(ui, app, &mut plan, actions);
                if plan != *app.export_plan() {
                    actions.push(Action::Export(ExportAction::Plan(plan)));
                }
            });
        },
    );
    preview::show(ui, app, actions);
}

fn choices(ui: &mut Ui, app: &App, plan: &mut ReportPlan, actions: &mut Vec<Action>) {
    ui.add_space(theme::GAP);
    ui.heading(t("export-title"));
    preset::show(ui, app, actions);
    title(ui, "export-scope");
    scope::show(ui, app, plan);
    title(ui, "export-parts");
    parts::show(ui, app, plan);
    title(ui, "export-look");
    look(ui, plan);
    ui.add_space(theme::PAD);
}

/// The name of a group of choices.
fn title(ui: &mut Ui, id: &'static str) {
    ui.add_space(theme::PAD);
    ui.label(RichText::new(t(id)).strong());
}

/// Paper and order of letters.
fn look(ui: &mut Ui, plan: &mut ReportPlan) {
    ui.horizontal(|ui| {
        let label = ui.label(t("export-paper"));
        ComboBox::from_id_salt("export-paper")
            .selected_text(plan.paper.label())
            .show_ui(ui, |ui| {
                for paper in Paper::ALL {
                    ui.selectable_value(&mut plan.paper, *paper, paper.label());
                }
            })
            .response
            .labelled_by(label.id);
        let label = ui.label(t("export-letters")).on_hover_text(t("export-letters-help"));
        ComboBox::from_id_salt("export-letters")
            .selected_text(plan.letters.to_string())
            .width(80.0)
            .show_ui(ui, |ui| {
                for order in ORDERS.iter().filter_map(|order| LetterOrder::parse(order)) {
                    ui.selectable_value(&mut plan.letters, order, order.to_string());
                }
            })
            .response
            .labelled_by(label.id);
    });
}

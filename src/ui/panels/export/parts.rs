//! The parts of the report and their order.

use egui::{Button, RichText, Ui};

use crate::app::App;
use crate::lang::t;
use crate::model::{ReportPart, ReportPlan};
use crate::report::{Block, Part};
use crate::ui::theme;

/// What is to be done with the list of parts.
enum Change {
    Out(usize),
    In(ReportPart),
    Up(usize),
    Down(usize),
}

pub(super) fn show(ui: &mut Ui, app: &App, plan: &mut ReportPlan) {
    let chosen = plan.parts().to_vec();
    let mut change = None;
    for (place, part) in chosen.iter().enumerate() {
        ui.horizontal(|ui| {
            let mut is_in = true;
            if ui.checkbox(&mut is_in, part.label()).changed() {
                change = Some(Change::Out(place));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if arrow(ui, "⏷", msg!("export-part-down", part = part.message()).text(), place + 1 < chosen.len()) {
                    change = Some(Change::Down(place));
                }
                if arrow(ui, "⏶", msg!("export-part-up", part = part.message()).text(), place > 0) {
                    change = Some(Change::Up(place));
                }
                ui.label(RichText::new(extent(app, *part)).small().color(theme::palette(ui.ctx()).faint));
            });
        });
    }
    for part in ReportPart::ALL.iter().filter(|part| !chosen.contains(part)) {
        let mut is_in = false;
        if ui.checkbox(&mut is_in, part.label()).changed() {
            change = Some(Change::In(*part));
        }
    }
    if let Some(change) = change {
        plan.parts = changed(chosen, change);
    }
    if !plan.parts.is_empty() && ui.small_button(t("export-parts-all")).clicked() {
        plan.parts.clear();
    }
}

/// The parts after a change. None at all would mean all of them, so that the last one stays.
fn changed(mut parts: Vec<ReportPart>, change: Change) -> Vec<ReportPart> {
    match change {
        Change::Out(place) if parts.len() > 1 => {
            parts.remove(place);
        }
        Change::Out(_) => {}
        Change::In(part) => parts.push(part),
        Change::Up(place) => parts.swap(place - 1, place),
        Change::Down(place) => parts.swap(place, place + 1),
    }
    // All of them in the usual order is what a plan without parts says.
    if parts == ReportPart::ALL { Vec::new() } else { parts }
}

fn arrow(ui: &mut Ui, sign: &str, name: String, enabled: bool) -> bool {
    let response = ui.add_enabled(enabled, Button::new(sign).small().frame(false));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
    response.on_hover_text(name).clicked()
}

/// How much a part holds, in a word.
fn extent(app: &App, part: ReportPart) -> String {
    let Some(report) = app.export_report() else { return String::new() };
    let Some(found) = report.parts.iter().find(|one| one.code == part.code()) else {
        let is_title = part == ReportPart::Title && report.title_page.is_some();
        return if is_title { String::new() } else { t("export-part-empty") };
    };
    match rows(found) {
        0 => String::new(),
        count => msg!("export-part-rows", count = count).text(),
    }
}

fn rows(part: &Part) -> usize {
    let count = |block: &Block| if let Block::Table(table) = block { table.entries().count() } else { 0 };
    part.blocks.iter().map(count).sum()
}

//! How the report reads: its parts, its text, and the beginnings of its tables.

use egui::{CentralPanel, Frame, Grid, Label, Margin, RichText, ScrollArea, Ui};

use crate::app::{Action, App, ExportAction};
use crate::lang::t;
use crate::report::{Block, Mark, Part, Report, Row, Style, Table, TitlePage};
use crate::ui::theme;

/// How many rows and columns of a table are shown.
const ROWS: usize = 8;
const COLUMNS: usize = 7;
/// How many characters of a cell are shown.
const CELL: usize = 80;

pub(super) fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let palette = theme::palette(ui.ctx());
    CentralPanel::no_frame().frame(Frame::new().fill(palette.ground)).show(ui, |ui| {
        ui.add_space(theme::GAP);
        ui.horizontal(|ui| {
            ui.add_space(theme::PAD);
            ui.label(RichText::new(t("export-preview")).strong());
            if app.is_reporting() {
                ui.weak(t("law-working"));
            }
            which(ui, app, actions);
            if let Some(report) = app.export_report() {
                copy_menu(ui, report, actions);
            }
        });
        #[cfg(feature = "pdf")]
        if app.shows_pages() {
            ui.horizontal_top(|ui| {
                ui.add_space(theme::PAD);
                ui.vertical(|ui| super::pages::show(ui, app));
            });
            return;
        }
        let Some(report) = app.export_report() else { return };
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let page = Frame::new().fill(palette.surface).inner_margin(Margin::same(28)).outer_margin(Margin::same(12));
            page.corner_radius(theme::ROUND).show(ui, |ui| {
                ui.set_width(ui.available_width().min(theme::PAGE));
                whole(ui, report);
            });
        });
    });
}

/// The pages, or what stands in the report.
fn which(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    if !cfg!(feature = "pdf") {
        return;
    }
    for (is_pages, words) in [(true, "export-show-pages"), (false, "export-show-text")] {
        if ui.selectable_label(app.shows_pages() == is_pages, t(words)).clicked() {
            actions.push(Action::Export(ExportAction::ShowPages(is_pages)));
        }
    }
}

/// Any table can be put on the clipboard, and so can the map.
fn copy_menu(ui: &mut Ui, report: &Report, actions: &mut Vec<Action>) {
    ui.menu_button(t("export-copy-table"), |ui| {
        for table in report.tables().filter(|table| !table.rows.is_empty()) {
            if ui.button(table.title.as_str()).clicked() {
                actions.push(Action::Export(ExportAction::CopyTable(table.code)));
                ui.close();
            }
        }
    })
    .response
    .on_hover_text(t("export-copy-table-help"));
    let has_map = report.figures().next().is_some();
    let copy = ui.add_enabled(has_map, egui::Button::new(t("export-copy-picture")));
    if copy.on_hover_text(t("export-copy-picture-help")).clicked() {
        actions.push(Action::Export(ExportAction::CopyPicture));
    }
}

fn whole(ui: &mut Ui, report: &Report) {
    ui.label(RichText::new(report.title.as_str()).size(theme::HEADING * 1.5).strong());
    if let Some(page) = &report.title_page {
        title_page(ui, page);
    }
    if let Some(scope) = &report.scope {
        ui.label(RichText::new(scope.as_str()).color(theme::palette(ui.ctx()).faint));
    }
    for part in &report.parts {
        show_part(ui, part);
    }
}

fn title_page(ui: &mut Ui, page: &TitlePage) {
    ui.label(page.subtitle.as_str());
    ui.add_space(theme::PAD);
    Grid::new("export-title-page").num_columns(2).spacing([theme::PAD * 2.0, theme::GAP]).show(ui, |ui| {
        for (what, how) in &page.facts {
            ui.label(RichText::new(what.as_str()).color(theme::palette(ui.ctx()).faint));
            ui.add(Label::new(how.as_str()).wrap());
            ui.end_row();
        }
    });
    for advice in &page.advice {
        ui.label(RichText::new(advice.as_str()).color(theme::palette(ui.ctx()).faint));
    }
}

fn show_part(ui: &mut Ui, part: &Part) {
    ui.add_space(theme::PAD * 2.0);
    ui.label(RichText::new(part.title.as_str()).size(theme::HEADING).strong());
    ui.separator();
    for (place, block) in part.blocks.iter().enumerate() {
        match block {
            Block::Heading { text, .. } => {
                ui.add_space(theme::GAP);
                ui.label(RichText::new(text.as_str()).strong());
            }
            Block::Paragraph(paragraph) => {
                let sign = match paragraph.style {
                    Style::Item => "• ",
                    Style::Warning => "⚠ ",
                    Style::Body | Style::Remark => "",
                };
                let is_strong = paragraph.runs.iter().all(|run| run.mark == Mark::Strong);
                let text = format!("{sign}{}", crate::report::plain_text(&paragraph.runs));
                let text = if is_strong { RichText::new(text).strong() } else { RichText::new(text) };
                ui.label(if paragraph.style == Style::Remark { text.small() } else { text });
            }
            Block::Table(table) if table.rows.is_empty() => {}
            Block::Table(table) => show_table(ui, (part.code, place), table),
            Block::Figure(figure) => {
                ui.label(RichText::new(figure.caption.as_str()).color(theme::palette(ui.ctx()).faint));
                ui.label(RichText::new(figure.description.as_str()).small());
            }
        }
    }
}

fn show_table(ui: &mut Ui, id: (&str, usize), table: &Table) {
    let width = table.columns.len().min(COLUMNS);
    ScrollArea::horizontal().id_salt(id).show(ui, |ui| {
        Grid::new(id).striped(true).spacing([theme::PAD, theme::GAP]).show(ui, |ui| {
            for column in &table.columns[..width] {
                ui.label(RichText::new(shortened(&column.label)).small().strong());
            }
            ui.end_row();
            for row in table.rows.iter().take(ROWS) {
                show_row(ui, row, width);
                ui.end_row();
            }
        });
    });
    let (rows, columns) = (table.rows.len().saturating_sub(ROWS), table.columns.len() - width);
    if rows + columns > 0 {
        ui.label(
            RichText::new(msg!("export-more", rows = rows, columns = columns).text())
                .small()
                .color(theme::palette(ui.ctx()).faint),
        );
    }
}

fn show_row(ui: &mut Ui, row: &Row, width: usize) {
    if let Some(words) = &row.section {
        ui.label(RichText::new(shortened(words)).strong());
        return;
    }
    for cell in row.cells(width) {
        let lines = cell.map_or_else(String::new, |cell| cell.lines().join(" · "));
        ui.label(RichText::new(shortened(&lines)).small());
    }
}

/// The beginning of a text, on one line.
fn shortened(text: &str) -> String {
    let line = text.replace('\n', " ");
    if line.chars().count() <= CELL { line } else { line.chars().take(CELL).chain(['…']).collect() }
}

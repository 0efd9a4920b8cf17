//! The bar above the matrix: filters, grouping, order, and what is hidden.

use egui::{ComboBox, TextEdit, Ui};

use crate::app::App;
use crate::app::matrix::{Arrangement, ColumnSorting, Grouping, Sorting};
use crate::lang::t;
use crate::ui::theme;

/// Shows the bar; what is chosen goes into the arrangement.
pub(super) fn show(ui: &mut Ui, app: &App, arrangement: &mut Arrangement) {
    let margin = egui::Margin::symmetric(theme::GAP as i8, theme::GAP as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let is_roomy = ui.available_width() >= theme::MATRIX_ROOM;
        ui.horizontal_wrapped(|ui| {
            find(ui, arrangement);
            if is_roomy {
                filters(ui, app, arrangement);
                orders(ui, app, arrangement);
            } else {
                let close = egui::PopupCloseBehavior::CloseOnClickOutside;
                let config = egui::containers::menu::MenuConfig::new().close_behavior(close);
                egui::containers::menu::MenuButton::new(t("matrix-arrange")).config(config).ui(ui, |ui| {
                    filters(ui, app, arrangement);
                    orders(ui, app, arrangement);
                });
            }
            hidden(ui, arrangement);
            if app.is_checking() {
                ui.weak(t("matrix-checking"));
            }
        });
    });
}

fn find(ui: &mut Ui, arrangement: &mut Arrangement) {
    ui.add(TextEdit::singleline(&mut arrangement.text).hint_text(t("matrix-filter")).desired_width(theme::MATRIX_FIND))
        .accessible_name(t("matrix-filter"));
}

fn filters(ui: &mut Ui, app: &App, arrangement: &mut Arrangement) {
    ui.toggle_value(&mut arrangement.holes, t("matrix-holes")).on_hover_text(t("matrix-holes-help"));
    ui.toggle_value(&mut arrangement.with_part, t("matrix-with-part")).on_hover_text(t("matrix-with-part-help"));
    let nodes: Vec<_> = app.selection().nodes().collect();
    let mut only = !arrangement.only.is_empty();
    let label = match arrangement.only.as_slice() {
        [] => t("matrix-only-selected"),
        [one] => msg!("matrix-only-one", name = app.ecosystem().name(*one)).text(),
        many => msg!("matrix-only-some", count = many.len()).text(),
    };
    ui.add_enabled_ui(only || !nodes.is_empty(), |ui| {
        let toggle = ui.toggle_value(&mut only, label).on_hover_text(t("matrix-only-help"));
        if toggle.on_disabled_hover_text(t("matrix-only-needs-selection")).changed() {
            arrangement.only = if only { nodes } else { Vec::new() };
        }
    });
}

fn orders(ui: &mut Ui, app: &App, arrangement: &mut Arrangement) {
    let groups = Grouping::ALL.map(|one| (one, one.label()));
    choice(ui, "matrix-group", &mut arrangement.grouping, groups);
    let mut sortings = vec![
        (Sorting::Citation, t("matrix-sort-citation")),
        (Sorting::Name, t("matrix-sort-name")),
        (Sorting::Ownership, t("matrix-sort-ownership")),
        (Sorting::Manual, t("matrix-sort-manual")),
    ];
    if let Sorting::By(who) = arrangement.sorting {
        sortings.push((Sorting::By(who), msg!("matrix-sort-part", name = app.ecosystem().name(who)).text()));
    }
    choice(ui, "matrix-sort", &mut arrangement.sorting, sortings);
    let columns = ColumnSorting::ALL.map(|one| (one, one.label()));
    choice(ui, "matrix-columns", &mut arrangement.columns, columns);
}

/// One of several words in a list that opens, under a label with this message id.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &'static str,
    value: &mut T,
    options: impl IntoIterator<Item = (T, String)>,
) {
    let options: Vec<(T, String)> = options.into_iter().collect();
    let chosen = options.iter().find(|(one, _)| one == value).map_or_else(String::new, |(_, words)| words.clone());
    let text = msg!("matrix-choice", what = t(label), chosen = chosen).text();
    ComboBox::from_id_salt(label)
        .selected_text(text.as_str())
        .width(0.0)
        .show_ui(ui, |ui| {
            for (option, words) in options {
                ui.selectable_value(value, option, words);
            }
        })
        .response
        .accessible_name(text);
}

fn hidden(ui: &mut Ui, arrangement: &mut Arrangement) {
    if arrangement.hidden() == 0 {
        return;
    }
    let chip = egui::Button::new(msg!("matrix-hidden", count = arrangement.hidden()).text());
    if ui.add(chip.selected(true)).on_hover_text(t("matrix-hidden-help")).clicked() {
        arrangement.show_hidden();
    }
}

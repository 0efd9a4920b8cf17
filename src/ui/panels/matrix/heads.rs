//! The heads of the matrix: duties, stakeholders, states of ownership and the corner.

use egui::text::TextFormat;
use egui::{FontId, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::geometry::Geometry;
use super::grid::within;
use super::table::{Column, Row, Table};
use crate::app::{Action, App, Selection};
use crate::model::{EndKind, Letter, RecordKey};
use crate::ui::{signs, text, theme};

/// Shows all heads.
pub(super) fn show(ui: &mut Ui, app: &App, table: &Table, geometry: &Geometry, actions: &mut Vec<Action>) {
    let duties = within(ui, geometry.duties());
    for row in geometry.rows() {
        let rect = geometry.across(geometry.duties(), row);
        let under = geometry.under.is_some_and(|(other, _)| other == row);
        duty(&duties, app, &table.rows[row], rect, under, actions);
    }
    let states = within(ui, geometry.states());
    for row in geometry.rows() {
        ownership(&states, &table.rows[row], geometry.across(geometry.states(), row));
    }
    let heads = within(ui, geometry.heads());
    for column in geometry.columns() {
        stakeholder(&heads, app, table, geometry, column, actions);
    }
    corner(ui, table, geometry);
    let palette = theme::palette(ui.ctx());
    let body = geometry.body();
    let strong = Stroke::new(1.0, palette.line);
    ui.painter().hline(geometry.visible.left()..=geometry.states().right(), body.top(), strong);
    for x in [body.left(), body.right()] {
        ui.painter().vline(x, geometry.visible.top()..=body.bottom(), strong);
    }
}

/// A duty: sign of ownership, name, citation.
fn duty(ui: &Ui, app: &App, row: &Row, rect: Rect, under: bool, actions: &mut Vec<Action>) {
    let palette = theme::palette(ui.ctx());
    let key = RecordKey::from(row.duty);
    let response = ui.interact(rect, Id::unique(("matrix-duty", row.duty)), Sense::CLICK);
    let selected = app.selection().has(key);
    response.widget_info(|| WidgetInfo::selected(Role::RowHeader, true, selected, spoken(row)));
    if selected {
        ui.painter().rect_filled(rect, 0, palette.accent_soft);
    } else if under || response.hovered() {
        ui.painter().rect_filled(rect, 0, palette.raised);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::faded(palette.line, 0.6)));
    duty_words(ui, row, rect);
    if response.hovered() {
        response.clone().on_hover_text(format!("{}\n{}", spoken(row), row.citation).trim_end().to_owned());
    }
    if response.double_clicked() {
        actions.push(Action::Reveal(key));
    } else if response.clicked() {
        select(ui, key, actions);
    }
}

/// Sign, name and citation, in the middle of the height; the name takes what lines there are.
fn duty_words(ui: &Ui, row: &Row, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    let painter = ui.painter();
    let [low, _] = theme::MATRIX_ROW;
    let left = rect.left() + theme::GAP + 22.0;
    let width = rect.right() - left - theme::GAP;
    let color = if row.ended { palette.faint } else { palette.text };
    let cut = |words: &str, size: f32, color: theme::Color, lines: usize| {
        text::cut(painter, words, TextFormat::simple(FontId::proportional(size), color), width, lines)
    };
    let name = cut(&row.name, theme::TEXT, color, if rect.height() > low { 2 } else { 1 });
    let citation = (!row.citation.is_empty()).then(|| cut(&row.citation, theme::SMALL, palette.faint, 1));
    let height = name.size().y + citation.as_ref().map_or(0.0, |galley| galley.size().y);
    let top = rect.center().y - height / 2.0;
    if let Some(state) = row.state {
        let at = pos2(rect.left() + theme::GAP, top);
        text::line(painter, at, signs::ownership(state), theme::TEXT, palette.ownership(state), 20.0);
    }
    let below = top + name.size().y;
    painter.galley(pos2(left, top), name, color);
    if let Some(citation) = citation {
        painter.galley(pos2(left, below), citation, palette.faint);
    }
}

fn spoken(row: &Row) -> String {
    let state = row.state.map_or_else(|| crate::lang::t("matrix-checking"), |state| state.label());
    msg!("matrix-duty", duty = row.name.as_str(), state = state).text()
}

fn select(ui: &Ui, key: RecordKey, actions: &mut Vec<Action>) {
    let adds = ui.input(|input| input.modifiers.command || input.modifiers.shift);
    actions.push(if adds { Action::Toggle(key) } else { Action::Select(Selection::only(key)) });
}

/// How a duty is owned, with its sign, in words.
fn ownership(ui: &Ui, row: &Row, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::faded(palette.line, 0.6)));
    let (sign, words, color) = match row.state {
        _ if row.ended => ("", crate::lang::t("matrix-duty-ended"), palette.faint),
        Some(state) => (signs::ownership(state), state.label(), palette.ownership(state)),
        None => ("", crate::lang::t("matrix-checking"), palette.faint),
    };
    let at = pos2(rect.left() + theme::GAP, rect.center().y - theme::TEXT * 0.65);
    text::line(ui.painter(), at, sign, theme::TEXT, color, 20.0);
    if rect.width() <= theme::MATRIX_STATE[0] {
        return;
    }
    let format = TextFormat::simple(FontId::proportional(theme::SMALL), color);
    let left = rect.left() + theme::GAP + 22.0;
    let galley = text::cut(ui.painter(), &words, format, rect.right() - left - theme::GAP, 2);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}

/// A stakeholder: icon, name, and how many duties it answers for and does.
fn stakeholder(ui: &Ui, app: &App, table: &Table, geometry: &Geometry, place: usize, actions: &mut Vec<Action>) {
    let (column, rect) = (&table.columns[place], geometry.head(place));
    let under = geometry.under.is_some_and(|(_, other)| other == place);
    let palette = theme::palette(ui.ctx());
    let key = RecordKey::from(column.who);
    let response = ui.interact(rect, Id::unique(("matrix-stakeholder", column.who)), Sense::CLICK);
    let selected = app.selection().has(key);
    let spoken = || {
        let counts = (column.accountable, column.responsible);
        msg!(
            "matrix-stakeholder",
            name = column.name.as_str(),
            kind = column.kind.message(),
            accountable = counts.0,
            responsible = counts.1
        )
        .text()
    };
    response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, selected, spoken()));
    if selected {
        ui.painter().rect_filled(rect, 0, palette.accent_soft);
    } else if under || response.hovered() {
        ui.painter().rect_filled(rect, 0, palette.raised);
    }
    if geometry.is_upright() {
        paint_upright(ui, column, rect);
    } else {
        paint_flat(ui, column, rect);
    }
    if response.hovered() {
        response.clone().on_hover_text(spoken());
    }
    if response.double_clicked() {
        actions.push(Action::Reveal(key));
    } else if response.clicked() {
        select(ui, key, actions);
    }
}

fn name_color(palette: &theme::Palette, column: &Column) -> theme::Color {
    if column.absent { palette.faint } else { palette.text }
}

fn paint_flat(ui: &Ui, column: &Column, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    let inside = rect.shrink2(vec2(theme::GAP, theme::GAP));
    let kind = EndKind::Stakeholder(column.kind);
    let icon_at = inside.left_top();
    text::line(ui.painter(), icon_at, signs::icon(kind), theme::TEXT, palette.node(kind), 24.0);
    let format = TextFormat::simple(FontId::proportional(theme::SMALL), name_color(palette, column));
    let galley = text::cut(ui.painter(), &column.name, format, inside.width(), 2);
    ui.painter().galley(pos2(inside.left(), inside.top() + 22.0), galley, palette.text);
    let at = pos2(inside.left(), inside.bottom() - theme::SMALL - 3.0);
    let counts = [(Letter::Accountable, column.accountable), (Letter::Responsible, column.responsible)];
    let counts = counts.map(|(letter, count)| format!("{} {count}", letter.code())).join("   ");
    text::line(ui.painter(), at, &counts, theme::SMALL, palette.faint, inside.width());
}

fn paint_upright(ui: &Ui, column: &Column, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    let kind = EndKind::Stakeholder(column.kind);
    let line = theme::SMALL + 3.0;
    let counts_top = rect.bottom() - 2.0 * line - theme::GAP / 2.0;
    for (place, (letter, count)) in
        [(Letter::Accountable, column.accountable), (Letter::Responsible, column.responsible)].into_iter().enumerate()
    {
        let at = pos2(rect.left() + theme::GAP, counts_top + place as f32 * line);
        let words = format!("{} {count}", letter.code());
        text::line(ui.painter(), at, &words, theme::SMALL, palette.faint, rect.width() - theme::GAP);
    }
    let icon_at = pos2(rect.left() + theme::GAP, counts_top - 22.0);
    text::line(ui.painter(), icon_at, signs::icon(kind), theme::TEXT, palette.node(kind), rect.width());
    let length = icon_at.y - rect.top() - 2.0 * theme::GAP;
    let at = pos2(rect.center().x - theme::SMALL * 0.65, icon_at.y - theme::GAP / 2.0);
    text::upward(ui.painter(), at, &column.name, theme::SMALL, name_color(palette, column), length);
}

/// The corners: how much is shown, and what stands below.
fn corner(ui: &mut Ui, table: &Table, geometry: &Geometry) {
    let palette = theme::palette(ui.ctx());
    let rect = geometry.corner().shrink2(vec2(theme::PAD, theme::GAP));
    let inner = within(ui, geometry.corner());
    let lines = [
        msg!("matrix-count-stakeholders", shown = table.columns.len(), all = table.all_columns).text(),
        msg!("matrix-count-duties", shown = table.rows.len(), all = table.all_rows).text(),
    ];
    for (place, words) in lines.iter().rev().enumerate() {
        let at = pos2(rect.left(), rect.bottom() - (place + 1) as f32 * (theme::SMALL + 5.0));
        text::line(inner.painter(), at, words, theme::SMALL, palette.faint, rect.width());
    }
    let far = geometry.far_corner().shrink2(vec2(theme::GAP, theme::GAP));
    let inner = within(ui, geometry.far_corner());
    let at = pos2(far.left(), far.bottom() - theme::SMALL - 5.0);
    let words = crate::lang::t("matrix-ownership");
    text::line(inner.painter(), at, &words, theme::SMALL, palette.faint, far.width());
}

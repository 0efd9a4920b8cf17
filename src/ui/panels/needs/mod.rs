//! The view of needs: what security, safety and privacy each element needs, what is covered,
//! what is not; below an element, part of the life cycle by part.

mod cell;
mod lines;
mod words;

use egui::{Button, Id, Label, Rect, RichText, ScrollArea, TextEdit, Ui, UiBuilder, pos2, vec2};

use lines::{Choices, Line};

use super::lesson;
use crate::app::{Action, App, Selection};
use crate::lang::t;
use crate::model::{ElementId, Needs, RecordKey};
use crate::ui::fields::{remark, sign_button};
use crate::ui::{kept, signs, theme};
use crate::views::needs::NeedsTable;

/// What the view remembers from frame to frame; never part of the file.
#[derive(Clone, Debug, Default)]
struct State {
    choices: Choices,
    /// The selection as it was last seen.
    seen: Option<RecordKey>,
}

/// What the parts of the view share while a frame is shown.
struct Frame<'a> {
    app: &'a App,
    table: &'a NeedsTable,
    /// Where columns begin and end.
    edges: [f32; 5],
    state: &'a mut State,
    actions: &'a mut Vec<Action>,
}

/// Shows the view of needs.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    if app.ecosystem().elements.is_empty() {
        return lesson(ui, app, (t("needs-no-elements"), t("needs-no-elements-help")), &["add-element"], actions);
    }
    let id = Id::unique("needs-state");
    let mut state: State = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let key = app.stamp();
    let table = kept::kept(ui.ctx(), Id::unique("needs-table"), key, || NeedsTable::of(app.analysis()));
    toolbar(ui, app, &table, &mut state.choices);
    let lines = lines::lines(app.ecosystem(), &table, &state.choices);
    let edges = edges(ui);
    let mut frame = Frame { app, table: &table, edges, state: &mut state, actions };
    heads(ui, &frame);
    if lines.is_empty() {
        nothing_matches(ui, &mut frame.state.choices);
    } else {
        list(ui, &lines, &mut frame);
    }
    ui.data_mut(|data| data.insert_temp(id, state));
}

fn toolbar(ui: &mut Ui, app: &App, table: &NeedsTable, choices: &mut Choices) {
    egui::Frame::new().inner_margin(egui::Margin::same(theme::GAP as i8)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(
                TextEdit::singleline(&mut choices.text).hint_text(t("needs-filter")).desired_width(theme::MATRIX_FIND),
            )
            .accessible_name(t("needs-filter"));
            ui.toggle_value(&mut choices.open, t("needs-only-open")).on_hover_text(t("needs-only-open-help"));
            if app.is_checking() {
                ui.weak(t("matrix-checking"));
            }
        });
        remark(ui, t(if table.states_any() { "needs-help" } else { "needs-none-stated" }));
    });
}

/// The element, three dimensions, and the right edge.
fn edges(ui: &Ui) -> [f32; 5] {
    let room = ui.available_rect_before_wrap().shrink2(vec2(theme::GAP, 0.0));
    // The bar for scrolling takes room of its own.
    let right = room.right() - ui.spacing().scroll.allocated_width();
    let first = ((right - room.left()) * 0.3).clamp(theme::NEEDS_ELEMENT[0], theme::NEEDS_ELEMENT[1]);
    let one = ((right - room.left() - first) / 3.0).min(theme::NEEDS_MOST);
    let at = |column: usize| room.left() + first + one * column as f32;
    [room.left(), at(0), at(1), at(2), at(3)]
}

/// The heads stay put: each dimension with how many needs stand how.
fn heads(ui: &mut Ui, frame: &Frame<'_>) {
    let top = ui.cursor().top();
    let mut bottom = top;
    for (number, dimension) in Needs::DIMENSIONS.into_iter().enumerate() {
        let total = frame.table.totals[number];
        let rect = column(frame, number + 1, top, theme::ROW * 4.0);
        let taken = within(ui, rect, |ui| {
            ui.label(RichText::new(dimension.label()).strong());
            ui.horizontal_wrapped(|ui| words::total(ui, total));
        });
        bottom = bottom.max(taken.bottom());
    }
    let rect = column(frame, 0, top, bottom - top);
    within(ui, rect, |ui| {
        ui.label(RichText::new(t("needs-element")).strong());
        let text = msg!("needs-count", count = frame.table.elements.len()).text();
        ui.label(RichText::new(text).small().color(theme::palette(ui.ctx()).faint));
    });
    ui.advance_cursor_after_rect(Rect::from_min_max(pos2(frame.edges[0], top), pos2(frame.edges[4], bottom)));
}

/// Where a column lies at a height; column nought holds the elements.
fn column(frame: &Frame<'_>, number: usize, top: f32, height: f32) -> Rect {
    let (left, right) = (frame.edges[number], frame.edges[number + 1]);
    Rect::from_min_max(pos2(left, top), pos2(right - theme::GAP, top + height))
}

/// Shows something in a place of its own; tells what it took.
fn within(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) -> Rect {
    let layout = egui::Layout::top_down(egui::Align::LEFT);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    child.shrink_clip_rect(rect.expand2(vec2(theme::GAP / 2.0, 0.0)));
    child.spacing_mut().item_spacing.y = 2.0;
    add(&mut child);
    child.min_rect()
}

/// How far each line begins below the first, and where the last one ends.
fn tops(lines: &[Line]) -> Vec<f32> {
    let mut top = 0.0;
    let mut tops = vec![top];
    for line in lines {
        top += if matches!(line, Line::Element(_)) { theme::NEEDS_ROW } else { theme::NEEDS_PHASE };
        tops.push(top);
    }
    tops
}

/// Only the lines that are seen are built.
fn list(ui: &mut Ui, lines: &[Line], frame: &mut Frame<'_>) {
    let tops = tops(lines);
    let mut area = ScrollArea::vertical().id_salt("needs").auto_shrink(false);
    if let Some(line) = newly_selected(lines, frame) {
        area = area.vertical_scroll_offset((tops[line] - theme::NEEDS_ROW).max(0.0));
    }
    area.show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        ui.set_min_height(tops.last().copied().unwrap_or_default());
        let first = tops.partition_point(|top| *top <= viewport.top()).saturating_sub(1);
        let seen = (first..lines.len()).take_while(|line| tops[*line] < viewport.bottom());
        for line in seen {
            let y = origin.y + tops[line]..=origin.y + tops[line + 1];
            let rect = Rect::from_x_y_ranges(frame.edges[0]..=frame.edges[4], y);
            match lines[line] {
                Line::Element(number) => element(ui, frame, number, rect),
                Line::Phase(number, phase) => {
                    let place = |frame: &Frame<'_>, number| column(frame, number, rect.top(), rect.height());
                    within(ui, place(frame, 0), |ui| words::phase(ui, phase));
                    for dimension in 0..Needs::DIMENSIONS.len() {
                        let place = place(frame, dimension + 1);
                        within(ui, place, |ui| cell::in_phase(ui, frame, (number, dimension), phase));
                    }
                }
            }
        }
    });
}

/// The line of an element that has just been selected elsewhere.
fn newly_selected(lines: &[Line], frame: &mut Frame<'_>) -> Option<usize> {
    let lead = frame.app.selection().lead();
    if frame.state.seen == lead {
        return None;
    }
    frame.state.seen = lead;
    let Some(RecordKey::Element(id)) = lead else { return None };
    let is_it = |line: &Line| matches!(line, Line::Element(number) if frame.table.elements[*number].element == id);
    lines.iter().position(is_it)
}

fn element(ui: &mut Ui, frame: &mut Frame<'_>, number: usize, rect: Rect) {
    let palette = theme::palette(ui.ctx());
    let id = frame.table.elements[number].element;
    if frame.app.selection().has(id) {
        ui.painter().rect_filled(rect, theme::ROUND, palette.accent_soft);
    } else {
        let line = egui::Stroke::new(1.0, theme::faded(palette.line, 0.6));
        ui.painter().hline(rect.x_range(), rect.top(), line);
    }
    within(ui, column(frame, 0, rect.top(), rect.height()), |ui| name(ui, frame, id));
    for dimension in 0..Needs::DIMENSIONS.len() {
        let place = column(frame, dimension + 1, rect.top(), rect.height());
        within(ui, place, |ui| cell::show(ui, frame, (number, dimension)));
    }
}

fn name(ui: &mut Ui, frame: &mut Frame<'_>, id: ElementId) {
    let ecosystem = frame.app.ecosystem();
    let name = ecosystem.name(id);
    ui.add_space(theme::GAP / 2.0);
    ui.horizontal(|ui| {
        let is_open = frame.state.choices.unfolded.contains(&id);
        let (sign, words) = if is_open {
            (signs::UNFOLDED, msg!("needs-fold", name = name.as_str()))
        } else {
            (signs::FOLDED, msg!("needs-unfold", name = name.as_str()))
        };
        if sign_button(ui, sign, words.text()).clicked() && !frame.state.choices.unfolded.remove(&id) {
            frame.state.choices.unfolded.insert(id);
        }
        let kind = ecosystem.elements.get(id).map(|element| crate::model::EndKind::Element(element.kind));
        if let Some(kind) = kind {
            ui.add(Label::new(RichText::new(signs::icon(kind)).color(theme::palette(ui.ctx()).node(kind))));
        }
        let chosen = frame.app.selection().has(id);
        let button = Button::selectable(chosen, name.as_str()).truncate();
        if ui.add(button).on_hover_text(name).clicked() {
            frame.state.seen = Some(id.into());
            frame.actions.push(Action::Select(Selection::only(id.into())));
        }
    });
}

fn nothing_matches(ui: &mut Ui, choices: &mut Choices) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(t(if choices.open { "needs-all-covered" } else { "needs-nothing-matches" }));
        if ui.button(t("matrix-show-all")).clicked() {
            *choices = Choices { unfolded: std::mem::take(&mut choices.unfolded), ..Choices::default() };
        }
    });
}

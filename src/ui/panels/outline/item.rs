//! One record in the outline: icon, name, small signs for how its duties stand.

use egui::text::TextFormat;
use egui::{FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

use super::list::{INDENT, spot_id};
use super::{Spot, State};
use crate::app::{Action, App, Selection, commands};
use crate::lang::t;
use crate::model::{OwnershipState, RecordKey};
use crate::ui::{keys, signs, text, theme};

/// Shows a record as one line.
pub(super) fn show(
    ui: &Ui,
    app: &App,
    rect: Rect,
    key: RecordKey,
    is_cursor: bool,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let sense = if is_cursor { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, spot_id(Spot::Item(key)), sense);
    let selected = app.selection().has(key);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, spoken(app, key)));
    ground(ui, rect, selected, &response);
    paint(ui, app, rect, key);
    if response.clicked() || response.secondary_clicked() {
        state.cursor = Some(Spot::Item(key));
        state.seen = Some(key);
        response.request_focus();
    }
    if response.double_clicked() {
        actions.push(Action::Reveal(key));
    } else if response.clicked() {
        let adds = ui.input(|input| input.modifiers.command || input.modifiers.shift);
        actions.push(if adds { Action::Toggle(key) } else { Action::Select(Selection::only(key)) });
    } else if response.secondary_clicked() && !selected {
        actions.push(Action::Select(Selection::only(key)));
    }
    response.context_menu(|ui| menu(ui, app, key, actions));
    if response.hovered() && !response.context_menu_opened() {
        response.on_hover_text(spoken(app, key));
    }
}

/// What a screen reader says, and the tooltip.
fn spoken(app: &App, key: RecordKey) -> String {
    if let Some(node) = key.node().and_then(|node| app.scene().node(node)) {
        return node.spoken();
    }
    if let RecordKey::Obligation(id) = key {
        let state = app.analysis().ownership(id).map_or_else(|| t("matrix-checking"), |owned| owned.state.label());
        return msg!("matrix-duty", duty = app.ecosystem().name(id), state = state).text();
    }
    name(app, key)
}

/// What stands in the line.
fn name(app: &App, key: RecordKey) -> String {
    let ecosystem = app.ecosystem();
    match key {
        RecordKey::Fact(id) => ecosystem.facts.get(id).map_or_else(String::new, |fact| {
            let about = ecosystem.subject_name(fact.about);
            let (question, answer) = (fact.question.as_str(), fact.answer.message());
            msg!("outline-fact", about = about, question = question, answer = answer).text()
        }),
        RecordKey::Waiver(id) => ecosystem.waivers.get(id).map_or_else(String::new, |waiver| waiver.reason.clone()),
        _ => ecosystem.name(key),
    }
}

fn depth(key: RecordKey) -> f32 {
    match key {
        RecordKey::Profile => 0.0,
        RecordKey::Stakeholder(_) | RecordKey::Element(_) => 2.0,
        _ => 1.0,
    }
}

fn paint(ui: &Ui, app: &App, rect: Rect, key: RecordKey) {
    let palette = theme::palette(ui.ctx());
    let painter = ui.painter();
    let top = rect.center().y - theme::TEXT * 0.65;
    let mut left = rect.left() + depth(key) * INDENT + theme::GAP;
    let mut right = rect.right() - theme::GAP;
    let mut color = palette.text;
    let node = key.node().and_then(|node| app.scene().node(node));
    if let Some(node) = node {
        if node.absent {
            color = palette.faint;
        }
        let counts = [
            (node.tally.open, OwnershipState::Unassigned),
            (node.tally.contested, OwnershipState::Contested),
            (node.tally.weak, OwnershipState::AccountableOnly),
        ];
        // The two worst; the tooltip has them all, and the name needs the room.
        for (count, state) in counts.into_iter().filter(|(count, _)| *count > 0).take(2) {
            let sign = if state == OwnershipState::AccountableOnly { signs::WEAK } else { signs::ownership(state) };
            let format = TextFormat::simple(FontId::proportional(theme::SMALL), palette.ownership(state));
            let galley = text::cut(painter, &format!("{sign}{count}"), format, rect.width(), 1);
            right -= galley.size().x + theme::GAP;
            painter.galley(pos2(right, top + 1.0), galley, palette.text);
        }
    }
    if let RecordKey::Obligation(id) = key
        && let Some(owned) = app.analysis().ownership(id)
    {
        let sign = signs::ownership(owned.state);
        text::line(painter, pos2(left, top), sign, theme::TEXT, palette.ownership(owned.state), 20.0);
        left += 22.0;
    }
    text::line(painter, pos2(left, top), &name(app, key), theme::TEXT, color, right - left - theme::GAP);
}

/// The ground of a line: selected, under the pointer, with the keyboard.
pub(super) fn ground(ui: &Ui, rect: Rect, selected: bool, response: &Response) {
    let palette = theme::palette(ui.ctx());
    if selected {
        ui.painter().rect_filled(rect, theme::ROUND, palette.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::ROUND, palette.raised);
    }
    if response.has_focus() {
        let stroke = Stroke::new(1.5, palette.accent);
        ui.painter().rect_stroke(rect.shrink(1.0), theme::ROUND, stroke, StrokeKind::Inside);
    }
}

fn menu(ui: &mut Ui, app: &App, key: RecordKey, actions: &mut Vec<Action>) {
    if ui.button(t("outline-go-there")).clicked() {
        actions.push(Action::Reveal(key));
    }
    let commands: &[&str] = match key {
        RecordKey::Profile => &["rename"],
        RecordKey::Stakeholder(_) | RecordKey::Element(_) => {
            &["rename", "duplicate", "delete", "relate", "add-obligation"]
        }
        RecordKey::Relation(_)
        | RecordKey::Assignment(_)
        | RecordKey::Waiver(_)
        | RecordKey::Fact(_)
        | RecordKey::Conflict(_) => &["delete"],
        _ => &["rename", "delete"],
    };
    for command in commands.iter().filter_map(|id| commands::find(id)) {
        let button = egui::Button::new(t(command.label)).shortcut_text(keys::shown(ui.ctx(), command.keys));
        if ui.add_enabled((command.enabled)(app), button).clicked() {
            actions.push(Action::Run(command.id));
        }
    }
}

//! Which kind of relation joins two nodes?

use egui::{Button, Context, Key, Modifiers, Ui};

use super::dialog::{at_right_end, dialog, draft, keep, tall};
use crate::app::{Action, App, Popup};
use crate::edit::Edit;
use crate::lang::t;
use crate::model::{NodeId, RelationKind};
use crate::ui::fields::remark;
use crate::ui::theme;

const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

pub(super) fn show(
    ctx: &Context,
    app: &App,
    actions: &mut Vec<Action>,
    (from, to): (NodeId, NodeId),
    offered: &[RelationKind],
) {
    let is_first = draft(ctx, app, || ()).is_first;
    dialog(ctx, actions, (t("relate-title"), theme::POPUP), |ui, actions| {
        remark(ui, t("relate-hint"));
        if let Some(kind) = kinds(ui, app, (from, to), offered, is_first) {
            actions.push(Action::Dismiss);
            actions.push(Action::Edit(Edit::Relate { from, kind, to }));
        }
        turn(ui, app, actions, (from, to));
    });
    keep(ctx, app, ());
}

fn kinds(
    ui: &mut Ui,
    app: &App,
    (from, to): (NodeId, NodeId),
    offered: &[RelationKind],
    is_first: bool,
) -> Option<RelationKind> {
    let ecosystem = app.ecosystem();
    let there: Vec<RelationKind> = ecosystem
        .relations
        .iter()
        .filter(|(_, relation)| relation.from == from && relation.to == to && relation.lifetime.until.is_none())
        .map(|(_, relation)| relation.kind)
        .collect();
    let (from, to) = (ecosystem.name(from), ecosystem.name(to));
    let mut chosen = None;
    tall(ui, |ui| {
        for (place, kind) in offered.iter().enumerate() {
            let sentence = msg!("relation-name", from = from.as_str(), kind = kind.message(), to = to.as_str()).text();
            let digit = DIGITS.get(place).map_or("", |key| key.name());
            let is_free = !there.contains(kind);
            let wide = egui::vec2(ui.available_width(), theme::ROW);
            let row = Button::new(sentence.as_str())
                .truncate()
                .frame_when_inactive(false)
                .shortcut_text(digit)
                .min_size(wide);
            let response = ui.add_enabled(is_free, row).accessible_name(sentence);
            let response = response.on_disabled_hover_text(t("relate-already"));
            if is_first && place == 0 {
                response.request_focus();
            }
            let pressed = DIGITS.get(place).is_some_and(|key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, *key)));
            if is_free && (response.clicked() || pressed) {
                chosen = Some(*kind);
            }
        }
    });
    chosen
}

/// A button for the other direction, where a relation can go that way.
fn turn(ui: &mut Ui, app: &App, actions: &mut Vec<Action>, (from, to): (NodeId, NodeId)) {
    let ecosystem = app.ecosystem();
    ui.add_space(theme::PAD);
    at_right_end(ui, |ui| {
        if ui.button(t("popup-cancel")).clicked() {
            actions.push(Action::Dismiss);
        }
        let (Some(start), Some(end)) = (ecosystem.end_kind(to), ecosystem.end_kind(from)) else { return };
        let offered = RelationKind::offered(start, end);
        if !offered.is_empty() && ui.button(t("relation-turn")).clicked() {
            actions.push(Action::Ask(Box::new(Popup::Relate { from: to, to: from, offered })));
        }
    });
}

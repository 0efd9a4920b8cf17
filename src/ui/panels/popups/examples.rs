//! Which example is opened?

use egui::{Button, Context};

use super::dialog::{buttons, dialog, draft, keep, tall};
use crate::app::{Action, App};
use crate::file::EXAMPLES;
use crate::lang::t;
use crate::ui::fields::remark;
use crate::ui::theme;

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let is_first = draft(ctx, app, || ()).is_first;
    dialog(ctx, actions, (t("examples-title"), theme::POPUP_WIDE), |ui, actions| {
        remark(ui, t("examples-hint"));
        tall(ui, |ui| {
            for (place, example) in EXAMPLES.iter().enumerate() {
                let wide = egui::vec2(ui.available_width(), theme::ROW);
                let row = Button::new(example.title).truncate().frame_when_inactive(false).right_text("");
                let response = ui.add(row.min_size(wide)).accessible_name(example.title);
                if is_first && place == 0 {
                    response.request_focus();
                }
                if response.clicked() {
                    actions.push(Action::Dismiss);
                    actions.push(Action::OpenExample(example.id));
                }
            }
        });
        if buttons(ui, true, &["popup-cancel"], false).is_some() {
            actions.push(Action::Dismiss);
        }
    });
    keep(ctx, app, ());
}

//! Short messages at the edge of the window.

use egui::{Align2, Area, Context, Frame, Order, RichText, Ui, vec2};

use crate::app::{Action, App, Notice};
use crate::lang::t;
use crate::ui::theme;

/// How long a message stays that is no error, in seconds.
const STAYS: f64 = 6.0;

/// Shows the messages over everything else.
pub fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    if app.notices().is_empty() {
        return;
    }
    Area::new(egui::Id::unique("notices"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -48.0))
        .show(ctx, |ui| {
            for (number, notice) in app.notices() {
                notice_ui(ui, *number, notice, actions);
                ui.add_space(theme::GAP);
            }
        });
    forget_old(ctx, app, actions);
}

fn notice_ui(ui: &mut Ui, number: u64, notice: &Notice, actions: &mut Vec<Action>) {
    let palette = theme::palette(ui.ctx());
    Frame::popup(ui.style()).show(ui, |ui| {
        ui.set_width(380.0);
        ui.horizontal_top(|ui| {
            let (sign, colour) = if notice.is_error { ("⛔", palette.open) } else { ("✔", palette.good) };
            ui.label(RichText::new(sign).color(colour));
            ui.vertical(|ui| {
                ui.set_width(310.0);
                ui.label(&notice.text);
                if let Some(file) = &notice.file
                    && ui.button(t("notice-open")).on_hover_text(file.display().to_string()).clicked()
                {
                    actions.push(Action::OpenOutside(file.clone()));
                }
                if let Some(details) = &notice.details {
                    ui.collapsing(t("notice-details"), |ui| ui.monospace(details));
                }
            });
            if ui.small_button("✖").on_hover_text(t("notice-close")).clicked() {
                actions.push(Action::Forget(number));
            }
        });
    });
}

/// Messages that are no errors go by themselves.
fn forget_old(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let now = ctx.input(|input| input.time);
    for (number, notice) in app.notices().iter().filter(|(_, notice)| !notice.is_error) {
        let id = egui::Id::unique(("notice-since", *number));
        let since = ctx.data_mut(|data| *data.get_temp_mut_or(id, now));
        let left = STAYS - (now - since);
        if left <= 0.0 {
            actions.push(Action::Forget(*number));
        } else if notice.details.is_none() {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }
}

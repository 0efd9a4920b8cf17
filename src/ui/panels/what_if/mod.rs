//! The view of what if: what is supposed, and what would be different, side by side.

mod outcome;
mod suppose;

use egui::{Button, Id, ScrollArea, Ui};

use super::lesson;
use crate::app::{Action, App};
use crate::lang::t;
use crate::model::{RecordKey, StakeholderId};
use crate::ui::theme;

/// What the view remembers from frame to frame; never part of the file.
#[derive(Clone, Debug, Default)]
struct State {
    /// The day as it is being typed; nothing where it is the one that is looked at.
    day: Option<String>,
    /// Who is to sell a thing as its own, before the thing is chosen.
    brander: Option<StakeholderId>,
    /// All findings are shown, however many there are.
    all: bool,
}

/// Shows the view of what if.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let id = Id::unique("what-if-state");
    let mut state: State = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    egui::Frame::new().inner_margin(egui::Margin::same(theme::PAD as i8)).show(ui, |ui| {
        suppose::show(ui, app, &mut state, actions);
    });
    if app.suppositions().is_empty() {
        lesson(ui, app, (t("what-if-nothing"), t("what-if-nothing-help")), &[], actions);
    } else {
        ScrollArea::vertical().id_salt("what-if").auto_shrink(false).show(ui, |ui| {
            let margin =
                egui::Margin { left: theme::PAD as i8, right: theme::PAD as i8, top: 0, bottom: theme::PAD as i8 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                verdict(ui, app, actions);
                if let Some(Ok(consequences)) = app.supposed().map(AsRef::as_ref) {
                    outcome::show(ui, app, consequences, &mut state.all, actions);
                }
            });
        });
    }
    ui.data_mut(|data| data.insert_temp(id, state));
}

/// Whether it is known, and what can be done with it.
fn verdict(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let refused = match app.supposed().map(AsRef::as_ref) {
        Some(Err(why)) => Some(msg!("what-if-refused", why = why.as_str()).text()),
        _ => None,
    };
    ui.horizontal_wrapped(|ui| {
        let can_keep = refused.is_none() && !app.document().is_read_only();
        if ui.add_enabled(can_keep, Button::new(t("what-if-keep"))).on_hover_text(t("what-if-keep-help")).clicked() {
            actions.push(Action::KeepSupposed);
        }
        if ui.button(t("what-if-drop")).on_hover_text(t("what-if-drop-help")).clicked() {
            actions.push(Action::DropSupposed);
        }
        if app.is_supposing() && refused.is_none() {
            ui.spinner();
            ui.weak(t("what-if-working"));
        }
    });
    if let Some(why) = refused {
        crate::ui::fields::problem(ui, why);
    }
}

/// Goes to a record that is on the map.
fn go(app: &App, key: Option<RecordKey>, actions: &mut Vec<Action>) {
    if let Some(key) = key.filter(|key| app.ecosystem().contains(*key)) {
        actions.push(Action::Select(crate::app::Selection::only(key)));
    }
}

//! One file per panel: `show(ui, &App, &mut Vec<Action>)`. A panel can ask, not change.

pub mod answers;
pub mod comparison;
pub mod export;
pub mod findings;
pub mod inspector;
pub mod law;
pub mod matrix;
pub mod menu;
pub mod needs;
pub mod notices;
pub mod outline;
pub mod popups;
pub mod status;
pub mod timeline;
pub mod what_if;

use egui::Ui;

use crate::app::{Action, App, commands};
use crate::lang::t;
use crate::ui::theme;

/// What to do where a view has nothing to show yet: what it is for, and the commands that
/// put something into it.
fn lesson(
    ui: &mut Ui,
    app: &App,
    (title, help): (String, String),
    offered: &[&'static str],
    actions: &mut Vec<Action>,
) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.heading(title);
        ui.set_max_width(theme::LESSON);
        ui.label(help);
        ui.add_space(theme::PAD);
        for command in offered.iter().filter_map(|id| commands::find(id)) {
            if ui.add_enabled((command.enabled)(app), egui::Button::new(t(command.label))).clicked() {
                actions.push(Action::Run(command.id));
            }
        }
    });
}

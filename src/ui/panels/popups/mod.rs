//! Small windows over the others.

use egui::Ui;

use crate::app::{Action, App};

/// Shows the popup that is open, if there is one.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let _ = (ui, app, actions);
}

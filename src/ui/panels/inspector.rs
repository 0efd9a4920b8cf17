//! The inspector.

use egui::Ui;

use crate::app::{Action, App};

/// Shows the inspector.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let _ = (ui, app, actions);
}

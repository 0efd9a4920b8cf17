//! The findings.

use egui::Ui;

use crate::app::{Action, App};

/// Shows the findings.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let _ = (ui, app, actions);
}

//! The inspector: every field of what is selected, and what hangs on it.

mod assignment;
mod common;
mod conflict;
mod cover;
mod duties;
mod element;
mod fact;
mod findings;
mod node;
mod obligation;
mod parts;
mod profile;
mod relation;
mod risk;
mod roles;
mod several;
mod source;
mod stakeholder;
mod waiver;

use egui::Ui;

use crate::app::{Action, App};
use crate::lang::t;
use crate::model::RecordKey;
use crate::ui::fields::{self, Form};
use crate::ui::theme;

/// Shows the fields of what is selected; where nothing is, those of the ecosystem.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    fields::finish(ui.ctx(), actions);
    begin_at_top(ui, app);
    let width = ui.available_width() - theme::GAP;
    fields::fixed_width(ui, width, |ui| {
        let mut form = Form::new(app, actions);
        if form.is_locked() {
            fields::remark(ui, t("inspector-locked"));
        }
        match *app.selection().keys() {
            [] => profile::show(ui, &mut form),
            [key] => one(ui, &mut form, key),
            ref keys => several::show(ui, &mut form, keys),
        }
    });
    fields::finish(ui.ctx(), actions);
}

/// Another record is read from its beginning, however far down the last one was scrolled.
fn begin_at_top(ui: &Ui, app: &App) {
    let place = egui::Id::unique("onus-inspected");
    let lead = app.selection().lead();
    if ui.data(|data| data.get_temp(place)) != Some(lead) {
        ui.data_mut(|data| data.insert_temp(place, lead));
        ui.scroll_to_cursor(Some(egui::Align::TOP));
    }
}

fn one(ui: &mut Ui, form: &mut Form<'_>, key: RecordKey) {
    match key {
        RecordKey::Profile => profile::show(ui, form),
        RecordKey::Stakeholder(id) => stakeholder::show(ui, form, id),
        RecordKey::Element(id) => element::show(ui, form, id),
        RecordKey::Relation(id) => relation::show(ui, form, id),
        RecordKey::Obligation(id) => obligation::show(ui, form, id),
        RecordKey::Assignment(id) => assignment::show(ui, form, id),
        RecordKey::Risk(id) => risk::show(ui, form, id),
        RecordKey::Cover(id) => cover::show(ui, form, id),
        RecordKey::Waiver(id) => waiver::show(ui, form, id),
        RecordKey::Fact(id) => fact::show(ui, form, id),
        RecordKey::Source(id) => source::show(ui, form, id),
        RecordKey::Conflict(id) => conflict::show(ui, form, id),
    }
}

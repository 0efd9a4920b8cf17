//! Names are written on the map itself.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, App, Selection};
use onus::ui::canvas;

use super::stage::{app, stage, thermostat, who};

fn writing() -> Harness<'static, App> {
    let mut app = app(thermostat());
    app.act(Action::Select(Selection::only(who("maker").into())));
    app.act(Action::Run("write-name"));
    let mut stage = stage(canvas::show, app);
    stage.run();
    stage
}

fn name(stage: &Harness<'_, App>) -> String {
    stage.state().ecosystem().name(who("maker"))
}

#[test]
fn what_is_typed_replaces_the_name_and_enter_keeps_it() {
    let mut stage = writing();
    stage.get_by_label("Name of the node");
    stage.event(egui::Event::Text("Acme".into()));
    stage.run();
    assert_eq!(name(&stage), "Maker", "not before it is kept");
    stage.key_press(Key::Enter);
    stage.run();
    assert_eq!(name(&stage), "Acme");
    assert!(stage.query_by_label("Name of the node").is_none());
}

#[test]
fn escape_leaves_the_name_as_it_was() {
    let mut stage = writing();
    stage.event(egui::Event::Text("Acme".into()));
    stage.run();
    stage.key_press(Key::Escape);
    stage.run();
    assert_eq!(name(&stage), "Maker");
    assert!(stage.query_by_label("Name of the node").is_none());
}

//! The view of needs: levels chosen in place, what covers them, the life cycle below.

use egui_kittest::kittest::Queryable as _;
use onus::app::Action;
use onus::edit::Edit;
use onus::model::{Dimension, ElementId, Level, Phase, RecordKey};
use onus::ui::panels::needs;

use super::stage::{app, duty_id, stage, thermostat};

fn thermostat_id() -> ElementId {
    ElementId::parse("thermostat").expect("an id")
}

/// The thermostat whose record keeping is a duty of security in operation.
fn guarded() -> onus::app::App {
    let mut app = app(thermostat());
    let duty = app.ecosystem().obligations.get(duty_id("keep-records")).cloned().expect("the duty");
    let duty =
        onus::model::Obligation { dimensions: vec![Dimension::Security], phases: vec![Phase::Operation], ..duty };
    app.act(Action::Edit(Edit::put(duty_id("keep-records"), duty)));
    app.settle();
    app
}

#[test]
fn a_need_is_chosen_in_place_and_its_cover_is_told() {
    let mut stage = stage(needs::show, guarded());
    stage.get_by_label_contains("No needs are stated yet");
    stage.get_by_label("Thermostat: need of Safety").click();
    stage.run();
    stage.get_by_label("High").click();
    stage.run();
    let needs = |stage: &egui_kittest::Harness<'_, onus::app::App>| {
        stage.state().ecosystem().elements.get(thermostat_id()).expect("the thermostat").needs
    };
    assert_eq!(needs(&stage).safety, Level::High);
    stage.get_by_label("Thermostat, Safety: Open: no duty");
    stage.get_by_label("❓ 1 open");
    stage.get_by_label("Thermostat: need of Security").click();
    stage.run();
    stage.get_by_label("Medium").click();
    stage.run();
    assert_eq!(needs(&stage).security, Level::Medium);
    stage.get_by_label("Thermostat, Security: Covered by 1 duty").click();
    stage.run();
    stage.get_by_label("Keep records").click();
    stage.run();
    assert_eq!(stage.state().selection().lead(), Some(RecordKey::from(duty_id("keep-records"))));
    assert_eq!(stage.state().document().undo_steps().len(), 3);
}

#[test]
fn the_life_cycle_unfolds_below_an_element() {
    let mut stage = stage(needs::show, guarded());
    assert!(stage.query_by_label("Operation").is_none());
    stage.get_by_label("Unfold the life cycle of Thermostat").click();
    stage.run();
    let duty = stage.get_by_label("✔ Keep records").rect().center().y;
    let phase = stage.get_by_label("Operation").rect().center().y;
    assert!((duty - phase).abs() < 6.0, "the duty stands beside its part of the life cycle: {duty} {phase}");
    stage.get_by_label("Fold the life cycle of Thermostat").click();
    stage.run();
    assert!(stage.query_by_label("Operation").is_none());
}

#[test]
fn only_what_is_not_covered_stays() {
    let mut stage = stage(needs::show, guarded());
    stage.get_by_label("Only not covered").click();
    stage.run();
    stage.get_by_label("Every medium or high need is covered.");
    stage.get_by_label("Show all").click();
    stage.run();
    stage.get_by_label("Thermostat").click();
    stage.run();
    assert_eq!(stage.state().selection().lead(), Some(RecordKey::from(thermostat_id())));
}

#[test]
fn an_empty_map_says_how_to_begin() {
    let mut stage = stage(needs::show, app(onus::model::Ecosystem::default()));
    stage.get_by_label("No elements yet");
    stage.get_by_label("Element…").click();
    stage.run();
    assert!(matches!(stage.state().popup(), Some(onus::app::Popup::AddNode { .. })));
}

//! The outline: selecting, walking, searching, adding.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, App, Popup, Selection};
use onus::model::{RecordKey, RiskId};
use onus::ui::panels::outline;

use super::stage::{app, duty_id, stage, thermostat, who};

fn lead(app: &App) -> Option<RecordKey> {
    app.selection().lead()
}

#[test]
fn clicks_select_and_toggle() {
    let mut stage = stage(outline::show, app(thermostat()));
    stage.get_by_label("Maker, Manufacturer, 1 duty").click();
    stage.run();
    assert_eq!(lead(stage.state()), Some(who("maker").into()));
    stage.get_by_label("Buyer, User, no duties").click_modifiers(Modifiers::COMMAND);
    stage.run();
    assert_eq!(stage.state().selection().keys(), [who("maker").into(), who("buyer").into()]);
    stage.get_by_label("Ship updates: Unassigned").click();
    stage.run();
    assert_eq!(stage.state().selection(), &Selection::only(duty_id("ship-updates").into()));
}

#[test]
fn arrows_walk_and_fold() {
    let mut stage = stage(outline::show, app(thermostat()));
    stage.get_by_label("Keep records: Owned").click();
    stage.run();
    stage.key_press(Key::ArrowDown);
    stage.run();
    assert_eq!(lead(stage.state()), Some(duty_id("ship-updates").into()));
    // Left goes to the heading, left again folds it.
    for _ in 0..2 {
        stage.key_press(Key::ArrowLeft);
        stage.run();
    }
    assert!(stage.query_by_label("Keep records: Owned").is_none());
    stage.get_by_label("Obligations, 2, show");
    stage.key_press(Key::ArrowRight);
    stage.run();
    stage.get_by_label("Keep records: Owned");
}

#[test]
fn search_narrows_and_opens_groups() {
    let mut stage = stage(outline::show, app(thermostat()));
    assert!(stage.query_by_label("Maker makes Thermostat").is_none());
    stage.get_by_label("Search everything").click();
    stage.run();
    stage.get_by_label("Search everything").type_text("thermo");
    stage.run();
    stage.get_by_label("Maker makes Thermostat");
    assert!(stage.query_by_label_contains("Ship updates").is_none());
    stage.key_press(Key::Enter);
    stage.run();
    assert_eq!(lead(stage.state()).map(|key| key.as_str()), Some("thermostat"));
}

#[test]
fn a_risk_is_added_about_what_is_selected() {
    let mut stage = stage(outline::show, app(thermostat()));
    stage.get_by_label_contains("Thermostat, Device").click();
    stage.run();
    stage.get_by_label("Add: Risks").click();
    stage.run();
    let id = RiskId::parse("new-risk").expect("an id");
    let risk = stage.state().ecosystem().risks.get(id).expect("the risk is there");
    assert_eq!(risk.about.len(), 1);
    assert_eq!(lead(stage.state()), Some(id.into()));
    // The group opens for what is selected.
    stage.get_by_label("New risk");
}

#[test]
fn several_questions_can_be_added_one_after_the_other() {
    let mut stage = stage(outline::show, app(thermostat()));
    for _ in 0..2 {
        stage.get_by_label("Add: Facts").click();
        stage.run();
    }
    assert_eq!(stage.state().ecosystem().facts.len(), 2);
    assert!(stage.state().notices().is_empty());
}

#[test]
fn a_new_stakeholder_is_asked_for() {
    let mut stage = stage(outline::show, app(thermostat()));
    stage.get_by_label("Add: User").click();
    stage.run();
    assert!(matches!(stage.state().popup(), Some(Popup::AddNode { .. })));
}

#[test]
fn a_selection_made_elsewhere_comes_into_view() {
    let mut document = onus::edit::Document::unsaved(thermostat());
    for number in 0..300 {
        let duty = onus::model::Obligation::new(format!("Duty {number}"));
        document.apply(&onus::edit::Edit::AddObligation(Box::new(duty))).expect("a duty can be added");
    }
    let mut stage = stage(outline::show, app(document.ecosystem().clone()));
    stage.run();
    assert!(stage.query_by_label("Duty 250: Unassigned").is_none());
    stage.state_mut().act(Action::Select(Selection::only(duty_id("duty-250").into())));
    stage.run();
    let line = stage.get_by_label("Duty 250: Unassigned").rect();
    assert!(line.top() > 0.0 && line.bottom() < 621.0, "{line:?}");
}

#[test]
fn the_other_button_offers_what_can_be_done() {
    let mut stage = stage(outline::show, app(thermostat()));
    stage.get_by_label("Ship updates: Unassigned").click_secondary();
    stage.run();
    assert_eq!(lead(stage.state()), Some(duty_id("ship-updates").into()));
    stage.get_by_label_contains("Delete").click();
    stage.run();
    assert!(!stage.state().ecosystem().obligations.contains(duty_id("ship-updates")));
    assert!(stage.query_by_label_contains("Ship updates").is_none());
}

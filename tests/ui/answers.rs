//! The view of answers: what is owed to a person, in sentences.

use egui_kittest::kittest::Queryable as _;
use onus::app::Action;
use onus::edit::Edit;
use onus::model::{Dimension, ElementId, Letters, Level, NodeId, RecordKey, RelationKind, StakeholderKind};
use onus::ui::panels::answers;

use super::stage::{app, duty_id, stage, thermostat, who};

/// A buyer who uses the thermostat and is owed updates; a neighbour who is only affected.
fn house() -> onus::app::App {
    let mut app = app(thermostat());
    let id = ElementId::parse("thermostat").expect("an id");
    let mut element = app.ecosystem().elements.get(id).cloned().expect("the thermostat");
    element.needs.security = Level::High;
    let duty = app.ecosystem().obligations.get(duty_id("keep-records")).cloned().expect("the duty");
    let duty = onus::model::Obligation { dimensions: vec![Dimension::Security], owed_to: vec![who("buyer")], ..duty };
    for edit in [
        Edit::put(id, element),
        Edit::put(duty_id("keep-records"), duty),
        Edit::AddStakeholder { name: "Neighbour".into(), kind: StakeholderKind::AffectedParty, at: None },
        Edit::Relate { from: NodeId::from(who("buyer")), kind: RelationKind::Uses, to: NodeId::from(id) },
        Edit::Relate { from: NodeId::from(who("neighbour")), kind: RelationKind::IsAffectedBy, to: NodeId::from(id) },
    ] {
        app.act(Action::Edit(edit));
    }
    app.act(Action::Select(onus::app::Selection::default()));
    app.settle();
    app
}

#[test]
fn whoever_lacks_most_is_shown_first_and_others_by_choice_or_selection() {
    let mut stage = stage(answers::show, house());
    stage.get_by_label("⛔ Nobody answers to Neighbour for security.");
    stage.get_by_label("Thermostat needs it: high.");
    stage.get_by_label("“Keep records” is answered for, but not to Neighbour.");
    stage.get_by_label("Go to the finding").click();
    stage.run();
    assert!(stage.state().finding().is_some());
    stage.state_mut().act(Action::Select(onus::app::Selection::only(who("buyer").into())));
    stage.run();
    stage.get_by_label("One duty is owed to Buyer; somebody answers for it.");
    stage.get_by_label("Maker answers for it and does it.");
    stage.get_by_label("Buyer uses Thermostat; Maker makes Thermostat");
    stage.get_by_label("✔ For everything that is needed somebody answers.");
    stage.get_by_label("To").click();
    stage.run();
    stage.get_by_label("Neighbour – nobody for security").click();
    stage.run();
    stage.get_by_label("No duty is owed to Neighbour.");
}

#[test]
fn what_becomes_of_a_duty_is_seen_at_once() {
    let mut stage = stage(answers::show, house());
    stage.state_mut().act(Action::Select(onus::app::Selection::only(who("buyer").into())));
    stage.run();
    stage.get_by_label("Only what is open").click();
    stage.run();
    assert!(stage.query_by_label("Keep records").is_none());
    let nothing = Edit::assign(duty_id("keep-records"), who("maker"), Letters::NONE);
    stage.state_mut().act(Action::Edit(nothing));
    stage.state_mut().settle();
    stage.run();
    stage.get_by_label("Nobody answers for it: Unassigned.");
    stage.get_by_label("Keep records").click();
    stage.run();
    assert_eq!(stage.state().selection().lead(), Some(RecordKey::from(duty_id("keep-records"))));
    stage.get_by_label("⛔ Nobody answers for security.");
}

#[test]
fn a_map_without_people_says_what_is_missing() {
    let mut stage = stage(answers::show, app(onus::model::Ecosystem::default()));
    stage.get_by_label("Nobody to answer to yet");
    stage.get_by_label("Stakeholder…").click();
    stage.run();
    assert!(stage.state().popup().is_some());
}

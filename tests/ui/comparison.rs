//! The view of what differs from another version.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, Effect, PathPurpose, Version, View};
use onus::compare::Shift;
use onus::edit::{Document, Edit};
use onus::model::{Conflict, Ecosystem, Letters, RecordKey};
use onus::rules::Analysis;
use onus::ui::panels::comparison;

use super::stage::{app, duty_id, stage, thermostat, who};

/// The thermostat as it was before somebody else answered for the updates.
fn compared() -> egui_kittest::Harness<'static, onus::app::App> {
    let mut stage = stage(comparison::show, app(thermostat()));
    // Its fonts have the arrows between what was and what is.
    onus::ui::theme::install(&stage.ctx);
    stage.run();
    let mut before = Document::opened(thermostat());
    let letters = Letters::parse("A").expect("letters");
    before.apply(&Edit::assign(duty_id("ship-updates"), who("buyer"), letters)).expect("assigned");
    let version = Version { name: "draft.onus".to_owned(), ecosystem: before.ecosystem().clone() };
    stage.state_mut().act(Action::Compare(Box::new(version)));
    stage.state_mut().settle();
    stage.run();
    stage
}

const LOST: &str = "Buyer is no longer accountable for Art. 14.";

#[test]
fn sentences_are_listed_by_duty_or_stakeholder_and_follow_edits() {
    let mut stage = compared();
    assert_eq!(stage.state().view(), View::Changes);
    stage.get_by_label("Compared with draft.onus");
    stage.get_by_label("“Ship updates” (Art. 14)");
    stage.get_by_label("By stakeholder").click();
    stage.run();
    stage.get_by_label("Buyer");
    let again = Edit::assign(duty_id("ship-updates"), who("buyer"), Letters::parse("A").expect("letters"));
    stage.state_mut().act(Action::Edit(again));
    stage.run();
    stage.get_by_label("The two versions say the same.");
}

#[test]
fn what_is_there_still_can_be_gone_to() {
    let mut stage = compared();
    assert!(stage.query_by_label(LOST).is_none(), "what is gone cannot be gone to");
    let letters = Letters::parse("R").expect("letters");
    stage.state_mut().act(Action::Edit(Edit::assign(duty_id("keep-records"), who("buyer"), letters)));
    stage.run();
    stage.get_by_label("Buyer is now responsible for Art. 9 (standing: proposed).").focus();
    stage.run();
    stage.key_press(Key::Enter);
    stage.run();
    assert!(matches!(stage.state().selection().lead(), Some(RecordKey::Assignment(_))));
}

#[test]
fn findings_that_came_and_went_stand_side_by_side() {
    let mut stage = compared();
    stage.get_by_label_contains("Findings (+").click();
    stage.run();
    let came = stage.get_by_label_contains("Findings that appeared (").rect();
    let went = stage.get_by_label_contains("Findings that vanished (").rect();
    assert!(came.right() < went.left() && (came.top() - went.top()).abs() < 1.0);
    stage.get_by_label("Gap: Nobody carries “Ship updates”.").click();
    stage.run();
    assert_eq!(stage.state().selection().lead(), Some(duty_id("ship-updates").into()));
}

#[test]
fn the_list_of_findings_serves_any_two_analyses() {
    let ecosystem = thermostat();
    let day = jiff::civil::date(2026, 11, 22);
    let mut without = Document::opened(ecosystem.clone());
    without.apply(&Edit::Remove(vec![who("maker").into()])).expect("taken out");
    let shift = Shift::of(&Analysis::new(&ecosystem, day), &Analysis::new(without.ecosystem(), day));
    assert!(!shift.appeared.is_empty());
    let mut stage = egui_kittest::Harness::builder().with_size([900.0, 500.0]).build_ui_state(
        move |ui, app: &mut onus::app::App| comparison::findings::show(ui, app, &shift, &mut Vec::new()),
        app(ecosystem.clone()),
    );
    stage.run();
    stage.get_by_label_contains("Findings that appeared (");
    assert_eq!(stage.state().ecosystem(), &ecosystem, "looking changes nothing");
}

#[test]
fn comparing_ends_when_asked_or_when_another_file_is_opened() {
    let mut stage = compared();
    stage.get_by_label("Stop comparing").click();
    stage.run();
    assert_eq!((stage.state().view(), stage.state().compared_with().is_none()), (View::Map, true));
    let mut stage = compared();
    let document = Document::opened(Ecosystem::default());
    stage.state_mut().act(Action::Opened(Box::new(onus::app::Opened { document, path: None, notices: Vec::new() })));
    assert!(stage.state().compared_with().is_none());
}

#[test]
fn the_commands_ask_for_a_file() {
    let mut app = app(thermostat());
    app.take_effects();
    app.act(Action::Run("compare-saved"));
    assert!(app.take_effects().is_empty(), "there is no file yet");
    app.act(Action::Run("compare-file"));
    assert!(matches!(app.take_effects().as_slice(), [Effect::PickFileToCompare]));
    app.act(Action::PathGiven { purpose: PathPurpose::Compare, path: "/there/old.onus".into() });
    assert!(matches!(app.take_effects().as_slice(), [Effect::ReadToCompare(path)] if path.ends_with("old.onus")));
}

#[test]
fn a_conflict_is_settled_in_the_inspector() {
    let mut document = Document::opened(thermostat());
    let conflict = Conflict {
        base: Some("Maker".into()),
        ours: Some("Maker".into()),
        theirs: Some("Maker AG".into()),
        ..Conflict::new(who("maker").into(), Some("name"))
    };
    document.apply(&Edit::add(conflict)).expect("added");
    let mut stage = stage(onus::ui::panels::inspector::show, app(document.ecosystem().clone()));
    let id = document.ecosystem().conflicts.ids().next().expect("a conflict");
    stage.state_mut().act(Action::Reveal(id.into()));
    stage.run();
    stage.get_by_label("Theirs: Maker AG");
    stage.get_by_label("Take theirs: Maker AG").click();
    stage.run();
    assert_eq!(stage.state().ecosystem().name(who("maker")), "Maker AG");
    assert!(stage.state().ecosystem().conflicts.is_empty());
}

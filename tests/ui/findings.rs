//! The findings panel: going there, fixing, accepting, narrowing.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, Popup};
use onus::edit::Edit;
use onus::model::{FindingId, Lifetime, Obligation, Provenance, RecordKey, Waiver};
use onus::ui::panels::findings;

use super::stage::{app, duty_id, letters, stage, thermostat};

const GAP: &str = "Gap: Nobody carries “Ship updates”.";

fn gap() -> FindingId {
    FindingId::new("unassigned-obligation", RecordKey::Obligation(duty_id("ship-updates")))
}

#[test]
fn a_click_goes_there_and_a_fix_puts_it_right() {
    let mut stage = stage(findings::show, app(thermostat()));
    stage.get_by_label("Choose a finding to see why it is one and what puts it right.");
    stage.get_by_label(GAP).click();
    stage.run();
    assert_eq!(stage.state().finding(), Some(gap()));
    assert_eq!(stage.state().selection().lead(), Some(duty_id("ship-updates").into()));
    stage.get_by_label_contains("No stakeholder does it");
    stage.get_by_label("Make Maker accountable").click();
    stage.run();
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "A proposed");
    assert!(stage.query_by_label(GAP).is_none());
}

#[test]
fn accepting_asks_for_a_reason() {
    let mut stage = stage(findings::show, app(thermostat()));
    stage.get_by_label(GAP).click();
    stage.run();
    stage.get_by_label("Accept with a reason…").click();
    stage.run();
    assert_eq!(stage.state().popup(), Some(&Popup::Waive(gap())));
}

#[test]
fn waived_findings_are_shown_on_request() {
    let mut app = app(thermostat());
    app.act(Action::Edit(Edit::Waive(Box::new(Waiver {
        finding: gap(),
        reason: "Ends in a month".into(),
        author: "Board".into(),
        note: String::new(),
        lifetime: Lifetime::default(),
        provenance: Provenance::default(),
    }))));
    app.settle();
    let mut stage = stage(findings::show, app);
    assert!(stage.query_by_label_contains("Nobody carries “Ship updates”").is_none());
    stage.get_by_label("Show waived (1)").click();
    stage.run();
    stage.get_by_label("Gap, waived: Nobody carries “Ship updates”.").click();
    stage.run();
    stage.get_by_label("Accepted by Board: Ends in a month");
    assert!(stage.query_by_label("Accept with a reason…").is_none());
}

#[test]
fn filters_and_folding_narrow_the_list() {
    let mut stage = stage(findings::show, app(thermostat()));
    let gaps = stage.state().summary().gaps;
    let count = if gaps == 1 { "1 gap".to_owned() } else { format!("{gaps} gaps") };
    stage.get_by_label(&format!("{count}, hide")).click();
    stage.run();
    assert!(stage.query_by_label(GAP).is_none());
    stage.get_by_label(&format!("{count}, show")).click();
    stage.run();
    stage.get_by_label(GAP);
    stage.get_by_label(&count).click();
    stage.run();
    assert!(stage.query_by_label(GAP).is_none());
    stage.get_by_label(&count).click();
    stage.run();
    stage.get_by_label("Filter findings").click();
    stage.run();
    stage.get_by_label("Filter findings").type_text("no such words");
    stage.run();
    stage.get_by_label("No finding matches the filter.");
}

#[test]
fn arrows_walk_from_finding_to_finding() {
    let mut document = onus::edit::Document::unsaved(thermostat());
    document.apply(&Edit::AddObligation(Box::new(Obligation::new("Answer calls")))).expect("a duty can be added");
    let mut stage = stage(findings::show, app(document.ecosystem().clone()));
    stage.get_by_label("Gap: Nobody carries “Answer calls”.").click();
    stage.run();
    stage.key_press(Key::ArrowDown);
    stage.run();
    assert_eq!(stage.state().finding(), Some(gap()));
    stage.key_press(Key::ArrowUp);
    stage.run();
    let before = FindingId::new("unassigned-obligation", RecordKey::Obligation(duty_id("answer-calls")));
    assert_eq!(stage.state().finding(), Some(before));
}

#[test]
fn an_ecosystem_without_anything_says_how_to_begin() {
    let stage = stage(findings::show, app(onus::model::Ecosystem::default()));
    stage.get_by_label_contains("Nothing to check yet.");
}

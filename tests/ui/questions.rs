//! The open questions of the law, answered where they stand.

use egui_kittest::kittest::Queryable as _;
use onus::app::LawTab;
use onus::model::Answer;
use onus::ui::panels::law;

use super::law::{Place as _, element, looking, sold};
use super::stage::{stage, stage_of};

#[test]
fn answering_a_question_writes_a_fact_and_settles_provisions() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Questions));
    stage.run();
    let sheet = stage.state().law_sheet().expect("it has been worked out").clone();
    let is_fact = |one: &&onus::app::Question| matches!(one.open, onus::law::Open::Fact { .. });
    let question = sheet.questions.iter().find(is_fact).expect("a yes or no question is open");
    let depends = sheet.counts[1];
    stage.get_by_label(&format!("No: {}", question.text)).scroll_to_me();
    stage.run();
    stage.get_by_label(&format!("No: {}", question.text)).click();
    stage.run();
    let facts: Vec<_> = stage.state().ecosystem().facts.iter().collect();
    assert_eq!(facts.len(), 1);
    assert_eq!((facts[0].1.question.as_str(), facts[0].1.answer), (question.id.as_str(), Answer::No));
    let after = stage.state().law_sheet().expect("it has been worked out");
    assert!(after.counts[1] < depends, "{} and {depends}", after.counts[1]);
    assert!(after.questions.iter().all(|one| one.text != question.text));
    // The answer can be changed: the same fact, no second one.
    stage.get_by_label("Answered · 1").scroll_to_me();
    stage.run();
    stage.get_by_label("Answered · 1").click();
    stage.run();
    stage.get_by_label(&format!("Yes: {}", question.text)).scroll_to_me();
    stage.run();
    stage.get_by_label(&format!("Yes: {}", question.text)).click();
    stage.run();
    let answers: Vec<Answer> = stage.state().ecosystem().facts.iter().map(|(_, fact)| fact.answer).collect();
    assert_eq!(answers, [Answer::Yes]);
}

#[test]
fn not_knowing_puts_a_question_off() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Questions));
    stage.run();
    let sheet = stage.state().law_sheet().expect("it has been worked out").clone();
    let is_fact = |one: &&onus::app::Question| matches!(one.open, onus::law::Open::Fact { .. });
    let question = sheet.questions.iter().find(is_fact).expect("a yes or no question is open");
    stage.get_by_label(&format!("Don’t know: {}", question.text)).scroll_to_me();
    stage.run();
    stage.get_by_label(&format!("Don’t know: {}", question.text)).click();
    stage.run();
    assert!(stage.query_by_label(&format!("Yes: {}", question.text)).is_none());
    stage.get_by_label("You don’t know yet · 1");
}

#[test]
fn a_date_is_answered_where_it_is_asked() {
    let mut ecosystem = sold();
    let thermostat = ecosystem.elements.get(element()).expect("the stage is set with what exists").clone();
    assert_eq!(thermostat.placed.from, None);
    let mut stage = stage_of([1100.0, 6000.0], law::show, looking(std::mem::take(&mut ecosystem), LawTab::Questions));
    stage.run();
    stage.get_by_label("When were the first and the last unit of Thermostat placed on the market?");
    stage.get_by_label("First sold").focus();
    stage.run();
    stage.event(egui::Event::Text("2028-01-01".into()));
    stage.run();
    let placed = stage.state().ecosystem().elements.get(element()).expect("it is still there").placed;
    assert_eq!(placed.from, Some(onus::model::Date::constant(2028, 1, 1)));
}

#[test]
fn a_place_is_added_to_those_of_the_ecosystem() {
    let mut stage = stage_of([1100.0, 6000.0], law::show, looking(sold(), LawTab::Questions));
    stage.run();
    let sheet = stage.state().law_sheet().expect("it has been worked out").clone();
    let is_place = |one: &&onus::app::Question| matches!(one.open, onus::law::Open::Place(..));
    let onus::law::Open::Place(_, place) = sheet.questions.iter().find(is_place).expect("a place is open").open else {
        panic!("a place was looked for");
    };
    stage.get_by_label(&format!("Yes, Thermostat in {}", place.label())).click();
    stage.run();
    let places = &stage.state().ecosystem().elements.get(element()).expect("it is still there").jurisdictions;
    assert_eq!(places, &["EU".parse_place(), place]);
}

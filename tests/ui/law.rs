//! The view of the law: what applies, questions answered, the catalogue, roles overruled.

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use onus::app::{Action, App, LawTab, Selection, View};
use onus::edit::Edit;
use onus::model::{Answer, Ecosystem, ElementId, FactSubject, Obligation, RecordKey};
use onus::ui::panels::{inspector, law, timeline};

use super::stage::{app, stage, stage_of, thermostat, who};

pub(super) fn element() -> ElementId {
    ElementId::parse("thermostat").expect("the stage is set with what exists")
}

/// The thermostat, sold to consumers in the European Union.
pub(super) fn sold() -> Ecosystem {
    let mut ecosystem = thermostat();
    let profile = std::sync::Arc::make_mut(&mut ecosystem.profile);
    profile.jurisdictions = vec!["EU".parse_place()];
    profile.sectors = vec![onus::model::Sector::Consumer];
    ecosystem
}

pub(super) trait Place {
    fn parse_place(&self) -> onus::model::Jurisdiction;
}

impl Place for str {
    fn parse_place(&self) -> onus::model::Jurisdiction {
        onus::model::Jurisdiction::parse(self).expect("the stage is set with what exists")
    }
}

/// The view of the law is open and has been worked out.
pub(super) fn looking(ecosystem: Ecosystem, tab: LawTab) -> App {
    let mut app = app(ecosystem);
    app.act(Action::ShowLaw(tab));
    app.settle();
    app
}

pub(super) fn counts(app: &App) -> [usize; 4] {
    app.law_sheet().expect("it has been worked out").counts
}

#[test]
fn without_a_place_the_view_says_what_to_do() {
    let mut stage = stage(law::show, looking(thermostat(), LawTab::Applies));
    stage.run();
    stage.get_by_label("Where is it sold or used?");
    stage.get_by_label("Set jurisdictions").click();
    stage.run();
    assert_eq!(stage.state().selection().lead(), Some(RecordKey::Profile));
}

#[test]
fn an_empty_map_is_taught() {
    let mut stage = stage(law::show, looking(Ecosystem::default(), LawTab::Applies));
    stage.run();
    stage.get_by_label("Nothing is drawn yet that law could be about.");
}

#[test]
fn the_view_opens_and_tells_what_applies_and_why() {
    let mut app = app(sold());
    app.act(Action::Run("view-law"));
    app.settle();
    assert_eq!(app.view(), View::Law);
    let mut stage = stage(law::show, app);
    stage.run();
    let [applies, depends, later, not] = counts(stage.state());
    assert!(applies > 0 && depends > 0 && later > 0 && not > 0, "{applies} {depends} {later} {not}");
    stage.get_by_label(&format!("Applies {applies}"));
    stage.get_by_label_contains("This is not legal advice.");
    let sheet = stage.state().law_sheet().expect("it has been worked out");
    let mut entries = sheet.groups.iter().flat_map(|group| &group.entries);
    let entry = entries.find(|one| one.outcome != onus::app::Outcome::Not).expect("some law says something");
    let (id, title) = (entry.provision.clone(), entry.title.clone());
    stage.get_by_label_contains(&title).click();
    stage.run();
    assert_eq!(stage.state().law_provision(), Some(id.as_str()));
    let details = stage.state().law_details().expect("it has been worked out");
    assert!(!details.cases.is_empty());
    stage.get_by_label("Read the source");
    stage.get_by_label("Thermostat");
}

#[test]
fn what_does_not_apply_says_why_not() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Applies));
    stage.run();
    let not = counts(stage.state())[3];
    for shown in ["Applies", "Depends", "Begins later"] {
        stage.get_by_label_contains(&format!("{shown} ")).click();
        stage.run();
    }
    stage.get_by_label(&format!("Does not apply {not}")).click();
    stage.run();
    let sheet = stage.state().law_sheet().expect("it has been worked out");
    let entry = sheet.groups.iter().flat_map(|group| &group.entries).find(|one| one.outcome == onus::app::Outcome::Not);
    let title = entry.expect("something does not apply").title.clone();
    stage.get_by_label_contains(&format!("Does not apply: {title}")).click();
    stage.run();
    stage.get_by_label("Why not");
}

#[test]
fn a_selection_narrows_the_view_and_there_is_a_way_back() {
    let mut ecosystem = sold();
    let mut document = onus::edit::Document::opened(std::mem::take(&mut ecosystem));
    let kind = onus::model::ElementKind::App;
    document.apply(&Edit::AddElement { name: "Phone app".into(), kind, at: None }).expect("it can be added");
    let mut app = looking(document.ecosystem().clone(), LawTab::Applies);
    let whole = counts(&app);
    app.act(Action::Select(Selection::only(element().into())));
    app.settle();
    assert!(counts(&app) != whole);
    let mut stage = stage(law::show, app);
    stage.run();
    stage.get_by_label("Only Thermostat");
    stage.get_by_label("Show all").click();
    stage.run();
    assert_eq!(counts(stage.state()), whole);
}

#[test]
fn adding_to_the_map_is_one_step_of_undo() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Applies));
    stage.run();
    let before = stage.state().ecosystem().clone();
    let sheet = stage.state().law_sheet().expect("it has been worked out");
    let entry = sheet.groups.iter().flat_map(|group| &group.entries).find(|entry| entry.can_be_added);
    let id = entry.expect("something applies and is not on the map").provision.clone();
    stage.state_mut().act(Action::ShowProvision(Some(id.clone())));
    stage.run();
    stage.get_by_label("Add to the map").click();
    stage.run();
    let added = stage.state().ecosystem().obligations.iter().filter(|(_, duty)| duty.provision.as_ref() == Some(&id));
    assert!(added.count() > 0);
    assert_eq!(stage.state().document().undo_steps().len(), 1);
    let entry = stage.state().law_sheet().expect("it has been worked out").entry(&id).expect("it still applies");
    assert!(entry.on_map.is_some() && !entry.can_be_added);
    stage.get_by_label("Go to it on the map");
    stage.state_mut().act(Action::Run("undo"));
    stage.run();
    assert_eq!(*stage.state().ecosystem(), before);
}

#[test]
fn all_of_an_instrument_is_added_in_one_step() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Applies));
    stage.run();
    let before = stage.state().ecosystem().obligations.ids().count();
    let sheet = stage.state().law_sheet().expect("it has been worked out");
    let addable = |group: &onus::app::Group| group.entries.iter().filter(|entry| entry.can_be_added).count();
    let group = sheet.groups.iter().find(|group| addable(group) > 0).expect("something can be added");
    let (instrument, count) = (group.instrument.clone(), addable(group));
    let label = format!(
        "Add all that {} asks today and that is not on the map ({count}), with their bearers. One step to undo.",
        group.short
    );
    stage.state_mut().act(Action::ShowProvision(None));
    stage.get_by_label(&label).click();
    stage.run();
    assert!(stage.state().ecosystem().obligations.ids().count() >= before + count);
    assert_eq!(stage.state().document().undo_steps().len(), 1);
    let sheet = stage.state().law_sheet().expect("it has been worked out");
    let group = sheet.groups.iter().find(|group| group.instrument == instrument).expect("it still applies");
    assert_eq!(addable(group), 0);
}

#[test]
fn the_catalogue_is_searched_and_filtered() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Catalogue));
    stage.run();
    let all = format!("{} provisions", onus::catalogue::shipped().provisions().count());
    stage.get_by_label(&all);
    stage.get_by_label("Search the catalogue").focus();
    stage.run();
    stage.event(egui::Event::Text("support period".into()));
    stage.run();
    assert!(stage.query_by_label(&all).is_none());
    let row = stage.get_all_by_role(egui::Role::Button).find(|row| {
        row.accesskit_node().label().is_some_and(|label| label.starts_with("Law: ") && label.contains("Art 13(8)"))
    });
    row.expect("the duty about the support period is listed").click();
    stage.run();
    stage.get_by_label("Read the source");
    stage.get_by_label_contains("Checked against the official text. Last reviewed 2026-11-22");
    stage.get_by_label("Filters").click();
    stage.run();
    stage.get_by_label_contains("In force on 2026-11-22").click();
    stage.run();
    // The support period binds from 2027 on.
    assert!(stage.query_by_label_contains("Art 13(8)").is_none());
    stage.get_by_label("Filters 1");
}

#[test]
fn principles_and_leads_are_turned_on_for_the_ecosystem() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Catalogue));
    stage.run();
    stage.get_by_label("Unverified leads").click();
    stage.run();
    assert!(stage.state().ecosystem().profile.leads);
    stage.get_by_label("Search the catalogue").focus();
    stage.run();
    stage.event(egui::Event::Text("ETSI EN 303 645".into()));
    stage.run();
    stage.get_by_label_contains("Read about ETSI EN 303 645").click();
    stage.run();
    stage.get_by_label_contains("Look at ETSI EN 303 645").click();
    stage.run();
    assert_eq!(stage.state().ecosystem().profile.layers, ["etsi-303645"]);
}

#[test]
fn a_role_is_overruled_with_a_reason_and_taken_back() {
    let mut app = app(sold());
    app.act(Action::Select(Selection::only(element().into())));
    let mut stage = stage_of([420.0, 4000.0], inspector::show, app);
    stage.run();
    stage.get_by_label_contains("Legal roles · ").click();
    stage.run();
    stage.get_by_label("Overrule: Maker, manufacturer").click();
    stage.run();
    stage.get_by_label("Reason").focus();
    stage.run();
    stage.event(egui::Event::Text("It only sells the brand".into()));
    stage.run();
    stage.get_by_label("Record the decision").click();
    stage.run();
    let facts: Vec<_> = stage.state().ecosystem().facts.iter().map(|(_, fact)| fact.clone()).collect();
    assert_eq!(facts.len(), 1);
    assert_eq!(facts[0].about, FactSubject::Toward(who("maker"), element()));
    assert_eq!((facts[0].question.as_str(), facts[0].answer), ("any/manufacturer", Answer::No));
    assert_eq!(facts[0].note, "It only sells the brand");
    let analysis = stage.state().analysis();
    let held = analysis.law().roles_held(analysis.ecosystem(), analysis.index(), element());
    let mut maker = held.iter().filter(|one| one.role == "manufacturer");
    assert!(maker.all(|one| one.who == who("maker") && !one.holds && one.said.is_some()));
    stage.get_by_label_contains("Decided against the drawing: It only sells the brand");
    stage.get_by_label("Take back").click();
    stage.run();
    assert_eq!(stage.state().ecosystem().facts.iter().count(), 0);
}

#[test]
fn a_duty_from_the_catalogue_leads_back_to_its_provision() {
    let mut app = app(sold());
    let duty = Obligation { provision: Some("cra-13-8-support-period".into()), ..Obligation::new("Support it") };
    app.act(Action::Edit(Edit::AddObligation(Box::new(duty))));
    let mut stage = stage(inspector::show, app);
    stage.run();
    stage.get_by_label("Show in the law view").click();
    stage.run();
    assert_eq!(stage.state().view(), View::Law);
    assert_eq!(stage.state().law_provision(), Some("cra-13-8-support-period"));
}

#[test]
fn the_strip_of_days_walks_from_change_to_change() {
    let mut app = app(sold());
    app.act(Action::Run("toggle-timeline"));
    app.settle();
    let turns = app.turns().expect("they have been worked out").clone();
    let next = turns.iter().find(|turn| turn.day > app.as_of()).expect("law begins later").day;
    let mut stage = stage(timeline::show, app);
    stage.run();
    stage.get_by_label("Later change").click();
    stage.run();
    assert_eq!(stage.state().as_of(), next);
    assert_eq!(stage.state().analysis().as_of(), next);
}

#[test]
fn arrows_walk_the_list_and_enter_opens() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Applies));
    stage.run();
    let sheet = stage.state().law_sheet().expect("it has been worked out").clone();
    let title = sheet.groups[0].entries[0].title.clone();
    stage.get_by_label_contains(&title).focus();
    stage.run();
    stage.key_press(egui::Key::ArrowUp);
    stage.run();
    stage.key_press(egui::Key::ArrowDown);
    stage.run();
    stage.key_press(egui::Key::Enter);
    stage.run();
    assert_eq!(stage.state().law_provision(), Some(sheet.groups[0].entries[0].provision.as_str()));
}

#[test]
fn nothing_is_worked_out_again_from_frame_to_frame() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Applies));
    stage.run();
    let stamp = stage.state().law_stamp();
    stage.run_steps(5);
    assert_eq!(stage.state().law_stamp(), stamp);
}

#[test]
fn a_provision_from_elsewhere_says_that_it_concerns_nothing_here() {
    let mut stage = stage(law::show, looking(sold(), LawTab::Applies));
    let catalogue = stage.state().analysis().law().rulebook().catalogue().clone();
    let of_california = catalogue.provisions().find(|(one, _)| one.jurisdiction.code() == "US-CA");
    let id = of_california.expect("the catalogue has law of California").1.id.clone();
    stage.state_mut().act(Action::ShowProvision(Some(id)));
    stage.run();
    stage.run();
    stage.get_by_label_contains("It concerns none of these elements");
    stage.get_by_label("Close").click();
    stage.run();
    assert_eq!(stage.state().law_provision(), None);
}

#[test]
fn the_handle_of_the_strip_moves_by_key() {
    let mut app = app(sold());
    app.act(Action::Run("toggle-timeline"));
    app.settle();
    let turns = app.turns().expect("they have been worked out").clone();
    let next = turns.iter().find(|turn| turn.day > app.as_of()).expect("law begins later").day;
    let mut stage = stage(timeline::show, app);
    stage.run();
    stage.get_by_role(egui::Role::Slider).focus();
    stage.run();
    stage.key_press(egui::Key::ArrowRight);
    stage.run();
    assert_eq!(stage.state().as_of(), next);
}

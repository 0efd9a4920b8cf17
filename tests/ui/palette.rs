//! One field for every command and every name.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use onus::app::palette::Target;
use onus::app::{Action, App, Popup, Selection, View};
use onus::ui::panels::popups;

use super::stage::{app, stage, thermostat, who};

fn palette() -> Harness<'static, App> {
    let mut app = app(thermostat());
    app.act(Action::Ask(Box::new(Popup::Palette)));
    let mut stage = stage(popups::show, app);
    stage.run();
    stage
}

fn write(stage: &mut Harness<'_, App>, text: &str) {
    stage.event(egui::Event::Text(text.into()));
    stage.run();
}

fn enter(stage: &mut Harness<'_, App>) {
    stage.key_press(Key::Enter);
    stage.run();
}

#[test]
fn a_few_letters_run_a_command() {
    let mut stage = palette();
    write(&mut stage, "mtrx");
    enter(&mut stage);
    assert_eq!(stage.state().view(), View::Matrix);
    assert!(stage.state().popup().is_none());
}

#[test]
fn a_name_leads_to_its_record() {
    let mut stage = palette();
    write(&mut stage, "buyer");
    stage.get_by_label("Buyer, stakeholder");
    enter(&mut stage);
    assert_eq!(stage.state().selection(), &Selection::only(who("buyer").into()));
    assert!(stage.state().popup().is_none());
}

#[test]
fn arrows_choose_and_a_click_takes() {
    let mut stage = palette();
    write(&mut stage, "insert");
    stage.get_by_label("Insert: Element…").click();
    stage.run();
    assert!(matches!(stage.state().popup(), Some(Popup::AddNode { .. })), "{:?}", stage.state().popup());
}

#[test]
fn what_cannot_be_done_now_is_shown_and_not_done() {
    let mut stage = palette();
    write(&mut stage, "redo");
    stage.get_by_label("Edit: Redo");
    enter(&mut stage);
    assert_eq!(stage.state().popup(), Some(&Popup::Palette));
}

#[test]
fn nothing_found_says_what_to_do() {
    let mut stage = palette();
    write(&mut stage, "qqqqq");
    stage.get_by_label("Nothing is called like this. Try fewer letters.");
    enter(&mut stage);
    assert_eq!(stage.state().popup(), Some(&Popup::Palette));
}

#[test]
fn commands_run_lately_come_first() {
    let mut app = app(thermostat());
    app.act(Action::Run("view-needs"));
    app.act(Action::Run("view-law"));
    app.act(Action::Run("palette"));
    let first: Vec<&str> = app
        .palette("")
        .iter()
        .take(2)
        .filter_map(|found| if let Target::Command(command) = found.target { Some(command.id) } else { None })
        .collect();
    assert_eq!(first, ["view-law", "view-needs"]);
}

#[test]
fn letters_that_were_typed_are_named() {
    let found = app(thermostat()).palette("mkr");
    let maker = found.iter().find(|one| one.name == "Maker").expect("Maker fits");
    assert_eq!(maker.typed, [0, 2, 4]);
}

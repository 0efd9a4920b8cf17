//! The small windows: each asks one thing and does it as one step.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use onus::app::{Action, After, App, Effect, ExportAction, PathPurpose, Popup, Recoverable, Selection};
use onus::edit::Edit;
use onus::model::{ElementId, ElementKind, EndKind, FindingId, Lifetime, NodeId, Point, RelationKind, StakeholderKind};
use onus::ui::panels::popups;

use super::stage::{app, duty_id, letters, stage, thermostat, who};

fn thermostat_id() -> ElementId {
    ElementId::parse("thermostat").expect("the stage has one")
}

fn ask(popup: Popup) -> Harness<'static, App> {
    let mut app = app(thermostat());
    app.act(Action::Ask(Box::new(popup)));
    stage(popups::show, app)
}

fn press(stage: &mut Harness<'_, App>, label: &str) {
    stage.get_by_label(label).click();
    stage.run();
}

fn key(stage: &mut Harness<'_, App>, key: Key) {
    stage.key_press(key);
    stage.run();
}

fn write(stage: &mut Harness<'_, App>, text: &str) {
    stage.event(egui::Event::Text(text.into()));
    stage.run();
}

fn steps(stage: &Harness<'_, App>) -> usize {
    stage.state().document().undo_steps().len()
}

fn relate() -> Popup {
    let (from, to) = (NodeId::from(who("buyer")), NodeId::from(thermostat_id()));
    let ends = (EndKind::Stakeholder(StakeholderKind::User), EndKind::Element(ElementKind::Device));
    Popup::Relate { from, to, offered: RelationKind::offered(ends.0, ends.1) }
}

fn has_relation(app: &App, from: NodeId, kind: RelationKind, to: NodeId) -> bool {
    app.ecosystem().relations.iter().any(|(_, r)| r.from == from && r.kind == kind && r.to == to)
}

#[test]
fn a_digit_chooses_the_relation() {
    let mut stage = ask(relate());
    stage.get_by_label("Buyer uses Thermostat");
    key(&mut stage, Key::Num1);
    assert_eq!(stage.state().popup(), None);
    let (buyer, thermostat) = (who("buyer").into(), thermostat_id().into());
    assert!(has_relation(stage.state(), buyer, RelationKind::Uses, thermostat));
}

#[test]
fn escape_closes_and_changes_nothing() {
    for popup in [relate(), Popup::AddObligation, Popup::Examples, Popup::Manual, Popup::Shortcuts, Popup::About] {
        let mut stage = ask(popup);
        key(&mut stage, Key::Escape);
        assert_eq!(stage.state().popup(), None);
        assert_eq!(steps(&stage), 0);
    }
}

#[test]
fn two_stakeholders_can_be_turned_around() {
    let (from, to) = (NodeId::from(who("buyer")), NodeId::from(who("maker")));
    let mut stage = ask(Popup::Relate { from, to, offered: vec![RelationKind::Pays] });
    press(&mut stage, "Turn around");
    press(&mut stage, "Maker pays Buyer");
    assert!(has_relation(stage.state(), to, RelationKind::Pays, from));
}

#[test]
fn a_node_drawn_from_another_is_related_in_one_step() {
    let kind = EndKind::Element(ElementKind::Device);
    let mut stage = ask(Popup::AddNode { at: Point::new(10, 20), kind, joined_to: Some(who("maker").into()) });
    write(&mut stage, "Robot");
    press(&mut stage, "App");
    stage.get_by_role_and_label(Role::ComboBox, "Relation");
    key(&mut stage, Key::Enter);
    assert_eq!(stage.state().popup(), None);
    let robot = ElementId::parse("robot").unwrap();
    let element = stage.state().ecosystem().elements.get(robot).unwrap();
    assert_eq!((element.kind, element.at), (ElementKind::App, Some(Point::new(10, 20))));
    assert!(has_relation(stage.state(), who("maker").into(), RelationKind::Develops, robot.into()));
    assert_eq!(steps(&stage), 1);
    assert_eq!(stage.state().selection().lead(), Some(robot.into()));
}

#[test]
fn a_node_without_a_name_is_called_by_its_kind() {
    let kind = EndKind::Stakeholder(StakeholderKind::Overseer);
    let mut stage = ask(Popup::AddNode { at: Point::new(0, 0), kind, joined_to: None });
    key(&mut stage, Key::Enter);
    assert_eq!(stage.state().ecosystem().name(who("overseer")), "Overseer");
}

#[test]
fn a_duty_comes_with_its_bearers_in_one_step() {
    let mut app = app(thermostat());
    app.act(Action::Select(Selection::these([thermostat_id().into(), who("buyer").into()])));
    app.act(Action::Run("add-obligation"));
    let mut stage = stage(popups::show, app);
    assert!(stage.get_by_label("Add").accesskit_node().is_disabled());
    write(&mut stage, "Keep it running");
    press(&mut stage, "Safety");
    press(&mut stage, "Accountable");
    press(&mut stage, "Maker");
    press(&mut stage, "Add");
    let duty = stage.state().ecosystem().obligations.get(duty_id("keep-it-running")).unwrap();
    assert_eq!((duty.about.as_slice(), duty.owed_to.as_slice()), (&[thermostat_id()][..], &[who("buyer")][..]));
    assert_eq!(letters(stage.state(), "keep-it-running", "maker"), "A proposed");
    assert_eq!(steps(&stage), 1);
    stage.state_mut().act(Action::Run("undo"));
    assert_eq!(stage.state().ecosystem(), &thermostat());
}

#[test]
fn a_finding_is_accepted_with_a_reason_an_author_and_a_day() {
    let finding = FindingId::from_text("unassigned-obligation:ship-updates");
    let mut stage = ask(Popup::Waive(finding));
    assert!(stage.get_by_label("Accept").accesskit_node().is_disabled());
    write(&mut stage, "Ends soon");
    stage.get_by_role_and_label(Role::TextInput, "Author").click();
    stage.run();
    write(&mut stage, "Board");
    stage.get_by_role_and_label(Role::TextInput, "Holds until").click();
    stage.run();
    write(&mut stage, "2027-13-01");
    stage.get_by_label_contains("This is not a day");
    assert!(stage.get_by_label("Accept").accesskit_node().is_disabled());
    stage.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    stage.run();
    write(&mut stage, "2027-01-31");
    key(&mut stage, Key::Enter);
    let waivers = &stage.state().ecosystem().waivers;
    let (_, waiver) = waivers.iter().next().unwrap();
    let day = |year, month, day| Some(onus::model::Date::constant(year, month, day));
    assert_eq!((waiver.reason.as_str(), waiver.author.as_str()), ("Ends soon", "Board"));
    assert_eq!(waiver.lifetime, Lifetime { from: day(2026, 11, 22), until: day(2027, 1, 31) });
    assert_eq!(stage.state().popup(), None);
    // The author is remembered, the reason is not.
    stage.state_mut().act(Action::Ask(Box::new(Popup::Waive(finding))));
    stage.run();
    assert_eq!(stage.get_by_role_and_label(Role::TextInput, "Author").value().as_deref(), Some("Board"));
    let reason = stage.get_by_role_and_label(Role::MultilineTextInput, "Reason").value();
    assert_eq!(reason.unwrap_or_default(), "");
}

#[test]
fn unsaved_changes_are_kept_or_left() {
    let begin = || {
        let mut app = app(thermostat());
        app.act(Action::Edit(Edit::Rename { key: who("maker").into(), name: "Nordwind".into() }));
        app.act(Action::Run("quit"));
        assert_eq!(app.popup(), Some(&Popup::Unsaved { then: After::Quit }));
        app.take_effects();
        stage(popups::show, app)
    };
    let mut stays = begin();
    press(&mut stays, "Stay");
    assert!(stays.state_mut().take_effects().is_empty());
    let mut leaves = begin();
    press(&mut leaves, "Do not save");
    assert!(matches!(leaves.state_mut().take_effects().as_slice(), [Effect::Quit]));
    let mut saves = begin();
    key(&mut saves, Key::Enter);
    assert!(matches!(saves.state_mut().take_effects().as_slice(), [Effect::PickPlaceToSave { .. }]));
}

#[test]
fn a_file_changed_by_others_is_overwritten_only_when_asked() {
    let mut stage = ask(Popup::ChangedOnDisk { path: "/there/robot.onus".into() });
    press(&mut stage, "Overwrite");
    let effects = stage.state_mut().take_effects();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Save { overwrite: true, .. })));
}

#[test]
fn a_path_is_typed() {
    let mut stage = ask(Popup::Path { purpose: PathPurpose::Export, text: "/there/".into() });
    stage.state_mut().act(Action::Export(ExportAction::Whole("md")));
    stage.key_press(Key::End);
    stage.run();
    write(&mut stage, "report.md");
    key(&mut stage, Key::Enter);
    let effects = stage.state_mut().take_effects();
    let wanted = std::path::Path::new("/there/report.md");
    let is_it =
        |effect: &Effect| matches!(effect, Effect::ExportTo { job, path } if path == wanted && job.formats == ["md"]);
    assert!(effects.iter().any(is_it), "{effects:?}");
    assert_eq!(stage.state().popup(), None);
}

#[test]
fn an_example_is_chosen_from_the_list() {
    let mut stage = ask(Popup::Examples);
    let example = &onus::file::EXAMPLES[1];
    press(&mut stage, example.title);
    let effects = stage.state_mut().take_effects();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::OpenExample(id) if *id == example.id)));
}

#[test]
fn earlier_work_is_restored_or_thrown_away() {
    let session = |title: &str| Recoverable {
        folder: title.into(),
        title: title.into(),
        path: None,
        when: "2026-11-21 18:00".into(),
        edits: 3,
    };
    let mut stage = ask(Popup::Recover(vec![session("Robot"), session("Pump")]));
    stage.state_mut().take_effects();
    press(&mut stage, "Throw away Robot");
    assert_eq!(stage.state().popup(), Some(&Popup::Recover(vec![session("Pump")])));
    press(&mut stage, "Restore Pump");
    let effects = stage.state_mut().take_effects();
    assert!(matches!(effects.as_slice(), [Effect::DiscardSession(_), Effect::Restore(folder)]
        if folder.as_os_str() == "Pump"));
}

#[test]
fn help_is_shown_and_closed_with_enter() {
    let mut shortcuts = ask(Popup::Shortcuts);
    shortcuts.get_by_label("Next finding");
    key(&mut shortcuts, Key::Enter);
    assert_eq!(shortcuts.state().popup(), None);
    let mut about = ask(Popup::About);
    about.get_by_label_contains("not legal advice");
    press(&mut about, "Close");
    assert_eq!(about.state().popup(), None);
    let mut manual = ask(Popup::Manual);
    manual.get_by_label("Onus: the manual");
    press(&mut manual, "Close");
    assert_eq!(manual.state().popup(), None);
}

#[test]
fn changes_from_a_spreadsheet_are_shown_and_taken_over_as_one_step() {
    let mut document = onus::edit::Document::opened(thermostat());
    let report = onus::report::Report::of(&onus::rules::Analysis::new(&thermostat(), jiff::civil::date(2026, 7, 31)));
    let format = onus::export::Format::find("xlsx").expect("the format");
    let bytes = (format.write)(&report, &onus::export::Options::default()).expect("it can be written");
    let mut book = crate::book::Book::open(&bytes);
    book.set("matrix", "ship-updates", "letters/buyer", &crate::book::Put::Text("I"));
    book.set("matrix", "ship-updates", "ownership", &crate::book::Put::Text("fine"));
    let rulebook = onus::law::Rulebook::shipped();
    let returned = onus::import::spreadsheet(&book.bytes(), &thermostat(), rulebook).expect("a workbook of ours");
    let edit = returned.edit.clone().expect("a change");
    let mut stage = ask(Popup::Returned(std::sync::Arc::new(returned)));
    stage.get_by_label_contains("added: Buyer");
    stage.get_by_label_contains("“fine”");
    stage.get_by_label_contains("This follows from other cells");
    press(&mut stage, "Take over");
    assert_eq!((stage.state().popup(), steps(&stage)), (None, 1));
    document.apply(&edit).expect("it can be carried out");
    assert!(stage.state().ecosystem() == document.ecosystem());
    stage.state_mut().act(Action::Run("undo"));
    assert!(stage.state().ecosystem() == &thermostat());
}

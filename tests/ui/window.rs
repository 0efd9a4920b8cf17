//! The whole window: an ecosystem made from nothing, a gap that appears and vanishes, files.

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use onus::app::{Action, App, View};
use onus::model::RecordKey;
use onus::ui::{Surroundings, Window};

pub(super) type Stage = Harness<'static, Option<Window>>;

fn surroundings(folder: &Path, file: Option<PathBuf>) -> Surroundings {
    Surroundings {
        today: jiff::civil::date(2026, 11, 22),
        now: || "2026-11-22 12:00".to_owned(),
        user: "tester".to_owned(),
        recovery: Some(folder.join("recovery")),
        preferences: Some(folder.join("preferences.ron")),
        file,
        dialogs: false,
    }
}

pub(super) fn open(folder: &Path, file: Option<PathBuf>) -> Stage {
    let around = surroundings(folder, file);
    let mut stage = Harness::builder().with_size([1440.0, 900.0]).with_max_steps(24).build_ui_state(
        move |ui, window: &mut Option<Window>| {
            window.get_or_insert_with(|| Window::new(ui.ctx(), around.clone())).frame(ui);
        },
        None,
    );
    settle(&mut stage);
    stage
}

pub(super) fn app(stage: &Stage) -> &App {
    stage.state().as_ref().expect("the first frame made the window").app()
}

/// Lets the findings come in and the window show them.
pub(super) fn settle(stage: &mut Stage) {
    stage.run();
    stage.state_mut().as_mut().expect("the first frame made the window").app_mut().settle();
    stage.run();
}

/// Waits for something that a thread does, such as writing a file.
pub(super) fn wait_until(stage: &mut Stage, what: &str, done: impl Fn(&Stage) -> bool) {
    for _ in 0..400 {
        settle(stage);
        if done(stage) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("waited in vain for {what}; notices: {:?}", app(stage).notices());
}

pub(super) fn act(stage: &mut Stage, action: Action) {
    stage.state_mut().as_mut().expect("the first frame made the window").app_mut().act(action);
    settle(stage);
}

pub(super) fn click(stage: &mut Stage, label: &str) {
    stage.get_by_label(label).click();
    settle(stage);
}

/// Types into the field that has the keyboard.
pub(super) fn type_text(stage: &mut Stage, text: &str) {
    stage.event(egui::Event::Text(text.to_owned()));
    settle(stage);
}

fn press(stage: &mut Stage, key: Key) {
    stage.key_press(key);
    settle(stage);
}

fn command(stage: &mut Stage, key: Key) {
    stage.key_press_modifiers(Modifiers::COMMAND, key);
    settle(stage);
}

fn drag(stage: &mut Stage, from: Pos2, to: Pos2) {
    stage.drag_at(from);
    stage.run();
    stage.hover_at(from.lerp(to, 0.5));
    stage.run();
    stage.hover_at(to);
    stage.run();
    stage.drop_at(to);
    settle(stage);
}

/// Where a node stands on the screen.
fn rect(stage: &Stage, name: &str) -> egui::Rect {
    let label = app(stage).scene().nodes.iter().find(|node| node.title == name).expect("the node is drawn").spoken();
    let drawn = stage.get_all_by_label(&label).map(|node| node.rect());
    drawn.max_by(|a, b| a.height().total_cmp(&b.height())).expect("the outline has it as well, the map draws it larger")
}

/// Adds a node by key and name, of the kind with this label.
fn add_node(stage: &mut Stage, key: Key, kind: &str, name: &str) {
    press(stage, key);
    type_text(stage, name);
    click(stage, kind);
    click(stage, "Add");
}

#[test]
fn a_map_is_made_from_nothing_and_its_gap_is_closed() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    stage.get_by_label("An empty map");
    add_node(&mut stage, Key::S, "Manufacturer", "Thermostat maker");
    add_node(&mut stage, Key::E, "Device", "Thermostat");
    assert_eq!(app(&stage).ecosystem().key_of("thermostat-maker").map(|key| key.as_str()), Some("thermostat-maker"));

    // A line from the rim of the maker to the thermostat; the first relation offered is taken by its digit.
    click_node(&mut stage, "Thermostat maker");
    let (maker, thermostat) = (rect(&stage, "Thermostat maker"), rect(&stage, "Thermostat"));
    drag(&mut stage, maker.right_center() - Vec2::new(1.0, 0.0), thermostat.center());
    press(&mut stage, Key::Num1);
    let relations: Vec<String> = app(&stage).ecosystem().relations.ids().map(|id| id.to_string()).collect();
    assert_eq!(relations, ["thermostat-maker-makes-thermostat"]);

    // A duty about the thermostat: nobody has it, and the window says so.
    click_node(&mut stage, "Thermostat");
    press(&mut stage, Key::O);
    type_text(&mut stage, "Ship security updates");
    click(&mut stage, "Add");
    let gap = "unassigned-obligation:ship-security-updates";
    assert!(finds(&stage, gap));
    stage.get_by_label_contains("1 of 1 unassigned");

    // The fix that the finding offers closes it.
    press(&mut stage, Key::F8);
    while app(&stage).finding().is_none_or(|finding| finding.as_str() != gap) {
        press(&mut stage, Key::F8);
    }
    // The inspector offers the same fix as the list of findings.
    stage.get_all_by_label("Make Thermostat maker accountable").next().expect("a fix is offered").click_accesskit();
    settle(&mut stage);
    assert!(!finds(&stage, gap));
    stage.get_by_label_contains("0 of 1 unassigned");

    // Taking it back opens the gap again.
    command(&mut stage, Key::Z);
    assert!(finds(&stage, gap));
}

#[test]
fn letters_typed_before_the_popup_is_there_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    for (key, text) in [(Key::S, "s"), (Key::E, "E"), (Key::O, "o"), (Key::N, "n")] {
        let modifiers = Modifiers::NONE;
        let event = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        stage.input_mut().events.push(event);
        stage.input_mut().events.push(egui::Event::Text(text.to_owned()));
    }
    settle(&mut stage);
    type_text(&mut stage, " Ltd");
    click(&mut stage, "Add");
    let names: Vec<&str> = app(&stage).ecosystem().stakeholders.iter().map(|(_, who)| who.name.as_str()).collect();
    assert_eq!(names, ["Eon Ltd"]);
    assert!(app(&stage).ecosystem().elements.is_empty());
}

fn click_node(stage: &mut Stage, name: &str) {
    let at = rect(stage, name).center();
    stage.drag_at(at);
    stage.run();
    stage.drop_at(at);
    settle(stage);
}

fn finds(stage: &Stage, id: &str) -> bool {
    app(stage).analysis().findings().iter().any(|finding| finding.id.as_str() == id)
}

#[test]
fn the_keyboard_alone_walks_and_moves_nodes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    add_node(&mut stage, Key::S, "User", "Owner");
    add_node(&mut stage, Key::E, "App", "Heating app");
    let label = app(&stage).scene().nodes[0].spoken();
    let drawn = stage.get_all_by_label(&label).max_by(|a, b| a.rect().height().total_cmp(&b.rect().height()));
    drawn.expect("the map draws it").focus();
    settle(&mut stage);
    let owner = app(&stage).scene().nodes[0].node;
    assert_eq!(app(&stage).selection().lead(), Some(owner.into()), "what has the keyboard is selected");
    let before = app(&stage).scene().node(owner).expect("it is drawn").middle;
    stage.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    settle(&mut stage);
    let after = app(&stage).scene().node(owner).expect("it is drawn").middle;
    assert!(after[0] > before[0], "{before:?} {after:?}");
    press(&mut stage, Key::Delete);
    assert!(app(&stage).ecosystem().stakeholders.is_empty());
    command(&mut stage, Key::Z);
    assert_eq!(app(&stage).ecosystem().stakeholders.len(), 1);
}

#[test]
fn a_file_is_opened_changed_and_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.onus");
    std::fs::copy("examples/neato-cloud.onus", &path).expect("the example is there");
    let mut stage = open(folder.path(), Some(path.clone()));
    wait_until(&mut stage, "the file", |stage| app(stage).path() == Some(&path));
    assert!(!app(&stage).document().is_modified());
    let vorwerk = app(&stage).ecosystem().key_of("vorwerk").expect("it is in the case");
    act(&mut stage, Action::Edit(onus::edit::Edit::Rename { key: vorwerk, name: "Vorwerk & Co.".into() }));
    stage.get_by_label("Unsaved changes");
    command(&mut stage, Key::S);
    wait_until(&mut stage, "saving", |stage| !app(stage).document().is_modified());
    let saved = onus::file::read(&path).expect("it was written");
    assert_eq!(&saved.ecosystem, app(&stage).ecosystem());
    assert!(std::fs::read_to_string(&path).expect("it is text").contains("Vorwerk & Co."));
}

#[test]
fn a_file_that_changed_meanwhile_is_not_overwritten_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.onus");
    std::fs::copy("examples/neato-cloud.onus", &path).expect("the example is there");
    let mut stage = open(folder.path(), Some(path.clone()));
    wait_until(&mut stage, "the file", |stage| app(stage).path() == Some(&path));
    let theirs = std::fs::read_to_string(&path).expect("text").replace("Vorwerk Group", "Somebody else's change");
    std::fs::write(&path, &theirs).expect("it can be written");
    let key = app(&stage).ecosystem().key_of("neato").expect("it is in the case");
    act(&mut stage, Action::Edit(onus::edit::Edit::Rename { key, name: "Ours".into() }));
    command(&mut stage, Key::S);
    wait_until(&mut stage, "the question", |stage| app(stage).popup().is_some());
    assert_eq!(std::fs::read_to_string(&path).expect("text"), theirs, "nothing is written before the answer");
    click(&mut stage, "Overwrite");
    wait_until(&mut stage, "saving", |stage| !app(stage).document().is_modified());
    assert!(std::fs::read_to_string(&path).expect("text").contains("Ours"));
}

#[test]
fn a_second_window_on_a_file_is_for_reading_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.onus");
    std::fs::copy("examples/neato-cloud.onus", &path).expect("the example is there");
    let mut first = open(folder.path(), Some(path.clone()));
    wait_until(&mut first, "the file", |stage| app(stage).path() == Some(&path));
    let mut second = open(folder.path(), Some(path.clone()));
    wait_until(&mut second, "the file", |stage| app(stage).path() == Some(&path));
    assert!(!app(&first).document().is_read_only());
    assert!(app(&second).document().is_read_only());
    second.get_by_label_contains("tester has this file open already");
}

#[test]
fn a_broken_file_is_explained_and_leaves_the_document_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("broken.onus");
    std::fs::write(&path, "(format: 1, ecosystem: (stakeholders: { \"a\": (name: 3) }))").expect("it can be written");
    let mut stage = open(folder.path(), Some(path));
    wait_until(&mut stage, "the message", |stage| !app(stage).notices().is_empty());
    let (_, notice) = &app(&stage).notices()[0];
    assert!(notice.is_error);
    assert!(notice.details.as_ref().is_some_and(|details| details.contains("1:")), "{:?}", notice.details);
    assert_eq!(app(&stage).path(), None);
}

#[test]
fn work_of_a_session_that_was_killed_is_offered_and_restored() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    add_node(&mut stage, Key::S, "User", "Owner");
    let expected = app(&stage).ecosystem().clone();
    // The window goes away without putting its session away, as when the process is killed.
    drop(stage);
    let mut stage = open(folder.path(), None);
    wait_until(&mut stage, "the offer", |stage| app(stage).popup().is_some());
    stage.get_by_label("Restore New ecosystem").click();
    wait_until(&mut stage, "the work", |stage| app(stage).ecosystem() == &expected);
    assert!(app(&stage).document().is_modified(), "it is not saved yet");
}

#[test]
fn closing_asks_while_there_are_unsaved_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    add_node(&mut stage, Key::S, "User", "Owner");
    command(&mut stage, Key::Q);
    stage.get_by_label("Do not save");
    click(&mut stage, "Stay");
    assert_eq!(app(&stage).popup(), None);
}

#[test]
fn the_matrix_and_the_map_show_the_same_document() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.onus");
    std::fs::copy("examples/neato-cloud.onus", &path).expect("the example is there");
    let mut stage = open(folder.path(), Some(path.clone()));
    wait_until(&mut stage, "the file", |stage| app(stage).path() == Some(&path));
    command(&mut stage, Key::Num2);
    assert_eq!(app(&stage).view(), View::Matrix);
    let place = "Vorwerk Group, Offer a local or open fallback before switching off: no part";
    stage.get_by_label(place).click();
    settle(&mut stage);
    press(&mut stage, Key::A);
    let duty = app(&stage).ecosystem().key_of("offer-local-fallback").expect("it is in the case");
    let RecordKey::Obligation(duty) = duty else { panic!("{duty:?}") };
    let state = app(&stage).analysis().ownership(duty).expect("it is known").state;
    assert_eq!(state, onus::model::OwnershipState::AccountableOnly);
}

#[test]
fn every_control_of_the_window_has_a_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.onus");
    std::fs::copy("examples/neato-cloud.onus", &path).expect("the example is there");
    let mut stage = open(folder.path(), Some(path.clone()));
    wait_until(&mut stage, "the file", |stage| app(stage).path() == Some(&path));
    let mut nameless = Vec::new();
    for view in [View::Map, View::Matrix] {
        act(&mut stage, Action::Show(view));
        for key in ["vorwerk", "robot", "keep-cloud-secure"] {
            let key = app(&stage).ecosystem().key_of(key).expect("it is in the case");
            act(&mut stage, Action::Select(onus::app::Selection::only(key)));
            let controls = stage.query_all_by(|node| {
                use egui::accesskit::Role;
                let role = node.role();
                let control = matches!(role, Role::Button | Role::CheckBox | Role::ComboBox | Role::TextInput);
                control
                    && node.label().is_none_or(|label| label.is_empty())
                    && node.value().is_none_or(|v| v.is_empty())
            });
            nameless.extend(controls.map(|node| format!("{:?} at {:?}", node.accesskit_node().role(), node.rect())));
        }
    }
    assert_eq!(nameless, Vec::<String>::new());
}

#[test]
fn the_window_draws_signs_as_large_as_pictures_do() {
    let window = egui::FontDefinitions::default();
    let known = ["NotoEmoji-Regular", "emoji-icon-font"];
    for (name, font) in known.into_iter().zip(&onus::diagram::fonts::SIGNS) {
        let own = &window.font_data[name];
        assert!((*own.font).as_ref() == font.data, "{name} is another font");
        assert!((own.tweak.scale - font.scale).abs() < 1e-6, "{name} is drawn at {}", own.tweak.scale);
    }
    let order: Vec<&str> = window.families[&egui::FontFamily::Proportional].iter().map(String::as_str).collect();
    assert!(order.ends_with(&known), "{order:?}");
}

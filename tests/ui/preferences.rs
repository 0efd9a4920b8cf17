//! Preferences count at once and are kept per user.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use onus::app::settings::Settings;
use onus::app::{Action, Theme, View};

use super::window::{Stage, app, open, settle, wait_until};

fn ask(stage: &mut Stage) {
    stage.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    settle(stage);
}

fn press(stage: &mut Stage, label: &str) {
    stage.get_by_label(label).click();
    settle(stage);
}

#[test]
fn what_is_chosen_counts_at_once_and_comes_back_at_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    ask(&mut stage);
    for label in ["Dark", "High contrast", "150 %", "Things may move", "Nodes stand on the grid"] {
        press(&mut stage, label);
    }
    let wanted = Settings {
        theme: Theme::Dark,
        has_strong_contrast: true,
        scale: 150,
        has_motion: false,
        snaps: false,
        jurisdiction: None,
    };
    assert_eq!(*app(&stage).settings(), wanted);
    assert!((stage.ctx.zoom_factor() - 1.5).abs() < 0.001);
    assert_eq!(stage.ctx.global_style().animation_time, 0.0);
    let path = folder.path().join("preferences.ron");
    wait_until(&mut stage, "preferences", |_| std::fs::read_to_string(&path).is_ok_and(|text| text.contains("150")));
    let again = open(folder.path(), None);
    assert_eq!(*app(&again).settings(), wanted);
}

#[test]
fn as_at_first_takes_everything_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    ask(&mut stage);
    press(&mut stage, "High contrast");
    press(&mut stage, "As at first");
    assert_eq!(*app(&stage).settings(), Settings::default());
}

#[test]
fn a_new_file_begins_in_the_jurisdiction_chosen_and_a_code_unknown_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    ask(&mut stage);
    stage.get_by_label("New files are in").click();
    settle(&mut stage);
    stage.get_by_label("New files are in").type_text("Atlantis");
    settle(&mut stage);
    stage.get_by_label_contains("No such code");
    assert_eq!(app(&stage).settings().jurisdiction, None);
    let de = onus::model::Jurisdiction::parse("DE").expect("a place");
    let window = stage.state_mut().as_mut().expect("a window").app_mut();
    window.act(Action::Set(Settings { jurisdiction: Some(de), ..Settings::default() }));
    window.act(Action::Dismiss);
    window.act(Action::Run("new"));
    assert_eq!(window.ecosystem().profile.jurisdictions, [de]);
    assert!(!window.has_unsaved_changes());
}

#[test]
fn keys_make_everything_larger_within_bounds() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = open(folder.path(), None);
    let window = stage.state_mut().as_mut().expect("a window").app_mut();
    let mut scales = Vec::new();
    for _ in 0..12 {
        window.act(Action::Run("larger"));
        scales.push(window.settings().scale);
    }
    assert_eq!(scales[..3], [125, 150, 175]);
    assert_eq!(scales.last(), Some(&300));
    for _ in 0..12 {
        window.act(Action::Run("smaller"));
    }
    assert_eq!(window.settings().scale, 75);
    window.act(Action::Run("usual-size"));
    assert_eq!(window.settings().scale, 100);
}

/// Roles of controls that mean nothing to somebody who does not see them, without a name.
const CONTROLS: [egui::accesskit::Role; 9] = {
    use egui::accesskit::Role;
    [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::Slider,
        Role::SpinButton,
        Role::Link,
        Role::ListBoxOption,
    ]
};

#[test]
fn every_control_of_every_view_has_a_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/owlet-sock.onus");
    let mut stage = open(folder.path(), Some(file));
    wait_until(&mut stage, "the example", |stage| !app(stage).ecosystem().stakeholders.is_empty());
    let who = app(&stage).ecosystem().key_of("owlet").expect("an example with its maker");
    let mut nameless = Vec::new();
    let mut seen = 0;
    for view in [View::Map, View::Matrix, View::Needs, View::Answers, View::Law, View::WhatIf, View::Export] {
        let window = stage.state_mut().as_mut().expect("a window").app_mut();
        window.act(Action::Reveal(who));
        window.act(Action::Show(view));
        settle(&mut stage);
        seen += stage.query_all_by(|node| CONTROLS.contains(&node.role())).count();
        let unnamed = stage.query_all_by(|node| {
            let is_named = node.label().is_some_and(|label| !label.trim().is_empty());
            CONTROLS.contains(&node.role()) && !is_named
        });
        nameless.extend(unnamed.map(|node| format!("{view:?}: {:?}", node)));
    }
    assert!(seen > 200, "only {seen} controls");
    assert!(nameless.is_empty(), "{} without a name:\n{}", nameless.len(), nameless.join("\n"));
}

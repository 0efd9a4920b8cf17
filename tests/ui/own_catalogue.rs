//! A folder of the user's own catalogue files in the window.

use std::path::{Path, PathBuf};

use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, LawTab, Popup};

use super::window::{Stage, act, app, click, open, type_text, wait_until};

const HOUSE: &str = r#"(
  id: "house", short: "House rules", name: "House rules of the group", jurisdiction: "INT", force: Law,
  form: "contract", link: "https://example.org", verification: Secondary, reviewed: "2026-01-01",
  provisions: [
    (
      id: "house-1", citation: "No 1", title: "Answer the telephone", summary: "Somebody answers.",
      bearers: ["manufacturer"], dimensions: [Transparency], phases: [Operation],
      delegation: Free, verification: Secondary,
    ),
  ],
)
"#;

const MAP: &str = r#"(
  format: 1,
  ecosystem: (
    profile: (title: "Robot", jurisdictions: ["DE"]),
    stakeholders: { "maker": (name: "Maker", kind: Manufacturer) },
    elements: { "robot": (name: "Robot", kind: Device) },
    relations: { "makes": (from: Stakeholder("maker"), kind: Makes, to: Element("robot")) },
  ),
)
"#;

fn put(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(path, text).expect("written");
}

/// Whether the house rule is asked.
fn applies(stage: &Stage) -> bool {
    app(stage).analysis().law().applications().any(|one| one.provision.id == "house-1")
}

fn chosen(folder: &Path) -> (Stage, PathBuf) {
    let own = folder.join("own");
    put(&own.join("house/house.ron"), HOUSE);
    put(&folder.join("robot.onus"), MAP);
    let mut stage = open(folder, Some(folder.join("robot.onus")));
    wait_until(&mut stage, "the map", |stage| !app(stage).ecosystem().elements.is_empty());
    (stage, own)
}

#[test]
fn a_folder_is_chosen_kept_and_given_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut stage, own) = chosen(folder.path());
    assert!(!applies(&stage));

    // Without a dialog of the system the folder is typed.
    act(&mut stage, Action::Run("catalogue-folder"));
    wait_until(&mut stage, "the popup", |stage| matches!(app(stage).popup(), Some(Popup::Path { .. })));
    type_text(&mut stage, &own.display().to_string());
    click(&mut stage, "Read");
    wait_until(&mut stage, "the house rule", applies);
    stage.get_by_label("2 own entries");

    // The browser tells what is one's own, and lists only that on request.
    act(&mut stage, Action::ShowLaw(LawTab::Catalogue));
    click(&mut stage, "Only own");
    stage.get_by_label_contains("Answer the telephone");
    assert!(stage.get_all_by_label_contains("own: house/house.ron").count() >= 1);
    assert!(stage.query_by_label_contains("CRA").is_none());

    // The next start reads it again.
    let kept = folder.path().join("preferences.ron");
    let is_kept = |_: &Stage| std::fs::read_to_string(&kept).is_ok_and(|text| text.contains("own"));
    wait_until(&mut stage, "the preferences", is_kept);
    drop(stage);
    let again = folder.path().join("robot.onus");
    let mut stage = open(folder.path(), Some(again));
    wait_until(&mut stage, "the house rule after a start", applies);

    act(&mut stage, Action::Run("without-catalogue"));
    wait_until(&mut stage, "the shipped catalogue alone", |stage| !applies(stage));
    assert!(stage.query_by_label_contains("own entries").is_none());
}

#[test]
fn a_fault_is_told_and_what_was_in_force_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut stage, own) = chosen(folder.path());
    act(&mut stage, Action::ReadCatalogue(own.clone()));
    wait_until(&mut stage, "the house rule", applies);

    put(&own.join("house/house.ron"), &HOUSE.replace("\"manufacturer\"", "\"makr\""));
    act(&mut stage, Action::Run("reload-catalogue"));
    wait_until(&mut stage, "the fault", |stage| app(stage).is_catalogue_broken());
    let notice = app(&stage).notices().last().expect("a notice").1.clone();
    let details = notice.details.expect("details");
    assert!(notice.is_error && details.contains("house.ron:6:") && details.contains("“makr”"), "{details}");
    assert!(applies(&stage), "the last good catalogue is no longer asked");
    stage.get_by_label("Own catalogue: put it right");

    put(&own.join("house/house.ron"), &HOUSE.replace("Answer the telephone", "Answer letters"));
    act(&mut stage, Action::Run("reload-catalogue"));
    wait_until(&mut stage, "the mended file", |stage| !app(stage).is_catalogue_broken() && applies(stage));
    let title = |stage: &Stage| {
        let law = app(stage).analysis().law();
        law.rulebook().catalogue().provision("house-1").map(|(_, one)| one.title.clone())
    };
    wait_until(&mut stage, "the new title", |stage| title(stage).as_deref() == Some("Answer letters"));
}

//! `onus catalogue` and folders of one's own.

use serde_json::Value;

use super::{Case, run_in};
use crate::sources::root;

/// A house rule that binds whoever makes a device.
const HOUSE: &str = r#"(
  id: "house", short: "House rules", name: "House rules of the group", jurisdiction: "INT", force: Law,
  form: "contract", link: "https://example.org", verification: Secondary, reviewed: "2026-01-01",
  provisions: [
    (
      id: "house-1", citation: "No 1", title: "Answer the telephone", summary: "Somebody answers.",
      bearers: ["manufacturer"], dimensions: [Transparency], phases: [Operation],
      delegation: Free, verification: Unverified,
    ),
  ],
)
"#;

/// The robot with a duty from the house rule.
fn case() -> Case {
    let case = Case::new();
    std::fs::create_dir_all(case.path("own/house")).expect("a folder");
    case.put("own/house/house.ron", HOUSE);
    let duty =
        "    obligations: {\n      \"answer\": (name: \"Answer calls\", provision: \"house-1\", about: [\"robot\"]),";
    case.put(
        "robot.onus",
        &super::ROBOT
            .replace("    obligations: {", duty)
            .replace("profile: (", "profile: (leads: true, jurisdictions: [\"DE\"],"),
    );
    case
}

#[test]
fn what_is_shipped_is_fine() {
    let run = run_in(&root(), &["catalogue", "lint", "assets/catalogue"]).ends_with(0);
    assert!(run.out.starts_with("fine: ") && run.err.is_empty(), "{}{}", run.out, run.err);
}

#[test]
fn all_provisions_are_listed_with_what_a_program_needs() {
    let json = Case::new().run(&["catalogue", "list", "--format", "json"]).ends_with(0).json();
    let shipped = onus::catalogue::shipped();
    assert_eq!(json["catalogue"]["version"], shipped.version.as_str());
    let all = json["provisions"].as_array().expect("a list");
    assert_eq!(all.len(), shipped.provisions().count());
    let one = all.iter().find(|one| one["id"] == "cra-13-8-support-period").expect("the support period");
    let expected = serde_json::json!({
        "id": "cra-13-8-support-period",
        "instrument": "cra",
        "citation": "Art 13(8) subparas 2-5",
        "cite": "CRA Art 13(8) subparas 2-5",
        "title": "Set a support period of at least five years",
        "jurisdiction": "EU",
        "force": "law",
        "from": "2027-12-11",
        "until": null,
        "verification": "official-text",
    });
    assert_eq!(*one, expected);
}

#[test]
fn a_list_can_be_narrowed() {
    let ids = |arguments: &[&str]| -> Vec<String> {
        let arguments = [&["catalogue", "list", "--format", "json"], arguments].concat();
        let json = Case::new().run(&arguments).ends_with(0).json();
        let provisions = json["provisions"].as_array().expect("a list").clone();
        provisions.iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
    };
    let all = ids(&[]).len();
    let us = ids(&["--jurisdiction", "us"]);
    assert!(us.iter().any(|id| id.starts_with("us-ca")) && !us.iter().any(|id| id.starts_with("cra")), "{us:?}");
    let sizes = ["law", "proposal", "principles"].map(|force| ids(&["--force", force]).len());
    assert_eq!(sizes.iter().sum::<usize>(), all);
    assert!(sizes[0] > 0 && sizes[2] > 0, "{sizes:?}");
    let found = ids(&["--search", "SUPPORT five years", "--jurisdiction", "EU"]);
    assert_eq!(found, ["cra-13-8-support-period"]);
    let health = ids(&["--sector", "health"]);
    assert!(!health.is_empty() && health.len() < all);
    Case::new().run(&["catalogue", "list", "--jurisdiction", "Atlantis"]).ends_with(2);
    Case::new().run(&["catalogue", "list", "--sector", "magic"]).ends_with(2);
}

#[test]
fn the_list_is_grouped_by_instrument() {
    let run = Case::new().run(&["catalogue", "list", "--search", "etsi 303645", "--force", "principles"]).ends_with(0);
    let start: Vec<&str> = run.out.lines().take(6).collect();
    insta::assert_snapshot!(start.join("\n"));
}

#[test]
fn every_sort_of_entry_can_be_shown() {
    let shown = |id: &str| Case::new().run(&["catalogue", "show", id]).ends_with(0).out;
    insta::assert_snapshot!("a_provision", shown("cra-13-19-support-end-date"));
    insta::assert_snapshot!("an_exclusion", shown("ex-cra-02"));
    insta::assert_snapshot!("a_role_rule", shown("rr-cra-02"));
    insta::assert_snapshot!("a_question", shown("l1e-with-pedals"));
    let instrument = shown("cra");
    for part in ["Link: http", "Checked: ", "Reviewed: ", "cra-13-8-support-period", "ex-cra-02", "rr-cra-02"] {
        assert!(instrument.contains(part), "no {part} in {instrument}");
    }
    let role = shown("importer");
    assert!(role.contains("whoever imports the element") && role.contains("cra-19-2-importer-checks"), "{role}");
}

#[test]
fn every_entry_shipped_can_be_shown_for_programs() {
    let catalogue = onus::catalogue::shipped();
    let provision = |id: &str| Case::new().run(&["catalogue", "show", id, "--format", "json"]).ends_with(0).json();
    let json = provision("cra-13-8-support-period");
    let entry = &json["entries"][0];
    assert_eq!((&entry["kind"], &entry["instrument"]), (&"provision".into(), &"cra".into()));
    assert_eq!(entry["entry"]["bearers"], serde_json::json!(["manufacturer"]));
    assert!(entry["exclusions"].as_array().expect("a list").contains(&"ex-cra-02".into()), "{entry}");
    let question = catalogue.questions.keys().next().expect("a question");
    assert_eq!(provision(question)["entries"][0]["kind"], "question");
}

#[test]
fn what_is_not_there_is_said_and_what_may_be_meant() {
    let run = Case::new().run(&["catalogue", "show", "CRA Art 13(8)"]).ends_with(2);
    assert!(run.out.is_empty() && run.err.contains("`cra-13-8-support-period`"), "{}", run.err);
    let run = Case::new().run(&["catalogue", "show", "no-such-entry-at-all"]).ends_with(2);
    assert!(run.err.contains("onus catalogue list"), "{}", run.err);
}

#[test]
fn faults_are_told_with_file_and_line() {
    let faults = [
        (HOUSE.replace("\"manufacturer\"", "\"makr\""), "own/house/house.ron:6:", "“makr”"),
        (HOUSE.replace("[Operation]", "[Operations]"), "own/house/house.ron:7:", "Operations"),
        (HOUSE.replace("delegation: Free", "when: Fact(\"no-such\"), delegation: Free"), "house.ron:6:", "“no-such”"),
        (HOUSE.replace("  ],\n)", ""), "own/house/house.ron:", "closed"),
        (HOUSE.replace("provisions: [", "exclusions: [(id: \"house-1\", citation: \"\", summary: \"\", effect: Defence, verification: Secondary)],\n  provisions: ["), "house.ron:7:", "own/house/house.ron:4"),
    ];
    for (text, place, what) in faults {
        let case = case();
        case.put("own/house/house.ron", &text);
        let run = case.run(&["catalogue", "lint", "own"]).ends_with(2);
        assert_eq!(run.out, "1 fault\n");
        assert!(run.err.contains(place) && run.err.contains(what), "{place} {what}: {}", run.err);
    }
    let case = case();
    case.put("own/questions.ron", "{ \"q\": (question: \"So?\", help: \"\", about: Element),\n \"q\": (question: \"No?\", help: \"\", about: Element) }");
    let run = case.run(&["catalogue", "lint", "own"]).ends_with(2);
    assert!(run.err.contains("own/questions.ron:2:") && run.err.contains("own/questions.ron:1 "), "{}", run.err);
}

#[test]
fn a_sound_folder_is_fine_and_one_that_is_none_is_not() {
    let case = case();
    let run = case.run(&["catalogue", "lint", "own"]).ends_with(0);
    assert!(run.out.starts_with("fine: 1 file, with what comes with Onus 160 instruments"), "{}", run.out);
    std::fs::create_dir(case.path("empty")).expect("a folder");
    for folder in ["empty", "missing", "robot.onus"] {
        let run = case.run(&["catalogue", "lint", folder]).ends_with(2);
        assert!(run.err.contains(folder), "{}", run.err);
    }
}

/// Every command that asks the law, with the arguments it needs.
const ASKING: [&[&str]; 6] = [
    &["law", "robot.onus"],
    &["check", "robot.onus"],
    &["export", "robot.onus", "--to", "json", "-o", "out.json"],
    &["timeline", "robot.onus"],
    &["catalogue", "list"],
    &["catalogue", "show", "house-1"],
];

#[test]
fn a_folder_with_faults_stops_every_command_before_anything_is_written() {
    for arguments in ASKING {
        let case = case();
        case.put("own/house/house.ron", &HOUSE.replace("\"manufacturer\"", "\"makr\""));
        let run = case.run(&[arguments, &["--catalogue", "own"]].concat()).ends_with(2);
        assert!(run.out.is_empty() && !case.path("out.json").exists(), "{}", run.out);
        assert!(run.err.contains("house.ron:6:") && run.err.contains("“makr”"), "{}", run.err);
        let run = case.run(&[arguments, &["--catalogue", "nowhere"]].concat()).ends_with(2);
        assert!(run.out.is_empty() && run.err.contains("nowhere"), "{}", run.err);
    }
}

#[test]
fn an_own_folder_is_asked_by_every_command() {
    for arguments in ASKING {
        let case = case();
        let with = case.run(&[arguments, &["--catalogue", "own"]].concat()).ends_with(0);
        assert!(with.err.is_empty(), "it replaces nothing: {}", with.err);
        let out = if arguments.contains(&"-o") { case.read("out.json") } else { with.out };
        let is_asked = out.contains("House rules") || out.contains("house-1") || out.contains("unverified lead");
        assert!(is_asked || arguments[0] == "timeline", "{out}");
    }
    let json = case().run(&["law", "robot.onus", "--catalogue", "own", "--format", "json"]).ends_with(0).json();
    let provisions = json["provisions"].as_array().expect("a list");
    let house = provisions.iter().find(|one| one["provision"] == "house-1").expect("the house rule");
    assert_eq!((&house["state"], &house["on_map"]), (&"applies".into(), &"answer".into()));
}

#[test]
fn what_is_overridden_is_told() {
    let case = case();
    let own =
        HOUSE.replace("id: \"house\"", "id: \"cra\"").replace("id: \"house-1\"", "id: \"cra-13-19-support-end-date\"");
    case.put("own/house/house.ron", &own);
    let run = case.run(&["catalogue", "show", "cra-13-19-support-end-date", "--catalogue", "own"]).ends_with(0);
    assert!(run.err.contains("note: ") && run.err.contains("`cra-13-19-support-end-date`"), "{}", run.err);
    assert!(
        run.out.contains("Overridden by: house/house.ron") && run.out.contains("Answer the telephone"),
        "{}",
        run.out
    );
    let run = case.run(&["catalogue", "show", "cra-13-8-support-period", "--catalogue", "own"]).ends_with(0);
    assert!(!run.out.contains("Overridden"), "what is not named again stays: {}", run.out);
    let json: Value = case.run(&["catalogue", "show", "cra", "--catalogue", "own", "--format", "json"]).json();
    assert_eq!(json["entries"][0]["overridden_by"], "house/house.ron");
}

#[test]
fn duties_from_leads_are_marked_in_matrix_and_findings() {
    let case = case();
    let json = case.run(&["export", "robot.onus", "--to", "json", "--catalogue", "own"]).ends_with(0).json();
    let row = |table: &str, id: &str| -> Value {
        let rows = json["tables"][table]["rows"].as_array().expect("rows");
        rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("no {id} in {table}")).clone()
    };
    assert_eq!(row("matrix", "answer")["marks"], serde_json::json!(["unverified lead"]));
    assert!(row("matrix", "publish-end-date")["marks"].is_null());
    let reasons = row("findings", "unassigned-obligation:answer")["reasons"].to_string();
    assert!(reasons.contains("unverified lead"), "{reasons}");
    let text = case.run(&["check", "robot.onus", "--catalogue", "own"]).ends_with(0).out;
    assert!(text.contains("“Answer calls”: unverified lead"), "{text}");
}

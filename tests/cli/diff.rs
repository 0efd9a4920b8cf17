//! `onus diff`: sentences for readers, structure for programs, a status for scripts.

use serde_json::json;

use super::{Case, ROBOT};

/// The robot with its duty handed to the owner.
fn case() -> Case {
    let case = Case::new();
    let other = ROBOT
        .replace(
            r#"stakeholder: "maker", letters: "RA", ground: Law"#,
            r#"stakeholder: "owner", letters: "RA", ground: Contract"#,
        )
        .replace("title: \"Robot\"", "title: \"Robot 2\"");
    assert_ne!(other, ROBOT);
    case.put("new.onus", &other);
    case
}

#[test]
fn the_status_tells_whether_there_are_differences() {
    let case = case();
    let same = case.run(&["diff", "robot.onus", "robot.onus"]).ends_with(0);
    assert!(same.out.contains("The two versions say the same."), "{}", same.out);
    case.run(&["diff", "robot.onus", "new.onus"]).ends_with(1);
    let missing = case.run(&["diff", "robot.onus", "gone.onus"]).ends_with(2);
    assert!(missing.err.contains("gone.onus"), "{}", missing.err);
    case.put("broken.onus", "(format: 1, ecosystem: (");
    let broken = case.run(&["diff", "broken.onus", "new.onus"]).ends_with(2);
    assert!(broken.out.is_empty() && broken.err.contains("broken.onus"), "{}", broken.err);
}

#[test]
fn a_reader_gets_sentences_by_duty_or_by_stakeholder() {
    let case = case();
    let out = case.run(&["diff", "robot.onus", "new.onus"]).ends_with(1).out;
    let moved = "Responsible and accountable for Example Act, Art. 4 move from Maker to Owner; ground: law → contract.";
    assert!(out.contains(&format!("\n“Publish the end date” (Example Act, Art. 4)\n  > {moved}\n")), "{out}");
    assert!(out.contains("Findings that appeared (") && !out.contains('\u{1b}'), "{out}");
    let out = case.run(&["diff", "robot.onus", "new.onus", "--by", "stakeholder"]).ends_with(1).out;
    for heading in ["Maker", "Owner"] {
        assert!(out.contains(&format!("\n{heading}\n  > {moved}\n")), "{out}");
    }
}

#[test]
fn a_program_gets_structure() {
    let case = case();
    let json = case.run(&["diff", "robot.onus", "new.onus", "--to", "json"]).ends_with(1).json();
    assert_eq!(json["same"], false);
    assert_eq!(json["old"]["as_of"], "2026-07-31");
    let moved = json["changes"].as_array().unwrap().iter().find(|change| change["change"] == "moved").unwrap().clone();
    assert_eq!(moved["record"], "maker-publishes");
    assert_eq!(moved["obligations"], json!(["publish-end-date"]));
    assert_eq!(moved["stakeholders"], json!(["owner", "maker"]));
    let fields: Vec<&str> =
        moved["fields"].as_array().unwrap().iter().map(|field| field["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["stakeholder", "ground"]);
    assert_eq!((&moved["fields"][1]["before"], &moved["fields"][1]["after"]), (&json!(["law"]), &json!(["contract"])));
    assert!(json["findings"]["appeared"].as_array().unwrap().iter().all(|finding| finding["id"].is_string()));
    let same = case.run(&["diff", "robot.onus", "robot.onus", "--to", "json"]).ends_with(0).json();
    assert_eq!((&same["same"], &same["changes"]), (&json!(true), &json!([])));
}

#[test]
fn every_format_of_exports_that_holds_words_takes_a_comparison() {
    let case = case();
    let has_words = |format: &&onus::export::Format| !onus::export::OF_THE_MAP.contains(&format.code);
    for format in onus::export::FORMATS.iter().filter(has_words) {
        let path = format!("changes.{}", format.extension);
        case.run(&["diff", "robot.onus", "new.onus", "--to", format.code, "-o", &path]).ends_with(1);
        assert!(std::fs::metadata(case.path(&path)).unwrap().len() > 100, "{path}");
    }
    let text = case.run(&["diff", "robot.onus", "new.onus", "--to", "md"]).ends_with(1).out;
    assert!(
        text.contains(
            "- Responsible and accountable for Example Act, Art. 4: ~~Maker~~ **Owner**; ground: ~~law~~ **contract**"
        ),
        "{text}"
    );
    let refused = case.run(&["diff", "robot.onus", "new.onus", "-o", "robot.onus"]).ends_with(2);
    assert!(refused.err.contains("cannot replace an ecosystem"), "{}", refused.err);
    assert_eq!(case.read("robot.onus"), ROBOT);
}

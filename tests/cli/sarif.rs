//! `onus check --format sarif`: what the schema demands and what review tools need.

use serde_json::Value;

use super::Case;

fn run(case: &Case, files: &[&str]) -> Value {
    let mut arguments = vec!["check", "--format", "sarif"];
    arguments.extend(files);
    let json = case.run(&arguments).ends_with(0).json();
    assert_eq!(json["version"], "2.1.0");
    let runs = json["runs"].as_array().expect("runs");
    assert_eq!(runs.len(), 1);
    runs[0].clone()
}

fn result<'a>(run: &'a Value, finding: &str) -> &'a Value {
    let mut results = run["results"].as_array().expect("results").iter();
    let id = |result: &Value| result["partialFingerprints"]["onusFindingId/v1"] == finding;
    results.find(|result| id(result)).unwrap_or_else(|| panic!("no result for {finding}"))
}

#[test]
fn every_result_names_its_rule_place_and_message() {
    let run = run(&Case::new(), &["robot.onus"]);
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(run["tool"]["driver"]["name"], "onus");
    let edition = &run["tool"]["driver"]["properties"]["catalogue"];
    let shipped = onus::catalogue::shipped();
    assert_eq!(edition["version"], shipped.version.as_str());
    assert_eq!(edition["reviewed"], shipped.reviewed.to_string());
    let results = run["results"].as_array().expect("results");
    assert!(!results.is_empty());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small number");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().expect("a level")));
        assert!(!result["message"]["text"].as_str().expect("a sentence").is_empty());
        assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "robot.onus");
    }
    for rule in rules {
        for text in [&rule["shortDescription"]["text"], &rule["fullDescription"]["text"], &rule["help"]["text"]] {
            assert!(!text.as_str().expect("a text").is_empty(), "{rule}");
        }
    }
}

#[test]
fn a_result_points_to_the_line_of_its_record() {
    let result = result(&run(&Case::new(), &["robot.onus"]), "unassigned-obligation:offer-a-fallback").clone();
    let line =
        (1..).zip(super::ROBOT.lines()).find(|(_, line)| line.contains("\"offer-a-fallback\": (")).expect("it").0;
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], line);
    assert_eq!(result["level"], "error");
}

#[test]
fn a_waived_finding_is_suppressed_with_its_reason() {
    let waived = run(&Case::waived(), &["robot.onus"]);
    let suppression = &result(&waived, "unassigned-obligation:offer-a-fallback")["suppressions"][0];
    assert_eq!(suppression["status"], "accepted");
    assert!(suppression["justification"].as_str().expect("a reason").contains("Agreed in the workshop"));
    let open = run(&Case::new(), &["robot.onus"]);
    assert!(result(&open, "unassigned-obligation:offer-a-fallback")["suppressions"].is_null());
}

#[test]
fn file_names_become_sound_references() {
    let case = Case::new();
    std::fs::create_dir(case.path("a b")).expect("a folder");
    case.put("a b/50% größer#1.onus", super::ROBOT);
    let run = run(&case, &["a b/50% größer#1.onus", "robot.onus"]);
    let uris: Vec<&Value> =
        run["artifacts"].as_array().expect("artifacts").iter().map(|file| &file["location"]["uri"]).collect();
    assert_eq!(uris, [&Value::from("a%20b/50%25%20gr%C3%B6%C3%9Fer%231.onus"), &Value::from("robot.onus")]);
}

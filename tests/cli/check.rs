//! `onus check`: what it says, in which shape and with which status.

use std::collections::BTreeSet;
use std::io::Read;
use std::process::Stdio;

use serde_json::Value;

use super::{Case, program};

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect()
}

fn finding<'a>(file: &'a Value, id: &str) -> &'a Value {
    let mut findings = file["findings"].as_array().expect("findings").iter();
    findings.find(|finding| finding["id"] == id).unwrap_or_else(|| panic!("no finding {id} in {file}"))
}

#[test]
fn the_json_has_exactly_the_promised_keys() {
    let json = Case::new().run(&["check", "robot.onus", "--format", "json"]).ends_with(0).json();
    assert_eq!(keys(&json), ["file", "title", "as_of", "catalogue", "summary", "findings"].into());
    let summary = &json["summary"];
    let counts = [
        "stakeholders",
        "elements",
        "relations",
        "obligations",
        "by_ownership",
        "gaps",
        "weaknesses",
        "notes",
        "waived",
    ];
    assert_eq!(keys(summary), counts.into());
    let states = [
        "owned",
        "shared-without-a-lead",
        "doer-but-nobody-accountable",
        "accountable-but-no-doer",
        "only-informed",
        "contested",
        "waived",
        "orphaned",
        "unassigned",
    ];
    assert_eq!(keys(&summary["by_ownership"]), states.into());
    for finding in json["findings"].as_array().expect("findings") {
        let expected = ["id", "rule", "severity", "about", "message", "reasons", "fixes", "waiver"];
        assert_eq!(keys(finding), expected.into());
    }
}

#[test]
fn the_json_says_what_was_found() {
    let json = Case::new().run(&["check", "robot.onus", "--format", "json"]).ends_with(0).json();
    assert_eq!(json["file"], "robot.onus");
    assert_eq!(json["title"], "Robot");
    assert_eq!(json["as_of"], "2026-07-31");
    let summary = &json["summary"];
    assert_eq!((&summary["stakeholders"], &summary["elements"]), (&2.into(), &1.into()));
    assert_eq!((&summary["relations"], &summary["obligations"]), (&2.into(), &2.into()));
    assert_eq!(summary["by_ownership"]["owned"], 1);
    assert_eq!(summary["by_ownership"]["unassigned"], 1);
    let gap = finding(&json, "unassigned-obligation:offer-a-fallback");
    assert_eq!(gap["rule"], "unassigned-obligation");
    assert_eq!(gap["severity"], "gap");
    assert_eq!(gap["about"], serde_json::json!(["offer-a-fallback", "robot"]));
    assert!(gap["message"].as_str().expect("a sentence").contains("Offer a fallback"), "{gap}");
    assert!(!gap["reasons"].as_array().expect("reasons").is_empty(), "{gap}");
    assert!(gap["fixes"].as_array().expect("fixes").contains(&"Make Maker accountable".into()), "{gap}");
    assert!(gap["waiver"].is_null(), "{gap}");
}

#[test]
fn counts_agree_with_the_findings_listed() {
    let json = Case::waived().run(&["check", "robot.onus", "--format", "json"]).ends_with(0).json();
    let findings = json["findings"].as_array().expect("findings");
    let open = |severity: &str| findings.iter().filter(|f| f["severity"] == severity && f["waiver"].is_null()).count();
    assert_eq!(json["summary"]["gaps"], open("gap"));
    assert_eq!(json["summary"]["weaknesses"], open("weakness"));
    assert_eq!(json["summary"]["notes"], open("note"));
    assert_eq!(json["summary"]["waived"], findings.iter().filter(|f| !f["waiver"].is_null()).count());
}

#[test]
fn a_waived_finding_says_who_accepted_it_until_when() {
    let json = Case::waived().run(&["check", "robot.onus", "--format", "json"]).ends_with(0).json();
    let expected = serde_json::json!({
        "id": "agreed",
        "reason": "Agreed in the workshop",
        "author": "A. Analyst",
        "from": "2026-01-01",
        "until": "2026-12-31",
    });
    assert_eq!(finding(&json, "unassigned-obligation:offer-a-fallback")["waiver"], expected);
    assert_eq!(json["summary"]["by_ownership"]["waived"], 1);
    let later =
        Case::waived().run(&["check", "robot.onus", "--format", "json", "--as-of", "2027-01-01"]).ends_with(0).json();
    assert!(finding(&later, "unassigned-obligation:offer-a-fallback")["waiver"].is_null(), "it ended the day before");
}

#[test]
fn the_status_follows_the_denied_level() {
    let gap = Case::new();
    gap.run(&["check", "robot.onus"]).ends_with(0);
    for level in ["gap", "weakness", "note"] {
        gap.run(&["check", "robot.onus", "--deny", level]).ends_with(1);
    }
    let empty = Case::new();
    empty.put("empty.onus", "(format: 1, ecosystem: (profile: (title: \"Empty\")))");
    for level in ["gap", "weakness", "note"] {
        empty.run(&["check", "empty.onus", "--deny", level]).ends_with(0);
    }
}

#[test]
fn a_waived_gap_is_not_denied() {
    let case = Case::waived();
    let json = case.run(&["check", "robot.onus", "--format", "json"]).json();
    let open_gaps = json["summary"]["gaps"].as_i64().expect("a count");
    case.run(&["check", "robot.onus", "--deny", "gap"]).ends_with(i32::from(open_gaps > 0));
    let ids: Vec<&Value> = json["findings"].as_array().expect("findings").iter().map(|f| &f["id"]).collect();
    assert!(ids.contains(&&"unassigned-obligation:offer-a-fallback".into()), "a waived finding is still listed");
}

#[test]
fn the_day_asked_for_wins_over_the_day_in_the_file() {
    let json =
        Case::new().run(&["check", "robot.onus", "--as-of", "2030-02-28", "--format", "json"]).ends_with(0).json();
    assert_eq!(json["as_of"], "2030-02-28");
}

#[test]
fn without_any_day_it_is_today() {
    let case = Case::new();
    case.put("empty.onus", "(format: 1, ecosystem: (profile: (title: \"Empty\")))");
    let day = case.run(&["check", "empty.onus", "--format", "json"]).ends_with(0).json()["as_of"].clone();
    let day: jiff::civil::Date = day.as_str().expect("a day").parse().expect("a day of the calendar");
    assert!(day > jiff::civil::date(2026, 1, 1), "{day} has long passed");
}

#[test]
fn a_day_that_is_none_is_refused() {
    for day in ["2026-02-30", "tomorrow", "20260228", "2026-2-3", "2026-02-28T10:00"] {
        let run = Case::new().run(&["check", "robot.onus", "--as-of", day]).ends_with(2);
        assert!(run.out.is_empty() && run.err.contains(day), "{}", run.err);
    }
}

#[test]
fn several_files_become_a_list_in_the_order_given() {
    let case = Case::new();
    let names: Vec<String> = (0..12).map(|number| format!("{number}.onus")).collect();
    for name in &names {
        case.put(name, &super::ROBOT.replace("\"Robot\",\n      as_of", &format!("\"{name}\",\n      as_of")));
    }
    let mut arguments = vec!["check", "--format", "json"];
    arguments.extend(names.iter().map(String::as_str));
    let run = case.run(&arguments).ends_with(0);
    assert!(run.err.is_empty(), "no progress where stderr is no terminal: {}", run.err);
    let titles: Vec<Value> = run.json().as_array().expect("a list").iter().map(|file| file["title"].clone()).collect();
    assert_eq!(titles, names);
}

#[test]
fn one_broken_file_does_not_hide_the_others() {
    let case = Case::new();
    case.put("broken.onus", "(format: 1, ecosystem: (profile: (title: 7)))");
    let run = case.run(&["check", "--format", "json", "broken.onus", "robot.onus", "missing.onus"]).ends_with(2);
    assert_eq!(run.json().as_array().expect("a list").len(), 1);
    assert_eq!(run.json()[0]["file"], "robot.onus");
    assert!(run.err.contains("broken.onus") && run.err.contains("missing.onus"), "{}", run.err);
}

#[test]
fn a_file_that_cannot_be_read_gives_status_2_and_nothing_on_stdout() {
    let case = Case::new();
    case.put(
        "broken.onus",
        "(format: 1, ecosystem: (\n  stakeholders: {\n    \"maker\": (nam: \"Maker\"),\n  },\n))\n",
    );
    for format in ["text", "json", "sarif"] {
        for name in ["missing.onus", "broken.onus", "."] {
            let run = case.run(&["check", name, "--format", format]).ends_with(2);
            assert!(run.out.is_empty(), "{}", run.out);
            assert!(run.err.starts_with("error: "), "{}", run.err);
        }
    }
}

#[test]
fn a_broken_file_is_shown_where_it_breaks() {
    let case = Case::new();
    case.put("broken.onus", &super::ROBOT.replace("kind: User", "kind: Usr"));
    let run = case.run(&["check", "broken.onus"]).ends_with(2);
    let line = (1..).zip(super::ROBOT.lines()).find(|(_, line)| line.contains("kind: User")).expect("it").0;
    assert!(run.err.contains(&format!("broken.onus:{line}:")), "{}", run.err);
    assert!(run.err.contains("kind: Usr") && run.err.contains("“User”"), "{}", run.err);
}

#[test]
fn the_text_is_for_reading() {
    let case = Case::waived();
    case.put(
        "robot.onus",
        &case.read("robot.onus").replace("\"Robot\",\n      as_of", "\"Robot\\u{1b}[31m\\n\",\n      as_of"),
    );
    let run = case.run(&["check", "robot.onus"]).ends_with(0);
    assert!(run.err.is_empty());
    assert!(!run.out.contains('\u{1b}'), "no colours where stdout is no terminal, and none that a name brings along");
    let start: String = run.out.lines().take(5).map(|line| format!("{line}\n")).collect();
    assert!(start.starts_with("Robot�[31m\nrobot.onus · as of 2026-07-31\n2 stakeholders, 1 element, "), "{start}");
    let waived = run.out.split("\n\n").find(|part| part.contains("unassigned-obligation:offer-a-fallback"));
    insta::assert_snapshot!(waived.expect("the waived finding").trim_end(), @r"
    Waived  unassigned-obligation:offer-a-fallback
      Nobody carries “Offer a fallback”.
      Accepted by A. Analyst until 2026-12-31: Agreed in the workshop
      Why: No stakeholder does it, answers for it, is asked or is told.
    ");
}

#[test]
fn colours_can_be_asked_for() {
    let case = Case::new();
    let output =
        program(case.folder.path(), &["check", "robot.onus"]).env("CLICOLOR_FORCE", "1").output().expect("it runs");
    assert!(output.stdout.contains(&0x1b), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let case = Case::new();
    let files: Vec<String> = (0..400).map(|_| "robot.onus".to_owned()).collect();
    let mut arguments = vec!["check", "--format", "json"];
    arguments.extend(files.iter().map(String::as_str));
    let mut child = program(case.folder.path(), &arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().expect("stderr").read_to_string(&mut err).expect("stderr is UTF-8");
    assert_eq!(child.wait().expect("it ends").code(), Some(0), "{err}");
    assert!(err.is_empty(), "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_said() {
    let case = Case::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a device that is always full");
    let output = program(case.folder.path(), &["check", "robot.onus"]).stdout(full).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: "));
}

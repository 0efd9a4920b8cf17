//! `onus law` and `onus timeline`: what they say, in which shape, and what they refuse.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Case;

/// A thermostat for homes in Germany, made in the US; who imports it is not drawn.
const THERMOSTAT: &str = r#"(
  format: 1,
  ecosystem: (
    profile: (title: "Thermostat", as_of: "2027-12-31", sectors: [Consumer], jurisdictions: ["DE"], layers: ["etsi-303645"]),
    stakeholders: {
      "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "US"),
      "owner": (name: "Owner", kind: User),
      "shop": (name: "Shop", kind: ServiceProvider, jurisdiction: "DE"),
    },
    elements: {
      "thermostat": (name: "Thermostat", kind: Device, traits: ["wifi"], placed: (from: "2027-12-15"), support_until: "2030-06-30"),
    },
    relations: {
      "maker-makes": (from: Stakeholder("maker"), to: Element("thermostat"), kind: Makes),
      "owner-uses": (from: Stakeholder("owner"), to: Element("thermostat"), kind: Uses),
      "shop-sells": (from: Stakeholder("shop"), to: Element("thermostat"), kind: Distributes),
    },
    obligations: {
      "support": (name: "Set a support period", citation: "CRA Art 13(8) subparas 2-5", provision: "cra-13-8-support-period", about: ["thermostat"]),
      "offer-a-fallback": (name: "Offer a fallback", about: ["thermostat"]),
    },
    assignments: {
      "maker-offers": (obligation: "offer-a-fallback", stakeholder: "maker", letters: "RA", ground: Contract, lifetime: (until: "2029-12-31")),
    },
  ),
)
"#;

fn case() -> Case {
    let case = Case::new();
    case.put("thermostat.onus", THERMOSTAT);
    case
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("no list {key} in {value}"))
}

fn provision<'a>(json: &'a Value, id: &str) -> &'a Value {
    list(json, "provisions").iter().find(|one| one["provision"] == id).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn the_json_of_the_law_has_the_promised_shape() {
    let json = case().run(&["law", "thermostat.onus", "--format", "json"]).ends_with(0).json();
    assert_eq!(keys(&json), ["as_of", "catalogue", "provisions", "questions", "silent"].into());
    assert_eq!(keys(&json["catalogue"]), ["version", "reviewed"].into());
    assert_eq!(json["as_of"], "2027-12-31");
    let promised: BTreeSet<&str> = [
        "provision",
        "instrument",
        "cite",
        "jurisdiction",
        "verification",
        "element",
        "state",
        "bearers",
        "missing_roles",
        "because",
        "open_facts",
        "on_map",
    ]
    .into();
    for one in list(&json, "provisions") {
        assert!(promised.is_subset(&keys(one)), "{one}");
        assert!(["applies", "depends", "excluded"].contains(&one["state"].as_str().expect("a state")), "{one}");
        for bearer in list(one, "bearers") {
            let texts = ["stakeholder", "role", "why"].map(|key| bearer[key].is_string());
            assert_eq!(texts, [true; 3], "{bearer}");
        }
        for open in list(one, "open_facts") {
            assert!(open["fact"].is_string(), "{open}");
        }
        if one["state"] == "excluded" {
            assert!(!list(one, "because").is_empty(), "what does not apply says why: {one}");
        }
    }
    for question in list(&json, "questions") {
        assert!(question["fact"].is_string() && question["settles"].as_u64() >= Some(1), "{question}");
        let is_one = question["about"].is_string();
        assert!(is_one || question["about"].as_array().is_some_and(|ids| ids.len() == 2), "{question}");
    }
}

#[test]
fn the_law_names_its_bearer_and_why_and_what_is_on_the_map() {
    let json = case().run(&["law", "thermostat.onus", "--format", "json"]).ends_with(0).json();
    let support = provision(&json, "cra-13-8-support-period");
    assert_eq!((&support["state"], &support["on_map"]), (&"applies".into(), &"support".into()));
    let bearer = &support["bearers"][0];
    assert_eq!((&bearer["stakeholder"], &bearer["role"]), (&"maker".into(), &"manufacturer".into()));
    assert!(bearer["why"].as_str().expect("a reason").contains("Maker makes Thermostat"), "{bearer}");
    let importer = provision(&json, "cra-19-2-importer-checks");
    assert!(list(importer, "missing_roles").contains(&"importer".into()), "{importer}");
    let before = case().run(&["law", "thermostat.onus", "--as-of", "2026-01-01", "--format", "json"]).json();
    assert_eq!(provision(&before, "cra-13-8-support-period")["state"], "excluded", "it begins in December 2027");
    assert_eq!(provision(&before, "cra-13-8-support-period")["later"], true);
}

#[test]
fn a_place_without_law_is_reported() {
    let case = case();
    case.put("far.onus", &THERMOSTAT.replace(r#"["DE"]"#, r#"["DE", "MN"]"#));
    let json = case.run(&["law", "far.onus", "--format", "json"]).ends_with(0).json();
    assert!(list(&json, "silent").contains(&serde_json::json!({ "jurisdiction": "MN" })), "{}", json["silent"]);
    let text = case.run(&["law", "far.onus"]).ends_with(0).out;
    assert!(
        text.contains("The catalogue has no law for Mongolia (MN). That does not mean that there is none."),
        "{text}"
    );
}

#[test]
fn the_text_of_the_law_is_for_reading() {
    let run = case().run(&["law", "thermostat.onus"]).ends_with(0);
    assert!(run.err.is_empty() && !run.out.contains('\u{1b}'), "{}", run.err);
    assert_eq!(run.out, case().run(&["law", "thermostat.onus"]).out, "the same in every run");
    assert!(run.out.contains("this is not legal advice"), "{}", run.out);
    let principle = run.out.lines().find(|line| line.contains("clause 5.1 ")).expect("the layer is turned on");
    assert!(principle.ends_with("[principle, not law]"), "{principle}");
    let cra: Vec<&str> = run.out.lines().skip_while(|line| !line.contains("Cyber Resilience Act")).take(9).collect();
    insta::assert_snapshot!(cra.join("\n"));
}

#[test]
fn one_element_is_told_in_full_with_what_does_not_apply() {
    let run = case().run(&["law", "thermostat.onus", "--element", "thermostat"]).ends_with(0);
    let at = run.out.lines().position(|line| line.contains("Set a support period")).expect("the duty");
    let told: Vec<&str> = run.out.lines().skip(at).take(5).collect();
    insta::assert_snapshot!(told.join("\n"));
    let excluded = run.out.split("Does not apply: ").nth(1).expect("what does not apply");
    assert!(excluded.contains("Why: "), "{excluded}");
}

#[test]
fn leads_are_marked_wherever_they_are_told() {
    let case = case();
    case.put(
        "leads.onus",
        &THERMOSTAT.replace("layers:", "leads: true, layers:").replace(r#"["DE"]"#, r#"["DE", "JP"]"#),
    );
    let json = case.run(&["law", "leads.onus", "--format", "json"]).ends_with(0).json();
    let lead =
        list(&json, "provisions").iter().find(|one| one["verification"] == "unverified" && one["state"] != "excluded");
    let title = lead.expect("a lead that applies or depends")["title"].as_str().expect("a title").to_owned();
    let text = case.run(&["law", "leads.onus"]).ends_with(0).out;
    let line = text.lines().find(|line| line.contains(&title)).unwrap_or_else(|| panic!("no {title} in {text}"));
    assert!(line.contains("[unverified lead]"), "{line}");
    assert!(!case.run(&["law", "thermostat.onus"]).out.contains("[unverified lead]"), "they are off by themselves");
}

#[test]
fn an_element_that_is_not_there_is_refused_and_others_are_named() {
    for format in ["text", "json"] {
        let run = case().run(&["law", "thermostat.onus", "--element", "toaster", "--format", format]).ends_with(2);
        assert!(run.out.is_empty(), "{}", run.out);
        assert!(run.err.contains("`toaster`") && run.err.contains("thermostat"), "{}", run.err);
    }
    let case = case();
    case.put("empty.onus", "(format: 1, ecosystem: (profile: (title: \"Empty\")))");
    case.run(&["law", "empty.onus", "--element", "toaster"]).ends_with(2);
    case.run(&["law", "empty.onus"]).ends_with(0);
    let nowhere = case.run(&["law", "robot.onus"]).ends_with(0).out;
    assert!(nowhere.contains("No place is set where this is sold or used, so no law was asked: Robot."), "{nowhere}");
    case.run(&["law", "missing.onus"]).ends_with(2);
}

#[test]
fn the_timeline_tells_what_changes_on_each_day() {
    let json = case().run(&["timeline", "thermostat.onus", "--format", "json"]).ends_with(0).json();
    assert_eq!(keys(&json), ["as_of", "catalogue", "turns"].into());
    let turns = list(&json, "turns");
    let days: Vec<&str> = turns.iter().map(|turn| turn["day"].as_str().expect("a day")).collect();
    assert!(days.is_sorted(), "{days:?}");
    let on = |day: &str| turns.iter().find(|turn| turn["day"] == day).unwrap_or_else(|| panic!("nothing on {day}"));
    let cra = on("2027-12-11");
    let starts = list(cra, "changes").iter().find(|change| change["provision"] == "cra-13-8-support-period");
    assert_eq!(starts.expect("the duty begins")["change"], "provision-starts");
    let end = on("2030-01-01");
    assert_eq!((&end["unowned_before"], &end["unowned_after"]), (&1.into(), &2.into()));
    assert_eq!(on("2030-07-01")["changes"][0]["record"], "thermostat");
    assert_eq!(on("2030-07-01")["changes"][0]["change"], "support-ends");
}

#[test]
fn the_timeline_reads_well() {
    let text = case().run(&["timeline", "thermostat.onus"]).ends_with(0).out;
    let end = text.split("After 2027-12-31, the day asked for:").nth(1).expect("what comes after the day");
    insta::assert_snapshot!(end.trim());
    assert!(text.contains("Begins to bind: Cyber Resilience Act, Regulation (EU) 2024/2847, "), "{text}");
    case().run(&["timeline", "missing.onus"]).ends_with(2);
    let case = case();
    case.put("empty.onus", "(format: 1, ecosystem: (profile: (title: \"Empty\")))");
    assert!(case.run(&["timeline", "empty.onus"]).ends_with(0).out.contains("Nothing on this map has a day"));
}

#[test]
fn a_report_says_what_the_law_asks_and_of_which_catalogue() {
    let shipped = onus::catalogue::shipped();
    let json = case().run(&["export", "thermostat.onus", "--to", "json"]).ends_with(0).json();
    let edition = serde_json::json!({ "version": shipped.version, "reviewed": shipped.reviewed });
    assert_eq!(json["catalogue"], edition);
    let rows = list(&json["tables"]["law"], "rows");
    let row = |part: &str| {
        let holds =
            |row: &&Value| list(row, "provisions").iter().any(|line| line.as_str().unwrap_or("").contains(part));
        rows.iter().find(holds).unwrap_or_else(|| panic!("no {part} in {rows:?}"))
    };
    let maker = row("CRA Art 13(8) subparas 2-5: Set a support period of at least five years [on the map]");
    assert_eq!((&maker["state"], &maker["bearers"][0]["id"]), (&"applies".into(), &"maker".into()));
    assert_eq!(maker["elements"][0]["id"], "thermostat");
    assert_eq!(row("CRA Art 19(1)-(4), (6)")["missing_roles"], serde_json::json!(["importer"]));
    assert_eq!(row("[principle, not law]")["instrument"], "ETSI EN 303 645");
    assert!(!list(&json["tables"]["questions"], "rows").is_empty());
    let ids: BTreeSet<&str> = rows.iter().map(|row| row["id"].as_str().expect("an id")).collect();
    assert_eq!(ids.len(), rows.len(), "each row has an id of its own");
    for format in ["md", "csv"] {
        let text = case().run(&["export", "thermostat.onus", "--to", format]).ends_with(0).out;
        let names = format!("Catalogue {}, reviewed {}.", shipped.version, shipped.reviewed);
        assert!(text.contains(&names) && text.contains("not legal advice"), "{text}");
    }
}

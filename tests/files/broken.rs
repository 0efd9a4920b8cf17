//! A broken file says where, what was expected and what to do.

use onus::file::{from_bytes, to_text};

use super::small;

/// What a reader is told of this text.
fn told(text: &str) -> String {
    match from_bytes("case.onus".as_ref(), text.as_bytes()) {
        Ok(_) => "read without complaint".to_owned(),
        Err(error) => error.render(),
    }
}

#[test]
fn a_newer_file_is_read_as_far_as_it_is_known() {
    let good = to_text(&small()).unwrap();
    let newer = good
        .replacen("format: 1", "format: 7, // from the future\n  mood: (good: \"yes\")", 1)
        .replace(
            "        kind: Manufacturer,",
            "        kind: Manufacturer,\n  colour: [(\"a,b\", {1: 2}), (x: \"}\")],",
        )
        .replace("at: (x:", "at: (z: -1, x:")
        .replacen("facts: {", "oracles: {\"a\": (b: 1)}, facts: {", 1);
    let content = from_bytes("case.onus".as_ref(), newer.as_bytes()).unwrap();
    assert!(content.is_newer());
    assert_eq!((content.format, &content.ecosystem), (7, &small()));
    let remarks: Vec<String> = content.remarks().iter().map(ToString::to_string).collect();
    assert_eq!(
        remarks,
        [
            "A newer version of this program wrote this file (format 7). It is open for reading only; update the program \
             to change it.",
            "This file holds comments. Saving it here takes them out; keep a copy if they matter.",
        ]
    );
    let same = newer.replacen("format: 7", "format: 1", 1);
    assert!(from_bytes("case.onus".as_ref(), same.as_bytes()).is_err(), "what is unknown is refused in this format");
}

#[test]
fn broken_files_are_explained() {
    let good = to_text(&small()).unwrap();
    let cases = [
        ("cut off", good[..good.len() / 2].to_owned()),
        ("comma", good.replacen("kind: Manufacturer,", "kind: Manufacturer", 1)),
        ("field", good.replacen("  name: ", "  nmae: ", 1)),
        ("word", good.replacen("kind: Manufacturer", "kind: Maker", 1)),
        ("missing", good.replacen("        kind: Manufacturer,\n", "", 1)),
        ("date", good.replacen("2027-06-30", "2027-06-31", 1)),
        ("id", good.replacen("\"stakeholder-1\": (", "\"Stakeholder 1\": (", 1)),
        ("id twice", good.replacen("\"stakeholder-1\": (", "\"stakeholder-0\": (", 1)),
        ("letters", good.replacen("letters: \"", "letters: \"X", 1)),
        ("number", good.replacen("at: (x: ", "at: (x: 9999999999", 1)),
        ("after the end", format!("{good}more")),
        ("format", good.replacen("format: 1", "format: one", 1)),
        ("no format", "(title: \"something else\")".to_owned()),
        ("other file", "{\"format\": 1}".to_owned()),
        ("empty", " \n".to_owned()),
        ("missing reference", good.replacen("stakeholder: \"stakeholder-", "stakeholder: \"nobody-", 1)),
        ("id of another kind", good.replacen("\"part-1\": (", "\"duty-1\": (", 1)),
        ("id of the ecosystem", good.replacen("\"part-1\": (", "\"ecosystem\": (", 1)),
        ("newer", good.replacen("format: 1", "format: 7", 1).replacen("kind: Manufacturer", "kind: Robot", 1)),
    ];
    let report: String = cases.iter().map(|(name, text)| format!("--- {name}\n{}", told(text))).collect();
    insta::assert_snapshot!(report);
}

#[test]
fn older_files_are_brought_up_step_by_step() {
    use onus::file::migrate::{STEPS, Step, bring_up};
    fn second(text: &str) -> Result<String, ron::error::SpannedError> {
        Ok(text.replace("one", "two"))
    }
    fn third(text: &str) -> Result<String, ron::error::SpannedError> {
        ron::from_str::<String>(text).map(|text| format!("\"{text} and three\""))
    }
    let steps: &[Step] = &[second, third];
    let brought = |text: &str, from| bring_up(text, from, steps).unwrap();
    assert_eq!(brought("\"one\"", 1).as_deref(), Some("\"two and three\""));
    assert_eq!(brought("\"one\"", 2).as_deref(), Some("\"one and three\""));
    assert_eq!(brought("\"one\"", 3), None);
    assert_eq!(brought("\"one\"", 9), None);
    assert_eq!(bring_up("one", 1, steps).unwrap_err().span.start.line, 1);
    assert_eq!(u32::try_from(STEPS.len()).unwrap() + 1, onus::file::FORMAT, "one step for every format but the first");
}

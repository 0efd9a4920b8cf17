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
        ("newer", good.replacen("format: 1", "format: 7", 1).replacen("  name: ", "  title: ", 1)),
    ];
    let report: String = cases.iter().map(|(name, text)| format!("--- {name}\n{}", told(text))).collect();
    insta::assert_snapshot!(report);
}

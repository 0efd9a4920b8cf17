//! Comparing versions and making two of them one.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod merging;
mod properties;
mod sentences;
mod wording;

use onus::compare::Comparison;
use onus::edit::{Document, Edit};
use onus::model::{Date, Ecosystem, Record, RecordKey};
use onus::rules::Analysis;

/// A maker and an importer, a robot, two duties, one of them cited.
const ROBOT: &str = r#"(format: 1, ecosystem: (
    profile: (title: "Robot", as_of: "2026-07-31"),
    stakeholders: {
        "importer": (name: "Importer", kind: Manufacturer, at: (x: 0, y: 0)),
        "maker": (name: "Maker", kind: Manufacturer, note: "Builds the robot in two plants and sells it under its own name."),
        "owner": (name: "Owner", kind: User),
    },
    elements: {
        "app": (name: "App", kind: App),
        "robot": (name: "Robot", kind: Device, support_until: "2027-12-31"),
    },
    relations: {
        "importer-imports-robot": (from: Stakeholder("importer"), to: Element("robot"), kind: Imports),
        "maker-makes-robot": (from: Stakeholder("maker"), to: Element("robot"), kind: Makes),
        "owner-uses-robot": (from: Stakeholder("owner"), to: Element("robot"), kind: Uses),
    },
    obligations: {
        "fallback": (name: "Offer a fallback", about: ["robot"]),
        "updates": (name: "Ship updates", citation: "Art. 13(8)", about: ["robot"], owed_to: ["owner"]),
    },
    assignments: {
        "importer-for-updates": (obligation: "updates", stakeholder: "importer", letters: "A", ground: Contract),
        "maker-for-updates": (obligation: "updates", stakeholder: "maker", letters: "R", ground: Law),
    },
    facts: {
        "radio": (about: Element("robot"), question: "radio-equipment", answer: Unknown),
    },
    sources: { "press": (title: "A newspaper") },
))"#;

fn robot() -> Ecosystem {
    onus::file::from_text(ROBOT).unwrap()
}

/// The robot with one piece of its text replaced.
fn robot_with(pairs: &[(&str, &str)]) -> Ecosystem {
    let mut text = ROBOT.to_owned();
    for (old, new) in pairs {
        assert_eq!(text.matches(old).count(), 1, "{old} must stand once in the text");
        text = text.replace(old, new);
    }
    onus::file::from_text(&text).unwrap_or_else(|error| panic!("{error}"))
}

fn analysed(ecosystem: &Ecosystem) -> Analysis {
    Analysis::new(ecosystem, ecosystem.profile.as_of.unwrap_or(Date::new(2026, 7, 31).unwrap()))
}

fn compared(before: &Ecosystem, after: &Ecosystem) -> Comparison {
    Comparison::of(&analysed(before), &analysed(after))
}

/// What is told of the difference, one sentence each.
fn told(before: &Ecosystem, after: &Ecosystem) -> Vec<String> {
    compared(before, after).changes.iter().map(|change| change.sentence().text()).collect()
}

fn edited(ecosystem: &Ecosystem, edit: &Edit) -> Ecosystem {
    let mut document = Document::opened(ecosystem.clone());
    document.apply(edit).unwrap();
    document.ecosystem().clone()
}

fn key(ecosystem: &Ecosystem, id: &str) -> RecordKey {
    ecosystem.key_of(id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// What a field of a record says.
fn says(ecosystem: &Ecosystem, id: &str, field: &str) -> String {
    ecosystem.get(key(ecosystem, id)).and_then(|record: Record| record.field_text(field)).unwrap()
}

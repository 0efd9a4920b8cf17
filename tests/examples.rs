//! Every shipped example reads, is sound and complete, saves as it was, and shows as findings
//! what its file says went unassigned.

mod unassigned;

use std::fmt::Write;

use onus::file::{EXAMPLES, Example, from_text, to_text};
use onus::model::{Confidence, Date, Ecosystem, OwnershipState};
use onus::rules::Analysis;

fn read(example: &Example) -> Ecosystem {
    from_text(example.text).unwrap_or_else(|error| panic!("{}: {error}", example.id))
}

pub(crate) fn example(id: &str) -> Ecosystem {
    read(EXAMPLES.iter().find(|example| example.id == id).expect("a shipped example"))
}

/// Every shipped example with its id.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Ecosystem)> {
    EXAMPLES.iter().map(|example| (example.id, read(example)))
}

/// The day for which an example was drawn.
fn day_of(ecosystem: &Ecosystem) -> Date {
    ecosystem.profile.as_of.expect("an as-of date")
}

/// What an example must hold.
struct Expected {
    id: &'static str,
    as_of: &'static str,
    stakeholders: usize,
    elements: usize,
    relations: usize,
    obligations: usize,
    risks: usize,
    observations: usize,
    sources: usize,
}

#[rustfmt::skip]
const EXPECTED: &[Expected] = &[
    Expected { id: "neato-cloud",        as_of: "2026-07-31", stakeholders: 12, elements:  9, relations: 33, obligations:  7, risks: 3, observations: 5, sources: 15 },
    Expected { id: "ring-ftc",           as_of: "2024-04-30", stakeholders: 11, elements:  9, relations: 34, obligations: 10, risks: 3, observations: 5, sources: 12 },
    Expected { id: "toyota-connected",   as_of: "2023-07-12", stakeholders:  9, elements: 11, relations: 31, obligations: 10, risks: 2, observations: 5, sources: 17 },
    Expected { id: "owlet-sock",         as_of: "2023-11-30", stakeholders: 11, elements:  9, relations: 30, obligations: 11, risks: 3, observations: 5, sources: 15 },
    Expected { id: "gb-smart-meters",    as_of: "2026-02-23", stakeholders: 15, elements:  9, relations: 36, obligations: 11, risks: 3, observations: 5, sources: 19 },
    Expected { id: "nepal-khando-flood", as_of: "2024-11-01", stakeholders: 15, elements: 10, relations: 31, obligations: 10, risks: 3, observations: 5, sources: 18 },
    Expected { id: "vtech-toys",         as_of: "2018-12-31", stakeholders: 14, elements: 10, relations: 37, obligations: 12, risks: 3, observations: 5, sources: 21 },
    Expected { id: "eu-infusion-pumps",  as_of: "2026-03-31", stakeholders: 15, elements:  8, relations: 36, obligations: 13, risks: 4, observations: 5, sources: 22 },
];

#[test]
fn every_example_file_is_embedded_under_its_name() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "onus"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    let mut embedded: Vec<(String, String)> =
        EXAMPLES.iter().map(|example| (example.id.to_owned(), example.text.to_owned())).collect();
    embedded.sort();
    assert!(files == embedded, "the files in examples/ and file::EXAMPLES differ");
}

#[test]
fn examples_hold_all_of_their_record() {
    assert_eq!(EXPECTED.len(), EXAMPLES.len());
    for (expected, example) in EXPECTED.iter().zip(EXAMPLES) {
        assert_eq!(expected.id, example.id);
        let ecosystem = read(example);
        let counts = |e: &Ecosystem| {
            [
                ("stakeholders", e.stakeholders.len()),
                ("elements", e.elements.len()),
                ("relations", e.relations.len()),
                ("obligations", e.obligations.len()),
                ("risks", e.risks.len()),
                ("observations", e.profile.observations.len()),
                ("sources", e.sources.len()),
            ]
        };
        let wanted = [
            ("stakeholders", expected.stakeholders),
            ("elements", expected.elements),
            ("relations", expected.relations),
            ("obligations", expected.obligations),
            ("risks", expected.risks),
            ("observations", expected.observations),
            ("sources", expected.sources),
        ];
        assert_eq!(counts(&ecosystem), wanted, "{}", example.id);
        assert_eq!(ecosystem.profile.title, example.title);
        assert_eq!(ecosystem.profile.as_of, Some(expected.as_of.parse::<Date>().unwrap()), "{}", example.id);
    }
}

#[test]
fn examples_hold_no_violations() {
    for example in EXAMPLES {
        let violations: Vec<String> = read(example)
            .violations()
            .iter()
            .map(|violation| format!("{:?}: {}", violation.key, violation.message.text()))
            .collect();
        assert!(violations.is_empty(), "{}: {violations:#?}", example.id);
    }
}

#[test]
fn examples_are_saved_byte_for_byte_as_they_are() {
    for example in EXAMPLES {
        let text = to_text(&read(example)).unwrap();
        assert!(text == example.text, "{} is not in the form in which it would be saved", example.id);
    }
}

/// A duty says what it is about, to whom it is owed, what it protects and when; a part says
/// on what it rests; what is sourced names its sources.
#[test]
fn records_of_examples_are_filled_in() {
    for example in EXAMPLES {
        let ecosystem = read(example);
        let profile = &ecosystem.profile;
        assert!(!profile.summary.is_empty() && !profile.note.is_empty() && !profile.sectors.is_empty());
        for (id, duty) in ecosystem.obligations.iter() {
            let bare = duty.about.is_empty()
                || duty.owed_to.is_empty()
                || duty.dimensions.is_empty()
                || duty.phases.is_empty()
                || duty.citation.is_empty();
            assert!(!bare, "{}: {id}", example.id);
        }
        for (id, part) in ecosystem.assignments.iter() {
            assert!(part.ground.is_some(), "{}: {id}", example.id);
        }
        for (id, source) in ecosystem.sources.iter() {
            assert!(source.url.starts_with("http") && !source.title.is_empty(), "{}: {id}", example.id);
        }
        for key in ecosystem.keys().filter(|key| key.as_str() != "" && key.kind().code() != "source") {
            let record = ecosystem.get(key).unwrap();
            let provenance = record.provenance();
            let unfounded = provenance.confidence == Confidence::Sourced && provenance.sources.is_empty();
            assert!(!unfounded, "{}: {} claims a source and names none", example.id, key.as_str());
        }
    }
}

#[test]
fn nodes_of_examples_stand_apart() {
    const WIDE: i32 = 230;
    const HIGH: i32 = 110;
    for example in EXAMPLES {
        let ecosystem = read(example);
        let stakeholders = ecosystem.stakeholders.iter().map(|(id, record)| (id.as_str(), record.at));
        let elements = ecosystem.elements.iter().map(|(id, record)| (id.as_str(), record.at));
        let nodes: Vec<_> = stakeholders
            .chain(elements)
            .map(|(id, at)| (id, at.unwrap_or_else(|| panic!("{}: {id} has no place", example.id))))
            .collect();
        for (place, (one, here)) in nodes.iter().enumerate() {
            for (other, there) in &nodes[place + 1..] {
                let apart = (here.x - there.x).abs() >= WIDE || (here.y - there.y).abs() >= HIGH;
                assert!(apart, "{}: {one} and {other} stand too near", example.id);
            }
        }
    }
}

#[test]
fn examples_are_evaluated_on_their_day() {
    for example in EXAMPLES {
        let ecosystem = read(example);
        let analysis = Analysis::new(&ecosystem, day_of(&ecosystem));
        let unassigned = analysis.ownerships().filter(|(_, owned)| owned.state == OwnershipState::Unassigned).count();
        assert!(unassigned > 0, "{} shows no duty that nobody carries", example.id);
    }
}

#[test]
fn findings_of_the_neato_example() {
    let ecosystem = example("neato-cloud");
    let analysis = Analysis::new(&ecosystem, day_of(&ecosystem));
    let mut text = String::new();
    for finding in analysis.findings() {
        writeln!(text, "{:?} {}\n  {}", finding.severity, finding.id, finding.message.text()).unwrap();
        for reason in &finding.reasons {
            writeln!(text, "  - {}", reason.text()).unwrap();
        }
        for fix in &finding.fixes {
            writeln!(text, "  > {}", fix.label.text()).unwrap();
        }
    }
    insta::assert_snapshot!(text);
}

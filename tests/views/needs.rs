//! Which needs are covered.

use std::collections::BTreeSet;

use onus::model::{Dimension, ElementId, Level, Phase, RecordKey};
use onus::rules::Analysis;
use onus::views::needs::{Cover, Need, NeedsTable, Total};

use super::support::{DAY, analysed, drawn, examples, id};

/// How the need of security of a lamp stands with one duty; `duty` and `parts` are fields.
fn lamp(level: &str, duty: &str, parts: &str) -> Need {
    let ecosystem = drawn(&format!(
        r#"
        stakeholders: {{
            "maker": (name: "Maker", kind: Manufacturer),
            "cloud": (name: "Cloud", kind: ServiceProvider),
            "gone": (name: "Gone", kind: Manufacturer, lifetime: (until: "2026-07-30")),
        }},
        elements: {{
            "lamp": (name: "Lamp", kind: Device, needs: (security: {level})),
            "bulb": (name: "Bulb", kind: Component),
            "house": (name: "House", kind: CloudService),
            "street": (name: "Street", kind: CloudService),
        }},
        relations: {{
            "bulb-in-lamp": (from: Element("bulb"), to: Element("lamp"), kind: PartOf),
            "lamp-on-house": (from: Element("lamp"), to: Element("house"), kind: RunsOn),
            "house-in-street": (from: Element("house"), to: Element("street"), kind: PartOf),
        }},
        obligations: {{ "duty": (name: "Duty", {duty}) }},
        assignments: {{ {parts} }},
        "#
    ));
    let table = NeedsTable::of(&analysed(&ecosystem));
    let found = table.elements.iter().find(|one| one.element == id("lamp")).expect("the lamp");
    found.needs[0].clone()
}

fn part(who: &str, letters: &str, more: &str) -> String {
    format!("\"{who}-part\": (obligation: \"duty\", stakeholder: \"{who}\", letters: \"{letters}\", {more}),")
}

const ABOUT: &str = "about: [\"lamp\"], dimensions: [Security]";

fn check(duty: &str, parts: &str, expected: Cover) {
    assert_eq!(lamp("High", duty, parts).cover, expected, "{duty} {parts}");
}

#[test]
fn the_level_says_whether_anything_is_needed() {
    for (level, expected) in
        [("None", Cover::NotNeeded), ("Low", Cover::Optional), ("Medium", Cover::Open), ("High", Cover::Open)]
    {
        assert_eq!(lamp(level, ABOUT, "").cover, expected, "{level}");
    }
}

#[test]
fn who_answers_decides() {
    check(ABOUT, "", Cover::Open);
    check(ABOUT, &part("maker", "RA", ""), Cover::Covered);
    check(ABOUT, &part("maker", "A", ""), Cover::Weak);
    check(ABOUT, &part("maker", "R", ""), Cover::Open);
    check(ABOUT, &part("maker", "CI", ""), Cover::Open);
    check(ABOUT, &part("maker", "RA", "standing: Contested"), Cover::Open);
    check(ABOUT, &part("gone", "RA", ""), Cover::Open);
    let two = part("maker", "RA", "") + &part("cloud", "A", "");
    check(ABOUT, &two, Cover::Weak);
    check(ABOUT, &(part("maker", "RA", "lead: true") + &part("cloud", "A", "")), Cover::Covered);
}

#[test]
fn the_duty_must_be_about_it_in_that_dimension_on_that_day() {
    let owned = part("maker", "RA", "");
    check("dimensions: [Security]", &owned, Cover::Open);
    check("about: [\"lamp\"], dimensions: [Safety]", &owned, Cover::Open);
    check("about: [\"lamp\"], dimensions: [Safety, Security]", &owned, Cover::Covered);
    check("about: [\"house\"], dimensions: [Security]", &owned, Cover::Covered);
    check("about: [\"street\"], dimensions: [Security]", &owned, Cover::Covered);
    check("about: [\"bulb\"], dimensions: [Security]", &owned, Cover::Open);
    check(&format!("{ABOUT}, lifetime: (from: \"2026-08-01\")"), &owned, Cover::Open);
    check(&format!("{ABOUT}, lifetime: (until: \"2026-07-30\")"), &owned, Cover::Open);
    check(&format!("{ABOUT}, lifetime: (until: \"2026-07-31\")"), &owned, Cover::Covered);
}

#[test]
fn what_covers_and_what_does_not_is_told() {
    let owned = part("maker", "RA", "");
    let inherited = lamp("High", "about: [\"house\"], dimensions: [Security]", &owned);
    assert_eq!(inherited.covering[0].through, Some(id("house")));
    assert_eq!(lamp("High", ABOUT, &owned).covering[0].through, None);
    assert_eq!(lamp("High", ABOUT, "").failing.len(), 1);
    assert_eq!(lamp("High", &format!("{ABOUT}, lifetime: (from: \"2026-08-01\")"), &owned).coming, [id("duty")]);
    assert_eq!(lamp("None", ABOUT, &owned).covering.len(), 1, "what is there is told though nothing is needed");
}

#[test]
fn duties_are_told_by_part_of_the_life_cycle() {
    let ecosystem = drawn(
        r#"
        stakeholders: { "maker": (name: "Maker", kind: Manufacturer) },
        elements: { "lamp": (name: "Lamp", kind: Device, needs: (security: High)) },
        obligations: {
            "patch": (name: "Patch", about: ["lamp"], dimensions: [Security], phases: [Maintenance, Incident]),
            "always": (name: "Always", about: ["lamp"], dimensions: [Security]),
            "open": (name: "Open", about: ["lamp"], dimensions: [Security], phases: [Disposal]),
        },
        assignments: {
            "a": (obligation: "patch", stakeholder: "maker", letters: "RA"),
            "b": (obligation: "always", stakeholder: "maker", letters: "RA"),
        },
        "#,
    );
    let analysis = analysed(&ecosystem);
    let table = NeedsTable::of(&analysis);
    let need = &table.elements[0].needs[0];
    let duties = |phase| need.covering_in(&analysis, phase).map(|one| one.duty.to_string()).collect::<Vec<_>>();
    assert_eq!(duties(Some(Phase::Incident)), ["patch"]);
    assert_eq!(duties(Some(Phase::Disposal)), [""; 0]);
    assert_eq!(duties(None), ["always"]);
}

#[test]
fn totals_count_what_must_be_owned() {
    let ecosystem = drawn(
        r#"
        stakeholders: { "maker": (name: "Maker", kind: Manufacturer) },
        elements: {
            "a": (name: "A", kind: Device, needs: (security: High, safety: Low)),
            "b": (name: "B", kind: Device, needs: (security: Medium)),
            "c": (name: "C", kind: Device, needs: (security: Medium, privacy: High)),
            "gone": (name: "Gone", kind: Device, needs: (privacy: High), lifetime: (until: "2026-07-30")),
        },
        obligations: {
            "one": (name: "One", about: ["a"], dimensions: [Security]),
            "two": (name: "Two", about: ["b"], dimensions: [Security]),
        },
        assignments: {
            "x": (obligation: "one", stakeholder: "maker", letters: "RA"),
            "y": (obligation: "two", stakeholder: "maker", letters: "A"),
        },
        "#,
    );
    let table = NeedsTable::of(&analysed(&ecosystem));
    let security = Total { needed: 3, covered: 1, weak: 1, open: 1 };
    let privacy = Total { needed: 1, covered: 0, weak: 0, open: 1 };
    assert_eq!(table.totals, [security, Total::default(), privacy]);
    assert_eq!(table.elements.len(), 3, "what is gone needs nothing");
}

/// The view and the rule draw the same line: an element with an open need is the subject of a
/// finding, or mentioned in one about its whole; and no finding is about any other element.
#[test]
fn view_and_findings_say_the_same() {
    for (name, ecosystem) in examples() {
        let analysis = Analysis::new(&ecosystem, ecosystem.profile.as_of.unwrap_or(DAY));
        let open: BTreeSet<ElementId> = NeedsTable::of(&analysis)
            .elements
            .iter()
            .filter(|one| one.worst() == Cover::Open)
            .map(|one| one.element)
            .collect();
        let mut found: BTreeSet<ElementId> = BTreeSet::new();
        for finding in analysis.each_finding().filter(|finding| finding.rule == "need-not-covered") {
            let elements = finding.about.iter().filter_map(|key| match key {
                RecordKey::Element(id) => Some(*id),
                _ => None,
            });
            found.extend(elements);
        }
        assert_eq!(open, found, "{name}");
    }
}

#[test]
fn needs_are_stated_somewhere_or_nowhere() {
    let lamp =
        |level| drawn(&format!("elements: {{ \"lamp\": (name: \"Lamp\", kind: Device, needs: (safety: {level})) }},"));
    assert!(!NeedsTable::of(&analysed(&lamp("None"))).states_any());
    let table = NeedsTable::of(&analysed(&lamp("Low")));
    assert!(table.states_any());
    assert_eq!(
        (table.elements[0].needs[1].dimension, table.elements[0].needs[1].level),
        (Dimension::Safety, Level::Low)
    );
}

//! Each sort of difference is one sentence that a lawyer understands.

use onus::compare::{By, ChangeKind};
use onus::edit::Edit;
use onus::model::{NodeId, Point, RecordKey, RecordKind};

use super::{compared, edited, key, robot, robot_with, told};

/// What is replaced in the text of the robot, and the sentence that tells of it.
const CASES: &[(&str, &str, &str)] = &[
    (
        r#"stakeholder: "importer", letters: "A", ground: Contract"#,
        r#"stakeholder: "maker", letters: "A", ground: Law"#,
        "Accountable for Art. 13(8) moves from Importer to Maker; ground: contract → law.",
    ),
    (
        r#"stakeholder: "importer", letters: "A", ground: Contract"#,
        r#"stakeholder: "importer", letters: "RA", ground: Contract"#,
        "Importer is now responsible for Art. 13(8).",
    ),
    (
        r#"stakeholder: "maker", letters: "R", ground: Law"#,
        r#"stakeholder: "maker", letters: "I", ground: Law, standing: Agreed"#,
        "Maker is now informed for Art. 13(8); standing: proposed → agreed.",
    ),
    (
        r#"letters: "A", ground: Contract"#,
        r#"letters: "A", lifetime: (until: "2027-01-01")"#,
        "Importer, accountable for Art. 13(8) – ground: contract taken out; last day: 2027-01-01 (was empty).",
    ),
    (r#"name: "Maker""#, r#"name: "Maker AG""#, "The stakeholder “Maker” is now called “Maker AG”."),
    (
        r#""owner": (name: "Owner", kind: User)"#,
        r#""owner": (name: "Owner", kind: AffectedParty, jurisdiction: "DE")"#,
        "The stakeholder “Owner” – kind: user → affected party; jurisdiction: Germany (DE) (was empty).",
    ),
    (
        r#"support_until: "2027-12-31""#,
        r#"support_until: "2029-12-31""#,
        "The element “Robot” – support until: 2027-12-31 → 2029-12-31.",
    ),
    (
        r#"about: ["robot"], owed_to: ["owner"]"#,
        r#"about: ["app"], owed_to: ["owner"], deadline: (count: 24, unit: Hour)"#,
        "The obligation “Ship updates” (Art. 13(8)) – about: App added, Robot taken out; deadline: 24 hours (was empty).",
    ),
    (
        r#"question: "radio-equipment", answer: Unknown"#,
        r#"question: "radio-equipment", answer: Yes"#,
        "The answer to “Does it send or receive radio waves to communicate or to find its position?” (Robot) – answer: unknown → yes.",
    ),
    (
        r#"title: "A newspaper""#,
        r#"title: "A newspaper", read_on: "2026-01-01""#,
        "The source “A newspaper” – read on: 2026-01-01 (was empty).",
    ),
    (
        r#"as_of: "2026-07-31""#,
        r#"as_of: "2026-07-31", sectors: [Consumer]"#,
        "The map as a whole – sectors: consumer (was empty).",
    ),
    (
        "kind: Imports),",
        r#"kind: Imports, lifetime: (until: "2027-01-01")),"#,
        "“Importer imports Robot” – last day: 2027-01-01 (was empty).",
    ),
    (
        r#""importer-imports-robot": (from: Stakeholder("importer")"#,
        r#""owner-imports-robot": (from: Stakeholder("owner")"#,
        "Owner instead of Importer imports Robot.",
    ),
];

#[test]
fn each_difference_is_one_sentence() {
    for (old, new, expected) in CASES {
        let expected: Vec<String> = if expected.starts_with("Maker is now informed") {
            vec![(*expected).to_owned(), "Maker is no longer responsible for Art. 13(8).".to_owned()]
        } else {
            vec![(*expected).to_owned()]
        };
        assert_eq!(told(&robot(), &robot_with(&[(old, new)])), expected);
    }
}

#[test]
fn what_is_new_and_what_is_gone_is_told() {
    let full = robot_with(&[(
        r#""app": (name: "App", kind: App),"#,
        r#""app": (name: "App", kind: App, traits: ["beta"]), "hub": (name: "Hub", kind: Gateway, traits: ["wifi"]),"#,
    )]);
    assert_eq!(
        told(&robot(), &full),
        ["The element “App” – keywords: beta (was empty).", "New element: “Hub” (kind: gateway; keywords: wifi)."]
    );
    let lines = told(&full, &robot());
    assert!(lines.contains(&"The element “Hub” is taken out.".to_owned()), "{lines:?}");
}

#[test]
fn a_stakeholder_taken_out_takes_a_sentence_for_each_thing_that_goes() {
    let before = robot();
    let after = edited(&before, &Edit::Remove(vec![key(&before, "importer")]));
    assert_eq!(
        told(&before, &after),
        [
            "The stakeholder “Importer” is taken out.",
            "No longer: Importer imports Robot.",
            "Importer is no longer accountable for Art. 13(8).",
        ]
    );
}

#[test]
fn moving_nodes_is_counted_and_not_told() {
    let before = robot();
    let RecordKey::Stakeholder(importer) = key(&before, "importer") else { panic!("a stakeholder") };
    let after = edited(&before, &Edit::Move(vec![(NodeId::from(importer), Point::new(9, 9))]));
    let comparison = compared(&before, &after);
    assert_eq!((comparison.changes.len(), comparison.moved_on_map), (0, 1));
    assert!(comparison.findings.is_empty());
    assert!(!comparison.is_empty());
}

#[test]
fn findings_come_and_go_and_can_be_accepted() {
    let before = robot();
    let after = robot_with(&[(
        r#""importer-for-updates": (obligation: "updates""#,
        r#""importer-for-updates": (obligation: "fallback""#,
    )]);
    let shift = compared(&before, &after).findings;
    let ids = |list: &[onus::rules::Finding]| list.iter().map(|finding| finding.id.to_string()).collect::<Vec<_>>();
    assert!(ids(&shift.appeared).contains(&"nobody-accountable:updates".to_owned()), "{:?}", ids(&shift.appeared));
    assert!(ids(&shift.vanished).contains(&"unassigned-obligation:fallback".to_owned()), "{:?}", ids(&shift.vanished));

    let waiver = r#"waivers: { "ok": (finding: "unassigned-obligation:fallback", reason: "Agreed", author: "A. Analyst") }, sources:"#;
    let accepted = robot_with(&[("sources:", waiver)]);
    let comparison = compared(&before, &accepted);
    assert_eq!(ids(&comparison.findings.accepted), ["unassigned-obligation:fallback"]);
    assert_eq!(ids(&compared(&accepted, &before).findings.reopened), ["unassigned-obligation:fallback"]);
    let lines: Vec<String> = comparison.changes.iter().map(|change| change.sentence().text()).collect();
    assert_eq!(
        lines,
        ["A. Analyst accepts “Nobody carries “Offer a fallback”.” (reason: “Agreed”; author: “A. Analyst”)."]
    );
}

#[test]
fn records_that_are_about_each_other_in_a_circle_are_told_of() {
    let circle = r#"waivers: { "w": (finding: "rule:w", reason: "Agreed", author: "A") },
        conflicts: { "c": (record: Conflict("c"), field: "note"), "d": (record: Waiver("w")) }, sources:"#;
    let lines = told(&robot(), &robot_with(&[("sources:", circle)]));
    assert_eq!(lines.len(), 3, "{lines:?}");
}

#[test]
fn changes_stand_with_their_duty_or_with_each_stakeholder_they_concern() {
    let after = robot_with(&[
        (r#"stakeholder: "importer", letters: "A""#, r#"stakeholder: "maker", letters: "A""#),
        (r#"name: "App", kind: App"#, r#"name: "The app", kind: App"#),
    ]);
    let comparison = compared(&robot(), &after);
    let headings = |by| comparison.groups(by).iter().map(|group| group.heading.clone()).collect::<Vec<_>>();
    assert_eq!(headings(By::Obligation), ["“Ship updates” (Art. 13(8))", "The app"]);
    assert_eq!(headings(By::Stakeholder), ["Importer", "Maker", "The app"]);
    let moved = &comparison.groups(By::Stakeholder)[1].changes[0];
    assert_eq!((moved.kind, moved.key.kind()), (ChangeKind::Moved, RecordKind::Assignment));
    assert_eq!(
        (moved.fields[0].before.as_slice(), moved.fields[0].after.as_slice()),
        (&["Importer".to_owned()][..], &["Maker".to_owned()][..])
    );
}

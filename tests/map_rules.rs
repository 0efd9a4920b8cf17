//! Rules about the map find what they should and leave alone what they should.

use onus::edit::{Document, Edit};
use onus::model::{
    Confidence, Ecosystem, Letters, Level, Lifetime, NodeId, Phase, Provenance, Record, RecordKey, RelationKind,
};
use onus::rules::{Analysis, Finding, Severity};
use proptest::prelude::*;

use super::graph::{Duty, Join, random};

fn ecosystem(text: &str) -> Ecosystem {
    let text = format!("(format: 1, ecosystem: (profile: (as_of: \"2026-07-31\"), {text}))");
    let ecosystem = onus::file::from_text(&text).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    assert_eq!(ecosystem.violations(), [], "{text}");
    ecosystem
}

fn found(ecosystem: &Ecosystem, rule: &str) -> Vec<Finding> {
    let analysis = Analysis::new(ecosystem, "2026-07-31".parse().expect("a day"));
    analysis.findings().into_iter().filter(|finding| finding.rule == rule).cloned().collect()
}

fn ids(ecosystem: &Ecosystem, rule: &str) -> Vec<String> {
    found(ecosystem, rule).iter().map(|finding| format!("{} {}", finding.id, finding.severity.code())).collect()
}

fn reasons(finding: &Finding) -> Vec<String> {
    finding.reasons.iter().map(ToString::to_string).collect()
}

const PEOPLE: &str = r#"stakeholders: {
    "maker": (name: "Maker", kind: Manufacturer), "heir": (name: "Heir", kind: Manufacturer),
    "gone": (name: "Gone", kind: Manufacturer, lifetime: (until: "2023-12-31")),
    "lab": (name: "Lab", kind: Overseer), "holding": (name: "Holding", kind: ServiceProvider),
    "home": (name: "Home", kind: User), "insurer": (name: "Insurer", kind: Overseer),
},"#;

#[test]
fn cover_is_held_against_the_loss() {
    let cases: &[(&str, &[&str])] = &[
        (
            r#""a": (name: "A", insurer: "insurer", insured: "maker", risks: ["fire"], limit: (amount: "100", currency: EUR))"#,
            &[],
        ),
        (r#""a": (name: "A", insurer: "insurer", insured: "maker", risks: ["fire"])"#, &[]),
        (
            r#""a": (name: "A", insurer: "insurer", insured: "maker", risks: ["fire"], limit: (amount: "99", currency: EUR))"#,
            &["cover-too-small:fire:maker weakness"],
        ),
        (
            r#""a": (name: "A", insurer: "insurer", insured: "maker", risks: ["fire"], limit: (amount: "999", currency: USD))"#,
            &["cover-too-small:fire:maker note"],
        ),
        (
            r#""a": (name: "A", insurer: "insurer", insured: "maker", risks: ["fire"], limit: (amount: "60", currency: EUR)),
               "b": (name: "B", insurer: "insurer", insured: "maker", risks: ["fire"], limit: (amount: "60", currency: EUR))"#,
            &[],
        ),
        (
            r#""a": (name: "A", insurer: "insurer", insured: "maker", risks: ["fire"], lifetime: (until: "2026-07-30"))"#,
            &["cover-too-small:fire:maker weakness"],
        ),
        (
            r#""a": (name: "A", insurer: "insurer", insured: "maker", risks: ["fire"], lifetime: (from: "2026-08-01"))"#,
            &["cover-too-small:fire:maker weakness"],
        ),
        (
            r#""a": (name: "A", insurer: "gone", insured: "maker", risks: ["fire"])"#,
            &["cover-too-small:fire:maker weakness"],
        ),
    ];
    for (covers, expected) in cases {
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} risks: {{ "fire": (name: "Fire", loss: (low: "1", high: "100", currency: EUR), borne_by: ["maker"]) }},
            covers: {{ {covers} }}"#
        ));
        assert_eq!(ids(&ecosystem, "cover-too-small"), *expected, "{covers}");
        assert_eq!(ids(&ecosystem, "risk-without-cover"), [""; 0], "{covers}");
    }
}

#[test]
fn losses_need_a_bearer_and_bearers_need_cover() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("", &["risk-nobody-bears:fire gap"], &[]),
        (r#"borne_by: ["gone"]"#, &["risk-nobody-bears:fire gap"], &[]),
        (r#"borne_by: ["maker"]"#, &[], &["risk-without-cover:fire note"]),
        (r#"borne_by: ["gone", "home"]"#, &[], &["risk-without-cover:fire weakness"]),
    ];
    for (bearers, nobody, bare) in cases {
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} risks: {{ "fire": (name: "Fire", {bearers}), "theft": (name: "Theft", borne_by: ["maker"]) }},
            covers: {{ "other": (name: "Other", insurer: "insurer", insured: "maker", risks: ["theft"]) }}"#
        ));
        assert_eq!(ids(&ecosystem, "risk-nobody-bears"), *nobody, "{bearers}");
        assert_eq!(ids(&ecosystem, "risk-without-cover"), *bare, "{bearers}");
    }
}

#[test]
fn a_policy_in_force_can_be_extended() {
    let ecosystem = ecosystem(&format!(
        r#"{PEOPLE} risks: {{ "fire": (name: "Fire", borne_by: ["maker"]) }},
        covers: {{ "house": (name: "House", insurer: "insurer", insured: "maker") }}"#
    ));
    let finding = found(&ecosystem, "risk-without-cover").remove(0);
    let mut document = Document::opened(ecosystem);
    document.apply(&finding.fixes[0].edit).expect("it can be done");
    assert_eq!(ids(document.ecosystem(), "risk-without-cover"), [""; 0]);
}

#[test]
fn overseers_are_held_apart_from_what_they_oversee() {
    let cases: &[(&str, bool)] = &[
        (r#""t": (from: Stakeholder("maker"), to: Stakeholder("lab"), kind: Contracts)"#, false),
        (r#""t": (from: Stakeholder("home"), to: Stakeholder("lab"), kind: Pays)"#, false),
        (r#""t": (from: Stakeholder("holding"), to: Stakeholder("lab"), kind: Pays)"#, false),
        (r#""t": (from: Stakeholder("maker"), to: Stakeholder("lab"), kind: Pays)"#, true),
        (r#""t": (from: Stakeholder("maker"), to: Stakeholder("lab"), kind: Employs)"#, true),
        (r#""t": (from: Stakeholder("maker"), to: Stakeholder("lab"), kind: Owns)"#, true),
        (r#""t": (from: Stakeholder("lab"), to: Stakeholder("maker"), kind: Owns)"#, true),
        (r#""t": (from: Stakeholder("lab"), to: Element("meter"), kind: Operates)"#, true),
        (r#""t": (from: Stakeholder("lab"), to: Element("meter"), kind: Uses)"#, false),
        (
            r#""t": (from: Stakeholder("holding"), to: Stakeholder("maker"), kind: Owns),
               "u": (from: Stakeholder("holding"), to: Stakeholder("lab"), kind: Owns)"#,
            true,
        ),
    ];
    for (ties, tied) in cases {
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} elements: {{ "meter": (name: "Meter", kind: Device) }},
            relations: {{
                "m": (from: Stakeholder("maker"), to: Element("meter"), kind: Makes),
                "o": (from: Stakeholder("home"), to: Element("meter"), kind: Owns),
                "a": (from: Stakeholder("lab"), to: Element("meter"), kind: Assesses),
                {ties}
            }}"#
        ));
        let expected: &[&str] = if *tied { &["overseer-not-independent:lab:meter weakness"] } else { &[] };
        assert_eq!(ids(&ecosystem, "overseer-not-independent"), expected, "{ties}");
    }
}

#[test]
fn premiums_and_parent_companies_are_no_ties() {
    let ecosystem = ecosystem(&format!(
        r#"{PEOPLE} relations: {{
            "i": (from: Stakeholder("insurer"), to: Stakeholder("maker"), kind: Insures),
            "p": (from: Stakeholder("maker"), to: Stakeholder("insurer"), kind: Pays),
            "h": (from: Stakeholder("holding"), to: Stakeholder("maker"), kind: Oversees),
            "s": (from: Stakeholder("holding"), to: Stakeholder("maker"), kind: Owns),
        }}"#
    ));
    assert_eq!(ids(&ecosystem, "overseer-not-independent"), [""; 0]);
}

#[test]
fn an_heir_is_offered_the_role() {
    let ecosystem = ecosystem(&format!(
        r#"{PEOPLE} elements: {{
            "robot": (name: "Robot", kind: Device), "motor": (name: "Motor", kind: Component),
            "cloud": (name: "Cloud", kind: CloudService), "maps": (name: "Maps", kind: PersonalData),
        }},
        relations: {{
            "m": (from: Stakeholder("gone"), to: Element("robot"), kind: Makes),
            "s": (from: Stakeholder("heir"), to: Stakeholder("gone"), kind: Succeeds),
            "i": (from: Stakeholder("home"), to: Element("robot"), kind: Installs),
            "p": (from: Element("motor"), to: Element("robot"), kind: PartOf),
            "c": (from: Stakeholder("heir"), to: Element("cloud"), kind: Operates),
            "d": (from: Element("maps"), to: Element("cloud"), kind: RunsOn),
        }}"#
    ));
    let expected = ["role-left-open:maps:controller weakness", "role-left-open:robot:maker weakness"];
    assert_eq!(ids(&ecosystem, "role-left-open"), expected);
    let mut document = Document::opened(ecosystem.clone());
    for finding in found(&ecosystem, "role-left-open") {
        assert_eq!(finding.fixes.len(), 1, "{}", finding.id);
        document.apply(&finding.fixes[0].edit).expect("it can be done");
    }
    assert_eq!(ids(document.ecosystem(), "role-left-open"), [""; 0], "the part goes with its whole");
}

#[test]
fn parts_of_software_need_no_maker() {
    for (kind, expected) in [
        ("CloudService", &["role-left-open:whole:operator weakness"][..]),
        ("App", &["role-left-open:whole:developer weakness"]),
        ("Network", &["role-left-open:keys:maker weakness", "role-left-open:whole:operator weakness"]),
    ] {
        let ecosystem = ecosystem(&format!(
            r#"elements: {{ "keys": (name: "Keys", kind: Component), "whole": (name: "Whole", kind: {kind}) }},
            relations: {{ "p": (from: Element("keys"), to: Element("whole"), kind: PartOf) }}"#
        ));
        assert_eq!(ids(&ecosystem, "role-left-open"), expected, "{kind}");
    }
}

#[test]
fn what_outlives_the_support_of_what_it_depends_on_is_found() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("ConnectsTo", "", &["past-support:meter:net weakness"]),
        ("RunsOn", "", &["past-support:meter:net weakness"]),
        ("PartOf", "", &["past-support:meter:net weakness"]),
        ("Controls", "", &[]),
        ("ConnectsTo", r#"about: ["net"], phases: [EndOfSupport]"#, &[]),
        ("ConnectsTo", r#"about: ["meter"], phases: [EndOfSupport]"#, &["past-support:meter:net weakness"]),
        ("ConnectsTo", r#"about: ["net"], phases: [Maintenance]"#, &["past-support:meter:net weakness"]),
    ];
    for (kind, duty, expected) in cases {
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} elements: {{
                "meter": (name: "Meter", kind: Device, expected_life_until: "2038-12-31"),
                "net": (name: "Net", kind: Network, support_until: "2033-12-31"),
                "other": (name: "Other", kind: Network, support_until: "2038-12-31"),
            }},
            relations: {{
                "c": (from: Element("meter"), to: Element("net"), kind: {kind}),
                "e": (from: Element("meter"), to: Element("other"), kind: ConnectsTo),
            }},
            obligations: {{ "d": (name: "D", {duty}) }},
            assignments: {{ "a": (obligation: "d", stakeholder: "maker", letters: "RA") }}"#
        ));
        assert_eq!(ids(&ecosystem, "past-support"), *expected, "{kind} {duty}");
    }
}

#[test]
fn a_duty_that_binds_later_is_said_to_bind_later() {
    let ecosystem = ecosystem(&format!(
        r#"{PEOPLE} elements: {{
            "lock": (name: "Lock", kind: Device, needs: (security: High), support_until: "2026-01-01"),
            "key": (name: "Key", kind: Component, needs: (security: High)),
        }},
        relations: {{
            "p": (from: Element("key"), to: Element("lock"), kind: PartOf),
            "u": (from: Stakeholder("home"), to: Element("lock"), kind: Uses),
        }},
        obligations: {{
            "d": (name: "D", about: ["lock"], dimensions: [Security], phases: [Maintenance], lifetime: (from: "2027-12-11")),
        }},
        assignments: {{ "a": (obligation: "d", stakeholder: "maker", letters: "RA") }}"#
    ));
    for (rule, count) in [("nobody-answers", 1), ("past-support", 1), ("need-not-covered", 2)] {
        let found = found(&ecosystem, rule);
        assert_eq!(found.len(), count, "{rule}");
        for finding in found {
            let reasons = reasons(&finding).join("\n");
            assert!(reasons.contains("binds only from 2027-12-11"), "{}: {reasons}", finding.id);
            assert!(!reasons.contains("beyond dispute"), "{}: {reasons}", finding.id);
            assert!(!reasons.contains("No duty"), "{}: {reasons}", finding.id);
        }
    }
}

#[test]
fn medium_needs_of_parts_are_left_to_the_whole() {
    let cases: &[(&str, &str, &str, &[&str])] = &[
        ("security: Medium", "security: High", "", &["need-not-covered:whole gap"]),
        ("security: High", "security: High", "", &["need-not-covered:part gap", "need-not-covered:whole gap"]),
        (
            "security: Medium, privacy: Medium",
            "security: High",
            "",
            &["need-not-covered:whole gap", "need-not-covered:part weakness"],
        ),
        (
            "security: Medium",
            "security: Medium",
            r#""q": (from: Element("whole"), to: Element("part"), kind: PartOf)"#,
            &["need-not-covered:part weakness", "need-not-covered:whole weakness"],
        ),
    ];
    for (part, whole, more, expected) in cases {
        let ecosystem = ecosystem(&format!(
            r#"elements: {{
                "part": (name: "Part", kind: Component, needs: ({part})),
                "whole": (name: "Whole", kind: Device, needs: ({whole})),
            }},
            relations: {{ "p": (from: Element("part"), to: Element("whole"), kind: PartOf), {more} }}"#
        ));
        assert_eq!(ids(&ecosystem, "need-not-covered"), *expected, "{part} in {whole}");
        let names_part = found(&ecosystem, "need-not-covered")
            .iter()
            .any(|finding| finding.subject().as_str() == "whole" && reasons(finding).join(" ").contains("Part"));
        assert_eq!(names_part, expected.len() == 1, "{part} in {whole}");
    }
}

#[test]
fn surroundings_need_no_overseer_and_others_are_in_charge_in_many_ways() {
    let element = |kind: &str, relations: &str, duty: &str| {
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} elements: {{ "it": (name: "It", kind: {kind}, needs: (safety: High)) }},
            relations: {{ {relations} }},
            obligations: {{ "d": (name: "D", {duty}) }},
            assignments: {{ "a": (obligation: "d", stakeholder: "holding", letters: "RA") }}"#
        ));
        let about_it = |line: &String| line.contains(":it ");
        ids(&ecosystem, "nobody-oversees").into_iter().filter(about_it).collect::<Vec<_>>()
    };
    let unseen = ["nobody-oversees:it weakness"];
    assert_eq!(element("Environment", "", ""), [""; 0]);
    assert_eq!(element("Device", "", ""), unseen);
    assert_eq!(element("Device", "", r#"about: ["it"]"#), [""; 0]);
    for kind in ["Maintains", "Installs"] {
        let relation = format!(r#""r": (from: Stakeholder("maker"), to: Element("it"), kind: {kind})"#);
        assert_eq!(element("Device", &relation, ""), [""; 0], "{kind}");
    }
}

#[test]
fn each_kind_expects_its_roles() {
    let cases: &[(&str, &[&str])] = &[
        ("Device", &["maker weakness", "installer note"]),
        ("Component", &["maker weakness"]),
        ("Gateway", &["maker weakness", "operator note"]),
        ("Network", &["operator weakness"]),
        ("CloudService", &["operator weakness"]),
        ("App", &["developer weakness"]),
        ("AiModel", &["developer weakness"]),
        ("PersonalData", &["controller weakness"]),
        ("NonPersonalData", &["holder note"]),
        ("Environment", &[]),
    ];
    for (kind, roles) in cases {
        let ecosystem = ecosystem(&format!(r#"elements: {{ "it": (name: "It", kind: {kind}) }}"#));
        let expected: Vec<String> = roles.iter().map(|role| format!("role-left-open:it:{role}")).collect();
        assert_eq!(ids(&ecosystem, "role-left-open"), expected, "{kind}");
    }
}

#[test]
fn support_is_looked_for_in_the_right_phases() {
    let part = r#"assignments: { "p": (obligation: "d", stakeholder: "maker", letters: "A") }"#;
    let cases: &[(&str, &str, Option<Severity>)] = &[
        (r#"support_until: "2026-07-30""#, "", Some(Severity::Gap)),
        (r#"support_until: "2026-07-31""#, "", None),
        (r#"support_until: "2027-01-01", expected_life_until: "2027-01-01""#, "", None),
        (r#"support_until: "2027-01-01", expected_life_until: "2027-01-02""#, "", Some(Severity::Weakness)),
        (r#"support_until: "2026-07-30", lifetime: (until: "2026-07-30")"#, "", None),
        (r#"support_until: "2026-07-30""#, "phases: [Design, Disposal]", Some(Severity::Gap)),
        (r#"support_until: "2026-07-30""#, "phases: [EndOfSupport]", None),
        (r#"support_until: "2026-07-30""#, "phases: [Maintenance]", None),
    ];
    for (dates, phases, expected) in cases {
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} elements: {{ "lock": (name: "Lock", kind: Device, {dates}) }},
            obligations: {{ "d": (name: "D", about: ["lock"], {phases}) }}, {part}"#
        ));
        let severities: Vec<Severity> = found(&ecosystem, "past-support").iter().map(|found| found.severity).collect();
        assert_eq!(severities, Vec::from_iter(*expected), "{dates} {phases}");
    }
}

#[test]
fn needs_are_covered_through_wholes_and_undisputed_duties() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("", "", &["need-not-covered:part gap", "need-not-covered:whole weakness"]),
        (r#"about: ["whole"], dimensions: [Security]"#, "Agreed", &[]),
        (r#"about: ["part"], dimensions: [Security]"#, "Agreed", &["need-not-covered:whole weakness"]),
        (
            r#"about: ["whole"], dimensions: [Security]"#,
            "Contested",
            &["need-not-covered:part gap", "need-not-covered:whole weakness"],
        ),
        (
            r#"about: ["whole"], dimensions: [Privacy]"#,
            "Agreed",
            &["need-not-covered:part gap", "need-not-covered:whole weakness"],
        ),
    ];
    for (duty, standing, expected) in cases {
        let standing = if standing.is_empty() { "Proposed" } else { standing };
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} elements: {{
                "whole": (name: "Whole", kind: Device, needs: (security: Medium)),
                "part": (name: "Part", kind: Component, needs: (security: High)),
            }},
            relations: {{ "p": (from: Element("part"), to: Element("whole"), kind: PartOf) }},
            obligations: {{ "d": (name: "D", {duty}) }},
            assignments: {{ "a": (obligation: "d", stakeholder: "maker", letters: "RA", standing: {standing}) }}"#
        ));
        assert_eq!(ids(&ecosystem, "need-not-covered"), *expected, "{duty} {standing}");
    }
}

#[test]
fn overseers_reach_through_owners_and_operators() {
    let cases: &[(&str, &[&str])] = &[
        ("", &["nobody-oversees:maker weakness"]),
        (r#""w": (from: Stakeholder("lab"), to: Stakeholder("maker"), kind: Oversees)"#, &[]),
        (r#""w": (from: Stakeholder("lab"), to: Element("cloud"), kind: Assesses)"#, &[]),
        (
            r#""w": (from: Stakeholder("insurer"), to: Stakeholder("maker"), kind: Insures)"#,
            &["nobody-oversees:maker weakness"],
        ),
        (
            r#""w": (from: Stakeholder("home"), to: Stakeholder("maker"), kind: Oversees)"#,
            &["nobody-oversees:maker weakness"],
        ),
        (
            r#""w": (from: Stakeholder("lab"), to: Stakeholder("holding"), kind: Oversees),
               "o": (from: Stakeholder("holding"), to: Stakeholder("maker"), kind: Owns)"#,
            &[],
        ),
        (
            r#""w": (from: Stakeholder("lab"), to: Stakeholder("home"), kind: Oversees),
               "o": (from: Stakeholder("home"), to: Stakeholder("maker"), kind: Employs)"#,
            &[],
        ),
    ];
    for (relations, expected) in cases {
        let ecosystem = ecosystem(&format!(
            r#"{PEOPLE} elements: {{
                "cloud": (name: "Cloud", kind: CloudService, needs: (privacy: High)),
                "data": (name: "Data", kind: PersonalData, needs: (privacy: High)),
                "wifi": (name: "Wi-Fi", kind: Network, needs: (security: High)),
            }},
            relations: {{
                "m": (from: Stakeholder("maker"), to: Element("cloud"), kind: Operates),
                "d": (from: Element("data"), to: Element("cloud"), kind: RunsOn),
                "c": (from: Stakeholder("maker"), to: Element("data"), kind: ControlsData),
                "h": (from: Stakeholder("home"), to: Element("wifi"), kind: Operates),
                {relations}
            }}"#
        ));
        assert_eq!(ids(&ecosystem, "nobody-oversees"), *expected, "{relations}");
    }
}

#[test]
fn names_are_compared_without_case_spaces_and_marks() {
    let cases = [
        ("Smart Home", "smart-home!", true),
        ("Ä b", "äB", true),
        ("A1", "A 1", true),
        ("A1", "A2", false),
        ("…", "!", false),
        ("", "", false),
    ];
    for (left, right, alike) in cases {
        let ecosystem = ecosystem(&format!(
            r#"stakeholders: {{ "one": (name: "{left}", kind: User) }},
            elements: {{ "two": (name: "{right}", kind: Device) }},
            obligations: {{ "three": (name: "{left}") }}"#
        ));
        let expected: &[&str] = if alike { &["duplicate-names:one note"] } else { &[] };
        assert_eq!(ids(&ecosystem, "duplicate-names"), expected, "{left} {right}");
    }
}

#[test]
fn findings_say_what_they_rest_on() {
    let ecosystem = ecosystem(&format!(
        r#"{PEOPLE} elements: {{ "robot": (name: "Robot", kind: Device, needs: (security: High)) }},
        relations: {{
            "u": (from: Stakeholder("home"), to: Element("robot"), kind: Uses, provenance: (confidence: Disputed)),
        }},
        obligations: {{ "d": (name: "Duty", about: ["robot"], dimensions: [Security]) }},
        assignments: {{
            "p": (obligation: "d", stakeholder: "maker", letters: "A", provenance: (confidence: Unverified)),
        }}"#
    ));
    let finding = found(&ecosystem, "nobody-answers").remove(0);
    let caveats: Vec<String> = reasons(&finding).into_iter().filter(|reason| reason.contains("rely on")).collect();
    assert_eq!(caveats.len(), 2, "{caveats:?}");
    assert!(caveats.iter().any(|reason| reason.contains("disputed") && reason.contains("Home")));
    assert!(caveats.iter().any(|reason| reason.contains("not verified") && reason.contains("Duty")));
    let listed = ids(&ecosystem, "rests-on-disputed");
    assert_eq!(listed, ["rests-on-disputed:ecosystem:assignment note", "rests-on-disputed:ecosystem:relation note"]);
}

#[test]
fn what_stands_alone_is_seen() {
    let ecosystem = ecosystem(
        r#"stakeholders: {
            "alone": (name: "Alone", kind: AffectedParty), "office": (name: "Office", kind: Overseer),
            "gone": (name: "Gone", kind: User, lifetime: (until: "2020-01-01")),
        },
        elements: {
            "bare": (name: "Bare", kind: Device), "needy": (name: "Needy", kind: Device, needs: (safety: High)),
            "spoken-of": (name: "Spoken of", kind: Device),
        },
        relations: { "r": (from: Stakeholder("office"), to: Stakeholder("gone"), kind: Oversees) },
        obligations: { "d": (name: "D", about: ["spoken-of"]) }"#,
    );
    let expected = ["isolated:alone weakness", "isolated:needy weakness", "isolated:bare note", "isolated:office note"];
    let mut listed = ids(&ecosystem, "isolated");
    listed.sort_by_key(|line| line.ends_with("note"));
    listed[..2].sort();
    listed[2..].sort();
    assert_eq!(listed, expected);
}

/// A record with other contents.
fn altered(mut record: Record, [_, b, c, d]: [u8; 4]) -> Record {
    let days = ["2025-01-01", "2026-07-30", "2026-08-01"].map(|day| Some(day.parse().expect("a day")));
    let until = if c.is_multiple_of(2) { None } else { days[usize::from(c) % 3] };
    record.set_lifetime(Lifetime { from: None, until });
    let confidence = Confidence::ALL[usize::from(d) % Confidence::ALL.len()];
    record.set_provenance(Provenance { confidence, ..Provenance::default() });
    match record {
        Record::Element(element) => {
            let mut element = (*element).clone();
            element.needs.privacy = Level::ALL[usize::from(b) % 4];
            element.needs.safety = Level::ALL[usize::from(d) % 4];
            element.support_until = days[usize::from(d) % 3];
            element.into()
        }
        Record::Obligation(duty) => {
            let mut duty = (*duty).clone();
            duty.phases = vec![Phase::ALL[usize::from(b) % Phase::ALL.len()]];
            duty.into()
        }
        record => record,
    }
}

fn step(ecosystem: &Ecosystem, analysis: &Analysis, (kind, bytes): (u8, [u8; 4])) -> Option<Edit> {
    let [a, b, c, _] = bytes.map(usize::from);
    let keys: Vec<RecordKey> = ecosystem.keys().filter(|key| *key != RecordKey::Profile).collect();
    let nodes: Vec<NodeId> = ecosystem.nodes().collect();
    let key = keys.get(a % keys.len().max(1)).copied()?;
    Some(match kind % 8 {
        0 | 1 => Edit::put(key, altered(ecosystem.get(key)?, bytes)),
        2 => {
            let (from, to) = (*nodes.get(a % nodes.len().max(1))?, *nodes.get(b % nodes.len().max(1))?);
            let kinds = RelationKind::offered(ecosystem.end_kind(from)?, ecosystem.end_kind(to)?);
            Edit::Relate { from, kind: *kinds.get(c % kinds.len().max(1))?, to }
        }
        3 => Edit::Rename { key, name: format!("N{}", b % 8) },
        4 if b < 60 => Edit::Remove(vec![key]),
        5 => {
            let (duties, people) = (&ecosystem.obligations, &ecosystem.stakeholders);
            let duty = duties.ids().nth(a % duties.len().max(1))?;
            let letters = Letters::parse(["A", "RA", "R", ""][c % 4]).expect("letters");
            Edit::assign(duty, people.ids().nth(b % people.len().max(1))?, letters)
        }
        _ => {
            let findings = analysis.findings();
            let fixes = &findings.get(a % findings.len().max(1))?.fixes;
            fixes.get(b % fixes.len().max(1))?.edit.clone()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn following_edits_on_a_map_finds_the_same(
        relations in prop::collection::vec(any::<Join>(), 4..24),
        duties in prop::collection::vec(any::<Duty>(), 1..8),
        steps in prop::collection::vec(any::<(u8, [u8; 4])>(), 1..24),
    ) {
        let start = random(&relations, &duties);
        let day = "2026-07-31".parse().expect("a day");
        let mut analysis = Analysis::new(&start, day);
        let mut document = Document::opened(start);
        for bytes in steps {
            let Some(edit) = step(document.ecosystem(), &analysis, bytes) else { continue };
            let Ok(applied) = document.apply(&edit) else { continue };
            analysis.update(document.ecosystem(), &applied.changes);
            let fresh = Analysis::new(document.ecosystem(), day);
            prop_assert_eq!(analysis.findings(), fresh.findings(), "after {:?}", edit);
        }
    }
}

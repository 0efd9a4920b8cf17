//! Following edits gives the same findings as working everything out again.

use onus::edit::{Document, Edit};
use onus::model::{
    Assignment, Confidence, Date, Ecosystem, Element, ElementKind, FindingId, Ground, Letters, Lifetime, NodeId,
    Obligation, Point, Profile, Provenance, Record, RecordKey, RelationKind, Scope, Stakeholder, StakeholderKind,
    Standing, Waiver,
};
use onus::rules::Analysis;
use proptest::prelude::*;

use super::support::{as_of, ecosystem};

const START: &str = r#"(
    profile: (title: "Start", as_of: "2026-07-31", limits: (overload: 2)),
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer),
        "cloud": (name: "Cloud", kind: ServiceProvider),
        "user": (name: "User", kind: User),
        "buyer": (name: "Buyer", kind: ServiceProvider),
    },
    elements: {
        "robot": (name: "Robot", kind: Device),
        "server": (name: "Server", kind: CloudService),
    },
    relations: {
        "maker-makes-robot": (from: Stakeholder("maker"), to: Element("robot"), kind: Makes),
        "cloud-hosts-server": (from: Stakeholder("cloud"), to: Element("server"), kind: Hosts),
        "maker-contracts-cloud": (from: Stakeholder("maker"), to: Stakeholder("cloud"), kind: Contracts),
    },
    obligations: {
        "update": (name: "Update", about: ["robot"], citation: "Art. 13"),
        "host": (name: "Host", about: ["server", "robot"], owed_to: ["user"], citation: "Art. 13"),
        "warn": (name: "Warn", about: ["robot"]),
    },
    assignments: {
        "maker-updates": (obligation: "update", stakeholder: "maker", letters: "RA"),
        "cloud-hosts": (obligation: "host", stakeholder: "cloud", letters: "R"),
    },
)"#;

/// A step, decoded from a few bytes so that it shrinks well.
type Bytes = (u8, [u8; 4]);

fn pick<T: Copy>(list: &[T], byte: u8) -> T {
    list[usize::from(byte) % list.len()]
}

fn day(byte: u8) -> Option<Date> {
    let days = ["2025-01-01", "2026-07-30", "2026-07-31", "2026-08-01", "2027-01-01"];
    (!byte.is_multiple_of(6)).then(|| pick(&days, byte).parse().expect("a day"))
}

fn lifetime(bytes: [u8; 4]) -> Lifetime {
    let lifetime = Lifetime { from: day(bytes[2]), until: day(bytes[3]) };
    if lifetime.is_ordered() { lifetime } else { Lifetime { from: None, ..lifetime } }
}

fn letters(byte: u8) -> Letters {
    pick(&["RA", "R", "A", "CI", "RA", "AC", ""].map(|text| Letters::parse(text).expect("letters")), byte)
}

/// The edit a step stands for, as far as the ecosystem allows one.
fn edit(ecosystem: &Ecosystem, analysis: &Analysis, (step, bytes): Bytes) -> Option<Edit> {
    let [a, b, c, _] = bytes;
    let nodes: Vec<NodeId> = ecosystem.nodes().collect();
    let duties: Vec<_> = ecosystem.obligations.ids().collect();
    let people: Vec<_> = ecosystem.stakeholders.ids().collect();
    let keys: Vec<RecordKey> = ecosystem.keys().collect();
    let some = |list: usize| list > 0;
    Some(match step % 13 {
        0 => Edit::AddStakeholder { name: format!("S{a}"), kind: pick(StakeholderKind::ALL, b), at: None },
        1 => Edit::AddElement { name: format!("E{a}"), kind: pick(ElementKind::ALL, b), at: None },
        2 | 3 if some(nodes.len()) => {
            let (from, to) = (pick(&nodes, a), pick(&nodes, b));
            let offered = RelationKind::offered(ecosystem.end_kind(from)?, ecosystem.end_kind(to)?);
            if offered.is_empty() {
                return None;
            }
            Edit::Relate { from, kind: pick(&offered, c), to }
        }
        4 => Edit::AddObligation(Box::new(Obligation {
            about: ecosystem.elements.ids().skip(usize::from(a % 4)).take(2).collect(),
            owed_to: people.iter().copied().skip(usize::from(b % 4)).take(1).collect(),
            citation: if c.is_multiple_of(2) { "Art. 13".to_owned() } else { String::new() },
            due: day(c),
            lifetime: lifetime(bytes),
            ..Obligation::new(format!("D{a}"))
        })),
        5 | 6 if some(duties.len()) && some(people.len()) => {
            Edit::assign(pick(&duties, a), pick(&people, b), letters(c))
        }
        7 => Edit::put(pick(&keys, a), altered(ecosystem.get(pick(&keys, a))?, bytes)),
        12 if some(nodes.len()) => Edit::Move(vec![(pick(&nodes, a), Point::new(b.into(), c.into()))]),
        8 => Edit::Rename { key: pick(&keys, a), name: format!("N{b}") },
        9 => Edit::Remove(vec![pick(&keys, a)]),
        10 => match analysis.findings().get(usize::from(a)) {
            Some(finding) => finding.fixes.first()?.edit.clone(),
            None => Edit::SetProfile(Box::new(Profile {
                as_of: ecosystem.profile.as_of,
                title: format!("T{b}"),
                ..Profile::default()
            })),
        },
        _ => Edit::Waive(Box::new(Waiver {
            finding: analysis
                .findings()
                .get(usize::from(a))
                .map_or_else(|| FindingId::from_text("unassigned-obligation:warn"), |finding| finding.id),
            reason: "Known".to_owned(),
            author: "Us".to_owned(),
            note: String::new(),
            lifetime: lifetime(bytes),
            provenance: Provenance::default(),
        })),
    })
}

/// The record with other contents.
fn altered(record: Record, bytes: [u8; 4]) -> Record {
    let [_, b, c, d] = bytes;
    let mut record = match record {
        Record::Assignment(part) => Record::from(Assignment {
            letters: match letters(c) {
                Letters::NONE => part.letters,
                letters => letters,
            },
            standing: pick(Standing::ALL, b),
            scope: if c.is_multiple_of(3) { Scope::Part("half".to_owned()) } else { Scope::Whole },
            ground: Some(pick(Ground::ALL, d)).filter(|_| !b.is_multiple_of(2)),
            lead: d.is_multiple_of(2),
            ..Assignment::clone(&part)
        }),
        Record::Stakeholder(who) => {
            Record::from(Stakeholder { kind: pick(StakeholderKind::ALL, b), ..Stakeholder::clone(&who) })
        }
        Record::Element(what) if b.is_multiple_of(2) => Record::from(Element {
            support_until: day(b),
            needs: onus::model::Needs { security: onus::model::Level::High, ..what.needs },
            ..Element::clone(&what)
        }),
        Record::Obligation(duty) => Record::from(Obligation { due: day(b), done: day(c), ..Obligation::clone(&duty) }),
        record => record,
    };
    record.set_lifetime(lifetime(bytes));
    record.set_provenance(Provenance { confidence: pick(Confidence::ALL, d), ..record.provenance().clone() });
    record
}

fn assert_same(followed: &Analysis, fresh: &Analysis) {
    assert_eq!(followed.findings(), fresh.findings());
    assert!(followed.ownerships().eq(fresh.ownerships()), "the ownerships differ");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn following_edits_finds_the_same(steps in prop::collection::vec(any::<Bytes>(), 1..40)) {
        let start = ecosystem(START);
        let day = as_of(&start);
        let mut analysis = Analysis::new(&start, day);
        let mut document = Document::opened(start);
        for step in steps {
            let Some(edit) = edit(document.ecosystem(), &analysis, step) else { continue };
            let Ok(applied) = document.apply(&edit) else { continue };
            analysis.update(document.ecosystem(), &applied.changes);
            if step.0 > 220 && let Some(undone) = document.undo() {
                analysis.update(document.ecosystem(), &undone.changes);
            }
            assert_same(&analysis, &Analysis::new(document.ecosystem(), day));
        }
    }
}

//! What is owed to a person, who answers, by which path, and what is missing.

use onus::model::{Dimension, Level, OwnershipState};
use onus::rules::Analysis;
use onus::views::answers::{Answers, Owed, parties};

use super::support::{DAY, analysed, drawn, examples, id};

const HOME: &str = r#"
    profile: (title: "", jurisdictions: ["DE"]),
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer),
        "shop": (name: "Shop", kind: ServiceProvider),
        "cloud": (name: "Cloud", kind: ServiceProvider),
        "buyer": (name: "Buyer", kind: User),
        "child": (name: "Child", kind: AffectedParty),
        "moved": (name: "Moved", kind: User, lifetime: (until: "2020-01-01")),
        "office": (name: "Office", kind: Overseer),
        "watch": (name: "Watch", kind: Overseer),
    },
    elements: {
        "robot": (name: "Robot", kind: Device, needs: (security: High, safety: Medium)),
        "server": (name: "Server", kind: CloudService),
    },
    relations: {
        "buyer-robot": (from: Stakeholder("buyer"), to: Element("robot"), kind: Uses),
        "child-robot": (from: Stakeholder("child"), to: Element("robot"), kind: IsAffectedBy),
        "maker-robot": (from: Stakeholder("maker"), to: Element("robot"), kind: Makes),
        "buyer-shop": (from: Stakeholder("buyer"), to: Stakeholder("shop"), kind: Contracts),
        "shop-cloud": (from: Stakeholder("shop"), to: Stakeholder("cloud"), kind: Contracts),
        "robot-server": (from: Element("robot"), to: Element("server"), kind: SendsDataTo),
        "office-maker": (from: Stakeholder("office"), to: Stakeholder("maker"), kind: Oversees),
        "watch-robot": (from: Stakeholder("watch"), to: Element("robot"), kind: Oversees),
    },
    obligations: {
        "told": (name: "Tell buyers", about: ["robot"], owed_to: ["buyer"], dimensions: [Transparency, Security]),
        "guard": (name: "Guard the server", about: ["server"], dimensions: [Security]),
        "safe": (name: "Be safe", about: ["robot"], owed_to: ["buyer", "child"], dimensions: [Safety]),
        "cra": (name: "Handle flaws", citation: "CRA Art 13(8)", owed_to: ["buyer"]),
        "later": (name: "Later", owed_to: ["buyer"], lifetime: (from: "2027-01-01")),
        "over": (name: "Over", owed_to: ["buyer"], lifetime: (until: "2020-01-01")),
    },
    assignments: {
        "a": (obligation: "told", stakeholder: "maker", letters: "A"),
        "b": (obligation: "told", stakeholder: "shop", letters: "R"),
        "c": (obligation: "guard", stakeholder: "cloud", letters: "RA"),
        "d": (obligation: "safe", stakeholder: "maker", letters: "RA", standing: Contested),
        "e": (obligation: "later", stakeholder: "maker", letters: "RA"),
        "f": (obligation: "cra", stakeholder: "maker", letters: "RA"),
    },
"#;

fn to(party: &str) -> Answers {
    Answers::to(&analysed(&drawn(HOME)), id(party))
}

/// The duties owed, each with who answers and the path there.
fn owed(party: &str) -> Vec<String> {
    let words = |ids: &[onus::model::RelationId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(">");
    let who = |ids: &[onus::model::StakeholderId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("+");
    to(party).duties.iter().map(|one| format!("{} {} {}", one.duty, who(&one.accountable), words(&one.path))).collect()
}

#[test]
fn every_duty_is_told_with_who_answers_and_by_which_path() {
    assert_eq!(
        owed("buyer"),
        [
            "cra maker buyer-robot>maker-robot",
            // The server is reached through the robot, whoever runs it through the shop.
            "guard cloud buyer-robot>robot-server>buyer-shop>shop-cloud",
            "told maker buyer-robot>maker-robot",
            "safe  ",
            "later maker buyer-robot>maker-robot",
        ]
    );
    assert_eq!(owed("child"), ["safe  "]);
}

#[test]
fn who_does_it_who_watches_and_what_a_breach_costs() {
    let answers = to("buyer");
    let duty = |name: &str| answers.duties.iter().find(|one| one.duty == id(name)).expect("owed");
    let told = duty("told");
    assert_eq!((told.owed, told.doers.as_slice()), (Owed::Directly, &[id("shop")][..]));
    let watching: Vec<String> = told.overseers.iter().map(|one| format!("{} {}", one.who, one.over.as_str())).collect();
    assert_eq!(watching, ["office maker", "watch robot"]);
    assert_eq!(told.remedies, []);
    assert_eq!(duty("guard").owed, Owed::ByClaim);
    assert_eq!(duty("safe").state, OwnershipState::Contested);
    assert!(!duty("safe").is_answered_for());
    assert!(!duty("later").is_answered_for());
    // The citation means several provisions of the catalogue.
    let remedies = &duty("cra").remedies;
    assert!(remedies.len() > 1 && remedies.iter().all(|one| one.citation.contains("Art 13(8)")), "{remedies:?}");
    assert!(remedies.iter().all(|one| one.sanction.contains("2.5%")), "{remedies:?}");
}

#[test]
fn what_is_missing_is_told_by_dimension() {
    let answers = to("buyer");
    let [safety] = answers.missing.as_slice() else { panic!("{:?}", answers.missing) };
    assert_eq!(safety.dimension, Dimension::Safety);
    assert_eq!(safety.needs, [(id("robot"), Level::Medium)]);
    let child = to("child");
    let dimensions: Vec<Dimension> = child.missing.iter().map(|one| one.dimension).collect();
    assert_eq!(dimensions, [Dimension::Security, Dimension::Safety]);
    assert_eq!(child.missing[0].to_others, [id("guard"), id("told")], "answered for, and not to the child");
}

#[test]
fn duties_stand_under_each_dimension_and_holes_under_theirs() {
    let headings = |answers: &Answers| {
        let told = answers.by_dimension().into_iter();
        told.map(|(one, duties)| format!("{} {}", one.map_or("none", Dimension::code), duties.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(headings(&to("buyer")), ["security 2", "safety 1", "transparency 1", "none 2"]);
    assert_eq!(headings(&to("child")), ["security 0", "safety 1"]);
}

#[test]
fn parties_are_those_who_are_there() {
    let found = parties(&analysed(&drawn(HOME)));
    let told: Vec<String> = found.iter().map(|(who, missing)| format!("{who} {}", missing.iter().count())).collect();
    assert_eq!(told, ["buyer 1", "child 2"]);
}

/// The view and the rule `nobody-answers` say the same of everybody.
#[test]
fn view_and_findings_say_the_same() {
    for (name, ecosystem) in examples() {
        let analysis = Analysis::new(&ecosystem, ecosystem.profile.as_of.unwrap_or(DAY));
        for (who, missing) in parties(&analysis) {
            let finding = analysis.findings_about(who.into()).any(|finding| {
                finding.rule == "nobody-answers" && finding.subject() == onus::model::RecordKey::from(who)
            });
            assert_eq!(finding, !missing.is_empty(), "{name}: {who}");
            let answers = Answers::to(&analysis, who);
            let told: Vec<Dimension> = answers.missing.iter().map(|one| one.dimension).collect();
            assert_eq!(told, missing.iter().collect::<Vec<_>>(), "{name}: {who}");
            assert!(answers.missing.iter().all(|one| !one.needs.is_empty()), "{name}: {who}");
        }
    }
}

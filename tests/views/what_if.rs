//! What would be different if.

use onus::model::{Date, Ecosystem, OwnershipState};
use onus::rules::Analysis;
use onus::views::what_if::{Consequences, Supposition, analyse, as_edit, day, difference, supposed};

use super::support::{DAY, analysed, drawn, id};

fn home() -> Ecosystem {
    drawn(
        r#"
        profile: (title: "", jurisdictions: ["EU"], sectors: [Consumer]),
        stakeholders: {
            "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "CN"),
            "importer": (name: "Importer", kind: ServiceProvider, jurisdiction: "DE"),
            "buyer": (name: "Buyer", kind: User),
        },
        elements: { "robot": (name: "Robot", kind: Device, needs: (security: High), placed: (from: "2028-01-01")) },
        relations: {
            "maker-robot": (from: Stakeholder("maker"), to: Element("robot"), kind: Makes),
            "importer-robot": (from: Stakeholder("importer"), to: Element("robot"), kind: Imports),
            "buyer-robot": (from: Stakeholder("buyer"), to: Element("robot"), kind: Uses),
            "buyer-maker": (from: Stakeholder("buyer"), to: Stakeholder("maker"), kind: Contracts),
        },
        obligations: {
            "patch": (name: "Patch", about: ["robot"], dimensions: [Security]),
            "soon": (name: "Soon", lifetime: (from: "2026-12-01")),
        },
        assignments: { "a": (obligation: "patch", stakeholder: "maker", letters: "RA") },
        "#,
    )
}

fn if_(suppositions: &[Supposition]) -> Consequences {
    let before = analysed(&home());
    let after = analyse(&before, suppositions).expect("it can be supposed");
    Consequences::between(&before, &after)
}

fn rules(findings: &[onus::rules::Finding]) -> Vec<&str> {
    let mut rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn gone(from: Date) -> Supposition {
    Supposition::Gone { who: id("maker"), from }
}

fn patch_states(consequences: &Consequences) -> Vec<(Option<OwnershipState>, Option<OwnershipState>)> {
    consequences.duties.iter().map(|(_, was, is)| (*was, *is)).collect()
}

#[test]
fn a_bankruptcy_orphans_what_was_carried() {
    let found = if_(&[gone(DAY)]);
    assert_eq!(patch_states(&found), [(Some(OwnershipState::Owned), Some(OwnershipState::Orphaned))]);
    assert_eq!(found.counts, [(OwnershipState::Owned, 1, 0), (OwnershipState::Orphaned, 0, 1)]);
    assert!(rules(&found.appeared).contains(&"orphaned-obligation"), "{:?}", rules(&found.appeared));
    assert!(rules(&found.appeared).contains(&"need-not-covered"));
    assert!(found.roles.iter().any(|one| !one.taken && one.who == id("maker")), "{:?}", found.roles);
    // Gone only tomorrow: today nothing is different.
    let found = if_(&[gone(DAY.tomorrow().expect("a day"))]);
    assert_eq!(patch_states(&found), []);
    let later = DAY.tomorrow().expect("a day");
    let found = if_(&[gone(later), Supposition::On(later)]);
    assert_eq!(patch_states(&found), [(Some(OwnershipState::Owned), Some(OwnershipState::Orphaned))]);
}

#[test]
fn an_ended_contract_cuts_the_path_to_whoever_answers() {
    let found = if_(&[Supposition::Ended { relation: id("buyer-maker"), from: DAY }]);
    assert_eq!(rules(&found.appeared), ["nobody-answers"]);
    assert_eq!(patch_states(&found), []);
}

#[test]
fn whoever_brands_takes_on_the_role_of_the_maker() {
    let found = if_(&[Supposition::Brands { who: id("importer"), element: id("robot") }]);
    let moved = |who: &str, taken| {
        let moves =
            found.roles.iter().filter(|one| one.who == id(who) && one.taken == taken && one.instrument == "CRA");
        moves.map(|one| one.role.clone()).collect::<Vec<_>>()
    };
    assert_eq!(moved("importer", true), ["manufacturer"], "{:?}", found.roles);
    assert_eq!(moved("maker", false), ["manufacturer"], "{:?}", found.roles);
    assert!(found.roles.iter().all(|one| one.provisions > 0), "{:?}", found.roles);
    // What no provision that reaches a vacuum cleaner addresses is no news.
    assert!(!found.roles.iter().any(|one| one.instrument == "UN R155"), "{:?}", found.roles);
}

#[test]
fn another_day_brings_what_begins_until_then() {
    let found = if_(&[Supposition::On(Date::constant(2026, 12, 1))]);
    assert_eq!(patch_states(&found), [(None, Some(OwnershipState::Unassigned))]);
    assert_eq!(found.counts, [(OwnershipState::Unassigned, 0, 1)]);
}

#[test]
fn nothing_supposed_changes_nothing() {
    assert!(if_(&[]).is_empty());
    assert!(if_(&[Supposition::On(DAY)]).is_empty());
    assert_eq!(as_edit(&[Supposition::On(DAY)]), None);
    let days = [Supposition::On(DAY), Supposition::On(Date::constant(2030, 1, 1))];
    assert_eq!(day(&days, DAY), Date::constant(2030, 1, 1));
}

#[test]
fn what_cannot_be_is_refused_and_the_ecosystem_is_as_it_was() {
    let ecosystem = home();
    let twice = Supposition::Ended { relation: id("buyer-maker"), from: DAY };
    assert!(supposed(&ecosystem, &[twice, twice]).is_ok(), "an end may be set twice");
    let same = Supposition::Brands { who: id("importer"), element: id("robot") };
    assert!(supposed(&ecosystem, &[same, same]).is_err());
    assert_eq!(ecosystem, home());
}

#[test]
fn keeping_it_as_an_edit_gives_what_was_shown() {
    let suppositions = [gone(DAY), Supposition::Ended { relation: id("buyer-maker"), from: DAY }];
    let before = analysed(&home());
    let shown = analyse(&before, &suppositions).expect("supposed");
    let mut document = onus::edit::Document::opened(home());
    document.apply(&as_edit(&suppositions).expect("an edit")).expect("carried out");
    let kept = Analysis::new(document.ecosystem(), DAY);
    assert_eq!(shown.ecosystem(), document.ecosystem());
    let (appeared, vanished) = difference(&shown, &kept);
    assert!(appeared.is_empty() && vanished.is_empty());
    assert_eq!(document.undo_steps().len(), 1);
}

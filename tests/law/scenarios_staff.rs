//! What staff do counts for their employer; who works for nobody's business; the EEA.

use onus::law::{Law, Rulebook, SilentAbout};
use onus::model::Index;

use super::support::{check, drawing};

const HOSPITAL: &str = r#"
    stakeholders: {
        "hospital": (name: "Hospital", kind: ServiceProvider, jurisdiction: "DE"),
        "it": (name: "IT department", kind: ServiceProvider, jurisdiction: "DE"),
        "admin": (name: "Administrator", kind: ServiceProvider, jurisdiction: "DE"),
        "patient": (name: "Patient", kind: AffectedParty, jurisdiction: "DE"),
    },
    elements: {
        "network": (name: "Ward network", kind: Network),
        "records": (name: "Records", kind: PersonalData, personal_data: Special),
    }"#;

#[test]
fn the_hospital_and_not_its_department_may_be_the_essential_entity() {
    let ties = "it Operates network\n hospital Employs it\n hospital essential-entity: Yes";
    check(
        "2026-11-01 DE Health",
        HOSPITAL,
        ties,
        "
        nis2/essential-entity network is hospital
        nis2/essential-entity network isnt it
        nis2-21-risk-measures network applies to hospital
    ",
    );
}

#[test]
fn staff_of_staff_count_for_whoever_is_at_the_top() {
    let ties = "admin Operates network\n it Employs admin\n hospital Employs it\n hospital essential-entity: Yes";
    check("2026-11-01 DE Health", HOSPITAL, ties, "nis2-21-risk-measures network applies to hospital");
}

#[test]
fn staff_of_the_controller_are_no_processors_and_those_of_another_firm_are_for_that_firm() {
    let ties = "hospital ControlsData records\n admin ProcessesData records\n hospital Employs admin\n patient IsAffectedBy records";
    check(
        "2026-11-01 DE Health",
        HOSPITAL,
        ties,
        "
        gdpr/controller records is hospital
        gdpr/processor records isnt admin
        gdpr/processor records isnt hospital
    ",
    );
    let ties = "hospital ControlsData records\n admin ProcessesData records\n it Employs admin";
    check(
        "2026-11-01 DE Health",
        HOSPITAL,
        ties,
        "
        gdpr/processor records is it
        gdpr/processor records isnt admin
    ",
    );
}

#[test]
fn once_the_contract_of_employment_has_ended_people_act_for_themselves() {
    let ties = "hospital ControlsData records\n admin ProcessesData records\n hospital Employs admin until 2025-12-31";
    check("2026-11-01 DE Health", HOSPITAL, ties, "gdpr/processor records is admin");
}

#[test]
fn the_reason_names_the_staff_and_the_principle() {
    let ties = "it Operates network\n hospital Employs it\n hospital essential-entity: Yes";
    let ecosystem = drawing("2026-11-01 DE Health", HOSPITAL, ties);
    let index = Index::build(&ecosystem);
    let law = Law::new(&ecosystem, &index, ecosystem.profile.as_of.unwrap(), Rulebook::shipped());
    let network = ecosystem.elements.ids().find(|id| id.as_str() == "network").unwrap();
    let examined = law.examine(&ecosystem, &index, network);
    let one = examined.iter().find(|one| one.provision.id == "nis2-21-risk-measures").unwrap();
    let why = one.bearers[0].why[0].message.text();
    assert!(why.contains("IT department works for Hospital") && why.contains("GDPR Art 29"), "{why}");
}

const PART: &str = r#"
    stakeholders: {
        "anna": (name: "Anna", kind: User, jurisdiction: "DE"),
        "tinker": (name: "Tinker", kind: User, jurisdiction: "DE", traits: ["hobbyist"]),
        "firm": (name: "Firm", kind: Manufacturer, jurisdiction: "DE"),
    },
    elements: { "part": (name: "Part", kind: App, traits: ["wifi"], placed: (from: "2028-01-01")) }"#;

#[test]
fn who_supplies_nothing_in_business_is_no_manufacturer_under_the_cra() {
    let duty = "cra-13-8-vulnerability-handling part";
    check("2028-06-01 DE Consumer", PART, "firm Develops part", &format!("{duty} applies to firm"));
    check("2028-06-01 DE Consumer", PART, "anna Develops part", &format!("{duty} depends on supplied-in-business"));
    check(
        "2028-06-01 DE Consumer",
        PART,
        "tinker Develops part",
        "cra/manufacturer part isnt tinker\n cra-13-8-vulnerability-handling part spares tinker",
    );
    let sells = "anna Develops part\n anna@part supplied-in-business: Yes";
    check("2028-06-01 DE Consumer", PART, sells, &format!("{duty} applies to anna"));
}

#[test]
fn acts_of_the_union_are_named_in_the_eea_and_never_applied() {
    let ties = "firm Makes part";
    for (place, is_member) in [("NO", true), ("IS", true), ("LI", true), ("CH", false), ("DE", false)] {
        let ecosystem = drawing(&format!("2028-06-01 {place} Consumer"), PART, ties);
        let index = Index::build(&ecosystem);
        let law = Law::new(&ecosystem, &index, ecosystem.profile.as_of.unwrap(), Rulebook::shipped());
        let silences = law.silences(&ecosystem, &index);
        let told = silences.iter().find(|one| matches!(one.about, SilentAbout::Eea(_)));
        assert_eq!(told.is_some(), is_member, "{place}");
        if let Some(told) = told {
            assert!(told.acts.iter().any(|act| act == "CRA"), "{:?}", told.acts);
            assert_eq!(told.elements.len(), 1);
            assert!(law.applications().all(|one| one.instrument.jurisdiction.code() != "EU"), "{place}");
        }
    }
}

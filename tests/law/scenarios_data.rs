//! Data about people, data of products, networks: who controls, who only works, who is spared.

use super::support::check;

const DATA: &str = r#"
    stakeholders: {
        "firm": (name: "Firm", kind: ServiceProvider, jurisdiction: "DE"),
        "host": (name: "Host", kind: ServiceProvider, jurisdiction: "US"),
        "mailer": (name: "Mailer", kind: ServiceProvider, jurisdiction: "IN"),
        "person": (name: "Person", kind: User, jurisdiction: "DE", traits: ["consumer"]),
    },
    elements: {
        "films": (name: "Films", kind: PersonalData, personal_data: Ordinary),
    }"#;

#[test]
fn a_person_at_home_is_no_controller_in_law() {
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "person ControlsData films",
        "
        gdpr-5-1-principles films out by ex-gdpr-01
        gdpr-33-breach-authority films out by ex-gdpr-01
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "person ControlsData films\n person household: No",
        "
        gdpr-5-1-principles films applies to person
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "person ControlsData films\n firm ControlsData films",
        "
        gdpr-5-1-principles films applies to firm
    ",
    );
}

#[test]
fn a_processor_that_decides_purposes_is_a_controller() {
    let ties = "firm ControlsData films\n host ProcessesData films";
    check(
        "2026-11-22 DE Consumer",
        DATA,
        ties,
        "
        gdpr/controller films isnt host
        gdpr/processor films is host
        gdpr-33-breach-authority films applies to firm
        gdpr-33-2-processor-breach films applies to host
        gdpr-28-processor-contract films applies to firm, host
    ",
    );
    let ties = "firm ControlsData films\n host ProcessesData films\n host@films sets-own-purposes: Yes";
    check(
        "2026-11-22 DE Consumer",
        DATA,
        ties,
        "
        gdpr/controller films is host by rr-gdpr-05
        gdpr-33-breach-authority films applies to firm, host
    ",
    );
}

#[test]
fn a_processor_with_a_subprocessor_owes_the_chain() {
    let ties = "firm ControlsData films\n host ProcessesData films\n mailer ProcessesData films
        host@films uses-subprocessor: Yes\n mailer@films uses-subprocessor: No";
    check(
        "2026-11-22 DE Consumer",
        DATA,
        ties,
        "
        gdpr-28-4-subprocessor-chain films applies to host
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "firm ControlsData films\n host ProcessesData films",
        "
        gdpr-28-4-subprocessor-chain films out
    ",
    );
}

#[test]
fn two_who_decide_together_are_joint_controllers() {
    let ties = "firm ControlsData films\n host ControlsData films";
    check(
        "2026-11-22 DE Consumer",
        DATA,
        &format!("{ties}\n films decides-jointly: Yes"),
        "
        gdpr/joint-controllers films is firm by rr-gdpr-02
        gdpr/joint-controllers films is host by rr-gdpr-02
        gdpr-26-joint-controllers films applies to firm, host
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        &format!("{ties}\n films decides-jointly: No"),
        "
        gdpr-26-joint-controllers films out
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "firm ControlsData films\n films decides-jointly: Yes",
        "
        gdpr-26-joint-controllers films out
    ",
    );
}

#[test]
fn a_controller_abroad_needs_a_representative() {
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "host ControlsData films",
        "
        gdpr-27-eu-representative films applies to host
        gdpr stand-in films missing for host
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "host ControlsData films\n firm Represents host",
        "
        gdpr/eu-representative films is firm
        gdpr stand-in films fine
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "firm ControlsData films",
        "
        gdpr-27-eu-representative films out
        gdpr stand-in films fine
    ",
    );
}

#[test]
fn data_that_is_about_nobody_is_no_matter_of_data_protection() {
    let data = DATA.replace("PersonalData, personal_data: Ordinary", "NonPersonalData");
    check(
        "2026-11-22 DE Consumer",
        &data,
        "firm ControlsData films",
        "
        gdpr-5-1-principles films silent
        dataact-4-13-use-by-contract films depends on micro-or-small-enterprise
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        &data,
        "firm ControlsData films\n firm micro-or-small-enterprise: No",
        "
        dataact-4-13-use-by-contract films applies to firm
    ",
    );
}

#[test]
fn a_child_must_be_spoken_for_where_consent_is_the_basis() {
    let data = DATA.replace("Ordinary", "Children");
    check(
        "2026-11-22 DE Consumer",
        &data,
        "firm ControlsData films\n films consent-basis: Yes",
        "
        gdpr-8-child-consent films applies to firm
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        &data,
        "firm ControlsData films",
        "
        gdpr-8-child-consent films depends on consent-basis
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        DATA,
        "firm ControlsData films\n films consent-basis: Yes",
        "
        gdpr-8-child-consent films out
    ",
    );
}

const SENSOR: &str = r#"
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "DE"),
        "farmer": (name: "Farmer", kind: User, jurisdiction: "DE"),
        "shop": (name: "Shop", kind: ServiceProvider, jurisdiction: "DE"),
    },
    elements: {
        "sensor": (name: "Sensor", kind: Device, placed: (from: "2026-10-01", until: "2026-10-01")),
        "readings": (name: "Readings", kind: NonPersonalData),
    }"#;

#[test]
fn data_access_by_design_begins_strictly_after_the_day() {
    let ties = "maker Makes sensor\n maker HoldsData readings\n sensor SendsDataTo readings\n maker micro-or-small-enterprise: No";
    check(
        "2026-11-22 DE Consumer",
        SENSOR,
        ties,
        "
        dataact-3-1-access-by-design sensor applies to maker
        dataact-4-1-user-access sensor applies to maker
    ",
    );
    let on_the_day = SENSOR.replace("2026-10-01", "2026-09-12");
    check(
        "2026-11-22 DE Consumer",
        &on_the_day,
        ties,
        "
        dataact-3-1-access-by-design sensor out
        dataact-4-1-user-access sensor applies to maker
    ",
    );
    let day_after = SENSOR.replace("2026-10-01", "2026-09-13");
    check(
        "2026-11-22 DE Consumer",
        &day_after,
        ties,
        "
        dataact-3-1-access-by-design sensor applies to maker
    ",
    );
}

#[test]
fn the_data_act_spares_small_makers() {
    let ties = "maker Makes sensor\n maker HoldsData readings\n sensor SendsDataTo readings\n shop Distributes sensor";
    check(
        "2026-11-22 DE Consumer",
        SENSOR,
        &format!("{ties}\n maker micro-or-small-enterprise: Yes"),
        "
        dataact-3-1-access-by-design sensor out by ex-dataact-01
        dataact-3-2-precontract-product sensor out by ex-dataact-01
        dataact-4-1-user-access sensor out by ex-dataact-01
        dataact-5-1-third-party-sharing sensor out by ex-dataact-01
    ",
    );
    let hired = "maker micro-or-small-enterprise: Yes\n maker@sensor works-for-larger-firm: Yes";
    check(
        "2026-11-22 DE Consumer",
        SENSOR,
        &format!("{ties}\n {hired}"),
        "
        dataact-4-1-user-access sensor applies to maker
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        SENSOR,
        ties,
        "
        dataact-4-1-user-access sensor depends on micro-or-small-enterprise
    ",
    );
}

#[test]
fn a_router_is_no_connected_product() {
    let router = SENSOR.replace("kind: Device", "kind: Gateway, traits: [\"router\"]");
    let ties = "maker Makes sensor\n maker HoldsData readings\n sensor SendsDataTo readings\n maker micro-or-small-enterprise: No";
    check(
        "2026-11-22 DE Consumer",
        &router,
        ties,
        "
        dataact-3-1-access-by-design sensor out
        dataact-4-1-user-access sensor out
    ",
    );
}

const NETWORK: &str = r#"
    stakeholders: {
        "operator": (name: "Operator", kind: ServiceProvider, jurisdiction: "DE"),
        "board": (name: "Board", kind: Overseer, jurisdiction: "DE", traits: ["management-body"]),
        "home": (name: "Home", kind: User, jurisdiction: "DE", traits: ["consumer"]),
    },
    elements: {
        "network": (name: "Network", kind: Network),
        "platform": (name: "Platform", kind: CloudService),
    }"#;

#[test]
fn network_security_law_hangs_on_what_the_operator_is() {
    let ties = "operator Operates network\n operator Operates platform";
    check(
        "2026-11-22 DE Energy",
        NETWORK,
        ties,
        "
        nis2-21-risk-measures network depends on essential-entity, important-entity
    ",
    );
    check(
        "2026-11-22 DE Energy",
        NETWORK,
        &format!("{ties}\n operator essential-entity: Yes"),
        "
        nis2/essential-entity network is operator
        nis2-21-risk-measures network applies to operator
        nis2-23-incident-report platform applies to operator
        nis2-20-1-management-approval network applies to operator
    ",
    );
    check(
        "2026-11-22 DE Energy",
        NETWORK,
        &format!("{ties}\n operator important-entity: Yes"),
        "
        nis2/important-entity network is operator
        nis2-23-incident-report network applies to operator
    ",
    );
    let no = "operator essential-entity: No\n operator important-entity: No";
    check(
        "2026-11-22 DE Energy",
        NETWORK,
        &format!("{ties}\n {no}"),
        "
        nis2-21-risk-measures network out
    ",
    );
}

#[test]
fn a_critical_entity_is_an_essential_entity() {
    check(
        "2026-11-22 DE Water",
        NETWORK,
        "operator Operates network\n operator critical-entity: Yes",
        "
        nis2/essential-entity network is operator
        cer-15-incident network applies to operator
    ",
    );
}

#[test]
fn a_household_is_no_entity_and_its_network_not_public() {
    check(
        "2026-11-22 DE Consumer",
        &NETWORK.replace("kind: Network)", "kind: Network, traits: [\"home\"])"),
        "
        home Operates network",
        "
        nis2-21-risk-measures network out
        eprivacy-5-1-confidentiality network out
        eecc-102-105-m2m network out
    ",
    );
}

#[test]
fn reading_a_device_needs_consent_unless_strictly_needed() {
    let ties = "maker Makes sensor\n maker ControlsData readings\n sensor SendsDataTo readings";
    check(
        "2026-11-22 DE Consumer",
        SENSOR,
        ties,
        "
        eprivacy-5-3-terminal-access sensor applies to maker
    ",
    );
    check(
        "2026-11-22 DE Consumer",
        SENSOR,
        &format!("{ties}\n sensor access-strictly-needed: Yes"),
        "
        eprivacy-5-3-terminal-access sensor out by ex-eprivacy-01
    ",
    );
}

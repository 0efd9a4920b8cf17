//! What a law does not reach, what parts share with their wholes, what sectors bring in.

use super::support::check;

const THING: &str = r#"
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "DE"),
        "firm": (name: "Firm", kind: ServiceProvider, jurisdiction: "DE"),
        "person": (name: "Person", kind: User, jurisdiction: "DE", traits: ["consumer"]),
    },
    elements: {
        "thing": (name: "Thing", kind: Device, traits: [WORDS], placed: (from: "2028-01-01")),
    }"#;

fn thing(words: &str) -> String {
    THING.replace("WORDS", words)
}

#[test]
fn the_cra_leaves_medical_devices_to_their_own_law() {
    check(
        "2028-06-01 DE Health",
        &thing("\"medical-device\""),
        "maker Makes thing",
        "
        cra-13-8-vulnerability-handling thing out by ex-cra-02
        cra-14-1-exploited-vulnerability thing out by ex-cra-02
        mdr-annex1-17-2-software-lifecycle thing applies to maker
    ",
    );
    check(
        "2028-06-01 DE Health",
        &thing(""),
        "maker Makes thing\n thing medical-device: No",
        "
        cra-13-8-vulnerability-handling thing applies to maker
        mdr-87-serious-incident thing out
    ",
    );
    check(
        "2028-06-01 DE Health",
        &thing(""),
        "maker Makes thing",
        "
        cra-13-8-vulnerability-handling thing depends on medical-device
        mdr-87-serious-incident thing depends on medical-device
    ",
    );
}

#[test]
fn the_cra_leaves_vehicles_to_their_own_law() {
    check(
        "2028-06-01 DE Automotive",
        &thing("\"car\""),
        "maker Makes thing",
        "
        cra-13-8-vulnerability-handling thing out by ex-cra-03
        r155-7-2-csms thing applies to maker
    ",
    );
    check(
        "2028-06-01 DE Automotive",
        &thing(""),
        "maker Makes thing\n thing type-approved-vehicle: No",
        "
        cra-13-8-vulnerability-handling thing applies to maker
        r155-7-2-csms thing out
    ",
    );
}

#[test]
fn the_cra_leaves_certified_drones_out_and_keeps_the_others() {
    check(
        "2028-06-01 DE Drones",
        &thing(""),
        "maker Makes thing\n thing aviation-certified: Yes",
        "
        cra-13-8-vulnerability-handling thing out by ex-cra-04
    ",
    );
    check(
        "2028-06-01 DE Drones",
        &thing(""),
        "maker Makes thing",
        "
        cra-13-8-vulnerability-handling thing applies to maker
    ",
    );
}

#[test]
fn no_law_of_health_or_vehicles_reaches_a_thing_at_home() {
    check(
        "2028-06-01 DE Consumer",
        &thing("\"wifi\""),
        "maker Makes thing\n person Uses thing",
        "
        mdr-10-1-9-manufacturer-system thing out
        r155-7-2-csms thing out
        ehds-25-30-ehr-systems thing silent
        nis2-21-risk-measures thing out
        emd-20-meter-data-access thing out
        eecc-110-public-warning thing silent
    ",
    );
}

#[test]
fn hobby_software_is_free_and_a_steward_owes_little() {
    let code = r#"
        stakeholders: {
            "dev": (name: "Dev", kind: ServiceProvider, jurisdiction: "DE", traits: ["volunteer"]),
            "foundation": (name: "Foundation", kind: ServiceProvider, jurisdiction: "BE"),
        },
        elements: { "code": (name: "Code", kind: App, traits: ["open-source"], placed: (from: "2028-01-01")) }"#;
    check(
        "2028-06-01 DE Consumer",
        code,
        "dev Develops code\n code non-commercial-open-source: Yes",
        "
        cra-13-8-vulnerability-handling code out by ex-cra-09
        pld-8-1-manufacturer code out by ex-pld-01
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        code,
        "dev Develops code",
        "
        cra-13-8-vulnerability-handling code depends on supplied-in-business
    ",
    );
    let ties = "foundation Maintains code\n foundation@code open-source-steward: Yes";
    check(
        "2028-06-01 DE Consumer",
        code,
        ties,
        "
        cra-24-1-steward-policy code applies to foundation
        cra-13-8-vulnerability-handling code spares foundation
    ",
    );
}

const PARTS: &str = r#"
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "DE"),
        "other": (name: "Other", kind: Manufacturer, jurisdiction: "DE"),
    },
    elements: {
        "pump": (name: "Pump", kind: Device, sectors: [Health], traits: ["medical-device"], placed: (from: "2023-01-01")),
        "app": (name: "App", kind: App),
        "toy": (name: "Toy", kind: Device, placed: (from: "2023-01-01")),
    }"#;

#[test]
fn a_part_shares_sector_answers_days_and_makers_with_its_whole() {
    check(
        "2026-11-22 DE Consumer",
        PARTS,
        "maker Makes pump\n app PartOf pump\n maker Makes toy",
        "
        mdr-annex1-17-2-software-lifecycle app applies to maker
        cra-14-1-exploited-vulnerability app out by ex-cra-02
        mdr-annex1-17-2-software-lifecycle toy out
        cra-14-1-exploited-vulnerability toy applies to maker
    ",
    );
}

#[test]
fn a_part_with_a_maker_of_its_own_does_not_share_the_maker() {
    check(
        "2026-11-22 DE Consumer",
        PARTS,
        "maker Makes pump\n app PartOf pump\n other Makes app",
        "
        mdr/manufacturer app is other
        mdr/manufacturer app isnt maker
    ",
    );
}

#[test]
fn an_answer_of_the_part_counts_before_that_of_the_whole() {
    let ties = "maker Makes pump\n app PartOf pump\n app medical-device: No";
    check(
        "2026-11-22 DE Consumer",
        PARTS,
        ties,
        "
        mdr-annex1-17-2-software-lifecycle app out
        mdr-annex1-17-2-software-lifecycle pump applies to maker
    ",
    );
}

#[test]
fn goods_on_the_list_are_repaired_by_the_maker_or_whoever_stands_in() {
    check(
        "2028-06-01 DE Consumer",
        &thing("\"smartphone\""),
        "maker Makes thing\n firm Distributes thing",
        "
        r2r-5-repair thing applies to maker
    ",
    );
    let abroad = thing("\"smartphone\"").replacen("\"DE\"", "\"CN\"", 1);
    check(
        "2028-06-01 DE Consumer",
        &abroad,
        "maker Makes thing\n firm Imports thing",
        "
        r2r-5-repair thing applies to maker, firm
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        &thing("\"camera\""),
        "maker Makes thing\n firm Distributes thing",
        "
        r2r-5-repair thing out
    ",
    );
}

#[test]
fn the_seller_of_a_device_and_the_trader_of_an_app_owe_updates() {
    let app = r#"
        stakeholders: { "trader": (name: "Trader", kind: ServiceProvider, jurisdiction: "DE") },
        elements: { "app": (name: "App", kind: App, traits: ["subscription"]) }"#;
    check(
        "2026-11-22 DE Consumer",
        app,
        "trader Develops app",
        "
        dcd-8-2-updates app applies to trader
        sgd-7-3-updates app silent
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        &thing(""),
        "maker Makes thing\n firm Distributes thing",
        "
        sgd-7-3-updates thing applies to firm
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        &thing(""),
        "maker Makes thing\n firm Distributes thing
        firm deals-with-consumers: No",
        "
        sgd-7-3-updates thing out
    ",
    );
}

#[test]
fn a_gatekeeper_gets_no_data_from_users() {
    let data = r#"
        stakeholders: {
            "big": (name: "Big", kind: ServiceProvider, jurisdiction: "US", traits: ["gatekeeper"]),
            "garage": (name: "Garage", kind: ServiceProvider, jurisdiction: "DE"),
        },
        elements: { "log": (name: "Log", kind: NonPersonalData) }"#;
    let ties = "big ProcessesData log\n garage ProcessesData log
        big@log receives-data-for-user: Yes\n garage@log receives-data-for-user: Yes";
    check(
        "2026-11-22 DE Consumer",
        data,
        ties,
        "
        dataact/data-recipient log is garage
        dataact/data-recipient log isnt big
        dataact/gatekeeper log is big
    ",
    );
}

#[test]
fn a_warning_of_the_public_binds_mobile_networks() {
    let network = r#"
        stakeholders: { "operator": (name: "Operator", kind: ServiceProvider, jurisdiction: "DE") },
        elements: {
            "network": (name: "Network", kind: Network, traits: ["cellular"]),
            "wifi": (name: "Wifi", kind: Network, traits: ["home"]),
        }"#;
    check(
        "2026-11-22 DE PublicWarning",
        network,
        "operator Operates network\n operator Operates wifi",
        "
        eecc-110-public-warning network applies to operator
        eecc-110-public-warning wifi out
    ",
    );
}

#[test]
fn a_hospital_is_no_household_and_a_nurse_no_entity() {
    let ward = r#"
        stakeholders: {
            "hospital": (name: "Hospital", kind: User, jurisdiction: "DE", traits: ["hospital"]),
            "nurses": (name: "Nurses", kind: User, jurisdiction: "DE", traits: ["professional"]),
        },
        elements: {
            "records": (name: "Records", kind: PersonalData, personal_data: Special),
            "pump": (name: "Pump", kind: Device),
        }"#;
    check(
        "2026-11-22 DE Health",
        ward,
        "hospital ControlsData records\n nurses Uses pump",
        "
        gdpr-33-breach-authority records applies to hospital
        nis2-21-risk-measures pump out
    ",
    );
}

#[test]
fn whoever_only_makes_a_thing_does_not_read_it() {
    let ties = "maker Makes thing\n firm ControlsData data\n thing SendsDataTo data";
    let with_data = thing("").replace("elements: {", "elements: { \"data\": (name: \"Data\", kind: PersonalData),");
    check("2028-06-01 DE Consumer", &with_data, ties, "eprivacy-5-3-terminal-access thing applies to firm");
    check(
        "2028-06-01 DE Consumer",
        &thing(""),
        "maker Makes thing",
        "eprivacy-5-3-terminal-access thing applies to maker",
    );
}

#[test]
fn a_siren_is_no_tractor_and_a_meter_no_charging_point() {
    check(
        "2026-11-22 KR Agriculture",
        &thing(""),
        "maker Makes thing",
        "
        int-r156-sums thing out
    ",
    );
    check(
        "2026-11-22 GB Energy",
        &thing("\"smart-meter\""),
        "maker Makes thing",
        "
        gb-evscp-smart thing out
    ",
    );
}

//! Where a law holds: containment, other countries, papers and proposals, what is not verified.

use super::support::check;

const CAMERA: &str = r#"
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "CN"),
        "shop": (name: "Shop", kind: ServiceProvider, jurisdiction: "GB"),
    },
    elements: {
        "camera": (name: "Camera", kind: Device, traits: ["wifi"], placed: (from: "2026-03-04")),
    }"#;

const TIES: &str = "maker Makes camera\n shop Imports camera\n shop Distributes camera";

#[test]
fn a_member_state_lies_in_the_union_and_the_united_kingdom_does_not() {
    check(
        "2026-11-22 DE Consumer",
        CAMERA,
        TIES,
        "
        cra-14-1-exploited-vulnerability camera applies to maker
        gb-psti-passwords camera silent
    ",
    );
    check(
        "2026-11-22 GB Consumer",
        CAMERA,
        TIES,
        "
        cra-14-1-exploited-vulnerability camera silent
        gb-psti-passwords camera applies to maker
        gb-psti-importer camera applies to shop
        gb-psti-distributor camera applies to shop
    ",
    );
    check(
        "2026-11-22 EU Consumer",
        CAMERA,
        TIES,
        "
        cra-14-1-exploited-vulnerability camera applies to maker
    ",
    );
}

#[test]
fn sold_in_the_whole_leaves_open_whether_in_the_part() {
    check(
        "2026-11-22 US Consumer",
        CAMERA,
        TIES,
        "
        us-ca-reasonable camera depends on jurisdictions
        us-cpsa-15b camera applies
    ",
    );
    check(
        "2026-11-22 US-CA Consumer",
        CAMERA,
        TIES,
        "
        us-ca-reasonable camera applies to maker
        us-cpsa-15b camera applies
    ",
    );
    check(
        "2026-11-22 US-TX Consumer",
        CAMERA,
        TIES,
        "
        us-ca-reasonable camera silent
        us-cpsa-15b camera applies
    ",
    );
}

#[test]
fn an_element_has_its_own_places_and_a_part_those_of_its_whole() {
    let two = CAMERA.replace(
        "elements: {",
        r#"elements: {
        "app": (name: "App", kind: App),
        "hub": (name: "Hub", kind: Gateway, jurisdictions: ["AU"], placed: (from: "2026-03-04")),
        "chip": (name: "Chip", kind: Device),"#,
    );
    check(
        "2026-11-22 DE Consumer",
        &two,
        "maker Makes camera\n maker Makes hub\n chip PartOf hub",
        "
        au-ssd-passwords camera silent
        au-ssd-passwords hub applies to maker
        au-ssd-passwords chip applies to maker
        cra-14-1-exploited-vulnerability hub silent
        cra-14-1-exploited-vulnerability chip silent
    ",
    );
}

#[test]
fn the_product_security_law_of_the_united_kingdom_has_its_list_of_others() {
    check("2026-11-22 GB Consumer", CAMERA, TIES, "gb-psti-support-period camera applies to maker");
    let other = |word: &str| CAMERA.replace("\"wifi\"", &format!("\"wifi\", \"{word}\""));
    check(
        "2026-11-22 GB Energy",
        &other("charger"),
        "maker Makes camera\n camera consumer-product: Yes",
        "
        gb-psti-passwords camera out by excl-02
        gb-psti-remedy camera out by excl-02-act
    ",
    );
    check(
        "2026-11-22 GB Energy",
        &other("smart-meter"),
        "maker Makes camera\n camera consumer-product: Yes",
        "
        gb-psti-passwords camera out by excl-02
    ",
    );
    check(
        "2026-11-22 GB Health",
        &other("medical-device"),
        "maker Makes camera\n camera consumer-product: Yes",
        "
        gb-psti-passwords camera out by excl-02
    ",
    );
    check(
        "2026-11-22 GB Automotive",
        &other("car"),
        "maker Makes camera\n camera consumer-product: Yes",
        "
        gb-psti-passwords camera out by excl-03
    ",
    );
    check(
        "2026-11-22 GB Consumer",
        &other("tablet"),
        "
        maker Makes camera\n camera gb-general-computer: Yes\n camera gb-computer-for-children: No",
        "
        gb-psti-passwords camera out by excl-01
    ",
    );
    check(
        "2026-11-22 GB Consumer",
        &CAMERA.replace("2026-03-04\"", "2023-01-01\", until: \"2024-04-28\""),
        TIES,
        "
        gb-psti-passwords camera out
    ",
    );
}

#[test]
fn the_smart_device_rules_of_australia_reach_new_products_only() {
    check(
        "2026-11-22 AU Consumer",
        CAMERA,
        TIES,
        "
        au-ssd-passwords camera applies to maker
        au-ssd-statement camera applies to maker, shop
    ",
    );
    let old = CAMERA.replace("\"2026-03-04\"", "\"2024-01-01\", until: \"2026-03-03\"");
    check("2026-11-22 AU Consumer", &old, TIES, "au-ssd-passwords camera out");
    check("2026-03-03 AU Consumer", CAMERA, TIES, "au-ssd-passwords camera later to maker");
    check(
        "2026-11-22 AU Consumer",
        &CAMERA.replace("\"wifi\"", "\"smartphone\""),
        TIES,
        "
        au-ssd-passwords camera out by excl-22
    ",
    );
    check(
        "2026-11-22 AU Health",
        &CAMERA.replace("\"wifi\"", "\"medical-device\""),
        "
        maker Makes camera\n camera consumer-product: Yes",
        "
        au-ssd-passwords camera out by excl-22
    ",
    );
}

const CLOUD: &str = r#"
    stakeholders: {
        "clinic": (name: "Clinic", kind: ServiceProvider, jurisdiction: "US", traits: ["hospital"]),
        "host": (name: "Host", kind: ServiceProvider, jurisdiction: "US"),
        "vendor": (name: "Vendor", kind: ServiceProvider, jurisdiction: "US"),
    },
    elements: {
        "records": (name: "Records", kind: PersonalData, personal_data: Special),
        "app": (name: "App", kind: App, personal_data: Special),
    }"#;

#[test]
fn whoever_works_for_a_clinic_is_its_business_associate() {
    let ties = "clinic ControlsData records\n host ProcessesData records
        clinic us-hipaa-covered-entity: Yes\n host us-hipaa-covered-entity: No\n records us-health-information: Yes";
    check(
        "2026-11-22 US Health",
        CLOUD,
        ties,
        "
        us-hipaa/processor records is host
        us-hipaa-notice records applies to clinic
        us-hipaa-ba-notice records applies to host
        us-hipaa-risk records applies to clinic, host
        us-hipaa-baa records applies to clinic, host
    ",
    );
    let ties = "vendor ControlsData records\n host ProcessesData records
        vendor us-hipaa-covered-entity: No\n host us-hipaa-covered-entity: No\n records us-health-information: Yes";
    check(
        "2026-11-22 US Health",
        CLOUD,
        ties,
        "
        us-hipaa-notice records out
        us-hipaa-ba-notice records out
    ",
    );
}

#[test]
fn the_breach_rule_for_health_apps_fills_the_gap_that_hipaa_leaves() {
    let ties = "vendor Operates app\n vendor ControlsData records
        app us-personal-health-record: Yes\n records us-personal-health-record: Yes";
    check(
        "2026-11-22 US Health",
        CLOUD,
        &format!("{ties}\n vendor us-hipaa-covered-entity: No"),
        "
        us-hbnr app applies to vendor
        us-hbnr records applies to vendor
    ",
    );
    check(
        "2026-11-22 US Health",
        CLOUD,
        &format!("{ties}\n vendor us-hipaa-covered-entity: Yes"),
        "
        us-hbnr app out by excl-15
        us-hbnr records out by excl-15
    ",
    );
    check(
        "2024-07-28 US Health",
        CLOUD,
        &format!("{ties}\n vendor us-hipaa-covered-entity: No"),
        "
        us-hbnr app later to vendor
        us-hbnr-2009 app applies to vendor
    ",
    );
}

#[test]
fn services_for_children_need_the_consent_of_parents() {
    let ties = "vendor Operates app\n app us-directed-to-children: Yes";
    check("2026-11-22 US Consumer", CLOUD, ties, "us-coppa-consent app applies to vendor");
    let ties = "vendor Operates app\n app us-directed-to-children: No";
    check("2026-11-22 US Consumer", CLOUD, ties, "us-coppa-consent app out");
    let ties = "vendor ControlsData records\n records us-directed-to-children: Yes";
    check(
        "2026-04-21 US Consumer",
        CLOUD,
        ties,
        "
        us-coppa-consent records applies to vendor
        us-coppa-security records later to vendor
        us-coppa-procedures records applies to vendor
        us-coppa-keep-only-needed records applies to vendor
    ",
    );
    check(
        "2026-04-22 US Consumer",
        CLOUD,
        ties,
        "
        us-coppa-security records applies to vendor
        us-coppa-retention records applies to vendor
        us-coppa-procedures records out because 2026-04-21
    ",
    );
}

#[test]
fn devices_of_medicine_owe_cyber_papers_where_they_reach_the_internet() {
    let device = CAMERA.replace("\"wifi\"", "\"wifi\", \"medical-device\"");
    let ties = "maker Makes camera\n camera us-524b-older-submission: No";
    check(
        "2026-11-22 US Health",
        &device,
        ties,
        "
        us-524b-plan camera applies to maker
        us-524b-sbom camera applies to maker
    ",
    );
    check(
        "2026-11-22 US Health",
        &device,
        &format!("{ties}\n camera internet-connected: No"),
        "
        us-524b-plan camera out by excl-07
    ",
    );
    check(
        "2026-11-22 US Health",
        &device,
        "maker Makes camera\n camera us-524b-older-submission: Yes",
        "
        us-524b-sbom camera out by excl-08
    ",
    );
    check("2026-11-22 US Consumer", CAMERA, ties, "us-524b-plan camera out");
}

#[test]
fn a_bill_is_never_law() {
    let ties = "shop Operates camera\n shop critical-infrastructure: Yes";
    check("2026-11-22 GB Energy", CAMERA, ties, "gb-csr-incident camera silent");
    check("2030-11-22 GB Energy leads=true layers=gb-csr-bill", CAMERA, ties, "gb-csr-incident camera silent");
}

#[test]
fn papers_speak_where_they_are_turned_on_and_are_no_law() {
    check("2026-11-22 DE Consumer", CAMERA, TIES, "etsi-5-1 camera silent");
    check("2026-11-22 DE Consumer layers=etsi-303645", CAMERA, TIES, "etsi-5-1 camera applies to maker");
    check(
        "2026-11-22 DE Consumer layers=igf-dciot",
        CAMERA,
        TIES,
        "
        dciot-security camera applies
        etsi-5-1 camera silent
    ",
    );
}

#[test]
fn what_is_not_verified_is_off_until_leads_are_wanted() {
    let ties = "vendor ControlsData records";
    check("2026-11-22 AU Consumer", CLOUD, ties, "au-app11 records silent");
    check("2026-11-22 AU Consumer leads=true", CLOUD, ties, "au-app11 records applies to vendor");
}

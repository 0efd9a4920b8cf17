//! The day before and the day after: what binds, what begins later, what is spared because it is old.

use super::support::check;

const CAMERA: &str = r#"
    stakeholders: { "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "DE") },
    elements: {
        "camera": (name: "Camera", kind: Device, traits: ["wifi"], placed: (from: "PLACED", until: "ENDED")),
    }"#;

fn camera(from: &str, until: &str) -> String {
    CAMERA.replace("PLACED", from).replace("ENDED", until)
}

#[test]
fn old_products_owe_the_reports_of_the_cra_and_nothing_else() {
    let old = camera("2021-01-01", "2023-12-31");
    check(
        "2026-09-10 DE Consumer",
        &old,
        "maker Makes camera",
        "
        cra-14-1-exploited-vulnerability camera later to maker
        cra-13-8-vulnerability-handling camera out by ex-cra-15
    ",
    );
    check(
        "2026-09-11 DE Consumer",
        &old,
        "maker Makes camera",
        "
        cra-14-1-exploited-vulnerability camera applies to maker
        cra-14-3-severe-incident camera applies to maker
        cra-14-8-inform-users camera applies to maker
        cra-13-8-vulnerability-handling camera out by ex-cra-15
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        &old,
        "maker Makes camera",
        "
        cra-14-1-exploited-vulnerability camera applies to maker
        cra-13-1-secure-by-design camera out by ex-cra-15
        cra-13-8-vulnerability-handling camera out by ex-cra-15
        cra-13-8-support-period camera out by ex-cra-15
        cra-annex1-free-updates camera out by ex-cra-15
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        &old,
        "maker Makes camera\n maker@camera substantial-modification: Yes",
        "
        cra-13-8-vulnerability-handling camera applies to maker
    ",
    );
}

#[test]
fn the_cra_binds_in_full_what_is_placed_from_its_day() {
    let new = camera("2027-12-11", "2030-01-01");
    check(
        "2027-12-10 DE Consumer",
        &new,
        "maker Makes camera",
        "
        cra-13-8-vulnerability-handling camera later to maker
        cra-14-1-exploited-vulnerability camera applies to maker
    ",
    );
    check(
        "2027-12-11 DE Consumer",
        &new,
        "maker Makes camera",
        "
        cra-13-8-vulnerability-handling camera applies to maker
    ",
    );
    check(
        "2027-12-11 DE Consumer",
        &camera("2027-12-01", "2027-12-10"),
        "maker Makes camera",
        "
        cra-13-8-vulnerability-handling camera out by ex-cra-15
    ",
    );
}

#[test]
fn it_is_open_when_nobody_says_when_units_were_placed() {
    let open = CAMERA.replace(", placed: (from: \"PLACED\", until: \"ENDED\")", "");
    check(
        "2028-06-01 DE Consumer",
        &open,
        "maker Makes camera",
        "
        cra-13-8-vulnerability-handling camera depends on placed
        pld-8-1-manufacturer camera depends on placed
    ",
    );
    let still_sold = CAMERA.replace("\"PLACED\", until: \"ENDED\"", "\"2020-01-01\"");
    check(
        "2028-06-01 DE Consumer",
        &still_sold,
        "maker Makes camera",
        "
        pld-8-1-manufacturer camera depends on placed
    ",
    );
}

#[test]
fn the_new_liability_begins_strictly_after_the_ninth_of_december() {
    check(
        "2026-12-20 DE Consumer",
        &camera("2026-12-09", "2026-12-09"),
        "maker Makes camera",
        "
        pld-8-1-manufacturer camera out by ex-pld-02
        pld-9-10-evidence camera out by ex-pld-02
    ",
    );
    check(
        "2026-12-20 DE Consumer",
        &camera("2026-12-10", "2026-12-10"),
        "maker Makes camera",
        "
        pld-8-1-manufacturer camera applies to maker
        pld-11-2-missing-updates camera applies to maker
    ",
    );
    check(
        "2026-12-09 DE Consumer",
        &camera("2026-01-01", "2027-12-31"),
        "maker Makes camera",
        "
        pld-8-1-manufacturer camera later
    ",
    );
}

#[test]
fn the_cyber_points_of_radio_law_begin_and_end() {
    check(
        "2025-07-31 DE Consumer",
        &camera("2025-01-01", "2026-12-31"),
        "maker Makes camera",
        "
        red-3-3-d-network camera later to maker
        red-10-conformity camera applies to maker
    ",
    );
    check(
        "2025-08-01 DE Consumer",
        &camera("2025-01-01", "2026-12-31"),
        "maker Makes camera",
        "
        red-3-3-d-network camera applies to maker
        red-3-3-e-privacy camera applies to maker
        red-3-3-f-fraud camera out
    ",
    );
    check(
        "2026-06-01 DE Consumer",
        &camera("2024-01-01", "2025-07-31"),
        "maker Makes camera",
        "
        red-3-3-d-network camera out
        red-3-3-e-privacy camera out
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        &camera("2028-01-01", "2028-12-31"),
        "maker Makes camera",
        "
        red-3-3-d-network camera out because 2027-12-10
        red-3-3-e-privacy camera out because 2027-12-10
    ",
    );
    check(
        "2026-06-01 DE Consumer",
        &camera("2026-01-01", "2026-12-31"),
        "
        maker Makes camera\n camera transfers-money: Yes",
        "
        red-3-3-f-fraud camera applies to maker
    ",
    );
}

#[test]
fn vehicles_keep_the_network_point_and_lose_the_others() {
    let car = camera("2026-01-01", "2026-12-31").replace("\"wifi\"", "\"car\", \"cellular\"");
    check(
        "2026-06-01 DE Automotive",
        &car,
        "maker Makes camera",
        "
        red-3-3-d-network camera applies to maker
        red-3-3-e-privacy camera out by ex-reddelegatedact2022/30-02
        red-3-3-f-fraud camera out
    ",
    );
}

#[test]
fn what_has_no_radio_is_no_radio_equipment() {
    check(
        "2026-06-01 DE Consumer",
        &camera("2026-01-01", "2026-12-31"),
        "
        maker Makes camera\n camera radio-equipment: No",
        "
        red-10-conformity camera out
        red-3-3-d-network camera out
    ",
    );
}

#[test]
fn product_safety_for_consumers_changed_on_its_day() {
    check(
        "2024-12-12 DE Consumer",
        &camera("2024-12-13", "2025-12-31"),
        "maker Makes camera",
        "
        gpsr-5-6-safe-connected camera later
    ",
    );
    check(
        "2024-12-13 DE Consumer",
        &camera("2024-12-13", "2025-12-31"),
        "maker Makes camera",
        "
        gpsr-5-6-safe-connected camera applies to maker
        gpsr-20-accident-report camera applies to maker
    ",
    );
    check(
        "2026-06-01 DE Consumer",
        &camera("2024-12-01", "2024-12-12"),
        "maker Makes camera",
        "
        gpsr-5-6-safe-connected camera out
    ",
    );
    check(
        "2026-06-01 DE Industrial",
        &camera("2026-01-01", "2026-12-31"),
        "maker Makes camera",
        "
        gpsr-5-6-safe-connected camera out
    ",
    );
}

#[test]
fn toys_wait_for_2030() {
    let toy = camera("2026-01-01", "2032-12-31");
    check(
        "2026-11-22 DE Toys",
        &toy,
        "maker Makes camera",
        "
        toys-5-25-safety camera later to maker
    ",
    );
    check(
        "2030-08-01 DE Toys",
        &toy,
        "maker Makes camera",
        "
        toys-5-25-safety camera applies to maker
        toys-19-20-passport camera applies to maker
    ",
    );
    check(
        "2030-08-01 DE Toys",
        &camera("2026-01-01", "2030-07-31"),
        "maker Makes camera",
        "
        toys-5-25-safety camera out
    ",
    );
}

#[test]
fn machines_come_under_the_new_regulation_on_its_day() {
    let machine = camera("2027-01-20", "2029-12-31").replace("\"wifi\"", "\"machine\"");
    check(
        "2027-01-19 DE Industrial",
        &machine,
        "maker Makes camera",
        "
        mach-10-manufacturer camera later to maker
    ",
    );
    check(
        "2027-01-20 DE Industrial",
        &machine,
        "maker Makes camera",
        "
        mach-10-manufacturer camera applies to maker
        mach-annex3-1-1-9-corruption camera applies to maker
    ",
    );
    let old = camera("2026-01-01", "2027-01-19").replace("\"wifi\"", "\"machine\"");
    check(
        "2027-06-01 DE Industrial",
        &old,
        "maker Makes camera",
        "
        mach-10-manufacturer camera out
    ",
    );
    let appliance = machine.replace("\"machine\"", "\"machine\", \"household-appliance\"");
    check(
        "2027-06-01 DE Consumer",
        &appliance,
        "maker Makes camera",
        "
        mach-10-manufacturer camera out by ex-machinery-01
    ",
    );
}

#[test]
fn sellers_tell_the_update_period_since_september_2026() {
    let shop = camera("2026-01-01", "2027-12-31").replace(
        "stakeholders: {",
        "stakeholders: { \"shop\": (name: \"Shop\", kind: ServiceProvider, jurisdiction: \"DE\"),",
    );
    check(
        "2026-09-26 DE Consumer",
        &shop,
        "maker Makes camera\n shop Distributes camera",
        "
        ecd-update-period-notice camera later
        sgd-7-3-updates camera applies to shop
    ",
    );
    check(
        "2026-09-27 DE Consumer",
        &shop,
        "maker Makes camera\n shop Distributes camera",
        "
        ecd-update-period-notice camera applies
    ",
    );
}

//! Who is what in law: brands, changes, imports, stand-ins, heirs.

use super::support::check;

const CAMERA: &str = r#"
    stakeholders: {
        "factory": (name: "Factory", kind: Manufacturer, jurisdiction: "CN"),
        "shop": (name: "Shop", kind: ServiceProvider, jurisdiction: "DE"),
        "user": (name: "User", kind: User, jurisdiction: "DE", traits: ["consumer"]),
    },
    elements: {
        "camera": (name: "Camera", kind: Device, traits: ["wifi"], placed: (from: "2028-01-01")),
    }"#;

#[test]
fn a_retailer_with_its_own_brand_is_the_manufacturer_and_the_factory_is_not() {
    let ties = "factory Makes camera\n shop Brands camera\n shop Distributes camera\n user Uses camera";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra/manufacturer camera is shop by rr-cra-01
        cra/manufacturer camera isnt factory
        cra-13-8-vulnerability-handling camera applies to shop
        cra-13-19-support-end-date camera applies to shop
        cra-21-own-brand-manufacturer camera applies to shop
        red/manufacturer camera is shop by rr-red-03
        red-10-conformity camera applies to shop
        pld/manufacturer camera is shop
        pld/manufacturer camera is factory
        pld-8-1-manufacturer camera applies to shop, factory
    ",
    );
}

#[test]
fn a_retailer_without_a_brand_is_a_distributor() {
    let ties = "factory Makes camera\n shop Distributes camera\n user Uses camera";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra/manufacturer camera is factory
        cra/manufacturer camera isnt shop
        cra-20-distributor-care camera applies to shop
        cra-13-19-support-end-date camera applies to factory
        cra-21-own-brand-manufacturer camera out
    ",
    );
}

#[test]
fn who_only_buys_and_brands_is_no_manufacturer_in_california() {
    let ties = "factory Makes camera\n shop Brands camera";
    check(
        "2028-06-01 US-CA Consumer",
        CAMERA,
        &format!("{ties}\n shop@camera us-has-it-made: No"),
        "
        us-ca-327/manufacturer camera is factory
        us-ca-327/manufacturer camera isnt shop
        us-ca-reasonable camera applies to factory
    ",
    );
    check(
        "2028-06-01 US-CA Consumer",
        CAMERA,
        &format!("{ties}\n shop@camera us-has-it-made: Yes"),
        "
        us-ca-327/manufacturer camera is shop by role-us-ca-contract
    ",
    );
}

#[test]
fn who_only_buys_and_brands_answers_for_defects_in_japan_and_korea() {
    let ties = "factory Makes camera\n shop Brands camera";
    check(
        "2028-06-01 JP Consumer",
        CAMERA,
        ties,
        "
        jp-pla/manufacturer camera is shop
        jp-pla/manufacturer camera is factory
    ",
    );
    check(
        "2028-06-01 KR Consumer",
        CAMERA,
        ties,
        "
        kr-pl camera applies to shop, factory
    ",
    );
}

#[test]
fn whoever_changes_a_product_and_supplies_it_is_a_manufacturer_beside_the_first() {
    let ties = "factory Makes camera\n shop Installs camera
        shop@camera substantial-modification: Yes\n shop@camera supplies-modified: Yes";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra/manufacturer camera is shop by rr-cra-03
        cra/manufacturer camera is factory
        cra-22-other-modifier camera applies to shop
        pld/manufacturer camera is shop by rr-pld-05
        pld-8-2-modifier camera applies to shop
        gpsr-13-deemed-manufacturer camera out by ex-gpsr-01
    ",
    );
    let ties = "factory Makes camera\n shop Installs camera
        shop@camera substantial-modification: Yes\n shop@camera supplies-modified: No";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra/manufacturer camera isnt shop
        cra-22-other-modifier camera out
    ",
    );
}

#[test]
fn an_importer_who_changes_a_product_is_its_manufacturer() {
    let ties = "factory Makes camera\n shop Imports camera\n shop@camera substantial-modification: Yes";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra/manufacturer camera is shop by rr-cra-02
        red/manufacturer camera is shop by rr-red-01
        cra-22-other-modifier camera out
    ",
    );
}

#[test]
fn an_importer_brings_in_what_is_made_outside_the_union_only() {
    let ties = "factory Makes camera\n shop Imports camera";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra-19-2-importer-checks camera applies to shop
        cra-19-5-importer-vulnerability camera applies to shop
        pld-8-1-c-eu-stand-in camera applies to shop
    ",
    );
    let inside = CAMERA.replace("\"CN\"", "\"FR\"");
    check(
        "2028-06-01 DE Consumer",
        &inside,
        ties,
        "
        cra-19-2-importer-checks camera out
        pld-8-1-c-eu-stand-in camera out
    ",
    );
    let somewhere = CAMERA.replace(", jurisdiction: \"CN\"", "");
    check(
        "2028-06-01 DE Consumer",
        &somewhere,
        ties,
        "
        cra-19-2-importer-checks camera depends on seat
    ",
    );
}

#[test]
fn a_fulfilment_firm_stands_in_where_nobody_else_is_in_the_union() {
    let firm = CAMERA.replace("jurisdiction: \"DE\"),", "jurisdiction: \"DE\", traits: [\"fulfilment\"]),");
    let ties = "factory Makes camera\n shop Distributes camera";
    check(
        "2028-06-01 DE Consumer",
        &firm,
        ties,
        "
        pld-8-1-c-eu-stand-in camera applies to shop
        msr-4-eu-operator camera applies to shop, factory
        msr stand-in camera fine
    ",
    );
    let more = firm.replace(
        "stakeholders: {",
        r#"stakeholders: {
        "importer": (name: "Importer", kind: ServiceProvider, jurisdiction: "NL"),"#,
    );
    check(
        "2028-06-01 DE Consumer",
        &more,
        "factory Makes camera\n shop Distributes camera\n importer Imports camera",
        "
        pld-8-1-c-eu-stand-in camera spares shop
        gpsr/responsible-person camera isnt shop
        gpsr/responsible-person camera is importer by rr-gpsr-05
    ",
    );
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        "factory Makes camera",
        "
        msr stand-in camera missing for factory
    ",
    );
}

#[test]
fn a_representative_under_the_cra_is_optional() {
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        "factory Makes camera",
        "
        cra stand-in camera fine
        cra-18-2-representative-limits camera out
    ",
    );
}

const ROBOT: &str = r#"
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "DE"),
        "employer": (name: "Employer", kind: ServiceProvider, jurisdiction: "DE"),
        "user": (name: "User", kind: User, jurisdiction: "DE", traits: ["consumer"]),
    },
    elements: {
        "robot": (name: "Robot", kind: Device, traits: ["machine"], placed: (from: "2028-01-01")),
    }"#;

#[test]
fn a_private_user_who_changes_the_own_machine_is_spared() {
    let ties = "maker Makes robot\n user Owns robot\n user Uses robot\n user@robot substantial-modification: Yes";
    check(
        "2028-06-01 DE Consumer",
        ROBOT,
        ties,
        "
        machinery/manufacturer robot is maker
        machinery/manufacturer robot isnt user
        mach-17-18-modifier robot spares user
        gpsr-13-deemed-manufacturer robot spares user
        cra-22-other-modifier robot spares user
    ",
    );
}

#[test]
fn an_employer_who_changes_a_machine_becomes_its_manufacturer() {
    let ties = "maker Makes robot\n employer Operates robot\n employer@robot substantial-modification: Yes";
    check(
        "2028-06-01 DE Industrial",
        ROBOT,
        ties,
        "
        machinery/manufacturer robot is employer by rr-machinery-02
        mach-17-18-modifier robot applies to employer
    ",
    );
}

#[test]
fn whoever_takes_over_from_a_maker_that_is_gone_holds_its_roles() {
    let gone = CAMERA.replace(r#""CN"),"#, r#""CN", lifetime: (until: "2029-12-31")),"#);
    let ties = "factory Makes camera\n shop Succeeds factory";
    check(
        "2030-06-01 DE Consumer",
        &gone,
        ties,
        "
        cra/manufacturer camera is shop
        cra-13-21-corrective-action camera applies to shop
    ",
    );
    check(
        "2029-06-01 DE Consumer",
        &gone,
        ties,
        "
        cra/manufacturer camera is factory
        cra/manufacturer camera isnt shop
    ",
    );
    check(
        "2030-06-01 DE Consumer",
        &gone,
        "factory Makes camera",
        "
        cra-13-21-corrective-action camera applies to nobody
    ",
    );
}

#[test]
fn what_a_person_says_of_a_role_counts_before_the_drawing() {
    let ties = "factory Makes camera\n shop Brands camera\n shop@camera cra/manufacturer: No
        factory@camera cra/manufacturer: Yes";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra/manufacturer camera is factory
        cra/manufacturer camera isnt shop
        red/manufacturer camera is shop
    ",
    );
    let ties = "factory Makes camera\n shop Brands camera\n shop@camera any/manufacturer: No";
    check(
        "2028-06-01 DE Consumer",
        CAMERA,
        ties,
        "
        cra/manufacturer camera isnt shop
        red/manufacturer camera isnt shop
    ",
    );
}

#[test]
fn an_importer_of_vehicles_stands_as_manufacturer_in_the_united_states() {
    let car = r#"
        stakeholders: {
            "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "JP"),
            "importer": (name: "Importer", kind: ServiceProvider, jurisdiction: "US"),
            "dealer": (name: "Dealer", kind: ServiceProvider, jurisdiction: "US"),
        },
        elements: { "car": (name: "Car", kind: Device, traits: ["car"]) }"#;
    check(
        "2026-11-22 US Automotive",
        car,
        "maker Makes car\n importer Imports car\n dealer Distributes car",
        "
        us-nhtsa/vehicle-manufacturer car is importer by role-us-nhtsa-importer
        us-nhtsa/vehicle-manufacturer car is maker
        us-nhtsa/vehicle-manufacturer car isnt dealer
        us-nhtsa-573 car applies to importer, maker
    ",
    );
}

//! Medical devices: makers abroad, hospitals that build, brands.

use super::support::check;

const PUMP: &str = r#"
    stakeholders: {
        "acme": (name: "Acme", kind: Manufacturer, jurisdiction: "US"),
        "rep": (name: "Representative", kind: ServiceProvider, jurisdiction: "IE"),
        "hospital": (name: "Hospital", kind: User, jurisdiction: "DE", traits: ["hospital"]),
    },
    elements: {
        "pump": (name: "Pump", kind: Device, traits: ["medical-device", "wifi"], placed: (from: "2023-01-01")),
    }"#;

#[test]
fn a_maker_of_medical_devices_abroad_needs_a_representative() {
    let ties = "acme Makes pump\n hospital Uses pump";
    check("2026-11-22 DE Health", PUMP, ties, "mdr stand-in pump missing for acme");
    check(
        "2026-11-22 DE Health",
        PUMP,
        "acme Makes pump\n rep Represents acme",
        "
        mdr stand-in pump fine
        mdr/authorised-representative pump is rep
        mdr-11-13-14-chain pump applies to acme, rep
    ",
    );
    check(
        "2026-11-22 DE Health",
        &PUMP.replace("\"US\"", "\"DE\""),
        ties,
        "
        mdr stand-in pump fine
        mdr-11-13-14-chain pump out
    ",
    );
}

#[test]
fn a_hospital_that_builds_for_itself_is_spared_most_of_the_manufacturer() {
    let ties = "hospital Makes pump\n hospital Uses pump\n hospital@pump in-house-medical-device: Yes";
    check(
        "2026-11-22 DE Health",
        PUMP,
        ties,
        "
        mdr-5-5-in-house-devices pump applies to hospital
        mdr-10-1-9-manufacturer-system pump spares hospital
        mdr-87-serious-incident pump out by ex-mdr-03
        mdr-annex1-17-2-software-lifecycle pump applies to hospital
    ",
    );
}

#[test]
fn a_hospital_that_supplies_what_it_builds_is_a_full_manufacturer() {
    let ties = "hospital Makes pump\n hospital Uses pump\n hospital@pump in-house-medical-device: No";
    check(
        "2026-11-22 DE Health",
        PUMP,
        ties,
        "
        mdr-5-5-in-house-devices pump out
        mdr/manufacturer pump is hospital
        mdr-10-1-9-manufacturer-system pump applies to hospital
        mdr-87-serious-incident pump applies to hospital
    ",
    );
}

#[test]
fn whoever_brands_a_medical_device_is_its_manufacturer_unless_the_label_names_the_maker() {
    let ties = "acme Makes pump\n rep Brands pump\n rep Distributes pump\n rep@pump label-names-other-maker: No";
    check(
        "2026-11-22 DE Health",
        PUMP,
        ties,
        "
        mdr/manufacturer pump is rep by rr-mdr-01
        mdr/manufacturer pump isnt acme
    ",
    );
    let ties = "acme Makes pump\n rep Brands pump\n rep Distributes pump\n rep@pump label-names-other-maker: Yes";
    check(
        "2026-11-22 DE Health",
        PUMP,
        ties,
        "
        mdr/manufacturer pump is acme
        mdr/manufacturer pump isnt rep
    ",
    );
}

#[test]
fn it_is_asked_whom_the_label_names_where_nobody_has_said() {
    let ties = "acme Makes pump\n rep Brands pump\n rep Distributes pump";
    check(
        "2026-11-22 DE Health",
        PUMP,
        ties,
        "
        mdr-10-1-9-manufacturer-system pump depends on label-names-other-maker
        mdr-87-serious-incident pump depends on label-names-other-maker
    ",
    );
}

#[test]
fn it_is_asked_whether_two_controllers_decide_together() {
    let data = r#"
        stakeholders: {
            "ward": (name: "Ward", kind: ServiceProvider, jurisdiction: "DE"),
            "lab": (name: "Lab", kind: ServiceProvider, jurisdiction: "DE"),
        },
        elements: { "records": (name: "Records", kind: PersonalData, personal_data: Special) }"#;
    check(
        "2026-11-22 DE Health",
        data,
        "ward ControlsData records\n lab ControlsData records",
        "
        gdpr-26-joint-controllers records depends on decides-jointly
        gdpr-5-1-principles records applies to ward, lab
    ",
    );
}

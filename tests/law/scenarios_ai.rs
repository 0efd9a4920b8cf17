//! Artificial intelligence: two days for high risk, what is spared, machines and toys.

use super::support::check;

const MODEL: &str = r#"
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "DE"),
        "user": (name: "User", kind: ServiceProvider, jurisdiction: "DE"),
        "person": (name: "Person", kind: User, jurisdiction: "DE", traits: ["consumer"]),
    },
    elements: { "model": (name: "Model", kind: AiModel, placed: (from: "PLACED")) }"#;

#[test]
fn high_risk_ai_begins_on_two_days() {
    let ties = "maker Develops model\n user Operates model\n model ai-high-risk-use: Yes";
    let model = MODEL.replace("PLACED", "2027-12-02");
    check(
        "2027-12-01 DE Workplace",
        &model,
        ties,
        "
        aiact-9-risk-management model later to maker
        aiact-26-use-as-instructed model later to user
        aiact-4-literacy model applies to maker, user
    ",
    );
    check(
        "2027-12-02 DE Workplace",
        &model,
        ties,
        "
        aiact-9-risk-management model applies to maker
        aiact-73-serious-incident model applies to maker
        aiact-26-use-as-instructed model applies to user
    ",
    );
    let ties = "maker Develops model\n user Operates model
        model ai-high-risk-use: No\n model ai-safety-component: Yes";
    let model = MODEL.replace("PLACED", "2028-08-02");
    check(
        "2028-08-01 DE Health",
        &model,
        ties,
        "
        aiact-9-risk-management model later to maker
    ",
    );
    check(
        "2028-08-02 DE Health",
        &model,
        ties,
        "
        aiact-9-risk-management model applies to maker
    ",
    );
}

#[test]
fn high_risk_ai_from_before_is_spared_until_its_design_changes() {
    let model = MODEL.replace("\"PLACED\"", "\"2026-01-01\", until: \"2027-12-01\"");
    let ties = "maker Develops model\n user Operates model\n model ai-high-risk-use: Yes";
    check(
        "2027-12-02 DE Workplace",
        &model,
        ties,
        "
        aiact-9-risk-management model out by ex-aiact-10
        aiact-5-manipulation model applies to maker, user
    ",
    );
    check(
        "2027-12-02 DE Workplace",
        &model,
        &format!("{ties}\n model ai-design-changed: Yes"),
        "
        aiact-9-risk-management model applies to maker
    ",
    );
}

#[test]
fn talking_machines_say_so_since_august_2026() {
    let ties = "maker Develops model\n person Operates model\n model ai-meets-people: Yes";
    let model = MODEL.replace("PLACED", "2026-01-01");
    check("2026-08-01 DE Consumer", &model, ties, "aiact-50-1-ai-interaction model later to maker");
    check(
        "2026-08-02 DE Consumer",
        &model,
        ties,
        "
        aiact-50-1-ai-interaction model applies to maker
        aiact-4-literacy model spares person
    ",
    );
}

#[test]
fn a_machine_is_no_longer_a_product_whose_maker_is_the_provider() {
    let arm = r#"
        stakeholders: { "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "DE") },
        elements: { "arm": (name: "Arm", kind: Device, traits: ["TRAIT", "ai"], placed: (from: "2028-08-02")) }"#;
    let ties = "maker Makes arm\n arm ai-safety-component: Yes\n arm ai-high-risk-use: No";
    check(
        "2028-08-02 DE Industrial",
        &arm.replace("TRAIT", "machine"),
        ties,
        "
        aiact-25-3-product-manufacturer arm out by ex-aiact-01
        aiact-9-risk-management arm out by ex-aiact-01
    ",
    );
    check(
        "2028-08-02 DE Toys",
        &arm.replace("TRAIT", "toy"),
        ties,
        "
        aiact-25-3-product-manufacturer arm applies to maker
        aiact/provider arm is maker
    ",
    );
}

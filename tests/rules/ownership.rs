//! The nine states of ownership, case by case.

use onus::model::OwnershipState::{
    self, AccountableOnly, Contested, DoerOnly, InformedOnly, Orphaned, Owned, Shared, Unassigned, Waived,
};

use super::support::{analysed, ecosystem, states};

/// The state on 2026-07-31 of one duty with these assignments, written `who letters, …`
/// with `field: value` after a slash for anything else.
fn check(parts: &[&str], expected: OwnershipState) {
    assert_eq!(states(&analysed(&drawn(parts, ""))).0, expected, "{parts:?}");
}

fn drawn(parts: &[&str], waivers: &str) -> onus::model::Ecosystem {
    let mut assignments = String::new();
    for (number, part) in parts.iter().enumerate() {
        let (head, more) = part.split_once(" / ").unwrap_or((part, ""));
        let (who, letters) = head.split_once(' ').expect("who and letters");
        assignments.push_str(&format!(
            "\"part-{number}\": (obligation: \"duty\", stakeholder: \"{who}\", letters: \"{letters}\", {more}),"
        ));
    }
    ecosystem(&format!(
        r#"(
            profile: (title: "", as_of: "2026-07-31"),
            stakeholders: {{
                "maker": (name: "Maker", kind: Manufacturer),
                "cloud": (name: "Cloud", kind: ServiceProvider),
                "user": (name: "User", kind: User),
                "gone": (name: "Gone", kind: Manufacturer, lifetime: (until: "2026-07-30")),
                "going": (name: "Going", kind: Manufacturer, lifetime: (until: "2026-07-31")),
                "newborn": (name: "Newborn", kind: Manufacturer, lifetime: (from: "2026-07-31")),
                "unborn": (name: "Unborn", kind: Manufacturer, lifetime: (from: "2026-08-01")),
            }},
            obligations: {{ "duty": (name: "Duty") }},
            assignments: {{ {assignments} }},
            waivers: {{ {waivers} }},
        )"#
    ))
}

const ENDED: &str = "lifetime: (until: \"2026-07-30\")";
const LAST_DAY: &str = "lifetime: (until: \"2026-07-31\")";
const FIRST_DAY: &str = "lifetime: (from: \"2026-07-31\")";
const TOMORROW: &str = "lifetime: (from: \"2026-08-01\")";

/// `who letters` with one more field.
fn with(head: &str, field: &str) -> String {
    format!("{head} / {field}")
}

#[test]
fn letters_decide() {
    check(&[], Unassigned);
    check(&["maker A", "cloud R"], Owned);
    check(&["maker RA"], Owned);
    check(&["maker RACI"], Owned);
    check(&["maker A", "maker R"], Owned);
    check(&["maker A", "cloud RC", "user I"], Owned);
    check(&["maker R"], DoerOnly);
    check(&["maker RCI", "user I"], DoerOnly);
    check(&["maker A"], AccountableOnly);
    check(&["maker AC", "cloud I"], AccountableOnly);
    check(&["maker C"], InformedOnly);
    check(&["maker CI", "user I"], InformedOnly);
}

#[test]
fn several_accountable_need_a_lead() {
    check(&["maker RA", "cloud A"], Shared);
    check(&["maker A", "cloud A"], Shared);
    check(&["maker RA / lead: true", "cloud A"], Owned);
    check(&["maker A / lead: true", "cloud A"], AccountableOnly);
    check(&["maker RA / lead: true", "cloud A / lead: true"], Shared);
    check(&["maker RA", "maker A"], Owned);
    check(&["maker RA", &with("cloud A", ENDED)], Owned);
    check(&["maker RA", &with("cloud A", TOMORROW)], Owned);
}

#[test]
fn whoever_has_the_whole_leads_those_with_parts() {
    check(&["maker RA", "cloud A / scope: Part(\"hosting\")"], Owned);
    check(&["maker RA / scope: Part(\"device\")", "cloud A / scope: Part(\"hosting\")"], Shared);
    check(&["maker RA / scope: Part(\"device\")", "cloud A / scope: Part(\"hosting\"), lead: true"], Owned);
    check(&["maker RA / scope: Part(\"device\")"], Owned);
    check(&["maker RA", "user A", "cloud A / scope: Part(\"hosting\")"], Shared);
}

#[test]
fn days_count_with_their_first_and_last() {
    check(&[&with("maker RA", LAST_DAY)], Owned);
    check(&[&with("maker RA", FIRST_DAY)], Owned);
    check(&[&with("maker RA", ENDED)], Orphaned);
    check(&[&with("maker RA", TOMORROW)], Unassigned);
    check(&[&with("maker A", ENDED), "cloud R"], Orphaned);
    check(&["maker A", &with("cloud R", ENDED)], AccountableOnly);
    check(&[&with("maker A", ENDED), &with("cloud RA", TOMORROW)], Orphaned);
    check(&[&with("maker C", ENDED)], Unassigned);
    check(&[&with("maker R", ENDED), "user I"], Orphaned);
    check(&[&with("maker R", ENDED), "cloud R"], DoerOnly);
    check(&[&with("maker RA", ENDED), "maker RA"], Owned);
}

#[test]
fn bearers_come_and_go() {
    check(&["gone RA"], Orphaned);
    check(&["going RA"], Owned);
    check(&["newborn RA"], Owned);
    check(&["unborn RA"], Unassigned);
    check(&["gone RA", "cloud RA"], Owned);
    check(&["gone A", "cloud R"], Orphaned);
    check(&["gone R", "cloud A"], AccountableOnly);
    check(&["gone I"], Unassigned);
}

#[test]
fn dispute_counts_where_somebody_carries() {
    check(&["maker RA / standing: Contested"], Contested);
    check(&["maker A", "cloud R / standing: Contested"], Contested);
    check(&["maker RA", "cloud A / standing: Contested, lead: true"], Contested);
    check(&["maker RA", "user C / standing: Contested"], Owned);
    check(&["maker RA", &with("cloud A", &format!("standing: Contested, {ENDED}"))], Owned);
    check(&["maker RA", &with("cloud A", &format!("standing: Contested, {TOMORROW}"))], Owned);
    check(&["gone A / standing: Contested"], Orphaned);
    check(&["maker RA / standing: Agreed"], Owned);
}

#[test]
fn removing_a_stakeholder_takes_its_parts_along() {
    let mut document = onus::edit::Document::opened(drawn(&["maker A", "cloud R"], ""));
    let maker = document.ecosystem().key_of("maker").expect("it is there");
    document.apply(&onus::edit::Edit::Remove(vec![maker])).expect("it can be removed");
    assert_eq!(states(&analysed(document.ecosystem())).0, DoerOnly);
}

#[test]
fn waivers_count_for_the_state_they_speak_of() {
    let waived = |parts: &[&str], finding: &str, lifetime: &str| {
        let waiver = format!("\"w\": (finding: \"{finding}\", reason: \"No\", author: \"Us\", lifetime: ({lifetime}))");
        states(&analysed(&drawn(parts, &waiver)))
    };
    assert_eq!(waived(&[], "unassigned-obligation:duty", ""), (Waived, Unassigned));
    assert_eq!(waived(&[], "unassigned-obligation:duty", "until: \"2026-07-31\""), (Waived, Unassigned));
    assert_eq!(waived(&[], "unassigned-obligation:duty", "until: \"2026-07-30\""), (Unassigned, Unassigned));
    assert_eq!(waived(&[], "unassigned-obligation:duty", "from: \"2026-08-01\""), (Unassigned, Unassigned));
    assert_eq!(waived(&[], "no-doer:duty", ""), (Unassigned, Unassigned));
    assert_eq!(waived(&["maker R"], "nobody-accountable:duty", ""), (Waived, DoerOnly));
    assert_eq!(waived(&["gone RA"], "orphaned-obligation:duty", ""), (Waived, Orphaned));
    assert_eq!(waived(&["maker A", "cloud A"], "several-accountable:duty", ""), (Waived, Shared));
    assert_eq!(waived(&["maker RA"], "unassigned-obligation:duty", ""), (Owned, Owned));
}

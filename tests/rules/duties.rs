//! Finer points of the rules about duties, case by case.

use super::support::{analysed, ecosystem};

/// What one rule finds on 2026-07-31, as `id severity`, in a map of a maker, a cloud
/// provider, a shop, a user and a regulator around a camera, its lens and its cloud.
fn check(rule: &str, more: &str, expected: &[&str]) {
    let ecosystem = ecosystem(&format!(
        r#"(
            profile: (title: "", as_of: "2026-07-31"),
            stakeholders: {{
                "cloud": (name: "Cloud provider", kind: ServiceProvider),
                "gone": (name: "Gone", kind: Manufacturer, lifetime: (until: "2026-05-31")),
                "maker": (name: "Maker", kind: Manufacturer),
                "regulator": (name: "Regulator", kind: Overseer),
                "shop": (name: "Shop", kind: ServiceProvider),
                "user": (name: "User", kind: User),
            }},
            elements: {{
                "camera": (name: "Camera", kind: Device),
                "lens": (name: "Lens", kind: Component),
                "server": (name: "Server", kind: CloudService),
            }},
            {more}
        )"#
    ));
    let analysis = analysed(&ecosystem);
    let mut found: Vec<String> = analysis
        .findings()
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| format!("{} {}", finding.id.as_str().trim_start_matches(rule), finding.severity.code()))
        .collect();
    found.sort();
    assert_eq!(found, expected, "{rule}\n{more}");
}

const MAKES: &str = r#""makes": (from: Stakeholder("maker"), to: Element("camera"), kind: Makes),"#;

#[test]
fn a_duty_that_binds_later_is_no_gap_yet() {
    let duty = |lifetime| format!(r#"obligations: {{ "d": (name: "D", lifetime: ({lifetime})) }},"#);
    check("unassigned-obligation", &duty(""), &[":d gap"]);
    check("unassigned-obligation", &duty(r#"from: "2026-07-31""#), &[":d gap"]);
    check("unassigned-obligation", &duty(r#"from: "2026-08-01""#), &[":d weakness"]);
    check("unassigned-obligation", &duty(r#"until: "2026-07-31""#), &[":d gap"]);
    check("unassigned-obligation", &duty(r#"until: "2026-07-30""#), &[]);
}

#[test]
fn dispute_is_a_gap_unless_somebody_else_answers() {
    let parts = |parts| format!(r#"obligations: {{ "d": (name: "D") }}, assignments: {{ {parts} }},"#);
    let disputed = r#""a": (obligation: "d", stakeholder: "maker", letters: "RA", standing: Contested),"#;
    let agreed = r#""b": (obligation: "d", stakeholder: "shop", letters: "A"),"#;
    let doer = r#""b": (obligation: "d", stakeholder: "shop", letters: "R"),"#;
    check("contested-obligation", &parts(disputed.to_owned()), &[":d gap"]);
    check("contested-obligation", &parts(format!("{disputed}{agreed}")), &[":d weakness"]);
    check("contested-obligation", &parts(format!("{disputed}{doer}")), &[":d gap"]);
}

#[test]
fn a_day_is_missed_when_it_is_over() {
    let duty = |dates: &str| format!(r#"obligations: {{ "d": (name: "D", {dates}) }},"#);
    check("overdue-or-ended", &duty(r#"due: "2026-07-31""#), &[]);
    check("overdue-or-ended", &duty(r#"due: "2026-07-30""#), &[":d:overdue weakness"]);
    check("overdue-or-ended", &duty(r#"due: "2026-07-30", done: "2026-07-30""#), &[]);
    check("overdue-or-ended", &duty(r#"due: "2026-07-30", done: "2026-08-01""#), &[":d:overdue weakness"]);
    check("overdue-or-ended", &duty(r#"due: "2026-07-30", lifetime: (from: "2026-08-01")"#), &[]);
    let every = |unit, done| duty(&format!(r#"every: (count: 10, unit: {unit}), done: "{done}""#));
    check("overdue-or-ended", &every("Day", "2026-07-21"), &[]);
    check("overdue-or-ended", &every("Day", "2026-07-20"), &[":d:overdue weakness"]);
    check("overdue-or-ended", &every("WorkingDay", "2026-07-17"), &[]);
    check("overdue-or-ended", &every("WorkingDay", "2026-07-16"), &[":d:overdue weakness"]);
    check("overdue-or-ended", &every("Hour", "2026-07-30"), &[]);
    check("overdue-or-ended", &every("Year", "2016-07-30"), &[":d:overdue weakness"]);
}

#[test]
fn grounds_are_asked_for_where_nothing_else_tells() {
    let part = |duty, part| {
        format!(
            r#"obligations: {{ "d": (name: "D", {duty}) }},
            assignments: {{ "a": (obligation: "d", stakeholder: "maker", {part}) }},"#
        )
    };
    check("goodwill-only", &part("", r#"letters: "RA", ground: Goodwill"#), &[":a weakness"]);
    check("goodwill-only", &part("", r#"letters: "CI", ground: Goodwill"#), &[]);
    check("goodwill-only", &part("", r#"letters: "R", ground: Practice"#), &[]);
    check("goodwill-only", &part("", r#"letters: "R""#), &[":a note"]);
    check("goodwill-only", &part(r#"citation: "Art. 13""#, r#"letters: "R""#), &[]);
    check("goodwill-only", &part("", r#"letters: "R", evidence: "Letter of 3 May""#), &[]);
    check("goodwill-only", &part("", r#"letters: "R", standing: Contested"#), &[]);
    let assumed = r#"letters: "R", provenance: (confidence: Assumed)"#;
    check("goodwill-only", &part(r#"citation: "Art. 13""#, assumed), &[":a weakness"]);
}

/// A duty about the camera, carried by one stakeholder, with these relations.
fn carried_by(who: &str, duty: &str, relations: &str, part: &str) -> String {
    format!(
        r#"relations: {{ {MAKES} {relations} }},
        obligations: {{ "d": (name: "D", {duty}) }},
        assignments: {{ "a": (obligation: "d", stakeholder: "{who}", letters: "RA", {part}) }},"#
    )
}

#[test]
fn access_comes_directly_or_through_others() {
    let reaches = |who: &str, duty: &str, relations: &str, part: &str, expected: &[&str]| {
        check("duty-without-means", &carried_by(who, duty, relations, part), expected);
    };
    let camera = r#"about: ["camera"]"#;
    let between = |from: &str, kind: &str, to: &str| {
        format!(r#""r": (from: Stakeholder("{from}"), to: Stakeholder("{to}"), kind: {kind}),"#)
    };
    reaches("maker", camera, "", "", &[]);
    reaches("shop", camera, "", "", &[":d:shop weakness"]);
    reaches("shop", "", "", "", &[]);
    reaches("shop", r#"about: ["camera"], dimensions: [Transparency]"#, "", "", &[]);
    reaches("shop", r#"about: ["camera"], dimensions: [Transparency, Safety]"#, "", "", &[":d:shop weakness"]);
    reaches("shop", camera, &between("shop", "Contracts", "maker"), "", &[]);
    reaches("shop", camera, &between("maker", "Contracts", "shop"), "", &[]);
    reaches("shop", camera, &between("shop", "Owns", "maker"), "", &[]);
    reaches("shop", camera, &between("maker", "Owns", "shop"), "", &[":d:shop weakness"]);
    reaches("shop", camera, &between("shop", "Pays", "maker"), "", &[":d:shop weakness"]);
    reaches("shop", camera, "", "means: (access: Yes)", &[]);
    reaches("shop", camera, &between("shop", "Oversees", "maker"), "", &[]);
    reaches("shop", camera, &between("maker", "Oversees", "shop"), "", &[":d:shop weakness"]);
    reaches("shop", camera, r#""u": (from: Stakeholder("shop"), to: Element("camera"), kind: Uses),"#, "", &[]);
    let through = |kind: &str, next: &str| {
        format!(
            r#""o": (from: Stakeholder("shop"), to: Stakeholder("cloud"), kind: {kind}),
            "n": (from: Stakeholder("cloud"), to: Stakeholder("maker"), kind: {next}),"#
        )
    };
    reaches("shop", camera, &through("Oversees", "Employs"), "", &[]);
    reaches("shop", camera, &through("Oversees", "Contracts"), "", &[":d:shop weakness"]);
    reaches("shop", camera, &through("Pays", "Employs"), "", &[":d:shop weakness"]);
    let paper = |dimensions: &str| format!(r#"about: ["camera"], dimensions: [{dimensions}]"#);
    reaches("shop", &paper("Liability, FairAccess"), "", "", &[]);
    let left = |kind: &str, relation: &str, lifetime: &str| {
        format!(
            r#""g": (from: Stakeholder("gone"), to: Element("lens"), kind: {relation}, lifetime: ({lifetime})),
            "h": (from: Stakeholder("shop"), to: Stakeholder("gone"), kind: {kind}),"#
        )
    };
    let lens = r#"about: ["lens"]"#;
    reaches("shop", lens, &left("Owns", "Makes", ""), "", &[]);
    reaches("shop", lens, &left("Succeeds", "Makes", r#"until: "2026-05-31""#), "", &[]);
    reaches("shop", lens, &left("Owns", "Makes", r#"until: "2026-05-30""#), "", &[":d:shop weakness"]);
    reaches("shop", lens, &left("Owns", "Distributes", ""), "", &[":d:shop weakness"]);
    reaches("shop", lens, &left("Pays", "Makes", ""), "", &[":d:shop weakness"]);
    reaches("maker", camera, "", "means: (money: No)", &[":d:maker weakness"]);
    reaches("regulator", camera, "", "", &[":d:regulator weakness"]);
    reaches("regulator", camera, &between("regulator", "Oversees", "maker"), "", &[]);
    let lens = r#""p": (from: Element("lens"), to: Element("camera"), kind: PartOf),"#;
    reaches("maker", r#"about: ["lens"]"#, lens, "", &[]);
    reaches("maker", r#"about: ["lens"]"#, "", "", &[":d:maker weakness"]);
}

#[test]
fn whom_the_law_names_may_have_the_work_done() {
    let part = |ground: &str, confidence: &str, more: &str| {
        format!(
            r#"obligations: {{ "d": (name: "D") }}, assignments: {{ "a": (obligation: "d", stakeholder: "maker",
            letters: "A", ground: {ground}, provenance: (confidence: {confidence})), {more} }},"#
        )
    };
    check("no-doer", &part("Law", "Sourced", ""), &[":d note"]);
    check("no-doer", &part("Law", "Assumed", ""), &[":d weakness"]);
    check("no-doer", &part("Contract", "Sourced", ""), &[":d weakness"]);
    check("no-doer", &part("Law", "Sourced", r#""r": (obligation: "d", stakeholder: "shop", letters: "R"),"#), &[]);
}

#[test]
fn successors_and_owners_are_offered_first_and_sellers_last() {
    let offered = |relations: &str, parts: &str| {
        let ecosystem = ecosystem(&format!(
            r#"(
                profile: (as_of: "2026-07-31"),
                stakeholders: {{
                    "carer": (name: "Carer", kind: ServiceProvider),
                    "gone": (name: "Gone", kind: Manufacturer, lifetime: (until: "2026-05-31")),
                    "heir": (name: "Heir", kind: Manufacturer), "owner": (name: "Owner", kind: Manufacturer),
                    "runner": (name: "Runner", kind: ServiceProvider), "seller": (name: "Seller", kind: ServiceProvider),
                    "writers": (name: "Writers", kind: ServiceProvider),
                }},
                elements: {{ "camera": (name: "Camera", kind: Device), "port": (name: "Port", kind: Component) }},
                relations: {{
                    "a": (from: Stakeholder("seller"), to: Element("camera"), kind: Distributes),
                    "b": (from: Stakeholder("writers"), to: Element("port"), kind: Develops),
                    "m": (from: Stakeholder("gone"), to: Element("camera"), kind: Makes),
                    {relations}
                }},
                obligations: {{ "d": (name: "D", about: ["camera", "port"]) }},
                assignments: {{ {parts} }},
            )"#
        ));
        let analysis = analysed(&ecosystem);
        let findings = analysis.findings_about(onus::model::ObligationId::parse("d").unwrap().into());
        let fixes = findings.flat_map(|finding| &finding.fixes).map(|fix| fix.label.text());
        fixes.filter(|label| label.ends_with(" accountable")).collect::<Vec<_>>()
    };
    let make = |names: &[&str]| names.iter().map(|name| format!("Make {name} accountable")).collect::<Vec<_>>();
    let runs = r#""r": (from: Stakeholder("runner"), to: Element("camera"), kind: Operates),"#;
    let owns = r#""o": (from: Stakeholder("owner"), to: Stakeholder("gone"), kind: Owns),"#;
    let heir = r#""h": (from: Stakeholder("heir"), to: Stakeholder("gone"), kind: Succeeds),"#;
    assert_eq!(offered("", ""), make(&["Seller", "Writers"]));
    assert_eq!(offered(runs, ""), make(&["Runner", "Seller", "Writers"]));
    assert_eq!(offered(&format!("{runs}{owns}"), ""), make(&["Owner", "Runner", "Seller"]));
    assert_eq!(offered(&format!("{runs}{owns}{heir}"), ""), make(&["Heir", "Owner", "Runner"]));
    let orphaned = r#""p": (obligation: "d", stakeholder: "gone", letters: "A"),
        "q": (obligation: "d", stakeholder: "carer", letters: "R"),"#;
    assert_eq!(offered(&format!("{runs}{owns}"), orphaned)[..3], make(&["Owner", "Carer", "Runner"]));
}

#[test]
fn burdens_count_where_others_could_carry_them() {
    let uses = r#""u": (from: Stakeholder("user"), to: Element("camera"), kind: Uses),"#;
    check("burden-on-the-weakest", &carried_by("user", r#"about: ["camera"]"#, uses, ""), &[":d weakness"]);
    check("duty-without-means", &carried_by("user", r#"about: ["camera"]"#, uses, ""), &[]);
    check("burden-on-the-weakest", &carried_by("user", r#"about: ["server"]"#, uses, ""), &[]);
    let runs = |kind, what| format!(r#""m": (from: Stakeholder("user"), to: {what}, kind: {kind}),"#);
    for (kind, what, weak) in [
        ("Operates", r#"Element("camera")"#, false),
        ("Maintains", r#"Element("camera")"#, false),
        ("Installs", r#"Element("camera")"#, false),
        ("Installs", r#"Element("lens")"#, true),
        ("Owns", r#"Element("camera")"#, true),
        ("Employs", r#"Stakeholder("shop")"#, false),
        ("Contracts", r#"Stakeholder("shop")"#, true),
    ] {
        let expected: &[&str] = if weak { &[":d weakness"] } else { &[] };
        let duty = carried_by("user", r#"about: ["camera"]"#, &runs(kind, what), "");
        check("burden-on-the-weakest", &duty, expected);
    }
    check("burden-on-the-weakest", &carried_by("shop", r#"about: ["camera"]"#, uses, ""), &[]);
}

#[test]
fn what_the_gone_leave_is_counted_until_somebody_has_it() {
    let left = |relations: &str, parts: &str| {
        let more = format!(
            r#"relations: {{ {relations} }},
            obligations: {{ "d": (name: "D", about: ["camera"]) }},
            assignments: {{ "a": (obligation: "d", stakeholder: "gone", letters: "RA"), {parts} }},"#
        );
        move |expected: &[&str]| check("holder-gone", &more, expected)
    };
    let succeeds = |from| {
        format!(
            r#""s": (from: Stakeholder("shop"), to: Stakeholder("gone"), kind: Succeeds, lifetime: (from: "{from}")),"#
        )
    };
    left("", "")(&[":gone weakness"]);
    left("", r#""b": (obligation: "d", stakeholder: "shop", letters: "RA"),"#)(&[]);
    left("", r#""b": (obligation: "d", stakeholder: "shop", letters: "R"),"#)(&[":gone weakness"]);
    left(&succeeds("2026-06-01"), "")(&[]);
    left(&succeeds("2026-06-02"), "")(&[":gone note"]);
    left(&succeeds("2026-08-01"), "")(&[":gone weakness"]);
    left(&succeeds("2026-06-02"), r#""b": (obligation: "d", stakeholder: "maker", letters: "A"),"#)(&[]);
    left("", r#""b": (obligation: "d", stakeholder: "gone", letters: "C"),"#)(&[":gone weakness"]);
}

#[test]
fn circles_need_three_or_one_text() {
    let duties = |duties: &[(&str, &str, &str)]| {
        let mut obligations = String::new();
        let mut assignments = String::new();
        for (number, (from, to, citation)) in duties.iter().enumerate() {
            obligations.push_str(&format!(
                r#""d{number}": (name: "D{number}", about: ["camera", "server"], citation: "{citation}"),"#
            ));
            assignments.push_str(&format!(
                r#""a{number}": (obligation: "d{number}", stakeholder: "{from}", letters: "A"),
                "r{number}": (obligation: "d{number}", stakeholder: "{to}", letters: "R"),"#
            ));
        }
        format!("obligations: {{ {obligations} }}, assignments: {{ {assignments} }},")
    };
    let found = |list: &[(&str, &str, &str)], expected: &[&str]| check("delegation-circle", &duties(list), expected);
    found(&[("maker", "cloud", ""), ("cloud", "maker", "")], &[]);
    found(&[("maker", "cloud", "Art. 13"), ("cloud", "maker", "Art. 14")], &[]);
    found(&[("maker", "cloud", "Art. 13"), ("cloud", "maker", "Art. 13")], &[":cloud:camera weakness"]);
    found(&[("maker", "cloud", ""), ("cloud", "shop", ""), ("shop", "maker", "")], &[":cloud:camera weakness"]);
    found(&[("maker", "cloud", ""), ("cloud", "shop", ""), ("maker", "shop", "")], &[]);
    let relations = |list: &[(&str, &str, &str)]| {
        let relation = |(number, (from, kind, to)): (usize, &(&str, &str, &str))| {
            format!(r#""r{number}": (from: Stakeholder("{from}"), to: Stakeholder("{to}"), kind: {kind}),"#)
        };
        format!("relations: {{ {} }},", list.iter().enumerate().map(relation).collect::<String>())
    };
    let found = |list: &[(&str, &str, &str)], expected: &[&str]| check("delegation-circle", &relations(list), expected);
    found(&[("maker", "Contracts", "shop"), ("shop", "Contracts", "maker")], &[]);
    let round = [("maker", "Contracts", "shop"), ("shop", "Contracts", "cloud"), ("cloud", "Contracts", "maker")];
    found(&round, &[":cloud:contracts weakness"]);
    found(&[("maker", "Owns", "shop"), ("shop", "Owns", "maker")], &[":maker:owns weakness"]);
    found(&[("maker", "Owns", "shop"), ("shop", "Contracts", "maker")], &[]);
    found(&[("maker", "Owns", "gone"), ("gone", "Owns", "maker")], &[]);
}

#[test]
fn single_points_count_from_six_owned_duties() {
    let duties = |parts: &[(&str, &str)]| {
        let mut obligations = String::new();
        let mut assignments = String::new();
        for (number, (accountable, doer)) in parts.iter().enumerate() {
            obligations.push_str(&format!(r#""d{number}": (name: "D"),"#));
            assignments.push_str(&format!(
                r#""a{number}": (obligation: "d{number}", stakeholder: "{accountable}", letters: "A"),
                "r{number}": (obligation: "d{number}", stakeholder: "{doer}", letters: "R"),"#
            ));
        }
        format!("obligations: {{ {obligations} }}, assignments: {{ {assignments} }},")
    };
    let found = |list: &[(&str, &str)], expected: &[&str]| check("single-point", &duties(list), expected);
    found(&[("maker", "maker"); 5], &[]);
    found(&[("maker", "maker"); 6], &[":maker weakness"]);
    let others = [("cloud", "cloud"), ("shop", "shop"), ("shop", "shop")];
    found(&[&others[..], &[("maker", "cloud"), ("maker", "shop"), ("maker", "maker")]].concat(), &[]);
    found(
        &[&others[..2], &[("maker", "cloud"), ("cloud", "maker"), ("shop", "maker"), ("shop", "maker")]].concat(),
        &[":maker weakness"],
    );
}

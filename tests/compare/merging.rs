//! Field by field; where both sides differ, both are kept.

use onus::compare::{are_related, merge};
use onus::edit::{Document, Edit};
use onus::model::{Ecosystem, RecordKey};

use super::{ROBOT, analysed, edited, key, robot, robot_with, says};

/// The conflicts of a merge as `record.field`.
fn conflicts(ecosystem: &Ecosystem) -> Vec<String> {
    let all = ecosystem.conflicts.iter();
    all.map(|(_, conflict)| format!("{}.{}", conflict.record.as_str(), conflict.field.as_deref().unwrap_or("*")))
        .collect()
}

#[track_caller]
fn merged(ours: &Ecosystem, theirs: &Ecosystem) -> Ecosystem {
    let merged = merge(&robot(), ours, theirs);
    assert_eq!(merged.ecosystem.violations(), []);
    assert_eq!(merged.conflicts.len(), merged.ecosystem.conflicts.len());
    let text = onus::file::to_text(&merged.ecosystem).unwrap();
    assert_eq!(onus::file::from_text(&text).unwrap(), merged.ecosystem, "what is merged can be saved and opened");
    merged.ecosystem
}

#[test]
fn different_fields_of_one_record_merge() {
    let ours = robot_with(&[(r#"letters: "R", ground: Law"#, r#"letters: "R", ground: Law, standing: Agreed"#)]);
    let theirs = robot_with(&[(r#"letters: "R", ground: Law"#, r#"letters: "RC", ground: Contract"#)]);
    let both = merged(&ours, &theirs);
    assert_eq!(conflicts(&both), [""; 0]);
    let part = ["standing", "letters", "ground"].map(|field| says(&both, "maker-for-updates", field));
    assert_eq!(part, ["Agreed", "RC", "Contract"]);
}

#[test]
fn the_same_field_in_two_ways_is_a_conflict_with_both_sides() {
    let ours = robot_with(&[(r#"ground: Law"#, "ground: Practice")]);
    let theirs = robot_with(&[(r#"ground: Law"#, "ground: Goodwill")]);
    let both = merged(&ours, &theirs);
    assert_eq!(conflicts(&both), ["maker-for-updates.ground"]);
    assert_eq!(says(&both, "maker-for-updates", "ground"), "Practice", "ours stays meanwhile");
    let (_, conflict) = both.conflicts.iter().next().unwrap();
    let sides = [&conflict.base, &conflict.ours, &conflict.theirs].map(|side| side.as_deref().unwrap());
    assert_eq!(sides, ["Law", "Practice", "Goodwill"]);
    for (take, expected) in [("Take ours", "Practice"), ("Take theirs", "Goodwill")] {
        let analysis = analysed(&both);
        let finding = analysis.findings().into_iter().find(|finding| finding.rule == "merge-conflict").unwrap().clone();
        let fix = finding.fixes.iter().find(|fix| fix.label.text().starts_with(take)).unwrap();
        let settled = edited(&both, &fix.edit);
        assert_eq!(conflicts(&settled), [""; 0]);
        assert_eq!(says(&settled, "maker-for-updates", "ground"), expected);
    }
}

#[test]
fn a_finding_about_a_conflict_follows_edits_of_its_record() {
    let both = merged(
        &robot_with(&[("ground: Law", "ground: Practice")]),
        &robot_with(&[("ground: Law", "ground: Goodwill")]),
    );
    let mut document = Document::opened(both.clone());
    let mut analysis = analysed(&both);
    let maker = key(&both, "maker");
    let applied = document.apply(&Edit::Rename { key: maker, name: "Renamed".into() }).unwrap();
    analysis.update(document.ecosystem(), &applied.changes);
    assert_eq!(analysis.findings(), analysed(document.ecosystem()).findings());
    let applied = document.apply(&Edit::Remove(vec![key(&both, "maker-for-updates")])).unwrap();
    analysis.update(document.ecosystem(), &applied.changes);
    assert_eq!(analysis.findings(), analysed(document.ecosystem()).findings());
    assert!(document.ecosystem().conflicts.is_empty(), "a conflict goes with its record");
}

#[test]
fn lists_and_letters_merge_as_sets() {
    let list = r#"about: ["robot"], owed_to"#;
    let ours = robot_with(&[(list, r#"about: ["robot", "app"], owed_to"#), (r#"letters: "R""#, r#"letters: "RC""#)]);
    let theirs = robot_with(&[(list, "about: [], owed_to"), (r#"letters: "R""#, r#"letters: "RI""#)]);
    let both = merged(&ours, &theirs);
    assert_eq!(conflicts(&both), [""; 0]);
    assert_eq!(says(&both, "updates", "about"), r#"["app"]"#);
    assert_eq!(says(&both, "maker-for-updates", "letters"), "RCI");
}

#[test]
fn letters_that_both_sides_take_until_none_is_left_are_a_conflict() {
    let base = robot_with(&[(r#"letters: "R""#, r#"letters: "RC""#)]);
    let side = |letters: &str| robot_with(&[(r#"letters: "R""#, &format!("letters: \"{letters}\""))]);
    let merged = merge(&base, &side("R"), &side("C"));
    assert_eq!(merged.ecosystem.violations(), []);
    assert_eq!(says(&merged.ecosystem, "maker-for-updates", "letters"), "R");
    assert_eq!(conflicts(&merged.ecosystem), ["maker-for-updates.letters"]);
}

#[test]
fn an_edit_wins_over_a_deletion_and_the_conflict_is_kept() {
    let base = robot();
    let gone = edited(&base, &Edit::Remove(vec![key(&base, "fallback")]));
    let renamed = robot_with(&[("Offer a fallback", "Offer two fallbacks")]);
    for (ours, theirs) in [(&gone, &renamed), (&renamed, &gone)] {
        let both = merged(ours, theirs);
        assert_eq!(says(&both, "fallback", "name"), "Offer two fallbacks");
        assert_eq!(conflicts(&both), ["fallback.*"]);
        let analysis = analysed(&both);
        let finding = analysis.findings().into_iter().find(|finding| finding.rule == "merge-conflict").unwrap().clone();
        let removes = finding
            .fixes
            .iter()
            .find(|fix| matches!(fix.edit, Edit::Remove(_)) && fix.label.text().contains("taken out"));
        let settled = edited(&both, &removes.unwrap().edit);
        assert!(settled.key_of("fallback").is_none());
        assert_eq!(conflicts(&settled), [""; 0]);
    }
}

#[test]
fn a_node_that_was_only_moved_can_be_taken_out() {
    let base = robot();
    let gone = edited(&base, &Edit::Remove(vec![key(&base, "importer")]));
    let moved = robot_with(&[("x: 0, y: 0", "x: 5, y: 5")]);
    let both = merged(&gone, &moved);
    assert!(both.key_of("importer").is_none());
    assert_eq!(conflicts(&both), [""; 0]);
}

#[test]
fn what_one_side_takes_out_and_the_other_needs_comes_back() {
    let base = robot();
    let gone = edited(&base, &Edit::Remove(vec![key(&base, "importer")]));
    let needs = robot_with(&[(
        r#""maker-for-updates""#,
        r#""importer-for-fallback": (obligation: "fallback", stakeholder: "importer", letters: "RA"), "maker-for-updates""#,
    )]);
    for (ours, theirs) in [(&gone, &needs), (&needs, &gone)] {
        let both = merged(ours, theirs);
        assert!(both.key_of("importer").is_some() && both.key_of("importer-for-fallback").is_some());
        assert_eq!(conflicts(&both), ["importer.*"]);
    }
}

#[test]
fn nodes_moved_on_both_sides_stand_where_ours_has_them() {
    let (ours, theirs) = (robot_with(&[("x: 0, y: 0", "x: 5, y: 5")]), robot_with(&[("x: 0, y: 0", "x: 7, y: 7")]));
    let merged = merge(&robot(), &ours, &theirs);
    assert_eq!((merged.places_kept, merged.conflicts.len()), (1, 0));
    assert_eq!(merged.ecosystem, ours);
}

#[test]
fn one_field_gives_way_where_two_days_would_be_reversed() {
    let place = r#"kind: Uses),"#;
    let ours = robot_with(&[(place, r#"kind: Uses, lifetime: (from: "2027-01-01"), note: "ours"),"#)]);
    let theirs = robot_with(&[(place, r#"kind: Uses, lifetime: (until: "2026-01-01")),"#)]);
    let both = merged(&ours, &theirs);
    assert_eq!(conflicts(&both), ["owner-uses-robot.lifetime.until"]);
    assert_eq!(says(&both, "owner-uses-robot", "note"), "ours");
}

#[test]
fn the_same_id_on_both_sides_is_merged_or_the_other_is_kept_aside() {
    let add = |record: &str| {
        robot_with(&[(
            r#""app": (name: "App", kind: App),"#,
            &format!("\"app\": (name: \"App\", kind: App), {record},"),
        )])
    };
    let ours = add(r#""hub": (name: "Hub", kind: Gateway)"#);
    let both = merged(&ours, &add(r#""hub": (name: "Hub", kind: Device, note: "white")"#));
    assert_eq!(conflicts(&both), ["hub.kind"]);
    assert_eq!([says(&both, "hub", "kind"), says(&both, "hub", "note")], ["Gateway", "white"]);

    let theirs = robot_with(&[(
        r#""owner": (name: "Owner", kind: User),"#,
        r#""owner": (name: "Owner", kind: User), "hub": (name: "The hub people", kind: User),"#,
    )]);
    let both = merged(&ours, &theirs);
    assert!(matches!(key(&both, "hub"), RecordKey::Element(_)));
    assert_eq!(conflicts(&both), ["hub.*"]);
    let analysis = analysed(&both);
    let finding = analysis.findings().into_iter().find(|finding| finding.rule == "merge-conflict").unwrap().clone();
    assert!(finding.message.text().contains("The hub people"), "{}", finding.message);
    let fix = finding.fixes.iter().find(|fix| fix.label.text().starts_with("Take theirs")).unwrap();
    let settled = edited(&both, &fix.edit);
    assert!(settled.stakeholders.iter().any(|(_, who)| who.name == "The hub people"));
}

#[test]
fn settled_conflicts_stay_settled() {
    let conflict = r#"conflicts: { "c": (record: Assignment("maker-for-updates"), field: "ground", ours: "Law", theirs: "Practice") }, sources:"#;
    let open = robot_with(&[("sources:", conflict)]);
    let merged = merge(&open, &robot(), &open);
    assert_eq!(merged.ecosystem, robot());
}

#[test]
fn maps_that_share_nothing_are_told_apart() {
    let other =
        onus::file::from_text(&ROBOT.replace("\"robot\"", "\"car\"").replace("\"maker\"", "\"smith\"")).unwrap();
    assert!(are_related(&robot(), &other), "they share the app");
    let foreign =
        onus::file::from_text(r#"(format: 1, ecosystem: (stakeholders: { "x": (name: "X", kind: User) }))"#).unwrap();
    assert!(!are_related(&robot(), &foreign));
    assert!(are_related(&Ecosystem::default(), &robot()), "an empty map is the beginning of every other");
}

//! `onus export`: what it writes, where, and of what.

use onus::export::FORMATS;

use super::Case;

/// The robot with two reports kept in the file.
fn with_presets() -> Case {
    let case = Case::new();
    let presets = r#"title: "Robot", presets: [
        (name: "Annex B", plan: (parts: [Matrix, Authorities], letters: "ARCI")),
        (name: "Gone", plan: (scope: Stakeholder("nobody"))),
    ],"#;
    let text = super::ROBOT.replacen(r#"title: "Robot","#, presets, 1);
    assert_ne!(text, super::ROBOT, "the robot's profile begins otherwise");
    case.put("robot.onus", &text);
    case
}

#[test]
fn an_export_goes_to_stdout_or_to_a_file_and_is_the_same() {
    for format in FORMATS {
        let case = Case::new();
        let shown = case.run(&["export", "robot.onus", "--to", format.code]).ends_with(0);
        assert!(shown.err.is_empty() && !shown.bytes.is_empty(), "{}: {}", format.code, shown.err);
        let written = case.run(&["export", "robot.onus", "--to", format.code, "-o", "out.bin"]).ends_with(0);
        assert!(written.bytes.is_empty() && written.err.is_empty());
        assert!(std::fs::read(case.path("out.bin")).expect("a file") == shown.bytes, "{}", format.code);
    }
}

#[test]
fn an_export_replaces_an_older_one_and_no_ecosystem() {
    let case = Case::new();
    case.put("out.md", "old");
    case.run(&["export", "robot.onus", "--to", "md", "-o", "out.md"]).ends_with(0);
    assert!(case.read("out.md").starts_with("# Robot\n"), "{}", case.read("out.md"));
    let run = case.run(&["export", "robot.onus", "--to", "md", "-o", "robot.onus"]).ends_with(2);
    assert!(run.err.contains(".md"), "{}", run.err);
    assert_eq!(case.read("robot.onus"), super::ROBOT);
}

#[test]
fn several_files_and_formats_go_into_a_folder() {
    let case = Case::new();
    case.put("second.onus", &super::ROBOT.replace("Robot", "Second"));
    let arguments = ["export", "robot.onus", "second.onus", "--to", "md,csv,json", "-o", "out/annexes"];
    let run = case.run(&arguments).ends_with(0);
    assert!(run.bytes.is_empty() && run.err.is_empty(), "{}", run.err);
    for stem in ["robot", "second"] {
        for ending in ["md", "csv", "json"] {
            assert!(!case.read(&format!("out/annexes/{stem}.{ending}")).is_empty());
        }
    }
    assert!(case.read("out/annexes/second.md").starts_with("# Second\n"));
    case.run(&["export", "robot.onus", "--to", "md", "-o", "out"]).ends_with(0);
    assert!(case.read("out/robot.md").starts_with("# Robot\n"), "one export goes into a folder that is there");
}

#[test]
fn exports_that_would_collide_or_have_no_place_are_refused() {
    let case = Case::new();
    std::fs::create_dir(case.path("sub")).expect("a folder");
    case.put("sub/robot.onus", super::ROBOT);
    let run = case.run(&["export", "robot.onus", "sub/robot.onus", "--to", "md", "-o", "out"]).ends_with(2);
    assert!(run.err.contains("robot.md"), "{}", run.err);
    let run = case.run(&["export", "robot.onus", "--to", "md,csv"]).ends_with(2);
    assert!(run.err.contains("-o"), "{}", run.err);
    case.put("plain", "a file");
    let run = case.run(&["export", "robot.onus", "--to", "md,csv", "-o", "plain"]).ends_with(2);
    assert!(run.err.contains("plain"), "{}", run.err);
    assert_eq!(case.read("plain"), "a file");
}

#[test]
fn one_file_that_cannot_be_read_does_not_keep_the_others_back() {
    let case = Case::new();
    let run = case.run(&["export", "missing.onus", "robot.onus", "--to", "md,csv", "-o", "out"]).ends_with(2);
    assert!(run.err.contains("missing.onus"), "{}", run.err);
    assert!(case.read("out/robot.md").starts_with("# Robot\n"));
}

#[test]
fn one_table_can_be_chosen() {
    let case = Case::new();
    let run = case.run(&["export", "robot.onus", "--to", "csv", "--table", "matrix"]).ends_with(0);
    assert_eq!(run.out.lines().count(), 3, "headings and two duties: {}", run.out);
    let run = case.run(&["export", "robot.onus", "--to", "csv", "--table", "nonsense"]).ends_with(2);
    assert!(run.out.is_empty() && run.err.contains("matrix"), "{}", run.err);
}

#[test]
fn parts_and_scope_choose_what_is_in_it() {
    let case = Case::new();
    let md = |extra: &[&str]| {
        let run = case.run(&[&["export", "robot.onus", "--to", "md"], extra].concat());
        run.ends_with(0).out
    };
    let text = md(&["--parts", "gaps,matrix"]);
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("## ")).collect();
    assert_eq!(headings, ["## Gaps and other findings", "## Responsibility matrix"]);
    let maker = md(&["--parts", "register", "--scope", "stakeholder:maker"]);
    assert!(maker.contains("Publish the end date") && !maker.contains("Offer a fallback"), "{maker}");
    let gaps = md(&["--parts", "register", "--scope", "gaps"]);
    assert!(!gaps.contains("Publish the end date") && gaps.contains("Offer a fallback"), "{gaps}");
    let one = md(&["--parts", "register", "--scope", "records:offer-a-fallback"]);
    assert!(!one.contains("Publish the end date") && one.contains("Offer a fallback"), "{one}");
}

#[test]
fn a_scope_that_is_not_there_is_named() {
    let case = Case::new();
    let cases = [
        ("nonsense", "Scopes are"),
        ("stakeholder:", "Scopes are"),
        ("stakeholder:nobody", "nobody"),
        ("element:maker", "maker"),
        ("instrument:nothing", "nothing"),
        ("records:maker,nobody", "nobody"),
    ];
    for (scope, expected) in cases {
        let run = case.run(&["export", "robot.onus", "--to", "md", "--scope", scope]).ends_with(2);
        assert!(run.bytes.is_empty() && run.err.contains(expected), "{scope}: {}", run.err);
    }
}

#[test]
fn a_preset_is_taken_from_the_file_and_what_is_given_goes_before_it() {
    let case = with_presets();
    let run = case.run(&["export", "robot.onus", "--to", "md", "--preset", "Annex B"]).ends_with(0);
    assert!(run.out.contains("AR |") && run.out.contains("A = Accountable, R = Responsible"), "{}", run.out);
    assert!(!run.out.contains("## Gaps"), "{}", run.out);
    let arguments =
        ["export", "robot.onus", "--to", "md", "--preset", "Annex B", "--letters", "RACI", "--parts", "matrix"];
    let run = case.run(&arguments).ends_with(0);
    assert!(run.out.contains("RA |") && run.out.contains("R = Responsible, A = Accountable"), "{}", run.out);
    let run = case.run(&["export", "robot.onus", "--to", "md", "--preset", "Annex C"]).ends_with(2);
    assert!(run.err.contains("“Annex B”"), "{}", run.err);
    let run = case.run(&["export", "robot.onus", "--to", "md", "--preset", "Gone"]).ends_with(2);
    assert!(run.err.contains("nobody"), "{}", run.err);
    let run = Case::new().run(&["export", "robot.onus", "--to", "md", "--preset", "Annex B"]).ends_with(2);
    assert!(run.err.contains("none under any other"), "{}", run.err);
}

#[test]
fn an_export_that_cannot_be_done_says_why_and_leaves_what_was_there() {
    let case = Case::new();
    case.run(&["export", "robot.onus"]).ends_with(2);
    case.run(&["export", "robot.onus", "--to", "papyrus"]).ends_with(2);
    case.run(&["export", "missing.onus", "--to", "md"]).ends_with(2);
    case.run(&["export", "robot.onus", "--to", "md", "--letters", "RACX"]).ends_with(2);
    case.run(&["export", "robot.onus", "--to", "md", "--scale", "0"]).ends_with(2);
    let run = case.run(&["export", "robot.onus", "--to", "md", "-o", "no/such/folder/out.md"]).ends_with(2);
    assert!(run.err.starts_with("error: "), "{}", run.err);
    case.put("out.csv", "old");
    let run = case.run(&["export", "robot.onus", "--to", "csv", "--table", "nonsense", "-o", "out.csv"]).ends_with(2);
    assert!(!run.err.is_empty());
    assert_eq!(case.read("out.csv"), "old");
}

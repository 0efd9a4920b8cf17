//! Every other command: what it writes, where, and with which status.

use onus::file::EXAMPLES;
use onus::rules::RULES;

use super::Case;

#[test]
fn a_new_file_is_sound_and_never_replaces_one() {
    let case = Case::new();
    case.run(&["new", "my case.onus"]).ends_with(0);
    let json = case.run(&["check", "my case.onus", "--format", "json"]).ends_with(0).json();
    assert_eq!(json["title"], "my case");
    case.run(&["fmt", "--check", "my case.onus"]).ends_with(0);
    let before = case.read("my case.onus");
    let run = case.run(&["new", "my case.onus"]).ends_with(2);
    assert!(run.err.contains("my case.onus"), "{}", run.err);
    assert_eq!(case.read("my case.onus"), before);
    case.run(&["new", "other.onus", "--from", "no-such-example"]).ends_with(2);
    assert!(!case.path("other.onus").exists());
}

#[test]
fn every_example_listed_can_be_begun_from() {
    let case = Case::new();
    let listed = case.run(&["examples"]).ends_with(0).out;
    assert_eq!(listed.lines().count(), EXAMPLES.len());
    for example in EXAMPLES {
        assert!(listed.lines().any(|line| line.starts_with(example.id) && line.ends_with(example.title)), "{listed}");
        let name = format!("{}.onus", example.id);
        case.run(&["new", &name, "--from", example.id]).ends_with(0);
        assert!(case.read(&name) == example.text, "{name} is not as it comes with the program");
        case.run(&["check", &name]).ends_with(0);
    }
}

#[test]
fn formatting_settles_at_once_and_keeps_what_the_file_says() {
    let case = Case::new();
    let before = case.run(&["check", "robot.onus", "--format", "json"]).ends_with(0).out;
    let asked = case.run(&["fmt", "--check", "robot.onus"]).ends_with(1);
    assert_eq!(asked.out, "robot.onus\n");
    assert_eq!(case.read("robot.onus"), super::ROBOT, "asking changes nothing");
    assert_eq!(case.run(&["fmt", "robot.onus"]).ends_with(0).out, "robot.onus\n");
    let once = case.read("robot.onus");
    assert!(case.run(&["fmt", "robot.onus"]).ends_with(0).out.is_empty(), "the second time nothing is left to do");
    assert_eq!(case.read("robot.onus"), once);
    case.run(&["fmt", "--check", "robot.onus"]).ends_with(0);
    assert_eq!(case.run(&["check", "robot.onus", "--format", "json"]).ends_with(0).out, before);
}

#[test]
fn a_file_that_cannot_be_formatted_stays_as_it_is() {
    let case = Case::new();
    case.put("broken.onus", "(format: 1, ecosystem: (profil: ()))");
    let run = case.run(&["fmt", "broken.onus", "robot.onus"]).ends_with(2);
    assert!(run.err.contains("broken.onus"), "{}", run.err);
    assert_eq!(case.read("broken.onus"), "(format: 1, ecosystem: (profil: ()))");
    assert_eq!(run.out, "robot.onus\n", "the other one is done all the same");
}

#[test]
fn comments_are_kept_in_the_backup_and_the_user_is_told() {
    let case = Case::new();
    let text = format!("// Mind the owner.\n{}", super::ROBOT);
    case.put("robot.onus", &text);
    let run = case.run(&["fmt", "robot.onus"]).ends_with(0);
    assert_eq!(run.out, "robot.onus\n");
    assert!(run.err.contains("comments") && run.err.contains("robot.onus.bak"), "{}", run.err);
    assert!(!case.read("robot.onus").contains("Mind"));
    assert_eq!(case.read("robot.onus.bak"), text);
}

#[test]
fn a_file_of_a_newer_version_is_read_with_a_note_and_never_rewritten() {
    let case = Case::new();
    let newer = super::ROBOT.replace("format: 1", "format: 4000000000");
    case.put("robot.onus", &newer);
    let run = case.run(&["check", "robot.onus", "--format", "json"]).ends_with(0);
    assert_eq!(run.json()["summary"]["obligations"], 2);
    assert!(run.err.contains("newer version"), "{}", run.err);
    let run = case.run(&["fmt", "robot.onus"]).ends_with(2);
    assert!(run.out.is_empty() && run.err.contains("newer version"), "{}", run.err);
    assert_eq!(case.read("robot.onus"), newer);
}

#[test]
fn every_rule_is_listed_and_taught() {
    let case = Case::new();
    let listed = case.run(&["rules"]).ends_with(0).out;
    assert_eq!(listed.lines().count(), RULES.len());
    for rule in RULES {
        assert!(listed.lines().any(|line| line.starts_with(rule.code) && line.ends_with(rule.title())), "{listed}");
    }
    let taught = case.run(&["rules", "unassigned-obligation"]).ends_with(0).out;
    for heading in ["What it finds", "Why it matters", "How to fix it", "When to waive it"] {
        assert!(taught.contains(heading), "{taught}");
    }
    let run = case.run(&["rules", "unasigned-obligation"]).ends_with(2);
    assert!(run.err.contains("unassigned-obligation"), "a slip is put right: {}", run.err);
}

#[test]
fn every_shell_gets_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = Case::new().run(&["completions", shell]).ends_with(0);
        assert!(run.out.contains("onus") && run.out.contains("completions"), "{shell}: {}", run.out);
    }
    Case::new().run(&["completions", "abacus"]).ends_with(2);
}

#[test]
fn what_the_program_does_not_know_is_refused() {
    for arguments in
        [&["chekc"][..], &["check"], &["check", "--format", "xml", "robot.onus"], &["check", "--deny", "all"]]
    {
        let run = Case::new().run(arguments).ends_with(2);
        assert!(run.out.is_empty() && run.err.contains("--help"), "{}", run.err);
    }
}

#[test]
fn help_and_version_are_results() {
    let case = Case::new();
    let version = case.run(&["--version"]).ends_with(0);
    assert_eq!(version.out, format!("onus {}\n", env!("CARGO_PKG_VERSION")));
    let help = case.run(&["--help"]).ends_with(0);
    assert!(help.err.is_empty());
    insta::assert_snapshot!("help", help.out);
    insta::assert_snapshot!("help_check", case.run(&["check", "--help"]).ends_with(0).out);
}

//! `onus merge`, by hand and as a merge driver of git.

use std::path::Path;
use std::process::{Command, Output};

use super::{Case, ROBOT};

const AGREED: (&str, &str) = ("ground: Law)", "ground: Law, standing: Agreed)");
const CONTRACT: (&str, &str) = ("ground: Law)", "ground: Contract)");
const PRACTICE: (&str, &str) = ("ground: Law)", "ground: Practice)");
const CALLED: (&str, &str) = ("name: \"Owner\"", "name: \"Owner of the robot\"");

fn robot_with((old, new): (&str, &str)) -> String {
    assert_eq!(ROBOT.matches(old).count(), 1);
    ROBOT.replace(old, new)
}

fn case(ours: (&str, &str), theirs: (&str, &str)) -> Case {
    let case = Case::new();
    case.put("ours.onus", &robot_with(ours));
    case.put("theirs.onus", &robot_with(theirs));
    case
}

#[test]
fn what_does_not_meet_is_merged() {
    let case = case(AGREED, CALLED);
    let run = case.run(&["merge", "robot.onus", "ours.onus", "theirs.onus", "-o", "merged.onus"]).ends_with(0);
    assert_eq!(run.out, "One record was taken over from the other version.\n");
    let merged = case.read("merged.onus");
    assert!(merged.contains("standing: Agreed") && merged.contains("Owner of the robot"), "{merged}");
    assert!(!merged.contains("conflicts"), "a file without conflicts is as it was before there were any");
    let shown = case.run(&["merge", "robot.onus", "ours.onus", "theirs.onus"]).ends_with(0);
    assert_eq!(shown.out, merged);
    assert!(!case.path("merged.onus.bak").exists());
}

#[test]
fn a_conflict_is_recorded_and_the_file_opens() {
    let case = case(CONTRACT, PRACTICE);
    let run = case.run(&["merge", "robot.onus", "ours.onus", "theirs.onus", "-o", "merged.onus"]).ends_with(1);
    assert!(run.out.contains("Conflict: “Maker (RA) for Publish the end date”, ground"), "{}", run.out);
    let merged = case.read("merged.onus");
    for line in ["base: \"Law\"", "ours: \"Contract\"", "theirs: \"Practice\"", "ground: Contract,"] {
        assert!(merged.contains(line), "{line} in {merged}");
    }
    let check = case.run(&["check", "merged.onus", "--deny", "gap"]).ends_with(1);
    assert!(check.out.contains("Two versions disagree on"), "{}", check.out);
    assert!(check.out.contains("Take theirs: Practice"), "{}", check.out);
}

#[test]
fn nothing_is_written_where_a_version_cannot_be_read_or_is_of_another_map() {
    let case = case(CONTRACT, PRACTICE);
    case.put("broken.onus", "(format: 1, ecosystem: (stakeholders: {");
    case.put("foreign.onus", r#"(format: 1, ecosystem: (stakeholders: { "x": (name: "X", kind: User) }))"#);
    case.put("newer.onus", &ROBOT.replace("format: 1", "format: 9"));
    case.put("empty.onus", "");
    for (theirs, why) in [
        ("broken.onus", "ends before"),
        ("foreign.onus", "shares no record"),
        ("newer.onus", "Update Onus"),
        ("gone.onus", "gone.onus"),
        ("empty.onus", "empty"),
    ] {
        let run = case.run(&["merge", "robot.onus", "ours.onus", theirs, "-o", "ours.onus"]).ends_with(2);
        assert!(run.err.contains(why), "{theirs}: {}", run.err);
        assert_eq!(case.read("ours.onus"), robot_with(CONTRACT));
    }
    case.run(&["merge", "empty.onus", "robot.onus", "robot.onus"]).ends_with(0);
}

#[test]
fn comments_are_said_to_be_lost() {
    let case = case(CONTRACT, CALLED);
    case.put("theirs.onus", &format!("// A remark.\n{}", robot_with(CALLED)));
    let run = case.run(&["merge", "robot.onus", "ours.onus", "theirs.onus"]).ends_with(0);
    assert!(run.err.contains("the comments in theirs.onus are not kept"), "{}", run.err);
}

/// A repository whose merge driver is this program.
struct Repository {
    case: Case,
}

impl Repository {
    fn new() -> Self {
        let repository = Self { case: Case::new() };
        let driver = format!("'{}' merge %O %A %B -o %A", env!("CARGO_BIN_EXE_onus"));
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.git(&["config", "merge.onus.name", "field by field"]);
        repository.git(&["config", "merge.onus.driver", &driver]);
        repository.case.put(".gitattributes", "*.onus merge=onus\n");
        // As the program writes it, so that a difference is what somebody changed.
        repository.case.run(&["fmt", "robot.onus"]).ends_with(0);
        repository.case.put(".gitignore", "*.bak\n");
        repository.commit("Begin");
        repository
    }

    fn try_git(&self, arguments: &[&str]) -> Output {
        let folder: &Path = self.case.folder.path();
        let mut git = Command::new("git");
        git.args(arguments).current_dir(folder);
        for (name, value) in [("NAME", "T. Ester"), ("EMAIL", "t@example.org")] {
            git.env(format!("GIT_AUTHOR_{name}"), value).env(format!("GIT_COMMITTER_{name}"), value);
        }
        git.env("HOME", folder).env("GIT_CONFIG_NOSYSTEM", "1").env("XDG_CONFIG_HOME", folder);
        git.output().expect("git runs")
    }

    #[track_caller]
    fn git(&self, arguments: &[&str]) -> String {
        let output = self.try_git(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "-m", message]);
    }

    /// Replaces a piece of the file on a branch of its own.
    fn on_branch(&self, branch: &str, (old, new): (&str, &str)) {
        self.git(&["checkout", "--quiet", "-b", branch, "main"]);
        let text = self.case.read("robot.onus");
        assert_eq!(text.matches(old).count(), 1, "{old} in {text}");
        self.case.put("robot.onus", &text.replace(old, new));
        self.commit(branch);
    }
}

#[test]
fn git_merges_records_that_stand_side_by_side() {
    let repository = Repository::new();
    // The same place of the text, in which git by itself sees a conflict.
    repository.on_branch("ours", ("kind: Manufacturer,", "kind: Manufacturer,\n        note: \"ours\","));
    repository.on_branch("theirs", ("kind: Manufacturer,", "kind: Manufacturer,\n        jurisdiction: \"DE\","));
    let plain = repository.try_git(&["-c", "merge.onus.driver=git merge-file %A %O %B", "merge", "--quiet", "ours"]);
    assert!(!plain.status.success(), "without the driver this is a conflict");
    repository.git(&["merge", "--abort"]);
    repository.git(&["merge", "--quiet", "ours"]);
    let text = repository.case.read("robot.onus");
    assert!(text.contains("note: \"ours\"") && text.contains("jurisdiction: \"DE\""), "{text}");
    assert_eq!(repository.git(&["status", "--porcelain"]), "");
    repository.case.run(&["check", "robot.onus"]).ends_with(0);
}

#[test]
fn git_knows_of_a_conflict_and_the_file_still_opens() {
    let repository = Repository::new();
    repository.on_branch("ours", ("ground: Law,", "ground: Contract,"));
    repository.on_branch("theirs", ("ground: Law,", "ground: Practice,"));
    let merge = repository.try_git(&["merge", "ours"]);
    assert!(!merge.status.success());
    assert!(String::from_utf8_lossy(&merge.stdout).contains("CONFLICT"), "{merge:?}");
    assert_eq!(repository.git(&["status", "--porcelain"]), "UU robot.onus\n");
    let check = repository.case.run(&["check", "robot.onus"]).ends_with(0);
    assert!(check.out.contains("Two versions disagree on"), "{}", check.out);
}

#[test]
fn git_keeps_what_cannot_be_merged() {
    let repository = Repository::new();
    repository.on_branch("ours", ("ground: Law,", "ground: Contract,"));
    repository.on_branch("theirs", ("ground: Law,", "ground: Laws,"));
    let before = repository.case.read("robot.onus");
    let merge = repository.try_git(&["merge", "ours"]);
    assert!(!merge.status.success());
    assert_eq!(repository.git(&["status", "--porcelain"]), "UU robot.onus\n");
    assert_eq!(repository.case.read("robot.onus"), before);
}

#[test]
fn two_revisions_of_git_are_compared() {
    let repository = Repository::new();
    repository.on_branch("ours", ("ground: Law,", "ground: Contract,"));
    let run = repository.case.run(&["diff", "main:./robot.onus", "robot.onus"]).ends_with(1);
    assert!(run.out.contains("ground: law → contract"), "{}", run.out);
    let run = repository.case.run(&["diff", "nowhere:./robot.onus", "robot.onus"]).ends_with(2);
    assert!(run.err.contains("Git cannot show it"), "{}", run.err);
}

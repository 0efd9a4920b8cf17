//! `onus import`: what was changed in a spreadsheet, with its sentences and its status.

use super::Case;
use crate::book::{Book, Put};

/// The robot exported, and changed by `change`.
fn changed(change: impl FnOnce(&mut Book)) -> Case {
    let case = Case::new();
    case.run(&["export", "robot.onus", "--to", "xlsx", "-o", "robot.xlsx"]).ends_with(0);
    let mut book = Book::open(&std::fs::read(case.path("robot.xlsx")).expect("the export"));
    change(&mut book);
    std::fs::write(case.path("robot.xlsx"), book.bytes()).expect("the changed file");
    case
}

const GIVE: fn(&mut Book) = |book| {
    book.set("matrix", "offer-a-fallback", "letters/maker", &Put::Text("A"));
};

#[test]
fn letters_come_back_with_a_sentence_and_the_file_is_written() {
    let case = changed(GIVE);
    let run = case.run(&["import", "robot.xlsx", "--into", "robot.onus"]).ends_with(0);
    assert!(run.out.contains("Accountable for “Offer a fallback” added: Maker  Matrix!E5"), "{}", run.out);
    assert!(run.out.ends_with("1 change taken over, 0 refused. Written to robot.onus\n"), "{}", run.out);
    assert!(case.read("robot.onus").contains("letters: \"A\""), "{}", case.read("robot.onus"));
    let again = case.run(&["import", "robot.xlsx", "--into", "robot.onus"]).ends_with(0);
    assert_eq!(again.out, "Nothing was changed in the spreadsheet.\n", "what is there by now is no change");
}

#[test]
fn a_dry_run_and_another_output_leave_the_file_alone() {
    let case = changed(GIVE);
    let run = case.run(&["import", "robot.xlsx", "--into", "robot.onus", "--dry-run"]).ends_with(0);
    assert!(run.out.ends_with("1 change to take over, 0 refused. Nothing was written.\n"), "{}", run.out);
    assert_eq!(case.read("robot.onus"), super::ROBOT);
    case.run(&["import", "robot.xlsx", "--into", "robot.onus", "-o", "new.onus"]).ends_with(0);
    assert_eq!(case.read("robot.onus"), super::ROBOT);
    assert!(case.read("new.onus").contains("letters: \"A\""));
    case.run(&["import", "robot.xlsx", "--into", "robot.onus", "-o", "new.onus"]).ends_with(2);
}

#[test]
fn a_refusal_names_the_cell_what_was_found_and_what_to_do_and_ends_with_one() {
    let case = changed(|book| {
        GIVE(book);
        book.set("matrix", "publish-end-date", "letters/owner", &Put::Text("boss"));
    });
    let run = case.run(&["import", "robot.xlsx", "--into", "robot.onus", "--dry-run"]).ends_with(1);
    assert!(run.out.contains("  Matrix!F6: “boss”\n    These are no letters."), "{}", run.out);
    let json = case.run(&["import", "robot.xlsx", "--into", "robot.onus", "--format", "json"]).ends_with(1).json();
    assert_eq!(json["changes"][0]["text"], "Accountable for “Offer a fallback” added: Maker");
    assert_eq!((&json["refusals"][0]["cell"], &json["refusals"][0]["found"]), (&"F6".into(), &"boss".into()));
    assert_eq!(json["written"], "robot.onus", "the rest is taken over");
}

#[test]
fn what_is_no_export_ends_with_two_and_changes_nothing() {
    let case = changed(|_| {});
    case.put("wrong.xlsx", "PK this is no archive");
    for file in ["wrong.xlsx", "missing.xlsx", "robot.onus"] {
        let run = case.run(&["import", file, "--into", "robot.onus"]).ends_with(2);
        assert!(run.out.is_empty() && run.err.starts_with("error: "), "{}", run.err);
    }
    case.run(&["new", "other.onus", "--from", "neato-cloud"]).ends_with(0);
    let run = case.run(&["import", "robot.xlsx", "--into", "other.onus"]).ends_with(2);
    assert!(run.err.contains("another ecosystem (“Robot”)"), "{}", run.err);
    assert_eq!(case.read("robot.onus"), super::ROBOT);
}

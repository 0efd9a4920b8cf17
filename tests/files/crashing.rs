//! However a session ends, every edit that was confirmed comes back.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use onus::edit::{Document, Edit};
use onus::file::recovery::{Left, RecoveryError, Restored};
use onus::file::{Journal, Replace, Session, backup_path, read, recovery, save, to_text};
use onus::model::{Ecosystem, ElementKind, Point, RecordKey};

use super::generate::{self, Numbers};
use super::{child, child_folder};

/// A few records, so that the disk is what takes time.
fn small() -> Ecosystem {
    generate::ecosystem(1, generate::Size { nodes: 12, relations: 3, obligations: 2, assignments: 2 })
}

/// The edits of a session, the same for the same seed: adding, moving, renaming, deleting.
fn edit(numbers: &mut Numbers, ecosystem: &Ecosystem) -> Edit {
    let nodes: Vec<_> = ecosystem.nodes().collect();
    let node = nodes[numbers.below(nodes.len())];
    match numbers.below(5) {
        0 | 1 => Edit::AddElement { name: format!("New {}", numbers.below(999)), kind: ElementKind::App, at: None },
        2 => Edit::Move(vec![(node, Point::new(numbers.below(500) as i32, numbers.below(500) as i32))]),
        3 => Edit::Rename { key: node.into(), name: "Line one\nline two, \"quoted\" — שם".into() },
        _ if nodes.len() > 10 => Edit::Remove(vec![RecordKey::from(node)]),
        _ => Edit::AddElement { name: String::new(), kind: ElementKind::Device, at: Some(Point::new(1, 2)) },
    }
}

/// One edit after another; every seventh time the last is undone instead.
fn step(numbers: &mut Numbers, document: &mut Document, number: u64) -> onus::edit::Applied {
    if number.is_multiple_of(7) {
        return document.undo().expect("a step to take back");
    }
    loop {
        let edit = edit(numbers, document.ecosystem());
        let applied = document.apply(&edit).expect("a sound edit");
        if !applied.changes.is_empty() {
            return applied;
        }
    }
}

/// How often the session in the child saves, in edits.
const SAVES_EVERY: u64 = 40;

fn edit_until_killed(folder: &Path) {
    let seed = fs::read_to_string(folder.join("seed")).unwrap().parse().unwrap();
    let path = folder.join("flat.onus");
    let mut document = Document::opened(read(&path).unwrap().ecosystem);
    let mut fingerprint = read(&path).unwrap().fingerprint;
    let session = Session { document: Some(path.clone()), base_is_saved: true, ..Session::default() };
    let mut journal = Journal::begin(&folder.join("recovery"), session.clone(), document.ecosystem()).unwrap();
    let mut numbers = Numbers::new(seed);
    let mut output = std::io::stdout();
    for number in 1.. {
        let applied = step(&mut numbers, &mut document, number);
        assert_eq!(journal.append(&applied.changes), number);
        if number.is_multiple_of(SAVES_EVERY) {
            fingerprint = save(&path, document.ecosystem(), Replace::Known(fingerprint)).unwrap();
            journal.rebase(session.clone(), document.ecosystem());
        }
        writeln!(output, "written {}", journal.written()).unwrap();
    }
}

/// Runs a session in a child, kills it after a while, and says which edit was confirmed last.
fn killed_after(delay: Duration, folder: &Path) -> u64 {
    let mut process = child("files::crashing::a_killed_session_loses_no_confirmed_edit", folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = process.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        lines.filter_map(|line| line.strip_prefix("written ")?.parse().ok()).last().unwrap_or(0)
    });
    std::thread::sleep(delay);
    process.kill().unwrap();
    let status = process.wait().unwrap();
    // A panic would end it with a code of its own.
    assert_eq!(status.code(), if cfg!(unix) { None } else { Some(1) }, "the child ran until it was killed");
    reader.join().unwrap()
}

#[test]
fn a_killed_session_loses_no_confirmed_edit() {
    const KILLS: u64 = 12;
    if let Some(folder) = child_folder() {
        return edit_until_killed(&folder);
    }
    let mut moments = Numbers::new(u64::from(std::process::id()));
    let mut confirmed_in_all = 0;
    for seed in 1..=KILLS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("flat.onus");
        fs::write(folder.path().join("seed"), seed.to_string()).unwrap();
        save(&path, &small(), Replace::Nothing).unwrap();
        let delay = Duration::from_micros(10_000 + moments.below(170_000) as u64);
        let confirmed = killed_after(delay, folder.path());
        confirmed_in_all += confirmed;

        let left = left_behind(&folder.path().join("recovery"));
        let found = match left.as_slice() {
            // Nothing is left where everything stands in the file.
            [] => read(&path).unwrap().ecosystem,
            [left] => {
                assert_eq!(left.damage, None, "seed {seed}");
                let restored = restored(left);
                assert!(!restored.is_incomplete, "seed {seed}");
                restored.ecosystem
            }
            more => panic!("one session was begun: {more:?}"),
        };
        let mut document = Document::opened(small());
        let mut numbers = Numbers::new(seed);
        let mut number = 0;
        while number < confirmed || *document.ecosystem() != found {
            number += 1;
            assert!(number < confirmed + 100_000, "seed {seed}: no state behind edit {confirmed} is what was restored");
            step(&mut numbers, &mut document, number);
        }
        assert_eq!(to_text(document.ecosystem()).unwrap(), to_text(&found).unwrap());
        read(&path).unwrap();
        assert!(!backup_path(&path).exists() || read(&backup_path(&path)).is_ok());
    }
    assert!(confirmed_in_all > 0, "some child got as far as confirming an edit");
}

/// What is left once no lock is shared by chance: another test that starts a program shares
/// all locks of this process with it for a moment. No session may be running.
fn left_behind(recovery: &Path) -> Vec<Left> {
    let begin = Instant::now();
    loop {
        let left = recovery::list(recovery).unwrap();
        let folders = fs::read_dir(recovery).map_or(0, |entries| entries.filter(is_folder).count());
        if left.len() == folders {
            return left;
        }
        assert!(begin.elapsed() < Duration::from_secs(20), "{folders} folders, {left:?}");
    }
}

fn is_folder(entry: &std::io::Result<fs::DirEntry>) -> bool {
    entry.as_ref().is_ok_and(|entry| entry.path().is_dir())
}

/// Gives back a session that no other process has; see [`left_behind`].
fn restored(left: &Left) -> Restored {
    let begin = Instant::now();
    loop {
        match recovery::restore(left) {
            Err(RecoveryError::Busy(_)) if begin.elapsed() < Duration::from_secs(20) => {}
            outcome => return outcome.unwrap(),
        }
    }
}

/// Waits until the journal has confirmed an edit.
fn wait_for(journal: &Journal, number: u64) {
    let begin = Instant::now();
    while journal.written() < number {
        assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", journal.trouble());
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// A session with three edits that ended without closing: its ecosystem after each edit.
fn abandoned(recovery: &Path) -> Vec<Ecosystem> {
    let mut document = Document::unsaved(small());
    let session = Session { title: "Flat".into(), started: "1763800000".into(), ..Session::default() };
    let mut journal = Journal::begin(recovery, session, document.ecosystem()).unwrap();
    let mut states = vec![document.ecosystem().clone()];
    let mut numbers = Numbers::new(5);
    for number in 1..=3 {
        journal.append(&step(&mut numbers, &mut document, number).changes);
        states.push(document.ecosystem().clone());
    }
    wait_for(&journal, 3);
    drop(journal);
    states
}

#[test]
fn a_session_is_offered_once_it_has_ended_and_until_it_is_discarded() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    assert_eq!(recovery::list(&recovery).unwrap(), []);
    let states = abandoned(&recovery);
    let left = left_behind(&recovery);
    let running = Journal::begin(&recovery, Session::default(), &small()).unwrap();
    assert!(recovery::list(&recovery).unwrap().len() <= 1, "the running session is not offered");
    assert_eq!((left[0].session.title.as_str(), left[0].edits), ("Flat", 3));

    let taken = restored(&left[0]);
    assert_eq!(taken.ecosystem, states[3]);
    assert!(recovery::restore(&left[0]).is_err(), "one window takes it");
    assert_eq!(recovery::list(&recovery).unwrap(), []);
    drop(taken);
    restored(&left[0]).discard().unwrap();
    running.close().unwrap();
    assert_eq!(recovery::list(&recovery).unwrap(), []);
    assert_eq!(fs::read_dir(&recovery).unwrap().count(), 1, "the guard is all that is left");
}

#[test]
fn a_session_with_nothing_to_give_back_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let saved = Session { base_is_saved: true, ..Session::default() };
    drop(Journal::begin(folder.path(), saved.clone(), &small()).unwrap());
    assert_eq!(left_behind(folder.path()), []);

    let mut document = Document::unsaved(small());
    let mut journal = Journal::begin(folder.path(), Session::default(), &small()).unwrap();
    let changes = step(&mut Numbers::new(1), &mut document, 1).changes;
    journal.append(&changes);
    journal.rebase(saved, document.ecosystem());
    drop(journal);
    assert_eq!(left_behind(folder.path()), []);

    drop(Journal::begin(folder.path(), Session::default(), &small()).unwrap());
    assert_eq!(left_behind(folder.path()).len(), 1, "a new ecosystem is nowhere else");
}

fn journal_file(recovery: &Path) -> std::path::PathBuf {
    left_behind(recovery)[0].folder.join("journal-1")
}

#[test]
fn a_line_cut_off_at_any_byte_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let states = abandoned(folder.path());
    let journal = journal_file(folder.path());
    let whole = fs::read(&journal).unwrap();
    let ends: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] == b'\n').collect();
    let left = left_behind(folder.path());
    let near_an_end = |at: &usize| ends.iter().any(|end| at.abs_diff(*end) < 3) || at.is_multiple_of(17);
    for length in (0..=whole.len()).filter(near_an_end) {
        fs::write(&journal, &whole[..length]).unwrap();
        let restored = restored(&left[0]);
        let edits = ends.iter().filter(|end| **end < length).count();
        assert_eq!((restored.edits, restored.is_incomplete), (edits, false));
        assert_eq!(restored.ecosystem, states[edits]);
    }
}

#[test]
fn a_byte_gone_wrong_in_the_middle_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let states = abandoned(folder.path());
    let journal = journal_file(folder.path());
    let whole = fs::read(&journal).unwrap();
    let second = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let left = left_behind(folder.path());
    for at in second..second + 30 {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x04;
        fs::write(&journal, &bytes).unwrap();
        let restored = restored(&left[0]);
        assert_eq!((restored.edits, restored.is_incomplete), (1, true), "byte {at}");
        assert_eq!(restored.ecosystem, states[1]);
    }
}

#[test]
fn what_cannot_be_given_back_is_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    abandoned(folder.path());
    let session = journal_file(folder.path()).parent().unwrap().to_owned();
    fs::write(session.join("base-1.onus"), "(format: 1").unwrap();
    let left = left_behind(folder.path());
    assert_eq!(left[0].session.title, "Flat");
    let damage = left[0].damage.clone().unwrap();
    assert!(damage.contains("base-1.onus:1:"), "{damage}");
    assert!(recovery::restore(&left[0]).is_err());
    assert!(session.join("journal-1").exists());
    let begin = Instant::now();
    while recovery::discard(&left[0]).is_err() {
        assert!(begin.elapsed() < Duration::from_secs(20));
    }
    assert!(!session.exists());
}

#[test]
fn a_disk_that_fails_for_a_while_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = Document::unsaved(small());
    let mut journal = Journal::begin(folder.path(), Session::default(), document.ecosystem()).unwrap();
    let mut numbers = Numbers::new(2);
    journal.append(&step(&mut numbers, &mut document, 1).changes);
    wait_for(&journal, 1);
    let (here, away) = (journal.folder().to_owned(), folder.path().join("away"));
    fs::rename(&here, &away).unwrap();
    journal.rebase(Session { base_is_saved: true, ..Session::default() }, document.ecosystem());
    let begin = Instant::now();
    while journal.trouble().is_none() {
        assert!(begin.elapsed() < Duration::from_secs(10));
        std::thread::sleep(Duration::from_millis(1));
    }
    journal.append(&step(&mut numbers, &mut document, 2).changes);
    fs::rename(&away, &here).unwrap();
    journal.append(&step(&mut numbers, &mut document, 3).changes);
    wait_for(&journal, 3);
    drop(journal);
    let left = left_behind(folder.path());
    assert_eq!(restored(&left[0]).ecosystem, *document.ecosystem());
}

#[test]
fn what_is_too_large_to_save_is_given_back_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = Document::unsaved(small());
    let name = "a".repeat(onus::file::limits::LONGEST_TEXT + 1);
    let long = Edit::AddElement { name, kind: ElementKind::App, at: None };
    document.apply(&long).unwrap();
    let mut journal = Journal::begin(folder.path(), Session::default(), document.ecosystem()).unwrap();
    journal.append(&document.apply(&long).unwrap().changes);
    drop(journal);
    assert_eq!(restored(&left_behind(folder.path())[0]).ecosystem, *document.ecosystem());
}

#[cfg(unix)]
#[test]
fn a_document_with_a_name_that_is_no_text_is_protected_too() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let document = Some(std::ffi::OsStr::from_bytes(b"/maps/\xff.onus").into());
    drop(Journal::begin(folder.path(), Session { document, ..Session::default() }, &small()).unwrap());
    let left = left_behind(folder.path());
    assert_eq!(restored(&left[0]).ecosystem, small());
    assert_eq!(left[0].session.document.as_deref(), Some("/maps/\u{fffd}.onus".as_ref()));
}

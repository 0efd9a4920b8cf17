//! A second window is told that a file is open already.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use onus::file::{Holder, LockOutcome, lock, lock_path};

use super::{child, child_folder};

#[test]
fn a_second_window_is_told_who_has_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    fs::write(&path, "").unwrap();
    let me = Holder::me("Ada", "2026-11-22 10:00");
    let LockOutcome::Ours(first) = lock(&path, &me) else { panic!("not ours") };
    let LockOutcome::Theirs(holder) = lock(&path, &Holder::me("Bob", "later")) else { panic!("locked twice") };
    assert_eq!(holder, me);
    let told = |holder| LockOutcome::Theirs(holder).remark().unwrap().text();
    let process = holder.process;
    assert_eq!(
        [told(holder.clone()), told(Holder::me("", "noon")), told(Holder::default())],
        [
            format!(
                "Ada has this file open since 2026-11-22 10:00 (process {process}). Open it for reading only, or open a copy."
            ),
            format!(
                "Another window has this file open since noon (process {process}). Open it for reading only, or open a copy."
            ),
            "Another window has this file open. Open it for reading only, or open a copy.".to_owned(),
        ]
    );
    assert_eq!(holder.process, std::process::id());
    drop(first);
    assert!(!lock_path(&path).exists());
    assert!(matches!(lock(&path, &me), LockOutcome::Ours(_)));
}

#[test]
fn a_lock_left_behind_does_not_lock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    fs::write(lock_path(&path), "(user: \"long gone\", process: 1, since: \"\")").unwrap();
    assert!(matches!(lock(&path, &Holder::default()), LockOutcome::Ours(_)));
}

#[test]
fn the_system_lets_go_when_the_process_is_killed() {
    if let Some(folder) = child_folder() {
        let LockOutcome::Ours(_kept) = lock(&folder.join("flat.onus"), &Holder::me("child", "")) else {
            panic!("not ours")
        };
        println!("locked");
        std::thread::sleep(std::time::Duration::from_secs(60));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let mut process = child("files::locking::the_system_lets_go_when_the_process_is_killed", folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut seen = String::new();
    let mut output = process.stdout.take().unwrap();
    while !seen.contains("locked") {
        let mut bytes = [0; 64];
        let count = output.read(&mut bytes).unwrap();
        assert!(count > 0, "the child ended: {seen}");
        seen.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
    let LockOutcome::Theirs(holder) = lock(&path, &Holder::default()) else { panic!("not locked") };
    assert_eq!((holder.user.as_str(), holder.process), ("child", process.id()));
    process.kill().unwrap();
    process.wait().unwrap();
    assert!(matches!(lock(&path, &Holder::default()), LockOutcome::Ours(_)));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_cannot_be_locked() {
    let folder = tempfile::tempdir().unwrap();
    let forbidden = super::saving::forbidden_folder(folder.path());
    let outcome = lock(&forbidden.join("flat.onus"), &Holder::default());
    assert!(matches!(outcome, LockOutcome::Impossible(_)));
    assert!(outcome.remark().unwrap().text().contains("open for reading only"));
}

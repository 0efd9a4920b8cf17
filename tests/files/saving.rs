//! Saving is all or nothing, keeps a backup and says what went wrong.

use std::fs;
use std::path::Path;

use onus::file::{Replace, SaveError, backup_path, from_text, read, save, to_text};
use onus::model::{Ecosystem, Element, ElementKind, Id};

use super::{child_folder, generate, small};

/// Another ecosystem for every number.
fn numbered(number: usize) -> Ecosystem {
    let mut ecosystem = small();
    let name = format!("Number {number}");
    ecosystem.elements.insert(Id::parse("added").unwrap(), Element::new(name, ElementKind::App));
    ecosystem
}

fn at(path: &Path) -> Ecosystem {
    read(path).unwrap_or_else(|error| panic!("{error}")).ecosystem
}

/// Everything in a folder, hidden files too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn saving_keeps_what_was_there_before_as_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let mut last = save(&path, &numbered(0), Replace::Nothing).unwrap();
    assert_eq!(names(folder.path()), ["flat.onus"]);
    for number in 1..4 {
        last = save(&path, &numbered(number), Replace::Known(last)).unwrap();
        assert_eq!(at(&path), numbered(number));
        assert_eq!(at(&backup_path(&path)), numbered(number - 1));
        assert_eq!(names(folder.path()), ["flat.onus", "flat.onus.bak"]);
    }
    save(&path, &numbered(3), Replace::Known(last)).unwrap();
    assert_eq!(at(&backup_path(&path)), numbered(2), "saving nothing new keeps the backup");
}

#[test]
fn a_file_changed_on_disk_is_not_overwritten_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let ours = save(&path, &numbered(0), Replace::Nothing).unwrap();
    fs::write(&path, to_text(&numbered(7)).unwrap()).unwrap();
    let error = save(&path, &numbered(1), Replace::Known(ours)).unwrap_err();
    assert!(matches!(error, SaveError::ChangedOnDisk(_)), "{error}");
    assert!(matches!(save(&path, &numbered(1), Replace::Nothing), Err(SaveError::Exists(_))));
    assert_eq!(at(&path), numbered(7));

    save(&path, &numbered(1), Replace::Anything).unwrap();
    assert_eq!(at(&path), numbered(1));
    assert_eq!(at(&backup_path(&path)), numbered(7), "what was overwritten is kept");
}

#[test]
fn a_broken_file_does_not_push_out_a_good_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let first = save(&path, &numbered(0), Replace::Nothing).unwrap();
    save(&path, &numbered(1), Replace::Known(first)).unwrap();
    fs::write(&path, "(format: 1, ecos").unwrap();
    save(&path, &numbered(2), Replace::Anything).unwrap();
    assert_eq!(at(&path), numbered(2));
    assert_eq!(at(&backup_path(&path)), numbered(0));
}

#[test]
fn a_file_that_has_gone_is_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let ours = save(&path, &numbered(0), Replace::Nothing).unwrap();
    fs::remove_file(&path).unwrap();
    save(&path, &numbered(1), Replace::Known(ours)).unwrap();
    assert_eq!(at(&path), numbered(1));
}

#[test]
fn a_vanished_folder_and_a_folder_that_is_a_file_are_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    for place in ["gone/flat.onus", "file/flat.onus"] {
        let path = folder.path().join(place);
        let error = save(&path, &small(), Replace::Nothing).unwrap_err();
        assert!(matches!(error, SaveError::NoFolder(_)), "{place}: {error:?}");
    }
    let error = save(folder.path(), &small(), Replace::Anything).unwrap_err();
    assert!(matches!(error, SaveError::NotAFile(_)), "{error:?}");
}

#[test]
fn a_file_marked_as_read_only_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let ours = save(&path, &numbered(0), Replace::Nothing).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let error = save(&path, &numbered(1), Replace::Known(ours)).unwrap_err();
    assert!(matches!(error, SaveError::ReadOnly(_)), "{error:?}");
    assert_eq!(at(&path), numbered(0));
}

/// A folder in which this process cannot make files: one that forbids it, or, for a user who
/// may do everything, one of the system's own.
#[cfg(unix)]
pub(super) fn forbidden_folder(parent: &Path) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let folder = parent.join("forbidden");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let may_all_the_same = fs::write(folder.join("probe"), "").is_ok();
    if may_all_the_same { "/proc/self/fdinfo".into() } else { folder }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let forbidden = forbidden_folder(folder.path());
    let error = save(&forbidden.join("flat.onus"), &small(), Replace::Nothing).unwrap_err();
    assert!(matches!(error, SaveError::ReadOnly(_) | SaveError::NoFolder(_)), "{error:?}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("real.onus");
    let link = folder.path().join("link.onus");
    let ours = save(&path, &numbered(0), Replace::Nothing).unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    save(&link, &numbered(1), Replace::Known(ours)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(at(&path), numbered(1));
}

/// The system lets a child write no file beyond a few kilobytes, as on a disk with no more
/// room; the child saves something larger.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let large = || generate::ecosystem(3, generate::Size { nodes: 1_000, ..super::SMALL });
    if let Some(folder) = child_folder() {
        let path = folder.join("flat.onus");
        let ours = read(&path).unwrap().fingerprint;
        let error = save(&path, &large(), Replace::Known(ours)).unwrap_err();
        assert!(matches!(error, SaveError::DiskFull(_)), "{error:?}");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let first = save(&path, &numbered(0), Replace::Nothing).unwrap();
    save(&path, &small(), Replace::Known(first)).unwrap();
    let before = fs::read(&path).unwrap();
    assert!(before.len() < 30 * 1024 && to_text(&large()).unwrap().len() > 80 * 1024);

    let (program, arguments) = super::this_test("files::saving::a_full_disk_is_told_and_loses_nothing");
    // Blocks of 512 or 1024 bytes, as the shell counts. Without the trap the signal would end the child.
    let script = r#"trap "" XFSZ; ulimit -f 64; exec "$0" "$@""#;
    let output = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(program)
        .args(arguments)
        .env(super::CHILD, folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"), "the child ran");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(!names(folder.path()).iter().any(|name| name.starts_with('.')), "nothing half written is left");
    assert_eq!(at(&backup_path(&path)), numbered(0));
}

#[test]
fn what_could_not_be_read_again_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flat.onus");
    let mut long = small();
    let name = "a".repeat(onus::file::limits::LONGEST_TEXT + 1);
    long.elements.insert(Id::parse("long").unwrap(), Element::new(name, ElementKind::App));
    assert!(matches!(save(&path, &long, Replace::Nothing), Err(SaveError::TooLarge)));

    let mut broken = small();
    let first = broken.elements.ids().next().unwrap();
    broken.elements.remove(first);
    broken.elements = broken.elements.iter().take(1).map(|(id, element)| (id, element.clone())).collect();
    assert!(matches!(save(&path, &broken, Replace::Nothing), Err(SaveError::Breaks(_))));
    assert!(!path.exists());
    assert!(from_text(&to_text(&broken).unwrap()).is_err());
}

#[test]
fn messages_say_what_to_do() {
    let path = || std::path::PathBuf::from("/maps/flat.onus");
    let errors = [
        SaveError::ChangedOnDisk(path()),
        SaveError::Exists(path()),
        SaveError::NoFolder("/maps".into()),
        SaveError::NotAFile(path()),
        SaveError::ReadOnly(path()),
        SaveError::DiskFull(path()),
        SaveError::TooLarge,
        SaveError::Breaks("maker: It names “a” twice.".into()),
        SaveError::Failed { path: path(), source: std::io::Error::other("the cable is loose") },
    ];
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

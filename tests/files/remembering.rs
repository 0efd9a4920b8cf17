//! Preferences are kept, and broken ones do no harm.

use std::fs;
use std::path::{Path, PathBuf};

use onus::file::{MOST_RECENT, Preferences};

#[test]
fn preferences_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new").join("preferences.ron");
    assert_eq!(Preferences::read(&path), (Preferences::default(), None));
    let mut preferences = Preferences {
        theme: "dark".into(),
        contrast: true,
        scale: 150,
        jurisdiction: "DE".into(),
        ..Preferences::default()
    };
    preferences.remember(Path::new("/maps/flat.onus"));
    preferences.write(&path).unwrap();
    assert_eq!(Preferences::read(&path), (preferences, None));
}

#[test]
fn the_latest_files_stand_first_and_once() {
    let mut preferences = Preferences::default();
    for number in 0..20 {
        preferences.remember(Path::new(&format!("/maps/{number}.onus")));
    }
    preferences.remember(Path::new("/maps/15.onus"));
    assert_eq!(preferences.recent.len(), MOST_RECENT);
    assert_eq!(preferences.recent[..3], ["/maps/15.onus", "/maps/19.onus", "/maps/18.onus"].map(PathBuf::from));
    preferences.forget(Path::new("/maps/19.onus"));
    assert_eq!(preferences.recent[1], Path::new("/maps/18.onus"));
}

#[test]
fn broken_preferences_are_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("preferences.ron");
    for broken in [b"(theme: ".as_slice(), b"\xff\xfe\x00"] {
        fs::write(&path, broken).unwrap();
        let (preferences, aside) = Preferences::read(&path);
        assert_eq!(preferences, Preferences::default());
        assert_eq!(fs::read(aside.unwrap()).unwrap(), broken);
        assert!(!path.exists());
    }
    fs::write(&path, "(theme: \"light\", from_the_future: [1, 2])").unwrap();
    assert_eq!(Preferences::read(&path).0.theme, "light");
}

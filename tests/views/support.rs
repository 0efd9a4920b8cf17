//! Maps written as text.

use onus::model::{Date, Ecosystem, Id};
use onus::rules::Analysis;

/// The day for which the maps here are evaluated.
pub(super) const DAY: Date = Date::constant(2026, 7, 31);

/// An ecosystem without its outermost brackets.
pub(super) fn drawn(records: &str) -> Ecosystem {
    let text = format!("(format: 1, ecosystem: ({records}))");
    let ecosystem = onus::file::from_text(&text).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    assert_eq!(ecosystem.violations(), [], "{text}");
    ecosystem
}

/// All there is to know of it on the day.
pub(super) fn analysed(ecosystem: &Ecosystem) -> Analysis {
    Analysis::new(ecosystem, DAY)
}

pub(super) fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).expect("an id")
}

/// The ecosystems that come with the program.
pub(super) fn examples() -> Vec<(String, Ecosystem)> {
    let folder = crate::sources::root().join("examples");
    let mut found: Vec<(String, Ecosystem)> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "onus"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("read");
            (path.display().to_string(), onus::file::from_text(&text).expect("sound"))
        })
        .collect();
    found.sort_by(|left, right| left.0.cmp(&right.0));
    assert!(found.len() > 5, "the examples are where they were");
    found
}

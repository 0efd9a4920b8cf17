//! Small ecosystems for the tests of rules.

use onus::model::{Date, Ecosystem, OwnershipState};
use onus::rules::Analysis;

/// The ecosystem in a text that leaves out the frame of the file.
pub(super) fn ecosystem(text: &str) -> Ecosystem {
    let ecosystem = onus::file::from_text(&format!("(format: 1, ecosystem: {text})"))
        .unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    assert_eq!(ecosystem.violations(), [], "{text}");
    ecosystem
}

/// The day for which an ecosystem says it is to be evaluated.
pub(super) fn as_of(ecosystem: &Ecosystem) -> Date {
    ecosystem.profile.as_of.expect("the example names its day")
}

/// All findings on the day the ecosystem names.
pub(super) fn analysed(ecosystem: &Ecosystem) -> Analysis {
    Analysis::new(ecosystem, as_of(ecosystem))
}

/// The ids of what one rule finds, waived or not.
pub(super) fn found_by(analysis: &Analysis, rule: &str) -> Vec<String> {
    analysis.findings().into_iter().filter(|f| f.rule == rule).map(|f| f.id.to_string()).collect()
}

/// The state of the only duty, with and without waivers.
pub(super) fn states(analysis: &Analysis) -> (OwnershipState, OwnershipState) {
    let (_, ownership) = analysis.ownerships().next().expect("there is a duty");
    (ownership.state, ownership.beneath)
}

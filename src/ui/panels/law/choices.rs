//! Which entries of the catalogue are listed; no egui here.

use std::collections::BTreeSet;

use super::list::{Line, Lines, head_key};
use crate::catalogue::{Catalogue, Condition, Force, Instrument, Provision, Verification};
use crate::model::{Date, Dimension, Jurisdiction, Phase, Sector};

/// Which entries of the catalogue are listed. Nothing chosen means all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choices {
    pub(super) text: String,
    pub(super) place: Option<Jurisdiction>,
    pub(super) sector: Option<Sector>,
    pub(super) role: Option<String>,
    pub(super) dimension: Option<Dimension>,
    pub(super) phase: Option<Phase>,
    pub(super) verification: Option<Verification>,
    pub(super) force: Option<Force>,
    /// Only what is in force on the day.
    pub(super) in_force: bool,
    /// Only what comes from the user's own files.
    pub(super) own: bool,
    /// Instruments of which only the head is shown.
    pub(super) folded: BTreeSet<String>,
}

impl Choices {
    /// How many filters besides the text are set.
    pub(super) fn count(&self) -> usize {
        let set = [
            self.place.is_some(),
            self.sector.is_some(),
            self.role.is_some(),
            self.dimension.is_some(),
            self.phase.is_some(),
            self.verification.is_some(),
            self.force.is_some(),
            self.in_force,
            self.own,
        ];
        set.into_iter().filter(|set| *set).count()
    }

    fn passes_instrument(&self, one: &Instrument) -> bool {
        self.place.is_none_or(|place| place == one.jurisdiction) && self.force.is_none_or(|force| force == one.force)
    }

    /// Whether nothing is asked that only a provision can answer.
    fn asks_instruments_alone(&self) -> bool {
        self.sector.is_none()
            && self.role.is_none()
            && self.dimension.is_none()
            && self.phase.is_none()
            && self.verification.is_none()
            && !self.in_force
    }

    fn passes(&self, instrument: &Instrument, one: &Provision, day: Date) -> bool {
        self.sector.is_none_or(|sector| one.sectors.contains(&sector) || names(one.when.as_ref(), sector))
            && self.role.as_ref().is_none_or(|role| one.bearers.contains(role))
            && self.dimension.is_none_or(|dimension| one.dimensions.contains(&dimension))
            && self.phase.is_none_or(|phase| one.phases.contains(&phase))
            && self.verification.is_none_or(|how| one.verification == how)
            && (!self.in_force || is_in_force(instrument, one, day))
    }
}

fn is_in_force(instrument: &Instrument, one: &Provision, day: Date) -> bool {
    instrument.force != Force::Proposal
        && !one.pending
        && one.from.is_none_or(|from| from <= day)
        && one.until.is_none_or(|until| until >= day)
}

/// Whether a condition names a sector.
fn names(when: Option<&Condition>, sector: Sector) -> bool {
    let mut found = false;
    if let Some(when) = when {
        when.walk(&mut |part| {
            if let Condition::Sector(sectors) = part {
                found |= sectors.contains(&sector);
            }
        });
    }
    found
}

/// The entries that pass, instrument by instrument, with how many provisions that are. The
/// group of a line is the place of its instrument in the catalogue, its entry that of the
/// provision.
pub(super) fn lines(catalogue: &Catalogue, choices: &Choices, day: Date) -> (Lines, usize) {
    let text = choices.text.trim().to_lowercase();
    let holds = |words: &str| text.is_empty() || words.to_lowercase().contains(&text);
    let is_meant = |id: &str| !choices.own || catalogue.own.contains_key(id);
    let mut lines = Lines::default();
    let mut count = 0;
    let mut sorted: Vec<(usize, &Instrument)> = catalogue.instruments.values().map(AsRef::as_ref).enumerate().collect();
    sorted.sort_by_cached_key(|(_, one)| {
        (one.jurisdiction.code() != "EU", one.jurisdiction.code(), one.short.to_lowercase())
    });
    for (at, instrument) in sorted.into_iter().filter(|(_, one)| choices.passes_instrument(one)) {
        let by_name = holds(&format!(
            "{} {} {} {}",
            instrument.short,
            instrument.name,
            instrument.citation,
            instrument.aliases.join(" ")
        ));
        let by_text = |one: &Provision| {
            by_name || holds(&format!("{} {} {} {}", instrument.cite(&one.citation), one.title, one.summary, one.id))
        };
        let provisions = instrument.provisions.iter().enumerate();
        let passing: Vec<(usize, &Provision)> = provisions
            .filter(|(_, one)| choices.passes(instrument, one, day) && is_meant(&one.id) && by_text(one))
            .collect();
        let alone = by_name && choices.asks_instruments_alone() && is_meant(&instrument.id);
        if passing.is_empty() && !alone {
            continue;
        }
        count += passing.len();
        lines.push(Line { key: head_key(&instrument.id), group: at, entry: None });
        if choices.folded.contains(&instrument.id) {
            continue;
        }
        for (entry, provision) in passing {
            lines.push(Line { key: provision.id.clone(), group: at, entry: Some(entry) });
        }
    }
    (lines, count)
}

/// The places for which the catalogue has something.
pub(super) fn places(catalogue: &Catalogue) -> Vec<Jurisdiction> {
    let places: BTreeSet<Jurisdiction> = catalogue.instruments.values().map(|one| one.jurisdiction).collect();
    places.into_iter().collect()
}

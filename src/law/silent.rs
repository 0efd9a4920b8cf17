//! Places and sectors for which the catalogue has nothing: silence is not “no duty”.

use std::collections::BTreeSet;

use super::place::is_within;
use super::{Law, Truth};
use crate::catalogue::Force;
use crate::model::{Ecosystem, ElementId, Jurisdiction, Sector};

/// Something for which the catalogue has no law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// A place or a sector.
    pub about: SilentAbout,
    /// The elements that fall under it.
    pub elements: Vec<ElementId>,
}

/// For what the catalogue has no law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SilentAbout {
    /// A place.
    Jurisdiction(Jurisdiction),
    /// A sector: no law of the places on the map is written for it.
    Sector(Sector),
}

impl Law {
    /// The places and sectors on the map for which the catalogue has no law of its own.
    pub fn silences(&self, ecosystem: &Ecosystem) -> Vec<Silence> {
        let elements = || ecosystem.elements.iter().filter(|(_, one)| one.lifetime.holds_on(self.as_of));
        let places: BTreeSet<Jurisdiction> =
            elements().flat_map(|(_, one)| ecosystem.jurisdictions_of(one)).copied().collect();
        let sectors: BTreeSet<Sector> = elements().flat_map(|(_, one)| ecosystem.sectors_of(one)).copied().collect();
        let mut silences = Vec::new();
        for place in places.iter().filter(|place| place.code() != "INT" && !self.knows_place(**place)) {
            let there = elements().filter(|(_, one)| ecosystem.jurisdictions_of(one).contains(place));
            let elements = there.map(|(id, _)| id).collect();
            silences.push(Silence { about: SilentAbout::Jurisdiction(*place), elements });
        }
        for sector in sectors.iter().filter(|sector| !self.knows_sector(**sector, &places)) {
            let there = elements().filter(|(_, one)| ecosystem.sectors_of(one).contains(sector));
            let elements = there.map(|(id, _)| id).collect();
            silences.push(Silence { about: SilentAbout::Sector(*sector), elements });
        }
        silences
    }

    /// The elements for which no place is set, so that no law is asked.
    pub fn nowhere(&self, ecosystem: &Ecosystem) -> Vec<ElementId> {
        let there = ecosystem.elements.iter().filter(|(_, one)| one.lifetime.holds_on(self.as_of));
        there.filter(|(_, one)| ecosystem.jurisdictions_of(one).is_empty()).map(|(id, _)| id).collect()
    }

    fn laws(&self) -> impl Iterator<Item = &crate::catalogue::Instrument> {
        let all = self.rulebook.catalogue().instruments.values().map(AsRef::as_ref);
        all.filter(|instrument| instrument.force == Force::Law && !instrument.provisions.is_empty())
    }

    fn knows_place(&self, place: Jurisdiction) -> bool {
        let own = |law: Jurisdiction| law.code() != "INT" && is_within(law, place) == Truth::Yes;
        self.laws().any(|instrument| own(instrument.jurisdiction))
    }

    /// Whether a law of one of the places is written for this sector.
    fn knows_sector(&self, sector: Sector, places: &BTreeSet<Jurisdiction>) -> bool {
        let reaches = |law: Jurisdiction| places.iter().any(|place| is_within(law, *place) != Truth::No);
        let own = |law: Jurisdiction| law.code() != "INT" && reaches(law);
        self.laws().any(|instrument| own(instrument.jurisdiction) && instrument.sectors.contains(&sector))
    }
}

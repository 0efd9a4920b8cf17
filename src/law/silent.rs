//! Places and sectors for which the catalogue has nothing: silence is not “no duty”.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::around::{Around, Drawing};
use super::pass::Pass;
use super::place::is_within;
use super::verdict::Verdicts;
use super::{Law, Truth};
use crate::catalogue::Force;
use crate::model::{Ecosystem, ElementId, Index, Jurisdiction, Sector};

/// Something for which the catalogue has no law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// A place or a sector.
    pub about: SilentAbout,
    /// The elements that fall under it.
    pub elements: Vec<ElementId>,
    /// The acts of the Union, by short name, that would come into question for these elements
    /// if they were in the Union; only of a member of the EEA outside it.
    pub acts: Vec<String>,
}

/// For what the catalogue has no law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SilentAbout {
    /// A place.
    Jurisdiction(Jurisdiction),
    /// A sector: no law of the places on the map is written for it.
    Sector(Sector),
    /// A member of the European Economic Area outside the Union: acts of the Union hold there once
    /// they have been taken into the EEA Agreement, which the catalogue does not say.
    Eea(Jurisdiction),
}

impl Law {
    /// The places and sectors on the map for which the catalogue has no law of its own.
    pub fn silences(&self, ecosystem: &Ecosystem, index: &Index) -> Vec<Silence> {
        let elements = || ecosystem.elements.iter().filter(|(_, one)| one.lifetime.holds_on(self.as_of));
        let places: BTreeSet<Jurisdiction> =
            elements().flat_map(|(_, one)| ecosystem.jurisdictions_of(one)).copied().collect();
        let sectors: BTreeSet<Sector> = elements().flat_map(|(_, one)| ecosystem.sectors_of(one)).copied().collect();
        let mut silences = Vec::new();
        for place in places.iter().filter(|place| place.code() != "INT" && !self.knows_place(**place)) {
            let there = elements().filter(|(_, one)| ecosystem.jurisdictions_of(one).contains(place));
            let elements = there.map(|(id, _)| id).collect();
            silences.push(Silence { about: SilentAbout::Jurisdiction(*place), elements, acts: Vec::new() });
        }
        for sector in sectors.iter().filter(|sector| !self.knows_sector(**sector, &places)) {
            let there = elements().filter(|(_, one)| ecosystem.sectors_of(one).contains(sector));
            let elements = there.map(|(id, _)| id).collect();
            silences.push(Silence { about: SilentAbout::Sector(*sector), elements, acts: Vec::new() });
        }
        for place in places.iter().filter(|place| place.is_eea_outside_union()) {
            let there = elements().filter(|(_, one)| ecosystem.jurisdictions_of(one).contains(place));
            let elements: Vec<ElementId> = there.map(|(id, _)| id).collect();
            let acts = self.union_acts(ecosystem, index, &elements);
            silences.push(Silence { about: SilentAbout::Eea(*place), elements, acts });
        }
        silences
    }

    /// The acts of the Union that would apply, or might, if these elements were in the Union.
    fn union_acts(&self, ecosystem: &Ecosystem, index: &Index, elements: &[ElementId]) -> Vec<String> {
        let Ok(union) = Jurisdiction::parse("EU") else { return Vec::new() };
        let drawing = Drawing { ecosystem, index, as_of: self.as_of };
        let pass = Pass { drawing, rulebook: &self.rulebook, arounds: &self.arounds, people: &self.people };
        let ground = self.people.grounds.ground(&self.rulebook, &[union]);
        let mut acts: BTreeSet<&str> = BTreeSet::new();
        for around in elements.iter().filter_map(|id| self.arounds.get(id)) {
            let moved = Around { ground: Arc::clone(&ground), ..Around::clone(around) };
            let verdicts = Verdicts::of(&pass, &moved);
            let instruments = verdicts.list.iter().map(|verdict| self.rulebook.provision(verdict.clause).0);
            let of_union = instruments.filter(|one| one.jurisdiction == union && one.force == Force::Law);
            acts.extend(of_union.map(|one| one.short.as_str()));
        }
        acts.into_iter().map(str::to_owned).collect()
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

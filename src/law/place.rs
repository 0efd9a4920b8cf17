//! Where a law holds, and whether something is there.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Truth;
use super::rulebook::{Book, Rulebook};
use super::test::{Leaf, Test};
use crate::model::{Ecosystem, Jurisdiction};

/// The members of the European Union.
const MEMBERS: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

fn country(code: &str) -> &str {
    code.split('-').next().unwrap_or(code)
}

/// Whether a place lies within the jurisdiction of a law. Unknown where the place is a whole
/// of which the law covers only a part: sold in the United States, perhaps in California.
pub(super) fn is_within(law: Jurisdiction, place: Jurisdiction) -> Truth {
    let (law, place) = (law.code(), place.code());
    if law == "INT" || law == place {
        return Truth::Yes;
    }
    let is_member = |code: &str| MEMBERS.contains(&country(code));
    if law == "EU" {
        return is_member(place).into();
    }
    if country(place) == law {
        return Truth::Yes;
    }
    if country(law) == place || (place == "EU" && is_member(law)) { Truth::Unknown } else { Truth::No }
}

/// Whether a law reaches something that is sold or used in these places. Where member states
/// are named beside the Union, the law of the others does not come into question.
pub(super) fn reaches(law: Jurisdiction, places: &[Jurisdiction]) -> Truth {
    let mut best = Truth::No;
    let names_member = places.iter().any(|place| MEMBERS.contains(&country(place.code())));
    let places = places.iter().filter(|place| !names_member || place.code() != "EU" || law.code() == "EU");
    for place in places {
        match is_within(law, *place) {
            Truth::Yes => return Truth::Yes,
            Truth::Unknown => best = Truth::Unknown,
            Truth::No => {}
        }
    }
    best
}

/// Whether a seat lies outside the jurisdiction of a law. A seat somewhere in the same country,
/// or in the Union, counts as inside for the law of a part of it.
pub(super) fn is_abroad(law: Jurisdiction, seat: Option<Jurisdiction>) -> Truth {
    seat.map_or(Truth::Unknown, |seat| Truth::from(is_within(law, seat) == Truth::No))
}

/// What can be said of all elements that are in the same places, worked out once.
#[derive(Debug)]
pub(super) struct Ground {
    /// Whether an instrument holds there, by instrument.
    pub(super) reach: Box<[Truth]>,
    /// Whether it is one of some places, by the number of the list.
    pub(super) lists: Box<[Truth]>,
}

impl Ground {
    fn of(rulebook: &Rulebook, places: &[Jurisdiction]) -> Self {
        let is_in = |list: &[Jurisdiction]| list.iter().fold(Truth::No, |best, one| best.or(reaches(*one, places)));
        let lists: Box<[Truth]> = rulebook.place_lists.iter().map(|list| is_in(list)).collect();
        Self { reach: rulebook.books.iter().map(|book| reach(book, places, &lists)).collect(), lists }
    }
}

/// Whether an instrument holds in these places. One that holds everywhere may name the places
/// in which it has been taken over.
fn reach(book: &Book, places: &[Jurisdiction], lists: &[Truth]) -> Truth {
    if book.jurisdiction.code() != "INT" {
        return reaches(book.jurisdiction, places);
    }
    let list = |test: &Test| if let Test::Leaf(Leaf::Place(list)) = test { Some(usize::from(*list)) } else { None };
    let named = match &book.when {
        Some(Test::All(parts)) => parts.iter().find_map(list),
        Some(test) => list(test),
        None => None,
    };
    named.map_or(Truth::Yes, |list| lists[list])
}

/// The grounds on which the elements of an ecosystem stand. Copying shares.
#[derive(Clone, Debug, Default)]
pub(super) struct Grounds(Arc<BTreeMap<Vec<Jurisdiction>, Arc<Ground>>>);

impl Grounds {
    pub(super) fn of(rulebook: &Rulebook, ecosystem: &Ecosystem) -> Self {
        let mut grounds: BTreeMap<Vec<Jurisdiction>, Arc<Ground>> = BTreeMap::new();
        let own = ecosystem.elements.iter().map(|(_, element)| &element.jurisdictions);
        for places in own.filter(|places| !places.is_empty()).chain([&ecosystem.profile.jurisdictions]) {
            if !grounds.contains_key(places) {
                grounds.insert(places.clone(), Arc::new(Ground::of(rulebook, places)));
            }
        }
        Self(Arc::new(grounds))
    }

    /// The ground for some places; one that no element stood on before is worked out anew.
    pub(super) fn ground(&self, rulebook: &Rulebook, places: &[Jurisdiction]) -> Arc<Ground> {
        self.0.get(places).map_or_else(|| Arc::new(Ground::of(rulebook, places)), Arc::clone)
    }
}

//! Where a law holds, and whether something is there.

use super::Truth;
use crate::model::Jurisdiction;

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

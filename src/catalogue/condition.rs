//! What must hold for a provision to reach something, as data.

use serde::{Deserialize, Serialize};

use crate::model::{Date, ElementKind, Jurisdiction, PersonalDataClass, RelationKind, Sector, StakeholderKind};

/// What must hold, asked of one element, and of one bearer where it speaks of a bearer.
///
/// Each comes out as yes, no, or unknown. `All` is no as soon as one part is no, `Any` is yes
/// as soon as one part is yes; otherwise an unknown part leaves the whole unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Every part holds.
    All(Vec<Condition>),
    /// At least one part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// The answer to a question of the catalogue is yes. Whether it is asked of the ecosystem,
    /// the bearer, the element, or the bearer toward the element stands with the question.
    Fact(String),
    /// A question about stakeholders is answered yes for somebody who holds a role toward the element.
    FactOf(String, String),
    /// The element is of one of these kinds.
    Kind(Vec<ElementKind>),
    /// The element falls under one of these sectors. Unknown where no sector is set.
    Sector(Vec<Sector>),
    /// The most delicate data about people that the element holds is of one of these classes.
    PersonalData(Vec<PersonalDataClass>),
    /// The element has this keyword.
    Trait(String),
    /// The element, or a whole of which it is a part, is sold or used in one of these places.
    Place(Vec<Jurisdiction>),
    /// A unit was placed on the market on this day or later. For a rule that begins strictly
    /// after a day, name the next one. No, as long as the as-of date lies before it.
    PlacedFrom(Date),
    /// The as-of date is this day or later; for a part of a provision that begins later than the rest.
    From(Date),
    /// The element has a relation of one of these kinds to or from another element.
    Joined(Vec<RelationKind>),
    /// Somebody stands to the element in one of these relations.
    Someone(Vec<RelationKind>),
    /// Somebody holds this role toward the element.
    Held(String),
    /// Everybody who holds this role toward the element is established outside the
    /// jurisdiction of the instrument. Unknown where nobody holds it or a seat is not known.
    HeldAbroad(String),
    /// The bearer stands to the element in one of these relations.
    Does(Vec<RelationKind>),
    /// Somebody other than the bearer stands to the element in one of these relations.
    Another(Vec<RelationKind>),
    /// The bearer holds this role toward the element.
    Holds(String),
    /// The bearer is a stakeholder of one of these kinds.
    Bearer(Vec<StakeholderKind>),
    /// The bearer has this keyword.
    BearerTrait(String),
    /// The bearer is established outside the jurisdiction of the instrument. Unknown where no seat is set.
    Abroad,
}

impl Condition {
    /// This condition and every one inside it.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.walk(visit)),
            Self::Not(part) => part.walk(visit),
            _ => {}
        }
    }

    /// Whether it asks something of whoever bears the duty.
    pub fn speaks_of_roles(&self) -> bool {
        let mut found = false;
        self.walk(&mut |part| {
            found |= matches!(part, Self::FactOf(..) | Self::Held(_) | Self::HeldAbroad(_) | Self::Holds(_));
        });
        found
    }
}

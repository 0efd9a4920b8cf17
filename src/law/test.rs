//! Conditions of the catalogue made ready to be asked thousands of times: names become
//! numbers, lists become bits.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Condition, Home};
use crate::model::{Date, Jurisdiction, RelationKind};

/// A condition made ready.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Test {
    All(Box<[Test]>),
    Any(Box<[Test]>),
    Not(Box<Test>),
    Leaf(Leaf),
}

/// A condition without parts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Leaf {
    Fact(u16),
    FactOf(u8, u16),
    Kind(u16),
    Sector(u32),
    Class(u8),
    Trait(Box<str>),
    /// The number of a list of places.
    Place(u16),
    PlacedFrom(Date),
    From(Date),
    Joined(u64),
    Someone(u64),
    Held(u8),
    HeldAbroad(u8),
    Does(u64),
    Another(u64),
    Holds(u8),
    Bearer(u8),
    BearerTrait(Box<str>),
    Abroad,
}

/// The numbers of questions and roles, by id.
pub(super) struct Numbers {
    questions: BTreeMap<String, (u16, Home)>,
    roles: BTreeMap<String, u8>,
    place_lists: RefCell<Vec<Vec<Jurisdiction>>>,
}

impl Numbers {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let questions =
            catalogue.questions.iter().zip(0..).map(|((id, question), n)| (id.clone(), (n, question.about)));
        let roles = catalogue.roles.keys().zip(0..).map(|(id, n)| (id.clone(), n));
        Self { questions: questions.collect(), roles: roles.collect(), place_lists: RefCell::default() }
    }

    pub(super) fn role(&self, id: &str) -> Option<u8> {
        self.roles.get(id).copied()
    }

    /// Roles as bits; names that lead nowhere are told by the linter.
    pub(super) fn roles(&self, ids: &[String]) -> u128 {
        ids.iter().filter_map(|id| self.role(id)).fold(0, |bits, role| bits | 1 << role)
    }

    /// The number of a list of places.
    fn places(&self, places: &[Jurisdiction]) -> u16 {
        let mut lists = self.place_lists.borrow_mut();
        let known = lists.iter().position(|list| list == places);
        let number = known.unwrap_or_else(|| {
            lists.push(places.to_vec());
            lists.len() - 1
        });
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    /// All lists of places that conditions name, by number.
    pub(super) fn into_place_lists(self) -> Vec<Vec<Jurisdiction>> {
        self.place_lists.into_inner()
    }

    /// Makes a condition ready. One that names what does not exist never holds; the linter tells.
    pub(super) fn test(&self, condition: &Condition) -> Test {
        let never = || Test::Any(Box::default());
        let question = |id: &str| self.questions.get(id).map(|(number, _)| *number);
        Test::Leaf(match condition {
            Condition::All(parts) => return Test::All(parts.iter().map(|part| self.test(part)).collect()),
            Condition::Any(parts) => return Test::Any(parts.iter().map(|part| self.test(part)).collect()),
            Condition::Not(part) => return Test::Not(Box::new(self.test(part))),
            Condition::Fact(id) => match question(id) {
                Some(number) => Leaf::Fact(number),
                None => return never(),
            },
            Condition::FactOf(role, id) => match self.role(role).zip(question(id)) {
                Some((role, question)) => Leaf::FactOf(role, question),
                None => return never(),
            },
            Condition::Held(id) | Condition::HeldAbroad(id) | Condition::Holds(id) => {
                match (condition, self.role(id)) {
                    (_, None) => return never(),
                    (Condition::Held(_), Some(role)) => Leaf::Held(role),
                    (Condition::Holds(_), Some(role)) => Leaf::Holds(role),
                    (_, Some(role)) => Leaf::HeldAbroad(role),
                }
            }
            Condition::Kind(kinds) => Leaf::Kind(kinds.iter().fold(0, |bits, kind| bits | 1 << *kind as u16)),
            Condition::Sector(sectors) => Leaf::Sector(sectors.iter().fold(0, |bits, one| bits | 1 << *one as u32)),
            Condition::PersonalData(classes) => Leaf::Class(classes.iter().fold(0, |bits, one| bits | 1 << *one as u8)),
            Condition::Trait(word) => Leaf::Trait(word.as_str().into()),
            Condition::Place(places) => Leaf::Place(self.places(places)),
            Condition::PlacedFrom(day) => Leaf::PlacedFrom(*day),
            Condition::From(day) => Leaf::From(*day),
            Condition::Joined(kinds) => Leaf::Joined(bits(kinds)),
            Condition::Someone(kinds) => Leaf::Someone(bits(kinds)),
            Condition::Does(kinds) => Leaf::Does(bits(kinds)),
            Condition::Another(kinds) => Leaf::Another(bits(kinds)),
            Condition::Bearer(kinds) => Leaf::Bearer(kinds.iter().fold(0, |bits, kind| bits | 1 << *kind as u8)),
            Condition::BearerTrait(word) => Leaf::BearerTrait(word.as_str().into()),
            Condition::Abroad => Leaf::Abroad,
        })
    }

    /// Whether a condition speaks of a bearer.
    pub(super) fn is_about_bearer(&self, test: &Test) -> bool {
        test.any(&mut |leaf| match leaf {
            Leaf::Does(_)
            | Leaf::Another(_)
            | Leaf::Holds(_)
            | Leaf::Bearer(_)
            | Leaf::BearerTrait(_)
            | Leaf::Abroad => true,
            Leaf::Fact(number) => {
                let home = self.questions.values().find(|(other, _)| other == number).map(|(_, home)| *home);
                matches!(home, Some(Home::Stakeholder | Home::Toward))
            }
            _ => false,
        })
    }
}

/// Relations as bits.
pub(super) fn bits(kinds: &[RelationKind]) -> u64 {
    kinds.iter().fold(0, |bits, kind| bits | bit(*kind))
}

/// A relation as a bit.
pub(super) fn bit(kind: RelationKind) -> u64 {
    1 << kind as u64
}

impl Test {
    /// Whether this holds of any of the conditions without parts in it.
    pub(super) fn any(&self, is_so: &mut impl FnMut(&Leaf) -> bool) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.any(is_so)),
            Self::Not(part) => part.any(is_so),
            Self::Leaf(leaf) => is_so(leaf),
        }
    }

    /// Whether a day is named in it.
    pub(super) fn has_days(&self) -> bool {
        self.any(&mut |leaf| matches!(leaf, Leaf::From(_) | Leaf::PlacedFrom(_)))
    }

    /// The first day after another one on which the calendar alone can change the answer.
    pub(super) fn next_day(&self, after: Date) -> Option<Date> {
        let mut next: Option<Date> = None;
        self.any(&mut |leaf| {
            if let Leaf::From(day) | Leaf::PlacedFrom(day) = leaf
                && *day > after
            {
                next = Some(next.map_or(*day, |other| other.min(*day)));
            }
            false
        });
        next
    }
}

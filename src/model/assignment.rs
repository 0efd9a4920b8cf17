//! One stakeholder's part in one obligation.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::words::{closed_set, is_default};
use super::{Answer, Lifetime, ObligationId, Provenance, StakeholderId};

/// One stakeholder's part in one obligation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// The duty.
    pub obligation: ObligationId,
    /// Who has a part in it.
    pub stakeholder: StakeholderId,
    /// Which part: any of R, A, C and I.
    pub letters: Letters,
    /// Leads where several are accountable.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lead: bool,
    /// Proposed, agreed or contested.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standing: Standing,
    /// The whole duty or a named part of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scope: Scope,
    /// On what it rests.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ground: Option<Ground>,
    /// What the bearer has in hand to carry it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub means: Means,
    /// What shows that it is so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: String,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Carried from, carried until.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

impl Assignment {
    /// An assignment with everything else open.
    pub fn new(obligation: ObligationId, stakeholder: StakeholderId, letters: Letters) -> Self {
        Self {
            obligation,
            stakeholder,
            letters,
            lead: false,
            standing: Standing::default(),
            scope: Scope::default(),
            ground: None,
            means: Means::default(),
            evidence: String::new(),
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        }
    }
}

/// Any combination of R(esponsible), A(ccountable), C(onsulted) and I(nformed), written `RA`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Letters(u8);

closed_set! {
    /// One part a stakeholder can have in a duty.
    pub enum Letter: "letter" {
        /// Does the work.
        Responsible => "R",
        /// Answers for it.
        Accountable => "A",
        /// Is asked before.
        Consulted => "C",
        /// Is told after.
        Informed => "I",
    }
}

impl Letter {
    fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl Letters {
    /// No letter at all.
    pub const NONE: Self = Self(0);

    /// Reads letters in any order, `RA` or `ar`.
    ///
    /// # Errors
    /// The first character that is none of the four.
    pub fn parse(text: &str) -> Result<Self, char> {
        text.chars().try_fold(Self::NONE, |letters, c| {
            let code = c.to_ascii_uppercase().to_string();
            Letter::from_code(&code).map(|letter| letters.with(letter)).ok_or(c)
        })
    }

    /// These letters and one more.
    #[must_use]
    pub fn with(self, letter: Letter) -> Self {
        Self(self.0 | letter.bit())
    }

    /// These letters with one put in or taken out.
    #[must_use]
    pub fn toggled(self, letter: Letter) -> Self {
        Self(self.0 ^ letter.bit())
    }

    /// The letters of both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the letter is among them.
    pub fn has(self, letter: Letter) -> bool {
        self.0 & letter.bit() != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether somebody with these letters carries the duty: does it or answers for it.
    pub fn carries(self) -> bool {
        self.has(Letter::Responsible) || self.has(Letter::Accountable)
    }

    /// The letters in the order R, A, C, I.
    pub fn iter(self) -> impl Iterator<Item = Letter> {
        Letter::ALL.iter().copied().filter(move |letter| self.has(*letter))
    }
}

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|letter| f.write_str(letter.code()))
    }
}

impl fmt::Debug for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

impl Serialize for Letters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Letters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Letters;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("letters out of R, A, C and I, such as \"RA\"")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Letters, E> {
                Letters::parse(text)
                    .map_err(|letter| E::custom(format_args!("`{letter}` is none of the letters R, A, C and I")))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

closed_set! {
    /// How firm an assignment is.
    #[derive(Default)]
    pub enum Standing: "standing" {
        /// Somebody says so, or acts as if it were so.
        #[default]
        Proposed => "proposed",
        /// The bearer has taken it on, or the law puts it there beyond doubt.
        Agreed => "agreed",
        /// Somebody denies it.
        Contested => "contested",
    }
}

closed_set! {
    /// On what an assignment rests.
    pub enum Ground: "ground" {
        /// A law, or a court's or regulator's order.
        Law => "law",
        /// A contract.
        Contract => "contract",
        /// What is commonly done.
        Practice => "practice",
        /// Nothing but good will.
        Goodwill => "goodwill",
    }
}

/// The whole of a duty or a named part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// All of it.
    #[default]
    Whole,
    /// The part named.
    Part(String),
}

/// What a bearer needs to carry a duty; each yes, no or unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Means {
    /// Can lay hands on the element.
    #[serde(skip_serializing_if = "is_default")]
    pub access: Answer,
    /// Knows how.
    #[serde(skip_serializing_if = "is_default")]
    pub knowledge: Answer,
    /// Can pay for it.
    #[serde(skip_serializing_if = "is_default")]
    pub money: Answer,
    /// Has the say.
    #[serde(skip_serializing_if = "is_default")]
    pub authority: Answer,
}

closed_set! {
    /// One of the four means.
    pub enum MeansKind: "means" {
        /// Can lay hands on the element.
        Access => "access",
        /// Knows how.
        Knowledge => "knowledge",
        /// Can pay for it.
        Money => "money",
        /// Has the say.
        Authority => "authority",
    }
}

impl Means {
    /// The answer for one of the four.
    pub fn of(self, kind: MeansKind) -> Answer {
        match kind {
            MeansKind::Access => self.access,
            MeansKind::Knowledge => self.knowledge,
            MeansKind::Money => self.money,
            MeansKind::Authority => self.authority,
        }
    }

    /// Sets the answer for one of the four.
    pub fn set(&mut self, kind: MeansKind, answer: Answer) {
        match kind {
            MeansKind::Access => self.access = answer,
            MeansKind::Knowledge => self.knowledge = answer,
            MeansKind::Money => self.money = answer,
            MeansKind::Authority => self.authority = answer,
        }
    }

    /// The means recorded as lacking.
    pub fn lacking(self) -> impl Iterator<Item = MeansKind> {
        MeansKind::ALL.iter().copied().filter(move |kind| self.of(*kind) == Answer::No)
    }
}

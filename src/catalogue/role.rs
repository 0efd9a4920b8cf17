//! Legal roles: how a drawing gives them, and how rules move them.

use serde::{Deserialize, Serialize};

use super::{Condition, Verification};
use crate::model::{ElementKind, RelationKind, closed_set, is_default};

/// A legal role and the ways into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The word for it in the middle of a sentence, such as `importer`.
    pub label: String,
    /// Whether a map on which nobody holds it has a hole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub vacancy: Vacancy,
    /// The ways into it. Whoever comes in by one of them holds it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ways: Vec<Way>,
}

/// One way into a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// The relations by which somebody comes in: to the element, or where `toward` names a
    /// role, to a stakeholder who holds that role toward the element.
    pub by: Vec<RelationKind>,
    /// The role of whoever the relation leads to; none means the relation leads to the element.
    #[serde(default, skip_serializing_if = "is_default")]
    pub toward: Option<String>,
    /// The kinds of element for which it counts; none means any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kinds: Vec<ElementKind>,
    /// How far the relation carries.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reach: Reach,
    /// The instruments for which it counts; none means all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub instruments: Vec<String>,
    /// The instruments for which it does not count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub except: Vec<String>,
    /// What must hold besides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Option<Condition>,
}

closed_set! {
    /// How far a relation carries a role.
    #[derive(Default)]
    pub enum Reach: "reach" {
        /// To the element itself and, where nobody stands to a part of it in such a relation, to its parts.
        #[default]
        Parts => "parts",
        /// To the element itself alone.
        Itself => "itself",
        /// From data to what holds it: what the data runs on, is part of, or comes from.
        Data => "data",
    }
}

closed_set! {
    /// Whether a map on which nobody holds a role has a hole.
    #[derive(Default)]
    pub enum Vacancy: "vacancy" {
        /// The role need not be filled.
        #[default]
        Fine => "fine",
        /// Somebody must hold it.
        Hole => "hole",
        /// Somebody must hold it where the maker is established outside the jurisdiction.
        HoleIfAbroad => "hole-if-abroad",
    }
}

/// How a role moves between stakeholders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleRule {
    /// The same for ever, such as `rr-cra-02`.
    pub id: String,
    /// Where it is written.
    pub citation: String,
    /// What it says, in a sentence.
    pub summary: String,
    /// Whom it speaks of: holders of one of these roles. None means everybody with a relation to the element.
    #[serde(default, skip_serializing_if = "is_default")]
    pub who: Vec<String>,
    /// What must hold of them; nothing where no drawing can tell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Option<Condition>,
    /// What it does.
    pub effect: RoleEffect,
    /// For which duties or which part of the thing, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scope: String,
    /// How the entry was checked.
    pub verification: Verification,
    /// What the entry rests on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// What a reader has to know besides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

/// What a role rule does to those it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoleEffect {
    /// They hold these roles.
    Gives(Vec<String>),
    /// They hold these roles, and whoever else held them no longer does.
    Moves(Vec<String>),
    /// They do not hold these roles.
    Takes(Vec<String>),
    /// Somebody must hold one of these roles for them.
    Needs(Vec<String>),
    /// Nobody's role changes; it is shown beside the role.
    Says,
}

impl RoleEffect {
    /// The roles it names.
    pub fn roles(&self) -> &[String] {
        match self {
            Self::Gives(roles) | Self::Moves(roles) | Self::Takes(roles) | Self::Needs(roles) => roles,
            Self::Says => &[],
        }
    }
}

//! How much security, safety and privacy an element needs.

use serde::{Deserialize, Serialize};

use super::Dimension;
use super::words::{closed_set, is_default};

/// How much of each kind of protection an element needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Needs {
    /// Against people who mean harm.
    #[serde(skip_serializing_if = "is_default")]
    pub security: Level,
    /// Against harm to life and limb.
    #[serde(skip_serializing_if = "is_default")]
    pub safety: Level,
    /// Of people's private life.
    #[serde(skip_serializing_if = "is_default")]
    pub privacy: Level,
}

closed_set! {
    /// How much of something is needed.
    #[derive(Default)]
    pub enum Level: "level" {
        /// Nothing.
        #[default]
        None => "none",
        /// A little.
        Low => "low",
        /// So much that somebody must own it.
        Medium => "medium",
        /// As much as can be had.
        High => "high",
    }
}

impl Level {
    /// Whether somebody must own it: medium or high.
    pub fn must_be_owned(self) -> bool {
        self >= Self::Medium
    }
}

impl Needs {
    /// The dimensions for which a need can be stated.
    pub const DIMENSIONS: [Dimension; 3] = [Dimension::Security, Dimension::Safety, Dimension::Privacy];

    /// What is needed in a dimension; nothing in those for which no need can be stated.
    pub fn of(self, dimension: Dimension) -> Level {
        match dimension {
            Dimension::Security => self.security,
            Dimension::Safety => self.safety,
            Dimension::Privacy => self.privacy,
            _ => Level::None,
        }
    }

    /// Each dimension in which the need is medium or high, with its level.
    pub fn pressing(self) -> impl Iterator<Item = (Dimension, Level)> {
        Self::DIMENSIONS
            .into_iter()
            .map(move |dimension| (dimension, self.of(dimension)))
            .filter(|(_, level)| level.must_be_owned())
    }
}

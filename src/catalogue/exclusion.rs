//! What an instrument does not reach.

use serde::{Deserialize, Serialize};

use super::{Condition, Verification};
use crate::model::{closed_set, is_default};

/// What an instrument, or some provisions of it, do not reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The same for ever, such as `ex-cra-02`.
    pub id: String,
    /// Where it is written.
    pub citation: String,
    /// What is left out, in a sentence.
    pub summary: String,
    /// When it is left out; nothing where no drawing can tell, and then it is shown and decides nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Option<Condition>,
    /// How much is left out.
    pub effect: Effect,
    /// The provisions it concerns; none means all of the instrument.
    #[serde(default, skip_serializing_if = "is_default")]
    pub only: Vec<String>,
    /// The provisions that apply all the same.
    #[serde(default, skip_serializing_if = "is_default")]
    pub spares: Vec<String>,
    /// What applies all the same, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub still_applies: String,
    /// How the entry was checked.
    pub verification: Verification,
    /// What the entry rests on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// What a reader has to know besides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

closed_set! {
    /// How much an exclusion leaves out.
    pub enum Effect: "effect" {
        /// The provisions it concerns do not apply.
        Full => "full",
        /// Some of the provisions do not apply: those named, or all but those spared.
        Partial => "partial",
        /// The duty stays, another procedure applies. Takes no provision away.
        Procedure => "procedure",
        /// The duty stays, the sanction falls away or is lower. Takes no provision away.
        Sanction => "sanction",
        /// Something is not classed as risky, and what hangs on the class falls away.
        Classification => "classification",
        /// Somebody cannot come into a role. Takes no provision away.
        BarsRole => "bars-role",
        /// An exception to an exception: what it names stays inside. Takes no provision away.
        CounterException => "counter-exception",
        /// A defence that somebody has to raise. Takes no provision away.
        Defence => "defence",
    }
}

impl Exclusion {
    /// Whether it takes provisions away. One that leaves out only a part must name the part.
    pub fn takes_away(&self) -> bool {
        let names_part = !self.only.is_empty() || !self.spares.is_empty();
        match self.effect {
            Effect::Full => true,
            Effect::Partial | Effect::Classification => names_part,
            _ => false,
        }
    }
}

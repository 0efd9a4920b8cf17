//! A question on whose answer law turns.

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::model::{Answer, closed_set, is_default};

/// A yes/no question on whose answer law turns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question, as a layperson can answer it.
    pub question: String,
    /// How to tell, with an example.
    pub help: String,
    /// Of what it is asked.
    pub about: Home,
    /// Whether a part shares the answer of the whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inherited: bool,
    /// Answers that the drawing gives, where nobody has answered. The first that holds counts;
    /// one before it that is open leaves the answer open, unless it is the same.
    #[serde(default, skip_serializing_if = "is_default")]
    pub implied: Vec<Implied>,
    /// What is taken to be so as long as neither a person nor the drawing says otherwise.
    /// Shown as an assumption.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assumed: Option<Answer>,
}

/// An answer that the drawing gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Implied {
    /// The answer, yes or no.
    pub answer: Answer,
    /// When the drawing gives it.
    pub when: Condition,
}

closed_set! {
    /// Of what a question is asked.
    pub enum Home: "home" {
        /// Of the whole ecosystem.
        Ecosystem => "ecosystem",
        /// Of a stakeholder, whatever it has to do with.
        Stakeholder => "stakeholder",
        /// Of an element.
        Element => "element",
        /// Of a stakeholder toward an element: what this one does with that one.
        Toward => "toward",
    }
}

//! What of an ecosystem goes into a report, and how: chosen by a user, kept under a name.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::words::{closed_set, is_default};
use super::{ElementId, Letter, Letters, RecordKey, StakeholderId};

closed_set! {
    /// A part of a report, in the order in which they stand where nobody chooses another.
    pub enum ReportPart: "report-part" {
        /// Title, day, version, author, standing, edition of the catalogue.
        Title => "title",
        /// The counts and the few worst gaps.
        Summary => "summary",
        /// The map as a picture.
        Map => "map",
        /// Obligations × stakeholders.
        Matrix => "matrix",
        /// One row for each obligation, with all that is known of it.
        Register => "register",
        /// One row for each assignment, with its ground, evidence and days.
        Assignments => "assignments",
        /// Findings with reasons and fixes.
        Gaps => "gaps",
        /// One chapter for each stakeholder: what it carries, what is owed to it.
        Stakeholders => "stakeholders",
        /// How much security, safety and privacy each element needs, and what covers it.
        Needs => "needs",
        /// The days on which something changes.
        Timeline => "timeline",
        /// What is contested and what was accepted, with reasons.
        Contested => "contested",
        /// What the law asks, by instrument and bearer.
        Law => "law",
        /// Facts on record and open questions.
        Questions => "questions",
        /// Every citation once, with its link and by what it is cited.
        Authorities => "authorities",
        /// What was assumed, and leads that nobody has verified.
        Assumptions => "assumptions",
        /// What was seen and is kept beside the drawing.
        Observations => "observations",
        /// What the records rest on.
        Sources => "sources",
        /// The versions of the file, as its authors recorded them.
        History => "history",
    }
}

closed_set! {
    /// The paper of formats that have pages.
    #[derive(Default)]
    pub enum Paper: "paper" {
        /// 210 × 297 mm.
        #[default]
        A4 => "a4",
        /// 297 × 420 mm.
        A3 => "a3",
        /// 8.5 × 11 in.
        Letter => "letter",
    }
}

impl Paper {
    /// Width and height in millimetres, upright.
    pub fn size(self) -> [f32; 2] {
        match self {
            Self::A4 => [210.0, 297.0],
            Self::A3 => [297.0, 420.0],
            Self::Letter => [215.9, 279.4],
        }
    }
}

/// Of what a report speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReportScope {
    /// Everything.
    #[default]
    Whole,
    /// These records and what they are bound up with.
    Records(Vec<RecordKey>),
    /// What a stakeholder carries and what is owed to it.
    Stakeholder(StakeholderId),
    /// What is about an element.
    Element(ElementId),
    /// What comes from the instrument with this id in the catalogue.
    Instrument(String),
    /// Duties that are not owned, and gaps.
    Gaps,
}

/// The order in which letters are written, such as `RACI` or `ARCI`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterOrder([Letter; 4]);

impl Default for LetterOrder {
    fn default() -> Self {
        Self([Letter::Responsible, Letter::Accountable, Letter::Consulted, Letter::Informed])
    }
}

impl LetterOrder {
    /// Reads an order; nothing where it does not name each of the four letters once.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: Option<Vec<Letter>> =
            text.chars().map(|c| Letter::from_code(&c.to_ascii_uppercase().to_string())).collect();
        let order: [Letter; 4] = letters?.try_into().ok()?;
        Letter::ALL.iter().all(|letter| order.contains(letter)).then_some(Self(order))
    }

    /// The four letters in this order.
    pub fn letters(self) -> [Letter; 4] {
        self.0
    }

    /// Letters written in this order.
    pub fn write(self, letters: Letters) -> String {
        self.0.iter().filter(|letter| letters.has(**letter)).map(|letter| letter.code()).collect()
    }
}

impl fmt::Display for LetterOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| f.write_str(letter.code()))
    }
}

impl Serialize for LetterOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LetterOrder {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::custom(format_args!("`{text}` is no order of the letters R, A, C and I, such as \"RACI\""))
        })
    }
}

/// What goes into a report, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReportPlan {
    /// The parts in the order in which they are to stand; none means all of them in the usual order.
    #[serde(skip_serializing_if = "is_default")]
    pub parts: Vec<ReportPart>,
    /// Of what it speaks.
    #[serde(skip_serializing_if = "is_default")]
    pub scope: ReportScope,
    /// The paper, in formats that have pages.
    #[serde(skip_serializing_if = "is_default")]
    pub paper: Paper,
    /// The order in which letters are written and explained.
    #[serde(skip_serializing_if = "is_default")]
    pub letters: LetterOrder,
}

impl ReportPlan {
    /// The parts in the order in which they stand.
    pub fn parts(&self) -> &[ReportPart] {
        if self.parts.is_empty() { ReportPart::ALL } else { &self.parts }
    }
}

/// A plan that is kept under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// What people call it.
    pub name: String,
    /// What goes into the report, and how.
    #[serde(default, skip_serializing_if = "is_default")]
    pub plan: ReportPlan,
}

/// One version of the file, as its authors recorded it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The version, such as `0.3`.
    pub version: String,
    /// Its day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub day: Option<Date>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub author: String,
    /// What is different.
    #[serde(default, skip_serializing_if = "is_default")]
    pub change: String,
}

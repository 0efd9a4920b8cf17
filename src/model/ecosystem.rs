//! One map of one deployment: what it says of itself and its tables of records.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words::is_default;
use super::{
    Assignment, Conflict, Cover, Element, EndKind, Fact, FactSubject, Jurisdiction, Lifetime, NodeId, Obligation,
    Preset, Provenance, RecordKey, Relation, Revision, Risk, Sector, Source, Stakeholder, Standing, Table, Waiver,
};

/// One map of one deployment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ecosystem {
    /// What the map says of itself.
    pub profile: Arc<Profile>,
    /// Persons, groups, organisations.
    pub stakeholders: Table<Stakeholder>,
    /// Things duties are about.
    pub elements: Table<Element>,
    /// Typed edges.
    pub relations: Table<Relation>,
    /// Duties.
    pub obligations: Table<Obligation>,
    /// Who has which part in which duty.
    pub assignments: Table<Assignment>,
    /// Events that cost.
    pub risks: Table<Risk>,
    /// Insurance policies.
    pub covers: Table<Cover>,
    /// Findings accepted with a reason.
    pub waivers: Table<Waiver>,
    /// Answers the law turns on.
    pub facts: Table<Fact>,
    /// What the records rest on.
    pub sources: Table<Source>,
    /// What two versions disagree on since they were merged.
    pub conflicts: Table<Conflict>,
}

/// What an ecosystem says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    /// The title. May be empty.
    pub title: String,
    /// What it is about, in a paragraph.
    #[serde(skip_serializing_if = "is_default")]
    pub summary: String,
    /// The years or days it speaks of, in words.
    #[serde(skip_serializing_if = "is_default")]
    pub period: String,
    /// Who drew it.
    #[serde(skip_serializing_if = "is_default")]
    pub author: String,
    /// Which version of the map it is, such as `0.3`.
    #[serde(skip_serializing_if = "is_default")]
    pub version: String,
    /// How firm the map as a whole is.
    #[serde(skip_serializing_if = "is_default")]
    pub standing: Standing,
    /// Earlier versions and what became different in them, the oldest first.
    #[serde(skip_serializing_if = "is_default")]
    pub history: Vec<Revision>,
    /// The day for which everything is evaluated; none means the day of looking.
    #[serde(skip_serializing_if = "is_default")]
    pub as_of: Option<Date>,
    /// Sectors of everything that names none of its own.
    #[serde(skip_serializing_if = "is_default")]
    pub sectors: Vec<Sector>,
    /// Jurisdictions of everything that names none of its own.
    #[serde(skip_serializing_if = "is_default")]
    pub jurisdictions: Vec<Jurisdiction>,
    /// The standards and principle papers looked at besides the law, by their ids in the catalogue.
    #[serde(skip_serializing_if = "is_default")]
    pub layers: Vec<String>,
    /// Whether provisions that nobody has verified are looked at as well, as leads.
    #[serde(skip_serializing_if = "is_default")]
    pub leads: bool,
    /// What was seen and is to be kept beside the drawing.
    #[serde(skip_serializing_if = "is_default")]
    pub observations: Vec<Observation>,
    /// From where a count becomes a finding.
    #[serde(skip_serializing_if = "is_default")]
    pub limits: Limits,
    /// Reports that are written again and again, each with its name.
    #[serde(skip_serializing_if = "is_default")]
    pub presets: Vec<Preset>,
    /// Remarks, such as how to read the file.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// The days the map speaks of.
    #[serde(skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence of the summary.
    #[serde(skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

/// Something seen in the case, in words, with its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// What was seen.
    pub text: String,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

/// From where a count becomes a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// A stakeholder who is accountable for more than this share of all owned duties, in
    /// percent, is a single point.
    #[serde(skip_serializing_if = "is_single_point_default")]
    pub single_point_percent: u8,
    /// A stakeholder who carries more than so many duties is overloaded.
    #[serde(skip_serializing_if = "is_overload_default")]
    pub overload: u32,
}

const SINGLE_POINT_PERCENT: u8 = 50;
const OVERLOAD: u32 = 12;

impl Default for Limits {
    fn default() -> Self {
        Self { single_point_percent: SINGLE_POINT_PERCENT, overload: OVERLOAD }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_single_point_default(percent: &u8) -> bool {
    *percent == SINGLE_POINT_PERCENT
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_overload_default(count: &u32) -> bool {
    *count == OVERLOAD
}

impl Ecosystem {
    /// Whether any record has this id, whatever its kind. Ids are unique across kinds.
    pub fn is_taken(&self, id: &str) -> bool {
        self.key_of(id).is_some()
    }

    /// What stands at an end of a relation.
    pub fn end_kind(&self, node: NodeId) -> Option<EndKind> {
        match node {
            NodeId::Stakeholder(id) => self.stakeholders.get(id).map(|s| EndKind::Stakeholder(s.kind)),
            NodeId::Element(id) => self.elements.get(id).map(|e| EndKind::Element(e.kind)),
        }
    }

    /// All nodes of the map: stakeholders, then elements, each in the order of their ids.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.stakeholders.ids().map(NodeId::from).chain(self.elements.ids().map(NodeId::from))
    }

    /// The sectors of an element: its own, or else those of the ecosystem.
    pub fn sectors_of<'a>(&'a self, element: &'a Element) -> &'a [Sector] {
        if element.sectors.is_empty() { &self.profile.sectors } else { &element.sectors }
    }

    /// The jurisdictions of an element: its own, or else those of the ecosystem.
    pub fn jurisdictions_of<'a>(&'a self, element: &'a Element) -> &'a [Jurisdiction] {
        if element.jurisdictions.is_empty() { &self.profile.jurisdictions } else { &element.jurisdictions }
    }

    /// What people call a record; where it has no name, its kind and id.
    pub fn name(&self, key: impl Into<RecordKey>) -> String {
        let key = key.into();
        let name = match key {
            RecordKey::Profile => Some(self.profile.title.as_str()),
            RecordKey::Stakeholder(id) => self.stakeholders.get(id).map(|r| r.name.as_str()),
            RecordKey::Element(id) => self.elements.get(id).map(|r| r.name.as_str()),
            RecordKey::Obligation(id) => self.obligations.get(id).map(|r| r.name.as_str()),
            RecordKey::Risk(id) => self.risks.get(id).map(|r| r.name.as_str()),
            RecordKey::Cover(id) => self.covers.get(id).map(|r| r.name.as_str()),
            RecordKey::Source(id) => self.sources.get(id).map(|r| r.title.as_str()),
            RecordKey::Relation(id) => return self.relation_name(id),
            RecordKey::Assignment(id) => return self.assignment_name(id),
            RecordKey::Conflict(id) => return self.conflict_name(id),
            RecordKey::Waiver(_) | RecordKey::Fact(_) => None,
        };
        match name.map(str::trim) {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ if key == RecordKey::Profile => crate::lang::t("record-untitled"),
            _ => crate::msg!("record-unnamed", kind = key.kind().message(), id = key.as_str()).text(),
        }
    }

    /// What people call that of which a question is asked.
    pub fn subject_name(&self, about: FactSubject) -> String {
        match about {
            FactSubject::Ecosystem => self.name(RecordKey::Profile),
            FactSubject::Stakeholder(id) => self.name(id),
            FactSubject::Element(id) => self.name(id),
            FactSubject::Toward(who, what) => {
                crate::msg!("fact-about-toward", who = self.name(who), what = self.name(what)).text()
            }
        }
    }

    /// What people call that on which two versions disagree.
    fn conflict_name(&self, id: super::ConflictId) -> String {
        self.conflicts.get(id).map_or_else(
            || id.to_string(),
            |conflict| match conflict.about(self) {
                Some(record) if !self.contains(conflict.record) => {
                    record.own_name().unwrap_or(conflict.record.as_str()).to_owned()
                }
                // A conflict about a conflict would name itself for ever.
                _ if conflict.record.kind() == super::RecordKind::Conflict => conflict.record.as_str().to_owned(),
                _ => self.name(conflict.record),
            },
        )
    }

    fn relation_name(&self, id: super::RelationId) -> String {
        self.relations.get(id).map_or_else(
            || id.to_string(),
            |relation| {
                crate::msg!(
                    "relation-name",
                    from = self.name(relation.from),
                    kind = relation.kind.message(),
                    to = self.name(relation.to)
                )
                .text()
            },
        )
    }

    fn assignment_name(&self, id: super::AssignmentId) -> String {
        self.assignments.get(id).map_or_else(
            || id.to_string(),
            |part| {
                crate::msg!(
                    "assignment-name",
                    who = self.name(part.stakeholder),
                    letters = part.letters.to_string(),
                    duty = self.name(part.obligation)
                )
                .text()
            },
        )
    }
}

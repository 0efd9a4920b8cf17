//! What an ecosystem is: flat records by stable id, and the truths every edit keeps.
//!
//! One file per record kind. Records refer to each other by id; petgraph graphs and the
//! [`Index`] are built from them and never stored.

mod assignment;
mod checksum;
mod conflict;
mod cover;
mod ecosystem;
mod element;
mod fact;
mod field;
mod field_words;
mod id;
mod index;
mod jurisdiction;
mod lifetime;
mod lookup;
mod mentions;
mod need;
mod obligation;
mod own_name;
mod ownership;
mod plan;
mod provenance;
mod quantity;
mod record;
mod relation;
mod risk;
mod sector;
mod source;
mod stakeholder;
mod table;
mod violations;
mod vocabulary;
mod waiver;
mod words;

pub use assignment::{Assignment, Ground, Letter, Letters, Means, MeansKind, Scope, Standing};
pub(crate) use checksum::checksum;
pub use conflict::Conflict;
pub use cover::Cover;
pub use ecosystem::{Ecosystem, Limits, Observation, Profile};
pub use element::{Element, ElementKind, PersonalDataClass};
pub use fact::{Answer, Fact, FactSubject};
pub use field::{Field, FieldSort};
pub use id::{BadId, Id, LONGEST_ID};
pub use index::Index;
pub use iso_currency::Currency;
pub use jiff::civil::Date;
pub use jurisdiction::{BadJurisdiction, Jurisdiction};
pub use lifetime::Lifetime;
pub(crate) use lookup::Lookup;
pub use lookup::Numbering;
pub use need::{Level, Needs};
pub use obligation::{Dimension, Obligation, Phase};
pub use ownership::{Lapse, Ownership, OwnershipState, is_waived};
pub use plan::{LetterOrder, Paper, Preset, ReportPart, ReportPlan, ReportScope, Revision};
pub use provenance::{Confidence, Provenance};
pub use quantity::{FARTHEST, Money, MoneyRange, Point, Span, TimeUnit, YearlyFrequency};
pub use record::{
    AssignmentId, Change, ConflictId, CoverId, ElementId, FactId, FindingId, ObligationId, Record, RecordKey,
    RecordKind, RelationId, RiskId, SourceId, StakeholderId, Stored, WaiverId,
};
pub use relation::{EndKind, NodeId, Relation, RelationFamily, RelationKind};
pub use risk::Risk;
pub use rust_decimal::Decimal;
pub use sector::Sector;
pub use source::Source;
pub use stakeholder::{Stakeholder, StakeholderKind};
pub use table::Table;
pub use violations::Violation;
pub use vocabulary::vocabulary;
pub use waiver::Waiver;
pub(crate) use words::{closed_set, is_default};

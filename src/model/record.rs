//! Any record, by key; the unit in which an ecosystem changes.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ustr::Ustr;

use super::words::closed_set;
use super::{
    Assignment, Conflict, Cover, Ecosystem, Element, Fact, Id, Lifetime, NodeId, Obligation, Profile, Provenance,
    Relation, Risk, Source, Stakeholder, Table, Waiver,
};

/// A record kind that lives in a table of the ecosystem.
pub trait Stored: Sized {
    /// Which kind it is.
    const KIND: RecordKind;
    /// Its table.
    fn table(ecosystem: &Ecosystem) -> &Table<Self>;
    /// Its table, to be changed.
    fn table_mut(ecosystem: &mut Ecosystem) -> &mut Table<Self>;
    /// Its key.
    fn key(id: Id<Self>) -> RecordKey;
    /// The id in a key of this kind.
    fn id(key: RecordKey) -> Option<Id<Self>>;
    /// The record as any record.
    fn record(self) -> Record;
    /// Its sources and confidence.
    fn provenance(&self) -> &Provenance;
    /// Its first and last day.
    fn lifetime(&self) -> Lifetime;
}

closed_set! {
    /// The kinds of records.
    pub enum RecordKind: "record-kind" {
        /// What the ecosystem says of itself.
        Profile => "ecosystem",
        /// A person, group or organisation.
        Stakeholder => "stakeholder",
        /// A thing duties are about.
        Element => "element",
        /// A typed edge.
        Relation => "relation",
        /// A duty.
        Obligation => "obligation",
        /// One stakeholder's part in one duty.
        Assignment => "assignment",
        /// An event that costs.
        Risk => "risk",
        /// An insurance policy.
        Cover => "cover",
        /// A finding accepted with a reason.
        Waiver => "waiver",
        /// An answer the law turns on.
        Fact => "fact",
        /// What records rest on.
        Source => "source",
        /// Two versions that disagree.
        Conflict => "conflict",
    }
}

macro_rules! record_kinds {
    ($($kind:ident, $id:ident, $table:ident;)+) => {
        $(
            #[doc = concat!("The id of a [`", stringify!($kind), "`].")]
            pub type $id = Id<$kind>;

            impl Stored for $kind {
                const KIND: RecordKind = RecordKind::$kind;
                fn table(ecosystem: &Ecosystem) -> &Table<Self> {
                    &ecosystem.$table
                }
                fn table_mut(ecosystem: &mut Ecosystem) -> &mut Table<Self> {
                    &mut ecosystem.$table
                }
                fn key(id: Id<Self>) -> RecordKey {
                    RecordKey::$kind(id)
                }
                fn id(key: RecordKey) -> Option<Id<Self>> {
                    if let RecordKey::$kind(id) = key { Some(id) } else { None }
                }
                fn record(self) -> Record {
                    Record::$kind(Arc::new(self))
                }
                fn provenance(&self) -> &Provenance {
                    &self.provenance
                }
                fn lifetime(&self) -> Lifetime {
                    self.lifetime
                }
            }

            impl From<$id> for RecordKey {
                fn from(id: $id) -> Self {
                    Self::$kind(id)
                }
            }

            impl From<$kind> for Record {
                fn from(record: $kind) -> Self {
                    record.record()
                }
            }
        )+

        /// Which record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum RecordKey {
            /// What the ecosystem says of itself.
            Profile,
            $(
                #[doc = concat!("A record of the kind [`", stringify!($kind), "`].")]
                $kind($id),
            )+
        }

        /// Any record, shared.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Record {
            /// What the ecosystem says of itself.
            Profile(Arc<Profile>),
            $(
                #[doc = concat!("A record of the kind [`", stringify!($kind), "`].")]
                $kind(Arc<$kind>),
            )+
        }

        impl RecordKey {
            /// The kind of record.
            pub fn kind(self) -> RecordKind {
                match self {
                    Self::Profile => RecordKind::Profile,
                    $(Self::$kind(_) => RecordKind::$kind,)+
                }
            }

            /// The id without its kind.
            pub fn as_str(&self) -> &'static str {
                match self {
                    Self::Profile => RecordKind::Profile.code(),
                    $(Self::$kind(id) => id.as_str(),)+
                }
            }
        }

        impl Record {
            /// The kind of record.
            pub fn kind(&self) -> RecordKind {
                match self {
                    Self::Profile(_) => RecordKind::Profile,
                    $(Self::$kind(_) => RecordKind::$kind,)+
                }
            }

            /// Its sources and confidence.
            pub fn provenance(&self) -> &Provenance {
                match self {
                    Self::Profile(record) => &record.provenance,
                    $(Self::$kind(record) => &record.provenance,)+
                }
            }

            /// Its first and last day.
            pub fn lifetime(&self) -> Lifetime {
                match self {
                    Self::Profile(record) => record.lifetime,
                    $(Self::$kind(record) => record.lifetime,)+
                }
            }

            /// Sets its first and last day.
            pub fn set_lifetime(&mut self, lifetime: Lifetime) {
                match self {
                    Self::Profile(record) => Arc::make_mut(record).lifetime = lifetime,
                    $(Self::$kind(record) => Arc::make_mut(record).lifetime = lifetime,)+
                }
            }

            /// Sets its sources and confidence.
            pub fn set_provenance(&mut self, provenance: Provenance) {
                match self {
                    Self::Profile(record) => Arc::make_mut(record).provenance = provenance,
                    $(Self::$kind(record) => Arc::make_mut(record).provenance = provenance,)+
                }
            }
        }

        impl Ecosystem {
            /// The record with this key.
            pub fn get(&self, key: RecordKey) -> Option<Record> {
                match key {
                    RecordKey::Profile => Some(Record::Profile(Arc::clone(&self.profile))),
                    $(RecordKey::$kind(id) => self.$table.shared(id).map(Record::$kind),)+
                }
            }

            /// Whether there is a record with this key.
            pub fn contains(&self, key: RecordKey) -> bool {
                match key {
                    RecordKey::Profile => true,
                    $(RecordKey::$kind(id) => self.$table.contains(id),)+
                }
            }

            /// The key of the record with this id, whatever its kind.
            pub fn key_of(&self, id: &str) -> Option<RecordKey> {
                if id == RecordKind::Profile.code() {
                    return Some(RecordKey::Profile);
                }
                $(
                    if let Ok(id) = $id::parse(id) && self.$table.contains(id) {
                        return Some(RecordKey::$kind(id));
                    }
                )+
                None
            }

            /// How many records have this id; more than one is one too many.
            pub(super) fn keys_with_id(&self, id: &str) -> usize {
                let mut count = usize::from(id == RecordKind::Profile.code());
                $(count += usize::from($id::parse(id).is_ok_and(|id| self.$table.contains(id)));)+
                count
            }

            /// The keys of all records, kind by kind, in the order of their ids.
            pub fn keys(&self) -> impl Iterator<Item = RecordKey> + '_ {
                std::iter::once(RecordKey::Profile)$(.chain(self.$table.ids().map(RecordKey::$kind)))+
            }

            /// All records with their keys, kind by kind, in the order of their ids.
            pub fn records(&self) -> impl Iterator<Item = (RecordKey, Record)> + '_ {
                std::iter::once((RecordKey::Profile, Record::Profile(Arc::clone(&self.profile))))
                    $(.chain(self.$table.iter_shared().map(|(id, record)| {
                        (RecordKey::$kind(id), Record::$kind(Arc::clone(record)))
                    })))+
            }

            /// Puts a record in place of what is there, or takes it out.
            /// Does nothing where key and record are of different kinds.
            fn set(&mut self, key: RecordKey, record: Option<Record>) {
                match (key, record) {
                    (RecordKey::Profile, Some(Record::Profile(profile))) => self.profile = profile,
                    $(
                        (RecordKey::$kind(id), Some(Record::$kind(record))) => self.$table.insert(id, record),
                        (RecordKey::$kind(id), None) => {
                            self.$table.remove(id);
                        }
                    )+
                    (key, record) => log::error!("a change of {key:?} to {record:?} was left out: the kinds differ"),
                }
            }
        }
    };
}

record_kinds! {
    Stakeholder, StakeholderId, stakeholders;
    Element, ElementId, elements;
    Relation, RelationId, relations;
    Obligation, ObligationId, obligations;
    Assignment, AssignmentId, assignments;
    Risk, RiskId, risks;
    Cover, CoverId, covers;
    Waiver, WaiverId, waivers;
    Fact, FactId, facts;
    Source, SourceId, sources;
    Conflict, ConflictId, conflicts;
}

impl RecordKey {
    /// The node this key stands for, if it is one.
    pub fn node(self) -> Option<NodeId> {
        match self {
            Self::Stakeholder(id) => Some(id.into()),
            Self::Element(id) => Some(id.into()),
            _ => None,
        }
    }
}

impl From<NodeId> for RecordKey {
    fn from(node: NodeId) -> Self {
        match node {
            NodeId::Stakeholder(id) => Self::Stakeholder(id),
            NodeId::Element(id) => Self::Element(id),
        }
    }
}

/// One record before and after. Undoing swaps the two.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Which record.
    pub key: RecordKey,
    /// What it was; nothing where it is new.
    pub before: Option<Record>,
    /// What it becomes; nothing where it is taken out.
    pub after: Option<Record>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self { key: self.key, before: self.after.clone(), after: self.before.clone() }
    }
}

impl Ecosystem {
    /// Carries out changes. They are taken as they are; what makes them keep every truth
    /// of the model stands above this layer.
    pub fn carry_out<'a>(&mut self, changes: impl IntoIterator<Item = &'a Change>) {
        for change in changes {
            self.set(change.key, change.after.clone());
        }
    }
}

/// The id of a finding: its rule and what it is about, the same in every run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FindingId(Ustr);

impl FindingId {
    /// The id of what a rule finds about a record.
    pub fn new(rule: &str, about: RecordKey) -> Self {
        Self(Ustr::from(&format!("{rule}:{}", about.as_str())))
    }

    /// The id of what a rule finds about a record in one respect out of several.
    pub fn in_respect(rule: &str, about: RecordKey, respect: &str) -> Self {
        Self(Ustr::from(&format!("{rule}:{}:{respect}", about.as_str())))
    }

    /// An id as it stands in a file.
    pub fn from_text(text: &str) -> Self {
        Self(Ustr::from(text))
    }

    /// The id as text.
    pub fn as_str(self) -> &'static str {
        self.0.as_str()
    }
}

impl PartialOrd for FindingId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for FindingId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl fmt::Display for FindingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for FindingId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for FindingId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Ustr::from(&text)))
    }
}

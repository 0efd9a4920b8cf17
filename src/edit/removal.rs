//! What goes with a record when it is taken out.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Ecosystem, Record, RecordKey};

/// What a removal does to the rest: records that go too and records that lose a mention.
pub(super) struct Removal {
    /// Everything that goes, the records named among them.
    pub(super) gone: BTreeSet<RecordKey>,
    /// What stays and no longer mentions what goes.
    pub(super) changed: Vec<(RecordKey, Record)>,
}

impl Removal {
    /// Works out what goes with these records. One pass over all records.
    pub(super) fn of(ecosystem: &Ecosystem, keys: &[RecordKey]) -> Self {
        let mut gone: BTreeSet<RecordKey> = keys.iter().copied().collect();
        gone.extend(hanging_on(ecosystem, &gone));
        let changed = ecosystem
            .keys()
            .filter(|key| !gone.contains(key))
            .filter_map(|key| without(&ecosystem.get(key)?, &gone).map(|record| (key, record)))
            .collect();
        Self { gone, changed }
    }
}

/// The records that mean nothing without those that go.
fn hanging_on(ecosystem: &Ecosystem, gone: &BTreeSet<RecordKey>) -> Vec<RecordKey> {
    let goes = |key: RecordKey| gone.contains(&key);
    let relations = ecosystem.relations.iter().filter(|(_, r)| goes(r.from.into()) || goes(r.to.into()));
    let parts = ecosystem.assignments.iter().filter(|(_, r)| goes(r.obligation.into()) || goes(r.stakeholder.into()));
    let covers = ecosystem.covers.iter().filter(|(_, r)| goes(r.insurer.into()) || goes(r.insured.into()));
    let conflicts = ecosystem.conflicts.iter().filter(|(_, r)| goes(r.record));
    let facts = ecosystem.facts.iter().filter(|(_, r)| r.about.nodes().any(|node| goes(node.into())));
    relations
        .map(|(id, _)| id.into())
        .chain(parts.map(|(id, _)| id.into()))
        .chain(covers.map(|(id, _)| id.into()))
        .chain(facts.map(|(id, _)| id.into()))
        .chain(conflicts.map(|(id, _)| id.into()))
        .collect()
}

/// The record without its mentions of what goes; nothing where it mentions none of it.
pub(super) fn without(record: &Record, gone: &BTreeSet<RecordKey>) -> Option<Record> {
    let mut record = record.clone();
    let mut lost = false;
    macro_rules! strip {
        ($list:expr) => {
            let before = $list.len();
            $list.retain(|id| !gone.contains(&RecordKey::from(*id)));
            lost |= $list.len() != before;
        };
    }
    macro_rules! strip_record {
        ($record:ident $(, $field:ident)*) => {{
            let names_gone = $record.provenance.sources.iter().any(|id| gone.contains(&RecordKey::from(*id)))
                $(|| $record.$field.iter().any(|id| gone.contains(&RecordKey::from(*id))))*;
            if names_gone {
                let inner = Arc::make_mut($record);
                strip!(inner.provenance.sources);
                $(strip!(inner.$field);)*
            }
        }};
    }
    match &mut record {
        Record::Profile(r) => {
            strip_record!(r);
            let cites_gone = |o: &crate::model::Observation| {
                o.provenance.sources.iter().any(|id| gone.contains(&RecordKey::from(*id)))
            };
            if r.observations.iter().any(cites_gone) {
                for observation in &mut Arc::make_mut(r).observations {
                    strip!(observation.provenance.sources);
                }
            }
        }
        Record::Stakeholder(r) => strip_record!(r),
        Record::Element(r) => strip_record!(r),
        Record::Relation(r) => strip_record!(r),
        Record::Obligation(r) => strip_record!(r, about, owed_to),
        Record::Assignment(r) => strip_record!(r),
        Record::Risk(r) => strip_record!(r, about, borne_by),
        Record::Cover(r) => strip_record!(r, risks),
        Record::Waiver(r) => strip_record!(r),
        Record::Fact(r) => strip_record!(r),
        Record::Source(r) => strip_record!(r),
        Record::Conflict(r) => strip_record!(r),
    }
    lost.then_some(record)
}

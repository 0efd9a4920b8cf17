//! What an edit can have touched.

use std::collections::BTreeSet;

use crate::model::{Change, Ecosystem, Index, NodeId, Record, RecordKey, Relation, RelationKind};

/// Everything within two references of a changed record, seen from before and from after
/// the changes. Nothing where the changes concern everything.
///
/// Stakeholders, elements, duties and risks are the stops; a relation, an assignment or a
/// cover between two of them makes them neighbours, one reference apart. Stakeholders of whom
/// one owns, employs or succeeds the other count as one stop where one of them changes.
pub(super) fn touched(ecosystem: &Ecosystem, index: &Index, changes: &[Change]) -> Option<BTreeSet<RecordKey>> {
    let mut near: BTreeSet<RecordKey> = BTreeSet::new();
    let mut standing_in: BTreeSet<RecordKey> = BTreeSet::new();
    for change in changes {
        if change.key == RecordKey::Profile {
            return None;
        }
        near.insert(change.key);
        for record in [&change.before, &change.after].into_iter().flatten() {
            speaks_of(ecosystem, record, &mut near);
            if let Record::Relation(relation) = record {
                stand_ins(relation, &mut standing_in);
            }
        }
        reach(ecosystem, index, change.key, &mut near);
        if let RecordKey::Stakeholder(id) = change.key {
            let relations = index.relations(id).iter().filter_map(|id| ecosystem.relations.get(*id));
            relations.for_each(|relation| stand_ins(relation, &mut standing_in));
        }
    }
    for key in standing_in {
        reach(ecosystem, index, key, &mut near);
    }
    let mut far = near.clone();
    for key in &near {
        if let Some(record) = ecosystem.get(*key) {
            speaks_of(ecosystem, &record, &mut far);
        }
        reach(ecosystem, index, *key, &mut far);
    }
    Some(far)
}

/// The two ends of a relation by which one stakeholder stands in for another: what one of
/// them can reach or inherits is within reach of the other, so the two count as one stop.
fn stand_ins(relation: &Relation, keys: &mut BTreeSet<RecordKey>) {
    let stands_in = matches!(relation.kind, RelationKind::Owns | RelationKind::Succeeds | RelationKind::Employs);
    if let (true, Some(from), Some(to)) = (stands_in, relation.from.stakeholder(), relation.to.stakeholder()) {
        keys.extend([RecordKey::from(from), to.into()]);
    }
}

/// The records that refer to a record and, behind those that only join, its neighbours.
fn reach(ecosystem: &Ecosystem, index: &Index, key: RecordKey, keys: &mut BTreeSet<RecordKey>) {
    let mut referring = Vec::new();
    mentioning(index, key, &mut referring);
    for key in referring {
        let joins = matches!(key, RecordKey::Relation(_) | RecordKey::Assignment(_) | RecordKey::Cover(_));
        if let Some(record) = ecosystem.get(key).filter(|_| joins) {
            keys.extend(record.named());
        }
        keys.insert(key);
    }
}

/// The records a record speaks of: what a waiver or a conflict is about among them, sources not.
fn speaks_of(ecosystem: &Ecosystem, record: &Record, keys: &mut BTreeSet<RecordKey>) {
    keys.extend(record.named());
    match record {
        Record::Waiver(waiver) => {
            keys.extend(waiver.finding.as_str().split(':').nth(1).and_then(|id| ecosystem.key_of(id)));
        }
        Record::Conflict(conflict) => drop(keys.insert(conflict.record)),
        _ => {}
    }
}

/// The records that refer to a record.
fn mentioning(index: &Index, key: RecordKey, keys: &mut Vec<RecordKey>) {
    if let Some(node) = key.node() {
        keys.extend(index.relations(node).iter().map(|id| RecordKey::from(*id)));
        match node {
            NodeId::Stakeholder(id) => {
                keys.extend(index.parts_by(id).iter().map(|id| RecordKey::from(*id)));
                keys.extend(index.duties_owed(id).iter().map(|id| RecordKey::from(*id)));
                keys.extend(index.risks_borne(id).iter().map(|id| RecordKey::from(*id)));
                keys.extend(index.covers_with(id).iter().map(|id| RecordKey::from(*id)));
            }
            NodeId::Element(id) => {
                keys.extend(index.duties_about(id).iter().map(|id| RecordKey::from(*id)));
                keys.extend(index.risks_about(id).iter().map(|id| RecordKey::from(*id)));
            }
        }
    }
    keys.extend(index.conflicts(key).iter().map(|id| RecordKey::from(*id)));
    match key {
        RecordKey::Obligation(id) => keys.extend(index.parts_of(id).iter().map(|id| RecordKey::from(*id))),
        RecordKey::Risk(id) => keys.extend(index.covers_of(id).iter().map(|id| RecordKey::from(*id))),
        _ => {}
    }
}

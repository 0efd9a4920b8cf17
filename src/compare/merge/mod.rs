//! Two versions made one, field by field; where they disagree, both sides are kept.

mod fields;
mod repair;

use std::collections::{BTreeMap, BTreeSet};

use fields::Outcome;

use crate::edit::key_for;
use crate::model::{Change, Conflict, ConflictId, Ecosystem, FieldSort, Record, RecordKey, RecordKind};

/// Two versions made one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The outcome. It keeps every truth of the model, and holds a record for every conflict.
    pub ecosystem: Ecosystem,
    /// The conflicts that came up, in the order of the records.
    pub conflicts: Vec<ConflictId>,
    /// How many records of our version were changed, added or taken out.
    pub taken: usize,
    /// How many nodes both sides moved; they stand where ours has them.
    pub places_kept: usize,
}

/// Merges two versions that both came from `base`; all three must keep the truths of the model.
///
/// - What one side changed and the other did not is taken over, field by field; lists and
///   letters are merged as sets.
/// - Where both changed a field differently, ours stays for the time being and a [`Conflict`]
///   keeps both. Where one took a record out and the other changed it, or needs it, it stays
///   and a conflict says so. A node that was only moved can be taken out.
/// - Where what is merged would break a truth of the model, ours stays, and a conflict keeps
///   what was left out.
pub fn merge(base: &Ecosystem, ours: &Ecosystem, theirs: &Ecosystem) -> Merged {
    let mut merging = Merging::new(base, ours, theirs);
    let mut changes = Vec::new();
    for key in merging.keys_changed_by_them() {
        let after = merging.one(key);
        let before = ours.get(key);
        if before != after {
            changes.push(Change { key, before, after });
        }
    }
    merging.result.carry_out(&changes);
    merging.repair();
    merging.finish()
}

/// Whether two versions can have come from one map: they share a record, or one has none.
pub fn are_related(one: &Ecosystem, other: &Ecosystem) -> bool {
    let mut count = 0_usize;
    let shares =
        one.keys().filter(|key| *key != RecordKey::Profile).inspect(|_| count += 1).any(|key| other.contains(key));
    shares || count == 0 || other.keys().count() == 1
}

struct Merging<'a> {
    base: &'a Ecosystem,
    ours: &'a Ecosystem,
    theirs: &'a Ecosystem,
    result: Ecosystem,
    /// By record and field; a record that conflicts as a whole has no field.
    conflicts: BTreeMap<(RecordKey, Option<&'static str>), Conflict>,
    /// Records that cannot stand beside ours.
    left_out: BTreeSet<RecordKey>,
    /// Conflicts of their own for which ours has another one of the same id.
    their_conflicts: Vec<Record>,
    places_kept: usize,
}

impl<'a> Merging<'a> {
    fn new(base: &'a Ecosystem, ours: &'a Ecosystem, theirs: &'a Ecosystem) -> Self {
        Self {
            base,
            ours,
            theirs,
            result: ours.clone(),
            conflicts: BTreeMap::new(),
            left_out: BTreeSet::new(),
            their_conflicts: Vec::new(),
            places_kept: 0,
        }
    }

    /// The records that are not in their version as they were in the base.
    fn keys_changed_by_them(&self) -> Vec<RecordKey> {
        let changed = self.theirs.records().filter(|(key, theirs)| self.base.get(*key).as_ref() != Some(theirs));
        let mut keys: Vec<RecordKey> = changed.map(|(key, _)| key).collect();
        keys.extend(self.base.keys().filter(|key| !self.theirs.contains(*key)));
        keys.sort_unstable();
        keys
    }

    /// What becomes of a record that their version has changed.
    fn one(&mut self, key: RecordKey) -> Option<Record> {
        let (base, ours, theirs) = (self.base.get(key), self.ours.get(key), self.theirs.get(key));
        if ours == base || ours == theirs {
            return theirs;
        }
        // Whoever has settled a conflict has settled it for both.
        if key.kind() == RecordKind::Conflict && base.is_some() {
            return ours.filter(|_| theirs.is_some());
        }
        match (ours, theirs) {
            (Some(ours), Some(theirs)) => Some(self.both(key, base.as_ref(), ours, &theirs)),
            (Some(kept), None) | (None, Some(kept)) => {
                let only_moved = base.as_ref().is_some_and(|base| differ_in_place_only(base, &kept));
                if !only_moved {
                    self.conflict_of_record(key);
                }
                Some(kept).filter(|_| !only_moved)
            }
            (None, None) => None,
        }
    }

    /// A record that both sides have, each in its own way.
    fn both(&mut self, key: RecordKey, base: Option<&Record>, ours: Record, theirs: &Record) -> Record {
        // Each side has a conflict of its own to settle; neither may be lost.
        if key.kind() == RecordKind::Conflict {
            self.their_conflicts.push(theirs.clone());
            return ours;
        }
        let mut merged = ours.clone();
        let mut disagreed = Vec::new();
        for (our, their) in ours.fields().iter().zip(&theirs.fields()) {
            let was = base.and_then(|base| base.field(our.code)).map(|field| field.value());
            match fields::merge(was.as_ref(), our, their) {
                Outcome::Ours => {}
                Outcome::Value(value) => {
                    if !merged.set_value(our.code, value) {
                        disagreed.push(our.code);
                    }
                }
                Outcome::Disagree if our.sort() == FieldSort::Place => self.places_kept += 1,
                Outcome::Disagree => disagreed.push(our.code),
            }
        }
        disagreed.into_iter().for_each(|code| self.conflict_of_field(key, code));
        merged
    }

    /// Keeps what both sides say in a field.
    fn conflict_of_field(&mut self, key: RecordKey, code: &'static str) {
        // What the versions disagree on in a conflict is that conflict's own matter.
        if key.kind() == RecordKind::Conflict {
            return;
        }
        let says = |ecosystem: &Ecosystem| ecosystem.get(key).and_then(|record| record.field_text(code));
        let (base, ours, theirs) = (says(self.base), says(self.ours), says(self.theirs));
        let conflict = Conflict { base, ours, theirs, ..Conflict::new(key, Some(code)) };
        self.conflicts.insert((key, Some(code)), conflict);
    }

    /// Keeps what both sides have of a record.
    fn conflict_of_record(&mut self, key: RecordKey) {
        if key.kind() == RecordKind::Conflict {
            return;
        }
        let says = |ecosystem: &Ecosystem| ecosystem.get(key).map(|record| record.to_text());
        let (base, ours, theirs) = (says(self.base), says(self.ours), says(self.theirs));
        let conflict = Conflict { base, ours, theirs, ..Conflict::new(key, None) };
        self.conflicts.insert((key, None), conflict);
    }

    /// Puts the conflicts among the records and takes out those about what is gone.
    fn finish(mut self) -> Merged {
        let mut ids = Vec::new();
        for ((key, field), conflict) in std::mem::take(&mut self.conflicts) {
            if field.is_some() && !self.result.contains(key) {
                continue;
            }
            self.forget_older(key, field);
            let record = Record::from(conflict);
            let Some(RecordKey::Conflict(id)) = key_for(&self.result, &record) else { continue };
            self.result.carry_out([&Change { key: id.into(), before: None, after: Some(record) }]);
            ids.push(id);
        }
        for record in std::mem::take(&mut self.their_conflicts) {
            if let Some(key) = key_for(&self.result, &record) {
                self.result.carry_out([&Change { key, before: None, after: Some(record) }]);
            }
        }
        let is_stale = |conflict: &Conflict| conflict.field.is_some() && !self.result.contains(conflict.record);
        let stale: Vec<ConflictId> =
            self.result.conflicts.iter().filter(|(_, conflict)| is_stale(conflict)).map(|(id, _)| id).collect();
        for id in stale {
            self.result.conflicts.remove(id);
        }
        let taken = self
            .result
            .records()
            .filter(|(key, record)| key.kind() != RecordKind::Conflict && self.ours.get(*key).as_ref() != Some(record));
        let taken = taken.count() + self.ours.keys().filter(|key| !self.result.contains(*key)).count();
        Merged { ecosystem: self.result, conflicts: ids, taken, places_kept: self.places_kept }
    }

    /// A new conflict takes the place of an older one about the same.
    fn forget_older(&mut self, key: RecordKey, field: Option<&'static str>) {
        let same = |conflict: &Conflict| conflict.record == key && conflict.field.as_deref() == field;
        let older: Vec<ConflictId> =
            self.result.conflicts.iter().filter(|(_, conflict)| same(conflict)).map(|(id, _)| id).collect();
        for id in older {
            self.result.conflicts.remove(id);
        }
    }
}

/// Whether two versions of a record differ in nothing but where it stands on the map.
fn differ_in_place_only(one: &Record, other: &Record) -> bool {
    let differs = |(a, b): (&crate::model::Field<'_>, &crate::model::Field<'_>)| {
        a.sort() != FieldSort::Place && a.value() != b.value()
    };
    !one.fields().iter().zip(&other.fields()).any(differs)
}

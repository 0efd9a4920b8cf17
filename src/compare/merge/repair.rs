//! Makes sure that what is merged keeps every truth of the model, each side having kept them.

use std::collections::BTreeSet;

use super::Merging;
use crate::model::{Change, Fact, Record, RecordKey};

impl Merging<'_> {
    /// Puts back what one side took out and the other needs; where that does not help, ours
    /// stays as it was and conflicts keep what was left out.
    pub(super) fn repair(&mut self) {
        // Each round puts back a record or gives one up for ours, so there is an end.
        loop {
            let violations = self.result.violations();
            if violations.is_empty() {
                return;
            }
            let keys: BTreeSet<RecordKey> = violations.iter().map(|violation| violation.key).collect();
            let mut helped = false;
            for key in &keys {
                helped |= self.put_back_what_it_needs(*key);
            }
            if !helped {
                for key in &keys {
                    helped |= self.give_up(*key);
                }
            }
            if !helped {
                self.give_up_everything();
                return;
            }
        }
    }

    /// Puts back the records that a record refers to and one side took out.
    fn put_back_what_it_needs(&mut self, key: RecordKey) -> bool {
        let Some(record) = self.result.get(key) else { return false };
        let mut helped = false;
        for needed in record.cited().into_iter().chain(record.named()) {
            if self.result.contains(needed) || self.left_out.contains(&needed) {
                continue;
            }
            let back = self.ours.get(needed).or_else(|| self.theirs.get(needed));
            if back.is_some() {
                self.set(needed, back);
                self.conflict_of_record(needed);
                helped = true;
            }
        }
        helped
    }

    /// Takes ours for a record that breaks a truth and for all that it may break it with.
    fn give_up(&mut self, key: RecordKey) -> bool {
        let mut helped = false;
        for other in self.involved(key) {
            helped |= self.take_ours(other);
            // Once the record is sound, no other needs to give way.
            if helped && !self.is_broken(key) {
                break;
            }
        }
        helped
    }

    /// A record and all with which it may break a truth, the likeliest first.
    fn involved(&self, key: RecordKey) -> Vec<RecordKey> {
        let mut involved = vec![key];
        involved.extend(self.result.keys().filter(|other| other.as_str() == key.as_str()));
        let Some(record) = self.result.get(key) else { return involved };
        if let Record::Fact(fact) = &record {
            let same = |other: &Fact| other.about == fact.about && other.question == fact.question;
            let twins = self.result.facts.iter().filter(|(_, other)| same(other));
            involved.extend(twins.map(|(id, _)| RecordKey::from(id)));
        }
        involved.extend(record.cited());
        involved.extend(record.named());
        involved
    }

    /// Gives up their version of a record. False where it is ours already.
    fn take_ours(&mut self, key: RecordKey) -> bool {
        let (now, ours) = (self.result.get(key), self.ours.get(key));
        if now == ours {
            return false;
        }
        let (Some(now), Some(ours)) = (&now, &ours) else {
            self.set(key, ours);
            self.left_out.insert(key);
            self.conflict_of_record(key);
            return true;
        };
        let fields = now.fields();
        let differing: Vec<&'static str> = fields
            .iter()
            .zip(&ours.fields())
            .filter(|(now, ours)| now.value() != ours.value())
            .map(|(now, _)| now.code)
            .collect();
        // One field may be enough.
        for code in &differing {
            let mut record = now.clone();
            let value = ours.field(code).map(|field| field.value());
            if value.is_some_and(|value| record.set_value(code, value)) {
                self.set(key, Some(record));
                if !self.is_broken(key) {
                    self.conflict_of_field(key, code);
                    return true;
                }
            }
        }
        self.set(key, Some(ours.clone()));
        differing.into_iter().for_each(|code| self.conflict_of_field(key, code));
        true
    }

    /// Whether a record breaks a truth.
    fn is_broken(&self, key: RecordKey) -> bool {
        if !self.result.contains(key) {
            return false;
        }
        self.result.violations_after(&[key]).iter().any(|violation| violation.key == key)
    }

    /// Ours as it was, and a conflict for everything they changed.
    fn give_up_everything(&mut self) {
        log::error!("the two versions could not be merged record by record");
        self.result = self.ours.clone();
        self.conflicts.clear();
        for key in self.keys_changed_by_them() {
            if self.ours.get(key) != self.theirs.get(key) {
                self.conflict_of_record(key);
            }
        }
    }

    fn set(&mut self, key: RecordKey, record: Option<Record>) {
        let change = Change { key, before: self.result.get(key), after: record };
        self.result.carry_out([&change]);
    }
}

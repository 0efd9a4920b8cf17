//! What one rule has found, by what it is about and by everything involved.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::Finding;
use crate::model::{Lookup, Numbering, RecordKey};

/// The findings of one rule by subject, those about one subject in the order of their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    by_subject: BTreeMap<RecordKey, Arc<[Finding]>>,
    /// The subjects of the findings that involve a record, gathered when first asked for.
    involving: OnceLock<Lookup<RecordKey, RecordKey>>,
}

/// New findings by subject, to be put in place of those from before.
type Fresh = BTreeMap<RecordKey, Vec<Finding>>;

impl Found {
    /// All findings in the order of their subjects.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.by_subject.values().flat_map(|findings| findings.iter())
    }

    /// The subjects with what is found about each.
    pub(super) fn subjects(&self) -> impl Iterator<Item = (RecordKey, &[Finding])> {
        self.by_subject.iter().map(|(subject, findings)| (*subject, &**findings))
    }

    /// What is found about a subject.
    pub(super) fn of(&self, subject: RecordKey) -> &[Finding] {
        self.by_subject.get(&subject).map_or(&[], |findings| findings)
    }

    /// The findings that involve a record. Costs as much as there are.
    pub(super) fn involving(&self, key: RecordKey) -> impl Iterator<Item = &Finding> {
        let subjects = self.involving.get_or_init(|| self.gather()).get(&key);
        subjects.iter().flat_map(|subject| self.of(*subject)).filter(move |finding| finding.about.contains(&key))
    }

    /// Whether a finding names one of these records or rests on it.
    pub(super) fn names_any(&self, touched: &Numbering<RecordKey>) -> bool {
        self.iter().flat_map(Finding::named).any(|key| touched.number(key).is_some())
    }

    fn gather(&self) -> Lookup<RecordKey, RecordKey> {
        let mut involving = Lookup::default();
        for finding in self.iter() {
            for key in &finding.about {
                involving.add(*key, finding.subject());
            }
        }
        involving
    }

    /// Puts new findings in place of all about the touched subjects. Where nothing is
    /// different, nothing is written, and copies stay shared.
    pub(super) fn renew(this: &mut Arc<Self>, touched: impl Iterator<Item = RecordKey>, fresh: Vec<Finding>) {
        let mut fresh = grouped(fresh);
        let mut writes: Vec<(RecordKey, Vec<Finding>)> = Vec::new();
        for subject in touched {
            let new = fresh.remove(&subject).unwrap_or_default();
            if this.of(subject) != new {
                writes.push((subject, new));
            }
        }
        writes.extend(fresh);
        Self::write(this, writes);
    }

    /// Puts new findings in place of all except those to be kept, which come in the order
    /// of their subjects, each with its mark.
    pub(super) fn replace(this: &mut Arc<Self>, mut kept: &[(RecordKey, u64)], fresh: Vec<Finding>) {
        let mut fresh = grouped(fresh);
        let mut writes: Vec<(RecordKey, Vec<Finding>)> = Vec::new();
        for (subject, findings) in this.subjects() {
            let passed = kept.iter().take_while(|(earlier, _)| *earlier < subject).count();
            let here = kept[passed..].iter().take_while(|(same, _)| *same == subject).count();
            let marks = &kept[passed..passed + here];
            kept = &kept[passed + here..];
            let stays = |finding: &&Finding| marks.iter().any(|(_, mark)| *mark == finding.mark);
            let added = fresh.remove(&subject);
            if added.is_none() && findings.iter().all(|finding| stays(&finding)) {
                continue;
            }
            let mut new: Vec<Finding> = findings.iter().filter(stays).cloned().collect();
            new.extend(added.unwrap_or_default());
            new.sort_by_key(|finding| finding.id);
            if findings != new {
                writes.push((subject, new));
            }
        }
        writes.extend(fresh);
        Self::write(this, writes);
    }

    fn write(this: &mut Arc<Self>, writes: Vec<(RecordKey, Vec<Finding>)>) {
        if writes.is_empty() {
            return;
        }
        let found = Arc::make_mut(this);
        found.involving = OnceLock::new();
        for (subject, findings) in writes {
            if findings.is_empty() {
                found.by_subject.remove(&subject);
            } else {
                found.by_subject.insert(subject, findings.into());
            }
        }
    }
}

fn grouped(findings: Vec<Finding>) -> Fresh {
    let mut groups = Fresh::new();
    for finding in findings {
        groups.entry(finding.subject()).or_default().push(finding);
    }
    groups.values_mut().for_each(|group| group.sort_by_key(|finding| finding.id));
    groups
}

//! Findings that came and went between two versions.

use std::collections::BTreeMap;

use crate::model::FindingId;
use crate::rules::{Analysis, Finding};

/// Findings that came and went between two versions; each list has the worst first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shift {
    /// Open now and not there before.
    pub appeared: Vec<Finding>,
    /// Open before and not there any longer.
    pub vanished: Vec<Finding>,
    /// Open before and accepted with a reason now.
    pub accepted: Vec<Finding>,
    /// Accepted before and open now.
    pub reopened: Vec<Finding>,
}

impl Shift {
    /// What came and went from one analysis to another. Costs as much as both find.
    pub fn of(before: &Analysis, after: &Analysis) -> Self {
        if before.finds_the_same(after) {
            return Self::default();
        }
        let old: BTreeMap<FindingId, &Finding> = by_id(before);
        let new: BTreeMap<FindingId, &Finding> = by_id(after);
        let mut shift = Self::default();
        for (id, finding) in &new {
            let is_open = finding.waiver.is_none();
            match old.get(id).map(|old| old.waiver.is_none()) {
                None if is_open => shift.appeared.push((*finding).clone()),
                Some(true) if !is_open => shift.accepted.push((*finding).clone()),
                Some(false) if is_open => shift.reopened.push((*finding).clone()),
                _ => {}
            }
        }
        let gone = old.iter().filter(|(id, finding)| finding.waiver.is_none() && !new.contains_key(id));
        shift.vanished = gone.map(|(_, finding)| (*finding).clone()).collect();
        for list in [&mut shift.appeared, &mut shift.vanished, &mut shift.accepted, &mut shift.reopened] {
            list.sort_by_key(|finding| finding.severity);
        }
        shift
    }

    /// Whether nothing came or went.
    pub fn is_empty(&self) -> bool {
        [&self.appeared, &self.vanished, &self.accepted, &self.reopened].iter().all(|list| list.is_empty())
    }
}

fn by_id(analysis: &Analysis) -> BTreeMap<FindingId, &Finding> {
    analysis.each_finding().map(|finding| (finding.id, finding)).collect()
}

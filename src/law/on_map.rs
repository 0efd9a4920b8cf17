//! Which duties on the map come from which provisions.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::rulebook::Rulebook;
use crate::model::{Change, Ecosystem, Obligation, ObligationId, Record, RecordKey};

/// Which duties on the map come from which provisions, both ways. Copying shares.
#[derive(Clone, Debug, Default)]
pub(super) struct OnMap {
    duties: Arc<BTreeMap<u16, Vec<ObligationId>>>,
    clauses: Arc<BTreeMap<ObligationId, Vec<u16>>>,
}

impl OnMap {
    pub(super) fn of(ecosystem: &Ecosystem, rulebook: &Rulebook) -> Self {
        let mut map = Self::default();
        for (id, duty) in ecosystem.obligations.iter() {
            map.enter(id, duty, rulebook);
        }
        map
    }

    /// Follows changes; tells whether anything is different.
    pub(super) fn update(&mut self, ecosystem: &Ecosystem, rulebook: &Rulebook, changes: &[Change]) -> bool {
        let mut differs = false;
        for change in changes {
            let RecordKey::Obligation(id) = change.key else { continue };
            let source = |record: &Option<Record>| match record {
                Some(Record::Obligation(duty)) => {
                    Some((duty.provision.clone(), duty.citation.clone(), duty.about.clone()))
                }
                _ => None,
            };
            if source(&change.before) == source(&change.after) {
                continue;
            }
            differs = true;
            self.leave(id);
            if let Some(duty) = ecosystem.obligations.get(id) {
                self.enter(id, duty, rulebook);
            }
        }
        differs
    }

    fn enter(&mut self, id: ObligationId, duty: &Obligation, rulebook: &Rulebook) {
        let clauses = meant(duty, rulebook);
        if clauses.is_empty() {
            return;
        }
        let duties = Arc::make_mut(&mut self.duties);
        for clause in &clauses {
            let list = duties.entry(*clause).or_default();
            if let Err(place) = list.binary_search(&id) {
                list.insert(place, id);
            }
        }
        Arc::make_mut(&mut self.clauses).insert(id, clauses);
    }

    fn leave(&mut self, id: ObligationId) {
        let Some(clauses) = Arc::make_mut(&mut self.clauses).remove(&id) else { return };
        let duties = Arc::make_mut(&mut self.duties);
        for clause in clauses {
            if let Some(list) = duties.get_mut(&clause) {
                list.retain(|other| *other != id);
            }
        }
    }

    /// The duties that come from a provision, in the order of their ids.
    pub(super) fn duties(&self, clause: u16) -> &[ObligationId] {
        self.duties.get(&clause).map_or(&[], Vec::as_slice)
    }

    /// The provisions from which a duty comes.
    pub(super) fn clauses(&self, duty: ObligationId) -> &[u16] {
        self.clauses.get(&duty).map_or(&[], Vec::as_slice)
    }
}

/// The provisions that a duty names, or that its citation means.
fn meant(duty: &Obligation, rulebook: &Rulebook) -> Vec<u16> {
    if let Some(id) = &duty.provision {
        return rulebook.clause(id).into_iter().collect();
    }
    let mut clauses: Vec<u16> = Vec::new();
    for cited in rulebook.citations.find(&duty.citation) {
        let begin = rulebook.books[cited.instrument].clauses.start;
        clauses.extend(cited.provisions.iter().filter_map(|number| u16::try_from(begin + number).ok()));
    }
    clauses
}

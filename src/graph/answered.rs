//! The duties somebody answers for on one day, as flat lists of numbers.

use petgraph::graph::NodeIndex;

use super::{Dimensions, RelationGraph};
use crate::model::{Date, Ecosystem, Letter, Needs, Numbering, ObligationId, Ownership, Phase};

/// The duties that bind on one day and that somebody answers for undisputed, with whom and
/// what they join. Built in one pass over duties and assignments, `O(D + A)`.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    /// The duties, in the order of their ids; their places here are their numbers below.
    pub duties: Vec<ObligationId>,
    /// What each protects, as far as needs can be stated for it.
    pub dimensions: Vec<Dimensions>,
    /// Whether each bites in maintenance or at the end of support.
    pub keeps_up: Vec<bool>,
    /// The place of an element and the number of a duty about it, in the order of the duties.
    pub about: Vec<(NodeIndex<u32>, u32)>,
    /// The place of a stakeholder and the number of a duty owed to it, in order.
    pub owed: Vec<(NodeIndex<u32>, u32)>,
    /// The place of a stakeholder and the number of a duty it is accountable for, in order.
    pub accountable: Vec<(NodeIndex<u32>, u32)>,
}

impl Answered {
    /// Gathers the duties somebody answers for; `graph` must be of the same day, and who
    /// owns which duty comes in the order of the duties.
    pub fn build<'a>(
        ecosystem: &Ecosystem,
        graph: &RelationGraph,
        ownership: impl Iterator<Item = (ObligationId, &'a Ownership)>,
        day: Date,
    ) -> Self {
        let mut answered = Self::default();
        let mut states = ownership.peekable();
        for (id, duty) in ecosystem.obligations.iter() {
            while states.next_if(|(other, _)| *other < id).is_some() {}
            let Some((_, owned)) = states.next_if(|(other, _)| *other == id) else { continue };
            if !owned.beneath.is_answered_for() || !duty.lifetime.holds_on(day) {
                continue;
            }
            let number = u32::try_from(answered.duties.len()).unwrap_or(u32::MAX);
            let places = duty.about.iter().filter_map(|element| graph.place(*element));
            answered.about.extend(places.map(|place| (place, number)));
            let places = duty.owed_to.iter().filter_map(|party| graph.place(*party));
            answered.owed.extend(places.map(|place| (place, number)));
            let stated = duty.dimensions.iter().copied().filter(|one| Needs::DIMENSIONS.contains(one));
            answered.dimensions.push(stated.collect());
            let keeps_up = |phase: &Phase| matches!(phase, Phase::Maintenance | Phase::EndOfSupport);
            answered.keeps_up.push(duty.phases.iter().any(keeps_up));
            answered.duties.push(id);
        }
        answered.owed.sort_unstable();
        answered.gather_accountable(ecosystem, graph, day);
        answered
    }

    fn gather_accountable(&mut self, ecosystem: &Ecosystem, graph: &RelationGraph, day: Date) {
        let numbering = Numbering::of(self.duties.iter().copied());
        for (_, part) in ecosystem.assignments.iter() {
            if !part.letters.has(Letter::Accountable) || !part.lifetime.holds_on(day) {
                continue;
            }
            let (Some(number), Some(place)) = (numbering.number(&part.obligation), graph.place(part.stakeholder))
            else {
                continue;
            };
            if graph.exists(place) {
                self.accountable.push((place, number));
            }
        }
        self.accountable.sort_unstable();
        self.accountable.dedup();
    }

    /// The numbers of the duties owed to the stakeholder at a place.
    pub fn owed_to(&self, place: NodeIndex<u32>) -> impl Iterator<Item = u32> + '_ {
        at(&self.owed, place)
    }

    /// The numbers of the duties for which the stakeholder at a place is accountable.
    pub fn carried_by(&self, place: NodeIndex<u32>) -> impl Iterator<Item = u32> + '_ {
        at(&self.accountable, place)
    }
}

/// What stands with a place in a sorted list; `O(log n)` and as much as is there.
fn at(pairs: &[(NodeIndex<u32>, u32)], place: NodeIndex<u32>) -> impl Iterator<Item = u32> + '_ {
    let start = pairs.partition_point(|(other, _)| *other < place);
    pairs[start..].iter().take_while(move |(other, _)| *other == place).map(|(_, number)| *number)
}

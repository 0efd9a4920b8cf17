//! What is owed to a person: every duty, who answers for it, by which path, with what remedy,
//! and what is missing.

mod words;

use std::collections::{BTreeMap, VecDeque};

pub use words::Tells;

use crate::catalogue::{Instrument, Provision};
use crate::graph::{AnswerPath, Answerability, Dimensions, RelationGraph};
use crate::model::{
    Date, Dimension, ElementId, Letter, Level, NodeId, Obligation, ObligationId, Ownership, OwnershipState, RelationId,
    RelationKind, StakeholderId, StakeholderKind,
};
use crate::rules::Analysis;

/// Why a duty counts as owed to a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owed {
    /// The duty names the party.
    Directly,
    /// The duty is about something the party touches, or about what that depends on, and the
    /// party has a claim on whoever answers.
    ByClaim,
}

/// A duty that is owed to a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedDuty {
    /// The duty.
    pub duty: ObligationId,
    /// Why it counts.
    pub owed: Owed,
    /// What it protects. May be empty.
    pub dimensions: Vec<Dimension>,
    /// How it is owned on the day.
    pub state: OwnershipState,
    /// The first day on which it binds, where that is still to come.
    pub from: Option<Date>,
    /// Who answers for it, undisputed; empty where nobody does.
    pub accountable: Vec<StakeholderId>,
    /// Who does it on the day.
    pub doers: Vec<StakeholderId>,
    /// The relations that lead from the party to the first of those who answer; empty where
    /// none do, or nobody answers.
    pub path: Vec<RelationId>,
    /// What the catalogue says a breach can cost, each with where it stands.
    pub remedies: Vec<Remedy>,
    /// Where to complain.
    pub overseers: Vec<Overseer>,
}

/// What the catalogue says a breach can cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// Where the duty stands, as a lawyer would cite it.
    pub citation: String,
    /// What a breach can cost; empty where the catalogue says nothing.
    pub sanction: String,
    /// Who enforces it, in the words of the catalogue; may be empty.
    pub authority: String,
}

/// Somebody on the map who watches over whoever answers, or over what the duty is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overseer {
    /// Who watches.
    pub who: StakeholderId,
    /// Over whom or what.
    pub over: NodeId,
}

/// A dimension in which something the party touches needs protection and nobody answers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What is not protected.
    pub dimension: Dimension,
    /// What the party touches that needs it, the greatest need first.
    pub needs: Vec<(ElementId, Level)>,
    /// The duties that are answered for, to others.
    pub to_others: Vec<ObligationId>,
}

/// What is owed to one party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The party.
    pub party: StakeholderId,
    /// What is owed: what is answered for first, then what is not, each in the order of the
    /// duties' ids.
    pub duties: Vec<OwedDuty>,
    /// What is missing.
    pub missing: Vec<Missing>,
    /// What the party uses, owns or is affected by.
    pub touched: Vec<(ElementId, RelationKind)>,
}

/// The users and affected parties that exist on the day, in the order of their ids, with the
/// dimensions in which nobody answers to each.
pub fn parties(analysis: &Analysis) -> Vec<(StakeholderId, Dimensions)> {
    let mut answers = Answerability::build(analysis.ecosystem(), analysis.graph(), analysis.answered());
    let all = analysis.ecosystem().stakeholders.iter();
    let here = all.filter(|(_, one)| one.kind.is_protected() && one.lifetime.holds_on(analysis.as_of()));
    here.map(|(id, _)| (id, answers.unanswered(id))).collect()
}

impl Answers {
    /// Works out what is owed to a party. One search through the map, and one for each duty.
    pub fn to(analysis: &Analysis, party: StakeholderId) -> Self {
        let ecosystem = analysis.ecosystem();
        let mut answers = Answerability::build(ecosystem, analysis.graph(), analysis.answered());
        let mut paths: BTreeMap<ObligationId, AnswerPath> = BTreeMap::new();
        for path in answers.answers_to(party) {
            paths.entry(path.obligation).or_insert(path);
        }
        let mut duties: BTreeMap<ObligationId, Owed> = paths.keys().map(|id| (*id, Owed::ByClaim)).collect();
        duties.extend(analysis.index().duties_owed(party).iter().map(|id| (*id, Owed::Directly)));
        let mut owed: Vec<OwedDuty> = duties
            .into_iter()
            .filter_map(|(id, owed)| owed_duty(analysis, party, (id, owed), paths.get(&id)))
            .collect();
        owed.sort_by_key(|one| (one.from.is_some(), !one.is_answered_for(), one.duty));
        let missing: Vec<Dimension> = answers.unanswered(party).iter().collect();
        let missing = missing.into_iter().map(|dimension| missing_in(analysis, &answers, party, dimension)).collect();
        let kind = |id| ecosystem.relations.get(id).map(|relation| relation.kind);
        let touched = answers.touched(party).filter_map(|(element, relation)| Some((element, kind(relation)?)));
        let mut touched: Vec<_> = touched.collect();
        touched.sort_unstable();
        Self { party, duties: owed, missing, touched }
    }

    /// What is owed, dimension by dimension; duties that name none come last. A duty that
    /// protects several stands under each.
    pub fn by_dimension(&self) -> Vec<(Option<Dimension>, Vec<&OwedDuty>)> {
        let all = Dimension::ALL.iter().copied().map(Some).chain([None]);
        let of = |dimension: Option<Dimension>| {
            let belongs = |duty: &&OwedDuty| match dimension {
                Some(one) => duty.dimensions.contains(&one),
                None => duty.dimensions.is_empty(),
            };
            self.duties.iter().filter(belongs).collect::<Vec<_>>()
        };
        let missing = |dimension: Option<Dimension>| self.missing.iter().any(|one| Some(one.dimension) == dimension);
        all.map(|dimension| (dimension, of(dimension)))
            .filter(|(dimension, duties)| !duties.is_empty() || missing(*dimension))
            .collect()
    }
}

impl OwedDuty {
    /// Whether it binds on the day and somebody answers for it beyond dispute.
    pub fn is_answered_for(&self) -> bool {
        self.from.is_none() && !self.accountable.is_empty()
    }
}

fn owed_duty(
    analysis: &Analysis,
    party: StakeholderId,
    (id, owed): (ObligationId, Owed),
    path: Option<&AnswerPath>,
) -> Option<OwedDuty> {
    let (duty, ownership) = (analysis.ecosystem().obligations.get(id)?, analysis.ownership(id)?);
    if duty.lifetime.has_ended_by(analysis.as_of()) {
        return None;
    }
    let accountable = accountable(analysis, party, ownership);
    let path = match (path, accountable.first()) {
        (Some(path), _) if leads(analysis, path) => [path.about.clone(), path.claim.clone()].concat(),
        (_, Some(who)) => between(analysis.graph(), party.into(), *who, &duty.about),
        (_, None) => Vec::new(),
    };
    Some(OwedDuty {
        duty: id,
        owed,
        dimensions: duty.dimensions.clone(),
        state: ownership.state,
        from: duty.lifetime.from.filter(|_| duty.lifetime.begins_after(analysis.as_of())),
        doers: ownership.carriers_with(Letter::Responsible).collect(),
        path,
        remedies: analysis.law().provisions_of(id).map(remedy).collect(),
        overseers: overseers(analysis, duty, &accountable),
        accountable,
    })
}

/// Whether a claim leads to whoever answers, and not to somebody who cares for the party.
fn leads(analysis: &Analysis, path: &AnswerPath) -> bool {
    let last = path.claim.last().and_then(|id| analysis.ecosystem().relations.get(*id));
    last.is_some_and(|last| [last.from, last.to].contains(&path.accountable.into()))
}

/// Who answers beyond dispute; what a party answers for itself does not count.
fn accountable(analysis: &Analysis, party: StakeholderId, ownership: &Ownership) -> Vec<StakeholderId> {
    if !ownership.beneath.is_answered_for() {
        return Vec::new();
    }
    let lead = ownership.live_with(analysis.ecosystem(), Letter::Accountable).find(|(_, part)| part.lead);
    let lead = lead.map(|(_, part)| part.stakeholder);
    let mut all: Vec<StakeholderId> =
        ownership.carriers_with(Letter::Accountable).filter(|who| *who != party).collect();
    all.sort_by_key(|who| Some(*who) != lead);
    all
}

/// A shortest chain of relations from a party to somebody, whichever way they point; one that
/// leads through what the duty is about is taken where it is as short.
fn between(graph: &RelationGraph, from: NodeId, to: StakeholderId, about: &[ElementId]) -> Vec<RelationId> {
    let (Some(start), Some(end)) = (graph.place(from), graph.place(to)) else { return Vec::new() };
    let is_about = |place| graph.node(place).element().is_some_and(|id| about.contains(&id));
    let mut reached = BTreeMap::from([(start, None)]);
    let mut open = VecDeque::from([start]);
    while let Some(place) = open.pop_front() {
        if place == end {
            break;
        }
        let mut links: Vec<_> = graph.outgoing(place).chain(graph.incoming(place)).collect();
        links.sort_by_key(|link| (!is_about(link.other), link.id));
        for link in links {
            reached.entry(link.other).or_insert_with(|| {
                open.push_back(link.other);
                Some((place, link.id))
            });
        }
    }
    let mut path = Vec::new();
    let mut at = end;
    while let Some(Some((before, relation))) = reached.get(&at) {
        path.push(*relation);
        at = *before;
    }
    path.reverse();
    path
}

fn remedy((instrument, provision): (&Instrument, &Provision)) -> Remedy {
    let own = &provision.sanction;
    Remedy {
        citation: instrument.cite(&provision.citation),
        sanction: if own.is_empty() { instrument.sanction.clone() } else { own.clone() },
        authority: instrument.authority.clone(),
    }
}

/// The overseers of those who answer, and of what the duty is about.
fn overseers(analysis: &Analysis, duty: &Obligation, accountable: &[StakeholderId]) -> Vec<Overseer> {
    let (ecosystem, graph) = (analysis.ecosystem(), analysis.graph());
    let watched = accountable.iter().map(|who| NodeId::from(*who)).chain(duty.about.iter().map(|id| NodeId::from(*id)));
    let mut found: Vec<Overseer> = Vec::new();
    for over in watched {
        for link in graph.place(over).into_iter().flat_map(|place| graph.incoming(place)) {
            let NodeId::Stakeholder(who) = graph.node(link.other) else { continue };
            let watches = link.kind == RelationKind::Oversees;
            let is_overseer = ecosystem.stakeholders.get(who).is_some_and(|one| one.kind == StakeholderKind::Overseer);
            if watches && is_overseer && !found.iter().any(|one| one.who == who) {
                found.push(Overseer { who, over });
            }
        }
    }
    found
}

fn missing_in(analysis: &Analysis, answers: &Answerability<'_>, party: StakeholderId, dimension: Dimension) -> Missing {
    let level = |id: ElementId| analysis.ecosystem().elements.get(id).map(|element| element.needs.of(dimension));
    let touched = answers.touched(party).filter_map(|(id, _)| Some((id, level(id)?)));
    let mut needs: Vec<(ElementId, Level)> = touched.filter(|(_, level)| level.must_be_owned()).collect();
    needs.sort_by_key(|(id, level)| (std::cmp::Reverse(*level), *id));
    needs.dedup();
    Missing { dimension, needs, to_others: answers.within_reach(party, dimension) }
}

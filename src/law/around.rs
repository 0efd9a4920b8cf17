//! What stands around an element: who has to do with it, of what it is a part, what data it holds.

use std::sync::Arc;

use super::people::People;
use super::place::Ground;
use super::rulebook::Rulebook;
use super::test::bit;
use crate::model::{
    Date, Ecosystem, Element, ElementId, ElementKind, Index, Lifetime, NodeId, PersonalDataClass, Relation,
    RelationFamily, RelationId, RelationKind, Sector, StakeholderId,
};

/// The most steps from a part to its wholes that are followed.
const DEEPEST: usize = 12;

/// What stands around an element on a day.
#[derive(Clone, Debug)]
pub(super) struct Around {
    pub(super) id: ElementId,
    pub(super) kind: ElementKind,
    /// The sectors as bits; nought where none is set.
    pub(super) sectors: u32,
    /// What can be said of the places where it is.
    pub(super) ground: Arc<Ground>,
    pub(super) class: PersonalDataClass,
    pub(super) traits: Vec<String>,
    pub(super) placed: Lifetime,
    pub(super) lifetime: Lifetime,
    /// Who has to do with it, those who have to do with a whole of it among them.
    pub(super) ties: Vec<Tie>,
    /// Who has to do with the data on it.
    pub(super) data_ties: Vec<Tie>,
    /// Who made or sold it and has gone without an heir.
    pub(super) gone: Vec<Tie>,
    /// The kinds of relation in which somebody stands to it, as bits.
    pub(super) someone: u64,
    /// The kinds of relation to other elements, as bits.
    pub(super) joined: u64,
    /// Whether a person has said anything of it.
    pub(super) has_facts: bool,
    /// The wholes of which it is a part, the nearest first.
    pub(super) wholes: Vec<ElementId>,
}

/// Somebody who has to do with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tie {
    pub(super) who: StakeholderId,
    pub(super) kind: RelationKind,
    pub(super) relation: RelationId,
    /// The other element at which the relation ends: a whole, or data.
    pub(super) via: Option<ElementId>,
    /// From whom this one has taken over.
    pub(super) heir_of: Option<StakeholderId>,
    /// Who has to do with it in fact, working for this one.
    pub(super) staff: Option<Staff>,
}

/// Somebody who works for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Staff {
    pub(super) who: StakeholderId,
    /// By which relation they are employed.
    pub(super) by: RelationId,
}

/// The records and the day.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'a> {
    pub(super) ecosystem: &'a Ecosystem,
    pub(super) index: &'a Index,
    pub(super) as_of: Date,
}

impl<'a> Drawing<'a> {
    /// The relations of a node that count on the day, with their ids.
    fn relations(self, node: impl Into<NodeId>) -> impl Iterator<Item = (RelationId, &'a Relation)> {
        let ids = self.index.relations(node).iter();
        ids.filter_map(move |id| Some((*id, self.ecosystem.relations.get(*id)?)))
            .filter(move |(_, relation)| counts(relation, self.as_of))
    }

    pub(super) fn exists(self, who: StakeholderId) -> bool {
        self.ecosystem.stakeholders.get(who).is_some_and(|one| one.lifetime.holds_on(self.as_of))
    }

    /// Who has taken over from somebody who has gone.
    fn heirs(self, gone: StakeholderId) -> impl Iterator<Item = StakeholderId> {
        self.relations(gone)
            .filter(move |(_, relation)| relation.kind == RelationKind::Succeeds && relation.to == NodeId::from(gone))
            .filter_map(|(_, relation)| relation.from.stakeholder())
            .filter(move |heir| self.exists(*heir))
    }
}

/// Whoever made, branded, imported or sold a thing once has done so for ever; every other
/// relation counts on the days on which it holds.
fn counts(relation: &Relation, day: Date) -> bool {
    let has_happened = relation.kind.family() == RelationFamily::Production || relation.kind == RelationKind::Succeeds;
    !relation.lifetime.begins_after(day) && (has_happened || !relation.lifetime.has_ended_by(day))
}

impl Around {
    /// Looks around an element.
    pub(super) fn of(drawing: Drawing<'_>, rulebook: &Rulebook, people: &People, id: ElementId) -> Option<Self> {
        let element = drawing.ecosystem.elements.get(id)?;
        let wholes = wholes(drawing, id);
        let nearest = |has: fn(&Element) -> bool| {
            let chain = std::iter::once(id).chain(wholes.iter().copied());
            chain.filter_map(|id| drawing.ecosystem.elements.get(id)).find(|element| has(element)).unwrap_or(element)
        };
        let sectors = nearest(|element| !element.sectors.is_empty());
        let places = nearest(|element| !element.jurisdictions.is_empty());
        let placed = nearest(|element| element.placed != Lifetime::default());
        let mut around = Self {
            id,
            kind: element.kind,
            sectors: sector_bits(drawing.ecosystem.sectors_of(sectors)),
            ground: people.grounds.ground(rulebook, drawing.ecosystem.jurisdictions_of(places)),
            class: element.personal_data,
            traits: element.traits.clone(),
            placed: placed.placed,
            lifetime: element.lifetime,
            ties: Vec::new(),
            data_ties: Vec::new(),
            gone: Vec::new(),
            someone: 0,
            joined: joined(drawing, id),
            has_facts: !drawing.index.facts(crate::model::FactSubject::Element(id)).is_empty(),
            wholes,
        };
        around.tie(drawing, people, id, None);
        for place in 0..around.wholes.len() {
            let whole = around.wholes[place];
            around.tie(drawing, people, whole, Some(whole));
        }
        around.ties = without_own_processing(std::mem::take(&mut around.ties));
        around.someone = around.ties.iter().fold(0, |bits, tie| bits | bit(tie.kind));
        around.data_ties = without_own_processing(data_ties(drawing, people, id));
        Some(around)
    }

    /// Enters who has to do with an element, or with a whole of it in ways in which nobody has
    /// to do with the part.
    fn tie(&mut self, drawing: Drawing<'_>, people: &People, at: ElementId, via: Option<ElementId>) {
        let taken = self.ties.iter().fold(0, |bits, tie| bits | bit(tie.kind));
        for (relation, record) in drawing.relations(at) {
            let Some(who) = record.from.stakeholder().filter(|_| taken & bit(record.kind) == 0) else { continue };
            let tie = Tie { who, kind: record.kind, relation, via, heir_of: None, staff: None };
            if drawing.exists(who) {
                enter(people, tie, &mut self.ties);
                continue;
            }
            let before = self.ties.len();
            let heirs = drawing.heirs(who).map(|heir| Tie { who: heir, heir_of: Some(who), ..tie });
            heirs.for_each(|tie| enter(people, tie, &mut self.ties));
            if self.ties.len() == before {
                self.gone.push(tie);
            }
        }
    }

    /// Whether it has a keyword.
    pub(super) fn has_trait(&self, word: &str) -> bool {
        self.traits.iter().any(|own| own.eq_ignore_ascii_case(word))
    }
}

/// Enters a tie for whoever has it in law: what staff do at work, their employer does.
fn enter(people: &People, tie: Tie, ties: &mut Vec<Tie>) {
    let is_personal = matches!(tie.kind, RelationKind::Owns | RelationKind::IsAffectedBy);
    let employers = if is_personal { Vec::new() } else { employers(people, tie.who) };
    if employers.is_empty() {
        ties.push(tie);
        return;
    }
    let staff = tie.who;
    ties.extend(employers.into_iter().map(|(who, by)| Tie { who, staff: Some(Staff { who: staff, by }), ..tie }));
}

/// For whom somebody works in the end: a nurse for the hospital to which the ward belongs. With
/// the relation by which this one is employed.
fn employers(people: &People, who: StakeholderId) -> Vec<(StakeholderId, RelationId)> {
    let direct = |who: StakeholderId| {
        let agreements = people.person(who).map_or(&[][..], |person| people.agreements(person));
        agreements.iter().filter(|one| one.kind == RelationKind::Employs).map(|one| (one.from, one.relation))
    };
    let mut edge: Vec<(StakeholderId, RelationId)> = direct(who).collect();
    let (mut tops, mut seen) = (Vec::new(), vec![who]);
    for _ in 0..DEEPEST {
        let mut next = Vec::new();
        for (at, by) in std::mem::take(&mut edge) {
            if seen.contains(&at) {
                continue;
            }
            seen.push(at);
            let before = next.len();
            next.extend(direct(at).map(|(above, _)| (above, by)));
            if next.len() == before {
                tops.push((at, by));
            }
        }
        edge = next;
    }
    tops
}

/// Whoever decides over data and has staff process it processes for nobody else.
fn without_own_processing(mut ties: Vec<Tie>) -> Vec<Tie> {
    let decides: Vec<StakeholderId> =
        ties.iter().filter(|tie| tie.kind == RelationKind::ControlsData).map(|tie| tie.who).collect();
    ties.retain(|tie| tie.staff.is_none() || tie.kind != RelationKind::ProcessesData || !decides.contains(&tie.who));
    ties
}

/// Sectors as bits.
pub(super) fn sector_bits(sectors: &[Sector]) -> u32 {
    sectors.iter().fold(0, |bits, one| bits | 1 << *one as u32)
}

fn wholes(drawing: Drawing<'_>, id: ElementId) -> Vec<ElementId> {
    let mut wholes: Vec<ElementId> = Vec::new();
    let mut begin = 0;
    let above = |at: ElementId| {
        drawing
            .relations(at)
            .filter(move |(_, relation)| relation.kind == RelationKind::PartOf && relation.from == NodeId::from(at))
            .filter_map(|(_, relation)| relation.to.element())
    };
    wholes.extend(above(id).filter(|whole| *whole != id));
    for _ in 0..DEEPEST {
        let next: Vec<ElementId> = wholes[begin..].iter().flat_map(|at| above(*at)).collect();
        begin = wholes.len();
        for whole in next {
            if whole != id && !wholes.contains(&whole) {
                wholes.push(whole);
            }
        }
        if begin == wholes.len() {
            break;
        }
    }
    wholes
}

fn joined(drawing: Drawing<'_>, id: ElementId) -> u64 {
    let between = drawing.relations(id).filter(|(_, relation)| relation.kind.family() == RelationFamily::Technical);
    between.fold(0, |bits, (_, relation)| bits | bit(relation.kind))
}

/// Who controls, processes or holds the data that is on an element or goes out from it.
fn data_ties(drawing: Drawing<'_>, people: &People, id: ElementId) -> Vec<Tie> {
    use RelationKind as K;
    let is_data = |other: &ElementId| drawing.ecosystem.elements.get(*other).is_some_and(|one| one.kind.is_data());
    let lies_on = move |at: ElementId| {
        drawing
            .relations(at)
            .filter(move |(_, relation)| relation.to == NodeId::from(at))
            .filter(|(_, relation)| matches!(relation.kind, K::RunsOn | K::PartOf))
            .filter_map(|(_, relation)| relation.from.element())
    };
    let goes_to = drawing
        .relations(id)
        .filter(|(_, relation)| relation.from == NodeId::from(id))
        .filter(|(_, relation)| matches!(relation.kind, K::SendsDataTo | K::ConnectsTo | K::RunsOn))
        .filter_map(|(_, relation)| relation.to.element());
    let mut data: Vec<ElementId> = lies_on(id).filter(is_data).collect();
    for other in goes_to {
        if is_data(&other) {
            data.push(other);
        } else {
            data.extend(lies_on(other).filter(is_data));
        }
    }
    data.sort_unstable();
    data.dedup();
    let mut ties = Vec::new();
    for at in data {
        let own = drawing.relations(at).filter(|(_, relation)| relation.kind.family() == RelationFamily::Data);
        for (relation, record) in own {
            let Some(who) = record.from.stakeholder().filter(|who| drawing.exists(*who)) else { continue };
            let tie = Tie { who, kind: record.kind, relation, via: Some(at), heir_of: None, staff: None };
            enter(people, tie, &mut ties);
        }
    }
    ties
}

/// Everything that stands around the elements, by element.
pub(super) type Arounds = std::collections::BTreeMap<ElementId, Arc<Around>>;

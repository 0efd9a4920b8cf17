//! Everything that is asked of one ecosystem on one day.

use std::sync::Arc;

use super::around::{Around, Arounds, Drawing, sector_bits};
use super::rulebook::Rulebook;
use super::truth::Truth;
use super::weigh::{Asking, Memo};
use crate::catalogue::Home;
use crate::model::{
    Change, Ecosystem, FactId, FactSubject, NodeId, Numbering, Record, RelationId, RelationKind, StakeholderId,
};

/// The answers about one stakeholder, or about the ecosystem, question by question.
pub(super) type Answers = Arc<[Truth]>;

/// One relation between stakeholders that counts on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Agreement {
    pub(super) from: StakeholderId,
    pub(super) kind: RelationKind,
    pub(super) relation: RelationId,
}

/// What is looked at while elements are gone through.
pub(super) struct Pass<'a> {
    pub(super) drawing: Drawing<'a>,
    pub(super) rulebook: &'a Rulebook,
    pub(super) arounds: &'a Arounds,
    pub(super) people: &'a People,
}

/// What is known of the ecosystem and its stakeholders, whatever the element.
#[derive(Clone, Debug)]
pub(super) struct People {
    pub(super) of_all: Answers,
    /// Where in the lists below somebody stands.
    places: Arc<Numbering<StakeholderId>>,
    answers: Vec<Answers>,
    agreements: Arc<Vec<Vec<Agreement>>>,
    pub(super) sectors: u32,
    /// Whether anything is said of a stakeholder toward an element.
    pub(super) has_toward: bool,
}

impl People {
    /// Goes through the ecosystem and all stakeholders.
    pub(super) fn of(drawing: Drawing<'_>, rulebook: &Rulebook) -> Self {
        let questions = rulebook.questions.len();
        let blank: Answers = std::iter::repeat_n(Truth::Unknown, questions).collect();
        let places = Arc::new(Numbering::of(drawing.ecosystem.stakeholders.ids()));
        let mut people = Self {
            of_all: blank,
            answers: Vec::new(),
            agreements: Arc::new(agreements(drawing, &places)),
            places,
            sectors: sector_bits(&drawing.ecosystem.profile.sectors),
            has_toward: drawing.ecosystem.facts.iter().any(|(_, fact)| matches!(fact.about, FactSubject::Toward(..))),
        };
        people.of_all = people.answer(drawing, rulebook, None);
        let all = drawing.ecosystem.stakeholders.ids();
        people.answers = all.map(|id| people.answer(drawing, rulebook, Some(id))).collect();
        people
    }

    /// Follows changes that concern what is known whatever the element, as far as they do.
    pub(super) fn renewed(&self, drawing: Drawing<'_>, rulebook: &Rulebook, changes: &[Change]) -> Option<Self> {
        let mut whom: Vec<StakeholderId> = Vec::new();
        let (mut of_relations, mut toward) = (false, self.has_toward);
        for record in changes.iter().flat_map(|change| [&change.before, &change.after]).flatten() {
            match record {
                Record::Relation(one) => {
                    of_relations |= one.from.stakeholder().is_some() && one.to.stakeholder().is_some();
                }
                Record::Fact(fact) => match fact.about {
                    FactSubject::Stakeholder(who) => whom.push(who),
                    FactSubject::Toward(..) => toward = true,
                    _ => {}
                },
                _ => {}
            }
        }
        let people = changes.iter().filter_map(|change| change.key.node().and_then(NodeId::stakeholder));
        let mut people: Vec<StakeholderId> = people.collect();
        // Whether somebody is there decides which agreements count.
        of_relations |= !people.is_empty();
        people.append(&mut whom);
        if people.is_empty() && !of_relations && toward == self.has_toward {
            return None;
        }
        let is_there = |who: &StakeholderId| drawing.ecosystem.stakeholders.contains(*who);
        if people.iter().any(|who| is_there(who) != self.places.number(who).is_some()) {
            return Some(Self::of(drawing, rulebook));
        }
        let mut renewed = Self { has_toward: toward, ..self.clone() };
        if of_relations {
            renewed.agreements = Arc::new(agreements(drawing, &self.places));
        }
        let mut settled = std::mem::take(&mut renewed.answers);
        for who in people {
            if let Some(place) = self.places.number(&who) {
                settled[place as usize] = renewed.answer(drawing, rulebook, Some(who));
            }
        }
        renewed.answers = settled;
        Some(renewed)
    }

    /// The answers about somebody, question by question.
    pub(super) fn answers(&self, who: StakeholderId) -> Option<&[Truth]> {
        self.places.number(&who).and_then(|place| self.answers.get(place as usize)).map(AsRef::as_ref)
    }

    /// The relations of other stakeholders to somebody.
    pub(super) fn agreements(&self, with: StakeholderId) -> &[Agreement] {
        let place = self.places.number(&with);
        place.and_then(|place| self.agreements.get(place as usize)).map_or(&[], Vec::as_slice)
    }

    /// What the drawing and people answer about somebody, or about the ecosystem. One answer can
    /// hang on another, so this is asked while none of them is settled.
    fn answer(&self, drawing: Drawing<'_>, rulebook: &Rulebook, who: Option<StakeholderId>) -> Answers {
        let nothing = Arounds::new();
        let pass = Pass { drawing, rulebook, arounds: &nothing, people: self };
        let memo = Memo::new(rulebook.questions.len());
        let asking = Asking { bearer: who, ..Asking::new(&pass, None, &memo) };
        let home = if who.is_some() { Home::Stakeholder } else { Home::Ecosystem };
        let answer = |number: usize| {
            let is_asked = rulebook.questions[number].about == home;
            if is_asked { asking.answer_afresh(u16::try_from(number).unwrap_or(u16::MAX)).0 } else { Truth::Unknown }
        };
        (0..rulebook.questions.len()).map(answer).collect()
    }
}

fn agreements(drawing: Drawing<'_>, places: &Numbering<StakeholderId>) -> Vec<Vec<Agreement>> {
    let mut agreements: Vec<Vec<Agreement>> = vec![Vec::new(); drawing.ecosystem.stakeholders.len()];
    for (relation, record) in drawing.ecosystem.relations.iter() {
        let (Some(from), Some(to)) = (record.from.stakeholder(), record.to.stakeholder()) else { continue };
        let is_there = record.lifetime.holds_on(drawing.as_of) && drawing.exists(from) && drawing.exists(to);
        if let Some(place) = places.number(&to).filter(|_| is_there) {
            agreements[place as usize].push(Agreement { from, kind: record.kind, relation });
        }
    }
    agreements
}

impl Pass<'_> {
    pub(super) fn ecosystem(&self) -> &Ecosystem {
        self.drawing.ecosystem
    }

    pub(super) fn around(&self, id: crate::model::ElementId) -> Option<&Around> {
        self.arounds.get(&id).map(Arc::as_ref)
    }

    /// What a person has said, and holds on the day.
    pub(super) fn said(&self, about: FactSubject, question: &str) -> Option<(Truth, FactId)> {
        let facts = self.drawing.index.facts(about).iter();
        let told = facts.filter_map(|id| Some((*id, self.ecosystem().facts.get(*id)?)));
        told.filter(|(_, fact)| fact.question == question && fact.lifetime.holds_on(self.drawing.as_of))
            .map(|(id, fact)| (Truth::from(fact.answer), id))
            .find(|(truth, _)| *truth != Truth::Unknown)
    }
}

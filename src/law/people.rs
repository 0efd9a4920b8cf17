//! What is known of the ecosystem and its stakeholders, whatever the element.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::around::{Arounds, Drawing, sector_bits};
use super::judge::is_read;
use super::pass::Pass;
use super::place::{Grounds, is_abroad};
use super::rulebook::Rulebook;
use super::truth::Truth;
use super::weigh::{Asking, Memo};
use crate::catalogue::Home;
use crate::model::{
    Change, FactSubject, Jurisdiction, NodeId, Numbering, Record, RelationId, RelationKind, Stakeholder, StakeholderId,
    StakeholderKind,
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

/// One stakeholder.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) id: StakeholderId,
    place: usize,
    pub(super) kind: StakeholderKind,
    pub(super) traits: Vec<String>,
    pub(super) has_seat: bool,
    /// Whether the seat lies outside a jurisdiction, by its number.
    pub(super) abroad: Arc<[Truth]>,
    /// None while they are being worked out: one answer can hang on another.
    pub(super) answers: Option<Answers>,
}

/// What is known of the ecosystem and its stakeholders, whatever the element.
#[derive(Clone, Debug)]
pub(super) struct People {
    pub(super) of_all: Answers,
    /// Where in the lists below somebody stands.
    places: Arc<Numbering<StakeholderId>>,
    persons: Vec<Arc<Person>>,
    agreements: Arc<Vec<Vec<Agreement>>>,
    pub(super) sectors: u32,
    /// Whether anything is said of a stakeholder toward an element.
    pub(super) has_toward: bool,
    pub(super) grounds: Grounds,
    /// Whether provisions are looked at that nobody has verified.
    pub(super) leads: bool,
    /// Whether an instrument is looked at, by instrument.
    pub(super) reads: Arc<[bool]>,
}

/// What has been worked out of people of whom nothing is said, to be used again for those alike.
#[derive(Default)]
struct Alike<'a> {
    seats: BTreeMap<Option<Jurisdiction>, Arc<[Truth]>>,
    answers: BTreeMap<(StakeholderKind, &'a [String]), Answers>,
}

impl People {
    /// Goes through the ecosystem and all stakeholders.
    pub(super) fn of(drawing: Drawing<'_>, rulebook: &Rulebook) -> Self {
        let ecosystem = drawing.ecosystem;
        let blank: Answers = std::iter::repeat_n(Truth::Unknown, rulebook.questions.len()).collect();
        let places = Arc::new(Numbering::of(ecosystem.stakeholders.ids()));
        let mut people = Self {
            of_all: blank,
            persons: Vec::new(),
            agreements: Arc::new(agreements(drawing, &places)),
            places,
            sectors: sector_bits(&ecosystem.profile.sectors),
            has_toward: ecosystem.facts.iter().any(|(_, fact)| matches!(fact.about, FactSubject::Toward(..))),
            grounds: Grounds::of(rulebook, ecosystem),
            leads: ecosystem.profile.leads,
            reads: rulebook.books.iter().map(|book| is_read(ecosystem, book)).collect(),
        };
        people.of_all = people.answer(drawing, rulebook, None);
        let mut alike = Alike::default();
        let all = ecosystem.stakeholders.iter().enumerate();
        let persons =
            all.map(|(place, (id, one))| Arc::new(people.person_of(drawing, rulebook, (place, id, one), &mut alike)));
        people.persons = persons.collect();
        people
    }

    fn person_of<'a>(
        &self,
        drawing: Drawing<'a>,
        rulebook: &Rulebook,
        (place, id, one): (usize, StakeholderId, &'a Stakeholder),
        alike: &mut Alike<'a>,
    ) -> Person {
        let seat = one.jurisdiction;
        let abroad = alike
            .seats
            .entry(seat)
            .or_insert_with(|| rulebook.homes.iter().map(|home| is_abroad(*home, seat)).collect());
        let (kind, traits) = (one.kind, one.traits.clone());
        let mut person =
            Person { id, place, kind, traits, has_seat: seat.is_some(), abroad: Arc::clone(abroad), answers: None };
        let is_said = !drawing.index.facts(FactSubject::Stakeholder(id)).is_empty();
        let known = alike.answers.get(&(kind, &one.traits[..])).filter(|_| !is_said);
        let answers = known.map_or_else(|| self.answer(drawing, rulebook, Some(&person)), Arc::clone);
        if !is_said {
            alike.answers.entry((kind, &one.traits)).or_insert_with(|| Arc::clone(&answers));
        }
        person.answers = Some(answers);
        person
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
        for who in people {
            if let (Some(place), Some(one)) = (self.places.number(&who), drawing.ecosystem.stakeholders.get(who)) {
                let person = self.person_of(drawing, rulebook, (place as usize, who, one), &mut Alike::default());
                renewed.persons[place as usize] = Arc::new(person);
            }
        }
        Some(renewed)
    }

    /// What is known of somebody.
    pub(super) fn person(&self, who: StakeholderId) -> Option<&Person> {
        self.places.number(&who).and_then(|place| self.persons.get(place as usize)).map(AsRef::as_ref)
    }

    /// The relations of other stakeholders to somebody.
    pub(super) fn agreements(&self, with: &Person) -> &[Agreement] {
        self.agreements.get(with.place).map_or(&[], Vec::as_slice)
    }

    /// What the drawing and people answer about somebody, or about the ecosystem. What the
    /// drawing says of somebody hangs on the kind and the keywords, and on nothing else.
    fn answer(&self, drawing: Drawing<'_>, rulebook: &Rulebook, who: Option<&Person>) -> Answers {
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

//! Everything that is asked of one ecosystem on one day.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::around::{Around, Arounds, Drawing, sector_bits};
use super::rulebook::Rulebook;
use super::truth::Truth;
use super::weigh::{Asking, Memo};
use crate::catalogue::Home;
use crate::model::{Ecosystem, FactId, FactSubject, RelationId, RelationKind, StakeholderId};

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
    pub(super) answers: BTreeMap<StakeholderId, Answers>,
    pub(super) agreements: BTreeMap<StakeholderId, Vec<Agreement>>,
    pub(super) sectors: u32,
    /// Whether anything is said of a stakeholder toward an element.
    pub(super) has_toward: bool,
}

impl People {
    /// Goes through the ecosystem and all stakeholders.
    pub(super) fn of(drawing: Drawing<'_>, rulebook: &Rulebook) -> Self {
        let questions = rulebook.questions.len();
        let blank: Answers = std::iter::repeat_n(Truth::Unknown, questions).collect();
        let mut people = Self {
            of_all: Arc::clone(&blank),
            answers: BTreeMap::new(),
            agreements: agreements(drawing),
            sectors: sector_bits(&drawing.ecosystem.profile.sectors),
            has_toward: drawing.ecosystem.facts.iter().any(|(_, fact)| matches!(fact.about, FactSubject::Toward(..))),
        };
        people.of_all = people.answer(drawing, rulebook, None);
        let all = drawing.ecosystem.stakeholders.ids();
        let answers = all.map(|id| (id, people.answer(drawing, rulebook, Some(id)))).collect();
        people.answers = answers;
        people
    }

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

fn agreements(drawing: Drawing<'_>) -> BTreeMap<StakeholderId, Vec<Agreement>> {
    let mut agreements: BTreeMap<StakeholderId, Vec<Agreement>> = BTreeMap::new();
    for (relation, record) in drawing.ecosystem.relations.iter() {
        let (Some(from), Some(to)) = (record.from.stakeholder(), record.to.stakeholder()) else { continue };
        if record.lifetime.holds_on(drawing.as_of) && drawing.exists(from) && drawing.exists(to) {
            agreements.entry(to).or_default().push(Agreement { from, kind: record.kind, relation });
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

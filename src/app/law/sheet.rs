//! What the law says of a part of the map, provision by provision, ready to be shown.

use std::collections::BTreeMap;

use super::Scope;
use crate::catalogue::{Force, Instrument, Provision, Verification};
use crate::law::{Law, Open, Silence, State};
use crate::model::{Answer, Date, ElementId, FactSubject, ObligationId, RecordKey, StakeholderId};
use crate::rules::Analysis;

/// What comes out for a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It binds today.
    Applies,
    /// Something would have to be known.
    Depends,
    /// It binds from a day that has not come.
    Later,
    /// One condition is known to fail.
    Not,
}

impl Outcome {
    /// All of them, the strongest first.
    pub const ALL: [Self; 4] = [Self::Applies, Self::Depends, Self::Later, Self::Not];

    /// What comes out, from a state and whether only the day is missing.
    pub fn of(state: State, is_later: bool) -> Self {
        match state {
            _ if is_later => Self::Later,
            State::Applies => Self::Applies,
            State::Depends => Self::Depends,
            State::Excluded => Self::Not,
        }
    }
}

/// What the law says of a part of the map.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Instrument by instrument: law first, then those of which something applies, then by name.
    pub groups: Vec<Group>,
    /// How many provisions come out in which way, in the order of [`Outcome::ALL`]. What does
    /// not apply is counted only where it was looked for.
    pub counts: [usize; 4],
    /// Whether what does not apply was looked for.
    pub has_excluded: bool,
    /// The open questions, those first on which most hangs.
    pub questions: Vec<Question>,
    /// What is taken for granted, in the same order.
    pub assumptions: Vec<Assumed>,
    /// Places and sectors for which the catalogue has no law.
    pub silences: Vec<Silence>,
    /// How many elements were looked at.
    pub elements: usize,
    /// How many of them are in no place that anybody has named.
    pub placeless: usize,
}

/// One instrument.
#[derive(Debug)]
pub struct Group {
    /// Its id.
    pub instrument: String,
    /// How a lawyer calls it.
    pub short: String,
    /// Its full name.
    pub name: String,
    /// Whether it binds.
    pub force: Force,
    /// Its provisions: those first that apply, else in their order.
    pub entries: Vec<Entry>,
}

/// One provision.
#[derive(Debug)]
pub struct Entry {
    /// Its id.
    pub provision: String,
    /// Where it stands, with the instrument.
    pub citation: String,
    /// Where in the instrument it stands.
    pub article: String,
    /// The duty in a few words.
    pub title: String,
    /// Nobody has verified it.
    pub is_lead: bool,
    /// The first day on which it binds.
    pub from: Option<Date>,
    /// The strongest of what comes out for the elements.
    pub outcome: Outcome,
    /// The elements, each with what comes out for it.
    pub elements: Vec<(ElementId, Outcome)>,
    /// Whom it addresses, or may, without those for whom it is known not to apply.
    pub bearers: Vec<(StakeholderId, State)>,
    /// A duty on the map that stands for it.
    pub on_map: Option<ObligationId>,
    /// It binds for an element and stands on no duty of the map.
    pub can_be_added: bool,
}

/// An open question, ready to be answered.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is open.
    pub open: Open,
    /// Its id.
    pub id: String,
    /// In words.
    pub text: String,
    /// How to tell.
    pub help: String,
    /// The records it is about.
    pub about: Vec<RecordKey>,
    /// How many provisions hang on it.
    pub settles: usize,
}

/// Something that is taken for granted.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// The id of the question.
    pub id: String,
    /// Of what it is asked.
    pub about: FactSubject,
    /// The question.
    pub text: String,
    /// How to tell.
    pub help: String,
    /// What is assumed.
    pub answer: Answer,
    /// How many provisions hang on it.
    pub settles: usize,
}

/// From how many elements on what does not apply is looked for only when asked.
const MANY: usize = 400;

impl Sheet {
    /// Goes through a part of the map.
    pub(super) fn of(analysis: &Analysis, scope: &Scope, with_excluded: bool) -> Self {
        let elements = scope.elements(analysis);
        let has_excluded = with_excluded || elements.len() <= MANY;
        let mut making = Making { analysis, scope, groups: BTreeMap::new() };
        for element in &elements {
            making.applications(*element);
            if has_excluded {
                making.excluded(*element);
            }
        }
        let ecosystem = analysis.ecosystem();
        let is_placeless = |id: &&ElementId| {
            ecosystem.elements.get(**id).is_some_and(|element| ecosystem.jurisdictions_of(element).is_empty())
        };
        let mut sheet = Self {
            placeless: elements.iter().filter(is_placeless).count(),
            groups: making.finished(),
            has_excluded,
            questions: questions(analysis, scope, &elements),
            assumptions: if has_excluded { assumptions(analysis, &elements) } else { Vec::new() },
            silences: analysis.law().silences(ecosystem, analysis.index()),
            elements: elements.len(),
            counts: [0; 4],
        };
        for entry in sheet.groups.iter().flat_map(|group| &group.entries) {
            sheet.counts[entry.outcome as usize] += 1;
        }
        sheet.silences.retain(|silence| silence.elements.iter().any(|id| elements.binary_search(id).is_ok()));
        sheet
    }

    /// The provision with this id.
    pub fn entry(&self, provision: &str) -> Option<&Entry> {
        self.groups.iter().flat_map(|group| &group.entries).find(|entry| entry.provision == provision)
    }
}

/// Law before principles, then by name.
type Order = (bool, String, String);

struct Making<'a> {
    analysis: &'a Analysis,
    scope: &'a Scope,
    groups: BTreeMap<Order, (&'a Instrument, BTreeMap<usize, Entry>)>,
}

impl<'a> Making<'a> {
    fn law(&self) -> &'a Law {
        self.analysis.law()
    }

    fn applications(&mut self, element: ElementId) {
        for one in self.law().applications_to(element) {
            if !self.scope.addresses(one.bearers) {
                continue;
            }
            let on_map = self.law().on_map(self.analysis.ecosystem(), &one);
            let binds = one.binds();
            let entry = self.entry(one.instrument, one.provision);
            entry.add(element, Outcome::of(one.state, one.is_later), one.bearers);
            entry.on_map = entry.on_map.or(on_map);
            entry.can_be_added |= binds && on_map.is_none();
        }
    }

    fn excluded(&mut self, element: ElementId) {
        let (ecosystem, index) = (self.analysis.ecosystem(), self.analysis.index());
        let held = (!self.scope.people.is_empty()).then(|| self.law().roles_held(ecosystem, index, element));
        for one in self.law().examine(ecosystem, index, element) {
            let is_meant = held.as_ref().is_none_or(|held| {
                held.iter().any(|role| {
                    role.instrument.id == one.instrument.id
                        && self.scope.people.contains(&role.who)
                        && one.provision.bearers.iter().any(|bearer| bearer == role.role)
                })
            });
            if one.state == State::Excluded && !one.is_later && is_meant {
                self.entry(one.instrument, one.provision).add(element, Outcome::Not, &[]);
            }
        }
    }

    fn entry(&mut self, instrument: &'a Instrument, provision: &'a Provision) -> &mut Entry {
        let order = (instrument.force != Force::Law, instrument.short.to_lowercase(), instrument.id.clone());
        let (_, entries) = self.groups.entry(order).or_insert_with(|| (instrument, BTreeMap::new()));
        let place = instrument.provisions.iter().position(|one| std::ptr::eq(one, provision)).unwrap_or_default();
        entries.entry(place).or_insert_with(|| Entry {
            provision: provision.id.clone(),
            citation: instrument.cite(&provision.citation),
            article: provision.citation.clone(),
            title: provision.title.clone(),
            is_lead: provision.verification == Verification::Unverified,
            from: provision.from,
            outcome: Outcome::Not,
            elements: Vec::new(),
            bearers: Vec::new(),
            on_map: None,
            can_be_added: false,
        })
    }

    fn finished(self) -> Vec<Group> {
        let group = |(instrument, entries): (&Instrument, BTreeMap<usize, Entry>)| Group {
            instrument: instrument.id.clone(),
            short: instrument.short.clone(),
            name: instrument.name.clone(),
            force: instrument.force,
            entries: {
                let mut entries: Vec<Entry> = entries.into_values().collect();
                entries.sort_by_key(|entry| entry.outcome);
                entries
            },
        };
        let mut groups: Vec<Group> = self.groups.into_values().map(group).collect();
        let strongest = |group: &Group| group.entries.iter().map(|entry| entry.outcome).min();
        groups.sort_by_key(|group| (group.force != Force::Law, strongest(group)));
        groups
    }
}

impl Entry {
    fn add(&mut self, element: ElementId, outcome: Outcome, bearers: &[(StakeholderId, State)]) {
        self.outcome = self.outcome.min(outcome);
        self.elements.push((element, outcome));
        for (who, state) in bearers {
            match self.bearers.iter_mut().find(|(other, _)| other == who) {
                Some((_, known)) => *known = (*known).min(*state),
                None => self.bearers.push((*who, *state)),
            }
        }
    }
}

fn questions(analysis: &Analysis, scope: &Scope, elements: &[ElementId]) -> Vec<Question> {
    let people = &scope.people;
    let is_meant = |about: &[RecordKey]| people.is_empty() || people.iter().any(|who| about.contains(&(*who).into()));
    let all = analysis.law().questions(analysis.ecosystem());
    all.into_iter()
        .filter(|one| one.elements.iter().any(|id| elements.binary_search(id).is_ok()))
        .filter(|one| !matches!(one.open, Open::Seat(_)) || is_meant(&one.about))
        .map(|one| Question {
            open: one.open,
            id: one.id.to_owned(),
            text: one.text.text(),
            help: one.help.unwrap_or_default().into_owned(),
            settles: one.settles,
            about: one.about,
        })
        .collect()
}

fn assumptions(analysis: &Analysis, elements: &[ElementId]) -> Vec<Assumed> {
    let ecosystem = analysis.ecosystem();
    let all = analysis.law().assumptions(ecosystem, analysis.index(), elements);
    let told = |one: crate::law::Assumption<'_>| Assumed {
        id: one.id.to_owned(),
        text: msg!(
            "law-question",
            about = ecosystem.subject_name(one.about),
            question = one.question.question.as_str()
        )
        .text(),
        help: one.question.help.clone(),
        answer: one.question.assumed.unwrap_or_default(),
        about: one.about,
        settles: one.settles,
    };
    all.into_iter().map(told).collect()
}

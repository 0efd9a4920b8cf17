//! What is wrong with a catalogue that reads well: ids that lead nowhere, days in the wrong
//! order, questions that go round in circles.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalogue, Condition, Instrument, Verification};
use crate::lang::Message;

/// How many roles a catalogue can have: they are kept as bits of one number.
pub const MOST_ROLES: usize = 128;

/// Something that is wrong with an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The id of the entry; its file is the one that holds this id.
    pub id: String,
    /// What is wrong and what would put it right.
    pub message: Message,
}

impl Catalogue {
    /// Everything that is wrong, in the order of the ids.
    pub fn faults(&self) -> Vec<Fault> {
        let mut lint = Lint { catalogue: self, faults: Vec::new() };
        lint.ids();
        lint.questions();
        lint.roles();
        self.instruments.values().for_each(|instrument| lint.instrument(instrument));
        lint.faults
    }
}

struct Lint<'a> {
    catalogue: &'a Catalogue,
    faults: Vec<Fault>,
}

impl<'a> Lint<'a> {
    fn unless(&mut self, holds: bool, id: &str, message: impl FnOnce() -> Message) {
        if !holds {
            self.faults.push(Fault { id: id.to_owned(), message: message() });
        }
    }

    fn ids(&mut self) {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for instrument in self.catalogue.instruments.values() {
            let ids = instrument.provisions.iter().map(|one| one.id.as_str());
            let ids = ids.chain(instrument.exclusions.iter().map(|one| one.id.as_str()));
            for id in ids.chain(instrument.role_rules.iter().map(|one| one.id.as_str())) {
                if let Some(other) = seen.insert(id, &instrument.id) {
                    let message = msg!("catalogue-id-twice", first = other, second = instrument.id.as_str());
                    self.faults.push(Fault { id: id.to_owned(), message });
                }
            }
        }
    }

    fn questions(&mut self) {
        for (id, question) in &self.catalogue.questions {
            self.unless(question.question.trim().ends_with('?'), id, || msg!("catalogue-no-question"));
            for implied in &question.implied {
                self.condition(id, &implied.when);
                self.unless(!implied.when.speaks_of_roles(), id, || msg!("catalogue-implied-by-role"));
            }
            let mut seen = BTreeSet::new();
            self.unless(!self.leads_back(id, id, &mut seen), id, || msg!("catalogue-question-circle"));
        }
    }

    /// Whether the answers that the drawing gives to a question hang on a question again.
    fn leads_back(&self, from: &'a str, to: &str, seen: &mut BTreeSet<&'a str>) -> bool {
        let Some(question) = self.catalogue.questions.get(from) else { return false };
        let mut next = Vec::new();
        for implied in &question.implied {
            implied.when.walk(&mut |part| {
                if let Condition::Fact(id) = part {
                    next.push(id.as_str());
                }
            });
        }
        next.into_iter().any(|id| id == to || (seen.insert(id) && self.leads_back(id, to, seen)))
    }

    fn roles(&mut self) {
        let count = self.catalogue.roles.len();
        self.unless(count <= MOST_ROLES, "roles", || msg!("catalogue-too-many-roles", count = count));
        for (id, role) in &self.catalogue.roles {
            for way in &role.ways {
                self.role(id, way.toward.as_slice());
                way.when.iter().for_each(|when| self.condition(id, when));
                for instrument in way.instruments.iter().chain(&way.except) {
                    let is_there = self.catalogue.instruments.contains_key(instrument);
                    self.unless(is_there, id, || msg!("catalogue-no-such-instrument", other = instrument.as_str()));
                }
            }
        }
    }

    fn role(&mut self, id: &str, roles: &[String]) {
        for role in roles {
            let is_there = self.catalogue.roles.contains_key(role);
            self.unless(is_there, id, || msg!("catalogue-no-such-role", role = role.as_str()));
        }
    }

    fn condition(&mut self, id: &str, condition: &Condition) {
        let (mut questions, mut roles) = (Vec::new(), Vec::new());
        condition.walk(&mut |part| match part {
            Condition::Fact(question) => questions.push(question.clone()),
            Condition::FactOf(role, question) => {
                roles.push(role.clone());
                questions.push(question.clone());
            }
            Condition::Held(role) | Condition::HeldAbroad(role) | Condition::Holds(role) => roles.push(role.clone()),
            _ => {}
        });
        self.role(id, &roles);
        for question in questions {
            let is_there = self.catalogue.questions.contains_key(&question);
            self.unless(is_there, id, || msg!("catalogue-no-such-question", question = question.as_str()));
        }
    }

    fn instrument(&mut self, instrument: &Instrument) {
        let id = &instrument.id;
        self.unless(!instrument.short.trim().is_empty(), id, || msg!("catalogue-no-short-name"));
        let needs_link = instrument.verification != Verification::Unverified;
        self.unless(!needs_link || instrument.link.starts_with("http"), id, || msg!("catalogue-no-link"));
        instrument.when.iter().for_each(|when| self.condition(id, when));
        for meaning in &instrument.roles {
            self.role(id, std::slice::from_ref(&meaning.role));
        }
        for provision in &instrument.provisions {
            let id = &provision.id;
            self.unless(!provision.bearers.is_empty(), id, || msg!("catalogue-no-bearer"));
            self.unless(!provision.citation.trim().is_empty(), id, || msg!("catalogue-no-citation"));
            self.role(id, &provision.bearers);
            provision.when.iter().for_each(|when| self.condition(id, when));
            let ordered = provision.from.zip(provision.until).is_none_or(|(from, until)| from <= until);
            self.unless(ordered, id, || msg!("violation-days-reversed"));
        }
        for exclusion in &instrument.exclusions {
            exclusion.when.iter().for_each(|when| self.condition(&exclusion.id, when));
            for target in exclusion.only.iter().chain(&exclusion.spares) {
                let is_there = instrument.provisions.iter().any(|one| one.id == *target);
                self.unless(is_there, &exclusion.id, || msg!("catalogue-no-such-provision", other = target.as_str()));
            }
        }
        for rule in &instrument.role_rules {
            rule.when.iter().for_each(|when| self.condition(&rule.id, when));
            self.role(&rule.id, &rule.who);
            self.role(&rule.id, rule.effect.roles());
        }
    }
}

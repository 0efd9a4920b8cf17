//! What is taken to be so until somebody says otherwise, and decides something.

use std::collections::{BTreeMap, BTreeSet};

use super::Law;
use super::around::{Around, Drawing};
use super::holders::Holders;
use super::judge::Bench;
use super::pass::Pass;
use super::people::Person;
use super::rulebook::Clause;
use super::test::{Leaf, Test};
use super::truth::Truth;
use super::weigh::{Asking, Memo, Origin};
use crate::catalogue::Question;
use crate::model::{Ecosystem, ElementId, FactSubject, Index};

/// An answer that is taken for granted and on which something hangs.
#[derive(Clone, Debug)]
pub struct Assumption<'a> {
    /// The id of the question.
    pub id: &'a str,
    /// The question with the answer that is assumed.
    pub question: &'a Question,
    /// Of what it is asked.
    pub about: FactSubject,
    /// How many provisions hang on it.
    pub settles: usize,
}

/// The provisions that hang on an answer, by the question's number and its subject.
type Hanging = BTreeMap<(u16, FactSubject), BTreeSet<usize>>;

impl Law {
    /// What is taken for granted of these elements and those who deal with them: the answers
    /// first on which most hangs. Costs as much as [`Law::examine`] for each.
    pub fn assumptions(&self, ecosystem: &Ecosystem, index: &Index, elements: &[ElementId]) -> Vec<Assumption<'_>> {
        let drawing = Drawing { ecosystem, index, as_of: self.as_of };
        let pass = Pass { drawing, rulebook: &self.rulebook, arounds: &self.arounds, people: &self.people };
        let mut hanging = Hanging::new();
        let around = |id: &ElementId| pass.around(*id).filter(|around| around.lifetime.holds_on(self.as_of));
        for around in elements.iter().filter_map(around) {
            self.assumed_of(&pass, around, &mut hanging);
        }
        let told = |((number, about), clauses): ((u16, FactSubject), BTreeSet<usize>)| {
            let id = self.rulebook.questions[usize::from(number)].id.as_str();
            let question = self.rulebook.catalogue().questions.get(id)?;
            Some(Assumption { id, question, about, settles: clauses.len() })
        };
        let mut assumptions: Vec<Assumption<'_>> = hanging.into_iter().filter_map(told).collect();
        assumptions.sort_by(|a, b| b.settles.cmp(&a.settles).then(a.id.cmp(b.id)).then(a.about.cmp(&b.about)));
        assumptions
    }

    fn assumed_of(&self, pass: &Pass<'_>, around: &Around, hanging: &mut Hanging) {
        let memo = Memo::new(self.rulebook.questions.len());
        let shared = Holders::shared(pass, around, &memo, None);
        for (number, book) in (0..).zip(&self.rulebook.books) {
            let reach = around.ground.reach[usize::from(number)];
            if reach == Truth::No || !pass.people.reads[usize::from(number)] {
                continue;
            }
            let asking = Asking { home: Some(book.home), ..Asking::new(pass, Some(around), &memo) };
            let holders = shared.in_book(asking, number, None);
            let bench = Bench::new(asking, &holders, book, reach);
            for at in book.clauses.clone() {
                let clause = &self.rulebook.clauses[at];
                if !clause.is_about(around.kind, pass.people.leads) {
                    continue;
                }
                for (question, about) in assumed_in(&bench, clause) {
                    hanging.entry((question, about)).or_default().insert(at);
                }
            }
        }
    }
}

fn assumed_in(bench: &Bench<'_>, clause: &Clause) -> BTreeSet<(u16, FactSubject)> {
    let exclusions = bench.exclusions(clause).map(|(_, exempt)| &exempt.when);
    let tests: Vec<&Test> = bench.book.when.iter().chain(&clause.when).chain(exclusions).collect();
    let mut bearers: Vec<Option<&Person>> = bench.holders.with_any(clause.bearers).map(|(who, _)| Some(who)).collect();
    if bearers.is_empty() {
        bearers.push(None);
    }
    let mut found = BTreeSet::new();
    for bearer in bearers {
        let asking = Asking { bearer, ..bench.asking };
        let mut told = Vec::new();
        tests.iter().for_each(|test| asking.decisive(test, &mut told));
        for (leaf, _) in told {
            let Leaf::Fact(number) = leaf else { continue };
            if asking.answer_afresh(*number).1 == Origin::Assumed
                && let Some(about) = asking.subject(*number)
            {
                found.insert((*number, about));
            }
        }
    }
    found
}

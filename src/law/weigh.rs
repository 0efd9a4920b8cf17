//! Conditions asked of an element and a bearer: yes, no, or not known, and on what it hangs.

use std::cell::{Cell, OnceCell};
use std::sync::Arc;

use super::around::Around;
use super::holders::Holders;
use super::open::Open;
use super::pass::Pass;
use super::people::Person;
use super::test::{Leaf, Test, bit};
use super::truth::Truth;
use crate::catalogue::{Home, Vacancy};
use crate::model::{Date, ElementId, FactId, FactSubject};

/// The answers about one element, worked out when first asked for.
pub(super) struct Memo {
    answers: Vec<Cell<Option<Truth>>>,
    /// The nearest whole and the answers about it.
    whole: OnceCell<Option<Box<OfWhole>>>,
    depth: Cell<usize>,
}

/// What stands around a whole, and the answers about it.
type OfWhole = (Arc<Around>, Memo);

/// Deeper than any catalogue goes; a user's own may go round in circles.
const DEEPEST: usize = 40;

impl Memo {
    pub(super) fn new(questions: usize) -> Self {
        Self { answers: vec![Cell::new(None); questions], whole: OnceCell::new(), depth: Cell::new(0) }
    }
}

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person has said so.
    Said(FactId),
    /// The whole is so, and the part shares it.
    Whole(ElementId),
    /// The drawing gives the answer.
    Drawing,
    /// It is taken to be so until somebody says otherwise.
    Assumed,
    /// Nobody knows.
    Nowhere,
}

/// Of whom and in which respect conditions are asked.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) pass: &'a Pass<'a>,
    pub(super) around: Option<&'a Around>,
    pub(super) memo: &'a Memo,
    pub(super) bearer: Option<&'a Person>,
    /// The number of the jurisdiction of the instrument.
    pub(super) home: Option<u16>,
    pub(super) holders: Option<&'a Holders<'a>>,
    /// The day asked about; later than the as-of date where it is asked what comes.
    pub(super) day: Date,
}

impl<'a> Asking<'a> {
    pub(super) fn new(pass: &'a Pass<'a>, around: Option<&'a Around>, memo: &'a Memo) -> Self {
        Self { pass, around, memo, bearer: None, home: None, holders: None, day: pass.drawing.as_of }
    }

    /// Whether a condition holds.
    pub(super) fn weigh(&self, test: &Test) -> Truth {
        match test {
            Test::All(parts) => {
                let mut all = Truth::Yes;
                for part in parts {
                    all = all.and(self.weigh(part));
                    if all == Truth::No {
                        break;
                    }
                }
                all
            }
            Test::Any(parts) => {
                let mut any = Truth::No;
                for part in parts {
                    match self.weigh(part) {
                        Truth::Yes => return Truth::Yes,
                        Truth::Unknown => any = Truth::Unknown,
                        Truth::No => {}
                    }
                }
                any
            }
            Test::Not(part) => !self.weigh(part),
            Test::Leaf(leaf) => self.weigh_leaf(leaf),
        }
    }

    /// The conditions without parts on which the outcome hangs: all that hold where it holds,
    /// the first that fails where it fails, all that are open where it is open.
    pub(super) fn decisive<'t>(&self, test: &'t Test, told: &mut Vec<(&'t Leaf, Truth)>) {
        let outcome = self.weigh(test);
        match test {
            Test::All(parts) | Test::Any(parts) => {
                let same = parts.iter().filter(|part| self.weigh(part) == outcome);
                let decides_alone = matches!((test, outcome), (Test::All(_), Truth::No) | (Test::Any(_), Truth::Yes));
                let most = if decides_alone { 1 } else { usize::MAX };
                same.take(most).for_each(|part| self.decisive(part, told));
            }
            Test::Not(part) => self.decisive(part, told),
            Test::Leaf(leaf) => told.push((leaf, outcome)),
        }
    }

    /// What would have to be known for a condition to be decided that is open.
    pub(super) fn open(&self, test: &Test, open: &mut Vec<Open>) {
        match test {
            Test::All(parts) | Test::Any(parts) => {
                for part in parts {
                    if self.weigh(part) == Truth::Unknown {
                        self.open(part, open);
                    }
                }
            }
            Test::Not(part) => self.open(part, open),
            Test::Leaf(leaf) => self.open_leaf(leaf, open),
        }
    }

    fn weigh_leaf(&self, leaf: &Leaf) -> Truth {
        match leaf {
            Leaf::Fact(number) => self.answer(*number),
            Leaf::FactOf(role, number) => self.answer_of(*role, *number),
            Leaf::Sector(bits) => {
                let own = self.around.map_or(self.pass.people.sectors, |around| around.sectors);
                if own == 0 { Truth::Unknown } else { (own & bits != 0).into() }
            }
            Leaf::From(day) => (self.day >= *day).into(),
            Leaf::Held(role) => self.holders.map_or(Truth::Unknown, |held| held.any(*role)),
            Leaf::HeldAbroad(role) => self.is_held_abroad(*role),
            Leaf::Does(_)
            | Leaf::Another(_)
            | Leaf::Holds(_)
            | Leaf::Bearer(_)
            | Leaf::BearerTrait(_)
            | Leaf::Abroad => self.bearer.map_or(Truth::Unknown, |who| self.weigh_bearer(leaf, who)),
            _ => self.around.map_or(Truth::Unknown, |around| self.weigh_around(leaf, around)),
        }
    }

    fn weigh_around(&self, leaf: &Leaf, around: &Around) -> Truth {
        match leaf {
            Leaf::Kind(bits) => (bits & 1 << around.kind as u16 != 0).into(),
            Leaf::Class(bits) => (bits & 1 << around.class as u8 != 0).into(),
            Leaf::Trait(word) => around.has_trait(word).into(),
            Leaf::Joined(bits) => (around.joined & bits != 0).into(),
            Leaf::Someone(bits) => (around.someone & bits != 0).into(),
            Leaf::Place(list) => around.ground.lists[usize::from(*list)],
            Leaf::PlacedFrom(day) => self.placed_from(around, *day),
            _ => Truth::Unknown,
        }
    }

    /// Whether a unit was placed on the market on a day or later.
    fn placed_from(&self, around: &Around, day: Date) -> Truth {
        if self.day < day || around.lifetime.has_ended_by(day) || around.placed.has_ended_by(day) {
            return Truth::No;
        }
        let begins = around.placed.from.or(around.lifetime.from);
        match (begins, around.placed.until) {
            (Some(from), _) if from >= day => Truth::Yes,
            (_, Some(_)) => Truth::Yes,
            _ => Truth::Unknown,
        }
    }

    fn weigh_bearer(&self, leaf: &Leaf, who: &Person) -> Truth {
        match leaf {
            Leaf::Does(bits) => self.around.map_or(Truth::Unknown, |around| {
                around.ties.iter().any(|tie| tie.who == who.id && bits & bit(tie.kind) != 0).into()
            }),
            Leaf::Another(bits) => self.around.map_or(Truth::Unknown, |around| {
                around.ties.iter().any(|tie| tie.who != who.id && bits & bit(tie.kind) != 0).into()
            }),
            Leaf::Holds(role) => self.holders.map_or(Truth::Unknown, |held| held.has(who.id, *role)),
            Leaf::Bearer(bits) => (bits & 1 << who.kind as u8 != 0).into(),
            Leaf::BearerTrait(word) => who.traits.iter().any(|own| own.eq_ignore_ascii_case(word)).into(),
            Leaf::Abroad => self.home.map_or(Truth::Unknown, |home| who.abroad[usize::from(home)]),
            _ => Truth::Unknown,
        }
    }

    fn is_held_abroad(&self, role: u8) -> Truth {
        let (Some(home), Some(held)) = (self.home, self.holders) else { return Truth::Unknown };
        let mut any = false;
        let mut all = Truth::Yes;
        for (who, is_held) in held.with(role) {
            let abroad = who.abroad[usize::from(home)];
            any |= is_held == Truth::Yes;
            // Who perhaps holds it is no obstacle where they are abroad, too.
            all = all.and(if is_held == Truth::Yes { abroad } else { abroad.or(Truth::Unknown) });
        }
        if any { all } else { all.and(Truth::Unknown) }
    }

    fn answer_of(&self, role: u8, question: u16) -> Truth {
        let Some(held) = self.holders else { return Truth::Unknown };
        let mut any = Truth::No;
        let mut is_held = false;
        for (who, holds) in held.with(role) {
            is_held = true;
            any = any.or(holds.and((Self { bearer: Some(who), ..*self }).answer(question)));
            if any == Truth::Yes {
                break;
            }
        }
        // Where the role need not be filled, nobody is there of whom it could hold.
        let may_be_empty = self.pass.rulebook.vacancies[usize::from(role)] == Vacancy::Fine;
        if is_held || may_be_empty { any } else { Truth::Unknown }
    }

    /// The answer to a question.
    pub(super) fn answer(&self, question: u16) -> Truth {
        let number = usize::from(question);
        match self.pass.rulebook.questions[number].about {
            Home::Ecosystem => self.pass.people.of_all[number],
            Home::Stakeholder => {
                let known = self.bearer.and_then(|who| who.answers.as_ref());
                known.map_or_else(|| self.answer_afresh(question).0, |answers| answers[number])
            }
            Home::Element => {
                if let Some(truth) = self.memo.answers[number].get() {
                    return truth;
                }
                let (truth, _) = self.answer_afresh(question);
                self.memo.answers[number].set(Some(truth));
                truth
            }
            Home::Toward => self.answer_afresh(question).0,
        }
    }

    /// Of what a question is asked here; nothing where that is not there.
    pub(super) fn subject(&self, question: u16) -> Option<FactSubject> {
        let element = self.around.map(|around| around.id);
        match self.pass.rulebook.questions[usize::from(question)].about {
            Home::Ecosystem => Some(FactSubject::Ecosystem),
            Home::Stakeholder => self.bearer.map(|who| FactSubject::Stakeholder(who.id)),
            Home::Element => element.map(FactSubject::Element),
            Home::Toward => self.bearer.zip(element).map(|(who, what)| FactSubject::Toward(who.id, what)),
        }
    }

    /// The answer to a question and where it comes from.
    pub(super) fn answer_afresh(&self, question: u16) -> (Truth, Origin) {
        let depth = self.memo.depth.get();
        let Some(subject) = self.subject(question).filter(|_| depth < DEEPEST) else {
            return (Truth::Unknown, Origin::Nowhere);
        };
        self.memo.depth.set(depth + 1);
        let answer = self.answer_about(question, subject);
        self.memo.depth.set(depth);
        answer
    }

    fn answer_about(&self, question: u16, subject: FactSubject) -> (Truth, Origin) {
        let asked = &self.pass.rulebook.questions[usize::from(question)];
        let may_be_said = match subject {
            FactSubject::Toward(..) => self.pass.people.has_toward,
            FactSubject::Element(_) => self.around.is_some_and(|around| around.has_facts),
            _ => true,
        };
        if let Some((truth, fact)) = may_be_said.then(|| self.pass.said(subject, &asked.id)).flatten() {
            return (truth, Origin::Said(fact));
        }
        if let Some((truth, whole)) = asked.is_inherited.then(|| self.answer_of_whole(question)).flatten() {
            return (truth, Origin::Whole(whole));
        }
        // The first that holds counts. One before it that is open leaves the answer open, unless it is the same.
        let mut perhaps = None;
        for (answer, when) in &asked.implied {
            match self.weigh(when) {
                Truth::Yes if perhaps.is_none_or(|other| other == *answer) => {
                    return (Truth::from(*answer), Origin::Drawing);
                }
                Truth::Yes => return (Truth::Unknown, Origin::Nowhere),
                Truth::Unknown if perhaps.is_some_and(|other| other != *answer) => break,
                Truth::Unknown => perhaps = Some(*answer),
                Truth::No => {}
            }
        }
        match asked.assumed {
            Some(answer) => (Truth::from(answer), Origin::Assumed),
            None => (Truth::Unknown, Origin::Nowhere),
        }
    }

    /// What holds of the nearest whole, where it is more than an assumption.
    fn answer_of_whole(&self, question: u16) -> Option<(Truth, ElementId)> {
        let whole = self.around?.wholes.first()?;
        let of_whole = || {
            let around = Arc::clone(self.pass.around(*whole)?);
            Some(Box::new((around, Memo::new(self.memo.answers.len()))))
        };
        let (around, memo) = self.memo.whole.get_or_init(of_whole).as_deref()?;
        let asking = Asking { around: Some(around), memo, ..*self };
        memo.depth.set(self.memo.depth.get());
        let (truth, origin) = asking.answer_afresh(question);
        let is_firm = truth != Truth::Unknown && origin != Origin::Assumed;
        is_firm.then_some((truth, around.id))
    }

    fn open_leaf(&self, leaf: &Leaf, open: &mut Vec<Open>) {
        match leaf {
            Leaf::Fact(question) => {
                let subject = self.subject(*question);
                open.extend(subject.map(|about| Open::Fact { question: *question, about }));
            }
            Leaf::FactOf(role, question) => {
                self.open_role(*role, open);
                let holders = self.holders.into_iter().flat_map(|held| held.with(*role)).map(|(who, _)| who);
                let unknown =
                    holders.filter(|who| Self { bearer: Some(*who), ..*self }.answer(*question) == Truth::Unknown);
                open.extend(
                    unknown.map(|who| Open::Fact { question: *question, about: FactSubject::Stakeholder(who.id) }),
                );
            }
            Leaf::Sector(_) => open.push(Open::Sector),
            Leaf::PlacedFrom(_) => open.extend(self.around.map(|around| Open::Placed(around.id))),
            Leaf::Place(list) => {
                let first = self.pass.rulebook.place_lists[usize::from(*list)].first();
                open.extend(self.around.zip(first).map(|(around, place)| Open::Place(around.id, *place)));
            }
            Leaf::Abroad => open.extend(self.bearer.map(|who| Open::Seat(who.id))),
            Leaf::HeldAbroad(role) => {
                self.open_role(*role, open);
                let holders = self.holders.into_iter().flat_map(|held| held.with(*role)).map(|(who, _)| who);
                open.extend(holders.filter(|who| !who.has_seat).map(|who| Open::Seat(who.id)));
            }
            Leaf::Held(role) => self.open_role(*role, open),
            Leaf::Holds(role) => {
                if let Some(held) = self.holders {
                    held.open(self.bearer.map(|who| who.id), 1 << role, open);
                }
            }
            _ => {}
        }
    }

    /// Somebody has to hold the role before anything can be asked of them.
    fn open_role(&self, role: u8, open: &mut Vec<Open>) {
        match self.holders.map_or(Truth::No, |held| held.any(role)) {
            Truth::No => open.extend(self.around.map(|around| Open::Role(around.id, role))),
            _ => {
                if let Some(held) = self.holders {
                    held.open(None, 1 << role, open);
                }
            }
        }
    }
}

//! One provision asked of one element.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::around::Around;
use super::holders::Holders;
use super::open::Open;
use super::people::Person;
use super::rulebook::{Book, Clause, Exempt};
use super::test::{Leaf, Test};
use super::truth::Truth;
use super::verdict::{Bearer, State};
use super::weigh::Asking;
use crate::catalogue::{Force, Vacancy};
use crate::model::{Date, Ecosystem};

/// Whether an instrument is looked at: law always, papers where the ecosystem turns them on, proposals never.
pub(super) fn is_read(ecosystem: &Ecosystem, book: &Book) -> bool {
    match book.force {
        Force::Law => true,
        Force::Proposal => false,
        Force::Principles => ecosystem.profile.layers.contains(&book.id),
    }
}

/// What comes out for one provision; whom it addresses and what would have to be known stands in [`Told`].
#[derive(Clone, Copy)]
pub(super) struct Judged {
    pub(super) state: State,
    pub(super) is_later: bool,
}

impl Judged {
    const EXCLUDED: Self = Self { state: State::Excluded, is_later: false };
}

/// Whom provisions address and what would have to be known, provision after provision.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Told {
    pub(super) bearers: Vec<Bearer>,
    pub(super) open: Vec<Open>,
}

impl Told {
    /// How much is told by now.
    pub(super) fn length(&self) -> (usize, usize) {
        (self.bearers.len(), self.open.len())
    }

    /// Takes back what was told after some length.
    pub(super) fn truncate(&mut self, (bearers, open): (usize, usize)) {
        self.bearers.truncate(bearers);
        self.open.truncate(open);
    }

    /// Puts what is open in order from some place on, everything once.
    fn tidy(&mut self, begin: usize) {
        self.open[begin..].sort_unstable();
        let mut kept = begin;
        for place in begin..self.open.len() {
            if place == begin || self.open[place] != self.open[kept - 1] {
                self.open[kept] = self.open[place];
                kept += 1;
            }
        }
        self.open.truncate(kept);
    }
}

/// One instrument asked of one element: what all of its provisions share is asked once a day.
pub(super) struct Bench<'a> {
    pub(super) asking: Asking<'a>,
    pub(super) holders: &'a Holders<'a>,
    pub(super) book: &'a Book,
    pub(super) reach: Truth,
    /// The roles that somebody holds or perhaps holds.
    possible: u128,
    /// Whether somebody is the manufacturer, or perhaps is.
    is_made: bool,
    shared: Shared,
    /// What is shared on later days, where those are asked about.
    later: RefCell<Vec<(Date, Rc<Shared>)>>,
}

/// What all provisions of an instrument share on a day, as far as it speaks of no bearer.
#[derive(Default)]
struct Shared {
    when: OnceCell<Answer>,
    /// By exclusion, each asked when a provision first needs it; those that speak of a bearer are not asked here.
    exclusions: OnceCell<Box<[OnceCell<Answer>]>>,
}

/// Whether a condition holds, and what would have to be known where that is open.
struct Answer {
    truth: Truth,
    open: Vec<Open>,
}

impl<'a> Bench<'a> {
    pub(super) fn new(asking: Asking<'a>, holders: &'a Holders<'a>, book: &'a Book, reach: Truth) -> Self {
        let possible = holders.possible();
        let asking = Asking { holders: Some(holders), ..asking };
        let is_made = asking.pass.rulebook.maker.is_some_and(|maker| possible & 1 << maker != 0);
        let (shared, later) = (Shared::default(), RefCell::default());
        Self { asking, holders, book, reach, possible, is_made, shared, later }
    }

    /// Judges one provision; nothing where it is about other kinds of element or switched off.
    pub(super) fn judge(&self, clause: &Clause, told: &mut Told) -> Option<Judged> {
        let around = self.asking.around?;
        if !clause.is_about(around.kind, self.asking.pass.people.leads) {
            return None;
        }
        let day = self.asking.day;
        if clause.is_pending || clause.until.is_some_and(|until| until < day) {
            return Some(Judged::EXCLUDED);
        }
        let starts = clause.from.filter(|from| *from > day);
        let before = told.length();
        let state = self.judge_on(around, clause, starts.unwrap_or(day), told);
        if state == State::Excluded
            && let Some(next) = self.next_day(clause, starts.unwrap_or(day))
        {
            told.truncate(before);
            return Some(Judged { is_later: true, state: self.judge_on(around, clause, next, told) });
        }
        Some(Judged { is_later: starts.is_some(), state })
    }

    /// Whether nobody on the map holds or ought to hold a role that a provision addresses, so that it
    /// applies to nobody whatever the conditions.
    pub(super) fn is_idle(&self, clause: &Clause) -> bool {
        self.possible & clause.bearers == 0
            && match clause.hole.0 {
                Vacancy::Hole => false,
                Vacancy::HoleIfAbroad => !self.is_made,
                Vacancy::Fine => true,
            }
    }

    /// The first day after another one on which the calendar alone can bring a provision up.
    pub(super) fn next_day(&self, clause: &Clause, after: Date) -> Option<Date> {
        if !clause.hangs_on_days {
            return None;
        }
        let exclusions = self.exclusions(clause).map(|(_, exempt)| &exempt.when);
        let tests = clause.when.iter().chain(&self.book.when).chain(exclusions);
        tests.filter_map(|test| test.next_day(after)).min()
    }

    /// The exclusions that concern a provision, with their places in the book.
    pub(super) fn exclusions(&self, clause: &Clause) -> impl Iterator<Item = (usize, &'a Exempt)> + use<'a> {
        let concerned = clause.exclusions;
        self.book.exclusions.iter().enumerate().filter(move |(place, _)| concerned & 1 << place != 0)
    }

    /// What is shared on a later day.
    fn later_on(&self, day: Date) -> Rc<Shared> {
        if let Some((_, shared)) = self.later.borrow().iter().find(|(other, _)| *other == day) {
            return Rc::clone(shared);
        }
        let shared = Rc::<Shared>::default();
        self.later.borrow_mut().push((day, Rc::clone(&shared)));
        shared
    }

    fn judge_on(&self, around: &Around, clause: &Clause, day: Date, told: &mut Told) -> State {
        let asking = Asking { day, ..self.asking };
        let (_, begin) = told.length();
        let own = self.on_element(asking, around, clause, &mut told.open);
        if own == Truth::No {
            told.open.truncate(begin);
            return State::Excluded;
        }
        let mut best = Truth::No;
        let is_held = self.possible & clause.bearers != 0;
        let bearers = is_held.then(|| self.holders.with_any(clause.bearers));
        for (who, is_held) in bearers.into_iter().flatten() {
            let truth = self.judge_bearer(asking, clause, (who, own.and(is_held)), &mut told.open);
            if is_held == Truth::Unknown && truth != Truth::No {
                self.holders.open(Some(who.id), clause.bearers, &mut told.open);
            }
            if truth != Truth::No {
                told.bearers.push((who.id, truth.into()));
            }
            best = best.or(truth);
        }
        if !is_held {
            best = own.and(vacancy(asking, self.holders, clause, &mut told.open));
            if best != Truth::No {
                best = best.and(on_nobody(asking, self.book, clause, &mut told.open));
            }
        }
        if best == Truth::Yes {
            told.open.truncate(begin);
        }
        told.tidy(begin);
        best.into()
    }

    fn judge_bearer(
        &self,
        asking: Asking<'_>,
        clause: &Clause,
        (who, own): (&Person, Truth),
        open: &mut Vec<Open>,
    ) -> Truth {
        let before = open.len();
        let truth = own.and(self.on_bearer(Asking { bearer: Some(who), ..asking }, clause, open));
        if truth == Truth::No {
            open.truncate(before);
        }
        truth
    }

    /// Whether the conditions hold that speak of no bearer.
    fn on_element(&self, asking: Asking<'_>, around: &Around, clause: &Clause, open: &mut Vec<Open>) -> Truth {
        let mut all = self.reach;
        if self.reach == Truth::Unknown {
            open.push(Open::Place(around.id, self.book.jurisdiction));
        }
        if clause.sectors != 0 {
            let is_set = around.sectors != 0;
            all = all.and(if is_set { (around.sectors & clause.sectors != 0).into() } else { Truth::Unknown });
            if !is_set {
                open.push(Open::Sector);
            }
        }
        let own = clause.when.as_ref().filter(|_| !clause.when_is_about_bearer);
        for test in own.into_iter() {
            if all != Truth::No {
                all = all.and(ask(asking, test, open));
            }
        }
        if all == Truth::No {
            return Truth::No;
        }
        if asking.day == self.asking.day {
            return all.and(self.on_shared(asking, clause, &self.shared, open));
        }
        all.and(self.on_shared(asking, clause, &self.later_on(asking.day), open))
    }

    /// Whether the conditions hold that a provision shares with others of its instrument.
    fn on_shared(&self, asking: Asking<'_>, clause: &Clause, shared: &Shared, open: &mut Vec<Open>) -> Truth {
        let own = self.book.when.as_ref().filter(|_| !self.book.when_is_about_bearer);
        let mut all = own.map_or(Truth::Yes, |when| shared.when.get_or_init(|| answer(asking, when)).told(open));
        let exclusions = || self.book.exclusions.iter().map(|_| OnceCell::new()).collect();
        for (place, exempt) in self.exclusions(clause).filter(|(_, exempt)| !exempt.is_about_bearer) {
            if all == Truth::No {
                break;
            }
            let known = &shared.exclusions.get_or_init(exclusions)[place];
            all = all.and(!known.get_or_init(|| answer(asking, &exempt.when)).told(open));
        }
        all
    }

    /// Whether the conditions hold that speak of a bearer.
    fn on_bearer(&self, asking: Asking<'_>, clause: &Clause, open: &mut Vec<Open>) -> Truth {
        let of_book = self.book.when.iter().filter(|_| self.book.when_is_about_bearer);
        let of_clause = clause.when.iter().filter(|_| clause.when_is_about_bearer);
        let mut all = Truth::Yes;
        for test in of_book.chain(of_clause) {
            if all != Truth::No {
                all = all.and(ask(asking, test, open));
            }
        }
        for (_, exempt) in self.exclusions(clause).filter(|(_, exempt)| exempt.is_about_bearer) {
            if all != Truth::No {
                all = all.and(!ask(asking, &exempt.when, open));
            }
        }
        all
    }
}

impl Answer {
    /// Whether the condition holds; what would have to be known is noted.
    fn told(&self, open: &mut Vec<Open>) -> Truth {
        open.extend(&self.open);
        self.truth
    }
}

fn answer(asking: Asking<'_>, test: &Test) -> Answer {
    let mut open = Vec::new();
    Answer { truth: ask(asking, test, &mut open), open }
}

/// Whether a condition holds; where that is not known, what would have to be known is noted.
fn ask(asking: Asking<'_>, test: &Test, open: &mut Vec<Open>) -> Truth {
    let truth = asking.weigh(test);
    if truth == Truth::Unknown {
        asking.open(test, open);
    }
    truth
}

/// Whether the conditions hold that speak of a bearer, where there is none. Exclusions are not
/// asked: nobody is there who could be left out.
fn on_nobody(asking: Asking<'_>, book: &Book, clause: &Clause, open: &mut Vec<Open>) -> Truth {
    let of_book = book.when.iter().filter(|_| book.when_is_about_bearer);
    let of_clause = clause.when.iter().filter(|_| clause.when_is_about_bearer);
    let truth = of_book.chain(of_clause).fold(Truth::Yes, |all, test| all.and(asking.weigh(test)));
    if let (Truth::Unknown, Some(around), (_, Some(role))) = (truth, asking.around, clause.hole) {
        open.push(Open::Role(around.id, role));
    }
    truth
}

/// Whether somebody ought to hold one of the roles that nobody holds.
fn vacancy(asking: Asking<'_>, holders: &Holders<'_>, clause: &Clause, open: &mut Vec<Open>) -> Truth {
    let maker = match clause.hole.0 {
        Vacancy::Hole => return Truth::Yes,
        Vacancy::HoleIfAbroad => asking.pass.rulebook.maker,
        Vacancy::Fine => None,
    };
    let Some(maker) = maker.filter(|maker| holders.any(*maker) != Truth::No) else { return Truth::No };
    let test = Test::Leaf(Leaf::HeldAbroad(maker));
    let truth = asking.weigh(&test);
    if truth == Truth::Unknown {
        asking.open(&test, open);
    }
    truth
}

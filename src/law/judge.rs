//! One provision asked of one element.

use std::cell::RefCell;
use std::rc::Rc;

use super::around::Around;
use super::holders::Holders;
use super::open::Open;
use super::pass::Pass;
use super::place::reaches;
use super::rulebook::{Book, Clause, Exempt};
use super::test::{Leaf, Test};
use super::truth::Truth;
use super::verdict::{Bearer, State};
use super::weigh::Asking;
use crate::catalogue::{Force, Vacancy};
use crate::model::{Date, Jurisdiction};

/// Whether an instrument is looked at: law always, papers where the ecosystem turns them on, proposals never.
pub(super) fn is_read(pass: &Pass<'_>, book: &Book) -> bool {
    match book.force {
        Force::Law => true,
        Force::Proposal => false,
        Force::Principles => pass.ecosystem().profile.layers.contains(&book.id),
    }
}

/// Whether an instrument holds where an element is. One that holds everywhere may name the
/// places in which it has been taken over.
pub(super) fn reach(book: &Book, around: &Around) -> Truth {
    if book.jurisdiction.code() != "INT" {
        return reaches(book.jurisdiction, &around.places);
    }
    let named = match &book.when {
        Some(Test::All(parts)) => parts.iter().find_map(places),
        Some(test) => places(test),
        None => None,
    };
    let best = |best: Truth, place: &Jurisdiction| best.or(reaches(*place, &around.places));
    named.map_or(Truth::Yes, |places| places.iter().fold(Truth::No, best))
}

fn places(test: &Test) -> Option<&[Jurisdiction]> {
    if let Test::Leaf(Leaf::Place(places)) = test { Some(places) } else { None }
}

/// What comes out for one provision.
pub(super) struct Judged {
    pub(super) state: State,
    pub(super) is_later: bool,
    pub(super) bearers: Vec<Bearer>,
    pub(super) open: Vec<Open>,
}

impl Judged {
    fn excluded() -> Self {
        Self { state: State::Excluded, is_later: false, bearers: Vec::new(), open: Vec::new() }
    }
}

/// One instrument asked of one element: what all of its provisions share is asked once a day.
pub(super) struct Bench<'a> {
    pub(super) asking: Asking<'a>,
    pub(super) holders: &'a Holders,
    pub(super) book: &'a Book,
    pub(super) reach: Truth,
    shared: RefCell<Vec<(Date, Rc<Shared>)>>,
}

/// What all provisions of an instrument share on a day, as far as it speaks of no bearer.
struct Shared {
    when: (Truth, Vec<Open>),
    /// By exclusion; those that speak of a bearer are not asked here.
    exclusions: Vec<(Truth, Vec<Open>)>,
}

impl<'a> Bench<'a> {
    pub(super) fn new(asking: Asking<'a>, holders: &'a Holders, book: &'a Book, reach: Truth) -> Self {
        Self { asking: Asking { holders: Some(holders), ..asking }, holders, book, reach, shared: RefCell::default() }
    }

    /// Judges one provision; nothing where it is about other kinds of element or switched off.
    pub(super) fn judge(&self, clause: &Clause) -> Option<Judged> {
        let around = self.asking.around?;
        let is_its_kind = clause.kinds == 0 || clause.kinds & 1 << around.kind as u16 != 0;
        let is_off = clause.is_lead && !self.asking.pass.ecosystem().profile.leads;
        if !is_its_kind || is_off {
            return None;
        }
        let day = self.asking.day;
        if clause.is_pending || clause.until.is_some_and(|until| until < day) {
            return Some(Judged::excluded());
        }
        let starts = clause.from.filter(|from| *from > day);
        let mut judged = self.judge_on(around, clause, starts.unwrap_or(day));
        judged.is_later = starts.is_some();
        if judged.state == State::Excluded
            && let Some(next) = self.next_day(clause, starts.unwrap_or(day))
        {
            judged = Judged { is_later: true, ..self.judge_on(around, clause, next) };
        }
        Some(judged)
    }

    /// The first day after another one on which the calendar alone can bring a provision up.
    pub(super) fn next_day(&self, clause: &Clause, after: Date) -> Option<Date> {
        let exclusions = self.exclusions(clause).map(|(_, exempt)| &exempt.when);
        let tests = clause.when.iter().chain(&self.book.when).chain(exclusions);
        tests.filter_map(|test| test.next_day(after)).min()
    }

    /// The exclusions that concern a provision, with their places in the book.
    pub(super) fn exclusions(&self, clause: &Clause) -> impl Iterator<Item = (usize, &'a Exempt)> + use<'a> {
        let concerned = clause.exclusions;
        self.book.exclusions.iter().enumerate().filter(move |(place, _)| concerned & 1 << place != 0)
    }

    fn shared_on(&self, day: Date) -> Rc<Shared> {
        if let Some((_, shared)) = self.shared.borrow().iter().find(|(other, _)| *other == day) {
            return Rc::clone(shared);
        }
        let asking = Asking { day, ..self.asking };
        let ask = |test: &Test| {
            let truth = asking.weigh(test);
            let mut open = Vec::new();
            if truth == Truth::Unknown {
                asking.open(test, &mut open);
            }
            (truth, open)
        };
        let own = self.book.when.as_ref().filter(|_| !self.book.when_is_about_bearer);
        let exclusions = self.book.exclusions.iter();
        let shared = Rc::new(Shared {
            when: own.map_or((Truth::Yes, Vec::new()), ask),
            exclusions: exclusions
                .map(|one| if one.is_about_bearer { (Truth::No, Vec::new()) } else { ask(&one.when) })
                .collect(),
        });
        self.shared.borrow_mut().push((day, Rc::clone(&shared)));
        shared
    }

    fn judge_on(&self, around: &Around, clause: &Clause, day: Date) -> Judged {
        let asking = Asking { day, ..self.asking };
        let mut open = Vec::new();
        let own = self.on_element(asking, around, clause, &mut open);
        if own == Truth::No {
            return Judged::excluded();
        }
        let mut bearers = Vec::new();
        let mut best = Truth::No;
        for (who, is_held) in self.holders.with_any(clause.bearers) {
            let before = open.len();
            let own = own.and(is_held);
            let truth = own.and(self.on_bearer(Asking { bearer: Some(who), ..asking }, clause, &mut open));
            if is_held == Truth::Unknown {
                self.holders.open(Some(who), clause.bearers, &mut open);
            }
            match truth {
                Truth::No => open.truncate(before),
                truth => bearers.push(Bearer { who, state: truth.into() }),
            }
            best = best.or(truth);
        }
        if self.holders.possible() & clause.bearers == 0 {
            best = own.and(vacancy(asking, self.holders, clause, &mut open));
            if best != Truth::No {
                best = best.and(on_nobody(asking, self.book, clause, &mut open));
            }
        }
        if best == Truth::Yes {
            open.clear();
        }
        open.sort_unstable();
        open.dedup();
        Judged { state: best.into(), is_later: false, bearers, open }
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
        let shared = self.shared_on(asking.day);
        all = all.and(shared.when.0);
        open.extend(&shared.when.1);
        for (place, _) in self.exclusions(clause) {
            let (truth, unknown) = &shared.exclusions[place];
            all = all.and(!*truth);
            open.extend(unknown);
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
    if let (Truth::Unknown, Some(around)) = (truth, asking.around) {
        let vacancies = asking.pass.rulebook.vacancies.iter().zip(0..);
        let holes =
            vacancies.filter(|(vacancy, role): &(_, u8)| clause.bearers & 1 << role != 0 && **vacancy != Vacancy::Fine);
        open.extend(holes.map(|(_, role)| Open::Role(around.id, role)).next());
    }
    truth
}

/// Whether somebody ought to hold one of the roles that nobody holds.
fn vacancy(asking: Asking<'_>, holders: &Holders, clause: &Clause, open: &mut Vec<Open>) -> Truth {
    let vacancies = &asking.pass.rulebook.vacancies;
    let of = |role: u8| vacancies[usize::from(role)];
    let roles =
        (0..128_u8).filter(|role| clause.bearers & 1 << role != 0).filter(|role| usize::from(*role) < vacancies.len());
    let roles: Vec<u8> = roles.collect();
    if roles.iter().any(|role| of(*role) == Vacancy::Hole) {
        return Truth::Yes;
    }
    let Some(maker) =
        asking.pass.rulebook.maker.filter(|_| roles.iter().any(|role| of(*role) == Vacancy::HoleIfAbroad))
    else {
        return Truth::No;
    };
    if holders.any(maker) == Truth::No {
        return Truth::No;
    }
    let test = Test::Leaf(Leaf::HeldAbroad(maker));
    let truth = asking.weigh(&test);
    if truth == Truth::Unknown {
        asking.open(&test, open);
    }
    truth
}

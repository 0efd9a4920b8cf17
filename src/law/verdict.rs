//! What applies to one element.

use super::around::Around;
use super::holders::Holders;
use super::open::Open;
use super::pass::Pass;
use super::place::reaches;
use super::rulebook::{Book, Clause};
use super::test::{Leaf, Test};
use super::truth::Truth;
use super::weigh::{Asking, Memo};
use crate::catalogue::{Force, Vacancy};
use crate::model::StakeholderId;

/// Whether a provision applies to an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Every condition is known to hold.
    Applies,
    /// Something would have to be known.
    Depends,
    /// One condition is known to fail.
    Excluded,
}

impl State {
    /// Its code in exchange formats.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Applies => "applies",
            Self::Depends => "depends",
            Self::Excluded => "excluded",
        }
    }
}

impl From<Truth> for State {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::Yes => Self::Applies,
            Truth::Unknown => Self::Depends,
            Truth::No => Self::Excluded,
        }
    }
}

/// What applies to one element or may apply. What is left out does not.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Verdicts {
    pub(super) list: Vec<Verdict>,
    /// The roles that somebody holds or perhaps holds, whatever the instrument.
    pub(super) held: u128,
    bearers: Vec<Bearer>,
    open: Vec<Open>,
    /// Stand-ins that are needed and missing: for whom, which roles, by which rule of which book.
    pub(super) needs: Vec<Need>,
}

/// One provision that applies to an element, or may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) clause: u16,
    pub(super) state: State,
    /// Everything holds but for the day, on which it does not bind yet.
    pub(super) is_later: bool,
    bearers: (u32, u16),
    open: (u32, u16),
}

/// Somebody whom a provision addresses, or may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bearer {
    pub(super) who: StakeholderId,
    pub(super) state: State,
}

/// A stand-in that is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Need {
    pub(super) book: u16,
    pub(super) whom: StakeholderId,
    pub(super) roles: u128,
    pub(super) rule: usize,
}

impl Verdicts {
    pub(super) fn bearers(&self, verdict: &Verdict) -> &[Bearer] {
        let (start, count) = (verdict.bearers.0 as usize, usize::from(verdict.bearers.1));
        &self.bearers[start..start + count]
    }

    pub(super) fn open(&self, verdict: &Verdict) -> &[Open] {
        let (start, count) = (verdict.open.0 as usize, usize::from(verdict.open.1));
        &self.open[start..start + count]
    }

    /// Goes through all provisions for an element.
    pub(super) fn of(pass: &Pass<'_>, around: &Around) -> Self {
        let mut verdicts = Self::default();
        if !around.lifetime.holds_on(pass.drawing.as_of) {
            return verdicts;
        }
        let memo = Memo::new(pass.rulebook.questions.len());
        let shared = Holders::shared(pass, around, &memo, None);
        verdicts.held = shared.possible();
        for (number, book) in (0..).zip(&pass.rulebook.books) {
            if is_read(pass, book) {
                verdicts.read(pass, (around, &memo, &shared), number, book);
            }
        }
        verdicts
    }

    fn read(&mut self, pass: &Pass<'_>, (around, memo, shared): (&Around, &Memo, &Holders), number: u16, book: &Book) {
        let reach = reach(book, around);
        if reach == Truth::No {
            return;
        }
        let asking = Asking { home: Some(book.jurisdiction), ..Asking::new(pass, Some(around), memo) };
        if let (Some(when), false) = (&book.when, book.when_is_about_bearer)
            && asking.weigh(when) == Truth::No
            && when.next_day(asking.day).is_none()
        {
            return;
        }
        let holders = shared.in_book(asking, number, None);
        let missing = holders.needs.iter().filter(|(_, roles, _)| holders.possible() & roles == 0);
        self.needs.extend(missing.map(|(whom, roles, rule)| Need {
            book: number,
            whom: *whom,
            roles: *roles,
            rule: *rule,
        }));
        let asking = Asking { holders: Some(&holders), ..asking };
        for clause in book.clauses.clone() {
            let verdict = judge(asking, &holders, book, &pass.rulebook.clauses[clause], reach);
            if let Some(verdict) = verdict.filter(|verdict| verdict.state != State::Excluded) {
                self.enter(u16::try_from(clause).unwrap_or(u16::MAX), verdict);
            }
        }
    }

    fn enter(&mut self, clause: u16, judged: Judged) {
        let place = |length: usize, count: usize| {
            (u32::try_from(length).unwrap_or(u32::MAX), u16::try_from(count).unwrap_or(u16::MAX))
        };
        let verdict = Verdict {
            clause,
            state: judged.state,
            is_later: judged.is_later,
            bearers: place(self.bearers.len(), judged.bearers.len()),
            open: place(self.open.len(), judged.open.len()),
        };
        self.bearers.extend(judged.bearers);
        self.open.extend(judged.open);
        self.list.push(verdict);
    }
}

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
    let best = |best: Truth, place: &crate::model::Jurisdiction| best.or(reaches(*place, &around.places));
    named.map_or(Truth::Yes, |places| places.iter().fold(Truth::No, best))
}

fn places(test: &Test) -> Option<&[crate::model::Jurisdiction]> {
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

/// Judges one provision for an element; nothing where it is about other kinds of element or
/// switched off.
pub(super) fn judge(
    asking: Asking<'_>,
    holders: &Holders,
    book: &Book,
    clause: &Clause,
    reach: Truth,
) -> Option<Judged> {
    let around = asking.around?;
    let is_its_kind = clause.kinds == 0 || clause.kinds & 1 << around.kind as u16 != 0;
    let is_off = clause.is_lead && !asking.pass.ecosystem().profile.leads;
    if !is_its_kind || is_off {
        return None;
    }
    let day = asking.day;
    if clause.is_pending || clause.until.is_some_and(|until| until < day) {
        return Some(Judged::excluded());
    }
    let starts = clause.from.filter(|from| *from > day);
    let mut judged = judge_on(Asking { day: starts.unwrap_or(day), ..asking }, holders, book, clause, reach);
    judged.is_later = starts.is_some();
    if judged.state == State::Excluded
        && let Some(next) = next_day(book, clause, starts.unwrap_or(day))
    {
        let later = judge_on(Asking { day: next, ..asking }, holders, book, clause, reach);
        judged = Judged { is_later: true, ..later };
    }
    Some(judged)
}

/// The first day after another one on which the calendar alone can bring a provision up.
pub(super) fn next_day(book: &Book, clause: &Clause, after: crate::model::Date) -> Option<crate::model::Date> {
    let exclusions = exclusions(book, clause).map(|exempt| &exempt.when);
    let tests = clause.when.iter().chain(&book.when).chain(exclusions);
    tests.filter_map(|test| test.next_day(after)).min()
}

/// The exclusions that concern a provision.
pub(super) fn exclusions<'b>(book: &'b Book, clause: &Clause) -> impl Iterator<Item = &'b super::rulebook::Exempt> {
    let concerned = clause.exclusions;
    (0_u64..).zip(&book.exclusions).filter(move |(number, _)| concerned & 1 << number != 0).map(|(_, exempt)| exempt)
}

fn judge_on(asking: Asking<'_>, holders: &Holders, book: &Book, clause: &Clause, reach: Truth) -> Judged {
    let mut open = Vec::new();
    let own = on_element(asking, book, clause, reach, &mut open);
    if own == Truth::No {
        return Judged::excluded();
    }
    let mut bearers = Vec::new();
    let mut best = Truth::No;
    for (who, is_held) in holders.with_any(clause.bearers) {
        let before = open.len();
        let truth = own.and(on_bearer(Asking { bearer: Some(who), ..asking }, book, clause, &mut open)).and(is_held);
        if is_held == Truth::Unknown {
            holders.open(Some(who), clause.bearers, &mut open);
        }
        match truth {
            Truth::No => open.truncate(before),
            truth => bearers.push(Bearer { who, state: truth.into() }),
        }
        best = best.or(truth);
    }
    if holders.possible() & clause.bearers == 0 {
        best = own.and(vacancy(asking, holders, clause, &mut open));
        if best != Truth::No {
            best = best.and(on_nobody(asking, book, clause, &mut open));
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
fn on_element(asking: Asking<'_>, book: &Book, clause: &Clause, reach: Truth, open: &mut Vec<Open>) -> Truth {
    let Some(around) = asking.around else { return Truth::No };
    let mut all = reach;
    if reach == Truth::Unknown {
        open.push(Open::Place(around.id, book.jurisdiction));
    }
    if clause.sectors != 0 {
        let truth = if around.sectors == 0 { Truth::Unknown } else { (around.sectors & clause.sectors != 0).into() };
        if truth == Truth::Unknown {
            open.push(Open::Sector);
        }
        all = all.and(truth);
    }
    let mut ask = |test: &Test, wanted: bool| {
        if all == Truth::No {
            return;
        }
        let truth = asking.weigh(test);
        if truth == Truth::Unknown {
            asking.open(test, open);
        }
        all = all.and(if wanted { truth } else { !truth });
    };
    book.when.iter().filter(|_| !book.when_is_about_bearer).for_each(|when| ask(when, true));
    clause.when.iter().filter(|_| !clause.when_is_about_bearer).for_each(|when| ask(when, true));
    exclusions(book, clause).filter(|exempt| !exempt.is_about_bearer).for_each(|exempt| ask(&exempt.when, false));
    all
}

/// Whether the conditions hold that speak of a bearer.
fn on_bearer(asking: Asking<'_>, book: &Book, clause: &Clause, open: &mut Vec<Open>) -> Truth {
    let mut all = Truth::Yes;
    let mut ask = |test: &Test, wanted: bool| {
        if all == Truth::No {
            return;
        }
        let truth = asking.weigh(test);
        if truth == Truth::Unknown {
            asking.open(test, open);
        }
        all = all.and(if wanted { truth } else { !truth });
    };
    book.when.iter().filter(|_| book.when_is_about_bearer).for_each(|when| ask(when, true));
    clause.when.iter().filter(|_| clause.when_is_about_bearer).for_each(|when| ask(when, true));
    exclusions(book, clause).filter(|exempt| exempt.is_about_bearer).for_each(|exempt| ask(&exempt.when, false));
    all
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

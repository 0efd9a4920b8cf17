//! What applies to one element.

use super::around::Around;
use super::holders::Holders;
use super::judge::{Bench, Judged, Told};
use super::open::Open;
use super::pass::Pass;
use super::rulebook::Book;
use super::truth::Truth;
use super::weigh::{Asking, Memo};
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
    told: Told,
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
pub(super) type Bearer = (StakeholderId, State);

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
        &self.told.bearers[start..start + count]
    }

    pub(super) fn open(&self, verdict: &Verdict) -> &[Open] {
        let (start, count) = (verdict.open.0 as usize, usize::from(verdict.open.1));
        &self.told.open[start..start + count]
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
            if pass.people.reads[usize::from(number)] {
                verdicts.read(pass, (around, &memo, &shared), number, book);
            }
        }
        verdicts
    }

    fn read(
        &mut self,
        pass: &Pass<'_>,
        (around, memo, shared): (&Around, &Memo, &Holders<'_>),
        number: u16,
        book: &Book,
    ) {
        let is_about_such = book.kinds == 0 || book.kinds & 1 << around.kind as u16 != 0;
        let reach = around.ground.reach[usize::from(number)];
        if reach == Truth::No || !is_about_such {
            return;
        }
        let asking = Asking { home: Some(book.home), ..Asking::new(pass, Some(around), memo) };
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
        let bench = Bench::new(asking, &holders, book, reach);
        for clause in book.clauses.clone() {
            let asked = &pass.rulebook.clauses[clause];
            if bench.is_idle(asked) {
                continue;
            }
            let before = self.told.length();
            match bench.judge(asked, &mut self.told) {
                None => {}
                Some(judged) if judged.state == State::Excluded => self.told.truncate(before),
                Some(judged) => self.enter(u16::try_from(clause).unwrap_or(u16::MAX), judged, before),
            }
        }
    }

    fn enter(&mut self, clause: u16, judged: Judged, before: (usize, usize)) {
        let place = |begin: usize, end: usize| {
            (u32::try_from(begin).unwrap_or(u32::MAX), u16::try_from(end - begin).unwrap_or(u16::MAX))
        };
        let after = self.told.length();
        let verdict = Verdict {
            clause,
            state: judged.state,
            is_later: judged.is_later,
            bearers: place(before.0, after.0),
            open: place(before.1, after.1),
        };
        self.list.push(verdict);
    }
}

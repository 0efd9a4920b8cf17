//! Everything about one element: also what does not apply, and why.

use super::around::{Around, Drawing};
use super::holders::Holders;
use super::judge::{Bench, Told};
use super::open::Open;
use super::pass::Pass;
use super::people::Person;
use super::reasons;
use super::rulebook::Clause;
use super::step::Step;
use super::truth::Truth;
use super::verdict::State;
use super::weigh::{Asking, Memo};
use super::{Law, Rulebook};
use crate::catalogue::{Instrument, Provision, Verification};
use crate::lang::Message;
use crate::model::{Ecosystem, ElementId, Index, ObligationId, StakeholderId};

/// What comes out for one provision and one element, and why.
#[derive(Clone, Debug)]
pub struct Examined<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The provision.
    pub provision: &'a Provision,
    /// Whether it applies today. What only begins later does not.
    pub state: State,
    /// Everything holds but for the day.
    pub is_later: bool,
    /// Whom it addresses.
    pub bearers: Vec<RoleHeld>,
    /// The roles it addresses and nobody holds.
    pub missing_roles: Vec<&'a str>,
    /// Why.
    pub because: Vec<Reason>,
    /// What would have to be known.
    pub open: Vec<Open>,
    /// The duty on the map that stands for it.
    pub on_map: Option<ObligationId>,
}

/// Somebody who holds a role.
#[derive(Clone, Debug)]
pub struct RoleHeld {
    /// Who.
    pub who: StakeholderId,
    /// Which roles, of those a provision addresses.
    pub roles: Vec<String>,
    /// Whether the provision binds this one.
    pub state: State,
    /// How they came into them, rule by rule.
    pub why: Vec<Reason>,
}

/// One reason, with where it is written if it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// In words.
    pub message: Message,
    /// How a legal source behind it was checked.
    pub verification: Option<Verification>,
}

impl Reason {
    /// What a reader has to be told besides: that nobody has verified the source.
    pub fn mark(&self) -> Option<Message> {
        (self.verification == Some(Verification::Unverified)).then(|| msg!("law-mark-lead"))
    }

    /// The reason, with the mark behind it where there is one.
    pub fn marked(&self) -> String {
        match self.mark() {
            Some(mark) => format!("{} [{mark}]", self.message),
            None => self.message.text(),
        }
    }
}

impl From<Message> for Reason {
    fn from(message: Message) -> Self {
        Self { message, verification: None }
    }
}

impl Law {
    /// Everything about one element in the order of the instruments. What is about other
    /// kinds of element, from other places or switched off is left out.
    pub fn examine(&self, ecosystem: &Ecosystem, index: &Index, element: ElementId) -> Vec<Examined<'_>> {
        let mut examined = Vec::new();
        self.open_books(ecosystem, index, element, |opened| {
            let Opened { asking, around, number, reach, holders, steps } = opened;
            let book = &self.rulebook.books[usize::from(number)];
            let bench = Bench::new(asking, holders, book, reach);
            let look = Look { law: self, rulebook: &self.rulebook, steps, bench: &bench };
            let asking = Asking { holders: Some(holders), ..asking };
            examined.extend(book.clauses.clone().filter_map(|clause| look.at(asking, around, clause)));
        });
        examined
    }

    /// The provisions that [`Law::examine`] tells of an element, in the same order, without
    /// asking any of them.
    pub fn tried(&self, element: ElementId) -> impl Iterator<Item = (&Instrument, &Provision)> {
        let around = self.arounds.get(&element).filter(|around| around.lifetime.holds_on(self.as_of));
        around.into_iter().flat_map(move |around| {
            let is_asked = |number: u16| {
                self.people.reads[usize::from(number)] && around.ground.reach[usize::from(number)] != Truth::No
            };
            let books = (0..).zip(&self.rulebook.books).filter(move |(number, _)| is_asked(*number));
            let clauses = books.flat_map(|(_, book)| book.clauses.clone());
            let is_meant = |place: &usize| self.rulebook.clauses[*place].is_about(around.kind, self.people.leads);
            let numbers = clauses.filter(is_meant).filter_map(|place| u16::try_from(place).ok());
            numbers.map(|number| self.rulebook.provision(number))
        })
    }

    /// Shows every instrument that is looked at and reaches an element that is there, with who
    /// holds which role in it and how they came into it.
    pub(super) fn open_books(
        &self,
        ecosystem: &Ecosystem,
        index: &Index,
        element: ElementId,
        mut show: impl FnMut(Opened<'_>),
    ) {
        let drawing = Drawing { ecosystem, index, as_of: self.as_of };
        let pass = Pass { drawing, rulebook: &self.rulebook, arounds: &self.arounds, people: &self.people };
        let Some(around) = pass.around(element).filter(|around| around.lifetime.holds_on(self.as_of)) else { return };
        let memo = Memo::new(self.rulebook.questions.len());
        let mut shared_steps = Vec::new();
        let shared = Holders::shared(&pass, around, &memo, Some(&mut shared_steps));
        for (number, book) in (0..).zip(&self.rulebook.books) {
            let reach = around.ground.reach[usize::from(number)];
            if reach == Truth::No || !pass.people.reads[usize::from(number)] {
                continue;
            }
            let asking = Asking { home: Some(book.home), ..Asking::new(&pass, Some(around), &memo) };
            let mut steps = shared_steps.clone();
            let holders = shared.in_book(asking, number, Some(&mut steps));
            show(Opened { asking, around, number, reach, holders: &holders, steps: &steps });
        }
    }
}

/// One instrument, asked of one element.
pub(super) struct Opened<'o> {
    pub(super) asking: Asking<'o>,
    pub(super) around: &'o Around,
    pub(super) number: u16,
    pub(super) reach: Truth,
    pub(super) holders: &'o Holders<'o>,
    pub(super) steps: &'o [Step],
}

/// What is at hand while the clauses of one book are looked at.
struct Look<'a, 'h> {
    law: &'a Law,
    rulebook: &'a Rulebook,
    steps: &'h [Step],
    bench: &'h Bench<'h>,
}

impl<'a> Look<'a, '_> {
    fn at(&self, asking: Asking<'_>, around: &Around, number: usize) -> Option<Examined<'a>> {
        let clause = &self.rulebook.clauses[number];
        let mut told = Told::default();
        let judged = self.bench.judge(clause, &mut told)?;
        let number = u16::try_from(number).ok()?;
        let (instrument, provision) = self.rulebook.provision(number);
        let state = if judged.is_later { State::Excluded } else { judged.state };
        let bearers: Vec<RoleHeld> =
            told.bearers.iter().map(|one| self.held(asking, instrument, clause, *one)).collect();
        let because = match (judged.state, judged.is_later) {
            (State::Excluded, _) => self.failing(asking, instrument, clause),
            (_, true) => vec![self.later(clause, provision).into()],
            _ => self.holding(asking, instrument, clause),
        };
        Some(Examined {
            instrument,
            provision,
            state,
            is_later: judged.is_later && judged.state != State::Excluded,
            missing_roles: if judged.state == State::Excluded { Vec::new() } else { self.missing(clause) },
            bearers,
            because,
            open: told.open,
            on_map: self.law.on_map_for(asking.pass.ecosystem(), number, around.id),
        })
    }

    fn held(
        &self,
        asking: Asking<'_>,
        instrument: &Instrument,
        clause: &Clause,
        (who, state): (StakeholderId, State),
    ) -> RoleHeld {
        let sure = self.bench.holders.roles_of(who) & clause.bearers;
        let roles = if sure == 0 { self.bench.holders.possible_of(who) & clause.bearers } else { sure };
        let names = (0..128)
            .filter(|role| roles & 1 << role != 0)
            .map(|role: u8| self.rulebook.roles[usize::from(role)].clone());
        let own = self.steps.iter().filter(|step| step.who == who && step.roles & roles != 0);
        let mut why: Vec<Reason> = own.map(|step| reasons::of_step(asking, instrument, step)).collect();
        if sure == 0 {
            why = vec![reasons::of_doubt(asking, who, roles).into()];
        }
        RoleHeld { who, roles: names.collect(), state, why }
    }

    fn missing(&self, clause: &Clause) -> Vec<&'a str> {
        if self.bench.holders.possible() & clause.bearers != 0 {
            return Vec::new();
        }
        let roles = (0..128_usize).filter(|role| clause.bearers & 1 << role != 0);
        roles.filter_map(|role| self.rulebook.roles.get(role).map(String::as_str)).collect()
    }

    fn later(&self, clause: &Clause, provision: &Provision) -> Message {
        let day = self.law.as_of;
        match provision.from.filter(|from| *from > day) {
            Some(from) => msg!("law-binds-from", day = from),
            None => match self.bench.next_day(clause, day) {
                Some(next) => msg!("law-binds-what-comes-from", day = next),
                None => msg!("law-binds-later"),
            },
        }
    }

    /// The conditions that hold or are open.
    fn holding(&self, asking: Asking<'_>, instrument: &Instrument, clause: &Clause) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = Vec::new();
        let tests = self.bench.book.when.iter().chain(&clause.when);
        for test in tests {
            let asked = self.for_bearer(asking, clause);
            reasons.extend(reasons::of_test(asked, test).into_iter().map(Reason::from));
        }
        for (_, exempt) in self.bench.exclusions(clause) {
            let asked = self.for_bearer(asking, clause);
            if asked.weigh(&exempt.when) == Truth::Unknown {
                let exclusion = &instrument.exclusions[exempt.number];
                let citation = instrument.cite(&exclusion.citation);
                let message = msg!("law-perhaps-excluded", citation = citation, what = exclusion.summary.as_str());
                reasons.push(Reason { message, verification: Some(exclusion.verification) });
            }
        }
        reasons.dedup();
        reasons
    }

    /// Conditions that speak of a bearer are told of the first one.
    fn for_bearer<'q>(&'q self, asking: Asking<'q>, clause: &Clause) -> Asking<'q> {
        let first = self.bench.holders.with_any(clause.bearers).next().map(|(who, _)| who);
        Asking { bearer: first, ..asking }
    }

    /// The first condition that fails.
    fn failing(&self, asking: Asking<'_>, instrument: &Instrument, clause: &Clause) -> Vec<Reason> {
        let day = asking.day;
        if clause.is_pending {
            return vec![msg!("law-not-in-force").into()];
        }
        if let Some(until) = clause.until.filter(|until| *until < day) {
            return vec![msg!("law-ended", day = until).into()];
        }
        let mut bearers: Vec<Option<&Person>> =
            self.bench.holders.with_any(clause.bearers).map(|(who, _)| Some(who)).collect();
        let is_vacant = bearers.is_empty();
        if is_vacant {
            bearers.push(None);
        }
        let sectors = super::test::Test::Leaf(super::test::Leaf::Sector(clause.sectors));
        let sectors = Some(&sectors).filter(|_| clause.sectors != 0);
        for bearer in &bearers {
            let asking = Asking { bearer: *bearer, ..asking };
            for test in self.bench.book.when.iter().chain(sectors).chain(&clause.when) {
                if asking.weigh(test) == Truth::No {
                    return reasons::of_test(asking, test).into_iter().map(Reason::from).collect();
                }
            }
            for (_, exempt) in self.bench.exclusions(clause) {
                if asking.weigh(&exempt.when) == Truth::Yes {
                    let exclusion = &instrument.exclusions[exempt.number];
                    let message = reasons::of_exclusion(instrument, exclusion);
                    let mut all = vec![Reason { message, verification: Some(exclusion.verification) }];
                    all.extend(reasons::of_test(asking, &exempt.when).into_iter().map(Reason::from));
                    return all;
                }
            }
        }
        let roles: Vec<String> = self.roles_of(asking, clause);
        vec![msg!("law-addresses-nobody", roles = crate::lang::either(&roles)).into()]
    }

    fn roles_of(&self, asking: Asking<'_>, clause: &Clause) -> Vec<String> {
        let roles = (0..128_u8).filter(|role| clause.bearers & 1 << role != 0);
        roles.map(|role| reasons::role_label(asking, role)).collect()
    }
}

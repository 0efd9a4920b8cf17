//! A catalogue made ready: everything numbered, conditions compiled, worked out once.

use std::sync::{Arc, OnceLock};

use super::test::{Numbers, Test, bits};
use crate::catalogue::{
    Catalogue, Citations, Exclusion, Force, Home, Instrument, Provision, Reach, RoleEffect, RoleRule, Vacancy,
    Verification, shipped,
};
use crate::model::{Answer, Date, ElementKind, Jurisdiction};

/// A catalogue made ready to be asked of many elements.
#[derive(Debug)]
pub struct Rulebook {
    catalogue: Arc<Catalogue>,
    pub(super) citations: Citations,
    pub(super) questions: Vec<Asked>,
    pub(super) roles: Vec<String>,
    /// For each role how bad it is when nobody holds it.
    pub(super) vacancies: Vec<Vacancy>,
    /// Ways into roles that are the same in every instrument.
    pub(super) shared_ways: Vec<Way>,
    /// Ways into roles that hang on the instrument.
    pub(super) own_ways: Vec<Way>,
    pub(super) books: Vec<Book>,
    pub(super) clauses: Vec<Clause>,
    /// The jurisdictions of the instruments, by number.
    pub(super) homes: Vec<Jurisdiction>,
    /// The lists of places that conditions name, by number.
    pub(super) place_lists: Vec<Vec<Jurisdiction>>,
    /// The number of the role `manufacturer`.
    pub(super) maker: Option<u8>,
}

/// A question made ready.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) about: Home,
    pub(super) is_inherited: bool,
    pub(super) implied: Vec<(Answer, Test)>,
    pub(super) assumed: Option<Answer>,
}

/// A way into a role made ready.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) role: u8,
    pub(super) by: u64,
    pub(super) toward: Option<u8>,
    pub(super) kinds: u16,
    pub(super) reach: Reach,
    pub(super) only: Vec<u16>,
    pub(super) except: Vec<u16>,
    pub(super) when: Option<Test>,
}

/// An instrument made ready.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) id: String,
    instrument: Arc<Instrument>,
    pub(super) jurisdiction: Jurisdiction,
    /// The number of the jurisdiction.
    pub(super) home: u16,
    pub(super) force: Force,
    pub(super) when: Option<Test>,
    pub(super) when_is_about_bearer: bool,
    pub(super) rules: Vec<Rule>,
    pub(super) exclusions: Vec<Exempt>,
    /// The kinds of element its clauses are about, as bits; nought where one is about any.
    pub(super) kinds: u16,
    /// The ways into roles that hang on the instrument and count in this one, by number.
    pub(super) ways: Vec<usize>,
    /// Its clauses, by number.
    pub(super) clauses: std::ops::Range<usize>,
}

/// A role rule made ready.
#[derive(Debug)]
pub(super) struct Rule {
    /// Which role rule of the instrument.
    pub(super) number: usize,
    pub(super) who: u128,
    pub(super) when: Option<Test>,
    pub(super) effect: Move,
}

/// What a role rule does, roles as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    Gives(u128),
    Moves(u128),
    Takes(u128),
    Needs(u128),
    Says,
}

/// An exclusion that can be decided, made ready.
#[derive(Debug)]
pub(super) struct Exempt {
    /// Which exclusion of the instrument.
    pub(super) number: usize,
    pub(super) when: Test,
    pub(super) is_about_bearer: bool,
}

/// A provision made ready.
#[derive(Debug)]
pub(super) struct Clause {
    pub(super) book: u16,
    /// Which provision of the instrument.
    pub(super) number: usize,
    pub(super) kinds: u16,
    pub(super) sectors: u32,
    pub(super) when: Option<Test>,
    pub(super) when_is_about_bearer: bool,
    pub(super) bearers: u128,
    /// How bad it is at the worst when nobody holds one of these roles, and the first role for
    /// which it is bad at all.
    pub(super) hole: (Vacancy, Option<u8>),
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    /// Whether the calendar alone can change what comes out.
    pub(super) hangs_on_days: bool,
    pub(super) is_pending: bool,
    pub(super) is_lead: bool,
    /// The exclusions of the book that concern it, as bits.
    pub(super) exclusions: u64,
}

impl Clause {
    /// Whether it is asked of elements of a kind, given whether leads are looked at.
    pub(super) fn is_about(&self, kind: ElementKind, leads: bool) -> bool {
        (self.kinds == 0 || self.kinds & 1 << kind as u16 != 0) && (leads || !self.is_lead)
    }
}

impl Rulebook {
    /// Makes a catalogue ready.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let numbers = Numbers::of(&catalogue);
        let mut book = Self {
            citations: Citations::new(&catalogue),
            questions: questions(&catalogue, &numbers),
            roles: catalogue.roles.keys().cloned().collect(),
            vacancies: catalogue.roles.values().map(|role| role.vacancy).collect(),
            shared_ways: Vec::new(),
            own_ways: Vec::new(),
            books: Vec::new(),
            clauses: Vec::new(),
            homes: Vec::new(),
            place_lists: Vec::new(),
            maker: numbers.role("manufacturer"),
            catalogue,
        };
        book.enter_ways(&numbers);
        book.enter_instruments(&numbers);
        book.place_lists = numbers.into_place_lists();
        book
    }

    /// The catalogue that comes with the program, made ready when first asked for.
    pub fn shipped() -> &'static Arc<Self> {
        static SHIPPED: OnceLock<Arc<Rulebook>> = OnceLock::new();
        SHIPPED.get_or_init(|| Arc::new(Self::new(Arc::clone(shipped()))))
    }

    /// The catalogue it was made from.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    pub(super) fn instrument(&self, book: u16) -> &Instrument {
        &self.books[usize::from(book)].instrument
    }

    pub(super) fn provision(&self, clause: u16) -> (&Instrument, &Provision) {
        let clause = &self.clauses[usize::from(clause)];
        let instrument = self.instrument(clause.book);
        (instrument, &instrument.provisions[clause.number])
    }

    /// The number of the provision with this id.
    pub(super) fn clause(&self, id: &str) -> Option<u16> {
        (0..).zip(&self.clauses).find_map(|(number, _)| (self.provision(number).1.id == id).then_some(number))
    }

    fn enter_ways(&mut self, numbers: &Numbers) {
        let catalogue = Arc::clone(&self.catalogue);
        let ids: Vec<&String> = catalogue.instruments.keys().collect();
        let books = |names: &[String]| -> Vec<u16> {
            names.iter().filter_map(|name| ids.iter().position(|id| *id == name)?.try_into().ok()).collect()
        };
        for (role, way) in
            (0..).zip(catalogue.roles.values()).flat_map(|(n, role)| role.ways.iter().map(move |w| (n, w)))
        {
            let when = way.when.as_ref().map(|when| numbers.test(when));
            let hangs = |test: &Test| {
                test.any(&mut |leaf| matches!(leaf, super::test::Leaf::Abroad | super::test::Leaf::HeldAbroad(_)))
            };
            let is_own = !way.instruments.is_empty() || !way.except.is_empty() || when.as_ref().is_some_and(hangs);
            let ready = Way {
                role,
                by: bits(&way.by),
                toward: way.toward.as_ref().and_then(|role| numbers.role(role)),
                kinds: way.kinds.iter().fold(0, |bits, kind| bits | 1 << *kind as u16),
                reach: way.reach,
                only: books(&way.instruments),
                except: books(&way.except),
                when,
            };
            if is_own { self.own_ways.push(ready) } else { self.shared_ways.push(ready) }
        }
        // A way toward a role comes after the ways into that role.
        self.shared_ways.sort_by_key(|way| way.toward.is_some());
        self.own_ways.sort_by_key(|way| way.toward.is_some());
    }

    fn home(&mut self, jurisdiction: Jurisdiction) -> u16 {
        let known = self.homes.iter().position(|home| *home == jurisdiction);
        let number = known.unwrap_or_else(|| {
            self.homes.push(jurisdiction);
            self.homes.len() - 1
        });
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    fn enter_instruments(&mut self, numbers: &Numbers) {
        let catalogue = Arc::clone(&self.catalogue);
        for (number, instrument) in (0..).zip(catalogue.instruments.values()) {
            let begin = self.clauses.len();
            let exclusions: Vec<Exempt> = exempts(instrument, numbers);
            let when = instrument.when.as_ref().map(|when| numbers.test(when));
            for (place, provision) in instrument.provisions.iter().enumerate() {
                let clause = clause(number, place, (instrument, provision), &exclusions, numbers);
                let hangs_on_days = when.iter().any(Test::has_days) || clause.hangs_on_days;
                self.clauses.push(Clause { hole: hole(&self.vacancies, clause.bearers), hangs_on_days, ..clause });
            }
            let home = self.home(instrument.jurisdiction);
            let counts =
                |way: &Way| (way.only.is_empty() || way.only.contains(&number)) && !way.except.contains(&number);
            let ways =
                self.own_ways.iter().enumerate().filter(|(_, way)| counts(way)).map(|(place, _)| place).collect();
            self.books.push(Book {
                ways,
                id: instrument.id.clone(),
                instrument: Arc::clone(instrument),
                jurisdiction: instrument.jurisdiction,
                home,
                force: instrument.force,
                when_is_about_bearer: when.as_ref().is_some_and(|when| numbers.is_about_bearer(when)),
                when,
                rules: instrument.role_rules.iter().enumerate().map(|(place, one)| rule(place, one, numbers)).collect(),
                exclusions,
                kinds: kinds_of(&self.clauses[begin..]),
                clauses: begin..self.clauses.len(),
            });
        }
    }
}

fn hole(vacancies: &[Vacancy], roles: u128) -> (Vacancy, Option<u8>) {
    let meant = || vacancies.iter().zip(0_u8..).filter(|(_, role)| roles & 1 << role != 0);
    let is = |vacancy: Vacancy| meant().any(|(own, _)| *own == vacancy);
    let worst = [Vacancy::Hole, Vacancy::HoleIfAbroad].into_iter().find(|vacancy| is(*vacancy));
    let first = meant().find(|(vacancy, _)| **vacancy != Vacancy::Fine);
    (worst.unwrap_or(Vacancy::Fine), first.map(|(_, role)| role))
}

fn questions(catalogue: &Catalogue, numbers: &Numbers) -> Vec<Asked> {
    let ready = catalogue.questions.iter().map(|(id, question)| Asked {
        id: id.clone(),
        about: question.about,
        is_inherited: question.inherited,
        implied: question.implied.iter().map(|one| (one.answer, numbers.test(&one.when))).collect(),
        assumed: question.assumed,
    });
    ready.collect()
}

fn kinds_of(clauses: &[Clause]) -> u16 {
    let speaks_of_any = clauses.iter().any(|clause| clause.kinds == 0);
    if speaks_of_any { 0 } else { clauses.iter().fold(0, |bits, clause| bits | clause.kinds) }
}

fn exempts(instrument: &Instrument, numbers: &Numbers) -> Vec<Exempt> {
    let decided = |(number, exclusion): (usize, &Exclusion)| {
        let when = exclusion.when.as_ref().filter(|_| exclusion.takes_away())?;
        let when = numbers.test(when);
        Some(Exempt { number, is_about_bearer: numbers.is_about_bearer(&when), when })
    };
    instrument.exclusions.iter().enumerate().filter_map(decided).take(u64::BITS as usize).collect()
}

fn rule(number: usize, rule: &RoleRule, numbers: &Numbers) -> Rule {
    let roles = |ids: &[String]| numbers.roles(ids);
    Rule {
        number,
        who: roles(&rule.who),
        when: rule.when.as_ref().map(|when| numbers.test(when)),
        effect: match &rule.effect {
            RoleEffect::Gives(ids) => Move::Gives(roles(ids)),
            RoleEffect::Moves(ids) => Move::Moves(roles(ids)),
            RoleEffect::Takes(ids) => Move::Takes(roles(ids)),
            RoleEffect::Needs(ids) => Move::Needs(roles(ids)),
            RoleEffect::Says => Move::Says,
        },
    }
}

fn clause(
    book: u16,
    number: usize,
    (instrument, provision): (&Instrument, &Provision),
    exclusions: &[Exempt],
    numbers: &Numbers,
) -> Clause {
    let when = provision.when.as_ref().map(|when| numbers.test(when));
    let concerns = |exempt: &Exempt| {
        let exclusion = &instrument.exclusions[exempt.number];
        (exclusion.only.is_empty() || exclusion.only.contains(&provision.id))
            && !exclusion.spares.contains(&provision.id)
    };
    let concerned = || (0..).zip(exclusions).filter(|(_, exempt)| concerns(exempt));
    let mut tests = when.iter().chain(concerned().map(|(_, exempt)| &exempt.when));
    let hangs_on_days = tests.any(Test::has_days);
    Clause {
        book,
        number,
        kinds: provision.kinds.iter().fold(0, |bits, kind| bits | 1 << *kind as u16),
        sectors: provision.sectors.iter().fold(0, |bits, one| bits | 1 << *one as u32),
        when_is_about_bearer: when.as_ref().is_some_and(|when| numbers.is_about_bearer(when)),
        when,
        bearers: numbers.roles(&provision.bearers),
        hole: (Vacancy::Fine, None),
        from: provision.from,
        until: provision.until,
        hangs_on_days,
        is_pending: provision.pending || instrument.force == Force::Proposal,
        is_lead: provision.verification == Verification::Unverified,
        exclusions: concerned().fold(0, |bits, (number, _): (u64, _)| bits | 1 << number),
    }
}

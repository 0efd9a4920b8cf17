//! Who holds which legal role toward an element, and how they came into it.

use std::borrow::Cow;

use super::around::{Around, Tie};
use super::pass::Pass;
use super::rulebook::{Move, Rule, Way};
use super::test::bit;
use super::truth::Truth;
use super::weigh::{Asking, Memo};
use crate::catalogue::Reach;
use crate::model::{FactId, FactSubject, RelationId, StakeholderId};

/// Who holds which roles toward an element, roles as bits.
#[derive(Clone, Debug, Default)]
pub(super) struct Holders {
    list: Vec<(StakeholderId, u128)>,
    /// Roles that somebody must hold for somebody else, with whom and by which rule.
    pub(super) needs: Vec<(StakeholderId, u128, usize)>,
}

/// How somebody came into a role or lost it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) who: StakeholderId,
    pub(super) roles: u128,
    pub(super) cause: Cause,
}

/// What gave or took a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// A relation to the element.
    Tie(Tie),
    /// A relation to somebody who holds another role.
    Agreement { relation: RelationId, toward: StakeholderId, role: u8 },
    /// A role rule of the instrument gives it.
    RuleGives(usize),
    /// A role rule of the instrument takes it.
    RuleTakes(usize),
    /// A person has said that it is so, or is not.
    Said(FactId, bool),
}

/// Where the steps are written down, if anybody wants to know.
type Log<'l> = Option<&'l mut Vec<Step>>;

impl Holders {
    pub(super) fn any(&self, role: u8) -> bool {
        self.list.iter().any(|(_, roles)| roles & 1 << role != 0)
    }

    pub(super) fn has(&self, who: StakeholderId, role: u8) -> bool {
        self.roles_of(who) & 1 << role != 0
    }

    pub(super) fn roles_of(&self, who: StakeholderId) -> u128 {
        self.list.iter().find(|(other, _)| *other == who).map_or(0, |(_, roles)| *roles)
    }

    /// Everybody who holds a role.
    pub(super) fn with(&self, role: u8) -> impl Iterator<Item = StakeholderId> + '_ {
        self.with_any(1 << role).map(|(who, _)| who)
    }

    /// Everybody who holds one of these roles, with those of them that they hold.
    pub(super) fn with_any(&self, roles: u128) -> impl Iterator<Item = (StakeholderId, u128)> + '_ {
        self.list.iter().map(move |(who, own)| (*who, own & roles)).filter(|(_, own)| *own != 0)
    }

    /// All roles that somebody holds.
    pub(super) fn held(&self) -> u128 {
        self.list.iter().fold(0, |all, (_, roles)| all | roles)
    }

    fn give(&mut self, who: StakeholderId, roles: u128) -> bool {
        match self.list.iter_mut().find(|(other, _)| *other == who) {
            Some((_, own)) => {
                let is_new = *own & roles != roles;
                *own |= roles;
                is_new
            }
            None => {
                self.list.push((who, roles));
                true
            }
        }
    }

    fn take(&mut self, who: StakeholderId, roles: u128) -> u128 {
        let own = self.list.iter_mut().find(|(other, _)| *other == who);
        own.map_or(0, |(_, own)| {
            let lost = *own & roles;
            *own &= !roles;
            lost
        })
    }

    /// The roles that hang on no instrument.
    pub(super) fn shared(pass: &Pass<'_>, around: &Around, memo: &Memo, log: Log<'_>) -> Self {
        let mut holders = Self::default();
        let asking = Asking::new(pass, Some(around), memo);
        holders.enter(asking, pass.rulebook.shared_ways.iter(), log);
        for tie in &around.ties {
            holders.give(tie.who, 0);
        }
        holders
    }

    /// The roles as one instrument has them.
    pub(super) fn in_book(&self, asking: Asking<'_>, book: u16, mut log: Log<'_>) -> Cow<'_, Self> {
        let rulebook = asking.pass.rulebook;
        let counts = |way: &&Way| (way.only.is_empty() || way.only.contains(&book)) && !way.except.contains(&book);
        let has_own =
            rulebook.own_ways.iter().any(|way| counts(&way)) || !rulebook.books[usize::from(book)].rules.is_empty();
        if !has_own && !asking.pass.people.has_toward {
            return Cow::Borrowed(self);
        }
        let mut holders = self.clone();
        holders.enter(asking, rulebook.own_ways.iter().filter(counts), log.as_deref_mut());
        for rule in &rulebook.books[usize::from(book)].rules {
            holders.follow(asking, rule, log.as_deref_mut());
        }
        if asking.pass.people.has_toward {
            holders.overrule(asking, book, log);
        }
        Cow::Owned(holders)
    }

    fn enter<'w>(&mut self, asking: Asking<'_>, ways: impl Iterator<Item = &'w Way>, mut log: Log<'_>) {
        let Some(around) = asking.around else { return };
        for way in ways.filter(|way| way.kinds == 0 || way.kinds & 1 << around.kind as u16 != 0) {
            match way.toward {
                None => self.enter_by_tie(asking, around, way, log.as_deref_mut()),
                Some(toward) => self.enter_by_agreement(asking, way, toward, log.as_deref_mut()),
            }
        }
    }

    fn enter_by_tie(&mut self, asking: Asking<'_>, around: &Around, way: &Way, mut log: Log<'_>) {
        let ties = if way.reach == Reach::Data { &around.data_ties } else { &around.ties };
        for tie in ties.iter().filter(|tie| way.by & bit(tie.kind) != 0) {
            if (way.reach == Reach::Itself && tie.via.is_some()) || !self.may(asking, tie.who, way) {
                continue;
            }
            if self.give(tie.who, 1 << way.role) {
                note(&mut log, Step { who: tie.who, roles: 1 << way.role, cause: Cause::Tie(*tie) });
            }
        }
    }

    fn enter_by_agreement(&mut self, asking: Asking<'_>, way: &Way, toward: u8, mut log: Log<'_>) {
        let others: Vec<StakeholderId> = self.with(toward).collect();
        for other in others {
            for agreement in asking.pass.people.agreements(other) {
                if way.by & bit(agreement.kind) != 0
                    && self.may(asking, agreement.from, way)
                    && self.give(agreement.from, 1 << way.role)
                {
                    let cause = Cause::Agreement { relation: agreement.relation, toward: other, role: toward };
                    note(&mut log, Step { who: agreement.from, roles: 1 << way.role, cause });
                }
            }
        }
    }

    fn may(&self, asking: Asking<'_>, who: StakeholderId, way: &Way) -> bool {
        let holds = |when| Asking { bearer: Some(who), holders: Some(self), ..asking }.weigh(when) == Truth::Yes;
        way.when.as_ref().is_none_or(holds)
    }

    fn follow(&mut self, asking: Asking<'_>, rule: &Rule, mut log: Log<'_>) {
        let Some(when) = &rule.when else { return };
        let concerned = |(_, roles): &&(StakeholderId, u128)| rule.who == 0 || roles & rule.who != 0;
        let asked: Vec<StakeholderId> = self.list.iter().filter(concerned).map(|(who, _)| *who).collect();
        let holds = |who: &StakeholderId| {
            Asking { bearer: Some(*who), holders: Some(self), ..asking }.weigh(when) == Truth::Yes
        };
        let meant: Vec<StakeholderId> = asked.into_iter().filter(holds).collect();
        for who in &meant {
            match rule.effect {
                Move::Gives(roles) | Move::Moves(roles) => {
                    // A rule that takes the role from others is a reason also where it was held before.
                    if self.give(*who, roles) || matches!(rule.effect, Move::Moves(_)) {
                        note(&mut log, Step { who: *who, roles, cause: Cause::RuleGives(rule.number) });
                    }
                }
                Move::Takes(roles) => self.lose(*who, roles, rule, &mut log),
                Move::Needs(roles) => self.needs.push((*who, roles, rule.number)),
                Move::Says => {}
            }
        }
        if let (Move::Moves(roles), false) = (rule.effect, meant.is_empty()) {
            let others: Vec<StakeholderId> =
                self.list.iter().map(|(who, _)| *who).filter(|who| !meant.contains(who)).collect();
            others.into_iter().for_each(|who| self.lose(who, roles, rule, &mut log));
        }
    }

    fn lose(&mut self, who: StakeholderId, roles: u128, rule: &Rule, log: &mut Log<'_>) {
        let lost = self.take(who, roles);
        if lost != 0 {
            note(log, Step { who, roles: lost, cause: Cause::RuleTakes(rule.number) });
        }
    }

    /// What a person has said of somebody's role counts before everything else.
    fn overrule(&mut self, asking: Asking<'_>, book: u16, mut log: Log<'_>) {
        let (pass, Some(around)) = (asking.pass, asking.around) else { return };
        let instrument = pass.rulebook.books[usize::from(book)].id.as_str();
        let candidates: Vec<StakeholderId> = self.list.iter().map(|(who, _)| *who).collect();
        for who in candidates {
            for id in pass.drawing.index.facts(FactSubject::Toward(who, around.id)) {
                let Some(fact) = pass.ecosystem().facts.get(*id) else { continue };
                let role = overruled(&fact.question, instrument);
                let role = role.and_then(|role| pass.rulebook.roles.iter().position(|own| own == role));
                let Some(role) = role.filter(|_| fact.lifetime.holds_on(pass.drawing.as_of)) else { continue };
                match Truth::from(fact.answer) {
                    Truth::Yes => {
                        self.give(who, 1 << role);
                        note(&mut log, Step { who, roles: 1 << role, cause: Cause::Said(*id, true) });
                    }
                    Truth::No => {
                        self.take(who, 1 << role);
                        note(&mut log, Step { who, roles: 1 << role, cause: Cause::Said(*id, false) });
                    }
                    Truth::Unknown => {}
                }
            }
        }
    }
}

/// The role that a question overrules in an instrument: `cra/manufacturer` in one, `any/manufacturer` in all.
fn overruled<'q>(question: &'q str, instrument: &str) -> Option<&'q str> {
    let (book, role) = question.split_once('/')?;
    (book == instrument || book == "any").then_some(role)
}

fn note(log: &mut Log<'_>, step: Step) {
    if let Some(log) = log {
        log.push(step);
    }
}

//! Who holds which legal role toward an element, and how they came into it.
//!
//! Roles are three-valued like everything else: where it is not known whether somebody comes
//! into a role or loses it, they perhaps hold it, and what would have to be known is kept.

use std::borrow::Cow;
use std::sync::Arc;

use super::around::Around;
use super::open::Open;
use super::pass::Pass;
use super::people::Person;
use super::rulebook::{Move, Rule, Way};
use super::step::{Cause, Log, Step, note};
use super::test::{Test, bit};
use super::truth::Truth;
use super::weigh::{Asking, Memo};
use crate::catalogue::Reach;
use crate::model::{FactSubject, RelationKind, StakeholderId};

/// Who holds which roles toward an element, roles as bits.
#[derive(Clone, Debug, Default)]
pub(super) struct Holders<'p> {
    list: Vec<Holder<'p>>,
    doubts: Vec<Doubt>,
    /// Roles that somebody must hold for somebody else, with whom and by which rule.
    pub(super) needs: Vec<(StakeholderId, u128, usize)>,
}

/// Somebody with the roles that are known to be held, and those that perhaps are.
#[derive(Clone, Copy, Debug)]
struct Holder<'p> {
    who: &'p Person,
    held: u128,
    /// All that the doubts about this one name.
    doubted: u128,
}

impl Holder<'_> {
    fn possible(&self) -> u128 {
        self.held | self.doubted
    }
}

/// Roles that somebody perhaps holds, and what would have to be known.
#[derive(Clone, Debug)]
struct Doubt {
    who: StakeholderId,
    roles: u128,
    open: Arc<[Open]>,
}

impl<'p> Holders<'p> {
    /// Whether somebody holds a role.
    pub(super) fn any(&self, role: u8) -> Truth {
        is_in(1 << role, self.held(), self.possible())
    }

    /// Whether somebody holds a role.
    pub(super) fn has(&self, who: StakeholderId, role: u8) -> Truth {
        is_in(1 << role, self.roles_of(who), self.possible_of(who))
    }

    fn holder(&self, who: StakeholderId) -> Option<&Holder<'p>> {
        self.list.iter().find(|holder| holder.who.id == who)
    }

    fn holder_mut(&mut self, who: StakeholderId) -> Option<&mut Holder<'p>> {
        self.list.iter_mut().find(|holder| holder.who.id == who)
    }

    /// The roles that somebody is known to hold.
    pub(super) fn roles_of(&self, who: StakeholderId) -> u128 {
        self.holder(who).map_or(0, |holder| holder.held)
    }

    /// The roles that somebody holds or perhaps holds.
    pub(super) fn possible_of(&self, who: StakeholderId) -> u128 {
        self.holder(who).map_or(0, Holder::possible)
    }

    /// Everybody who holds a role or perhaps holds it, and which of both.
    pub(super) fn with(&self, role: u8) -> impl Iterator<Item = (&'p Person, Truth)> + '_ {
        self.with_any(1 << role)
    }

    /// Everybody who holds one of these roles, and those who perhaps do.
    pub(super) fn with_any(&self, roles: u128) -> impl Iterator<Item = (&'p Person, Truth)> + '_ {
        let everybody = self.list.iter().filter(move |holder| holder.possible() & roles != 0);
        everybody.map(move |holder| (holder.who, is_in(roles, holder.held, holder.possible())))
    }

    /// All roles that somebody is known to hold.
    pub(super) fn held(&self) -> u128 {
        self.list.iter().fold(0, |all, holder| all | holder.held)
    }

    /// All roles that somebody holds or perhaps holds.
    pub(super) fn possible(&self) -> u128 {
        self.list.iter().fold(0, |all, holder| all | holder.possible())
    }

    /// What would have to be known of those who perhaps hold one of these roles.
    pub(super) fn open(&self, who: Option<StakeholderId>, roles: u128, open: &mut Vec<Open>) {
        for doubt in self.doubts.iter().filter(|doubt| who.is_none_or(|who| doubt.who == who)) {
            if doubt.roles & roles & !self.roles_of(doubt.who) != 0 {
                open.extend_from_slice(&doubt.open);
            }
        }
    }

    fn give(&mut self, who: &'p Person, roles: u128) -> bool {
        match self.holder_mut(who.id) {
            Some(holder) => {
                let is_new = holder.held & roles != roles;
                holder.held |= roles;
                is_new
            }
            None => {
                self.list.push(Holder { who, held: roles, doubted: 0 });
                true
            }
        }
    }

    fn take(&mut self, who: StakeholderId, roles: u128) -> u128 {
        self.doubts.iter_mut().filter(|doubt| doubt.who == who).for_each(|doubt| doubt.roles &= !roles);
        self.holder_mut(who).map_or(0, |holder| {
            let lost = holder.held & roles;
            holder.held &= !roles;
            holder.doubted &= !roles;
            lost
        })
    }

    /// Somebody perhaps comes into roles.
    fn perhaps_give(&mut self, who: &'p Person, roles: u128, open: &Arc<[Open]>) {
        self.give(who, 0);
        let Some(holder) = self.holder_mut(who.id) else { return };
        let new = roles & !holder.held;
        if new != 0 {
            holder.doubted |= new;
            self.doubts.push(Doubt { who: who.id, roles: new, open: Arc::clone(open) });
        }
    }

    /// Somebody perhaps loses roles.
    fn perhaps_take(&mut self, who: StakeholderId, roles: u128, open: &Arc<[Open]>) {
        let Some(holder) = self.holder_mut(who).filter(|holder| holder.held & roles != 0) else { return };
        let doubted = holder.held & roles;
        holder.held &= !roles;
        holder.doubted |= doubted;
        self.doubts.push(Doubt { who, roles: doubted, open: Arc::clone(open) });
    }

    /// The roles that hang on no instrument.
    pub(super) fn shared(pass: &'p Pass<'p>, around: &'p Around, memo: &'p Memo, log: Log<'_>) -> Self {
        let mut holders = Self::default();
        let asking = Asking::new(pass, Some(around), memo);
        holders.enter(asking, pass.rulebook.shared_ways.iter(), log);
        for tie in &around.ties {
            // A person may have said that staff hold a role themselves.
            let staff = tie.staff.map(|staff| staff.who);
            for who in std::iter::once(tie.who).chain(staff).filter_map(|who| pass.people.person(who)) {
                holders.give(who, 0);
            }
        }
        holders
    }

    /// The roles as one instrument has them.
    pub(super) fn in_book<'a>(&'a self, asking: Asking<'a>, book: u16, mut log: Log<'_>) -> Cow<'a, Holders<'a>> {
        let rulebook = asking.pass.rulebook;
        let own = &rulebook.books[usize::from(book)];
        if own.ways.is_empty() && own.rules.is_empty() && !asking.pass.people.has_toward {
            return Cow::Borrowed(self);
        }
        let mut holders: Holders<'a> = self.clone();
        holders.enter(asking, own.ways.iter().map(|way| &rulebook.own_ways[*way]), log.as_deref_mut());
        for rule in &own.rules {
            holders.follow(asking, rule, log.as_deref_mut());
        }
        if asking.pass.people.has_toward {
            holders.overrule(asking, book, log);
        }
        Cow::Owned(holders)
    }

    fn enter<'w>(&mut self, asking: Asking<'p>, ways: impl Iterator<Item = &'w Way>, mut log: Log<'_>) {
        let Some(around) = asking.around else { return };
        for way in ways.filter(|way| way.kinds == 0 || way.kinds & 1 << around.kind as u16 != 0) {
            match way.toward {
                None => self.enter_by_tie(asking, around, way, log.as_deref_mut()),
                Some(toward) => self.enter_by_agreement(asking, way, toward, log.as_deref_mut()),
            }
        }
    }

    fn enter_by_tie(&mut self, asking: Asking<'p>, around: &Around, way: &Way, mut log: Log<'_>) {
        let ties = if way.reach == Reach::Data { &around.data_ties } else { &around.ties };
        for tie in ties.iter().filter(|tie| way.by & bit(tie.kind) != 0) {
            if way.reach == Reach::Itself && tie.via.is_some() {
                continue;
            }
            let Some(who) = asking.pass.people.person(tie.who) else { continue };
            let truth = self.holds_of(asking, who, way.when.as_ref());
            self.let_in(asking, (who, truth), way, Cause::Tie(*tie), log.as_deref_mut());
        }
    }

    fn enter_by_agreement(&mut self, asking: Asking<'p>, way: &Way, toward: u8, mut log: Log<'_>) {
        let others: Vec<(&'p Person, Truth)> = self.with(toward).collect();
        for (other, is_held) in others {
            for agreement in asking.pass.people.agreements(other) {
                if way.by & bit(agreement.kind) == 0 {
                    continue;
                }
                let Some(from) = asking.pass.people.person(agreement.from) else { continue };
                let truth = is_held.and(self.holds_of(asking, from, way.when.as_ref()));
                let cause = Cause::Agreement { relation: agreement.relation, toward: other.id, role: toward };
                self.let_in(asking, (from, truth), way, cause, log.as_deref_mut());
            }
        }
        if way.by & bit(RelationKind::Employs) != 0 {
            self.enter_employers(asking, way, toward, log);
        }
    }

    /// Whoever holds a role by what staff do is the employer of these.
    fn enter_employers(&mut self, asking: Asking<'p>, way: &Way, toward: u8, mut log: Log<'_>) {
        let Some(around) = asking.around else { return };
        for tie in &around.ties {
            let (Some(staff), Some(who)) = (tie.staff, asking.pass.people.person(tie.who)) else { continue };
            let truth = self.has(tie.who, toward).and(self.holds_of(asking, who, way.when.as_ref()));
            let cause = Cause::Agreement { relation: staff.by, toward: tie.who, role: toward };
            self.let_in(asking, (who, truth), way, cause, log.as_deref_mut());
        }
    }

    fn let_in(
        &mut self,
        asking: Asking<'p>,
        (who, truth): (&'p Person, Truth),
        way: &Way,
        cause: Cause,
        mut log: Log<'_>,
    ) {
        let roles = 1 << way.role;
        match truth {
            Truth::Yes => {
                let is_new = self.give(who, roles);
                log = log.filter(|_| is_new);
                note(&mut log, Step { who: who.id, roles, cause });
            }
            Truth::Unknown if self.roles_of(who.id) & roles == 0 => {
                let toward = way.toward.map_or(0, |role| 1 << role);
                let open = self.open_of(asking, who, way.when.as_ref(), toward);
                self.perhaps_give(who, roles, &open);
            }
            _ => {}
        }
    }

    fn holds_of(&self, asking: Asking<'_>, who: &Person, when: Option<&Test>) -> Truth {
        when.map_or(Truth::Yes, |when| Asking { bearer: Some(who), holders: Some(self), ..asking }.weigh(when))
    }

    /// What would have to be known for a condition, and for roles on which the way into another hangs.
    fn open_of(&self, asking: Asking<'_>, who: &Person, when: Option<&Test>, roles: u128) -> Arc<[Open]> {
        let mut open = Vec::new();
        if let Some(when) = when {
            Asking { bearer: Some(who), holders: Some(self), ..asking }.open(when, &mut open);
        }
        self.open(None, roles, &mut open);
        open.into()
    }

    fn follow(&mut self, asking: Asking<'p>, rule: &Rule, mut log: Log<'_>) {
        let Some(when) = &rule.when else { return };
        let everybody = if rule.who == 0 { self.everybody() } else { self.with_any(rule.who).collect() };
        let weighed =
            everybody.into_iter().map(|(who, is_held)| (who, is_held.and(self.holds_of(asking, who, Some(when)))));
        let meant: Vec<(&'p Person, Truth)> = weighed.filter(|(_, truth)| *truth != Truth::No).collect();
        let mut doubts: Vec<Open> = Vec::new();
        for (who, truth) in &meant {
            if *truth == Truth::Yes {
                self.obey(who, rule, &mut log);
                continue;
            }
            let open = self.open_of(asking, who, Some(when), rule.who);
            match rule.effect {
                Move::Gives(roles) | Move::Moves(roles) => self.perhaps_give(who, roles, &open),
                Move::Takes(roles) => self.perhaps_take(who.id, roles, &open),
                Move::Needs(_) | Move::Says => {}
            }
            doubts.extend_from_slice(&open);
        }
        let Move::Moves(roles) = rule.effect else { return };
        let others = self.list.iter().map(|holder| holder.who.id);
        let others: Vec<StakeholderId> = others.filter(|who| meant.iter().all(|(other, _)| other.id != *who)).collect();
        if meant.iter().any(|(_, truth)| *truth == Truth::Yes) {
            others.into_iter().for_each(|who| self.lose(who, roles, rule, &mut log));
        } else if !meant.is_empty() {
            let open: Arc<[Open]> = doubts.into();
            others.into_iter().for_each(|who| self.perhaps_take(who, roles, &open));
        }
    }

    fn everybody(&self) -> Vec<(&'p Person, Truth)> {
        self.list.iter().map(|holder| (holder.who, Truth::Yes)).collect()
    }

    fn obey(&mut self, who: &'p Person, rule: &Rule, log: &mut Log<'_>) {
        match rule.effect {
            Move::Gives(roles) | Move::Moves(roles) => {
                // A rule that takes the role from others is a reason also where it was held before.
                if self.give(who, roles) || matches!(rule.effect, Move::Moves(_)) {
                    note(log, Step { who: who.id, roles, cause: Cause::RuleGives(rule.number) });
                }
            }
            Move::Takes(roles) => self.lose(who.id, roles, rule, log),
            Move::Needs(roles) => self.needs.push((who.id, roles, rule.number)),
            Move::Says => {}
        }
    }

    fn lose(&mut self, who: StakeholderId, roles: u128, rule: &Rule, log: &mut Log<'_>) {
        let lost = self.take(who, roles);
        if lost != 0 {
            note(log, Step { who, roles: lost, cause: Cause::RuleTakes(rule.number) });
        }
    }

    /// What a person has said of somebody's role counts before everything else.
    fn overrule(&mut self, asking: Asking<'p>, book: u16, mut log: Log<'_>) {
        let (pass, Some(around)) = (asking.pass, asking.around) else { return };
        let instrument = pass.rulebook.books[usize::from(book)].id.as_str();
        let candidates: Vec<&'p Person> = self.list.iter().map(|holder| holder.who).collect();
        for who in candidates {
            for id in pass.drawing.index.facts(FactSubject::Toward(who.id, around.id)) {
                let Some(fact) = pass.ecosystem().facts.get(*id) else { continue };
                let role = overruled(&fact.question, instrument);
                let role = role.and_then(|role| pass.rulebook.roles.iter().position(|own| own == role));
                let Some(role) = role.filter(|_| fact.lifetime.holds_on(pass.drawing.as_of)) else { continue };
                match Truth::from(fact.answer) {
                    Truth::Yes => {
                        self.give(who, 1 << role);
                        note(&mut log, Step { who: who.id, roles: 1 << role, cause: Cause::Said(*id, true) });
                    }
                    Truth::No => {
                        self.take(who.id, 1 << role);
                        note(&mut log, Step { who: who.id, roles: 1 << role, cause: Cause::Said(*id, false) });
                    }
                    Truth::Unknown => {}
                }
            }
        }
    }
}

/// Whether one of these roles is held, given those held and those perhaps held.
fn is_in(roles: u128, held: u128, possible: u128) -> Truth {
    match (held & roles != 0, possible & roles != 0) {
        (true, _) => Truth::Yes,
        (false, true) => Truth::Unknown,
        (false, false) => Truth::No,
    }
}

/// The role that a question overrules in an instrument: `cra/manufacturer` in one, `any/manufacturer` in all.
fn overruled<'q>(question: &'q str, instrument: &str) -> Option<&'q str> {
    let (book, role) = question.split_once('/')?;
    (book == instrument || book == "any").then_some(role)
}

//! Ecosystem, catalogue and day: who is what in law, what applies, what is open.
//!
//! [`Law`] goes through every element once: it looks around it, works out who holds which
//! legal role toward it in each instrument, and asks every provision's conditions. The
//! outcome is three-valued; what would have to be known is kept as [`Open`]. Only what
//! applies or may apply is kept; [`Law::examine`] tells of one element everything, also what
//! does not apply and why, by asking the same conditions again.
//!
//! A full pass is linear in elements times provisions of the places they are in. Following
//! an edit costs as much as the elements near it.

mod around;
mod assumed;
mod examine;
mod holders;
mod judge;
mod mark;
mod near;
mod on_map;
mod open;
mod pass;
mod people;
mod place;
mod questions;
mod reasons;
mod roles_held;
mod rulebook;
mod silent;
mod step;
mod test;
mod timeline;
mod truth;
mod verdict;
mod weigh;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use around::{Around, Arounds, Drawing};
use on_map::OnMap;
use pass::Pass;
use people::People;
use verdict::{Verdict, Verdicts};

pub use assumed::Assumption;
pub use examine::{Examined, Reason, RoleHeld};
pub use mark::mark;
pub use open::Open;
pub use questions::OpenQuestion;
pub use roles_held::RoleToward;
pub use rulebook::Rulebook;
pub use silent::{Silence, SilentAbout};
pub use timeline::{Turn, TurnKind, timeline};
pub use truth::Truth;
pub use verdict::State;
pub use weigh::Origin;

use crate::catalogue::{Instrument, Provision};
use crate::model::{Change, Date, Ecosystem, ElementId, Index, ObligationId, StakeholderId};

/// What the law says of an ecosystem on a day. Copying shares everything.
#[derive(Clone, Debug)]
pub struct Law {
    rulebook: Arc<Rulebook>,
    as_of: Date,
    people: Arc<People>,
    arounds: Arc<Arounds>,
    verdicts: Arc<BTreeMap<ElementId, Arc<Verdicts>>>,
    on_map: OnMap,
}

/// A provision that applies to an element, or may.
#[derive(Clone, Copy, Debug)]
pub struct Application<'a> {
    /// The element.
    pub element: ElementId,
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The provision.
    pub provision: &'a Provision,
    /// Applies or depends.
    pub state: State,
    /// Everything holds but for the day, on which it does not bind yet.
    pub is_later: bool,
    /// Whom it addresses: those whom it binds, and those whom it may.
    pub bearers: &'a [(StakeholderId, State)],
    /// What would have to be known.
    pub open: &'a [Open],
    clause: u16,
    book: u16,
}

/// A stand-in that an instrument requires and nobody is.
#[derive(Clone, Copy, Debug)]
pub struct StandIn<'a> {
    /// The element.
    pub element: ElementId,
    /// Whose stand-in is needed.
    pub whom: StakeholderId,
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The role rule that requires it.
    pub rule: &'a crate::catalogue::RoleRule,
}

impl Law {
    /// Goes through the whole ecosystem.
    pub fn new(ecosystem: &Ecosystem, index: &Index, as_of: Date, rulebook: &Arc<Rulebook>) -> Self {
        let drawing = Drawing { ecosystem, index, as_of };
        let people = People::of(drawing, rulebook);
        let elements: Vec<ElementId> = ecosystem.elements.ids().collect();
        let look = |id: &ElementId| Some((*id, Arc::new(Around::of(drawing, rulebook, &people, *id)?)));
        let arounds: Arounds = elements.par_iter().filter_map(look).collect::<Vec<_>>().into_iter().collect();
        let pass = Pass { drawing, rulebook, arounds: &arounds, people: &people };
        let judge = |around: &Arc<Around>| (around.id, Arc::new(Verdicts::of(&pass, around)));
        let all: Vec<&Arc<Around>> = arounds.values().collect();
        let verdicts = all.into_par_iter().map(judge).collect::<Vec<_>>().into_iter().collect();
        Self {
            on_map: OnMap::of(ecosystem, rulebook),
            rulebook: Arc::clone(rulebook),
            as_of,
            people: Arc::new(people),
            arounds: Arc::new(arounds),
            verdicts: Arc::new(verdicts),
        }
    }

    /// Follows changes that have been carried out; tells whether anything may be different.
    pub fn update(&mut self, ecosystem: &Ecosystem, index: &Index, changes: &[Change]) -> bool {
        let is_same_map = !self.on_map.update(ecosystem, &self.rulebook, changes);
        let near = near::elements(ecosystem, index, changes, &self.arounds);
        if matches!(near, near::Near::Everything) {
            *self = Self::new(ecosystem, index, self.as_of, &Arc::clone(&self.rulebook));
            return true;
        }
        // Also where no element is near: who is there has to be known when the next edit comes.
        let drawing = Drawing { ecosystem, index, as_of: self.as_of };
        if let Some(people) = self.people.renewed(drawing, &self.rulebook, changes) {
            self.people = Arc::new(people);
        }
        let near::Near::Some(elements) = near else { return !is_same_map };
        self.renew(drawing, &elements);
        true
    }

    fn renew(&mut self, drawing: Drawing<'_>, elements: &[ElementId]) {
        let arounds = Arc::make_mut(&mut self.arounds);
        for id in elements {
            match Around::of(drawing, &self.rulebook, &self.people, *id) {
                Some(around) => arounds.insert(*id, Arc::new(around)),
                None => arounds.remove(id),
            };
        }
        let pass = Pass { drawing, rulebook: &self.rulebook, arounds: &self.arounds, people: &self.people };
        let judged: Vec<(ElementId, Option<Arc<Verdicts>>)> = elements
            .iter()
            .map(|id| (*id, pass.around(*id).map(|around| Arc::new(Verdicts::of(&pass, around)))))
            .collect();
        let verdicts = Arc::make_mut(&mut self.verdicts);
        for (id, judged) in judged {
            match judged {
                Some(new) => verdicts.insert(id, new),
                None => verdicts.remove(&id),
            };
        }
    }

    /// The catalogue that was asked.
    pub fn rulebook(&self) -> &Arc<Rulebook> {
        &self.rulebook
    }

    /// The day for which it was asked.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// Everything that applies or may apply, element by element.
    pub fn applications(&self) -> impl Iterator<Item = Application<'_>> {
        self.verdicts.iter().flat_map(|(element, verdicts)| self.of_verdicts(*element, verdicts))
    }

    /// What applies or may apply to an element.
    pub fn applications_to(&self, element: ElementId) -> impl Iterator<Item = Application<'_>> {
        self.verdicts.get(&element).into_iter().flat_map(move |verdicts| self.of_verdicts(element, verdicts))
    }

    /// What applies or may apply to an element of that from which a duty on the map comes.
    pub fn applications_behind(&self, duty: ObligationId, element: ElementId) -> impl Iterator<Item = Application<'_>> {
        let clauses = self.on_map.clauses(duty);
        let verdicts = if clauses.is_empty() { None } else { self.verdicts.get(&element) };
        verdicts.into_iter().flat_map(move |verdicts| {
            let found = |clause: &u16| verdicts.list.binary_search_by_key(clause, |verdict| verdict.clause).ok();
            let found = clauses.iter().filter_map(found);
            found.map(move |place| self.application(element, verdicts, &verdicts.list[place]))
        })
    }

    fn of_verdicts<'a>(&'a self, element: ElementId, verdicts: &'a Verdicts) -> impl Iterator<Item = Application<'a>> {
        verdicts.list.iter().map(move |verdict| self.application(element, verdicts, verdict))
    }

    fn application<'a>(&'a self, element: ElementId, verdicts: &'a Verdicts, verdict: &Verdict) -> Application<'a> {
        let (instrument, provision) = self.rulebook.provision(verdict.clause);
        Application {
            element,
            instrument,
            provision,
            state: verdict.state,
            is_later: verdict.is_later,
            bearers: verdicts.bearers(verdict),
            open: verdicts.open(verdict),
            clause: verdict.clause,
            book: self.rulebook.clauses[usize::from(verdict.clause)].book,
        }
    }

    /// The stand-ins that are required and that nobody is.
    pub fn missing_stand_ins(&self) -> impl Iterator<Item = StandIn<'_>> {
        self.verdicts.iter().flat_map(|(element, verdicts)| {
            verdicts.needs.iter().map(|need| {
                let instrument = self.rulebook.instrument(need.book);
                StandIn { element: *element, whom: need.whom, instrument, rule: &instrument.role_rules[need.rule] }
            })
        })
    }

    /// The wholes of which an element is a part, the nearest first.
    pub fn wholes_of(&self, element: ElementId) -> &[ElementId] {
        self.arounds.get(&element).map_or(&[], |around| &around.wholes)
    }

    /// Whether a map on which nobody holds a role has a hole.
    pub fn must_be_held(&self, role: &str) -> bool {
        let role = self.rulebook.catalogue().roles.get(role);
        role.is_some_and(|role| role.vacancy != crate::catalogue::Vacancy::Fine)
    }

    /// Whether somebody holds a role toward an element, as far as that hangs on no instrument.
    pub fn is_held(&self, element: ElementId, role: &str) -> bool {
        let role = self.rulebook.roles.iter().position(|own| own == role);
        let held = self.verdicts.get(&element).map_or(0, |verdicts| verdicts.held);
        role.is_some_and(|role| held & 1 << role != 0)
    }

    /// The duties on the map that come from a provision, told by its id or by their citation.
    pub fn duties_from(&self, provision: &str) -> &[ObligationId] {
        self.rulebook.clause(provision).map_or(&[], |clause| self.on_map.duties(clause))
    }

    /// The provisions from which a duty on the map comes.
    pub fn provisions_of(&self, duty: ObligationId) -> impl Iterator<Item = (&Instrument, &Provision)> {
        self.on_map.clauses(duty).iter().map(|clause| self.rulebook.provision(*clause))
    }

    /// The duty on the map that stands for a provision and this element, or a whole or part of it.
    pub fn on_map(&self, ecosystem: &Ecosystem, application: &Application<'_>) -> Option<ObligationId> {
        self.on_map_for(ecosystem, application.clause, application.element)
    }

    fn on_map_for(&self, ecosystem: &Ecosystem, clause: u16, element: ElementId) -> Option<ObligationId> {
        let wholes = |id: &ElementId| self.arounds.get(id).map_or(&[][..], |around| &around.wholes);
        self.on_map.duties(clause).iter().copied().find(|duty| {
            let about = ecosystem.obligations.get(*duty).map_or(&[][..], |duty| &duty.about);
            let is_near =
                |id: &ElementId| *id == element || wholes(id).contains(&element) || wholes(&element).contains(id);
            about.is_empty() || about.iter().any(is_near)
        })
    }
}

impl Application<'_> {
    /// Whether it binds today: it applies, and from a day that has come.
    pub fn binds(&self) -> bool {
        self.state == State::Applies && !self.is_later
    }

    /// Where in the catalogue the provision stands.
    pub fn place(&self) -> u16 {
        self.clause
    }

    /// Where in the catalogue the instrument stands, in the order of the ids.
    pub fn book(&self) -> u16 {
        self.book
    }

    /// Whether it is law, and not a principle paper.
    pub fn is_law(&self) -> bool {
        self.instrument.force == crate::catalogue::Force::Law
    }
}

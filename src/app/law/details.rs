//! One provision in detail: for which elements what comes out, and why.

use std::collections::BTreeSet;

use super::{Outcome, Scope};
use crate::law::{Reason, RoleHeld};
use crate::model::{ElementId, ObligationId};
use crate::rules::Analysis;

/// One provision in detail.
#[derive(Debug, Default)]
pub struct Details {
    /// Its id.
    pub provision: String,
    /// Elements for which the same comes out for the same reasons, the strongest first.
    pub cases: Vec<Case>,
    /// How many more elements there are.
    pub more: usize,
}

/// Elements for which the same comes out for the same reasons.
#[derive(Debug)]
pub struct Case {
    /// The elements.
    pub elements: Vec<ElementId>,
    /// What comes out.
    pub outcome: Outcome,
    /// Whom it addresses.
    pub bearers: Vec<RoleHeld>,
    /// The roles it addresses and nobody holds, as people call them.
    pub missing_roles: Vec<String>,
    /// Why.
    pub because: Vec<Reason>,
    /// What would have to be known.
    pub open: Vec<String>,
    /// The duty on the map that stands for it.
    pub on_map: Option<ObligationId>,
}

/// Of how many elements the reasons are told.
const MOST: usize = 24;

impl Details {
    /// Looks at one provision for the elements of a part of the map.
    pub(super) fn of(analysis: &Analysis, scope: &Scope, provision: &str) -> Self {
        let (ecosystem, index, law) = (analysis.ecosystem(), analysis.index(), analysis.law());
        let applies = law.applications().filter(|one| one.provision.id == provision).map(|one| one.element);
        let applies: BTreeSet<ElementId> = applies.collect();
        let mut elements = scope.elements(analysis);
        elements.sort_by_key(|id| !applies.contains(id));
        let mut details = Self { provision: provision.to_owned(), ..Self::default() };
        let mut told = 0;
        for element in elements {
            if told == MOST {
                details.more += usize::from(applies.contains(&element));
                continue;
            }
            let examined = law.examine(ecosystem, index, element);
            let Some(one) = examined.into_iter().find(|one| one.provision.id == provision) else { continue };
            told += 1;
            let label = |role: &str| law.rulebook().catalogue().role_label(role).to_owned();
            let open = one.open.iter().map(|open| law.question(ecosystem, *open).text.text());
            details.add(Case {
                elements: vec![element],
                outcome: Outcome::of(one.state, one.is_later),
                open: open.collect(),
                missing_roles: one.missing_roles.iter().map(|role| label(role)).collect(),
                bearers: one.bearers,
                because: one.because,
                on_map: one.on_map,
            });
        }
        details.cases.sort_by_key(|case| case.outcome);
        details
    }

    fn add(&mut self, case: Case) {
        match self.cases.iter_mut().find(|other| other.says_the_same(&case)) {
            Some(other) => other.elements.extend(case.elements),
            None => self.cases.push(case),
        }
    }
}

impl Case {
    fn says_the_same(&self, other: &Self) -> bool {
        let bearers = |case: &Self| -> Vec<_> {
            case.bearers.iter().map(|one| (one.who, one.state, one.roles.clone(), one.why.clone())).collect()
        };
        self.outcome == other.outcome
            && self.because == other.because
            && self.open == other.open
            && self.on_map == other.on_map
            && self.missing_roles == other.missing_roles
            && bearers(self) == bearers(other)
    }
}

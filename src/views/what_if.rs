//! What would be different if: somebody gone, a relation ended, a thing branded as one's own,
//! another day. The ecosystem itself is not touched.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::Shift;
use crate::edit::{Edit, EditError, plan};
use crate::lang::Message;
use crate::model::{
    Date, Ecosystem, ElementId, NodeId, ObligationId, OwnershipState, RecordKey, RelationId, RelationKind,
    StakeholderId,
};
use crate::rules::{Analysis, Finding};

/// One thing that is supposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supposition {
    /// A stakeholder is gone from this day on: bankrupt, closed, moved away.
    Gone {
        /// Who.
        who: StakeholderId,
        /// The first day without it.
        from: Date,
    },
    /// A relation has ended, such as a contract.
    Ended {
        /// Which.
        relation: RelationId,
        /// The first day without it.
        from: Date,
    },
    /// A stakeholder sells an element under its own name.
    Brands {
        /// Who.
        who: StakeholderId,
        /// What.
        element: ElementId,
    },
    /// Everything is evaluated for this day.
    On(Date),
}

impl Supposition {
    /// The change of the ecosystem that makes it so; nothing where only the day is another one.
    pub fn edit(&self) -> Option<Edit> {
        let last = |from: Date| from.yesterday().unwrap_or(from);
        match *self {
            Self::Gone { who, from } => Some(Edit::End { key: who.into(), on: last(from) }),
            Self::Ended { relation, from } => Some(Edit::End { key: relation.into(), on: last(from) }),
            Self::Brands { who, element } => {
                Some(Edit::Relate { from: who.into(), kind: RelationKind::Brands, to: element.into() })
            }
            Self::On(_) => None,
        }
    }

    /// What is supposed, in words.
    pub fn message(&self, ecosystem: &Ecosystem) -> Message {
        match *self {
            Self::Gone { who, from } => msg!("suppose-gone", who = ecosystem.name(who), day = from),
            Self::Ended { relation, from } => {
                msg!("suppose-ended", what = ecosystem.name(relation), day = from)
            }
            Self::Brands { who, element } => {
                msg!("suppose-brands", who = ecosystem.name(who), what = ecosystem.name(element))
            }
            Self::On(day) => msg!("suppose-on", day = day),
        }
    }

    /// Whether everything it speaks of is on the map.
    pub fn is_about(&self, ecosystem: &Ecosystem) -> bool {
        match *self {
            Self::Gone { who, .. } => ecosystem.stakeholders.contains(who),
            Self::Ended { relation, .. } => ecosystem.relations.contains(relation),
            Self::Brands { who, element } => {
                ecosystem.stakeholders.contains(who) && ecosystem.elements.contains(element)
            }
            Self::On(_) => true,
        }
    }
}

/// All suppositions as one edit; nothing where only the day is another one.
pub fn as_edit(suppositions: &[Supposition]) -> Option<Edit> {
    let mut edits: Vec<Edit> = suppositions.iter().filter_map(Supposition::edit).collect();
    match edits.len() {
        0 | 1 => edits.pop(),
        _ => Some(Edit::All(edits)),
    }
}

/// The day for which it is evaluated: the last one that is supposed, or else the one given.
pub fn day(suppositions: &[Supposition], day: Date) -> Date {
    let supposed = |one: &Supposition| if let Supposition::On(day) = one { Some(*day) } else { None };
    suppositions.iter().filter_map(supposed).next_back().unwrap_or(day)
}

/// The ecosystem as it is supposed to be.
///
/// # Errors
/// [`EditError`] where the suppositions cannot all hold, such as an end before the beginning.
pub fn supposed(ecosystem: &Ecosystem, suppositions: &[Supposition]) -> Result<Ecosystem, EditError> {
    let mut supposed = ecosystem.clone();
    if let Some(edit) = as_edit(suppositions) {
        let changes = plan(ecosystem, &edit)?;
        supposed.carry_out(&changes);
    }
    Ok(supposed)
}

/// Works out everything for what is supposed, with the same catalogue.
///
/// # Errors
/// As [`supposed`].
pub fn analyse(before: &Analysis, suppositions: &[Supposition]) -> Result<Analysis, EditError> {
    let ecosystem = supposed(before.ecosystem(), suppositions)?;
    Ok(Analysis::with(&ecosystem, day(suppositions, before.as_of()), before.law().rulebook()))
}

/// What is different between two analyses.
#[derive(Clone, Debug, Default)]
pub struct Consequences {
    /// Findings that only the second one has, in its order.
    pub appeared: Vec<Finding>,
    /// Findings that only the first one has, in its order.
    pub vanished: Vec<Finding>,
    /// How many duties that bind are in which state, before and after; only states whose
    /// count differs.
    pub counts: Vec<(OwnershipState, usize, usize)>,
    /// The duties whose state differs, with both states; nothing where it does not bind.
    pub duties: Vec<(ObligationId, Option<OwnershipState>, Option<OwnershipState>)>,
    /// Legal roles that somebody holds only afterwards, or only before.
    pub roles: Vec<RoleMove>,
}

/// A legal role that is taken on or laid down.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoleMove {
    /// Who.
    pub who: StakeholderId,
    /// Toward which element.
    pub element: ElementId,
    /// How a lawyer calls the instrument.
    pub instrument: String,
    /// The role, as readers call it.
    pub role: String,
    /// Whether it is taken on, not laid down.
    pub taken: bool,
    /// How many provisions that apply or may apply address it.
    pub provisions: usize,
}

impl Consequences {
    /// What is different in the second analysis. Costs as much as both have findings and
    /// duties; legal roles are looked at only toward elements that a change is near.
    pub fn between(before: &Analysis, after: &Analysis) -> Self {
        let (appeared, vanished) = difference(before, after);
        let (counts, duties) = ownership(before, after);
        Self { appeared, vanished, counts, duties, roles: roles(before, after) }
    }

    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        self.appeared.is_empty() && self.vanished.is_empty() && self.duties.is_empty() && self.roles.is_empty()
    }
}

/// The findings that are open only in the second analysis, and those that are open only in
/// the first one, the worst first.
pub fn difference(before: &Analysis, after: &Analysis) -> (Vec<Finding>, Vec<Finding>) {
    let Shift { mut appeared, mut vanished, accepted, reopened } = Shift::of(before, after);
    appeared.extend(reopened);
    vanished.extend(accepted);
    appeared.sort_by_key(|finding| finding.severity);
    vanished.sort_by_key(|finding| finding.severity);
    (appeared, vanished)
}

type Counts = Vec<(OwnershipState, usize, usize)>;
type Duties = Vec<(ObligationId, Option<OwnershipState>, Option<OwnershipState>)>;

fn ownership(before: &Analysis, after: &Analysis) -> (Counts, Duties) {
    let states = |analysis: &Analysis| -> BTreeMap<ObligationId, OwnershipState> {
        let day = analysis.as_of();
        let binds = |id| analysis.ecosystem().obligations.get(id).is_some_and(|duty| duty.lifetime.holds_on(day));
        analysis.ownerships().filter(|(id, _)| binds(*id)).map(|(id, owned)| (id, owned.state)).collect()
    };
    let (old, new) = (states(before), states(after));
    let count = |states: &BTreeMap<ObligationId, OwnershipState>, state| {
        states.values().filter(|other| **other == state).count()
    };
    let counts = OwnershipState::ALL.iter().map(|state| (*state, count(&old, *state), count(&new, *state)));
    let ids: BTreeSet<ObligationId> = old.keys().chain(new.keys()).copied().collect();
    let duties = ids.into_iter().map(|id| (id, old.get(&id).copied(), new.get(&id).copied()));
    (counts.filter(|(_, was, is)| was != is).collect(), duties.filter(|(_, was, is)| was != is).collect())
}

/// Somebody in a role of an instrument, by what readers call these.
type Held = (StakeholderId, String, String);

fn roles(before: &Analysis, after: &Analysis) -> Vec<RoleMove> {
    let mut moves = Vec::new();
    for element in near(before, after) {
        let (old, new) = (held(before, element), held(after, element));
        let taken = new.iter().filter(|(one, _)| !old.contains_key(*one)).map(|one| (true, one));
        let laid_down = old.iter().filter(|(one, _)| !new.contains_key(*one)).map(|one| (false, one));
        for (taken, ((who, instrument, role), provisions)) in taken.chain(laid_down) {
            let (instrument, role, provisions) = (instrument.clone(), role.clone(), *provisions);
            moves.push(RoleMove { who: *who, element, instrument, role, taken, provisions });
        }
    }
    moves.sort();
    moves
}

/// Who holds which role toward an element, as far as a provision that applies or may apply
/// addresses it, with how many these are.
fn held(analysis: &Analysis, element: ElementId) -> BTreeMap<Held, usize> {
    let (law, catalogue) = (analysis.law(), analysis.law().rulebook().catalogue());
    let mut addressed: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for one in law.applications_to(element) {
        for role in &one.provision.bearers {
            *addressed.entry((one.instrument.id.as_str(), role.as_str())).or_default() += 1;
        }
    }
    let told = law.roles_held(analysis.ecosystem(), analysis.index(), element).into_iter();
    told.filter(|one| one.holds && exists(analysis, one.who))
        .filter_map(|one| {
            let provisions = *addressed.get(&(one.instrument.id.as_str(), one.role))?;
            let role = catalogue.role_label(one.role).to_owned();
            Some(((one.who, one.instrument.short.clone(), role), provisions))
        })
        .collect()
}

fn exists(analysis: &Analysis, who: StakeholderId) -> bool {
    crate::graph::exists_on(analysis.ecosystem(), who.into(), analysis.as_of())
}

/// The elements toward which a role can have moved: both ends of every relation that differs
/// or that hangs on a stakeholder that differs, with their parts and wholes. Where the day
/// differs, all of them.
fn near(before: &Analysis, after: &Analysis) -> BTreeSet<ElementId> {
    let (old, new) = (before.ecosystem(), after.ecosystem());
    if before.as_of() != after.as_of() {
        return new.elements.ids().collect();
    }
    let mut relations: BTreeSet<RelationId> = BTreeSet::new();
    let all: BTreeSet<RelationId> = old.relations.ids().chain(new.relations.ids()).collect();
    relations.extend(all.into_iter().filter(|id| old.relations.get(*id) != new.relations.get(*id)));
    for (id, stakeholder) in new.stakeholders.iter() {
        if old.stakeholders.get(id) != Some(stakeholder) {
            relations.extend(after.index().relations(id).iter().copied());
        }
    }
    let mut elements: BTreeSet<ElementId> = BTreeSet::new();
    for relation in relations.iter().filter_map(|id| new.relations.get(*id).or_else(|| old.relations.get(*id))) {
        for end in [relation.from, relation.to] {
            match end {
                NodeId::Element(id) => {
                    elements.insert(id);
                }
                NodeId::Stakeholder(id) => {
                    let around = after.index().relations(id).iter().filter_map(|id| new.relations.get(*id));
                    elements.extend(around.filter_map(|relation| relation.to.element()));
                }
            }
        }
    }
    let wholes: Vec<ElementId> = elements.iter().flat_map(|id| after.law().wholes_of(*id)).copied().collect();
    elements.extend(wholes);
    let parts: Vec<ElementId> = new
        .elements
        .ids()
        .filter(|id| after.law().wholes_of(*id).iter().any(|whole| elements.contains(whole)))
        .collect();
    elements.extend(parts);
    elements
}

/// What a finding is about, for going there; it may not be on the map as it is.
pub fn subject(finding: &Finding, ecosystem: &Ecosystem) -> Option<RecordKey> {
    finding.about.iter().copied().find(|key| ecosystem.contains(*key))
}

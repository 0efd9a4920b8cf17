//! What security, safety and privacy each element needs, what covers it, and what does not.
//!
//! # What counts as covered
//!
//! A need is covered in its dimension where, on the day, at least one duty that protects this
//! dimension
//!
//! - is about the element, about a whole of which it is a part, or about what it runs on, and
//! - is answered for: somebody is accountable for it and nobody denies it.
//!
//! This is the line the rule `need-not-covered` draws, so view and findings never differ.
//! Where every such duty is less than owned, because nobody does the work or several answer
//! without a lead, the cover is weak. A duty that is contested, orphaned, unassigned or only
//! told to somebody covers nothing; nor does one that begins later. A need that is low may be
//! left alone. How good a duty is, or how many are enough, is not judged.

use std::collections::BTreeMap;

use crate::lang::Message;
use crate::model::{
    Date, Dimension, ElementId, Level, Needs, Obligation, ObligationId, Ownership, OwnershipState, Phase,
};
use crate::rules::Analysis;

/// How a need stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// Nothing is needed, or nobody has said so.
    NotNeeded,
    /// Little is needed; nobody must own it.
    Optional,
    /// Somebody answers for a duty that covers it, and the work is done.
    Covered,
    /// Somebody answers, but no duty that covers it is owned as it should be.
    Weak,
    /// Nobody answers.
    Open,
}

/// A duty that covers a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covering {
    /// The duty.
    pub duty: ObligationId,
    /// The whole it is about, or what the element runs on; nothing where it is about the
    /// element itself.
    pub through: Option<ElementId>,
    /// How it is owned.
    pub state: OwnershipState,
}

/// What an element needs in one dimension, and what there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What is protected.
    pub dimension: Dimension,
    /// How much of it is needed.
    pub level: Level,
    /// How it stands.
    pub cover: Cover,
    /// The duties that cover it, or would where nothing is needed.
    pub covering: Vec<Covering>,
    /// The duties that would cover it if somebody answered for them, with how they are owned.
    pub failing: Vec<Covering>,
    /// The duties that begin later.
    pub coming: Vec<ObligationId>,
}

impl Need {
    /// Whether somebody is named for it and denies it, or others do.
    pub fn is_contested(&self) -> bool {
        self.failing.iter().any(|one| one.state == OwnershipState::Contested)
    }

    /// How it stands, in words.
    pub fn words(&self) -> Message {
        match self.cover {
            Cover::NotNeeded => msg!("needs-not-needed"),
            Cover::Optional => msg!("needs-optional"),
            Cover::Covered => msg!("needs-covered", count = self.covering.len()),
            Cover::Weak => msg!("needs-weak"),
            Cover::Open if self.is_contested() => msg!("needs-open-contested"),
            Cover::Open if !self.failing.is_empty() => msg!("needs-open-unanswered"),
            Cover::Open if !self.coming.is_empty() => msg!("needs-open-later"),
            Cover::Open => msg!("needs-open-no-duty"),
        }
    }
}

/// What an element needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementNeeds {
    /// The element.
    pub element: ElementId,
    /// In the order of [`Needs::DIMENSIONS`].
    pub needs: [Need; Needs::DIMENSIONS.len()],
}

/// How many needs of one dimension stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// How many are medium or high.
    pub needed: usize,
    /// How many of these are covered.
    pub covered: usize,
    /// How many are weakly covered.
    pub weak: usize,
    /// How many are open.
    pub open: usize,
}

/// What all elements need on the day, in the order of their ids, and the totals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NeedsTable {
    /// Element by element, those that exist on the day.
    pub elements: Vec<ElementNeeds>,
    /// In the order of [`Needs::DIMENSIONS`].
    pub totals: [Total; Needs::DIMENSIONS.len()],
}

impl NeedsTable {
    /// Works out the needs of all elements. Costs as much as there are elements with what
    /// lies above each, and the duties about these.
    pub fn of(analysis: &Analysis) -> Self {
        let mut table = Self::default();
        for (id, element) in analysis.ecosystem().elements.iter() {
            if !element.lifetime.holds_on(analysis.as_of()) {
                continue;
            }
            let found = Found::near(analysis, id);
            let needs = Needs::DIMENSIONS.map(|dimension| found.need(dimension, element.needs.of(dimension)));
            for (total, need) in table.totals.iter_mut().zip(&needs) {
                total.count(need.cover);
            }
            table.elements.push(ElementNeeds { element: id, needs });
        }
        table
    }

    /// Whether any need is stated.
    pub fn states_any(&self) -> bool {
        self.elements.iter().flat_map(|element| &element.needs).any(|need| need.level != Level::None)
    }
}

impl Total {
    fn count(&mut self, cover: Cover) {
        match cover {
            Cover::NotNeeded | Cover::Optional => return,
            Cover::Covered => self.covered += 1,
            Cover::Weak => self.weak += 1,
            Cover::Open => self.open += 1,
        }
        self.needed += 1;
    }
}

impl ElementNeeds {
    /// How the worst of its needs stands.
    pub fn worst(&self) -> Cover {
        self.needs.iter().map(|need| need.cover).max().unwrap_or(Cover::NotNeeded)
    }
}

impl Need {
    /// The covering duties that bite in a part of the life cycle; nothing names those that
    /// name no part. That no duty names a part is no hole by itself: needs are stated for an
    /// element as a whole.
    pub fn covering_in<'a>(
        &'a self,
        analysis: &'a Analysis,
        phase: Option<Phase>,
    ) -> impl Iterator<Item = &'a Covering> {
        self.covering.iter().filter(move |covering| {
            let duty = analysis.ecosystem().obligations.get(covering.duty);
            duty.is_some_and(|duty| match phase {
                Some(phase) => duty.phases.contains(&phase),
                None => duty.phases.is_empty(),
            })
        })
    }
}

/// The duties about an element and about what lies above it, each once, the nearest first.
struct Found<'a> {
    day: Date,
    duties: Vec<(ObligationId, Option<ElementId>, &'a Obligation, &'a Ownership)>,
}

impl<'a> Found<'a> {
    fn near(analysis: &'a Analysis, element: ElementId) -> Self {
        let mut seen: BTreeMap<ObligationId, Option<ElementId>> = BTreeMap::new();
        let mut order = Vec::new();
        let above = analysis.graph().above(element);
        for (about, through) in
            std::iter::once((element, None)).chain(above.into_iter().map(|whole| (whole, Some(whole))))
        {
            for duty in analysis.index().duties_about(about) {
                seen.entry(*duty).or_insert_with(|| {
                    order.push(*duty);
                    through
                });
            }
        }
        let all = order.into_iter().filter_map(|id| {
            let (duty, owned) = (analysis.ecosystem().obligations.get(id)?, analysis.ownership(id)?);
            Some((id, seen.get(&id).copied().flatten(), duty, owned))
        });
        Self { day: analysis.as_of(), duties: all.collect() }
    }

    fn need(&self, dimension: Dimension, level: Level) -> Need {
        let mut need = Need {
            dimension,
            level,
            cover: Cover::NotNeeded,
            covering: Vec::new(),
            failing: Vec::new(),
            coming: Vec::new(),
        };
        for (id, through, duty, owned) in &self.duties {
            if !duty.dimensions.contains(&dimension) || duty.lifetime.has_ended_by(self.day) {
                continue;
            }
            let covering = Covering { duty: *id, through: *through, state: owned.beneath };
            if duty.lifetime.begins_after(self.day) {
                need.coming.push(*id);
            } else if owned.beneath.is_answered_for() {
                need.covering.push(covering);
            } else {
                need.failing.push(covering);
            }
        }
        need.cover = match level {
            Level::None => Cover::NotNeeded,
            Level::Low => Cover::Optional,
            _ if need.covering.is_empty() => Cover::Open,
            _ if need.covering.iter().any(|one| one.state == OwnershipState::Owned) => Cover::Covered,
            _ => Cover::Weak,
        };
        need
    }
}

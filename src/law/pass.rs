//! Everything that is asked of one ecosystem on one day.

use std::sync::Arc;

use super::around::{Around, Arounds, Drawing};
use super::people::People;
use super::rulebook::Rulebook;
use super::truth::Truth;
use crate::model::{Ecosystem, ElementId, FactId, FactSubject};

/// What is looked at while elements are gone through.
pub(super) struct Pass<'a> {
    pub(super) drawing: Drawing<'a>,
    pub(super) rulebook: &'a Rulebook,
    pub(super) arounds: &'a Arounds,
    pub(super) people: &'a People,
}

impl<'a> Pass<'a> {
    pub(super) fn ecosystem(&self) -> &'a Ecosystem {
        self.drawing.ecosystem
    }

    pub(super) fn around(&self, id: ElementId) -> Option<&'a Arc<Around>> {
        self.arounds.get(&id)
    }

    /// What a person has said, and holds on the day.
    pub(super) fn said(&self, about: FactSubject, question: &str) -> Option<(Truth, FactId)> {
        let facts = self.drawing.index.facts(about).iter();
        let told = facts.filter_map(|id| Some((*id, self.ecosystem().facts.get(*id)?)));
        told.filter(|(_, fact)| fact.question == question && fact.lifetime.holds_on(self.drawing.as_of))
            .map(|(id, fact)| (Truth::from(fact.answer), id))
            .find(|(truth, _)| *truth != Truth::Unknown)
    }
}

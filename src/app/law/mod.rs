//! What is shown of the law: which part, what it says, what comes when.
//!
//! A thread of its own works it out, as the findings are; a frame never waits.

mod answer;
mod desk;
mod details;
mod sheet;

use std::sync::Arc;

use desk::{Answer, Desk, Wanted};

pub use details::{Case, Details};
pub use sheet::{Assumed, Entry, Group, Outcome, Question, Sheet};

use super::{App, Panel, View, Wake};
use crate::law::{State, Turn};
use crate::model::{ElementId, NodeId, StakeholderId};
use crate::rules::Analysis;

/// The parts of the view of the law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LawTab {
    /// What applies, depends, comes later, does not apply.
    #[default]
    Applies,
    /// What would have to be known.
    Questions,
    /// Everything in the catalogue.
    Catalogue,
}

impl LawTab {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Applies, Self::Questions, Self::Catalogue];
}

/// The part of the map that is looked at; nothing named means all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// These elements.
    pub elements: Vec<ElementId>,
    /// What addresses these stakeholders.
    pub people: Vec<StakeholderId>,
}

impl Scope {
    fn of(nodes: impl Iterator<Item = NodeId>) -> Self {
        let mut scope = Self::default();
        for node in nodes {
            match node {
                NodeId::Element(id) => scope.elements.push(id),
                NodeId::Stakeholder(id) => scope.people.push(id),
            }
        }
        scope
    }

    /// Whether it is the whole map.
    pub fn is_whole(&self) -> bool {
        self.elements.is_empty() && self.people.is_empty()
    }

    /// The elements to look at, in the order of their ids: those named, or else those that
    /// the stakeholders named have to do with, or else all.
    fn elements(&self, analysis: &Analysis) -> Vec<ElementId> {
        let ecosystem = analysis.ecosystem();
        let mut elements: Vec<ElementId> = if !self.elements.is_empty() {
            self.elements.iter().copied().filter(|id| ecosystem.elements.contains(*id)).collect()
        } else if self.people.is_empty() {
            ecosystem.elements.ids().collect()
        } else {
            let addressed = analysis.law().applications().filter(|one| self.addresses(one.bearers));
            let near = self.people.iter().flat_map(|who| analysis.index().relations(*who)).filter_map(|id| {
                let relation = ecosystem.relations.get(*id)?;
                relation.to.element()
            });
            addressed.map(|one| one.element).chain(near).collect()
        };
        elements.sort_unstable();
        elements.dedup();
        elements
    }

    /// Whether something with these bearers concerns the stakeholders named.
    fn addresses(&self, bearers: &[(StakeholderId, State)]) -> bool {
        self.people.is_empty() || bearers.iter().any(|(who, _)| self.people.contains(who))
    }
}

/// What is shown of the law, and what was worked out for it.
pub(super) struct LawDesk {
    tab: LawTab,
    scope: Scope,
    provision: Option<String>,
    with_excluded: bool,
    desk: Desk,
    wanted: Option<Wanted>,
    asked: u64,
    answer: Answer,
}

impl LawDesk {
    pub(super) fn start(wake: Wake) -> Self {
        Self {
            tab: LawTab::default(),
            scope: Scope::default(),
            provision: None,
            with_excluded: false,
            desk: Desk::start(wake),
            wanted: None,
            asked: 0,
            answer: Answer::default(),
        }
    }
}

impl App {
    /// The part of the view of the law that is shown.
    pub fn law_tab(&self) -> LawTab {
        self.law.tab
    }

    /// The part of the map of which the view of the law speaks.
    pub fn law_scope(&self) -> &Scope {
        &self.law.scope
    }

    /// The provision whose details are shown.
    pub fn law_provision(&self) -> Option<&str> {
        self.law.provision.as_deref()
    }

    /// What the law says of that part; nothing before it has been worked out.
    pub fn law_sheet(&self) -> Option<&Arc<Sheet>> {
        self.law.answer.sheet.as_ref()
    }

    /// The details of the provision; nothing while they are worked out.
    pub fn law_details(&self) -> Option<&Arc<Details>> {
        self.law.answer.details.as_ref().filter(|details| self.law_provision() == Some(&details.provision))
    }

    /// The days on which something changes; nothing before they have been worked out.
    pub fn turns(&self) -> Option<&Arc<Vec<Turn>>> {
        self.law.answer.turns.as_ref()
    }

    /// Whether what is shown of the law is still being worked out.
    pub fn is_consulting(&self) -> bool {
        self.law.answer.number != self.law.asked
    }

    /// A number that is another one whenever something new was worked out.
    pub fn law_stamp(&self) -> u64 {
        self.law.answer.number
    }

    /// Shows a part of the view of the law.
    pub(super) fn show_law(&mut self, tab: LawTab) {
        self.view = View::Law;
        self.law.tab = tab;
    }

    /// Shows the details of a provision in the view of the law, or none.
    pub(super) fn show_provision(&mut self, provision: Option<String>) {
        if provision.is_some() {
            self.show_law(LawTab::Applies);
        }
        self.law.provision = provision;
    }

    /// Whether what does not apply is looked for, however large the map.
    pub(super) fn look_for_excluded(&mut self, look: bool) {
        self.law.with_excluded = look;
    }

    /// Keeps the part of the map in step with the selection. A selected duty leaves it as it
    /// is: adding one selects it, and the view must not jump.
    fn follow_selection(&mut self) {
        let scope = Scope::of(self.selection.nodes());
        if !scope.is_whole() || self.selection.keys().is_empty() {
            self.law.scope = scope;
        }
        let ecosystem = self.document.ecosystem();
        self.law.scope.elements.retain(|id| ecosystem.elements.contains(*id));
        self.law.scope.people.retain(|id| ecosystem.stakeholders.contains(*id));
    }

    /// Has worked out what is shown and not known yet.
    pub(super) fn consult(&mut self) {
        self.follow_selection();
        let (with_sheet, with_turns) = (self.view == View::Law, self.shows(Panel::Timeline));
        if !with_sheet && !with_turns {
            return;
        }
        let wanted = Wanted {
            analysis: Arc::clone(&self.analysis),
            scope: self.law.scope.clone(),
            with_excluded: self.law.with_excluded,
            with_sheet,
            with_turns,
            provision: self.law.provision.clone(),
        };
        if self.law.wanted.as_ref() != Some(&wanted) {
            self.law.asked += 1;
            self.law.desk.ask(self.law.asked, wanted.clone());
            self.law.wanted = Some(wanted);
        }
    }

    /// Takes in what has been worked out. True where there was something.
    pub(super) fn poll_law(&mut self) -> bool {
        match self.law.desk.newest() {
            Some(answer) => {
                self.law.answer = answer;
                true
            }
            None => false,
        }
    }

    /// Waits until what is shown of the law belongs to the ecosystem as it is now.
    pub(super) fn settle_law(&mut self) {
        self.consult();
        while self.is_consulting() {
            let Some(answer) = self.law.desk.wait() else { return };
            self.law.answer = answer;
        }
    }
}

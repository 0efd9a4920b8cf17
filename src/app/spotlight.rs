//! What lights up on the map while all else steps back: what was searched for, and what is
//! near the selection.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Action, App, Notice, Selection};
use crate::diagram::{Layer, Overlay};
use crate::model::{Ecosystem, ElementKind, EndKind, NodeId, RecordKey, StakeholderKind};
use crate::rules::Severity;

/// The most steps from the selection that can be asked for.
const FARTHEST_FOCUS: u8 = 9;

/// What is searched for, how far around the selection one looks, and what that comes to.
#[derive(Default)]
pub(super) struct Spotlight {
    search: String,
    depth: Option<u8>,
    only_holes: bool,
    overlay: Option<Overlay>,
    layer: Option<Arc<Layer>>,
    /// Of what `found` and `lit` were worked out.
    of: Option<Of>,
    found: Arc<[RecordKey]>,
    lit: Option<Arc<BTreeSet<NodeId>>>,
}

#[derive(Clone, PartialEq)]
struct Of {
    stamp: u64,
    /// Which findings; what a map is read for hangs on them.
    analysed: u64,
    search: String,
    around: Option<(u8, Selection)>,
    only_holes: bool,
    overlay: Option<Overlay>,
}

impl App {
    /// The words that are searched for; empty where nothing is.
    pub fn search(&self) -> &str {
        &self.spotlight.search
    }

    /// The records that hold the words that are searched for, kind by kind.
    pub fn found(&self) -> &[RecordKey] {
        &self.spotlight.found
    }

    /// How many steps around the selection are shown clearly; nothing where all is.
    pub fn focus_depth(&self) -> Option<u8> {
        self.spotlight.depth
    }

    /// The nodes that are shown clearly while all else steps back; nothing where all are.
    pub fn lit(&self) -> Option<&Arc<BTreeSet<NodeId>>> {
        self.spotlight.lit.as_ref()
    }

    /// For which question the map is read.
    pub fn overlay(&self) -> Option<Overlay> {
        self.spotlight.overlay
    }

    /// The groups that the map shows, where it is read for a question.
    pub fn layer(&self) -> Option<&Arc<Layer>> {
        self.spotlight.layer.as_ref()
    }

    /// Reads the map for a question.
    pub(super) fn read_map_for(&mut self, overlay: Option<Overlay>) {
        self.spotlight.overlay = overlay;
    }

    /// Shows clearly only nodes with a gap, or all again.
    pub(super) fn show_only_holes(&mut self) {
        self.spotlight.only_holes = !self.spotlight.only_holes;
    }

    /// The nodes with a duty that nobody carries, or with a gap of their own.
    fn nodes_with_holes(&self) -> BTreeSet<NodeId> {
        let nodes = self.scene.nodes.iter();
        nodes.filter(|node| node.tally.open > 0 || node.worst == Some(Severity::Gap)).map(|node| node.node).collect()
    }

    /// Searches for words everywhere.
    pub(super) fn set_search(&mut self, words: String) {
        self.spotlight.search = words;
    }

    /// Shows clearly what is at most so many steps from the selection; once more shows all again.
    pub(super) fn focus_on(&mut self, depth: u8) {
        if self.spotlight.depth == Some(depth) {
            self.spotlight.depth = None;
            return;
        }
        if self.selection.nodes().next().is_none() && self.spoken_of().is_empty() {
            self.tell(Notice::info(crate::lang::t("notice-focus-needs-selection")));
            return;
        }
        self.spotlight.depth = Some(depth.min(FARTHEST_FOCUS));
    }

    /// Shows all of the map clearly again. False where it was.
    pub(super) fn put_out_spotlight(&mut self) -> bool {
        let Spotlight { depth, only_holes, .. } = self.spotlight;
        let was_on = depth.is_some() || only_holes || !self.spotlight.search.is_empty();
        self.spotlight.depth = None;
        self.spotlight.only_holes = false;
        self.spotlight.search.clear();
        was_on
    }

    /// Goes to the next record found, or the one before.
    pub(super) fn go_to_found(&mut self, forward: bool) {
        let found = Arc::clone(&self.spotlight.found);
        if found.is_empty() {
            return;
        }
        let here = self.selection.lead().and_then(|lead| found.iter().position(|key| *key == lead));
        let next = match here {
            None => 0,
            Some(place) if forward => (place + 1) % found.len(),
            Some(place) => (place + found.len() - 1) % found.len(),
        };
        self.act(Action::Reveal(found[next]));
    }

    /// Works out what lights up, where anything it hangs on has changed.
    pub(super) fn shine(&mut self) {
        let around = self.spotlight.depth.map(|depth| (depth, self.selection.clone()));
        let Spotlight { only_holes, overlay, .. } = self.spotlight;
        let search = self.spotlight.search.trim().to_lowercase();
        let of = Of { stamp: self.stamp, analysed: self.analysed, search, around, only_holes, overlay };
        if self.spotlight.of.as_ref() == Some(&of) {
            return;
        }
        self.spotlight.found =
            if of.search.is_empty() { Arc::default() } else { found(self.ecosystem(), &of.search).into() };
        let near = of.around.as_ref().map(|(depth, _)| self.nodes_around(*depth));
        let hits = (!of.search.is_empty()).then(|| self.nodes_of(&self.spotlight.found));
        let holes = only_holes.then(|| self.nodes_with_holes());
        let wanted = [near, hits, holes].into_iter().flatten();
        self.spotlight.lit = wanted.reduce(|one, other| &one & &other).map(Arc::new);
        let is_read = self
            .spotlight
            .of
            .as_ref()
            .is_some_and(|was| (was.stamp, was.analysed, was.overlay) == (of.stamp, of.analysed, overlay));
        if !is_read {
            self.spotlight.layer = overlay.map(|overlay| Arc::new(overlay.layer(&self.analysis)));
        }
        self.spotlight.of = Some(of);
    }

    /// The nodes at most so many relations away from what is selected.
    fn nodes_around(&self, depth: u8) -> BTreeSet<NodeId> {
        let ecosystem = self.ecosystem();
        let mut near: BTreeSet<NodeId> = self.selection.nodes().chain(self.spoken_of()).collect();
        let mut edge: Vec<NodeId> = near.iter().copied().collect();
        for _ in 0..depth {
            let relations = edge.iter().flat_map(|node| {
                let relations = self.analysis.index().relations(*node).iter();
                relations.filter_map(|id| ecosystem.relations.get(*id)).map(|relation| relation.other_end(*node))
            });
            let next: BTreeSet<NodeId> = relations.filter(|node| !near.contains(node)).collect();
            near.extend(&next);
            edge = next.into_iter().collect();
        }
        near
    }

    /// The nodes that records are, or speak of.
    fn nodes_of(&self, keys: &[RecordKey]) -> BTreeSet<NodeId> {
        let ecosystem = self.ecosystem();
        let mut nodes = self.spoken_of_by(keys);
        nodes.extend(keys.iter().filter_map(|key| key.node()));
        for key in keys {
            if let RecordKey::Relation(id) = key
                && let Some(relation) = ecosystem.relations.get(*id)
            {
                nodes.extend([relation.from, relation.to]);
            }
        }
        nodes
    }
}

/// The records in which words occur, in small letters: in a name, an id, a kind, a citation, a note.
fn found(ecosystem: &Ecosystem, words: &str) -> Vec<RecordKey> {
    let holds = |text: &str| text.to_lowercase().contains(words);
    let is_kind = |kind: EndKind| holds(&kind.message().text());
    let stakeholder_kinds: Vec<StakeholderKind> =
        StakeholderKind::ALL.iter().copied().filter(|kind| is_kind(EndKind::Stakeholder(*kind))).collect();
    let element_kinds: Vec<ElementKind> =
        ElementKind::ALL.iter().copied().filter(|kind| is_kind(EndKind::Element(*kind))).collect();
    let name = |node: NodeId| match node {
        NodeId::Stakeholder(id) => ecosystem.stakeholders.get(id).map_or("", |one| one.name.as_str()),
        NodeId::Element(id) => ecosystem.elements.get(id).map_or("", |one| one.name.as_str()),
    };
    let any = |texts: &[&str]| texts.iter().any(|text| holds(text));
    let e = ecosystem;
    let mut keys: Vec<RecordKey> = Vec::new();
    let stakeholders = e.stakeholders.iter();
    let is_one = |kind: StakeholderKind| stakeholder_kinds.contains(&kind);
    keys.extend(
        stakeholders
            .filter(|(id, r)| any(&[&r.name, id.as_str(), &r.note]) || is_one(r.kind))
            .map(|(id, _)| RecordKey::from(id)),
    );
    let is_one = |kind: ElementKind| element_kinds.contains(&kind);
    keys.extend(
        e.elements
            .iter()
            .filter(|(id, r)| any(&[&r.name, id.as_str(), &r.note]) || is_one(r.kind))
            .map(|(id, _)| RecordKey::from(id)),
    );
    let duties = e.obligations.iter();
    keys.extend(
        duties.filter(|(id, r)| any(&[&r.name, &r.citation, id.as_str(), &r.note])).map(|(id, _)| RecordKey::from(id)),
    );
    let relations = e.relations.iter();
    keys.extend(
        relations
            .filter(|(id, r)| any(&[name(r.from), name(r.to), id.as_str(), &r.note]))
            .map(|(id, _)| RecordKey::from(id)),
    );
    keys.extend(
        e.risks.iter().filter(|(id, r)| any(&[&r.name, id.as_str(), &r.note])).map(|(id, _)| RecordKey::from(id)),
    );
    keys.extend(
        e.covers.iter().filter(|(id, r)| any(&[&r.name, id.as_str(), &r.note])).map(|(id, _)| RecordKey::from(id)),
    );
    keys.extend(
        e.waivers.iter().filter(|(id, r)| any(&[&r.reason, &r.author, id.as_str()])).map(|(id, _)| RecordKey::from(id)),
    );
    let about = |fact: &crate::model::Fact| fact.about.nodes().any(|node| holds(name(node)));
    keys.extend(
        e.facts
            .iter()
            .filter(|(id, r)| any(&[&r.question, &r.note, id.as_str()]) || about(r))
            .map(|(id, _)| RecordKey::from(id)),
    );
    keys.extend(e.conflicts.ids().filter(|id| holds(&e.name(*id))).map(RecordKey::from));
    keys.extend(
        e.sources.iter().filter(|(id, r)| any(&[&r.title, &r.url, id.as_str()])).map(|(id, _)| RecordKey::from(id)),
    );
    keys
}

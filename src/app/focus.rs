//! Bringing things into view and walking through findings.

use std::collections::BTreeSet;

use super::{App, Panel, Selection, View};
use crate::model::{FindingId, NodeId, RecordKey};
use crate::rules::Finding;

impl App {
    /// Selects a record and brings it into view: on the map a node or the ends of a
    /// relation, in the matrix a duty.
    pub(super) fn reveal(&mut self, key: RecordKey) {
        if !self.ecosystem().contains(key) {
            return;
        }
        self.selection = Selection::only(key);
        let node = match key {
            RecordKey::Relation(id) => self.ecosystem().relations.get(id).map(|relation| relation.from),
            _ => key.node(),
        };
        if let Some(node) = node.and_then(|node| self.scene.node(node)) {
            self.camera.reveal(node.middle);
            self.view = View::Map;
        }
        if matches!(key, RecordKey::Obligation(_) | RecordKey::Assignment(_)) && self.view == View::Map {
            let element = match key {
                RecordKey::Obligation(id) => self.ecosystem().obligations.get(id).and_then(|duty| duty.about.first()),
                _ => None,
            };
            if let Some(node) = element.and_then(|id| self.scene.node((*id).into())) {
                self.camera.reveal(node.middle);
            }
        }
        self.panels.insert(Panel::Inspector);
    }

    /// The open findings in the order of the findings panel.
    fn open_findings(&self) -> Vec<&Finding> {
        self.analysis.findings().into_iter().filter(|finding| finding.waiver.is_none()).collect()
    }

    /// Goes to the next finding, or the one before.
    pub(super) fn go_to_finding(&mut self, forward: bool) {
        let findings = self.open_findings();
        if findings.is_empty() {
            return;
        }
        let here = self.finding.and_then(|id| findings.iter().position(|finding| finding.id == id));
        let last = findings.len() - 1;
        let next = match (here, forward) {
            (None, true) => 0,
            (None, false) => last,
            (Some(place), true) => {
                if place == last {
                    0
                } else {
                    place + 1
                }
            }
            (Some(place), false) => place.checked_sub(1).unwrap_or(last),
        };
        self.go_to(findings[next].id);
    }

    /// Makes a finding the current one and brings what it is about into view.
    pub(super) fn go_to(&mut self, id: FindingId) {
        let Some(subject) = self.analysis.finding(id).map(Finding::subject) else { return };
        self.finding = Some(id);
        self.panels.insert(Panel::Findings);
        self.reveal(subject);
    }

    /// The map has got another size.
    pub(super) fn resized(&mut self, size: [f32; 2]) {
        self.camera.size = size;
        if self.keeps_fit {
            self.fit();
        }
    }

    /// The nodes that what is selected speaks of: of a duty its elements, its bearers and
    /// those to whom it is owed; of a risk its elements and bearers. Empty where nodes are
    /// selected, for they speak for themselves.
    pub fn spoken_of(&self) -> BTreeSet<NodeId> {
        self.spoken_of_by(self.selection.keys())
    }

    /// The nodes that records speak of which are none themselves.
    pub(super) fn spoken_of_by(&self, keys: &[RecordKey]) -> BTreeSet<NodeId> {
        let ecosystem = self.ecosystem();
        let mut nodes: BTreeSet<NodeId> = BTreeSet::new();
        for key in keys {
            let duty = match key {
                RecordKey::Obligation(id) => Some(*id),
                RecordKey::Assignment(id) => ecosystem.assignments.get(*id).map(|part| part.obligation),
                RecordKey::Risk(id) => {
                    let risk = ecosystem.risks.get(*id);
                    nodes.extend(risk.iter().flat_map(|risk| &risk.about).map(|id| NodeId::from(*id)));
                    nodes.extend(risk.iter().flat_map(|risk| &risk.borne_by).map(|id| NodeId::from(*id)));
                    None
                }
                _ => None,
            };
            let Some(id) = duty else { continue };
            let Some(duty) = ecosystem.obligations.get(id) else { continue };
            nodes.extend(duty.about.iter().map(|id| NodeId::from(*id)));
            nodes.extend(duty.owed_to.iter().map(|id| NodeId::from(*id)));
            let parts = self.analysis.index().parts_of(id).iter().filter_map(|id| ecosystem.assignments.get(*id));
            nodes.extend(parts.map(|part| NodeId::from(part.stakeholder)));
        }
        nodes
    }

    /// Moves the map by points on the screen.
    pub(super) fn pan(&mut self, by: [f32; 2]) {
        self.keeps_fit = false;
        self.camera.pan(by);
    }

    /// Zooms the map around a point of the view.
    pub(super) fn zoom(&mut self, at: [f32; 2], by: f32) {
        self.keeps_fit = false;
        self.camera.zoom_at(at, by);
    }

    /// Shows the whole map.
    pub(super) fn fit(&mut self) {
        if let Some(bounds) = self.scene.bounds() {
            self.camera.fit(bounds);
        }
    }

    /// Shows the selected nodes as large as fits.
    pub(super) fn fit_selection(&mut self) {
        let nodes = self.selection.nodes().filter_map(|node| self.scene.node(node));
        let bounds = nodes
            .map(crate::diagram::SceneNode::bounds)
            .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
        match bounds {
            Some(bounds) => {
                self.keeps_fit = false;
                self.camera.fit(bounds);
            }
            None => self.fit(),
        }
    }

    /// Opens or closes a panel.
    pub(super) fn toggle_panel(&mut self, panel: Panel) {
        if !self.panels.remove(&panel) {
            self.panels.insert(panel);
        }
    }
}

//! Names that are written on the map itself, and nodes made one after the other.

use super::{Action, App, Effect, Focus, Panel, View};
use crate::diagram::free_place;
use crate::edit::{Edit, key_for};
use crate::layout::{ROW, place_of};
use crate::model::{EndKind, NodeId, Point, Record, RecordKey, Relation};

impl App {
    /// The node whose name is being written on the map.
    pub fn renaming(&self) -> Option<NodeId> {
        self.renaming.filter(|node| self.view == View::Map && self.selection.lead() == Some((*node).into()))
    }

    /// Lets the name of the selected record be written: of a node on the map there, of others in
    /// the inspector.
    pub(super) fn rename_selection(&mut self) {
        let Some(lead) = self.selection.lead() else { return };
        let node = lead.node().filter(|_| self.view == View::Map).and_then(|node| self.scene.node(node));
        if let Some((node, middle)) = node.map(|node| (node.node, node.middle)) {
            self.camera.reveal(middle);
            self.renaming = Some(node);
        } else {
            self.panels.insert(Panel::Inspector);
            self.ask_window(Effect::Focus(Focus::Name));
        }
    }

    /// The name on the map is written; nothing where it is to stay as it was.
    pub(super) fn renamed(&mut self, name: Option<String>) {
        let Some(node) = self.renaming.take() else { return };
        let name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        if let Some(name) = name.filter(|name| *name != self.ecosystem().name(node)) {
            self.act(Action::Edit(Edit::Rename { key: node.into(), name }));
        }
    }

    /// Makes a node of the kind of the selected one below it, joined to the same others, and lets
    /// its name be written.
    pub(super) fn add_sibling(&mut self) {
        let Some(node) = self.selection.lead().and_then(RecordKey::node) else { return };
        let Some(edit) = self.sibling_of(node) else { return };
        self.act(Action::Edit(edit));
        self.rename_selection();
    }

    fn sibling_of(&self, node: NodeId) -> Option<Edit> {
        let kind = self.ecosystem().end_kind(node)?;
        let here = self.scene.node(node).map(|node| Point::new(node.middle[0] as i32, node.middle[1] as i32));
        let here = here.or_else(|| place_of(self.ecosystem(), node))?;
        let at = Some(free_place(&self.scene, here.shifted(Point::new(0, ROW))));
        let name = kind.message().text();
        let (record, add): (Record, Edit) = match kind {
            EndKind::Stakeholder(kind) => {
                let record = crate::model::Stakeholder::new(name.as_str(), kind);
                (record.into(), Edit::AddStakeholder { name, kind, at })
            }
            EndKind::Element(kind) => {
                (crate::model::Element::new(name.as_str(), kind).into(), Edit::AddElement { name, kind, at })
            }
        };
        let new = key_for(self.ecosystem(), &record).and_then(RecordKey::node)?;
        let relations = self.ecosystem().relations.iter().map(|(_, relation)| relation);
        let joins = relations.filter(|one| (one.from == node) != (one.to == node) && one.lifetime.until.is_none());
        let joined = |one: &Relation| {
            let end = |own: NodeId| if own == node { new } else { own };
            Edit::Relate { from: end(one.from), kind: one.kind, to: end(one.to) }
        };
        Some(Edit::All(std::iter::once(add).chain(joins.map(joined)).collect()))
    }
}

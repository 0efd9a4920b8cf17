//! Selected nodes in a row or a column, or evenly apart.

use super::{Action, App};
use crate::diagram::{NODE_HEIGHT, NODE_WIDTH};
use crate::edit::Edit;
use crate::model::{NodeId, Point};

/// How far apart nodes are at least that would otherwise cover each other, in map units.
const APART: f32 = 20.0;

/// Along which way nodes are put in line or spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Along {
    /// From left to right.
    Row,
    /// From top to bottom.
    Column,
}

impl Along {
    fn place(self) -> usize {
        usize::from(self == Self::Column)
    }

    fn size(self) -> f32 {
        if self == Self::Row { NODE_WIDTH } else { NODE_HEIGHT }
    }
}

impl App {
    /// Puts the selected nodes in line with the one selected last. They keep their order along
    /// the line and are moved apart where they would cover each other.
    pub(super) fn align(&mut self, along: Along) {
        let lead = self.selection.nodes().last().and_then(|node| self.scene.node(node)).map(|node| node.middle);
        let Some(lead) = lead else { return };
        let mut nodes = self.in_order(along);
        let least = along.size() + APART;
        let mut before: Option<f32> = None;
        for (_, at) in &mut nodes {
            at[1 - along.place()] = lead[1 - along.place()];
            let own = &mut at[along.place()];
            *own = before.map_or(*own, |before| own.max(before + least));
            before = Some(*own);
        }
        self.put(nodes);
    }

    /// Puts the selected nodes evenly between the first and the last of them.
    pub(super) fn distribute(&mut self, along: Along) {
        let mut nodes = self.in_order(along);
        let ends = nodes.first().zip(nodes.last()).map(|(a, b)| (a.1[along.place()], b.1[along.place()]));
        let Some((first, last)) = ends else { return };
        #[expect(clippy::cast_precision_loss, reason = "few nodes are selected")]
        let step = (last - first) / (nodes.len().saturating_sub(1)).max(1) as f32;
        let mut here = first;
        for (_, at) in &mut nodes {
            at[along.place()] = here;
            here += step;
        }
        self.put(nodes);
    }

    fn in_order(&self, along: Along) -> Vec<(NodeId, [f32; 2])> {
        let nodes = self.selection.nodes().filter_map(|node| self.scene.node(node));
        let mut nodes: Vec<(NodeId, [f32; 2])> = nodes.map(|node| (node.node, node.middle)).collect();
        nodes.sort_by(|(_, a), (_, b)| a[along.place()].total_cmp(&b[along.place()]));
        nodes
    }

    fn put(&mut self, nodes: Vec<(NodeId, [f32; 2])>) {
        #[expect(clippy::cast_possible_truncation, reason = "the map has bounds")]
        let place = |[x, y]: [f32; 2]| Point::new(x.round() as i32, y.round() as i32);
        let places = nodes.into_iter().map(|(node, at)| (node, place(at))).collect();
        self.act(Action::Edit(Edit::Move(places)));
    }
}

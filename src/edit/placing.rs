//! What edits of places do to the records: nodes and the bends of their relations.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::EditError;
use super::plan::Draft;
use crate::model::{NodeId, Point, Record, RecordKey, RelationId};

impl Draft {
    /// Puts nodes elsewhere; what bends by them is moved along where both ends move alike, and
    /// straightened elsewhere.
    pub(super) fn move_nodes(&mut self, nodes: &[(NodeId, Point)]) -> Result<(), EditError> {
        let mut moved: BTreeMap<NodeId, Option<Point>> = BTreeMap::new();
        for (node, to) in nodes {
            let mut record = self.existing((*node).into())?;
            let by = place(&record).map(|at| Point::new(to.x.saturating_sub(at.x), to.y.saturating_sub(at.y)));
            set_place(&mut record, *to);
            moved.insert(*node, by);
            self.set((*node).into(), Some(record));
        }
        self.bend_along(&moved);
        Ok(())
    }

    pub(super) fn arrange(
        &mut self,
        nodes: &[(NodeId, Point)],
        bends: &[(RelationId, Vec<Point>)],
    ) -> Result<(), EditError> {
        self.move_nodes(nodes)?;
        for (relation, bends) in bends {
            self.bend((*relation).into(), bends.clone())?;
        }
        Ok(())
    }

    pub(super) fn pin(&mut self, nodes: &[NodeId], pinned: bool) -> Result<(), EditError> {
        for node in nodes {
            let mut record = self.existing((*node).into())?;
            match &mut record {
                Record::Stakeholder(stakeholder) => Arc::make_mut(stakeholder).pinned = pinned,
                Record::Element(element) => Arc::make_mut(element).pinned = pinned,
                _ => {}
            }
            self.set((*node).into(), Some(record));
        }
        Ok(())
    }

    /// Straightens the relations of a node that a new record puts elsewhere.
    pub(super) fn straighten_where_moved(&mut self, key: RecordKey, before: &Record, after: &Record) {
        if let Some(node) = key.node().filter(|_| place(before) != place(after)) {
            self.bend_along(&BTreeMap::from([(node, None)]));
        }
    }

    fn bend_along(&mut self, moved: &BTreeMap<NodeId, Option<Point>>) {
        let bent: Vec<(RecordKey, Vec<Point>)> = self
            .ecosystem
            .relations
            .iter()
            .filter(|(_, relation)| !relation.bends.is_empty())
            .filter_map(|(id, relation)| {
                let ends = [moved.get(&relation.from), moved.get(&relation.to)];
                let by = match ends {
                    [None, None] => return None,
                    [Some(Some(a)), Some(Some(b))] if a == b => Some(*a),
                    _ => None,
                };
                let along = |by: Point| relation.bends.iter().map(|bend| bend.shifted(by)).collect();
                Some((id.into(), by.map(along).unwrap_or_default()))
            })
            .collect();
        for (key, bends) in bent {
            // It was there a moment ago.
            let _ = self.bend(key, bends);
        }
    }

    fn bend(&mut self, key: RecordKey, bends: Vec<Point>) -> Result<(), EditError> {
        let mut record = self.existing(key)?;
        if let Record::Relation(relation) = &mut record {
            Arc::make_mut(relation).bends = bends;
            self.set(key, Some(record));
        }
        Ok(())
    }
}

fn place(record: &Record) -> Option<Point> {
    match record {
        Record::Stakeholder(stakeholder) => stakeholder.at,
        Record::Element(element) => element.at,
        _ => None,
    }
}

fn set_place(record: &mut Record, to: Point) {
    match record {
        Record::Stakeholder(stakeholder) => Arc::make_mut(stakeholder).at = Some(to),
        Record::Element(element) => Arc::make_mut(element).at = Some(to),
        _ => {}
    }
}

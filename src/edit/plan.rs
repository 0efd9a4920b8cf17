//! What an edit does to the records. Pure: nothing changes here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::naming::key_for;
use super::removal::Removal;
use super::{Edit, EditError};
use crate::model::{
    Assignment, AssignmentId, Change, Ecosystem, Element, Ground, Letter, Letters, Lifetime, NodeId, ObligationId,
    Point, Record, RecordKey, Relation, RelationKind, Scope, Stakeholder, StakeholderId, Standing,
};

/// What an edit does to the records, each record once, in the order of first mention.
///
/// # Errors
/// [`EditError`] where the edit speaks of what is not there or would break a truth of the model.
pub fn plan(ecosystem: &Ecosystem, edit: &Edit) -> Result<Vec<Change>, EditError> {
    let mut draft = Draft { ecosystem: ecosystem.clone(), seen: BTreeSet::new(), order: Vec::new() };
    draft.take(edit)?;
    let keys = draft.order.clone();
    let changes = draft.into_changes(ecosystem);
    let mut after = ecosystem.clone();
    after.carry_out(&changes);
    let broken = after.violations_after(&keys);
    if broken.is_empty() { Ok(changes) } else { Err(EditError::Breaks(broken)) }
}

/// The ecosystem as it would be, and which records differ.
pub(super) struct Draft {
    pub(super) ecosystem: Ecosystem,
    seen: BTreeSet<RecordKey>,
    order: Vec<RecordKey>,
}

impl Draft {
    fn into_changes(self, original: &Ecosystem) -> Vec<Change> {
        let Self { ecosystem, order, .. } = self;
        order
            .into_iter()
            .map(|key| Change { key, before: original.get(key), after: ecosystem.get(key) })
            .filter(|change| change.before != change.after)
            .collect()
    }

    pub(super) fn set(&mut self, key: RecordKey, record: Option<Record>) {
        let before = self.ecosystem.get(key);
        if self.seen.insert(key) {
            self.order.push(key);
        }
        self.ecosystem.carry_out([&Change { key, before, after: record }]);
    }

    fn take(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::AddStakeholder { name, kind, at } => {
                self.add(Stakeholder { at: *at, ..Stakeholder::new(name.as_str(), *kind) }.into());
            }
            Edit::AddElement { name, kind, at } => {
                self.add(Element { at: *at, ..Element::new(name.as_str(), *kind) }.into());
            }
            Edit::Relate { from, kind, to } => self.relate(*from, *kind, *to)?,
            Edit::AddObligation(duty) => self.add(duty.as_ref().clone().into()),
            Edit::AddAssigned { duty, stakeholder, letters, ground } => {
                let record = duty.as_ref().clone().into();
                if let Some(RecordKey::Obligation(id)) = key_for(&self.ecosystem, &record) {
                    self.add(record);
                    let standing = if *ground == Some(Ground::Law) { Standing::Agreed } else { Standing::Proposed };
                    let part = Assignment::new(id, *stakeholder, *letters);
                    self.add(Assignment { ground: *ground, standing, ..part }.into());
                }
            }
            Edit::Assign { obligation, stakeholder, letters } => self.assign(*obligation, *stakeholder, *letters)?,
            Edit::SetLead { assignment } => self.set_lead(*assignment)?,
            Edit::Waive(waiver) => self.add(waiver.as_ref().clone().into()),
            Edit::Add(record) => self.add(record.as_ref().clone()),
            Edit::Put { key, record } => self.put(*key, record)?,
            Edit::SetProfile(profile) => {
                self.set(RecordKey::Profile, Some(Record::Profile(Arc::new(profile.as_ref().clone()))));
            }
            Edit::Rename { key, name } => self.rename(*key, name)?,
            Edit::Move(nodes) => self.move_nodes(nodes)?,
            Edit::Arrange { nodes, bends } => self.arrange(nodes, bends)?,
            Edit::Pin { nodes, pinned } => self.pin(nodes, *pinned)?,
            Edit::End { key, on } => {
                let mut record = self.existing(*key)?;
                let lifetime = Lifetime { until: Some(*on), ..record.lifetime() };
                record.set_lifetime(lifetime);
                self.set(*key, Some(record));
            }
            Edit::Remove(keys) => self.remove(keys)?,
            Edit::Paste { clip, by } => self.paste(clip, *by)?,
            Edit::Duplicate { nodes, by } => self.duplicate(nodes, *by)?,
            Edit::All(edits) => edits.iter().try_for_each(|edit| self.take(edit))?,
        }
        Ok(())
    }

    pub(super) fn existing(&self, key: RecordKey) -> Result<Record, EditError> {
        self.ecosystem.get(key).ok_or(EditError::Missing(key))
    }

    fn add(&mut self, record: Record) {
        if let Some(key) = key_for(&self.ecosystem, &record) {
            self.set(key, Some(record));
        }
    }

    fn put(&mut self, key: RecordKey, record: &Record) -> Result<(), EditError> {
        let before = self.existing(key)?;
        if record.kind() != key.kind() {
            return Err(EditError::OtherKind(key));
        }
        self.set(key, Some(record.clone()));
        self.straighten_where_moved(key, &before, record);
        Ok(())
    }

    fn relate(&mut self, from: NodeId, kind: RelationKind, to: NodeId) -> Result<(), EditError> {
        self.existing(from.into())?;
        self.existing(to.into())?;
        let open = |relation: &Relation| relation.lifetime.until.is_none();
        if self
            .ecosystem
            .relations
            .iter()
            .any(|(_, relation)| relation.from == from && relation.to == to && relation.kind == kind && open(relation))
        {
            return Err(EditError::AlreadyRelated);
        }
        self.add(Relation::new(from, kind, to).into());
        Ok(())
    }

    fn assign(
        &mut self,
        obligation: ObligationId,
        stakeholder: StakeholderId,
        letters: Letters,
    ) -> Result<(), EditError> {
        self.existing(obligation.into())?;
        self.existing(stakeholder.into())?;
        let part = self.part_for_the_whole(obligation, stakeholder);
        match part {
            Some((id, _)) if letters.is_empty() => self.set(id.into(), None),
            Some((id, mut part)) => {
                part.letters = letters;
                part.lead &= letters.has(Letter::Accountable);
                self.set(id.into(), Some(part.into()));
            }
            None if letters.is_empty() => {}
            None => self.add(Assignment::new(obligation, stakeholder, letters).into()),
        }
        Ok(())
    }

    /// The part to change: one that has not ended, the one for the whole first. A part with a
    /// last day is history and stays as it is.
    fn part_for_the_whole(
        &self,
        obligation: ObligationId,
        stakeholder: StakeholderId,
    ) -> Option<(AssignmentId, Assignment)> {
        let mut parts: Vec<_> = self
            .ecosystem
            .assignments
            .iter()
            .filter(|(_, part)| part.obligation == obligation && part.stakeholder == stakeholder)
            .filter(|(_, part)| part.lifetime.until.is_none())
            .collect();
        parts.sort_by_key(|(_, part)| part.scope != Scope::Whole);
        parts.first().map(|(id, part)| (*id, (*part).clone()))
    }

    fn set_lead(&mut self, lead: AssignmentId) -> Result<(), EditError> {
        let Some(duty) = self.ecosystem.assignments.get(lead).map(|part| part.obligation) else {
            return Err(EditError::Missing(lead.into()));
        };
        let parts: Vec<_> = self
            .ecosystem
            .assignments
            .iter()
            .filter(|(id, part)| part.obligation == duty && part.lead != (*id == lead))
            .map(|(id, part)| (id, part.clone()))
            .collect();
        for (id, mut part) in parts {
            part.lead = id == lead;
            self.set(id.into(), Some(part.into()));
        }
        Ok(())
    }

    fn rename(&mut self, key: RecordKey, name: &str) -> Result<(), EditError> {
        let mut record = self.existing(key)?;
        if !record.set_name(name) {
            return Err(EditError::Nameless(key));
        }
        self.set(key, Some(record));
        Ok(())
    }

    fn remove(&mut self, keys: &[RecordKey]) -> Result<(), EditError> {
        for key in keys {
            self.existing(*key)?;
        }
        let removal = Removal::of(&self.ecosystem, keys);
        for (key, record) in removal.changed {
            self.set(key, Some(record));
        }
        for key in removal.gone {
            if key != RecordKey::Profile {
                self.set(key, None);
            }
        }
        Ok(())
    }

    fn duplicate(&mut self, nodes: &[NodeId], by: Point) -> Result<(), EditError> {
        let mut copies: BTreeMap<NodeId, NodeId> = BTreeMap::new();
        for node in nodes {
            let mut record = self.existing((*node).into())?;
            match &mut record {
                Record::Stakeholder(stakeholder) => shift(&mut Arc::make_mut(stakeholder).at, by),
                Record::Element(element) => shift(&mut Arc::make_mut(element).at, by),
                _ => {}
            }
            let Some(key) = key_for(&self.ecosystem, &record) else { continue };
            self.set(key, Some(record));
            if let Some(copy) = key.node() {
                copies.insert(*node, copy);
            }
        }
        let relations: Vec<Relation> = self
            .ecosystem
            .relations
            .iter()
            .filter_map(|(_, relation)| {
                let (from, to) = (copies.get(&relation.from)?, copies.get(&relation.to)?);
                let bends = relation.bends.iter().map(|bend| bend.shifted(by)).collect();
                Some(Relation { from: *from, to: *to, bends, ..relation.clone() })
            })
            .collect();
        for relation in relations {
            self.add(relation.into());
        }
        Ok(())
    }
}

fn shift(at: &mut Option<Point>, by: Point) {
    *at = at.map(|at| at.shifted(by));
}

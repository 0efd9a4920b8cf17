//! What a user can mean by a change.

use crate::lang::Message;
use crate::model::{
    AssignmentId, Date, ElementKind, Ground, Letters, NodeId, Obligation, ObligationId, Point, Profile, Record,
    RecordKey, RelationId, RelationKind, StakeholderId, StakeholderKind, Violation, Waiver,
};

/// One change as a user means it. [`super::plan`] says what it does to the records.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts a new stakeholder on the map.
    AddStakeholder {
        /// Its name; the id is made from it.
        name: String,
        /// What it is.
        kind: StakeholderKind,
        /// Where it stands.
        at: Option<Point>,
    },
    /// Puts a new element on the map.
    AddElement {
        /// Its name; the id is made from it.
        name: String,
        /// What it is.
        kind: ElementKind,
        /// Where it stands.
        at: Option<Point>,
    },
    /// Joins two nodes. Refused where the kind cannot join them or where the two are
    /// joined in this way already.
    Relate {
        /// Who or what acts.
        from: NodeId,
        /// How.
        kind: RelationKind,
        /// On whom or what.
        to: NodeId,
    },
    /// Writes a new duty.
    AddObligation(Box<Obligation>),
    /// Writes a new duty and gives a stakeholder these letters for the whole of it.
    AddAssigned {
        /// The duty.
        duty: Box<Obligation>,
        /// The bearer.
        stakeholder: StakeholderId,
        /// Any of R, A, C and I.
        letters: Letters,
        /// On what it rests; what the law says is agreed, everything else proposed.
        ground: Option<Ground>,
    },
    /// Gives a stakeholder these letters for the whole of a duty; no letters takes the
    /// assignment away. Where several assignments of the two stand side by side, the one
    /// for the whole that has not ended is meant.
    Assign {
        /// The duty.
        obligation: ObligationId,
        /// The bearer.
        stakeholder: StakeholderId,
        /// Any of R, A, C and I.
        letters: Letters,
    },
    /// Makes one of several accountable the lead and takes the lead from the others.
    SetLead {
        /// The assignment that leads.
        assignment: AssignmentId,
    },
    /// Silences a finding with a reason.
    Waive(Box<Waiver>),
    /// Writes any new record; its id is made from its name or from what it joins.
    Add(Box<Record>),
    /// Puts a record in place of the one with this key.
    Put {
        /// Which record.
        key: RecordKey,
        /// What it becomes.
        record: Box<Record>,
    },
    /// Changes what the ecosystem says of itself.
    SetProfile(Box<Profile>),
    /// Gives a record another name. Its id stays, so that nothing that refers to it breaks.
    Rename {
        /// Which record; it must be of a kind that has a name.
        key: RecordKey,
        /// The new name.
        name: String,
    },
    /// Puts nodes in other places. Relations between nodes that move alike keep their bends,
    /// all others of these nodes lose them.
    Move(Vec<(NodeId, Point)>),
    /// Puts nodes in other places and bends relations: what an automatic arrangement does.
    Arrange {
        /// Nodes and where they are to stand.
        nodes: Vec<(NodeId, Point)>,
        /// Relations and where they are to bend.
        bends: Vec<(RelationId, Vec<Point>)>,
    },
    /// Keeps nodes where they are when the map is arranged, or no longer does.
    Pin {
        /// Which nodes.
        nodes: Vec<NodeId>,
        /// Whether they are kept.
        pinned: bool,
    },
    /// Gives a record a last day: bankruptcy, end of contract, end of service.
    End {
        /// Which record.
        key: RecordKey,
        /// The last day, itself included.
        on: Date,
    },
    /// Takes records out, and with them every relation and assignment that hangs on them
    /// and every mention in other records.
    Remove(Vec<RecordKey>),
    /// Puts records in that were taken out here or elsewhere, under new ids.
    Paste {
        /// The records.
        clip: Box<super::Clip>,
        /// How far nodes are moved.
        by: Point,
    },
    /// Copies nodes with what joins them to each other; the copies stand a little aside.
    Duplicate {
        /// What is copied.
        nodes: Vec<NodeId>,
        /// How far aside, in map units.
        by: Point,
    },
    /// Several changes that are one: all of them or none.
    All(Vec<Edit>),
}

impl Edit {
    /// Puts a record in place of the one with this key.
    pub fn put(key: impl Into<RecordKey>, record: impl Into<Record>) -> Self {
        Self::Put { key: key.into(), record: Box::new(record.into()) }
    }

    /// Writes a new record.
    pub fn add(record: impl Into<Record>) -> Self {
        Self::Add(Box::new(record.into()))
    }

    /// Gives a part of a duty to a stakeholder for the whole of it, as [`Edit::Assign`].
    pub fn assign(obligation: ObligationId, stakeholder: StakeholderId, letters: Letters) -> Self {
        Self::Assign { obligation, stakeholder, letters }
    }

    /// What a user calls the change, for the undo menu.
    pub fn label(&self) -> Message {
        match self {
            Self::AddStakeholder { name, .. } | Self::AddElement { name, .. } => {
                crate::msg!("edit-add", name = name.as_str())
            }
            Self::Relate { kind, .. } => crate::msg!("edit-relate", kind = kind.message()),
            Self::AddObligation(duty) | Self::AddAssigned { duty, .. } => {
                crate::msg!("edit-add", name = duty.name.as_str())
            }
            Self::Assign { letters, .. } if letters.is_empty() => crate::msg!("edit-unassign"),
            Self::Assign { letters, .. } => crate::msg!("edit-assign", letters = letters.to_string()),
            Self::SetLead { .. } => crate::msg!("edit-set-lead"),
            Self::Waive(_) => crate::msg!("edit-waive"),
            Self::Add(record) => crate::msg!("edit-add-record", kind = record.kind().message()),
            Self::Put { key, .. } => crate::msg!("edit-change", kind = key.kind().message()),
            Self::SetProfile(_) => crate::msg!("edit-profile"),
            Self::Rename { name, .. } => crate::msg!("edit-rename", name = name.as_str()),
            Self::Move(nodes) => crate::msg!("edit-move", count = nodes.len()),
            Self::Arrange { .. } => crate::msg!("edit-arrange"),
            Self::Pin { pinned: true, nodes } => crate::msg!("edit-pin", count = nodes.len()),
            Self::Pin { pinned: false, nodes } => crate::msg!("edit-unpin", count = nodes.len()),
            Self::End { key, .. } => crate::msg!("edit-end", kind = key.kind().message()),
            Self::Remove(keys) => crate::msg!("edit-remove", count = keys.len()),
            Self::Paste { clip, .. } => crate::msg!("edit-paste-records", count = clip.taken.len()),
            Self::Duplicate { nodes, .. } => crate::msg!("edit-duplicate", count = nodes.len()),
            Self::All(edits) => edits.first().map_or_else(|| crate::msg!("edit-nothing"), Self::label),
        }
    }
}

/// Why a change was refused. The ecosystem is as it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The change speaks of a record that is not there.
    #[error("{}", crate::msg!("edit-error-missing", kind = .0.kind().message(), id = .0.as_str()))]
    Missing(RecordKey),
    /// The two nodes are joined in this way already.
    #[error("{}", crate::msg!("edit-error-already-related"))]
    AlreadyRelated,
    /// The record is of a kind that has no name.
    #[error("{}", crate::msg!("edit-error-no-name", kind = .0.kind().message()))]
    Nameless(RecordKey),
    /// The record given is of another kind than the key.
    #[error("{}", crate::msg!("edit-error-kind", kind = .0.kind().message()))]
    OtherKind(RecordKey),
    /// The change would break truths of the model.
    #[error("{}", .0.iter().map(|violation| violation.message.text()).collect::<Vec<_>>().join(" "))]
    Breaks(Vec<Violation>),
    /// The document is open for reading only.
    #[error("{}", crate::msg!("edit-error-read-only"))]
    ReadOnly,
}

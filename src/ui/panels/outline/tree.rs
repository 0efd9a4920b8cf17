//! What the outline lists, line by line; no egui here.

use std::collections::BTreeSet;

use crate::app::App;
use crate::lang::in_order;
use crate::model::{Ecosystem, ElementKind, FactSubject, NodeId, RecordKey, RecordKind, StakeholderKind};

/// The kinds that are listed, from top to bottom.
pub(super) const KINDS: [RecordKind; 10] = [
    RecordKind::Stakeholder,
    RecordKind::Element,
    RecordKind::Obligation,
    RecordKind::Relation,
    RecordKind::Risk,
    RecordKind::Cover,
    RecordKind::Fact,
    RecordKind::Source,
    RecordKind::Waiver,
    RecordKind::Conflict,
];

/// What stands above a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Heading {
    /// All records of a kind.
    Kind(RecordKind),
    /// Stakeholders of one kind.
    Stakeholders(StakeholderKind),
    /// Elements of one kind.
    Elements(ElementKind),
}

/// One line of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// What stands above a group, and how many are in it.
    Heading(Heading, usize),
    /// A record.
    Item(RecordKey),
}

/// What is listed: the words searched for, and the groups that are not as they are at first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wish {
    pub(super) search: String,
    pub(super) turned: BTreeSet<Heading>,
}

impl Heading {
    /// Whether the members are shown at first.
    fn is_open_at_first(self) -> bool {
        match self {
            Self::Kind(kind) => {
                matches!(kind, RecordKind::Stakeholder | RecordKind::Element | RecordKind::Obligation)
            }
            Self::Stakeholders(_) | Self::Elements(_) => true,
        }
    }

    /// How far it is indented.
    pub(super) fn depth(self) -> usize {
        usize::from(!matches!(self, Self::Kind(_)))
    }
}

impl Wish {
    /// Whether the members of a group are shown; a search shows all.
    pub(super) fn is_open(&self, heading: Heading) -> bool {
        !self.search.trim().is_empty() || heading.is_open_at_first() != self.turned.contains(&heading)
    }

    /// Shows the members of a group, or hides them.
    pub(super) fn turn(&mut self, heading: Heading) {
        if !self.turned.remove(&heading) {
            self.turned.insert(heading);
        }
    }

    /// Shows a record: opens the groups it stands in.
    pub(super) fn open_for(&mut self, ecosystem: &Ecosystem, key: RecordKey) {
        let within = match key {
            RecordKey::Stakeholder(id) => ecosystem.stakeholders.get(id).map(|s| Heading::Stakeholders(s.kind)),
            RecordKey::Element(id) => ecosystem.elements.get(id).map(|e| Heading::Elements(e.kind)),
            _ => None,
        };
        for heading in std::iter::once(Heading::Kind(key.kind())).chain(within) {
            if !self.is_open(heading) {
                self.turn(heading);
            }
        }
    }
}

/// All lines, the ecosystem itself first.
pub(super) fn lines(app: &App, wish: &Wish) -> Vec<Line> {
    let ecosystem = app.ecosystem();
    let search = wish.search.trim().to_lowercase();
    let found: BTreeSet<RecordKey> = app.found().iter().copied().collect();
    let mut lines = Vec::new();
    if search.is_empty() || ecosystem.profile.title.to_lowercase().contains(&search) {
        lines.push(Line::Item(RecordKey::Profile));
    }
    for kind in KINDS {
        // Few maps ever have one.
        if kind == RecordKind::Conflict && ecosystem.conflicts.is_empty() {
            continue;
        }
        let heading = Heading::Kind(kind);
        let is_open = wish.is_open(heading);
        if !is_open {
            lines.push(Line::Heading(heading, count(ecosystem, kind)));
            continue;
        }
        let mut members: Vec<(String, RecordKey)> = members(ecosystem, kind);
        members.retain(|(_, key)| search.is_empty() || found.contains(key));
        members.sort_by_cached_key(|(words, _)| in_order(words));
        if members.is_empty() && !search.is_empty() {
            continue;
        }
        lines.push(Line::Heading(heading, members.len()));
        let keys: Vec<RecordKey> = members.into_iter().map(|(_, key)| key).collect();
        match kind {
            RecordKind::Stakeholder => {
                for kind in StakeholderKind::ALL {
                    let of_kind = |key: &RecordKey| match key {
                        RecordKey::Stakeholder(id) => ecosystem.stakeholders.get(*id).map(|s| s.kind) == Some(*kind),
                        _ => false,
                    };
                    group(&mut lines, wish, Heading::Stakeholders(*kind), &keys, of_kind);
                }
            }
            RecordKind::Element => {
                for kind in ElementKind::ALL {
                    let of_kind = |key: &RecordKey| match key {
                        RecordKey::Element(id) => ecosystem.elements.get(*id).map(|e| e.kind) == Some(*kind),
                        _ => false,
                    };
                    group(&mut lines, wish, Heading::Elements(*kind), &keys, of_kind);
                }
            }
            _ => lines.extend(keys.into_iter().map(Line::Item)),
        }
    }
    lines
}

/// Lists the members that belong to a group, where there are some.
fn group(
    lines: &mut Vec<Line>,
    wish: &Wish,
    heading: Heading,
    keys: &[RecordKey],
    belongs: impl Fn(&RecordKey) -> bool,
) {
    let members: Vec<RecordKey> = keys.iter().copied().filter(belongs).collect();
    if members.is_empty() {
        return;
    }
    lines.push(Line::Heading(heading, members.len()));
    if wish.is_open(heading) {
        lines.extend(members.into_iter().map(Line::Item));
    }
}

fn count(ecosystem: &Ecosystem, kind: RecordKind) -> usize {
    match kind {
        RecordKind::Profile => 1,
        RecordKind::Stakeholder => ecosystem.stakeholders.len(),
        RecordKind::Element => ecosystem.elements.len(),
        RecordKind::Relation => ecosystem.relations.len(),
        RecordKind::Obligation => ecosystem.obligations.len(),
        RecordKind::Assignment => ecosystem.assignments.len(),
        RecordKind::Risk => ecosystem.risks.len(),
        RecordKind::Cover => ecosystem.covers.len(),
        RecordKind::Waiver => ecosystem.waivers.len(),
        RecordKind::Fact => ecosystem.facts.len(),
        RecordKind::Source => ecosystem.sources.len(),
        RecordKind::Conflict => ecosystem.conflicts.len(),
    }
}

/// The records of a kind with the words by which they are sorted and found.
fn members(ecosystem: &Ecosystem, kind: RecordKind) -> Vec<(String, RecordKey)> {
    let e = ecosystem;
    match kind {
        RecordKind::Profile | RecordKind::Assignment => Vec::new(),
        RecordKind::Stakeholder => e.stakeholders.iter().map(|(id, r)| (r.name.clone(), id.into())).collect(),
        RecordKind::Element => e.elements.iter().map(|(id, r)| (r.name.clone(), id.into())).collect(),
        RecordKind::Obligation => {
            e.obligations.iter().map(|(id, r)| (format!("{} {}", r.name, r.citation), id.into())).collect()
        }
        RecordKind::Relation => e
            .relations
            .iter()
            .map(|(id, r)| (format!("{} {}", plain_name(e, r.from), plain_name(e, r.to)), id.into()))
            .collect(),
        RecordKind::Risk => e.risks.iter().map(|(id, r)| (r.name.clone(), id.into())).collect(),
        RecordKind::Cover => e.covers.iter().map(|(id, r)| (r.name.clone(), id.into())).collect(),
        RecordKind::Waiver => e.waivers.iter().map(|(id, r)| (r.reason.clone(), id.into())).collect(),
        RecordKind::Fact => {
            e.facts.iter().map(|(id, r)| (format!("{} {}", fact_subject(e, r.about), r.question), id.into())).collect()
        }
        RecordKind::Conflict => e.conflicts.ids().map(|id| (e.name(id), id.into())).collect(),
        RecordKind::Source => e.sources.iter().map(|(id, r)| (r.title.clone(), id.into())).collect(),
    }
}

/// A name as it stands in the record; thousands are asked for at once.
fn plain_name(ecosystem: &Ecosystem, node: NodeId) -> &str {
    match node {
        NodeId::Stakeholder(id) => ecosystem.stakeholders.get(id).map_or("", |r| &r.name),
        NodeId::Element(id) => ecosystem.elements.get(id).map_or("", |r| &r.name),
    }
}

fn fact_subject(ecosystem: &Ecosystem, about: FactSubject) -> &str {
    match about {
        FactSubject::Ecosystem => &ecosystem.profile.title,
        FactSubject::Stakeholder(id) => plain_name(ecosystem, id.into()),
        FactSubject::Element(id) | FactSubject::Toward(_, id) => plain_name(ecosystem, id.into()),
    }
}

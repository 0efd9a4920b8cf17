//! Differences record by record.

use std::collections::BTreeMap;

use super::change::{Change, ChangeKind, FieldChange, differing_fields, telling_fields};
use super::naming;
use crate::lang::Message;
use crate::model::{NodeId, Record, RecordKey, Relation, RelationId, RelationKind};
use crate::rules::Analysis;

/// The two versions that are compared.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) before: &'a Analysis,
    pub(super) after: &'a Analysis,
}

/// A record that is not the same in both versions.
pub(super) struct Differing {
    pub(super) key: RecordKey,
    pub(super) before: Option<Record>,
    pub(super) after: Option<Record>,
}

impl<'a> Pair<'a> {
    pub(super) fn ecosystems(self) -> (&'a crate::model::Ecosystem, &'a crate::model::Ecosystem) {
        (self.before.ecosystem(), self.after.ecosystem())
    }

    /// The version that has a record, the newer one first.
    pub(super) fn having(self, key: RecordKey) -> &'a Analysis {
        if self.after.ecosystem().contains(key) { self.after } else { self.before }
    }

    /// What people call a record.
    pub(super) fn name(self, key: impl Into<RecordKey>) -> String {
        let key = key.into();
        self.having(key).ecosystem().name(key)
    }

    /// The records that differ, kind by kind, in the order of their ids.
    pub(super) fn differing(self) -> Vec<Differing> {
        let (before, after) = self.ecosystems();
        let mut differing = Vec::new();
        for (key, old) in before.records() {
            let new = after.get(key);
            if new.as_ref() != Some(&old) {
                differing.push(Differing { key, before: Some(old), after: new });
            }
        }
        for (key, new) in after.records() {
            if !before.contains(key) {
                differing.push(Differing { key, before: None, after: Some(new) });
            }
        }
        differing.sort_by_key(|record| record.key);
        differing
    }
}

/// What became of one record; nothing where it only stands elsewhere on the map.
pub(super) fn change(pair: Pair<'_>, record: &Differing) -> Option<Change> {
    let key = record.key;
    let places = naming::places(pair.having(key).ecosystem(), key);
    let change = |kind, subject, is_sentence, fields| {
        Some(Change { kind, key, from: None, subject, is_sentence, topic: None, fields, places })
    };
    match (&record.before, &record.after) {
        (Some(old), Some(new)) => {
            let mut fields = differing_fields(old, new, pair.ecosystems());
            if fields.is_empty() {
                return None;
            }
            let names = renamed(&mut fields, old, new);
            let is_sentence = names.is_some();
            let subject = match names {
                Some((old, new)) => msg!("diff-renamed", kind = kind_word(key), before = old, after = new),
                None => changed(pair, key, new),
            };
            let topic = is_sentence.then(|| kind_word(key));
            change(ChangeKind::Changed, subject, is_sentence, fields).map(|change| Change { topic, ..change })
        }
        (None, Some(new)) => {
            let fields = telling_fields(new, pair.after.ecosystem(), true);
            change(ChangeKind::Added, added(pair, key, new), true, fields)
        }
        (Some(old), None) => {
            let fields = telling_fields(old, pair.before.ecosystem(), false);
            change(ChangeKind::Removed, removed(pair, key, old), true, fields)
        }
        (None, None) => None,
    }
}

/// The old and the new name, taken out of the fields, where it is short enough for a sentence.
fn renamed(fields: &mut [FieldChange], old: &Record, new: &Record) -> Option<(String, String)> {
    let (old, new) = (old.own_name()?, new.own_name()?);
    let at = fields.iter().position(|field| matches!(field.code, "name" | "title"))?;
    if old.trim().is_empty() || new.trim().is_empty() {
        return None;
    }
    fields[at].in_subject = true;
    Some((old.to_owned(), new.to_owned()))
}

fn kind_word(key: RecordKey) -> Message {
    key.kind().message()
}

fn changed(pair: Pair<'_>, key: RecordKey, record: &Record) -> Message {
    let name = naming::record(pair.after, key);
    match record {
        Record::Profile(_) => msg!("diff-changed-profile"),
        Record::Relation(_) => msg!("diff-changed-relation", relation = pair.name(key)),
        Record::Waiver(_) => msg!("diff-changed-waiver", finding = name),
        Record::Fact(_) => msg!("diff-changed-fact", fact = name),
        Record::Conflict(_) => msg!("diff-changed-conflict", what = pair.name(key)),
        _ => msg!("diff-changed", kind = kind_word(key), name = name),
    }
}

fn added(pair: Pair<'_>, key: RecordKey, record: &Record) -> Message {
    let name = naming::record(pair.after, key);
    match record {
        Record::Relation(_) => msg!("diff-new-relation", relation = pair.name(key)),
        Record::Waiver(waiver) => msg!("diff-new-waiver", finding = name, author = waiver.author.as_str()),
        Record::Fact(fact) => msg!("diff-new-fact", fact = name, answer = fact.answer.message()),
        Record::Conflict(_) => msg!("diff-new-conflict", what = pair.name(key)),
        _ => msg!("diff-new", kind = kind_word(key), name = name),
    }
}

fn removed(pair: Pair<'_>, key: RecordKey, record: &Record) -> Message {
    let name = naming::record(pair.before, key);
    match record {
        Record::Relation(_) => msg!("diff-gone-relation", relation = pair.name(key)),
        Record::Waiver(_) => msg!("diff-gone-waiver", finding = name),
        Record::Fact(fact) => msg!("diff-gone-fact", fact = name, answer = fact.answer.message()),
        Record::Conflict(_) => msg!("diff-gone-conflict", what = pair.name(key)),
        _ => msg!("diff-gone", kind = kind_word(key), name = name),
    }
}

/// Relations that went from one stakeholder to another: of a kind and to an end, one is gone
/// and one is new. They are told in one sentence and taken out of the list.
pub(super) fn moved_relations(pair: Pair<'_>, differing: &mut Vec<Differing>) -> Vec<Change> {
    type Sides = (Vec<(RelationId, NodeId)>, Vec<(RelationId, NodeId)>);
    let mut by_end: BTreeMap<(RelationKind, NodeId), Sides> = BTreeMap::new();
    for record in differing.iter() {
        let RecordKey::Relation(id) = record.key else { continue };
        let side = match (&record.before, &record.after) {
            (Some(Record::Relation(old)), None) => Some((old, true)),
            (None, Some(Record::Relation(new))) => Some((new, false)),
            _ => None,
        };
        if let Some((relation, is_gone)) = side {
            let sides = by_end.entry((relation.kind, relation.to)).or_default();
            if is_gone { &mut sides.0 } else { &mut sides.1 }.push((id, relation.from));
        }
    }
    let mut changes = Vec::new();
    for ((kind, to), sides) in by_end {
        let ([(old, from)], [(new, heir)]) = (&sides.0[..], &sides.1[..]) else { continue };
        if let Some(change) = moved_relation(pair, (*old, *new), kind, to, (*from, *heir)) {
            changes.push(change);
            differing.retain(|record| record.key != (*old).into() && record.key != (*new).into());
        }
    }
    changes
}

fn moved_relation(
    pair: Pair<'_>,
    (old, new): (RelationId, RelationId),
    kind: RelationKind,
    to: NodeId,
    (from, heir): (NodeId, NodeId),
) -> Option<Change> {
    if from == heir {
        return None;
    }
    let before = Record::from(Relation::clone(pair.before.ecosystem().relations.get(old)?));
    let after = Record::from(Relation::clone(pair.after.ecosystem().relations.get(new)?));
    let mut fields = differing_fields(&before, &after, pair.ecosystems());
    fields.iter_mut().for_each(|field| field.in_subject = field.code == "from");
    let (from_name, heir_name) = (pair.name(from), pair.name(heir));
    let subject =
        msg!("diff-moved-relation", kind = kind.message(), to = pair.name(to), before = from_name, after = heir_name);
    let mut places: Vec<RecordKey> = vec![heir.into(), from.into(), to.into()];
    places.dedup();
    let (topic_kind, kind) = (kind.message(), ChangeKind::Moved);
    let topic = Some(msg!("diff-topic-relation", kind = topic_kind, to = pair.name(to)));
    Some(Change { kind, key: new.into(), from: Some(old.into()), subject, is_sentence: true, topic, fields, places })
}

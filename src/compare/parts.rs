//! Who carries which duty: letters that come, go, and move from one stakeholder to another.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, ChangeKind, FieldChange, differing_fields, telling_fields};
use super::naming::{self, Citations};
use super::records::{Differing, Pair};
use crate::lang::Message;
use crate::model::{
    Assignment, AssignmentId, Ecosystem, Letter, Letters, ObligationId, Record, RecordKey, StakeholderId,
};
use crate::rules::Analysis;

/// The fields of a part that the subject of a sentence says already.
const IN_SUBJECT: [&str; 3] = ["obligation", "stakeholder", "letters"];

/// A part of a duty that differs, as far as it belongs to that duty.
struct Part<'a> {
    id: AssignmentId,
    before: Option<&'a Assignment>,
    after: Option<&'a Assignment>,
    told: bool,
}

/// Takes the parts out of what differs and tells of them, duty by duty.
pub(super) fn changes(pair: Pair<'_>, differing: &mut Vec<Differing>) -> Vec<Change> {
    let (before, after) = pair.ecosystems();
    let mut by_duty: BTreeMap<ObligationId, BTreeSet<AssignmentId>> = BTreeMap::new();
    differing.retain(|record| {
        let RecordKey::Assignment(id) = record.key else { return true };
        let parts = [before.assignments.get(id), after.assignments.get(id)];
        for part in parts.into_iter().flatten() {
            by_duty.entry(part.obligation).or_default().insert(id);
        }
        false
    });
    let citations = (Citations::of(before), Citations::of(after));
    let mut changes = Vec::new();
    for (duty, ids) in by_duty {
        let part = |id: AssignmentId| Part {
            id,
            before: before.assignments.get(id).filter(|part| part.obligation == duty),
            after: after.assignments.get(id).filter(|part| part.obligation == duty),
            told: false,
        };
        let ecosystem = pair.having(duty.into()).ecosystem();
        let name = if after.obligations.contains(duty) { &citations.1 } else { &citations.0 }.duty(ecosystem, duty);
        OneDuty { pair, duty, name, parts: ids.into_iter().map(part).collect(), changes: &mut changes }.tell();
    }
    changes
}

struct OneDuty<'a, 'b> {
    pair: Pair<'a>,
    duty: ObligationId,
    name: String,
    parts: Vec<Part<'a>>,
    changes: &'b mut Vec<Change>,
}

/// Who holds which letters of a duty.
type Holders = BTreeMap<StakeholderId, Letters>;

impl OneDuty<'_, '_> {
    fn tell(&mut self) {
        let (old, new) = (holders(self.pair.before, self.duty), holders(self.pair.after, self.duty));
        let (mut lost, mut gained) = (beyond(&old, &new), beyond(&new, &old));
        for ((from, to), letters) in moves(&lost, &gained) {
            self.moved(from, to, letters);
            take(&mut lost, from, letters);
            take(&mut gained, to, letters);
        }
        for (who, letters) in gained.into_iter().filter(|(_, letters)| !letters.is_empty()) {
            self.gained(who, letters);
        }
        for (who, letters) in lost.into_iter().filter(|(_, letters)| !letters.is_empty()) {
            self.lost(who, letters);
        }
        for at in 0..self.parts.len() {
            if !self.parts[at].told {
                self.otherwise(at);
            }
        }
    }

    fn moved(&mut self, from: StakeholderId, to: StakeholderId, letters: Letters) {
        let target = self.part(|part| part.after.is_some_and(|it| it.stakeholder == to && shares(it.letters, letters)));
        let source =
            self.part(|part| part.before.is_some_and(|it| it.stakeholder == from && shares(it.letters, letters)));
        let (Some(target), Some(source)) = (target, source) else { return };
        let own = self.parts[target].before.filter(|part| part.stakeholder == to);
        let before = own.or(self.parts[source].before);
        let mut fields = before.zip(self.parts[target].after).map_or_else(Vec::new, |(old, new)| self.fields(old, new));
        self.parts[target].told = true;
        // A part that goes on with other letters may differ in more.
        let goes_on = self.parts[source].after.is_some_and(|part| part.stakeholder == from);
        self.parts[source].told |= !goes_on || self.is_told_by_letters(source);
        let names = (self.pair.name(from), self.pair.name(to));
        fields.insert(0, FieldChange::bearer(names.0.clone(), names.1.clone()));
        let count = letters.iter().count();
        let subject = msg!(
            "diff-moved",
            letters = naming::capital(&naming::letters(letters)),
            count = count,
            duty = self.duty_name(),
            before = names.0,
            after = names.1
        );
        self.push(ChangeKind::Moved, target, Some(source), subject, fields, vec![to, from]);
        let letters = naming::capital(&naming::letters(letters));
        let topic = msg!("diff-topic-part", letters = letters, duty = self.duty_name());
        if let Some(change) = self.changes.last_mut() {
            change.topic = Some(topic);
        }
    }

    fn gained(&mut self, who: StakeholderId, letters: Letters) {
        let mine = |part: &Part<'_>| part.after.is_some_and(|it| it.stakeholder == who && shares(it.letters, letters));
        let Some(at) = self.part(mine) else { return };
        let (old, new) = (self.parts[at].before, self.parts[at].after);
        let (kind, fields) = match (old.filter(|part| part.stakeholder == who), new) {
            (Some(old), Some(new)) => (ChangeKind::Changed, self.fields_with_letters(old, new)),
            (None, Some(new)) => (ChangeKind::Added, told_of(new, self.pair.after.ecosystem(), true)),
            _ => return,
        };
        self.parts[at].told = true;
        let letters = naming::letters(letters);
        let subject = msg!("diff-gained", who = self.pair.name(who), letters = letters, duty = self.duty_name());
        self.push(kind, at, None, subject, fields, vec![who]);
    }

    fn lost(&mut self, who: StakeholderId, letters: Letters) {
        let mine = |part: &Part<'_>| part.before.is_some_and(|it| it.stakeholder == who && shares(it.letters, letters));
        let Some(at) = self.part(mine) else { return };
        let (old, new) = (self.parts[at].before, self.parts[at].after);
        let stays = new.filter(|part| part.stakeholder == who);
        let (kind, fields) = match (old, stays) {
            (Some(old), Some(new)) if !self.parts[at].told => (ChangeKind::Changed, self.fields_with_letters(old, new)),
            (Some(_), Some(_)) => (ChangeKind::Changed, Vec::new()),
            (Some(old), None) => (ChangeKind::Removed, told_of(old, self.pair.before.ecosystem(), false)),
            _ => return,
        };
        self.parts[at].told = true;
        let letters = naming::letters(letters);
        let subject = msg!("diff-lost", who = self.pair.name(who), letters = letters, duty = self.duty_name());
        self.push(kind, at, None, subject, fields, vec![who]);
    }

    /// A part that differs in something else than who holds which letter.
    fn otherwise(&mut self, at: usize) {
        let (kind, who, fields, letters) = match (self.parts[at].before, self.parts[at].after) {
            (Some(old), Some(new)) if old.stakeholder == new.stakeholder => {
                let fields = self.fields(old, new);
                if fields.is_empty() && old.letters == new.letters {
                    return;
                }
                (ChangeKind::Changed, new.stakeholder, fields, new.letters)
            }
            (_, Some(new)) => {
                (ChangeKind::Added, new.stakeholder, told_of(new, self.pair.after.ecosystem(), true), new.letters)
            }
            (Some(old), None) => {
                (ChangeKind::Removed, old.stakeholder, told_of(old, self.pair.before.ecosystem(), false), old.letters)
            }
            (None, None) => return,
        };
        let (name, letters, duty) = (self.pair.name(who), naming::letters(letters), self.duty_name());
        let subject = match kind {
            ChangeKind::Added => msg!("diff-part-new", who = name, letters = letters, duty = duty),
            ChangeKind::Removed => msg!("diff-part-gone", who = name, letters = letters, duty = duty),
            ChangeKind::Moved | ChangeKind::Changed => {
                msg!("diff-part-changed", who = name, letters = letters, duty = duty)
            }
        };
        self.push(kind, at, None, subject, fields, vec![who]);
    }

    fn part(&self, is_it: impl Fn(&Part<'_>) -> bool) -> Option<usize> {
        self.parts.iter().position(is_it)
    }

    fn is_told_by_letters(&self, at: usize) -> bool {
        let part = &self.parts[at];
        part.before.zip(part.after).is_some_and(|(old, new)| self.fields(old, new).is_empty())
    }

    fn duty_name(&self) -> String {
        self.name.clone()
    }

    /// The fields that differ besides duty and bearer; of the letters the subject speaks.
    fn fields_with_letters(&self, old: &Assignment, new: &Assignment) -> Vec<FieldChange> {
        let (before, after) = (Record::from(old.clone()), Record::from(new.clone()));
        let letters = differing_fields(&before, &after, self.pair.ecosystems()).into_iter();
        let letters =
            letters.filter(|field| field.code == "letters").map(|field| FieldChange { in_subject: true, ..field });
        letters.chain(self.fields(old, new)).collect()
    }

    /// The fields that differ besides duty, bearer and letters.
    fn fields(&self, old: &Assignment, new: &Assignment) -> Vec<FieldChange> {
        let (old, new) = (Record::from(old.clone()), Record::from(new.clone()));
        let mut fields = differing_fields(&old, &new, self.pair.ecosystems());
        fields.retain(|field| !IN_SUBJECT.contains(&field.code));
        fields
    }

    fn push(
        &mut self,
        kind: ChangeKind,
        at: usize,
        from: Option<usize>,
        subject: Message,
        fields: Vec<FieldChange>,
        people: Vec<StakeholderId>,
    ) {
        let key = self.parts[at].id.into();
        let from = from.map(|at| self.parts[at].id.into()).filter(|from| *from != key);
        let places = std::iter::once(self.duty.into()).chain(people.into_iter().map(RecordKey::from)).collect();
        let is_sentence = subject.id() != "diff-part-changed";
        self.changes.push(Change { kind, key, from, subject, is_sentence, topic: None, fields, places });
    }
}

fn told_of(part: &Assignment, ecosystem: &Ecosystem, is_new: bool) -> Vec<FieldChange> {
    telling_fields(&Record::from(part.clone()), ecosystem, is_new)
}

fn shares(these: Letters, those: Letters) -> bool {
    these.iter().any(|letter| those.has(letter))
}

/// Who holds which letters of a duty, all parts of each taken together.
fn holders(analysis: &Analysis, duty: ObligationId) -> Holders {
    let mut holders = Holders::new();
    for id in analysis.index().parts_of(duty) {
        if let Some(part) = analysis.ecosystem().assignments.get(*id) {
            let letters = holders.entry(part.stakeholder).or_default();
            *letters = letters.union(part.letters);
        }
    }
    holders
}

/// The letters that these hold and those do not.
fn beyond(these: &Holders, those: &Holders) -> Holders {
    let beyond = |(who, letters): (&StakeholderId, &Letters)| {
        let other = those.get(who).copied().unwrap_or_default();
        (*who, letters.iter().filter(|letter| !other.has(*letter)).fold(Letters::NONE, Letters::with))
    };
    these.iter().map(beyond).collect()
}

/// The letters that exactly one stakeholder lost and exactly one other gained, by these two.
fn moves(lost: &Holders, gained: &Holders) -> BTreeMap<(StakeholderId, StakeholderId), Letters> {
    let mut moves: BTreeMap<(StakeholderId, StakeholderId), Letters> = BTreeMap::new();
    for letter in Letter::ALL {
        let only = |holders: &Holders| {
            let mut with = holders.iter().filter(|(_, letters)| letters.has(*letter)).map(|(who, _)| *who);
            with.next().filter(|_| with.next().is_none())
        };
        if let (Some(from), Some(to)) = (only(lost), only(gained)) {
            let letters = moves.entry((from, to)).or_default();
            *letters = letters.with(*letter);
        }
    }
    moves
}

fn take(holders: &mut Holders, who: StakeholderId, letters: Letters) {
    if let Some(held) = holders.get_mut(&who) {
        *held = held.iter().filter(|letter| !letters.has(*letter)).fold(Letters::NONE, Letters::with);
    }
}

//! What two versions of the map disagree on since they were merged.

use super::{Context, Finding, Rule, Severity, Subject};
use crate::edit::{Edit, plan};
use crate::lang::{list, t};
use crate::model::{Conflict, ConflictId, Ecosystem, Record, RecordKey, RecordKind};

const CODE: &str = "merge-conflict";
/// So many characters of what a version says stand on a button or in a reason.
const SHOWN: usize = 160;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Each(RecordKind::Conflict),
    teaching: include_str!("merge_conflict.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, conflict) in context.conflicts() {
        found.push(finding(context.ecosystem, id, conflict));
    }
}

fn finding(ecosystem: &Ecosystem, id: ConflictId, conflict: &Conflict) -> Finding {
    let is_there = ecosystem.contains(conflict.record);
    let what = ecosystem.name(RecordKey::from(id));
    let message = match conflict.field_label(ecosystem) {
        Some(field) => msg!("finding-merge-conflict", what = what, field = t(field).to_lowercase()),
        None if is_there => msg!("finding-merge-conflict-record", what = what),
        None => msg!("finding-merge-conflict-left-out", what = what),
    };
    let mut finding = Finding::new(CODE, Severity::Gap, id, message);
    if is_there {
        finding = finding.involving([conflict.record]);
    }
    let say = |side: &Option<String>| words(ecosystem, conflict, side.as_deref());
    finding = finding
        .because(msg!("reason-conflict-base", words = say(&conflict.base)))
        .because(msg!("reason-conflict-ours", words = say(&conflict.ours)))
        .because(msg!("reason-conflict-theirs", words = say(&conflict.theirs)));
    if !conflict.note.trim().is_empty() {
        finding = finding.because(msg!("reason-conflict-note", note = conflict.note.as_str()));
    }
    let sides = [
        (&conflict.ours, msg!("fix-take-ours", words = say(&conflict.ours))),
        (&conflict.theirs, msg!("fix-take-theirs", words = say(&conflict.theirs))),
    ];
    for (side, label) in sides {
        let edit = settle(ecosystem, id, conflict, side.as_deref());
        if let Some(edit) = edit.filter(|edit| plan(ecosystem, edit).is_ok()) {
            finding = finding.fix(label, edit);
        }
    }
    finding
}

/// What a side says, short enough for a line.
fn words(ecosystem: &Ecosystem, conflict: &Conflict, side: Option<&str>) -> String {
    let words = match side {
        None => t("conflict-no-record"),
        Some(text) => list(&conflict.words(ecosystem, text)),
    };
    let words = if words.trim().is_empty() { t("conflict-nothing") } else { words };
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// The edit that takes a side and forgets the conflict.
fn settle(ecosystem: &Ecosystem, id: ConflictId, conflict: &Conflict, side: Option<&str>) -> Option<Edit> {
    let key = conflict.record;
    let forget = Edit::Remove(vec![id.into()]);
    let now = ecosystem.get(key);
    let wanted = match (&conflict.field, side) {
        (Some(field), side) => {
            let mut record = now.clone()?;
            record.set_field(field, side?).then_some(Some(record))?
        }
        (None, Some(text)) => Some(Record::from_text(text)?),
        (None, None) => None,
    };
    Some(match (now, wanted) {
        (now, wanted) if now == wanted => forget,
        (Some(_), Some(record)) => Edit::All(vec![Edit::put(key, record), forget]),
        (None, Some(record)) => Edit::All(vec![Edit::add(record), forget]),
        (_, None) => Edit::Remove(vec![key, id.into()]),
    })
}

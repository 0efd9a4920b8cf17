//! What on the map is disputed or unverified.

use super::{Aspects, Context, Finding, Rule, Severity, Subject};
use crate::model::{RecordKey, RecordKind, Stored, Table};

const CODE: &str = "rests-on-disputed";

/// How many records a finding names one by one.
const NAMED: usize = 12;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole(Aspects::CONFIDENCE),
    teaching: include_str!("rests_on_disputed.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let map = context.ecosystem;
    let lists = [
        shaky(context, &map.stakeholders),
        shaky(context, &map.elements),
        shaky(context, &map.relations),
        shaky(context, &map.obligations),
        shaky(context, &map.assignments),
        shaky(context, &map.risks),
        shaky(context, &map.covers),
        shaky(context, &map.facts),
    ];
    found.extend(lists.into_iter().filter_map(|(kind, keys)| finding(context, kind, keys)));
}

/// The records of a table that hold on the day and are disputed or unverified.
fn shaky<T: Stored>(context: &Context<'_>, table: &Table<T>) -> (RecordKind, Vec<RecordKey>) {
    let shaky =
        |record: &T| record.provenance().confidence.is_shaky() && !record.lifetime().has_ended_by(context.as_of);
    (T::KIND, table.iter().filter(|(_, record)| shaky(record)).map(|(id, _)| T::key(id)).collect())
}

fn finding(context: &Context<'_>, kind: RecordKind, keys: Vec<RecordKey>) -> Option<Finding> {
    keys.first()?;
    let message = msg!("finding-rests-on-disputed", count = keys.len(), kind = kind.code());
    let mut finding = Finding::new(CODE, Severity::Note, RecordKey::Profile, message).in_respect(kind.code());
    for key in keys.iter().take(NAMED) {
        let Some(record) = context.ecosystem.get(*key) else { continue };
        let confidence = record.provenance().confidence;
        finding = finding.because(msg!("reason-to-check", what = context.name(*key), confidence = confidence.code()));
    }
    if keys.len() > NAMED {
        finding = finding.because(msg!("reason-and-more", count = keys.len() - NAMED));
    }
    Some(finding.involving(keys))
}

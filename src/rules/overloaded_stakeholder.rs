//! A stakeholder that carries more duties than the map allows one to carry.

use super::{Context, Finding, Rule, Severity, Subject};
use crate::model::{Letter, Letters, ObligationId, RecordKind, StakeholderId};

const CODE: &str = "overloaded-stakeholder";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Stakeholder),
    teaching: include_str!("overloaded_stakeholder.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let limit = usize::try_from(context.ecosystem.profile.limits.overload).unwrap_or(usize::MAX);
    for (who, _) in context.stakeholders() {
        if context.index.parts_by(who).len() <= limit {
            continue;
        }
        let carried = carried(context, who);
        if carried.len() <= limit {
            continue;
        }
        let count_of = |letter| carried.iter().filter(|(_, letters)| letters.has(letter)).count();
        let message = msg!("finding-overloaded", who = context.name(who), count = carried.len());
        let finding = Finding::new(CODE, Severity::Weakness, who, message)
            .involving(carried.iter().map(|(duty, _)| *duty))
            .because(msg!("reason-load", does = count_of(Letter::Responsible), answers = count_of(Letter::Accountable)))
            .because(msg!("reason-load-limit", count = limit));
        found.push(finding);
    }
}

/// The duties a stakeholder carries on the day, each once, with its letters.
fn carried(context: &Context<'_>, who: StakeholderId) -> Vec<(ObligationId, Letters)> {
    let ecosystem = context.ecosystem;
    let parts = context.index.parts_by(who).iter().filter_map(|id| ecosystem.assignments.get(*id));
    let mut carried: Vec<(ObligationId, Letters)> = parts
        .filter(|part| part.letters.carries() && part.lifetime.holds_on(context.as_of))
        .filter(|part| {
            ecosystem.obligations.get(part.obligation).is_some_and(|duty| duty.lifetime.holds_on(context.as_of))
        })
        .map(|part| (part.obligation, part.letters))
        .collect();
    carried.sort_by_key(|(duty, _)| *duty);
    carried.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 = kept.1.union(next.1);
        }
        is_same
    });
    carried
}

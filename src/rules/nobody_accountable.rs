//! A duty that somebody does and nobody answers for.

use super::{Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::model::{Letter, ObligationId, Ownership, OwnershipState, RecordKind, StakeholderId};

const CODE: &str = "nobody-accountable";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("nobody_accountable.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        if ownership.beneath != OwnershipState::DoerOnly {
            continue;
        }
        let who = duty::names(context, ownership.carriers_with(Letter::Responsible));
        let message = msg!("finding-nobody-accountable", duty = context.name(id), who = who);
        let mut finding = Finding::about_duty(CODE, Severity::Gap, (id, duty), message, context)
            .because_of_live(context, ownership, duty::with(Letter::Responsible))
            .because_of_coming(context, ownership, duty::with(Letter::Accountable));
        for who in candidates(context, id, ownership) {
            finding.fixes.push(suggest::give(context, id, who, Letter::Accountable));
        }
        found.push(finding);
    }
}

/// Those who could answer: who is near the elements, and before them those among them who
/// do the work already. Where nobody is near, whoever does the work.
fn candidates(context: &Context<'_>, id: ObligationId, ownership: &Ownership) -> Vec<StakeholderId> {
    let mut near = suggest::bearers(context, id);
    let does = |who: &StakeholderId| ownership.carriers.iter().any(|(carrier, _)| carrier == who);
    near.sort_by_key(|who| !does(who));
    if near.is_empty() {
        near.extend(ownership.carriers_with(Letter::Responsible).take(suggest::MOST));
    }
    near
}

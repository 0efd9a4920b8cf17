//! A duty that somebody answers for and nobody does.

use super::{Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::model::{Letter, OwnershipState, RecordKind, StakeholderId};

const CODE: &str = "no-doer";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("no_doer.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        if ownership.beneath != OwnershipState::AccountableOnly {
            continue;
        }
        let carriers = ownership.carriers_with(Letter::Accountable);
        let (count, who) = (carriers.count(), duty::names(context, ownership.carriers_with(Letter::Accountable)));
        let message = msg!("finding-no-doer", duty = context.name(id), who = who, count = count);
        let mut finding = Finding::about_duty(CODE, Severity::Weakness, (id, duty), message, context)
            .because_of_live(context, ownership, duty::with(Letter::Accountable))
            .because_of_lapsed(context, ownership, duty::with(Letter::Responsible))
            .because_of_coming(context, ownership, duty::with(Letter::Responsible));
        let mut doers: Vec<StakeholderId> = ownership.carriers_with(Letter::Accountable).collect();
        for near in suggest::bearers(context, id) {
            if !doers.contains(&near) {
                doers.push(near);
            }
        }
        for who in doers.into_iter().take(suggest::MOST) {
            finding.fixes.push(suggest::give(context, id, who, Letter::Responsible));
        }
        found.push(finding);
    }
}

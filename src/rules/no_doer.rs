//! A duty that somebody answers for and nobody does.

use super::{Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::model::{Confidence, Ground, Letter, Ownership, OwnershipState, RecordKind, StakeholderId};

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
        let by_law = count == 1 && is_laid_down(context, ownership);
        let (severity, message) = if by_law {
            (Severity::Note, msg!("finding-no-doer-by-law", duty = context.name(id), who = who))
        } else {
            (Severity::Weakness, msg!("finding-no-doer", duty = context.name(id), who = who))
        };
        let mut finding = Finding::about_duty(CODE, severity, (id, duty), message, context)
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

/// Whether the law says of every part that answers whom it falls to.
fn is_laid_down(context: &Context<'_>, ownership: &Ownership) -> bool {
    ownership
        .live_with(context.ecosystem, Letter::Accountable)
        .all(|(_, part)| part.ground == Some(Ground::Law) && part.provenance.confidence == Confidence::Sourced)
}

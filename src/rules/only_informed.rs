//! A duty about which some are asked or told, and which nobody carries.

use super::{Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::model::{OwnershipState, RecordKind};

const CODE: &str = "only-informed";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("only_informed.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        if ownership.beneath != OwnershipState::InformedOnly {
            continue;
        }
        let mut told: Vec<_> = duty::live(context, ownership).map(|(_, part)| part.stakeholder).collect();
        told.sort_unstable();
        told.dedup();
        let who = duty::names(context, told);
        let message = msg!("finding-only-informed", duty = context.name(id), who = who);
        let mut finding = Finding::about_duty(CODE, Severity::Gap, (id, duty), message, context)
            .because_of_live(context, ownership, |_| true)
            .because_of_coming(context, ownership, |part| part.letters.carries());
        finding.fixes = suggest::accountable(context, id);
        found.push(finding);
    }
}

//! A duty in which nobody has or had a part.

use super::{Context, Finding, Rule, Severity, Subject, suggest};
use crate::model::{OwnershipState, RecordKind};

const CODE: &str = "unassigned-obligation";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("unassigned_obligation.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        if ownership.beneath != OwnershipState::Unassigned {
            continue;
        }
        let message = msg!("finding-unassigned", duty = context.name(id));
        let mut finding = Finding::about_duty(CODE, Severity::Gap, (id, duty), message, context)
            .because(msg!("reason-no-part"))
            .because_of_coming(context, ownership, |_| true);
        finding.fixes = suggest::accountable(context, id);
        found.push(finding);
    }
}

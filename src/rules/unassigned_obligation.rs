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
        let binds_later = duty.lifetime.from.filter(|_| duty.lifetime.begins_after(context.as_of));
        let severity = if binds_later.is_some() { Severity::Weakness } else { Severity::Gap };
        let mut finding = Finding::new(CODE, severity, id, msg!("finding-unassigned", duty = context.name(id)))
            .involving(duty.about.iter().copied())
            .because(msg!("reason-no-part"));
        if let Some(from) = binds_later {
            finding = finding.because(msg!("reason-binds-from", day = from));
        }
        for part in ownership.coming.iter().filter_map(|part| context.ecosystem.assignments.get(*part)) {
            finding = finding.because(msg!("reason-part-begins-later", who = context.name(part.stakeholder)));
        }
        for fix in suggest::accountable(context, id) {
            finding.fixes.push(fix);
        }
        found.push(finding);
    }
}

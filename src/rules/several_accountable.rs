//! A duty for which several answer and none of them leads.

use super::{Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::edit::Edit;
use crate::model::{Letter, OwnershipState, RecordKind};

const CODE: &str = "several-accountable";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("several_accountable.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        if ownership.beneath != OwnershipState::Shared {
            continue;
        }
        let who = duty::names(context, ownership.carriers_with(Letter::Accountable));
        let accountable = || duty::live(context, ownership).filter(|(_, part)| part.letters.has(Letter::Accountable));
        let leads = accountable().filter(|(_, part)| part.lead).count();
        let message = if leads > 1 {
            msg!("finding-several-leads", duty = context.name(id), who = who)
        } else {
            msg!("finding-several-accountable", duty = context.name(id), who = who)
        };
        let mut finding = Finding::about_duty(CODE, Severity::Weakness, (id, duty), message, context).because_of_live(
            context,
            ownership,
            duty::with(Letter::Accountable),
        );
        let mut offered = Vec::new();
        for (assignment, part) in accountable() {
            if offered.len() < suggest::MOST && !offered.contains(&part.stakeholder) {
                offered.push(part.stakeholder);
                let label = msg!("fix-make-lead", who = context.name(part.stakeholder));
                finding = finding.fix(label, Edit::SetLead { assignment });
            }
        }
        found.push(finding);
    }
}

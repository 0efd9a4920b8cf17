//! A duty in which somebody's part is in dispute.

use super::{Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::edit::Edit;
use crate::model::{Assignment, AssignmentId, Letter, OwnershipState, RecordKind, Standing};

const CODE: &str = "contested-obligation";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("contested_obligation.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        if ownership.beneath != OwnershipState::Contested {
            continue;
        }
        let disputed: Vec<(AssignmentId, &Assignment)> =
            duty::live(context, ownership).filter(|(_, part)| is_disputed(part)).collect();
        let mut who: Vec<_> = disputed.iter().map(|(_, part)| part.stakeholder).collect();
        who.sort_unstable();
        who.dedup();
        let beyond_dispute = |part: &Assignment| !is_disputed(part) && part.letters.has(Letter::Accountable);
        let is_answered_for = duty::live(context, ownership).any(|(_, part)| beyond_dispute(part));
        let severity = if is_answered_for { Severity::Weakness } else { Severity::Gap };
        let message = msg!("finding-contested", duty = context.name(id), who = duty::names(context, who));
        let mut finding = Finding::about_duty(CODE, severity, (id, duty), message, context).because_of_live(
            context,
            ownership,
            is_disputed,
        );
        finding = if is_answered_for {
            finding.because_of_live(context, ownership, beyond_dispute)
        } else {
            finding.because(msg!("reason-nobody-undisputed"))
        };
        for place in 0..disputed.len().min(suggest::MOST) {
            finding = settle(context, finding, &disputed, place);
        }
        found.push(finding);
    }
}

fn is_disputed(part: &Assignment) -> bool {
    part.letters.carries() && part.standing == Standing::Contested
}

/// Offers to record one of the disputed parts as agreed, which ends the others, or, where
/// it is the only one, to end it.
fn settle(context: &Context<'_>, finding: Finding, disputed: &[(AssignmentId, &Assignment)], place: usize) -> Finding {
    let (id, part) = disputed[place];
    let agreed = Edit::put(id, Assignment { standing: Standing::Agreed, ..part.clone() });
    let who = context.name(part.stakeholder);
    if disputed.len() == 1 {
        return finding
            .fix(msg!("fix-record-agreed", who = who.as_str()), agreed)
            .fix(msg!("fix-end-part", who = who), suggest::ending(context, id, part));
    }
    let others = disputed.iter().enumerate().filter(|(other, _)| *other != place);
    let mut edits = vec![agreed];
    edits.extend(others.map(|(_, (id, part))| suggest::ending(context, *id, part)));
    finding.fix(msg!("fix-record-agreed-end-others", who = who), Edit::All(edits))
}

//! A duty whose day has passed: it was to be done and is not, or it no longer binds and is
//! still assigned.

use super::{Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::edit::Edit;
use crate::model::{Assignment, AssignmentId, Date, Obligation, ObligationId, Ownership, RecordKind};

const CODE: &str = "overdue-or-ended";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("overdue_or_ended.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.all_obligations() {
        match duty.lifetime.until.filter(|_| duty.lifetime.has_ended_by(context.as_of)) {
            Some(last) => found.extend(ended(context, (id, duty), ownership, last)),
            None if duty.lifetime.begins_after(context.as_of) => {}
            None => {
                let due = duty.overdue_since(context.as_of);
                found.extend(due.map(|due| overdue(context, (id, duty), ownership, due)));
            }
        }
    }
}

fn overdue(
    context: &Context<'_>,
    (id, duty): (ObligationId, &Obligation),
    ownership: &Ownership,
    due: Date,
) -> Finding {
    let message = msg!("finding-overdue", duty = context.name(id), day = due);
    let days = duty::days_between(due, context.as_of);
    let mut finding = Finding::about_duty(CODE, Severity::Weakness, (id, duty), message, context)
        .in_respect("overdue")
        .because(msg!("reason-days-overdue", count = days));
    if let (Some(done), Some(every)) = (duty.done.filter(|done| *done <= context.as_of), duty.every) {
        finding = finding.because(msg!("reason-last-done", day = done, interval = every.label()));
    }
    let done = Obligation { done: Some(context.as_of), ..duty.clone() };
    finding
        .because_of_live(context, ownership, |part| part.letters.carries())
        .fix(msg!("fix-record-done", day = context.as_of), Edit::put(id, done))
}

fn ended(
    context: &Context<'_>,
    (id, duty): (ObligationId, &Obligation),
    ownership: &Ownership,
    last: Date,
) -> Option<Finding> {
    if ownership.carriers.is_empty() {
        return None;
    }
    let running: Vec<(AssignmentId, &Assignment)> =
        duty::live(context, ownership).filter(|(_, part)| part.letters.carries()).collect();
    let who = duty::names(context, ownership.carriers.iter().map(|(who, _)| *who));
    let message = msg!("finding-ended", duty = context.name(id), day = last, who = who);
    let ends = running.iter().map(|(id, part)| suggest::ending_on(*id, part, last)).collect();
    let finding = Finding::about_duty(CODE, Severity::Note, (id, duty), message, context)
        .in_respect("ended")
        .because_of_live(context, ownership, |part| part.letters.carries());
    Some(finding.fix(msg!("fix-end-parts", day = last), Edit::All(ends)))
}

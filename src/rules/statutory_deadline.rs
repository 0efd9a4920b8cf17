//! A duty whose deadline is missing or later than that of the law.

use super::adopt::{deadline, hours};
use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal};
use crate::edit::Edit;
use crate::model::{Obligation, ObligationId};

const CODE: &str = "statutory-deadline";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::DUTIES)),
    teaching: include_str!("statutory_deadline.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, _) in context.obligations() {
        found.extend(finding(context, id, duty));
    }
}

fn finding(context: &Context<'_>, id: ObligationId, duty: &Obligation) -> Option<Finding> {
    let (instrument, provision) = legal::only_source(context, id)?;
    let by_law = deadline(provision)?;
    let (name, limit) = (context.name(id), by_law.label());
    let (severity, message) = match duty.deadline {
        None => (Severity::Weakness, msg!("finding-deadline-missing", duty = name, limit = limit.as_str())),
        Some(own) if hours(own) > hours(by_law) => {
            (Severity::Gap, msg!("finding-deadline-late", duty = name, own = own.label(), limit = limit.as_str()))
        }
        Some(_) => return None,
    };
    let clock = provision.clocks.iter().find(|clock| clock.span() == by_law);
    let starts = clock.map_or("", |clock| clock.starts.as_str());
    let citation = instrument.cite(&provision.citation);
    let edit = Edit::put(id, Obligation { deadline: Some(by_law), ..duty.clone() });
    let reason = msg!("reason-deadline-by-law", citation = citation, limit = limit.as_str(), starts = starts);
    Some(Finding::new(CODE, severity, id, message).because(reason).fix(msg!("fix-set-deadline", limit = limit), edit))
}

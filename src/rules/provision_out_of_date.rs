//! A duty whose provision has ended, has not begun, has changed or is not in the catalogue.

use super::adopt::deadline;
use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal};
use crate::catalogue::{Instrument, Provision};
use crate::edit::Edit;
use crate::lang::Message;
use crate::model::{Lifetime, Obligation, ObligationId};

const CODE: &str = "provision-out-of-date";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::DUTIES)),
    teaching: include_str!("provision_out_of_date.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, _) in context.obligations() {
        if duty.provision.is_some() {
            found.extend(finding(context, id, duty));
        }
    }
}

fn finding(context: &Context<'_>, id: ObligationId, duty: &Obligation) -> Option<Finding> {
    let named = duty.provision.as_deref()?;
    let name = context.name(id);
    let Some((instrument, provision)) = legal::only_source(context, id) else {
        let message = msg!("finding-provision-unknown", duty = name, provision = named);
        let reason = msg!("reason-provision-unknown", version = context.law.rulebook().catalogue().version.as_str());
        return Some(Finding::new(CODE, Severity::Weakness, id, message).because(reason));
    };
    let citation = instrument.cite(&provision.citation);
    let (severity, message) = fault(context, duty, provision, &name)?;
    let reason = msg!("reason-provision-days", citation = citation, days = days(provision));
    let finding = Finding::new(CODE, severity, id, message).because(reason);
    Some(finding.fix(msg!("fix-take-over-provision"), Edit::put(id, renewed(duty, instrument, provision))))
}

fn fault(context: &Context<'_>, duty: &Obligation, provision: &Provision, name: &str) -> Option<(Severity, Message)> {
    let day = context.as_of;
    if let Some(until) = provision.until.filter(|until| *until < day) {
        return Some((Severity::Weakness, msg!("finding-provision-ended", duty = name, day = until)));
    }
    let begins = provision.from.filter(|from| *from > day && duty.lifetime.holds_on(day));
    if let Some(from) = begins {
        return Some((Severity::Weakness, msg!("finding-provision-not-begun", duty = name, day = from)));
    }
    if provision.pending && duty.lifetime.holds_on(day) {
        return Some((Severity::Weakness, msg!("finding-provision-not-in-force", duty = name)));
    }
    let has_changed = duty.provision_said.as_ref().is_some_and(|said| *said != provision.said());
    has_changed.then(|| (Severity::Note, msg!("finding-provision-changed", duty = name)))
}

fn days(provision: &Provision) -> Message {
    match (provision.from, provision.until) {
        (Some(from), Some(until)) => msg!("law-binds-from-until", from = from, until = until),
        (Some(from), None) => msg!("law-binds-since", from = from),
        (None, Some(until)) => msg!("law-bound-until", until = until),
        (None, None) => msg!("law-no-days"),
    }
}

/// The duty as the catalogue has it today.
fn renewed(duty: &Obligation, instrument: &Instrument, provision: &Provision) -> Obligation {
    Obligation {
        citation: instrument.cite(&provision.citation),
        provision_said: Some(provision.said()),
        deadline: deadline(provision).or(duty.deadline),
        lifetime: Lifetime {
            from: provision.from.or(duty.lifetime.from),
            until: provision.until.or(duty.lifetime.until),
        },
        ..duty.clone()
    }
}

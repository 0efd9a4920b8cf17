//! A duty that the law lets nobody hand over, and that somebody else answers for.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal, suggest, wrong_addressee};
use crate::model::{Obligation, ObligationId};

const CODE: &str = "duty-not-delegable";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::DUTIES).and(Aspects::ANSWERS).and(Aspects::GRAPH)),
    teaching: include_str!("duty_not_delegable.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, _) in context.obligations() {
        if wrong_addressee::is_barred(context, id) {
            found.extend(finding(context, id, duty));
        }
    }
}

fn finding(context: &Context<'_>, id: ObligationId, duty: &Obligation) -> Option<Finding> {
    let (strangers, addressed) = legal::strangers(context, id, duty)?;
    let (instrument, provision) = *legal::sources(context, id).first()?;
    let (who, by_law) = (legal::names(context, &strangers), legal::names(context, &addressed));
    let message = msg!("finding-duty-not-delegable", duty = context.name(id), who = who, by_law = by_law.as_str());
    let citation = instrument.cite(&provision.citation);
    let finding = Finding::new(CODE, RULE.severity, id, message)
        .involving(strangers.iter().copied())
        .involving(addressed.iter().copied())
        .because(msg!("reason-law-addresses", who = by_law, citation = citation));
    let finding = match provision.delegation_note.as_str() {
        "" => finding,
        note => finding.because(msg!("reason-delegation", note = note)),
    };
    let returned = |who| legal::hand_back(context, id, &strangers, who);
    Some(addressed.iter().take(suggest::MOST).fold(finding, |finding, who| {
        let (label, edit) = returned(*who);
        finding.fix(label, edit)
    }))
}

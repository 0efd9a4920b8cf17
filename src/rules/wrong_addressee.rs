//! A duty for which somebody answers whom the law does not address.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal, suggest};
use crate::catalogue::Delegation;
use crate::model::{Obligation, ObligationId};

const CODE: &str = "wrong-addressee";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::DUTIES).and(Aspects::ANSWERS).and(Aspects::GRAPH)),
    teaching: include_str!("wrong_addressee.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, _) in context.obligations() {
        if !is_barred(context, id) {
            found.extend(finding(context, id, duty));
        }
    }
}

/// Whether the law bars handing the duty over; then another rule speaks.
pub(super) fn is_barred(context: &Context<'_>, id: ObligationId) -> bool {
    let sources = legal::sources(context, id);
    !sources.is_empty() && sources.iter().all(|(_, provision)| provision.delegation == Delegation::Barred)
}

fn finding(context: &Context<'_>, id: ObligationId, duty: &Obligation) -> Option<Finding> {
    let (strangers, addressed) = legal::strangers(context, id, duty)?;
    let (instrument, provision) = *legal::sources(context, id).first()?;
    let who = legal::names(context, &strangers);
    let message = msg!("finding-wrong-addressee", duty = context.name(id), who = who);
    let finding = Finding::new(CODE, RULE.severity, id, message)
        .involving(strangers.iter().copied())
        .involving(addressed.iter().copied())
        .because(msg!(
            "reason-law-addresses",
            who = legal::names(context, &addressed),
            citation = instrument.cite(&provision.citation)
        ));
    let returned = |who| legal::hand_back(context, id, &strangers, who);
    Some(addressed.iter().take(suggest::MOST).fold(finding, |finding, who| {
        let (label, edit) = returned(*who);
        finding.fix(label, edit)
    }))
}

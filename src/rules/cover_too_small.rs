//! A policy that pays less than is lost, or no longer.

use super::{Context, Finding, Rule, Severity, Subject};
use crate::model::{Cover, CoverId, Decimal, Money, MoneyRange, RecordKind, RiskId, StakeholderId};

const CODE: &str = "cover-too-small";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Risk),
    teaching: include_str!("cover_too_small.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, risk) in context.risks() {
        let covers: Vec<(CoverId, &Cover)> = context
            .index
            .covers_of(id)
            .iter()
            .filter_map(|cover| Some((*cover, context.ecosystem.covers.get(*cover)?)))
            .collect();
        let mut insured: Vec<StakeholderId> = covers.iter().map(|(_, cover)| cover.insured).collect();
        insured.sort_unstable();
        insured.dedup();
        for who in insured.into_iter().filter(|who| context.exists(*who)) {
            let (live, lapsed): (Vec<_>, Vec<_>) = covers
                .iter()
                .copied()
                .filter(|(_, cover)| cover.insured == who)
                .partition(|(_, cover)| cover.lifetime.holds_on(context.as_of) && context.exists(cover.insurer));
            if live.is_empty() {
                found.push(out_of_force(context, id, who, &lapsed));
            } else if let Some(loss) = risk.loss {
                found.extend(compared(context, (id, who), loss, &live));
            }
        }
    }
}

/// Every policy has lapsed, is to begin, or is with an insurer that is not there.
fn out_of_force(context: &Context<'_>, id: RiskId, who: StakeholderId, covers: &[(CoverId, &Cover)]) -> Finding {
    let message = msg!("finding-cover-lapsed", risk = context.name(id), who = context.name(who));
    let mut finding = Finding::new(CODE, Severity::Weakness, id, message)
        .in_respect(who.as_str())
        .involving([who])
        .involving(covers.iter().map(|(cover, _)| *cover));
    for (cover, record) in covers {
        let name = context.name(*cover);
        finding = finding.because(match (record.lifetime.until, record.lifetime.from) {
            (Some(until), _) if until < context.as_of => msg!("reason-cover-ended", cover = name, day = until),
            (_, Some(from)) if from > context.as_of => msg!("reason-cover-to-come", cover = name, day = from),
            _ => msg!("reason-insurer-not-there", cover = name, who = context.name(record.insurer)),
        });
    }
    finding
}

/// The limits against the loss. Nothing where the limits suffice or one of them is not known.
fn compared(
    context: &Context<'_>,
    (id, who): (RiskId, StakeholderId),
    loss: MoneyRange,
    covers: &[(CoverId, &Cover)],
) -> Option<Finding> {
    let limits: Vec<(CoverId, Money)> =
        covers.iter().map(|(cover, record)| Some((*cover, record.limit?))).collect::<Option<_>>()?;
    let (same, other): (Vec<_>, Vec<_>) = limits.iter().partition(|(_, limit)| limit.currency == loss.currency);
    let sum: Decimal = same.iter().map(|(_, limit)| limit.amount).sum();
    if sum >= loss.high {
        return None;
    }
    let lost = Money { amount: loss.high, currency: loss.currency };
    let (severity, message) = if other.is_empty() {
        let paid = Money { amount: sum, currency: loss.currency };
        let message =
            msg!("finding-cover-too-small", risk = context.name(id), loss = lost.label(), limit = paid.label());
        (Severity::Weakness, message)
    } else {
        (Severity::Note, msg!("finding-cover-in-other-currency", risk = context.name(id), loss = lost.label()))
    };
    let mut finding = Finding::new(CODE, severity, id, message)
        .in_respect(who.as_str())
        .involving([who])
        .involving(limits.iter().map(|(cover, _)| *cover));
    for (cover, limit) in &limits {
        finding = finding.because(msg!("reason-cover-pays", cover = context.name(*cover), limit = limit.label()));
    }
    Some(finding)
}

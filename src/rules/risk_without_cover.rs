//! A loss that somebody bears without insurance.

use super::{Context, Finding, Rule, Severity, Subject};
use crate::edit::Edit;
use crate::model::{Cover, CoverId, RecordKind, RiskId, StakeholderId};

const CODE: &str = "risk-without-cover";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Each(RecordKind::Risk),
    teaching: include_str!("risk_without_cover.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, risk) in context.risks() {
        let bearers: Vec<StakeholderId> = risk.borne_by.iter().copied().filter(|who| context.exists(*who)).collect();
        let covers: Vec<(CoverId, &Cover)> = context
            .index
            .covers_of(id)
            .iter()
            .filter_map(|cover| Some((*cover, context.ecosystem.covers.get(*cover)?)))
            .collect();
        // Cover that has lapsed is reported where the limits are compared.
        let is_named = |who: &StakeholderId| covers.iter().any(|(_, cover)| cover.insured == *who);
        let bare: Vec<StakeholderId> = bearers.into_iter().filter(|who| !is_named(who)).collect();
        if bare.is_empty() {
            continue;
        }
        found.push(finding(context, id, &bare, &covers));
    }
}

fn finding(context: &Context<'_>, id: RiskId, bare: &[StakeholderId], covers: &[(CoverId, &Cover)]) -> Finding {
    let is_protected =
        |who: &StakeholderId| context.ecosystem.stakeholders.get(*who).is_some_and(|s| s.kind.is_protected());
    let severity = if bare.iter().any(is_protected) { Severity::Weakness } else { Severity::Note };
    let names: Vec<String> = bare.iter().map(|who| context.name(*who)).collect();
    let message = msg!("finding-risk-without-cover", who = crate::lang::list(&names), risk = context.name(id));
    let mut finding = Finding::new(CODE, severity, id, message).involving(bare.iter().copied());
    if severity == Severity::Weakness {
        finding = finding.because(msg!("reason-bearer-is-protected"));
    }
    for (cover, record) in covers {
        let reason =
            msg!("reason-covers-somebody-else", cover = context.name(*cover), who = context.name(record.insured));
        finding = finding.involving([*cover]).because(reason);
    }
    if covers.is_empty() {
        finding = finding.because(msg!("reason-no-cover"));
    }
    for who in bare {
        for (cover, record) in policies(context, *who) {
            let mut wider = record.clone();
            wider.risks.push(id);
            finding = finding.fix(msg!("fix-extend-cover", cover = context.name(cover)), Edit::put(cover, wider));
        }
    }
    finding
}

/// The policies in force that insure a stakeholder.
fn policies<'a>(context: &Context<'a>, who: StakeholderId) -> Vec<(CoverId, &'a Cover)> {
    let covers = context.index.covers_with(who).iter();
    covers
        .filter_map(|cover| Some((*cover, context.ecosystem.covers.get(*cover)?)))
        .filter(|(_, cover)| cover.insured == who && cover.lifetime.holds_on(context.as_of))
        .collect()
}

//! A loss that falls on nobody in particular.

use super::{Context, Finding, Rule, Severity, Subject, suggest};
use crate::edit::Edit;
use crate::model::{RecordKind, Risk, RiskId, StakeholderId};

const CODE: &str = "risk-nobody-bears";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Each(RecordKind::Risk),
    teaching: include_str!("risk_nobody_bears.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, risk) in context.risks() {
        if risk.borne_by.iter().any(|bearer| context.exists(*bearer)) {
            continue;
        }
        let message = msg!("finding-risk-nobody-bears", risk = context.name(id));
        let mut finding = Finding::new(CODE, Severity::Gap, id, message).involving(risk.about.iter().copied());
        if risk.borne_by.is_empty() {
            finding = finding.because(msg!("reason-no-bearer-named"));
        }
        for bearer in &risk.borne_by {
            finding =
                finding.involving([*bearer]).because(msg!("reason-bearer-not-there", who = context.name(*bearer)));
        }
        for who in suggest::able(context, &risk.about) {
            finding = finding.fix(msg!("fix-bear", who = context.name(who)), bear(id, risk, who));
        }
        found.push(finding);
    }
}

fn bear(id: RiskId, risk: &Risk, who: StakeholderId) -> Edit {
    let mut risk = risk.clone();
    risk.borne_by.push(who);
    Edit::put(id, risk)
}

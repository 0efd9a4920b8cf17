//! A part that rests on goodwill, or on nothing anybody has named.

use super::{Context, Finding, Rule, Severity, Subject};
use crate::edit::Edit;
use crate::lang::Message;
use crate::model::{Assignment, AssignmentId, Confidence, Ground, Obligation, RecordKind, Standing};

const CODE: &str = "goodwill-only";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Assignment),
    teaching: include_str!("goodwill_only.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, part) in context.assignments() {
        if matches!(part.ground, Some(Ground::Law | Ground::Contract | Ground::Practice)) || !part.letters.carries() {
            continue;
        }
        let Some(duty) = context.ecosystem.obligations.get(part.obligation) else { continue };
        if duty.lifetime.has_ended_by(context.as_of) {
            continue;
        }
        let Some((severity, reason)) = weighed(duty, part) else { continue };
        let (who, what) = (context.name(part.stakeholder), context.name(part.obligation));
        let message = match part.ground {
            Some(_) => msg!("finding-goodwill", who = who, duty = what),
            None => msg!("finding-no-ground", who = who, duty = what),
        };
        let mut finding = Finding::new(CODE, severity, id, message).because(reason).involving([part.obligation]);
        finding = finding.involving([part.stakeholder]);
        found.push(offer_grounds(finding, id, part));
    }
}

/// How bad it is that a part rests on no law, contract or practice, and why; nothing where
/// the duty itself or the dispute about the part says enough.
fn weighed(duty: &Obligation, part: &Assignment) -> Option<(Severity, Message)> {
    if part.ground.is_some() {
        return Some((Severity::Weakness, msg!("reason-goodwill")));
    }
    let confidence = part.provenance.confidence;
    if part.standing == Standing::Contested {
        return None;
    }
    if matches!(confidence, Confidence::Assumed | Confidence::Unverified) {
        return Some((Severity::Weakness, msg!("reason-no-ground-shaky", confidence = confidence.code())));
    }
    let is_bare = duty.citation.trim().is_empty() && duty.provision.is_none() && part.evidence.trim().is_empty();
    is_bare.then(|| (Severity::Note, msg!("reason-no-ground")))
}

fn offer_grounds(finding: Finding, id: AssignmentId, part: &Assignment) -> Finding {
    let resting_on = |ground| Edit::put(id, Assignment { ground: Some(ground), ..part.clone() });
    let finding = finding
        .fix(msg!("fix-ground-contract"), resting_on(Ground::Contract))
        .fix(msg!("fix-ground-law"), resting_on(Ground::Law));
    if part.ground.is_none() {
        return finding.fix(msg!("fix-ground-practice"), resting_on(Ground::Practice));
    }
    finding
}

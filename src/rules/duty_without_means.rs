//! A bearer who lacks what it takes to carry the duty.

use super::{Context, Finding, Rule, Severity, Subject, access, burden_on_the_weakest, draft, duty, suggest};
use crate::edit::Edit;
use crate::lang;
use crate::model::{
    Answer, Assignment, AssignmentId, MeansKind, Obligation, ObligationId, RecordKind, RelationKind, StakeholderId,
};

const CODE: &str = "duty-without-means";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("duty_without_means.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        for (who, _) in &ownership.carriers {
            let parts: Vec<(AssignmentId, &Assignment)> = duty::live(context, ownership)
                .filter(|(_, part)| part.stakeholder == *who && part.letters.carries())
                .collect();
            let lack = Lack::of(context, *who, duty, &parts);
            let is_lacking = lack.is_cut_off || !lack.on_record.is_empty();
            if is_lacking && burden_on_the_weakest::others_able(context, duty, ownership).is_empty() {
                found.push(finding(context, (id, duty), *who, &parts, &lack));
            }
        }
    }
}

/// What a bearer lacks.
struct Lack {
    /// The means recorded as lacking.
    on_record: Vec<MeansKind>,
    /// Nothing on the map gives access, and nothing is on record about it.
    is_cut_off: bool,
}

impl Lack {
    fn of(context: &Context<'_>, who: StakeholderId, duty: &Obligation, parts: &[(AssignmentId, &Assignment)]) -> Self {
        let is_lacking = |kind: &MeansKind| parts.iter().any(|(_, part)| part.means.of(*kind) == Answer::No);
        let access_unknown = parts.iter().all(|(_, part)| part.means.access == Answer::Unknown);
        Self {
            on_record: MeansKind::ALL.iter().copied().filter(is_lacking).collect(),
            is_cut_off: access_unknown && !access::reaches(context, who, duty),
        }
    }
}

fn finding(
    context: &Context<'_>,
    (id, duty): (ObligationId, &Obligation),
    who: StakeholderId,
    parts: &[(AssignmentId, &Assignment)],
    lack: &Lack,
) -> Finding {
    let name = context.name(who);
    let message = msg!("finding-without-means", who = name.as_str(), duty = context.name(id));
    let mut finding = Finding::about_duty(CODE, Severity::Weakness, (id, duty), message, context)
        .in_respect(who.as_str())
        .involving([who])
        .involving(parts.iter().map(|(id, _)| *id));
    for kind in &lack.on_record {
        finding = finding.because(msg!("reason-means-lacking", means = draft::means(*kind)));
    }
    let mut able = suggest::hands_on(context, &duty.about);
    able.retain(|other| *other != who);
    if lack.is_cut_off {
        let elements: Vec<String> = duty.about.iter().map(|element| context.name(*element)).collect();
        finding = finding.because(msg!("reason-no-access", elements = lang::list(&elements)));
        if let Some(other) = able.first().filter(|_| lack.on_record.is_empty()) {
            let label = msg!("fix-record-contract", who = name.as_str(), other = context.name(*other));
            let contract = Edit::Relate { from: who.into(), kind: RelationKind::Contracts, to: (*other).into() };
            finding = finding.fix(label, contract);
        }
    }
    for other in able.into_iter().take(suggest::MOST - 1) {
        finding.fixes.push(suggest::hand_over(context, id, who, other));
    }
    let mut kinds = lack.on_record.clone();
    if lack.is_cut_off {
        kinds.push(MeansKind::Access);
    }
    finding.fix(msg!("fix-record-means", who = name), having(parts, &kinds))
}

/// The edit that records means as there.
fn having(parts: &[(AssignmentId, &Assignment)], kinds: &[MeansKind]) -> Edit {
    let edits = parts.iter().map(|(id, part)| {
        let mut part = (*part).clone();
        for kind in kinds {
            part.means.set(*kind, Answer::Yes);
        }
        Edit::put(*id, part)
    });
    Edit::All(edits.collect())
}

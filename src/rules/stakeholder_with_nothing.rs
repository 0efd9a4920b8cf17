//! A manufacturer or service provider on the map that has no part in any duty.

use super::{Context, Finding, Rule, Severity, Subject, suggest};
use crate::model::{ElementId, Letter, Letters, ObligationId, RecordKind, RelationId, StakeholderId, StakeholderKind};

const CODE: &str = "stakeholder-with-nothing";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Each(RecordKind::Stakeholder),
    teaching: include_str!("stakeholder_with_nothing.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (who, stakeholder) in context.stakeholders() {
        let provides = matches!(stakeholder.kind, StakeholderKind::Manufacturer | StakeholderKind::ServiceProvider);
        if !provides || has_part(context, who) {
            continue;
        }
        let hands: Vec<(RelationId, ElementId)> =
            context.relations(who).filter_map(|(id, relation)| Some((id, relation.to.element()?))).collect();
        if hands.is_empty() {
            continue;
        }
        let name = context.name(who);
        let message = msg!("finding-with-nothing", who = name.as_str());
        let mut finding =
            Finding::new(CODE, Severity::Note, who, message).involving(hands.iter().map(|(_, element)| *element));
        for (relation, element) in hands.iter().take(suggest::MOST) {
            let relation = context.name(*relation);
            let count = context.index.duties_about(*element).len();
            let what = context.name(*element);
            finding = finding.because(msg!("reason-relation-no-part", relation = relation, what = what, count = count));
        }
        for duty in open_duties(context, &hands) {
            let label = msg!("fix-consult-about", who = name.as_str(), duty = context.name(duty));
            finding = finding.fix(label, suggest::giving(context, duty, who, Letters::NONE.with(Letter::Consulted)));
        }
        found.push(finding);
    }
}

/// Whether a stakeholder has a part, now or to come, in a duty that has not ended.
fn has_part(context: &Context<'_>, who: StakeholderId) -> bool {
    let ecosystem = context.ecosystem;
    let parts = context.index.parts_by(who).iter().filter_map(|id| ecosystem.assignments.get(*id));
    parts.filter(|part| !part.lifetime.has_ended_by(context.as_of)).any(|part| {
        let duty = ecosystem.obligations.get(part.obligation);
        duty.is_some_and(|duty| !duty.lifetime.has_ended_by(context.as_of))
    })
}

/// Some duties about the elements that have not ended.
fn open_duties(context: &Context<'_>, hands: &[(RelationId, ElementId)]) -> Vec<ObligationId> {
    let mut duties: Vec<ObligationId> = Vec::new();
    for duty in hands.iter().flat_map(|(_, element)| context.index.duties_about(*element)) {
        let binds = context.ecosystem.obligations.get(*duty).is_some_and(|d| !d.lifetime.has_ended_by(context.as_of));
        if duties.len() == suggest::MOST {
            break;
        }
        if binds && !duties.contains(duty) {
            duties.push(*duty);
        }
    }
    duties
}

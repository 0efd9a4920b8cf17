//! A duty left to users or affected parties that others could carry.

use super::{Context, Finding, Fix, Rule, Severity, Subject, access, duty, suggest};
use crate::edit::Edit;
use crate::model::{
    Assignment, Letter, Letters, Obligation, ObligationId, Ownership, RecordKind, Relation, RelationKind, StakeholderId,
};

const CODE: &str = "burden-on-the-weakest";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("burden_on_the_weakest.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        let able = others_able(context, duty, ownership);
        if able.is_empty() {
            continue;
        }
        let who = duty::names(context, ownership.carriers.iter().map(|(who, _)| *who));
        let message = msg!("finding-burden", who = who, duty = context.name(id));
        let mut finding = Finding::about_duty(CODE, Severity::Weakness, (id, duty), message, context).because_of_live(
            context,
            ownership,
            |part| part.letters.carries(),
        );
        for (weak, _) in &ownership.carriers {
            if !access::reaches(context, *weak, duty) {
                finding = finding.because(msg!("reason-weak-without-access", who = context.name(*weak)));
            }
        }
        for other in able {
            finding = finding.because(msg!("reason-could-carry", who = context.name(other))).involving([other]);
            finding.fixes.push(relieve(context, id, ownership, other));
        }
        found.push(finding);
    }
}

/// Who could carry a duty that only users or affected parties carry; nobody where others
/// carry it too or nobody else can lay hands on what it is about.
pub(super) fn others_able(context: &Context<'_>, duty: &Obligation, ownership: &Ownership) -> Vec<StakeholderId> {
    if ownership.carriers.is_empty() || !ownership.carriers.iter().all(|(who, _)| is_weak(context, *who, duty)) {
        return Vec::new();
    }
    suggest::hands_on(context, &duty.about)
}

/// Whether a stakeholder is a user or affected party that neither employs anybody nor
/// operates, maintains or installs one of the elements a duty is about.
fn is_weak(context: &Context<'_>, who: StakeholderId, duty: &Obligation) -> bool {
    let is_protected = context.ecosystem.stakeholders.get(who).is_some_and(|who| who.kind.is_protected());
    let runs = |relation: &Relation| match relation.kind {
        RelationKind::Employs => true,
        RelationKind::Operates | RelationKind::Maintains | RelationKind::Installs => {
            relation.to.element().is_some_and(|element| duty.about.contains(&element))
        }
        _ => false,
    };
    is_protected && !context.relations(who).any(|(_, relation)| relation.from == who.into() && runs(relation))
}

/// A fix that makes somebody else accountable in place of the users and affected parties.
fn relieve(context: &Context<'_>, id: ObligationId, ownership: &Ownership, other: StakeholderId) -> Fix {
    let mut edits = Vec::new();
    for (part_id, part) in ownership.live_with(context.ecosystem, Letter::Accountable) {
        let letters = part.letters.toggled(Letter::Accountable);
        edits.push(if letters.is_empty() {
            suggest::ending(context, part_id, part)
        } else {
            Edit::put(part_id, Assignment { letters, lead: false, ..part.clone() })
        });
    }
    edits.push(suggest::giving(context, id, other, Letters::NONE.with(Letter::Accountable)));
    Fix { label: msg!("fix-make-accountable-instead", who = context.name(other)), edit: Edit::All(edits) }
}

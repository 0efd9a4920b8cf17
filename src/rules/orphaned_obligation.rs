//! A duty whose bearer has gone, or whose bearer's part has ended.

use super::{Context, Finding, Fix, Rule, Severity, Subject, duty, suggest};
use crate::model::{Letter, Letters, ObligationId, Ownership, OwnershipState, RecordKind, StakeholderId};

const CODE: &str = "orphaned-obligation";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Each(RecordKind::Obligation),
    teaching: include_str!("orphaned_obligation.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (id, duty, ownership) in context.obligations() {
        if ownership.beneath != OwnershipState::Orphaned {
            continue;
        }
        let message = msg!("finding-orphaned", duty = context.name(id));
        let mut finding = Finding::about_duty(CODE, Severity::Gap, (id, duty), message, context)
            .because_of_lapsed(context, ownership, |part| part.letters.carries())
            .because_of_live(context, ownership, duty::with(Letter::Responsible))
            .because_of_coming(context, ownership, |part| part.letters.carries());
        let heirs = heirs(context, ownership);
        for (who, letters) in heirs.iter().take(suggest::MOST) {
            finding.fixes.push(take_over(context, id, *who, *letters));
        }
        let lapsed = ownership.lapsed.iter().filter_map(|(id, _)| context.ecosystem.assignments.get(*id));
        let owners = lapsed.flat_map(|part| suggest::owners(context, part.stakeholder));
        let mut offered: Vec<StakeholderId> = heirs.iter().map(|(heir, _)| *heir).collect();
        for who in owners.chain(suggest::bearers(context, id)) {
            if finding.fixes.len() < suggest::MOST && !offered.contains(&who) && suggest::provides(context, who) {
                offered.push(who);
                finding.fixes.push(suggest::give(context, id, who, Letter::Accountable));
            }
        }
        found.push(finding);
    }
}

/// Those who have succeeded a former bearer, and the letters left to them.
fn heirs(context: &Context<'_>, ownership: &Ownership) -> Vec<(StakeholderId, Letters)> {
    let mut heirs: Vec<(StakeholderId, Letters)> = Vec::new();
    let lapsed = ownership.lapsed.iter().filter_map(|(id, _)| context.ecosystem.assignments.get(*id));
    for part in lapsed.filter(|part| part.letters.carries()) {
        for heir in suggest::successors(context, part.stakeholder) {
            match heirs.iter_mut().find(|(who, _)| *who == heir) {
                Some((_, letters)) => *letters = letters.union(part.letters),
                None => heirs.push((heir, part.letters)),
            }
        }
    }
    heirs
}

fn take_over(context: &Context<'_>, id: ObligationId, who: StakeholderId, letters: Letters) -> Fix {
    let letters = letters.with(Letter::Accountable);
    let label = msg!("fix-successor-takes-over", who = context.name(who), letters = duty::in_words(letters));
    Fix { label, edit: suggest::giving(context, id, who, letters) }
}

//! A stakeholder whose removal would leave a large share of the owned duties without an owner.

use super::{Aspects, Context, Finding, Rule, Severity, Subject};
use crate::model::{Letter, Numbering, ObligationId, Ownership, OwnershipState, StakeholderId};

const CODE: &str = "single-point";

/// With fewer owned duties than these, somebody always holds a large share.
const FEWEST: usize = 6;
/// How many duties are named one by one.
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::DUTIES),
    teaching: include_str!("single_point.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let percent = usize::from(context.ecosystem.profile.limits.single_point_percent);
    let people: Vec<StakeholderId> = context.ecosystem.stakeholders.ids().collect();
    let numbers = Numbering::of(people.iter().copied());
    let mut owned = 0;
    let mut resting_on = vec![0; people.len()];
    for (_, _, ownership) in owned_duties(context) {
        owned += 1;
        for number in indispensable(ownership).filter_map(|who| numbers.number(&who)) {
            resting_on[number as usize] += 1;
        }
    }
    if owned < FEWEST {
        return;
    }
    let points = people.into_iter().zip(resting_on).filter(|(_, count)| count * 100 > percent * owned);
    for (who, count) in points {
        let message = msg!("finding-single-point", who = context.name(who), count = count, owned = owned);
        let mut finding = Finding::new(CODE, Severity::Weakness, who, message).because(msg!(
            "reason-share",
            share = count * 100 / owned,
            limit = percent
        ));
        let duties = duties_resting_on(context, who);
        for duty in duties.iter().take(NAMED) {
            finding = finding.because(msg!("reason-rests-on", duty = context.name(*duty)));
        }
        if count > NAMED {
            finding = finding.because(msg!("reason-and-more", count = count - NAMED));
        }
        found.push(finding.involving(duties));
    }
}

fn owned_duties<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (ObligationId, &'a crate::model::Obligation, &'a Ownership)> {
    context.obligations().filter(|(_, _, ownership)| ownership.beneath == OwnershipState::Owned)
}

/// Those without whom nobody would answer for the duty or nobody would do it.
fn indispensable(ownership: &Ownership) -> impl Iterator<Item = StakeholderId> + '_ {
    let only = |letter| {
        let mut holders = ownership.carriers_with(letter);
        holders.next().filter(|_| holders.next().is_none())
    };
    let accountable = only(Letter::Accountable);
    let doer = only(Letter::Responsible).filter(|doer| Some(*doer) != accountable);
    accountable.into_iter().chain(doer)
}

fn duties_resting_on(context: &Context<'_>, who: StakeholderId) -> Vec<ObligationId> {
    owned_duties(context)
        .filter(|(_, _, ownership)| indispensable(ownership).any(|other| other == who))
        .map(|(id, _, _)| id)
        .collect()
}

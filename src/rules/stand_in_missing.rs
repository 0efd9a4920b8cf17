//! Somebody outside the jurisdiction for whom the law requires a stand-in, and nobody is.

use std::collections::BTreeMap;

use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal};
use crate::law::StandIn;
use crate::model::{ElementId, RecordKey, StakeholderId};

const CODE: &str = "stand-in-missing";
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::LAW),
    teaching: include_str!("stand_in_missing.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let mut by_person: BTreeMap<StakeholderId, Vec<StandIn<'_>>> = BTreeMap::new();
    for need in context.law.missing_stand_ins() {
        by_person.entry(need.whom).or_default().push(need);
    }
    found.extend(by_person.into_iter().map(|(who, needs)| finding(context, who, &needs)));
}

fn finding(context: &Context<'_>, who: StakeholderId, needs: &[StandIn<'_>]) -> Finding {
    let mut elements: Vec<ElementId> = needs.iter().map(|need| need.element).collect();
    elements.sort_unstable();
    elements.dedup();
    let what = legal::names(context, &elements);
    let message = msg!("finding-stand-in-missing", who = context.name(who), what = what);
    let mut finding =
        Finding::new(CODE, RULE.severity, who, message).involving(elements.iter().copied().map(RecordKey::from));
    let mut told: Vec<&str> = Vec::new();
    for need in needs {
        if told.contains(&need.rule.id.as_str()) || told.len() == NAMED {
            continue;
        }
        told.push(&need.rule.id);
        let catalogue = context.law.rulebook().catalogue();
        let roles: Vec<String> =
            need.rule.effect.roles().iter().map(|role| catalogue.role_label(role).to_owned()).collect();
        finding = finding.because(msg!(
            "reason-stand-in",
            citation = need.instrument.cite(&need.rule.citation),
            roles = crate::lang::either(&roles),
            what = need.rule.summary.as_str()
        ));
    }
    finding
}

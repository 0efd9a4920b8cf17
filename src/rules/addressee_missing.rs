//! A role that the law addresses and that nobody on the map holds.

use std::collections::BTreeMap;

use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal};
use crate::law::Application;
use crate::model::{ElementId, RecordKey};

const CODE: &str = "addressee-missing";
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Whole(Aspects::LAW),
    teaching: include_str!("addressee_missing.md"),
    check,
};

/// What addresses a role that nobody holds toward some element.
#[derive(Default)]
struct Vacant<'a> {
    elements: Vec<ElementId>,
    by_instrument: BTreeMap<&'a str, Vec<Application<'a>>>,
}

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let mut vacant: BTreeMap<&str, Vacant<'_>> = BTreeMap::new();
    for one in context.law.applications().filter(|one| one.binds() && one.is_law() && one.bearers.is_empty()) {
        let vacant_role = one.provision.bearers.iter().find(|role| context.law.must_be_held(role));
        let Some(role) = vacant_role else { continue };
        let entry = vacant.entry(role.as_str()).or_default();
        if entry.elements.last() != Some(&one.element) {
            entry.elements.push(one.element);
        }
        entry.by_instrument.entry(one.instrument.id.as_str()).or_default().push(one);
    }
    found.extend(vacant.into_iter().filter_map(|(role, vacant)| finding(context, role, &vacant)));
}

fn finding(context: &Context<'_>, role: &str, vacant: &Vacant<'_>) -> Option<Finding> {
    let label = context.law.rulebook().catalogue().role_label(role);
    let what = legal::names(context, &vacant.elements);
    let message = msg!("finding-addressee-missing", role = label, what = what);
    let mut finding = Finding::new(CODE, RULE.severity, *vacant.elements.first()?, message)
        .in_respect(role)
        .involving(vacant.elements.iter().copied().map(RecordKey::from));
    for applications in vacant.by_instrument.values().take(NAMED) {
        let Some(first) = applications.first() else { continue };
        let mut ids: Vec<&str> = applications.iter().map(|one| one.provision.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        let reason = msg!(
            "reason-addressed-by",
            count = ids.len(),
            instrument = first.instrument.name.as_str(),
            first = first.instrument.cite(&first.provision.citation),
            title = first.provision.title.as_str()
        );
        finding = finding.because(reason);
    }
    if vacant.by_instrument.len() > NAMED {
        finding = finding.because(msg!("reason-more-instruments", count = vacant.by_instrument.len() - NAMED));
    }
    Some(finding)
}

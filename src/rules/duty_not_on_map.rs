//! What the law asks of somebody today and what stands on no duty of the map.

use std::hash::{Hash, Hasher};

use super::adopt::{Asked, adding, asked_of, missing_by_bearer, subject};
use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal, settled};
use crate::edit::Edit;
use crate::law::Application;
use crate::model::{ElementId, RecordKey, StakeholderId};

const CODE: &str = "duty-not-on-map";
/// How many provisions a finding names one by one, and for how many it offers a fix of their own.
const NAMED: usize = 6;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::DUTIES)),
    teaching: include_str!("duty_not_on_map.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    // Where nobody holds the role, that is said by another rule.
    for (who, missing) in missing_by_bearer(context.law, context.ecosystem) {
        for of_one in missing.chunk_by(|a, b| std::ptr::eq(a.instrument, b.instrument)) {
            let instrument = of_one[0].instrument.id.as_str();
            let mark = settled::mark((instrument, Told(of_one)));
            if !context.is_settled(who, mark) {
                let asked = asked_of(of_one, who);
                found.extend(finding(context, instrument, who, &asked).map(|finding| finding.marked(mark)));
            }
        }
    }
}

/// What is missing, as far as the words of a finding hang on it.
struct Told<'a>(&'a [Application<'a>]);

impl Hash for Told<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for one in self.0 {
            one.element.hash(state);
            one.place().hash(state);
        }
    }
}

fn finding(context: &Context<'_>, instrument: &str, who: StakeholderId, asked: &[Asked<'_>]) -> Option<Finding> {
    let first = asked.first()?;
    let is_law = first.instrument.force == crate::catalogue::Force::Law;
    let name = first.instrument.name.as_str();
    let (count, bearer) = (asked.len(), context.name(who));
    let message = if is_law {
        msg!("finding-duty-not-on-map", who = bearer.as_str(), count = count, instrument = name)
    } else {
        msg!("finding-principle-not-on-map", who = bearer.as_str(), count = count, instrument = name)
    };
    let severity = if is_law { RULE.severity } else { Severity::Note };
    let mut elements: Vec<ElementId> = asked.iter().flat_map(|one| one.elements.iter().copied()).collect();
    elements.sort_unstable();
    elements.dedup();
    let mut finding = Finding::new(CODE, severity, subject(Some(who), asked)?, message)
        .in_respect(instrument)
        .involving(elements.iter().copied().map(RecordKey::from));
    finding = finding.because(msg!("reason-concerns", what = legal::names(context, &elements)));
    for one in asked.iter().take(NAMED) {
        finding = finding.because(legal::line(one.instrument, one.provision));
    }
    if count > NAMED {
        finding = finding.because(msg!("reason-more-provisions", count = count - NAMED));
    }
    Some(fixes(context, finding, name, asked))
}

fn fixes(context: &Context<'_>, mut finding: Finding, instrument: &str, asked: &[Asked<'_>]) -> Finding {
    let add = |one: &Asked<'_>| adding(context.ecosystem, context.index, one);
    if asked.len() > 1 {
        let label = msg!("fix-add-all-of", count = asked.len(), instrument = instrument);
        finding = finding.fix(label, Edit::All(asked.iter().map(add).collect()));
    }
    for one in asked.iter().take(NAMED) {
        finding = finding.fix(msg!("fix-add-duty", duty = one.provision.title.as_str()), add(one));
    }
    finding
}

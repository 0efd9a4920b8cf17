//! One incident that sets several reporting duties off, each with a clock of its own.

use std::collections::BTreeMap;

use super::adopt::hours;
use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal};
use crate::catalogue::{Event, Provision};
use crate::law::Application;
use crate::model::{ElementId, RecordKey, StakeholderId};

const CODE: &str = "several-clocks";
const NAMED: usize = 8;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole(Aspects::LAW),
    teaching: include_str!("several_clocks.md"),
    check,
};

/// One reporting duty: in which instrument, which provision, who bears it.
type Report<'a> = (&'a str, &'a str, Vec<StakeholderId>);
/// The elements on which an event sets the same duties off, and those duties.
type Alike<'a> = BTreeMap<(Event, Vec<Report<'a>>), (Vec<ElementId>, Vec<Application<'a>>)>;

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    // Elements on which the same event sets the same duties off are told together.
    let mut alike: Alike<'_> = BTreeMap::new();
    for (id, _) in context.elements() {
        let is_report = |one: &Application<'_>| !one.provision.reports.is_empty() && one.binds() && one.is_law();
        let reports: Vec<Application<'_>> = context.law.applications_to(id).filter(is_report).collect();
        for event in Event::ALL {
            let of_event = reports.iter().filter(|one| one.provision.reports.contains(event));
            let duties: Vec<Application<'_>> = of_event.copied().collect();
            let mut instruments: Vec<&str> = duties.iter().map(|one| one.instrument.id.as_str()).collect();
            instruments.dedup();
            if instruments.len() > 1 && duties.iter().any(|one| !one.provision.clocks.is_empty()) {
                let bearers = |one: &Application<'_>| one.bearers.iter().map(|(who, _)| *who).collect();
                let key =
                    duties.iter().map(|one| (one.instrument.id.as_str(), one.provision.id.as_str(), bearers(one)));
                let entry = alike.entry((*event, key.collect())).or_insert_with(|| (Vec::new(), duties));
                entry.0.push(id);
            }
        }
    }
    found.extend(
        alike.into_iter().filter_map(|((event, _), (elements, duties))| finding(context, event, &elements, duties)),
    );
}

fn finding(
    context: &Context<'_>,
    event: Event,
    elements: &[ElementId],
    mut duties: Vec<Application<'_>>,
) -> Option<Finding> {
    let what = legal::names(context, elements);
    let message = msg!("finding-several-clocks", event = event.code(), what = what, count = duties.len());
    let mut bearers: Vec<StakeholderId> =
        duties.iter().flat_map(|one| one.bearers.iter().map(|(who, _)| *who)).collect();
    bearers.sort_unstable();
    bearers.dedup();
    let mut finding = Finding::new(CODE, RULE.severity, *elements.first()?, message)
        .in_respect(event.code())
        .involving(elements.iter().copied().map(RecordKey::from))
        .involving(bearers);
    duties.sort_by_key(|one| first_clock(one.provision).unwrap_or(u64::MAX));
    for one in duties.iter().take(NAMED) {
        let who: Vec<StakeholderId> = one.bearers.iter().map(|(who, _)| *who).collect();
        let limit = one.provision.clocks.iter().map(|clock| clock.span().label()).collect::<Vec<_>>();
        let limit = if limit.is_empty() { one.provision.deadline.clone() } else { limit.join(", ") };
        let who = if who.is_empty() { msg!("law-nobody").text() } else { legal::names(context, &who) };
        let citation = one.instrument.cite(&one.provision.citation);
        finding = finding.because(msg!(
            "reason-clock",
            limit = limit,
            who = who,
            citation = citation,
            title = one.provision.title.as_str()
        ));
    }
    if duties.len() > NAMED {
        finding = finding.because(msg!("reason-more-provisions", count = duties.len() - NAMED));
    }
    Some(finding)
}

fn first_clock(provision: &Provision) -> Option<u64> {
    provision.clocks.iter().map(|clock| hours(clock.span())).min()
}

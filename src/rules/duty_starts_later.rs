//! A need that is there now, and law that protects it only from a later day.

use std::collections::BTreeMap;

use super::no_law_reaches::{self, Protection};
use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft};
use crate::lang::Message;
use crate::law::Application;
use crate::model::{Dimension, ElementId, RecordKey};

const CODE: &str = "duty-starts-later";
const NAMED: usize = 4;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::NODES).and(Aspects::GRAPH)),
    teaching: include_str!("duty_starts_later.md"),
    check,
};

/// What is needed, and the provisions that protect it later.
type Alike<'a> = (Vec<Dimension>, Vec<&'a str>);

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    // Elements that wait for the same provisions are told together.
    let mut alike: BTreeMap<Alike<'_>, Vec<ElementId>> = BTreeMap::new();
    for (id, element) in context.elements() {
        let Protection { binding, any } = Protection::of(context, id, element);
        let bare = element.needs.pressing().map(|(dimension, _)| dimension);
        let bare = bare.filter(|dimension| any.contains(dimension) && !binding.contains(dimension));
        let waiting: Vec<Dimension> = bare.filter(|dimension| comes_later(context, id, *dimension)).collect();
        if !waiting.is_empty() {
            let mut provisions: Vec<&str> = waiting
                .iter()
                .flat_map(|dimension| coming(context, id, *dimension).map(|one| one.provision.id.as_str()))
                .collect();
            provisions.sort_unstable();
            provisions.dedup();
            alike.entry((waiting, provisions)).or_default().push(id);
        }
    }
    found.extend(alike.iter().filter_map(|((waiting, _), elements)| finding(context, elements, waiting)));
}

/// Whether everything that may protect it begins later.
fn comes_later(context: &Context<'_>, id: ElementId, dimension: Dimension) -> bool {
    let mut all = coming(context, id, dimension).peekable();
    all.peek().is_some() && all.all(|one| one.is_later)
}

fn coming<'a>(context: &Context<'a>, id: ElementId, dimension: Dimension) -> impl Iterator<Item = Application<'a>> {
    let all = no_law_reaches::asked_of(context, id);
    all.filter(move |one| one.is_law() && one.provision.dimensions.contains(&dimension))
}

fn finding(context: &Context<'_>, elements: &[ElementId], waiting: &[Dimension]) -> Option<Finding> {
    let first = *elements.first()?;
    let dimensions = draft::dimensions(waiting.iter().copied());
    let what = draft::quoted(context, elements, elements.len());
    let message = msg!("finding-duty-starts-later", what = what, dimensions = dimensions);
    let finding =
        Finding::new(CODE, RULE.severity, first, message).involving(elements.iter().copied().map(RecordKey::from));
    let mut later: Vec<Application<'_>> =
        waiting.iter().flat_map(|dimension| coming(context, first, *dimension)).collect();
    later.sort_by_key(|one| (one.provision.from, one.provision.id.as_str()));
    later.dedup_by_key(|one| one.provision.id.as_str());
    let more = later.len().saturating_sub(NAMED);
    let finding = later.iter().take(NAMED).fold(finding, |finding, one| finding.because(begins(context, one)));
    Some(if more == 0 { finding } else { finding.because(msg!("reason-more-provisions", count = more)) })
}

fn begins(context: &Context<'_>, one: &Application<'_>) -> Message {
    let (citation, title) = (one.instrument.cite(&one.provision.citation), one.provision.title.as_str());
    match one.provision.from.filter(|from| *from > context.as_of) {
        Some(from) => msg!("reason-provision-begins", citation = citation, title = title, day = from),
        None => msg!("reason-provision-for-later-products", citation = citation, title = title),
    }
}

//! A stakeholder that has gone without anybody taking over from it, or not at once.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, duty, suggest};
use crate::edit::Edit;
use crate::lang::Message;
use crate::model::{
    Assignment, Date, Letter, Letters, Obligation, ObligationId, Relation, RelationId, RelationKind, StakeholderId,
};

const CODE: &str = "holder-gone";

/// How many duties are named one by one.
const NAMED: usize = 5;

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::DUTIES.and(Aspects::GRAPH).and(Aspects::NODES)),
    teaching: include_str!("holder_gone.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    for (who, stakeholder) in context.all_stakeholders() {
        let Some(last) = stakeholder.lifetime.until.filter(|_| stakeholder.lifetime.has_ended_by(context.as_of)) else {
            continue;
        };
        let held = held_to_the_end(context, who, last);
        if held.is_empty() {
            continue;
        }
        match take_over(context, who) {
            None => found.extend(nobody_succeeds(context, who, last, &held)),
            Some(first) => found.extend(late(context, who, last, first, &held)),
        }
    }
}

/// A duty that a stakeholder carried until its last day.
struct Held<'a> {
    id: ObligationId,
    duty: &'a Obligation,
    part: &'a Assignment,
}

fn held_to_the_end<'a>(context: &Context<'a>, who: StakeholderId, last: Date) -> Vec<Held<'a>> {
    let ecosystem = context.ecosystem;
    let parts = context.index.parts_by(who).iter().filter_map(|id| ecosystem.assignments.get(*id));
    parts
        .filter(|part| part.letters.carries() && part.lifetime.holds_on(last))
        .filter_map(|part| {
            let id = part.obligation;
            ecosystem.obligations.get(id).map(|duty| Held { id, duty, part })
        })
        .filter(|held| !held.duty.lifetime.has_ended_by(context.as_of))
        .collect()
}

/// The first who took over or will, and the first day.
struct TakeOver<'a> {
    id: RelationId,
    relation: &'a Relation,
    by: StakeholderId,
    /// Nothing where the day is not known; then it is taken to follow at once.
    first: Option<Date>,
}

fn take_over<'a>(context: &Context<'a>, who: StakeholderId) -> Option<TakeOver<'a>> {
    let ecosystem = context.ecosystem;
    let relations = context.index.relations(who).iter();
    relations
        .filter_map(|id| ecosystem.relations.get(*id).map(|relation| (*id, relation)))
        .filter(|(_, relation)| relation.kind == RelationKind::Succeeds && relation.to == who.into())
        .filter_map(|(id, relation)| {
            let by = relation.from.stakeholder()?;
            let founded = ecosystem.stakeholders.get(by)?.lifetime.from;
            Some(TakeOver { id, relation, by, first: relation.lifetime.from.max(founded) })
        })
        .min_by_key(|take_over| (take_over.first, take_over.id))
}

fn nobody_succeeds(context: &Context<'_>, who: StakeholderId, last: Date, held: &[Held<'_>]) -> Option<Finding> {
    let left: Vec<(&Held<'_>, Letters)> =
        held.iter().map(|held| (held, left_bare(context, held))).filter(|(_, letters)| !letters.is_empty()).collect();
    let name = context.name(who);
    let message = msg!("finding-holder-gone", who = name.as_str(), day = last);
    let mut finding = Finding::new(CODE, Severity::Weakness, who, message).because(msg!("reason-no-successor"));
    finding = finding.involving(left.iter().map(|(held, _)| held.id));
    for (held, letters) in left.iter().take(NAMED) {
        finding =
            finding.because(msg!("reason-left-bare", duty = context.name(held.id), letters = letters.to_string()));
    }
    finding.reasons.extend(and_more(left.len()));
    let (first, _) = left.first()?;
    for heir in likely_heirs(context, who, first.id) {
        let succeeds = Edit::Relate { from: heir.into(), kind: RelationKind::Succeeds, to: who.into() };
        let gives = left.iter().map(|(held, letters)| suggest::giving(context, held.id, heir, *letters));
        let label = msg!("fix-record-successor", heir = context.name(heir), who = name.as_str());
        finding = finding.fix(label, Edit::All(std::iter::once(succeeds).chain(gives).collect()));
    }
    Some(finding)
}

/// Who could have taken over: who owned the one that has gone and who carries a part of what
/// it left; who is near the elements only where there are none of these.
fn likely_heirs(context: &Context<'_>, gone: StakeholderId, left: ObligationId) -> Vec<StakeholderId> {
    let mut heirs: Vec<StakeholderId> = Vec::new();
    let carriers = context.ownership(left).into_iter().flat_map(|owned| &owned.carriers).map(|(who, _)| *who);
    for heir in suggest::owners(context, gone).into_iter().chain(carriers) {
        if heirs.len() < suggest::MOST && !heirs.contains(&heir) && suggest::provides(context, heir) {
            heirs.push(heir);
        }
    }
    if heirs.is_empty() { suggest::bearers(context, left) } else { heirs }
}

/// The letters of a part that nobody else has now.
fn left_bare(context: &Context<'_>, held: &Held<'_>) -> Letters {
    let Some(ownership) = context.ownership(held.id) else { return Letters::NONE };
    bearing(held.part)
        .filter(|letter| ownership.carriers_with(*letter).next().is_none())
        .fold(Letters::NONE, Letters::with)
}

/// The letters of a part by which a duty is carried.
fn bearing(part: &Assignment) -> impl Iterator<Item = Letter> {
    let letters = part.letters;
    [Letter::Responsible, Letter::Accountable].into_iter().filter(move |letter| letters.has(*letter))
}

fn late(
    context: &Context<'_>,
    who: StakeholderId,
    last: Date,
    take_over: TakeOver<'_>,
    held: &[Held<'_>],
) -> Option<Finding> {
    let first = take_over.first?;
    let days = duty::days_between(last, first) - 1;
    let gap_begins = last.tomorrow().ok()?;
    let bare: Vec<&Held<'_>> = held.iter().filter(|held| !is_covered_on(context, held, who, gap_begins)).collect();
    if days < 1 || bare.is_empty() {
        return None;
    }
    let is_over = first <= context.as_of;
    let severity = if is_over { Severity::Note } else { Severity::Weakness };
    let (name, heir) = (context.name(who), context.name(take_over.by));
    let message = msg!("finding-late-take-over", who = name, heir = heir.as_str(), count = days);
    let mut finding = Finding::new(CODE, severity, who, message)
        .because(msg!("reason-last-day", day = last))
        .because(msg!("reason-takes-over-on", heir = heir, day = first))
        .involving([take_over.by])
        .involving(bare.iter().map(|held| held.id));
    for held in bare.iter().take(NAMED) {
        finding = finding.because(msg!("reason-uncovered", duty = context.name(held.id)));
    }
    finding.reasons.extend(and_more(bare.len()));
    let founded = context.ecosystem.stakeholders.get(take_over.by).and_then(|heir| heir.lifetime.from);
    if founded.is_none_or(|founded| founded <= gap_begins) {
        let mut relation = take_over.relation.clone();
        relation.lifetime.from = Some(gap_begins);
        finding = finding.fix(msg!("fix-take-over-on", day = gap_begins), Edit::put(take_over.id, relation));
    }
    Some(finding)
}

/// Whether somebody else carried the duty on a day, with one of the letters left.
fn is_covered_on(context: &Context<'_>, held: &Held<'_>, who: StakeholderId, day: Date) -> bool {
    let ecosystem = context.ecosystem;
    let parts = context.index.parts_of(held.id).iter().filter_map(|id| ecosystem.assignments.get(*id));
    parts.filter(|part| part.stakeholder != who && part.lifetime.holds_on(day)).any(|part| {
        let exists = ecosystem.stakeholders.get(part.stakeholder).is_some_and(|other| other.lifetime.holds_on(day));
        exists && bearing(part).any(|letter| held.part.letters.has(letter))
    })
}

fn and_more(count: usize) -> Option<Message> {
    (count > NAMED).then(|| msg!("reason-and-more", count = count - NAMED))
}

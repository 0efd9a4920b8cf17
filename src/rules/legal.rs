//! What several rules ask of the law.

use super::{Context, suggest};
use crate::catalogue::{Instrument, Provision};
use crate::edit::Edit;
use crate::lang::{self, Message};
use crate::model::{
    Assignment, ElementId, Letter, Letters, NodeId, Obligation, ObligationId, RecordKey, RelationKind, StakeholderId,
};

/// How many names stand in one list.
const NAMED: usize = 5;

/// The provisions from which a duty comes.
pub(super) fn sources<'a>(context: &Context<'a>, duty: ObligationId) -> Vec<(&'a Instrument, &'a Provision)> {
    context.law.provisions_of(duty).collect()
}

/// The one provision from which a duty comes beyond doubt: it is named, or the citation means no other.
pub(super) fn only_source<'a>(context: &Context<'a>, id: ObligationId) -> Option<(&'a Instrument, &'a Provision)> {
    let mut sources = context.law.provisions_of(id);
    sources.next().filter(|_| sources.next().is_none())
}

/// Whom the law addresses with a duty, for the elements it is about, beyond doubt or perhaps.
pub(super) fn addressees(context: &Context<'_>, id: ObligationId, duty: &Obligation) -> Vec<StakeholderId> {
    if context.law.provisions_of(id).next().is_none() {
        return Vec::new();
    }
    let mut bearers: Vec<StakeholderId> = about(context, duty)
        .into_iter()
        .flat_map(|element| context.law.applications_behind(id, element))
        .flat_map(|one| one.bearers.iter().map(|(who, _)| *who))
        .collect();
    bearers.sort_unstable();
    bearers.dedup();
    bearers
}

/// The elements a duty is about; all of them where it names none.
pub(super) fn about(context: &Context<'_>, duty: &Obligation) -> Vec<ElementId> {
    if duty.about.is_empty() { context.ecosystem.elements.ids().collect() } else { duty.about.clone() }
}

/// Who answers for a duty on the day and is not among those the law addresses, where it addresses somebody.
pub(super) fn strangers(
    context: &Context<'_>,
    id: ObligationId,
    duty: &Obligation,
) -> Option<(Vec<StakeholderId>, Vec<StakeholderId>)> {
    let addressed = addressees(context, id, duty);
    let accountable: Vec<StakeholderId> = context.ownership(id)?.carriers_with(Letter::Accountable).collect();
    let fits = accountable.iter().any(|who| acts_for(context, *who, &addressed));
    (!addressed.is_empty() && !accountable.is_empty() && !fits).then_some((accountable, addressed))
}

/// Whether somebody is one of these or works for one of them.
fn acts_for(context: &Context<'_>, who: StakeholderId, addressed: &[StakeholderId]) -> bool {
    const DEEPEST: usize = 6;
    let mut edge = vec![who];
    for _ in 0..DEEPEST {
        if edge.iter().any(|who| addressed.contains(who)) {
            return true;
        }
        let above = |who: StakeholderId| {
            let relations = context
                .relations(who)
                .filter(move |(_, one)| one.kind == RelationKind::Employs && one.to == NodeId::from(who));
            relations.filter_map(|(_, one)| one.from.stakeholder()).collect::<Vec<_>>()
        };
        edge = edge.into_iter().flat_map(above).collect();
    }
    false
}

/// The edit that makes an addressee of the law accountable for a duty, and leaves those who
/// answered for it until now with the work.
pub(super) fn hand_back(
    context: &Context<'_>,
    duty: ObligationId,
    strangers: &[StakeholderId],
    who: StakeholderId,
) -> (Message, Edit) {
    let accountable = Letters::NONE.with(Letter::Accountable);
    let mut edits = vec![suggest::giving(context, duty, who, accountable)];
    let live =
        context.ownership(duty).into_iter().flat_map(|owned| owned.live_with(context.ecosystem, Letter::Accountable));
    for (id, part) in live.filter(|(_, part)| strangers.contains(&part.stakeholder)) {
        let letters = part.letters.toggled(Letter::Accountable).with(Letter::Responsible);
        edits.push(Edit::put(id, Assignment { letters, lead: false, ..part.clone() }));
    }
    let others = names(context, strangers);
    (msg!("fix-hand-back", who = context.name(who), others = others), Edit::All(edits))
}

/// The names of records as a list; of many the first few, and how many more there are.
pub(super) fn names<K: Copy + Into<RecordKey>>(context: &Context<'_>, keys: &[K]) -> String {
    let mut names: Vec<String> = keys.iter().take(NAMED).map(|key| context.name(*key)).collect();
    if keys.len() > NAMED {
        names.push(msg!("list-more", count = keys.len() - NAMED).text());
    }
    lang::list(&names)
}

/// A provision in a line: where it is written, what it asks, from when.
pub(super) fn line(instrument: &Instrument, provision: &Provision) -> Message {
    msg!("law-provision", citation = instrument.cite(&provision.citation), title = provision.title.as_str())
}

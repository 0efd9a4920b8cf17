//! Duties already filled in, and words several rules use.

use super::{Context, Fix, suggest};
use crate::edit::Edit;
use crate::lang::{self, Message};
use crate::model::{
    Date, Dimension, ElementId, Letter, Letters, Level, MeansKind, Obligation, ObligationId, OwnershipState,
};

/// A fix that writes a duty already filled in, and makes whoever is nearest to the elements
/// accountable for it where somebody is.
pub(super) fn duty(context: &Context<'_>, duty: Obligation) -> Fix {
    let name = duty.name.clone();
    let bearer = suggest::able(context, &duty.about).into_iter().next();
    let duty = Box::new(duty);
    match bearer {
        Some(who) => Fix {
            label: msg!("fix-add-duty-for", duty = name, who = context.name(who)),
            edit: Edit::AddAssigned {
                duty,
                stakeholder: who,
                letters: Letters::NONE.with(Letter::Accountable),
                ground: None,
            },
        },
        None => Fix { label: msg!("fix-add-duty", duty = name), edit: Edit::AddObligation(duty) },
    }
}

/// Why a duty that would cover something does not: it binds only later, or nobody answers
/// for it.
pub(super) fn unmet(context: &Context<'_>, id: ObligationId) -> Message {
    let name = context.name(id);
    match context.ecosystem.obligations.get(id).and_then(|duty| binds_from(context, duty)) {
        Some(day) => msg!("reason-duty-binds-later", duty = name, day = day),
        None if is_contested(context, id) => msg!("reason-contested-duty", duty = name),
        None => msg!("reason-unanswered-duty", duty = name),
    }
}

fn is_contested(context: &Context<'_>, id: ObligationId) -> bool {
    context.ownership(id).is_some_and(|owned| owned.beneath == OwnershipState::Contested)
}

/// The first day of a duty that does not bind yet.
pub(super) fn binds_from(context: &Context<'_>, duty: &Obligation) -> Option<Date> {
    duty.lifetime.from.filter(|_| duty.lifetime.begins_after(context.as_of))
}

/// Whether a duty that has not ended leaves its subject uncovered for now.
pub(super) fn is_unmet(context: &Context<'_>, id: ObligationId, duty: &Obligation) -> bool {
    let answered = context.ownership(id).is_some_and(|owned| owned.beneath.is_answered_for());
    !duty.lifetime.has_ended_by(context.as_of) && (!answered || binds_from(context, duty).is_some())
}

/// A dimension in the middle of a sentence.
pub(super) fn dimension(dimension: Dimension) -> Message {
    msg!("dimension-in-sentence", dimension = dimension.code())
}

/// Dimensions as a list in the middle of a sentence.
pub(super) fn dimensions(list: impl IntoIterator<Item = Dimension>) -> String {
    lang::list(&list.into_iter().map(|one| dimension(one).text()).collect::<Vec<_>>())
}

/// A level in the middle of a sentence.
pub(super) fn level(level: Level) -> Message {
    msg!("level-in-sentence", level = level.code())
}

/// How many names stand in one list.
const NAMED: usize = 5;

/// The names of elements as a list in the middle of a sentence, each in quotation marks; of
/// many the first few, and how many more there are of all.
pub(super) fn quoted(context: &Context<'_>, ids: &[ElementId], all: usize) -> String {
    let quoted = |id: &ElementId| msg!("name-quoted", name = context.name(*id)).text();
    let mut names: Vec<String> = ids.iter().take(NAMED).map(quoted).collect();
    if all > names.len() {
        names.push(msg!("list-more", count = all - names.len()).text());
    }
    lang::list(&names)
}

/// One of the means in the middle of a sentence.
pub(super) fn means(means: MeansKind) -> Message {
    msg!("means-in-sentence", means = means.code())
}

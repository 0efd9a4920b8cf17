//! Duties already filled in, and words several rules use.

use super::{Context, Fix, suggest};
use crate::edit::Edit;
use crate::lang::{self, Message};
use crate::model::{Dimension, Letter, Letters, Level, Obligation};

/// A fix that writes a duty already filled in, and makes whoever is nearest to the elements
/// accountable for it where somebody is.
pub(super) fn duty(context: &Context<'_>, duty: Obligation) -> Fix {
    let name = duty.name.clone();
    let bearer = suggest::able(context, &duty.about).into_iter().next();
    let duty = Box::new(duty);
    match bearer {
        Some(who) => Fix {
            label: msg!("fix-add-duty-for", duty = name, who = context.name(who)),
            edit: Edit::AddAssigned { duty, stakeholder: who, letters: Letters::NONE.with(Letter::Accountable) },
        },
        None => Fix { label: msg!("fix-add-duty", duty = name), edit: Edit::AddObligation(duty) },
    }
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

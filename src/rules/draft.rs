//! Duties already filled in, and words several rules use.

use super::Fix;
use crate::edit::Edit;
use crate::lang::{self, Message};
use crate::model::{Dimension, Level, Obligation};

/// A fix that writes a duty already filled in.
pub(super) fn duty(duty: Obligation) -> Fix {
    Fix { label: msg!("fix-add-duty", duty = duty.name.as_str()), edit: Edit::AddObligation(Box::new(duty)) }
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

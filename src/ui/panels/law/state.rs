//! What the view of the law remembers from frame to frame; never part of the file.

use std::collections::BTreeSet;

use egui::{Context, Id};

use super::choices::Choices;

/// What the view of the law remembers from frame to frame.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// Which provisions that apply or may are listed.
    pub(super) filter: Filter,
    /// Which entries of the catalogue are listed.
    pub(super) choices: Choices,
    /// The filters of the catalogue are shown.
    pub(super) shows_choices: bool,
    /// What is unfolded in the catalogue: a provision or an instrument.
    pub(super) read: Option<String>,
    /// How many open questions are listed.
    pub(super) questions: usize,
    /// The provision that was last brought into view.
    pub(super) seen: Option<String>,
}

/// Which provisions are listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// Words that stand in the provision, its bearers or its elements.
    pub(super) text: String,
    /// What comes out and is left out, in the order of [`crate::app::Outcome::ALL`].
    pub(super) hidden: [bool; 4],
    /// Instruments of which only the head is shown.
    pub(super) folded: BTreeSet<String>,
}

/// How many questions are listed at first, and how many more each time.
pub(super) const QUESTIONS: usize = 25;

impl Default for State {
    fn default() -> Self {
        Self {
            filter: Filter { hidden: [false, false, false, true], ..Filter::default() },
            choices: Choices::default(),
            shows_choices: false,
            read: None,
            questions: QUESTIONS,
            seen: None,
        }
    }
}

fn id() -> Id {
    Id::unique("law-state")
}

impl State {
    pub(super) fn load(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(id())).unwrap_or_default()
    }

    pub(super) fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(id(), self));
    }
}

//! What the matrix remembers from frame to frame; never part of the file.

use egui::{Context, Id};

use super::table::{Filter, Place, Table};
use crate::app::App;
use crate::model::RecordKey;

/// What the matrix remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub(super) filter: Filter,
    /// The place the keyboard acts on.
    pub(super) current: Option<Place>,
    /// The place whose small menu is open.
    pub(super) open: Option<Place>,
    /// The current place is to be brought into view.
    pub(super) reveal: bool,
    /// The keyboard is to go to the current place.
    pub(super) focus: bool,
    /// The selection as it was last seen.
    seen: Option<RecordKey>,
}

fn id() -> Id {
    Id::unique("matrix-state")
}

/// The id of a place as a widget.
pub(super) fn place_id((duty, who): Place) -> Id {
    Id::unique(("matrix-place", duty, who))
}

impl State {
    pub(super) fn load(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(id())).unwrap_or_default()
    }

    pub(super) fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(id(), self));
    }

    /// Makes a place the current one and brings it into view.
    pub(super) fn go(&mut self, place: Place) {
        self.current = Some(place);
        self.reveal = true;
        self.focus = true;
    }

    /// Keeps what is remembered in step with what is shown and selected.
    pub(super) fn follow(&mut self, app: &App, table: &Table) {
        self.filter.only.retain(|node| app.ecosystem().contains((*node).into()));
        let lead = app.selection().lead();
        if lead != self.seen {
            self.seen = lead;
            if let Some(place) = lead.and_then(|key| self.place_of(app, table, key)) {
                self.reveal |= self.current != Some(place);
                self.current = Some(place);
            }
        }
        let is_shown = |(duty, who): Place| table.row_of(duty).is_some() && table.column_of(who).is_some();
        self.current = self.current.filter(|place| is_shown(*place)).or_else(|| table.place(0, 0));
        self.open = self.open.filter(|place| is_shown(*place));
    }

    /// The place that shows a record.
    fn place_of(&self, app: &App, table: &Table, key: RecordKey) -> Option<Place> {
        let first = table.place(0, 0)?;
        let (duty, who) = self.current.unwrap_or(first);
        match key {
            RecordKey::Assignment(id) => {
                app.ecosystem().assignments.get(id).map(|part| (part.obligation, part.stakeholder))
            }
            RecordKey::Obligation(id) => Some((id, who)),
            RecordKey::Stakeholder(id) => Some((duty, id)),
            _ => None,
        }
    }
}

//! What the matrix remembers from frame to frame; never part of the file.

use egui::{Context, Id};

use crate::app::App;
use crate::app::matrix::{Area, Place, Table};
use crate::model::RecordKey;

/// What the matrix remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The place the keyboard acts on.
    pub(super) current: Option<Place>,
    /// The other corner of the range; nothing where the range is the current place alone.
    pub(super) anchor: Option<Place>,
    /// The place whose small menu is open.
    pub(super) open: Option<Place>,
    /// The current place is to be brought into view.
    pub(super) reveal: bool,
    /// The keyboard is to go to the current place.
    pub(super) focus: bool,
    /// The pointer is pulling a range.
    pub(super) pulling: bool,
    /// The selection as it was last seen.
    seen: Option<RecordKey>,
}

fn id() -> Id {
    Id::unique("matrix-state")
}

/// The id of a place as a widget.
pub(super) fn place_id(place: Place) -> Id {
    Id::unique(("matrix-place", place))
}

impl State {
    pub(super) fn load(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(id())).unwrap_or_default()
    }

    pub(super) fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(id(), self));
    }

    /// Makes a place the current one and brings it into view; the range grows to it, or is
    /// that place alone.
    pub(super) fn go(&mut self, place: Place, extends: bool) {
        self.anchor = if extends { self.anchor.or(self.current) } else { None };
        self.current = Some(place);
        self.reveal = true;
        self.focus = true;
    }

    /// Makes everything between two places the range.
    pub(super) fn take(&mut self, current: Option<Place>, anchor: Option<Place>) {
        self.current = current.or(self.current);
        self.anchor = anchor;
        self.focus = true;
    }

    /// What letters typed now act on.
    pub(super) fn area(&self, table: &Table) -> Option<Area> {
        let current = self.current?;
        table.area(self.anchor.unwrap_or(current), current)
    }

    /// Keeps what is remembered in step with what is shown and selected.
    pub(super) fn follow(&mut self, app: &App, table: &Table) {
        let lead = app.selection().lead();
        if lead != self.seen {
            self.seen = lead;
            if let Some(place) = lead.and_then(|key| self.place_of(app, table, key))
                && self.current != Some(place)
                && !self.pulling
                && !self.is_in_range(table, place)
            {
                self.anchor = None;
                self.reveal = true;
                self.current = Some(place);
            }
        }
        self.current = self.current.and_then(|place| still(table, place)).or_else(|| first(table));
        self.anchor = self.anchor.and_then(|place| still(table, place));
        self.open = self.open.filter(|place| table.locate(*place).is_some());
    }

    fn is_in_range(&self, table: &Table, place: Place) -> bool {
        let at = table.locate(place);
        self.anchor.is_some() && self.area(table).zip(at).is_some_and(|(area, at)| area.has(at))
    }

    /// The place that shows a record.
    fn place_of(&self, app: &App, table: &Table, key: RecordKey) -> Option<Place> {
        let here = self.current.or_else(|| first(table))?;
        let place = match key {
            RecordKey::Assignment(id) => {
                let part = app.ecosystem().assignments.get(id)?;
                Place { duty: part.obligation, who: part.stakeholder, ..here }
            }
            RecordKey::Obligation(id) => Place { duty: id, ..here },
            RecordKey::Stakeholder(id) => Place { who: id, ..here },
            _ => return None,
        };
        still(table, place)
    }
}

/// The place itself, or that of the same duty and stakeholder under another heading.
fn still(table: &Table, place: Place) -> Option<Place> {
    if table.locate(place).is_some() {
        return Some(place);
    }
    table.place(table.line_of(place.duty)?, table.column_of(place.who)?)
}

fn first(table: &Table) -> Option<Place> {
    table.place(table.duty_line(0, true)?, 0)
}

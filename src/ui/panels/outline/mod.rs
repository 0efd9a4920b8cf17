//! The outline: a tree of everything, the keyboard twin of the map.

mod add;
mod item;
mod list;
mod tree;

use egui::{Context, Id, Key, Ui};
use tree::{Heading, Line, Wish};

use crate::app::{Action, App, Selection};
use crate::lang::t;
use crate::model::RecordKey;
use crate::ui::kept;

/// What the outline remembers from frame to frame.
#[derive(Clone, Default)]
struct State {
    wish: Wish,
    /// The line the keyboard acts on.
    cursor: Option<Spot>,
    /// That line is to be brought into view.
    reveal: bool,
    /// The selection as it was last seen.
    seen: Option<RecordKey>,
}

/// A line that stays the same while others come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Spot {
    Heading(Heading),
    Item(RecordKey),
}

impl State {
    fn id() -> Id {
        Id::unique("outline-state")
    }

    fn load(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    /// Shows what has been selected elsewhere.
    fn follow(&mut self, app: &App) {
        let lead = app.selection().lead();
        if lead == self.seen {
            return;
        }
        self.seen = lead;
        if let Some(key) = lead {
            self.wish.open_for(app.ecosystem(), key);
            self.cursor = Some(Spot::Item(key));
            self.reveal = true;
        }
    }
}

/// The id of the search field, so that a key can lead there.
pub fn search_id() -> Id {
    Id::unique("outline-search")
}

/// Shows the outline.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let mut state = State::load(ui.ctx());
    state.follow(app);
    // A key may have ended the search.
    if state.wish.search != app.search() {
        app.search().clone_into(&mut state.wish.search);
    }
    let searched = ui
        .add(
            egui::TextEdit::singleline(&mut state.wish.search)
                .id(search_id())
                .hint_text(t("outline-search"))
                .desired_width(f32::INFINITY),
        )
        .accessible_name(t("outline-search"));
    if searched.changed() {
        actions.push(Action::Search(state.wish.search.clone()));
    }
    let key = (app.stamp(), state.wish.clone(), app.found().len());
    let lines = kept::kept(ui.ctx(), Id::unique("outline-lines"), key, || tree::lines(app, &state.wish));
    if searched.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let first = lines.iter().find_map(|line| match line {
            Line::Item(key) => Some(*key),
            Line::Heading(..) => None,
        });
        if let Some(key) = first.filter(|_| !state.wish.search.trim().is_empty()) {
            actions.push(Action::Reveal(key));
        }
    }
    if lines.is_empty() {
        ui.weak(t("outline-nothing-matches"));
    } else {
        list::show(ui, app, &lines, &mut state, actions);
    }
    if app.selection() == &Selection::default() {
        state.seen = None;
    }
    state.store(ui.ctx());
}

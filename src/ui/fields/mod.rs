//! Fields of records: one label column, one field column, live edits, one undo step a visit.
//!
//! A [`Form`] shows a copy of a record; what the fields change in the copy becomes an edit.
//! While the keyboard stays in one text field, all its edits are one gesture, begun with the
//! first change and ended by [`finish`].

mod choice;
mod lists;
mod parse;
mod picker;
mod text;

use egui::{Context, Id, RichText, Ui};

pub use choice::{letter_buttons, toggle_all};
pub use lists::{Listed, listed, listed_with_end};
pub use parse::date_from_text;
pub use picker::{Candidate, Picker, nodes_like};
pub use text::input;

use super::theme;
use crate::app::{Action, App, Selection};
use crate::edit::{Edit, plan};
use crate::lang::t;
use crate::model::{Profile, Record, RecordKey, Stored};

/// The id of the field that holds the name of the selected record.
pub fn name_id() -> Id {
    Id::unique("onus-name-field")
}

/// The field and record to which the gesture under way belongs.
type Owner = Option<(Id, RecordKey)>;

fn owner_place() -> Id {
    Id::unique("onus-gesture-owner")
}

/// Ends the gesture of a text field that the keyboard has left. To be called once a frame,
/// also where no field is shown.
pub fn finish(ctx: &Context, actions: &mut Vec<Action>) {
    let owner: Owner = ctx.data(|data| data.get_temp(owner_place())).flatten();
    if let Some((field, _)) = owner
        && !ctx.memory(|memory| memory.has_focus(field))
    {
        ctx.data_mut(|data| data.remove_temp::<Owner>(owner_place()));
        actions.push(Action::EndGesture);
    }
}

/// Shows fields of records and turns what they change into edits.
pub struct Form<'a> {
    /// The application.
    pub app: &'a App,
    actions: &'a mut Vec<Action>,
    key: RecordKey,
    /// Tells apart fields of one record that have the same label.
    place: usize,
    touch: Option<Touch>,
}

/// How a record was changed in this frame.
#[derive(Clone, Copy)]
enum Touch {
    /// In the text field with this id.
    Typed(Id),
    /// With one click.
    Chosen,
}

impl<'a> Form<'a> {
    /// A form that adds what it asks for to `actions`.
    pub fn new(app: &'a App, actions: &'a mut Vec<Action>) -> Self {
        Self { app, actions, key: RecordKey::Profile, place: 0, touch: None }
    }

    /// Whether nothing can be changed.
    pub fn is_locked(&self) -> bool {
        self.app.document().is_read_only()
    }

    /// Asks for an edit that is a step of its own.
    pub fn ask(&mut self, edit: Edit) {
        if self.app.document().is_in_gesture() {
            self.actions.push(Action::EndGesture);
        }
        self.actions.push(Action::Edit(edit));
    }

    /// Selects a record.
    pub fn select(&mut self, key: impl Into<RecordKey>) {
        self.actions.push(Action::Select(Selection::only(key.into())));
    }

    /// Asks for anything else.
    pub fn act(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Adds a record and selects it.
    pub fn add(&mut self, record: impl Into<Record>) {
        let record = record.into();
        let key = crate::edit::key_for(self.app.ecosystem(), &record);
        self.ask(Edit::add(record));
        if let Some(key) = key {
            self.select(key);
        }
    }

    /// Shows fields of a record. They change a copy; where it differs afterwards, that
    /// becomes an edit. Forms may stand inside each other.
    pub fn edit<T: Stored + Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        id: crate::model::Id<T>,
        fields: impl FnOnce(&mut Ui, &mut Self, &mut T),
    ) {
        let Some(before) = T::table(self.app.ecosystem()).get(id) else { return };
        let mut after = before.clone();
        let key = T::key(id);
        self.within(ui, key, |ui, form| {
            fields(ui, form, &mut after);
            if after != *before {
                form.commit(ui.ctx(), after.record());
            }
        });
    }

    /// Shows fields of what the ecosystem says of itself.
    pub fn edit_profile(&mut self, ui: &mut Ui, fields: impl FnOnce(&mut Ui, &mut Self, &mut Profile)) {
        let before = &self.app.ecosystem().profile;
        let mut after = before.as_ref().clone();
        self.within(ui, RecordKey::Profile, |ui, form| {
            fields(ui, form, &mut after);
            if after != **before {
                form.commit(ui.ctx(), Record::Profile(after.into()));
            }
        });
    }

    fn within(&mut self, ui: &mut Ui, key: RecordKey, add: impl FnOnce(&mut Ui, &mut Self)) {
        let outer = (self.key, self.place, self.touch.take());
        (self.key, self.place) = (key, 0);
        ui.push_id(key, |ui| add(ui, self));
        (self.key, self.place, self.touch) = outer;
    }

    /// Shows fields that have the same labels as others of the record.
    pub fn at_place(&mut self, ui: &mut Ui, place: usize, add: impl FnOnce(&mut Ui, &mut Self)) {
        let outer = std::mem::replace(&mut self.place, place + 1);
        ui.push_id(place, |ui| add(ui, self));
        self.place = outer;
    }

    /// Remembers that a click has changed the copy.
    pub fn chosen(&mut self) {
        self.touch = Some(Touch::Chosen);
    }

    fn field_id(&self, label: &str) -> Id {
        Id::unique("onus-field").with((self.key, label, self.place))
    }

    fn commit(&mut self, ctx: &Context, record: Record) {
        let edit = Edit::put(self.key, record);
        let Some(Touch::Typed(field)) = self.touch.take() else {
            self.ask(edit);
            return;
        };
        if let Err(error) = plan(self.app.ecosystem(), &edit) {
            text::refuse(ctx, (field, self.key), error.to_string());
            return;
        }
        let owner: Owner = Some((field, self.key));
        let held = ctx.data(|data| data.get_temp(owner_place())) == Some(owner);
        if !held || !self.app.document().is_in_gesture() {
            self.actions.push(Action::BeginGesture(edit.label()));
            ctx.data_mut(|data| data.insert_temp(owner_place(), owner));
        }
        self.actions.push(Action::Edit(edit));
    }

    /// Shows one field of a record, as [`labelled`]; it cannot be changed where nothing can.
    pub fn row<R>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        add: impl FnOnce(&mut Ui, &mut Self, Id) -> R,
    ) -> R {
        labelled(ui, label, help, |ui, label_id| {
            ui.add_enabled_ui(!self.is_locked(), |ui| add(ui, self, label_id)).inner
        })
    }
}

/// Shows a label and below it a field of the whole width, for long text.
fn labelled_above<R>(ui: &mut Ui, label: &'static str, help: &'static str, add: impl FnOnce(&mut Ui, Id) -> R) -> R {
    ui.add_space(theme::GAP / 2.0);
    let text = RichText::new(t(label)).color(theme::palette(ui.ctx()).faint);
    let label_id = ui.label(text).on_hover_text(t(help)).id;
    let width = ui.available_width();
    fixed_width(ui, width, |ui| add(ui, label_id))
}

/// Shows a label in the first column and a field in the second. Label and help are message
/// ids; `add` gets the id of the label, to name its input by.
pub fn labelled<R>(ui: &mut Ui, label: &'static str, help: &'static str, add: impl FnOnce(&mut Ui, Id) -> R) -> R {
    let wide = ui.available_width();
    let first = (wide * theme::LABEL_SHARE).clamp(theme::LABEL_LEAST, theme::LABEL_MOST);
    let second = (wide - first - ui.spacing().item_spacing.x).max(theme::LABEL_LEAST);
    ui.horizontal_top(|ui| {
        let room = egui::vec2(first, ui.spacing().interact_size.y);
        let label_id = ui
            .allocate_ui_with_layout(room, egui::Layout::top_down(egui::Align::LEFT), |ui| {
                ui.set_width(first);
                ui.add_space(theme::LABEL_DROP);
                let text = RichText::new(t(label)).color(theme::palette(ui.ctx()).faint);
                ui.add(egui::Label::new(text).wrap()).on_hover_text(t(help)).id
            })
            .inner;
        fixed_width(ui, second, |ui| add(ui, label_id))
    })
    .inner
}

/// Shows something in so many points of width. What is wider is cut off and pushes nothing
/// else aside.
pub fn fixed_width<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = egui::vec2(width, ui.available_height().max(ui.spacing().interact_size.y));
    let rect = egui::Rect::from_min_size(ui.cursor().min, room);
    let layout = egui::Layout::top_down(egui::Align::LEFT);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout));
    let result = add(&mut child);
    let taken = egui::vec2(width, child.min_rect().height());
    ui.advance_cursor_after_rect(egui::Rect::from_min_size(rect.min, taken));
    result
}

/// Shows a part that can be folded away, under a heading with this message id.
pub fn section<R>(
    ui: &mut Ui,
    heading: &'static str,
    count: Option<usize>,
    open: bool,
    add: impl FnOnce(&mut Ui) -> R,
) {
    let mut text = t(heading);
    if let Some(count) = count {
        text = format!("{text} · {count}");
    }
    egui::CollapsingHeader::new(RichText::new(text).strong()).id_salt(heading).default_open(open).show_unindented(
        ui,
        |ui| {
            let width = ui.available_width();
            fixed_width(ui, width, add)
        },
    );
    ui.add_space(theme::GAP);
}

/// A small button that holds only a sign; `name` says what it does, to the eye on hovering
/// and to screen readers.
pub fn sign_button(ui: &mut Ui, sign: &str, name: impl Into<String>) -> egui::Response {
    let name = name.into();
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = theme::GAP / 2.0;
        let size = egui::vec2(theme::SIGN, ui.spacing().interact_size.y);
        ui.add(egui::Button::new(sign).frame_when_inactive(false).min_size(size))
    })
    .inner
    .accessible_name(name.as_str())
    .on_hover_text(name)
}

/// A button among others in a row that wraps; a text too long for a whole row is cut short
/// and shown in full on hovering.
pub fn flowing_button(ui: &mut Ui, text: &str) -> egui::Response {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let color = ui.visuals().text_color();
    let wide = ui.painter().layout_no_wrap(text.to_owned(), font, color).size().x;
    let room = ui.max_rect().width() - 2.0 * ui.spacing().button_padding.x - theme::GAP;
    if wide <= room {
        return ui.add(egui::Button::new(text).wrap_mode(egui::TextWrapMode::Extend));
    }
    if ui.cursor().left() > ui.max_rect().left() {
        ui.end_row();
    }
    ui.add(egui::Button::new(text).truncate()).on_hover_text(text)
}

/// Small text of less weight, across the whole width.
pub fn remark(ui: &mut Ui, text: impl Into<String>) {
    let color = theme::palette(ui.ctx()).faint;
    ui.add(egui::Label::new(RichText::new(text.into()).small().color(color)).wrap());
}

/// Small text that says what is wrong, across the whole width.
pub fn problem(ui: &mut Ui, text: impl Into<String>) {
    let color = theme::palette(ui.ctx()).open;
    ui.add(egui::Label::new(RichText::new(format!("⚠ {}", text.into())).small().color(color)).wrap());
}

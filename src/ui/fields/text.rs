//! Text fields: what is typed is kept, also where it cannot be read yet.

use egui::text::{CCursor, CCursorRange};
use egui::{Context, Id, Response, TextEdit, Ui};

use super::parse::{self, Reading};
use super::{Form, Touch, labelled, labelled_above, name_id, problem};
use crate::lang::t;
use crate::model::{Date, Decimal, Money, MoneyRange, Point, RecordKey, Scope, Span, YearlyFrequency};
use crate::ui::theme;

/// What is being typed, as long as it is not what the record says.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    /// What the record said when the draft was last read.
    base: String,
    /// What the record will say once the edit is carried out.
    coming: String,
    text: String,
    problem: Option<String>,
}

fn draft_place((field, key): (Id, RecordKey)) -> Id {
    field.with(("draft", key))
}

/// Remembers that what was typed was refused, and why.
pub(super) fn refuse(ctx: &Context, field: (Id, RecordKey), reason: String) {
    ctx.data_mut(|data| {
        let draft: &mut Draft = data.get_temp_mut_or_default(draft_place(field));
        draft.problem = Some(reason);
        draft.coming.clone_from(&draft.base);
    });
}

/// How a text field looks.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    rows: usize,
    hint: Option<&'static str>,
    clears: bool,
    is_name: bool,
}

impl Form<'_> {
    /// One line of text. Label and help are message ids, here and in all fields.
    pub fn text(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut String) {
        self.typed(ui, (label, help), value, &parse::plain(), Look::default());
    }

    /// The name of the record: the field to which a rename goes.
    pub fn name(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut String) {
        self.typed(ui, (label, help), value, &parse::plain(), Look { is_name: true, ..Look::default() });
    }

    /// Several lines of text.
    pub fn paragraph(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut String) {
        self.typed(ui, (label, help), value, &parse::plain(), Look { rows: theme::NOTE_ROWS, ..Look::default() });
    }

    /// Text that may be missing.
    pub fn optional_text(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut Option<String>) {
        self.typed(ui, (label, help), value, &parse::optional_plain(), Look::default());
    }

    /// Keywords with commas between them.
    pub fn words(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut Vec<String>) {
        let look = Look { hint: Some("hint-words"), ..Look::default() };
        self.typed(ui, (label, help), value, &parse::words(), look);
    }

    /// A day that may be missing.
    pub fn date(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut Option<Date>) {
        let look = Look { hint: Some("hint-date"), clears: true, ..Look::default() };
        self.typed(ui, (label, help), value, &parse::date(), look);
    }

    /// A length of time that may be missing.
    pub fn span(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut Option<Span>) {
        let look = Look { hint: Some("hint-span"), clears: true, ..Look::default() };
        self.typed(ui, (label, help), value, &parse::span(), look);
    }

    /// An amount of money that may be missing.
    pub fn money(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut Option<Money>) {
        let look = Look { hint: Some("hint-money"), clears: true, ..Look::default() };
        self.typed(ui, (label, help), value, &parse::money(), look);
    }

    /// A range of money that may be missing.
    pub fn money_range(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        value: &mut Option<MoneyRange>,
    ) {
        let look = Look { hint: Some("hint-money-range"), clears: true, ..Look::default() };
        self.typed(ui, (label, help), value, &parse::money_range(), look);
    }

    /// A range of yearly frequencies that may be missing.
    pub fn frequency(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        value: &mut Option<YearlyFrequency>,
    ) {
        let look = Look { hint: Some("hint-frequency"), clears: true, ..Look::default() };
        self.typed(ui, (label, help), value, &parse::frequency(), look);
    }

    /// A place on the map that may be missing.
    pub fn point(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut Option<Point>) {
        let look = Look { hint: Some("hint-point"), clears: true, ..Look::default() };
        self.typed(ui, (label, help), value, &parse::point(), look);
    }

    /// A count.
    pub fn count<N>(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut N)
    where
        N: std::str::FromStr + ToString + Copy + 'static,
    {
        self.typed(ui, (label, help), value, &parse::count(), Look::default());
    }

    /// The whole of a duty, or a part by its name.
    pub fn scope(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut Scope) {
        let look = Look { hint: Some("hint-scope"), ..Look::default() };
        self.typed(ui, (label, help), value, &parse::scope(), look);
    }

    fn typed<T>(
        &mut self,
        ui: &mut Ui,
        (label, help): (&'static str, &'static str),
        value: &mut T,
        reading: &Reading<T>,
        look: Look,
    ) {
        let field = if look.is_name { name_id() } else { self.field_id(label) };
        let place = draft_place((field, self.key));
        let base = (reading.write)(value);
        let draft = ui.data(|data| data.get_temp::<Draft>(place));
        let mut draft = draft
            .filter(|draft| draft.base == base || draft.coming == base)
            .unwrap_or_else(|| Draft { text: base.clone(), ..Draft::default() });
        (draft.coming, draft.base) = (base.clone(), base);
        let before = draft.text.clone();
        let show = |ui: &mut Ui, label_id: Id| {
            ui.add_enabled_ui(!self.is_locked(), |ui| {
                let clears = look.clears && !draft.text.is_empty();
                let response = self.line(ui, field, label_id, look, clears, &mut draft.text);
                if let Some(text) = &draft.problem {
                    problem(ui, text.as_str());
                }
                response
            })
            .inner
        };
        let response =
            if look.rows > 1 { labelled_above(ui, label, help, show) } else { labelled(ui, label, help, show) };
        let again = draft.problem.is_some() && response.lost_focus();
        if draft.text != before || again {
            draft.problem = None;
            match (reading.read)(&draft.text) {
                Ok(read) => {
                    draft.coming = (reading.write)(&read);
                    *value = read;
                    self.touch = Some(Touch::Typed(field));
                }
                Err(reason) => draft.problem = Some(reason),
            }
        }
        let is_kept = response.has_focus() || draft.problem.is_some() || draft.text != before || again;
        ui.data_mut(|data| {
            if is_kept {
                data.insert_temp(place, draft);
            } else {
                data.remove_temp::<Draft>(place);
            }
        });
    }

    /// The input itself, with a small button that empties it.
    fn line(&self, ui: &mut Ui, id: Id, label: Id, look: Look, clears: bool, text: &mut String) -> Response {
        if look.is_name {
            self.forget_other_name(ui, id);
        }
        ui.horizontal_top(|ui| {
            let room = if clears { theme::SIGN + ui.spacing().item_spacing.x } else { 0.0 };
            let width = ui.available_width() - room;
            let response = input(ui, id, text, look.rows, look.hint.map(t), width).labelled_by(label);
            if look.is_name && is_sent_here(ui, &response) {
                select_all(ui.ctx(), id, text);
            }
            if clears && super::sign_button(ui, "✖", t("field-clear")).clicked() {
                text.clear();
            }
            response
        })
        .inner
    }

    /// The field of the name serves all records in turn: what was typed for another one
    /// must not come back through its undo.
    fn forget_other_name(&self, ui: &Ui, id: Id) {
        let place = id.with("record");
        if ui.data(|data| data.get_temp(place)) != Some(self.key) {
            ui.data_mut(|data| data.insert_temp(place, self.key));
            TextEdit::store_state(ui.ctx(), id, egui::text_edit::TextEditState::default());
        }
    }
}

/// A text input of so many rows (nought and one: a single line).
pub fn input(ui: &mut Ui, id: Id, text: &mut String, rows: usize, hint: Option<String>, width: f32) -> Response {
    let edit = if rows > 1 {
        TextEdit::multiline(text).desired_rows(rows)
    } else {
        TextEdit::singleline(text).align(egui::Align2::LEFT_CENTER)
    };
    ui.add(edit.id(id).hint_text(hint.unwrap_or_default()).desired_width(width))
}

/// Whether the keyboard has just come to a field by other means than the pointer. A focus
/// asked for by a command counts as old in the next frame, so the last one is kept here.
fn is_sent_here(ui: &Ui, response: &Response) -> bool {
    let place = response.id.with("had-focus");
    let has_focus = response.has_focus();
    let had_focus = ui.data(|data| data.get_temp(place)).unwrap_or(false);
    ui.data_mut(|data| data.insert_temp(place, has_focus));
    let by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    has_focus && !had_focus && !by_pointer
}

fn select_all(ctx: &Context, id: Id, text: &str) {
    if let Some(mut state) = TextEdit::load_state(ctx, id) {
        let range = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
        state.cursor.set_char_range(Some(range));
        state.store(ctx, id);
    }
}

/// Reads a number as people write it: with commas or spaces between thousands.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != ',' && *c != '_').collect();
    digits.parse().ok()
}

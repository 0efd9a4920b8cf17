//! Fields in which one or several of a few words are chosen.

use egui::{Button, ComboBox, RichText, Ui};

use super::Form;
use super::picker::{Candidate, Picker, records_like};
use crate::lang::t;
use crate::model::{Letter, Letters, RecordKey};
use crate::ui::theme;

impl Form<'_> {
    /// One of several words, in a list that opens.
    pub fn choice<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        value: &mut T,
        (options, word): (&[T], impl Fn(T) -> String),
    ) {
        let before = *value;
        self.row(ui, label, help, |ui, _, label_id| {
            ComboBox::from_id_salt(label)
                .selected_text(word(*value))
                .width(ui.available_width())
                .truncate()
                .show_ui(ui, |ui| {
                    for option in options {
                        ui.selectable_value(value, *option, word(*option));
                    }
                })
                .response
                .labelled_by(label_id);
        });
        if *value != before {
            self.chosen();
        }
    }

    /// One of a few words, side by side.
    pub fn segments<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        value: &mut T,
        (options, word): (&[T], impl Fn(T) -> String),
    ) {
        let before = *value;
        self.row(ui, label, help, |ui, _, _| {
            ui.horizontal_wrapped(|ui| {
                for option in options {
                    let text = word(*option);
                    let name = msg!("field-choice", field = t(label), choice = text.as_str()).text();
                    if ticked(ui, *value == *option, &text).accessible_name(name).clicked() {
                        *value = *option;
                    }
                }
            });
        });
        if *value != before {
            self.chosen();
        }
    }

    /// Any of several words.
    pub fn toggles<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        values: &mut Vec<T>,
        (options, word): (&[T], impl Fn(T) -> String),
    ) {
        let before = values.len();
        self.row(ui, label, help, |ui, _, _| toggle_all(ui, values, options, word));
        if values.len() != before {
            self.chosen();
        }
    }

    /// Yes or no, as a box to tick.
    pub fn tick(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, value: &mut bool) {
        let before = *value;
        self.row(ui, label, help, |ui, _, label_id| ui.checkbox(value, "").labelled_by(label_id));
        if *value != before {
            self.chosen();
        }
    }

    /// Any of the letters R, A, C and I.
    pub fn letters(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, letters: &mut Letters) {
        let toggled =
            self.row(ui, label, help, |ui, _, _| ui.horizontal(|ui| letter_buttons(ui, *letters, &t(label))).inner);
        if let Some(letter) = toggled {
            *letters = letters.toggled(letter);
            self.chosen();
        }
    }

    /// One record out of many, in a list that is narrowed by typing.
    pub fn record<K: Copy + PartialEq + Into<RecordKey>>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        value: &mut K,
        options: impl Iterator<Item = K>,
    ) {
        let text = self.app.ecosystem().name(*value);
        let chosen = self.row(ui, label, help, |ui, form, label_id| {
            let picker = Picker { salt: label, text, name: None, label: Some(label_id), is_wide: true };
            picker.show(ui, |filter| records_like(form.app.ecosystem(), options, filter))
        });
        if let Some(chosen) = chosen.filter(|chosen| chosen != value) {
            *value = chosen;
            self.chosen();
        }
    }

    /// One of many values that may be missing, in a list that is narrowed by typing.
    pub fn optional_pick<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        value: &mut Option<T>,
        (options, word): (impl FnOnce(&str) -> Vec<Candidate<T>>, impl Fn(T) -> String),
    ) {
        let before = *value;
        self.row(ui, label, help, |ui, _, label_id| {
            ui.horizontal_top(|ui| {
                let text = value.map_or_else(|| t("choice-none"), word);
                let room = if value.is_some() { theme::SIGN + ui.spacing().item_spacing.x } else { 0.0 };
                let picker = Picker { salt: label, text, name: None, label: Some(label_id), is_wide: true };
                let wide = ui.available_width() - room;
                let chosen = ui.allocate_ui(egui::vec2(wide, 0.0), |ui| picker.show(ui, options)).inner;
                if let Some(chosen) = chosen {
                    *value = Some(chosen);
                }
                if value.is_some() && super::sign_button(ui, "✖", t("field-clear")).clicked() {
                    *value = None;
                }
            });
        });
        if *value != before {
            self.chosen();
        }
    }
}

/// A button that stays pressed.
fn toggle(ui: &mut Ui, on: bool, text: impl Into<RichText>) -> egui::Response {
    ui.add(Button::selectable(on, text.into()).frame_when_inactive(true))
}

/// A button that stays pressed and is marked by a sign besides its colour.
fn ticked(ui: &mut Ui, on: bool, text: &str) -> egui::Response {
    let shown = if on { format!("✔ {text}") } else { text.to_owned() };
    toggle(ui, on, shown).accessible_name(text)
}

/// A button for each word; those among the values stay pressed.
pub fn toggle_all<T: Copy + PartialEq>(ui: &mut Ui, values: &mut Vec<T>, options: &[T], word: impl Fn(T) -> String) {
    ui.horizontal_wrapped(|ui| {
        for option in options {
            let on = values.contains(option);
            if ticked(ui, on, &word(*option)).clicked() {
                if on {
                    values.retain(|value| value != option);
                } else {
                    values.push(*option);
                }
            }
        }
    });
}

/// A button for each of the four letters; gives back the one that was clicked. `who` tells
/// screen readers whose letters they are.
pub fn letter_buttons(ui: &mut Ui, letters: Letters, who: &str) -> Option<Letter> {
    let mut clicked = None;
    ui.spacing_mut().item_spacing.x = theme::GAP / 2.0;
    for letter in Letter::ALL {
        let name = msg!("part-letter", letter = letter.message(), who = who).text();
        let on = letters.has(*letter);
        let text = RichText::new(letter.code());
        let button = toggle(ui, on, if on { text.strong().underline() } else { text });
        if button.accessible_name(name).on_hover_text(t(letter_help(*letter))).clicked() {
            clicked = Some(*letter);
        }
    }
    clicked
}

fn letter_help(letter: Letter) -> &'static str {
    match letter {
        Letter::Responsible => "letter-responsible-help",
        Letter::Accountable => "letter-accountable-help",
        Letter::Consulted => "letter-consulted-help",
        Letter::Informed => "letter-informed-help",
    }
}

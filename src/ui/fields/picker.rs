//! A button that opens a list to choose from, narrowed by typing.

use egui::{Button, Id, Popup, PopupCloseBehavior, Response, ScrollArea, TextEdit, Ui};

use super::remark;
use crate::lang::t;
use crate::model::{Ecosystem, NodeId, RecordKey};
use crate::ui::{signs, theme};

/// Something that can be chosen.
pub struct Candidate<T> {
    /// What is chosen.
    pub value: T,
    /// Its name.
    pub text: String,
    /// An icon in front of it; may be empty.
    pub icon: &'static str,
}

/// A button that opens a list to choose from.
pub struct Picker<'a> {
    /// Tells it apart from others beside it.
    pub salt: &'a str,
    /// What stands on the button.
    pub text: String,
    /// Its name for screen readers, where no label stands beside it.
    pub name: Option<String>,
    /// The id of the label beside it.
    pub label: Option<Id>,
    /// Whether it takes the whole width.
    pub is_wide: bool,
}

/// More rows than these are not shown; typing narrows the list.
const MOST_ROWS: usize = 200;

impl Picker<'_> {
    /// A small button for adding, with its text as its name.
    pub fn adding(salt: &'static str, text: String) -> Picker<'static> {
        Picker { salt, text, name: None, label: None, is_wide: false }
    }

    /// Shows the button and, while it is open, the list. `candidates` gets what was typed.
    pub fn show<T>(self, ui: &mut Ui, candidates: impl FnOnce(&str) -> Vec<Candidate<T>>) -> Option<T> {
        let width = if self.is_wide { ui.available_width() } else { 0.0 };
        let (salt, text) = (self.salt, self.text.clone());
        let button = ui.push_id(salt, |ui| {
            let button = Button::new(self.text).right_text("⏷").min_size(egui::vec2(width, 0.0));
            ui.add(if self.is_wide { button.truncate() } else { button.wrap_mode(egui::TextWrapMode::Extend) })
        });
        let mut button = button.inner;
        button = match (self.label, self.name) {
            (Some(label), _) => button.labelled_by(label),
            (None, name) => button.accessible_name(name.unwrap_or(text)),
        };
        open_list(ui, &button, candidates)
    }
}

fn open_list<T>(ui: &Ui, button: &Response, candidates: impl FnOnce(&str) -> Vec<Candidate<T>>) -> Option<T> {
    let filter_id = button.id.with("filter");
    // The click that opens the list is a click beside its field, which would take the
    // keyboard from it at once: it goes there one frame later.
    let wants_focus = filter_id.with("focus");
    if ui.data_mut(|data| data.remove_temp::<bool>(wants_focus)).is_some() {
        ui.memory_mut(|memory| memory.request_focus(filter_id));
    }
    if button.clicked() {
        ui.data_mut(|data| {
            data.insert_temp(filter_id, String::new());
            data.insert_temp(wants_focus, true);
        });
        ui.request_repaint();
    }
    Popup::from_toggle_button_response(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(theme::PICKER)
        .show(|ui| {
            ui.set_width(theme::PICKER);
            let mut filter: String = ui.data(|data| data.get_temp(filter_id)).unwrap_or_default();
            let field = ui
                .add(
                    TextEdit::singleline(&mut filter)
                        .id(filter_id)
                        .hint_text(t("picker-hint"))
                        .desired_width(f32::INFINITY),
                )
                .accessible_name(t("picker-filter"));
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            ui.data_mut(|data| data.insert_temp(filter_id, filter.clone()));
            let found = candidates(&filter.trim().to_lowercase());
            let chosen = rows(ui, found, entered);
            if chosen.is_some() {
                ui.close();
            }
            chosen
        })
        .and_then(|shown| shown.inner)
}

fn rows<T>(ui: &mut Ui, found: Vec<Candidate<T>>, entered: bool) -> Option<T> {
    if found.is_empty() {
        remark(ui, t("picker-nothing"));
        return None;
    }
    let left_out = found.len().saturating_sub(MOST_ROWS);
    ScrollArea::vertical()
        .max_height(theme::PICKER_TALL)
        .show(ui, |ui| {
            let mut chosen = None;
            for (place, candidate) in found.into_iter().take(MOST_ROWS).enumerate() {
                let text = format!("{} {}", candidate.icon, candidate.text);
                let row = Button::selectable(false, text.trim().to_owned())
                    .truncate()
                    .right_text("")
                    .min_size(egui::vec2(ui.available_width(), 0.0));
                let response = ui.push_id(place, |ui| ui.add(row)).inner.accessible_name(candidate.text);
                if response.clicked() || (entered && place == 0) {
                    chosen = Some(candidate.value);
                }
            }
            if left_out > 0 {
                remark(ui, msg!("picker-more", count = left_out).text());
            }
            chosen
        })
        .inner
}

/// The nodes among these whose name holds a text, in the order of their names.
pub fn nodes_like(ecosystem: &Ecosystem, nodes: impl Iterator<Item = NodeId>, filter: &str) -> Vec<Candidate<NodeId>> {
    records_like(ecosystem, nodes, filter)
}

/// The records among these whose name holds a text, in the order of their names.
pub(super) fn records_like<K: Copy + Into<RecordKey>>(
    ecosystem: &Ecosystem,
    keys: impl Iterator<Item = K>,
    filter: &str,
) -> Vec<Candidate<K>> {
    let mut found: Vec<(String, Candidate<K>)> = keys
        .filter_map(|key| {
            let text = ecosystem.name(key);
            let plain = text.to_lowercase();
            plain.contains(filter).then(|| (plain, Candidate { value: key, text, icon: signs::of(ecosystem, key) }))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

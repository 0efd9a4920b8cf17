//! What the forms of all records share: the heading, lifetime, provenance, lists.

use egui::{Align, Layout, RichText, Ui};

use crate::app::Action;
use crate::edit::Edit;
use crate::lang::t;
use crate::model::{Confidence, Lifetime, Point, Provenance, RecordKey};
use crate::ui::fields::{self, Form, Listed, listed_with_end, section, sign_button};
use crate::ui::{signs, theme};

/// Shows what kind of record this is, its id, and what can be done with the whole of it.
pub(super) fn heading(ui: &mut Ui, form: &mut Form<'_>, key: RecordKey) {
    let sign = signs::of(form.app.ecosystem(), key);
    ui.add_space(theme::GAP);
    ui.horizontal(|ui| {
        if !sign.is_empty() {
            ui.label(RichText::new(sign).heading());
        }
        let faint = theme::palette(ui.ctx()).faint;
        let text = msg!("inspector-heading", kind = key.kind().message(), id = key.as_str()).text();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_enabled_ui(!form.is_locked(), |ui| {
                if sign_button(ui, "🗑", t("inspector-delete")).clicked() {
                    form.ask(Edit::Remove(vec![key]));
                }
                if key.node().is_some() && sign_button(ui, "🗐", t("command-duplicate")).clicked() {
                    form.act(Action::Run("duplicate"));
                }
            });
            if key.node().is_some() && sign_button(ui, "🔍", t("inspector-reveal")).clicked() {
                form.act(Action::Reveal(key));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(RichText::new(text).small().color(faint)).truncate());
            });
        });
    });
}

/// Shows the first and last day, sources and confidence of a record, folded away.
pub(super) fn more(ui: &mut Ui, form: &mut Form<'_>, lifetime: &mut Lifetime, provenance: &mut Provenance) {
    section(ui, "inspector-more", None, false, |ui| more_fields(ui, form, lifetime, provenance));
}

/// As [`more`], for what stands on the map.
pub(super) fn more_of_node(
    ui: &mut Ui,
    form: &mut Form<'_>,
    (at, pinned): (&mut Option<Point>, &mut bool),
    lifetime: &mut Lifetime,
    provenance: &mut Provenance,
) {
    section(ui, "inspector-more", None, false, |ui| {
        more_fields(ui, form, lifetime, provenance);
        form.point(ui, "field-place", "field-place-help", at);
        form.tick(ui, "field-pinned", "field-pinned-help", pinned);
    });
}

fn more_fields(ui: &mut Ui, form: &mut Form<'_>, lifetime: &mut Lifetime, provenance: &mut Provenance) {
    form.date(ui, "field-from", "field-from-help", &mut lifetime.from);
    form.date(ui, "field-until", "field-until-help", &mut lifetime.until);
    confidence(ui, form, &mut provenance.confidence);
    form.sources(ui, provenance);
}

/// Shows how sure a record is.
pub(super) fn confidence(ui: &mut Ui, form: &mut Form<'_>, value: &mut Confidence) {
    let options = (Confidence::ALL, Confidence::label);
    form.choice(ui, "field-confidence", "field-confidence-help", value, options);
}

/// Shows records, each to be gone to and, where `removable`, deleted.
pub(super) fn rows(ui: &mut Ui, form: &mut Form<'_>, rows: Vec<Row>, removable: bool) {
    for row in rows {
        let removable = removable && !form.is_locked();
        let remove = removable.then(|| msg!("inspector-delete-this", name = row.text.text()).text());
        match ui.push_id(row.key, |ui| listed_with_end(ui, (row.sign, row.text, &row.end), remove)).inner {
            Listed::Opened => form.select(row.key),
            Listed::Removed => form.ask(Edit::Remove(vec![row.key])),
            Listed::Untouched => {}
        }
    }
}

/// A record in a list.
pub(super) struct Row {
    pub(super) key: RecordKey,
    pub(super) sign: RichText,
    pub(super) text: RichText,
    /// Something short at the right end, such as letters.
    pub(super) end: String,
}

impl Row {
    /// A record under its name.
    pub(super) fn named(form: &Form<'_>, key: impl Into<RecordKey>) -> Self {
        let key = key.into();
        let ecosystem = form.app.ecosystem();
        Self {
            key,
            sign: RichText::new(signs::of(ecosystem, key)),
            text: RichText::new(ecosystem.name(key)),
            end: String::new(),
        }
    }
}

/// A button under a list.
pub(super) fn button(ui: &mut Ui, form: &Form<'_>, label: &'static str) -> bool {
    ui.add_enabled(!form.is_locked(), egui::Button::new(t(label))).clicked()
}

/// Says that a list is empty.
pub(super) fn nothing(ui: &mut Ui, is_empty: bool, text: &'static str) {
    if is_empty {
        fields::remark(ui, t(text));
    }
}

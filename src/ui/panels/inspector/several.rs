//! Several records are selected: what they are, and what can be done with all of them.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::common::{self, Row};
use crate::app::Action;
use crate::lang::t;
use crate::model::{RecordKey, RecordKind};
use crate::ui::fields::{Form, Listed, listed, remark, section};
use crate::ui::theme;

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, keys: &[RecordKey]) {
    ui.add_space(theme::GAP);
    ui.label(RichText::new(msg!("several-heading", count = keys.len()).text()).heading());
    let mut counts: BTreeMap<RecordKind, usize> = BTreeMap::new();
    for key in keys {
        *counts.entry(key.kind()).or_default() += 1;
    }
    let counted: Vec<String> = counts
        .into_iter()
        .map(|(kind, count)| msg!("several-of-kind", kind = kind.code(), count = count).text())
        .collect();
    remark(ui, crate::lang::list(&counted));
    actions(ui, form);
    section(ui, "inspector-selected", Some(keys.len()), true, |ui| {
        for key in keys {
            let row = Row::named(form, *key);
            let leave = msg!("several-leave", name = row.text.text()).text();
            match ui.push_id(key, |ui| listed(ui, row.sign, row.text, Some(leave))).inner {
                Listed::Opened => form.select(*key),
                Listed::Removed => form.act(Action::Toggle(*key)),
                Listed::Untouched => {}
            }
        }
    });
}

fn actions(ui: &mut Ui, form: &mut Form<'_>) {
    ui.horizontal_wrapped(|ui| {
        for id in ["relate", "add-obligation", "duplicate", "delete", "fit-selection"] {
            let Some(command) = crate::app::commands::find(id) else { continue };
            let enabled = (command.enabled)(form.app);
            let button = ui.add_enabled(enabled, egui::Button::new(t(command.label)));
            if button.on_hover_text(t(command.help)).clicked() {
                form.act(Action::Run(command.id));
            }
        }
    });
    common::nothing(ui, form.is_locked(), "edit-error-read-only");
}

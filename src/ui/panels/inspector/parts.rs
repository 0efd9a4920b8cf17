//! Everybody's part in an obligation.

use egui::{ComboBox, RichText, Ui};

use super::common;
use crate::edit::Edit;
use crate::lang::{Message, t};
use crate::model::{Assignment, AssignmentId, Lapse, Letter, Letters, ObligationId, Standing};
use crate::ui::fields::{Form, Listed, Picker, letter_buttons, listed, nodes_like, remark, section};
use crate::ui::{signs, theme};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, duty: ObligationId) {
    let ecosystem = form.app.ecosystem();
    let index = form.app.analysis().index();
    let mut parts: Vec<(AssignmentId, &Assignment)> =
        index.parts_of(duty).iter().filter_map(|id| Some((*id, ecosystem.assignments.get(*id)?))).collect();
    parts.sort_by_key(|(id, part)| (!part.letters.has(Letter::Accountable), !part.letters.carries(), *id));
    section(ui, "inspector-parts", Some(parts.len()), true, |ui| {
        common::nothing(ui, parts.is_empty(), "inspector-no-parts");
        for (id, part) in &parts {
            ui.push_id(*id, |ui| one(ui, form, *id, part));
        }
        let answered = parts.iter().any(|(_, part)| part.letters.has(Letter::Accountable));
        let first = Letters::NONE.with(if answered { Letter::Responsible } else { Letter::Accountable });
        let taken: Vec<_> = parts.iter().map(|(_, part)| part.stakeholder).collect();
        let chosen = ui
            .add_enabled_ui(!form.is_locked(), |ui| {
                Picker::adding("add-part", t("inspector-add-part")).show(ui, |filter| {
                    let free = ecosystem.stakeholders.ids().filter(|id| !taken.contains(id));
                    nodes_like(ecosystem, free.map(Into::into), filter)
                })
            })
            .inner;
        if let Some(who) = chosen.and_then(crate::model::NodeId::stakeholder) {
            form.ask(Edit::assign(duty, who, first));
        }
    });
}

fn one(ui: &mut Ui, form: &mut Form<'_>, id: AssignmentId, part: &Assignment) {
    let ecosystem = form.app.ecosystem();
    let who = ecosystem.name(part.stakeholder);
    let absence = absence(form, id, part);
    let mut name = RichText::new(who.as_str());
    if absence.is_some() {
        name = name.strikethrough().color(theme::palette(ui.ctx()).faint);
    }
    let remove = (!form.is_locked()).then(|| msg!("part-remove", who = who.as_str()).text());
    match listed(ui, signs::of(ecosystem, part.stakeholder), name, remove) {
        Listed::Opened => form.select(id),
        Listed::Removed => form.ask(Edit::Remove(vec![id.into()])),
        Listed::Untouched => {}
    }
    if let Some(absence) = absence {
        remark(ui, absence.text());
    }
    ui.add_enabled_ui(!form.is_locked(), |ui| {
        ui.horizontal(|ui| {
            ui.add_space(theme::SIGN);
            if let Some(letter) = letter_buttons(ui, part.letters, &who) {
                toggle(form, id, part, letter);
            }
            standing(ui, form, id, part, &who);
            lead(ui, form, id, part);
        });
    });
}

/// Why a part does not count on the day; nothing where it does.
fn absence(form: &Form<'_>, id: AssignmentId, part: &Assignment) -> Option<Message> {
    let ownership = form.app.analysis().ownership(part.obligation)?;
    if ownership.coming.contains(&id) {
        return Some(msg!("part-coming"));
    }
    let (_, lapse) = ownership.lapsed.iter().find(|(lapsed, _)| *lapsed == id)?;
    Some(match lapse {
        Lapse::AssignmentEnded(day) => msg!("part-ended", day = *day),
        Lapse::BearerGone(day) => msg!("part-bearer-gone", day = *day),
        Lapse::BearerMissing => msg!("part-bearer-missing"),
    })
}

/// Puts a letter in or takes it out; without any letter the part goes.
fn toggle(form: &mut Form<'_>, id: AssignmentId, part: &Assignment, letter: Letter) {
    let mut part = part.clone();
    part.letters = part.letters.toggled(letter);
    part.lead &= part.letters.has(Letter::Accountable);
    if part.letters.is_empty() {
        form.ask(Edit::Remove(vec![id.into()]));
    } else {
        form.ask(Edit::put(id, part));
    }
}

fn standing(ui: &mut Ui, form: &mut Form<'_>, id: AssignmentId, part: &Assignment, who: &str) {
    let mut standing = part.standing;
    let name = msg!("part-standing", who = who).text();
    ComboBox::from_id_salt("standing")
        .selected_text(standing.label())
        .width(theme::LABEL_LEAST)
        .show_ui(ui, |ui| {
            for option in Standing::ALL {
                ui.selectable_value(&mut standing, *option, option.label());
            }
        })
        .response
        .accessible_name(name);
    if standing != part.standing {
        form.ask(Edit::put(id, Assignment { standing, ..part.clone() }));
    }
}

/// Says who leads, or lets somebody lead.
fn lead(ui: &mut Ui, form: &mut Form<'_>, id: AssignmentId, part: &Assignment) {
    if !part.letters.has(Letter::Accountable) {
        return;
    }
    let button = egui::Button::selectable(part.lead, t("part-lead")).frame_when_inactive(true);
    if ui.add(button).on_hover_text(t("field-lead-help")).clicked() {
        if part.lead {
            form.ask(Edit::put(id, Assignment { lead: false, ..part.clone() }));
        } else {
            form.ask(Edit::SetLead { assignment: id });
        }
    }
}

//! The open questions, answered where they stand; and what is taken for granted.

use egui::{CollapsingHeader, Frame, RichText, ScrollArea, Ui};

use super::lesson;
use super::state::{QUESTIONS, State};
use crate::app::{Action, App, Question, Sheet};
use crate::edit::Edit;
use crate::lang::t;
use crate::law::Open;
use crate::model::{Answer, Element, ElementId, FactId, FactSubject, Jurisdiction, RecordKey, Stakeholder};
use crate::ui::fields::{self, Form, remark};
use crate::ui::theme;

/// Shows the open questions.
pub(super) fn show(ui: &mut Ui, app: &App, state: &mut State, actions: &mut Vec<Action>) {
    fields::finish(ui.ctx(), actions);
    if lesson::show(ui, app, actions) {
        return;
    }
    let Some(sheet) = app.law_sheet() else { return };
    ScrollArea::vertical().id_salt("law-questions").auto_shrink(false).show(ui, |ui| {
        let width = (ui.available_width() - 2.0 * theme::PAD).min(theme::LAW_TEXT);
        ui.horizontal_top(|ui| {
            ui.add_space(theme::PAD);
            fields::fixed_width(ui, width, |ui| all(ui, app, sheet, state, actions));
        });
    });
    fields::finish(ui.ctx(), actions);
}

fn all(ui: &mut Ui, app: &App, sheet: &Sheet, state: &mut State, actions: &mut Vec<Action>) {
    let is_put_off = |one: &&Question| fact_of(app, one).is_some_and(|answer| answer == Answer::Unknown);
    let (put_off, open): (Vec<&Question>, Vec<&Question>) = sheet.questions.iter().partition(is_put_off);
    if sheet.questions.is_empty() {
        ui.add_space(theme::PAD);
        ui.heading(t("law-no-questions"));
        ui.label(t("law-no-questions-help"));
    } else {
        remark(ui, t("law-questions-help"));
    }
    for one in open.iter().take(state.questions) {
        ui.push_id((&one.id, &one.about), |ui| card(ui, app, one, actions));
    }
    if open.len() > state.questions {
        let text = msg!("law-more-questions", count = open.len() - state.questions).text();
        if ui.button(text).clicked() {
            state.questions += QUESTIONS;
        }
    }
    folded(ui, "law-put-off", put_off.len(), |ui| {
        for one in &put_off {
            ui.push_id((&one.id, &one.about), |ui| card(ui, app, one, actions));
        }
    });
    answered(ui, app, actions);
    folded(ui, "law-assumed", sheet.assumptions.len(), |ui| {
        remark(ui, t("law-assumed-help"));
        for one in &sheet.assumptions {
            ui.push_id((&one.id, one.about), |ui| {
                framed(ui, |ui| {
                    head(ui, &one.text, one.settles);
                    let answer = msg!("law-assumed-answer", answer = one.answer.message()).text();
                    ui.label(RichText::new(answer).color(theme::palette(ui.ctx()).weak));
                    remark(ui, one.help.as_str());
                    buttons(ui, app, &one.text, (one.about, &one.id), None, actions);
                });
            });
        }
    });
}

fn folded(ui: &mut Ui, title: &'static str, count: usize, add: impl FnOnce(&mut Ui)) {
    if count > 0 {
        ui.add_space(theme::PAD);
        let text = RichText::new(format!("{} · {count}", t(title))).strong();
        CollapsingHeader::new(text).id_salt(title).show_unindented(ui, add);
    }
}

/// The facts that answer questions of the catalogue, to be changed.
fn answered(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let questions = &app.analysis().law().rulebook().catalogue().questions;
    let facts = app.ecosystem().facts.iter().filter(|(_, fact)| fact.answer != Answer::Unknown);
    let known: Vec<(FactId, FactSubject, &str, Answer)> = facts
        .filter(|(_, fact)| questions.contains_key(&fact.question))
        .map(|(id, fact)| (id, fact.about, fact.question.as_str(), fact.answer))
        .collect();
    folded(ui, "law-answered", known.len(), |ui| {
        for (id, about, question, answer) in &known {
            let Some(entry) = questions.get(*question) else { continue };
            let about_name = app.ecosystem().subject_name(*about);
            let text = msg!("law-question", about = about_name, question = entry.question.as_str()).text();
            ui.push_id(id, |ui| {
                framed(ui, |ui| {
                    ui.label(text.as_str());
                    buttons(ui, app, &text, (*about, question), Some(*answer), actions);
                });
            });
        }
    });
}

fn framed(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let palette = theme::palette(ui.ctx());
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(egui::Stroke::new(1.0, palette.line))
        .corner_radius(theme::ROUND)
        .inner_margin(theme::PAD);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

fn head(ui: &mut Ui, text: &str, settles: usize) {
    ui.label(RichText::new(text).strong());
    self::settles(ui, settles);
}

fn settles(ui: &mut Ui, count: usize) {
    let text = msg!("law-settles", count = count).text();
    ui.label(RichText::new(text).small().color(theme::palette(ui.ctx()).faint));
}

fn card(ui: &mut Ui, app: &App, one: &Question, actions: &mut Vec<Action>) {
    framed(ui, |ui| {
        ui.label(RichText::new(one.text.as_str()).strong());
        ui.horizontal_wrapped(|ui| {
            settles(ui, one.settles);
            go_there(ui, app, one, actions);
        });
        if !one.help.is_empty() {
            remark(ui, one.help.as_str());
        }
        match one.open {
            Open::Fact { about, .. } => {
                let answer = app.fact(about, &one.id).map(|(_, fact)| fact.answer);
                buttons(ui, app, &one.text, (about, &one.id), answer, actions);
            }
            _ => fields(ui, app, one, actions),
        }
    });
}

fn fact_of(app: &App, one: &Question) -> Option<Answer> {
    match one.open {
        Open::Fact { about, .. } => app.fact(about, &one.id).map(|(_, fact)| fact.answer),
        _ => None,
    }
}

/// Yes, no, don't know. Each is named with the question, for those who do not see it.
fn buttons(
    ui: &mut Ui,
    app: &App,
    text: &str,
    (about, question): (FactSubject, &str),
    answer: Option<Answer>,
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        for choice in Answer::ALL {
            let word = match choice {
                Answer::Yes => t("law-answer-yes"),
                Answer::No => t("law-answer-no"),
                Answer::Unknown => t("law-answer-unknown"),
            };
            let is_given = answer == Some(*choice);
            let name = msg!("law-answer", answer = word.as_str(), question = text).text();
            let shown = if is_given { format!("✔ {word}") } else { word };
            let button = egui::Button::selectable(is_given, shown).frame_when_inactive(true);
            let response = ui.add_enabled(!app.document().is_read_only(), button).accessible_name(name);
            if response.clicked() && !is_given {
                actions.push(Action::Edit(app.answering(about, question, *choice, None)));
            }
        }
    });
}

/// The fields whose answer is no yes or no.
fn fields(ui: &mut Ui, app: &App, one: &Question, actions: &mut Vec<Action>) {
    let mut form = Form::new(app, actions);
    match one.open {
        Open::Placed(id) => form.edit(ui, id, |ui, form, element: &mut Element| {
            form.date(ui, "field-placed-from", "field-placed-from-help", &mut element.placed.from);
            form.date(ui, "field-placed-until", "field-placed-until-help", &mut element.placed.until);
        }),
        Open::Place(id, place) => places(ui, app, &mut form, id, place),
        Open::Seat(id) => form.edit(ui, id, |ui, form, who: &mut Stakeholder| {
            form.jurisdiction(ui, "field-seat", "field-seat-help", &mut who.jurisdiction);
        }),
        Open::Sector => form.edit_profile(ui, |ui, form, profile| {
            form.sectors(ui, "field-sectors", "field-sectors-help", &mut profile.sectors);
        }),
        Open::Role(..) | Open::Fact { .. } => {}
    }
}

/// Where an element is sold or used. An element without places of its own shares those of the
/// ecosystem; they are shown, and kept when one is added.
fn places(ui: &mut Ui, app: &App, form: &mut Form<'_>, id: ElementId, place: Jurisdiction) {
    let ecosystem = app.ecosystem();
    let Some(element) = ecosystem.elements.get(id) else { return };
    let before = ecosystem.jurisdictions_of(element).to_vec();
    let yes = msg!("law-place-yes", place = place.label()).text();
    let name = msg!("law-place-yes-name", place = place.label(), what = ecosystem.name(id)).text();
    let button = ui.add_enabled(!form.is_locked(), egui::Button::new(yes)).accessible_name(name);
    if button.clicked() {
        let jurisdictions = before.iter().copied().chain([place]).collect();
        form.ask(Edit::put(id, Element { jurisdictions, ..element.clone() }));
    }
    form.edit(ui, id, |ui, form, element: &mut Element| {
        let mut places = before.clone();
        let help = "field-element-jurisdictions-help";
        form.jurisdictions(ui, "field-jurisdictions", help, &mut places);
        if places != before {
            element.jurisdictions = places;
        }
    });
}

fn go_there(ui: &mut Ui, app: &App, one: &Question, actions: &mut Vec<Action>) {
    for key in one.about.iter().filter(|key| **key != RecordKey::Profile) {
        let name = msg!("law-go-to", name = app.ecosystem().name(*key)).text();
        let color = theme::palette(ui.ctx()).accent;
        if ui.link(RichText::new(name).small().color(color)).clicked() {
            actions.push(Action::Reveal(*key));
        }
    }
}

//! The whole catalogue: search, filters, and what of it is looked at besides the law.

use egui::{ComboBox, Id, Rect, Ui};

use super::choices::{Choices, lines, places};
use super::list::{self, Line, Shown, head_key, line_id};
use super::row::{Head, Row, head, row};
use super::state::State;
use super::{card, lesson, words, wrapped};
use crate::app::{Action, App};
use crate::catalogue::{Catalogue, Force, Instrument, Provision, Verification};
use crate::edit::Edit;
use crate::lang::t;
use crate::model::{Dimension, Jurisdiction, Phase, Sector};
use crate::ui::{kept, signs, theme};

const SALT: &str = "law-catalogue";

/// Shows the catalogue.
pub(super) fn show(ui: &mut Ui, app: &App, state: &mut State, actions: &mut Vec<Action>) {
    let catalogue = app.analysis().law().rulebook().catalogue();
    let day = app.analysis().as_of();
    let asked = std::sync::Arc::as_ptr(app.analysis().law().rulebook()) as usize;
    let key = (asked, day, state.choices.clone());
    let known = kept::kept(ui.ctx(), Id::unique("catalogue-lines"), key, || lines(catalogue, &state.choices, day));
    let (lines, count) = &*known;
    bar(ui, app, catalogue, *count, state, actions);
    if lines.lines.is_empty() {
        lesson::middle(ui, "law-nothing-matches", "law-catalogue-nothing-help", |ui| {
            if ui.button(t("law-show-all")).clicked() {
                state.choices = Choices::default();
            }
        });
        return;
    }
    let open = state.read.as_deref().and_then(|key| lines.position(key));
    let instruments: Vec<&Instrument> = catalogue.instruments.values().map(AsRef::as_ref).collect();
    let shown = Shown { salt: SALT, lines, open, reveal: None };
    let before = state.read.clone();
    let line = |ui: &mut Ui, rect: Rect, line: &Line| {
        let Some(instrument) = instruments.get(line.group) else { return };
        match line.entry.and_then(|at| instrument.provisions.get(at)) {
            Some(provision) => provision_row(ui, app, rect, (instrument, provision), &mut state.read),
            None => instrument_head(ui, app, (catalogue, rect), instrument, state),
        }
    };
    let mut below = Vec::new();
    list::show(ui, &shown, line, |ui| unfolded(ui, app, catalogue, before.as_deref(), &mut below));
    actions.extend(below);
}

fn bar(ui: &mut Ui, app: &App, catalogue: &Catalogue, count: usize, state: &mut State, actions: &mut Vec<Action>) {
    let choices = &mut state.choices;
    wrapped(ui, |ui| {
        ui.add(egui::TextEdit::singleline(&mut choices.text).hint_text(t("law-search")).desired_width(190.0))
            .accessible_name(t("law-search"));
        let text = match choices.count() {
            0 => t("law-filters"),
            count => msg!("law-filters-count", count = count).text(),
        };
        ui.toggle_value(&mut state.shows_choices, text).on_hover_text(t("law-filters-help"));
        if choices.count() > 0 && ui.button(t("law-filters-none")).clicked() {
            let (text, folded) = (std::mem::take(&mut choices.text), std::mem::take(&mut choices.folded));
            *choices = Choices { text, folded, ..Choices::default() };
        }
        leads(ui, app, actions);
        if !catalogue.own.is_empty() {
            ui.checkbox(&mut choices.own, t("law-only-own")).on_hover_text(t("law-only-own-help"));
        }
        ui.weak(msg!("law-provisions", count = count).text());
    });
    if state.shows_choices {
        wrapped(ui, |ui| filters(ui, app, catalogue, choices));
    }
}

/// Whether unverified leads are looked at in this ecosystem.
fn leads(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let mut on = app.ecosystem().profile.leads;
    ui.add_enabled_ui(!app.document().is_read_only(), |ui| {
        if ui.checkbox(&mut on, t("law-leads")).on_hover_text(t("law-leads-help")).changed() {
            let mut profile = app.ecosystem().profile.as_ref().clone();
            profile.leads = on;
            actions.push(Action::Edit(Edit::SetProfile(Box::new(profile))));
        }
    });
}

fn filters(ui: &mut Ui, app: &App, catalogue: &Catalogue, choices: &mut Choices) {
    let all = places(catalogue);
    choose(ui, "law-any-place", &mut choices.place, &all, |place| Jurisdiction::label(*place));
    choose(ui, "law-any-sector", &mut choices.sector, Sector::ALL, |sector| Sector::label(*sector));
    let roles: Vec<String> = catalogue.roles.keys().cloned().collect();
    choose(ui, "law-any-role", &mut choices.role, &roles, |role| catalogue.role_label(role).to_owned());
    choose(ui, "law-any-dimension", &mut choices.dimension, Dimension::ALL, |one| Dimension::label(*one));
    choose(ui, "law-any-phase", &mut choices.phase, Phase::ALL, |one| Phase::label(*one));
    choose(ui, "law-any-check", &mut choices.verification, Verification::ALL, |one| one.label());
    choose(ui, "law-any-force", &mut choices.force, Force::ALL, |one| words::force(*one));
    ui.checkbox(&mut choices.in_force, msg!("law-in-force", day = app.analysis().as_of()).text());
}

/// One of several, or any.
fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    any: &'static str,
    value: &mut Option<T>,
    options: &[T],
    word: impl Fn(&T) -> String,
) {
    let text = value.as_ref().map_or_else(|| t(any), &word);
    let response = ComboBox::from_id_salt(any)
        .selected_text(text.as_str())
        .width(118.0)
        .truncate()
        .show_ui(ui, |ui| {
            ui.selectable_value(value, None, t(any));
            for option in options {
                ui.selectable_value(value, Some(option.clone()), word(option));
            }
        })
        .response;
    response.accessible_name(t(any)).on_hover_text(text);
}

/// What is said of an entry that comes from the user's own files.
fn own_mark(catalogue: &Catalogue, id: &str) -> Option<String> {
    match (catalogue.overridden.get(id), catalogue.own.get(id)) {
        (Some(file), _) => Some(msg!("law-own-replaces", file = file.as_str()).text()),
        (None, Some(file)) => Some(msg!("law-own", file = file.as_str()).text()),
        (None, None) => None,
    }
}

fn instrument_head(ui: &mut Ui, app: &App, (catalogue, rect): (&Catalogue, Rect), one: &Instrument, state: &mut State) {
    let is_folded = state.choices.folded.contains(&one.id);
    let count = one.provisions.len();
    let spoken = if is_folded {
        msg!("law-unfold", what = one.name.as_str(), count = count)
    } else {
        msg!("law-fold", what = one.name.as_str(), count = count)
    };
    let count = msg!("law-provisions", count = count).text();
    let end = match one.force {
        Force::Law => count,
        force if app.ecosystem().profile.layers.contains(&one.id) => {
            format!("✔ {} · {} · {count}", t("law-layer-on"), words::force(force))
        }
        force => format!("{} · {count}", words::force(force)),
    };
    let end = own_mark(catalogue, &one.id).map_or(end.clone(), |own| format!("{own} · {end}"));
    let title = format!("{} · {}", one.jurisdiction.code(), one.short);
    let shown = Head { short: &title, name: &one.name, end, folded: is_folded, spoken: spoken.text(), acts: false };
    let about = (t("law-about"), msg!("law-about-help", what = one.short.as_str()).text());
    let (response, read) = head(ui, rect, line_id(SALT, &head_key(&one.id)), &shown, Some(about));
    if response.clicked() && !state.choices.folded.remove(&one.id) {
        state.choices.folded.insert(one.id.clone());
    }
    if read {
        let key = head_key(&one.id);
        state.read = (state.read.as_ref() != Some(&key)).then_some(key);
    }
}

fn provision_row(
    ui: &mut Ui,
    app: &App,
    rect: Rect,
    (instrument, one): (&Instrument, &Provision),
    read: &mut Option<String>,
) {
    let is_open = read.as_ref() == Some(&one.id);
    let reviewed = msg!("law-reviewed", day = instrument.reviewed_on(one)).text();
    let mut below = vec![one.citation.clone()];
    if one.pending {
        below.push(t("law-pending"));
    } else if let Some(from) = one.from {
        below.push(msg!("law-from", day = from).text());
    }
    below.push(words::checked(one.verification));
    below.push(reviewed);
    below.extend(own_mark(app.analysis().law().rulebook().catalogue(), &one.id));
    let below = below.join("  ·  ");
    let is_lead = one.verification == Verification::Unverified;
    let mark = is_lead.then(|| format!("⚠ {}", t("law-unverified")));
    let palette = theme::palette(ui.ctx());
    let (sign, color) = match instrument.force {
        Force::Law => (signs::LAW, palette.accent),
        Force::Proposal => (signs::PROPOSAL, palette.weak),
        Force::Principles => (signs::PRINCIPLE, palette.good),
    };
    let spoken =
        msg!("law-row", outcome = words::force(instrument.force), title = one.title.as_str(), rest = below.as_str())
            .text();
    let shown = Row { sign, color, title: &one.title, mark, below, is_open, is_faint: false, spoken };
    let on_map = !app.analysis().law().duties_from(&one.id).is_empty();
    let button =
        on_map.then(|| (format!("✔ {}", t("law-on-map")), msg!("law-on-map-help", what = one.title.as_str()).text()));
    let (response, go) = row(ui, rect, line_id(SALT, &one.id), &shown, button);
    if response.clicked() || go {
        response.request_focus();
        *read = (!is_open).then(|| one.id.clone());
    }
}

fn unfolded(ui: &mut Ui, app: &App, catalogue: &Catalogue, read: Option<&str>, actions: &mut Vec<Action>) {
    let Some(read) = read else { return };
    if let Some(one) = catalogue.instruments.values().find(|one| head_key(&one.id) == read) {
        layer(ui, app, one, actions);
        card::instrument(ui, catalogue, one);
        return;
    }
    let Some((instrument, provision)) = catalogue.provision(read) else { return };
    card::beginning(ui, instrument, provision);
    ui.horizontal_wrapped(|ui| {
        if instrument.force != Force::Proposal && ui.button(t("law-show-applies")).clicked() {
            actions.push(Action::ShowProvision(Some(provision.id.clone())));
        }
        for duty in app.analysis().law().duties_from(&provision.id) {
            if ui.button(msg!("law-go-to", name = app.ecosystem().name(*duty)).text()).clicked() {
                actions.extend([Action::Show(crate::app::View::Map), Action::Reveal((*duty).into())]);
            }
        }
    });
    layer(ui, app, instrument, actions);
    card::rest(ui, catalogue, instrument, provision);
}

/// Whether a principle paper is looked at in this ecosystem.
fn layer(ui: &mut Ui, app: &App, one: &Instrument, actions: &mut Vec<Action>) {
    match one.force {
        Force::Law => {}
        Force::Proposal => {
            ui.label(t("law-proposal-help"));
        }
        Force::Principles => {
            let mut profile = app.ecosystem().profile.as_ref().clone();
            let mut on = profile.layers.contains(&one.id);
            let name = msg!("law-layer", what = one.short.as_str()).text();
            ui.add_enabled_ui(!app.document().is_read_only(), |ui| {
                if ui.checkbox(&mut on, name).on_hover_text(t("law-layer-help")).changed() {
                    profile.layers.retain(|id| *id != one.id);
                    if on {
                        profile.layers.push(one.id.clone());
                    }
                    actions.push(Action::Edit(Edit::SetProfile(Box::new(profile))));
                }
            });
        }
    }
}

//! What is supposed: chosen here, shown as chips that can be taken away.

use egui::{Button, RichText, TextEdit, Ui};

use super::State;
use crate::app::{Action, App};
use crate::lang::t;
use crate::model::{Date, EndKind, NodeId, RecordKey, RelationKind, StakeholderId};
use crate::ui::fields::{Candidate, Picker, date_from_text, nodes_like, problem};
use crate::ui::{signs, theme};
use crate::views::what_if::Supposition;

/// Shows what can be supposed, and what is.
pub(super) fn show(ui: &mut Ui, app: &App, state: &mut State, actions: &mut Vec<Action>) {
    let mut day = None;
    ui.horizontal_wrapped(|ui| {
        ui.strong(t("what-if-title"));
        day = day_field(ui, app, state);
        let Some(from) = day else { return };
        if ui.button(t("what-if-day")).on_hover_text(t("what-if-day-help")).clicked() {
            actions.push(Action::Suppose(Supposition::On(from)));
        }
    });
    let Some(from) = day else { return problem(ui, t("what-if-bad-day")) };
    // A list that opens does not wrap by itself.
    if ui.available_width() >= theme::MATRIX_ROOM {
        ui.horizontal(|ui| choose(ui, app, from, state, actions));
    } else {
        choose(ui, app, from, state, actions);
    }
    branded(ui, app, state, actions);
    ui.horizontal_wrapped(|ui| {
        selected(ui, app, from, actions);
        chips(ui, app, actions);
    });
}

/// The first day of what is supposed; nothing where what was typed is none.
fn day_field(ui: &mut Ui, app: &App, state: &mut State) -> Option<Date> {
    let shown = app.as_of().to_string();
    let mut text = state.day.clone().unwrap_or_else(|| shown.clone());
    let label = ui.label(t("what-if-from"));
    let field = ui.add(TextEdit::singleline(&mut text).desired_width(theme::LABEL_LEAST)).labelled_by(label.id);
    if field.on_hover_text(t("what-if-from-help")).changed() {
        state.day = (text != shown).then(|| text.clone());
    }
    date_from_text(&text)
}

fn choose(ui: &mut Ui, app: &App, from: Date, state: &mut State, actions: &mut Vec<Action>) {
    let ecosystem = app.ecosystem();
    let stakeholders = || ecosystem.stakeholders.ids().map(NodeId::from);
    let here = |who: &NodeId| crate::graph::exists_on(ecosystem, *who, app.as_of());
    let gone = Picker::adding("what-if-gone", t("what-if-gone"));
    if let Some(who) = gone.show(ui, |filter| nodes_like(ecosystem, stakeholders().filter(here), filter))
        && let Some(who) = who.stakeholder()
    {
        actions.push(Action::Suppose(Supposition::Gone { who, from }));
    }
    let ended = Picker::adding("what-if-ended", t("what-if-ended"));
    if let Some(relation) = ended.show(ui, |filter| relations(app, filter)) {
        actions.push(Action::Suppose(Supposition::Ended { relation, from }));
    }
    let brander = Picker::adding("what-if-brands", t("what-if-brands"));
    if let Some(who) = brander.show(ui, |filter| nodes_like(ecosystem, stakeholders().filter(here), filter)) {
        state.brander = who.stakeholder();
    }
}

/// What somebody is to sell as its own, once that somebody is chosen.
fn branded(ui: &mut Ui, app: &App, state: &mut State, actions: &mut Vec<Action>) {
    let ecosystem = app.ecosystem();
    if let Some(who) = state.brander.filter(|who| ecosystem.stakeholders.contains(*who)) {
        let label = msg!("what-if-brands-what", who = ecosystem.name(who)).text();
        let things = Picker::adding("what-if-brands-what", label);
        let chosen = things.show(ui, |filter| nodes_like(ecosystem, brandable(app, who), filter));
        if let Some(element) = chosen.and_then(NodeId::element) {
            actions.push(Action::Suppose(Supposition::Brands { who, element }));
            state.brander = None;
        }
    }
}

/// The elements that a stakeholder can sell as its own and does not yet.
fn brandable(app: &App, who: StakeholderId) -> impl Iterator<Item = NodeId> {
    let ecosystem = app.ecosystem();
    let kind = ecosystem.end_kind(who.into());
    ecosystem.elements.iter().filter_map(move |(id, element)| {
        let fits = RelationKind::Brands.may_join(kind?, EndKind::Element(element.kind));
        let brands = ecosystem.relations.iter().any(|(_, relation)| {
            relation.kind == RelationKind::Brands && relation.from == who.into() && relation.to == id.into()
        });
        (fits && !brands).then_some(id.into())
    })
}

/// The relations that hold on the day and whose words hold a text.
fn relations(app: &App, filter: &str) -> Vec<Candidate<crate::model::RelationId>> {
    let ecosystem = app.ecosystem();
    let mut found: Vec<Candidate<crate::model::RelationId>> = ecosystem
        .relations
        .iter()
        .filter(|(_, relation)| relation.lifetime.holds_on(app.as_of()))
        .map(|(id, relation)| Candidate {
            value: id,
            text: ecosystem.name(id),
            icon: signs::of(ecosystem, RecordKey::from(relation.from)),
        })
        .filter(|one| one.text.to_lowercase().contains(filter))
        .collect();
    found.sort_by_cached_key(|one| one.text.to_lowercase());
    found
}

/// What is selected is supposed with one click.
fn selected(ui: &mut Ui, app: &App, from: Date, actions: &mut Vec<Action>) {
    let ecosystem = app.ecosystem();
    let (words, supposition) = match app.selection().lead() {
        Some(RecordKey::Stakeholder(who)) => {
            (msg!("what-if-selected-gone", who = ecosystem.name(who)), Supposition::Gone { who, from })
        }
        Some(RecordKey::Relation(relation)) => {
            (msg!("what-if-selected-ended", what = ecosystem.name(relation)), Supposition::Ended { relation, from })
        }
        _ => return,
    };
    if app.suppositions().contains(&supposition) {
        return;
    }
    let text = RichText::new(format!("+ {words}"));
    if ui.add(Button::new(text)).clicked() {
        actions.push(Action::Suppose(supposition));
    }
}

fn chips(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    for (number, one) in app.suppositions().iter().enumerate() {
        let words = one.message(app.ecosystem()).text();
        let name = msg!("what-if-withdraw", what = words.as_str()).text();
        let chip = ui.add(Button::new(words.as_str()).selected(true).right_text("✖")).accessible_name(name.as_str());
        if chip.on_hover_text(name).clicked() {
            actions.push(Action::Withdraw(number));
        }
    }
}

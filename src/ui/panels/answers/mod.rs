//! The view of answers: for a user or affected party every duty owed to it, who answers, by
//! which path, with what remedy, and what is missing.

mod card;

use egui::{CollapsingHeader, Id, RichText, ScrollArea, Ui};

use super::lesson;
use crate::app::{Action, App};
use crate::graph::Dimensions;
use crate::lang::{list, t};
use crate::model::{Dimension, FindingId, NodeId, RecordKey, StakeholderId};
use crate::ui::fields::{Candidate, Picker, fixed_width, remark};
use crate::ui::{kept, signs, theme};
use crate::views::answers::{Answers, OwedDuty, parties};

/// How many duties of one dimension are shown at first.
const FIRST: usize = 30;

/// What the view remembers from frame to frame; never part of the file.
#[derive(Clone, Debug, Default)]
struct State {
    /// Whose answers are shown.
    party: Option<StakeholderId>,
    /// Only duties nobody answers for.
    open: bool,
    /// All duties are shown, however many there are.
    all: bool,
    /// The selection as it was last seen.
    seen: Option<RecordKey>,
}

/// Shows the view of answers.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let parties = kept::kept(ui.ctx(), Id::unique("answers-parties"), app.stamp(), || parties(app.analysis()));
    if parties.is_empty() {
        let texts = (t("answers-no-parties"), t("answers-no-parties-help"));
        return lesson(ui, app, texts, &["add-stakeholder"], actions);
    }
    let id = Id::unique("answers-state");
    let mut state: State = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let party = follow(app, &parties, &mut state);
    toolbar(ui, app, &parties, party, &mut state);
    let party = state.party.unwrap_or(party);
    let make = || Answers::to(app.analysis(), party);
    let answers = kept::kept(ui.ctx(), Id::unique("answers-to"), (app.stamp(), party), make);
    ScrollArea::vertical().id_salt(("answers", party)).auto_shrink(false).show(ui, |ui| {
        let width = (ui.available_width() - 2.0 * theme::PAD).min(theme::LAW_TEXT);
        ui.horizontal_top(|ui| {
            ui.add_space(theme::PAD);
            fixed_width(ui, width, |ui| all(ui, app, &answers, &mut state, actions));
        });
    });
    ui.data_mut(|data| data.insert_temp(id, state));
}

/// Whose answers are shown: whoever was selected last among the parties, or chosen here; to
/// begin with the one to whom least is answered and most is owed.
fn follow(app: &App, parties: &[(StakeholderId, Dimensions)], state: &mut State) -> StakeholderId {
    let is_party = |who: &StakeholderId| parties.iter().any(|(other, _)| other == who);
    let lead = app.selection().lead();
    if state.seen != lead {
        state.seen = lead;
        if let Some(who) = lead.and_then(RecordKey::node).and_then(NodeId::stakeholder).filter(is_party) {
            state.party = Some(who);
        }
    }
    state.party = state.party.filter(is_party);
    let owed = |who: StakeholderId| app.analysis().index().duties_owed(who).len();
    let rank = |(who, missing): &&(StakeholderId, Dimensions)| (missing.iter().count(), owed(*who));
    let worst = || parties.iter().rev().max_by_key(rank).map_or(parties[0].0, |(who, _)| *who);
    *state.party.get_or_insert_with(worst)
}

fn toolbar(ui: &mut Ui, app: &App, parties: &[(StakeholderId, Dimensions)], party: StakeholderId, state: &mut State) {
    let ecosystem = app.ecosystem();
    egui::Frame::new().inner_margin(egui::Margin::same(theme::GAP as i8)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(t("answers-for"));
            let picker = Picker {
                salt: "answers-party",
                text: ecosystem.name(party),
                name: None,
                label: Some(label.id),
                is_wide: false,
            };
            let chosen = picker.show(ui, |filter| candidates(app, parties, filter));
            if let Some(who) = chosen {
                state.party = Some(who);
            }
            ui.toggle_value(&mut state.open, t("answers-only-open")).on_hover_text(t("answers-only-open-help"));
            if app.is_checking() {
                ui.weak(t("matrix-checking"));
            }
        });
    });
}

/// The parties whose name holds a text, with what is missing.
fn candidates(app: &App, parties: &[(StakeholderId, Dimensions)], filter: &str) -> Vec<Candidate<StakeholderId>> {
    let candidate = |(who, missing): &(StakeholderId, Dimensions)| {
        let name = app.ecosystem().name(*who);
        let text = if missing.is_empty() {
            name.clone()
        } else {
            msg!("answers-party-missing", name = name.as_str(), dimensions = dimensions(missing.iter())).text()
        };
        let icon = signs::of(app.ecosystem(), *who);
        name.to_lowercase().contains(filter).then_some(Candidate { value: *who, text, icon })
    };
    parties.iter().filter_map(candidate).collect()
}

/// Several dimensions in running text.
fn dimensions(all: impl Iterator<Item = Dimension>) -> String {
    list(&all.map(|one| msg!("dimension-in-sentence", dimension = one.code()).text()).collect::<Vec<_>>())
}

fn all(ui: &mut Ui, app: &App, answers: &Answers, state: &mut State, actions: &mut Vec<Action>) {
    let ecosystem = app.ecosystem();
    let palette = theme::palette(ui.ctx());
    let name = ecosystem.name(answers.party);
    ui.heading(format!("{} {name}", signs::of(ecosystem, answers.party)));
    let answered = answers.duties.iter().filter(|one| one.is_answered_for()).count();
    let text = msg!("answers-summary", who = name.as_str(), count = answers.duties.len(), answered = answered);
    ui.label(text.text());
    if !answers.touched.is_empty() {
        let touched: Vec<String> = answers
            .touched
            .iter()
            .map(|(element, kind)| {
                msg!("answers-touch", how = kind.message(), element = ecosystem.name(*element)).text()
            })
            .collect();
        remark(ui, msg!("answers-touched", who = name.as_str(), what = list(&touched)).text());
    }
    if !answers.missing.is_empty() {
        let what = dimensions(answers.missing.iter().map(|one| one.dimension));
        let text = msg!("answers-missing-all", dimensions = what).text();
        ui.label(RichText::new(format!("⛔ {text}")).color(palette.open).strong());
        finding(ui, app, answers.party, actions);
    } else if !answers.duties.is_empty() {
        ui.label(RichText::new(format!("✔ {}", t("answers-nothing-missing"))).color(palette.good));
    }
    if answers.duties.is_empty() && answers.missing.is_empty() {
        remark(ui, t("answers-nothing-owed"));
    }
    for (dimension, duties) in answers.by_dimension() {
        section(ui, app, answers, (dimension, duties), state, actions);
    }
    ui.add_space(theme::PAD);
}

/// The way to the finding that says so, with its fixes.
fn finding(ui: &mut Ui, app: &App, party: StakeholderId, actions: &mut Vec<Action>) {
    let id = FindingId::new("nobody-answers", party.into());
    if app.analysis().finding(id).is_some()
        && ui.button(t("answers-go-to-finding")).on_hover_text(t("answers-go-to-finding-help")).clicked()
    {
        actions.push(Action::GoTo(id));
    }
}

fn section(
    ui: &mut Ui,
    app: &App,
    answers: &Answers,
    (dimension, duties): (Option<Dimension>, Vec<&OwedDuty>),
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let shown: Vec<&OwedDuty> = duties.into_iter().filter(|one| !state.open || !one.is_answered_for()).collect();
    let missing = answers.missing.iter().find(|one| Some(one.dimension) == dimension);
    if shown.is_empty() && missing.is_none() {
        return;
    }
    let title = dimension.map_or_else(|| t("answers-no-dimension"), Dimension::label);
    let title = msg!("answers-section", title = title, count = shown.len()).text();
    ui.add_space(theme::GAP);
    CollapsingHeader::new(RichText::new(title).strong().size(theme::HEADING))
        .id_salt(("answers", dimension))
        .default_open(true)
        .show_unindented(ui, |ui| {
            if let Some(missing) = missing {
                card::missing(ui, app, answers.party, missing);
            }
            let most = if state.all { usize::MAX } else { FIRST };
            for duty in shown.iter().take(most) {
                ui.push_id(duty.duty, |ui| card::show(ui, app, answers.party, duty, actions));
            }
            if shown.len() > most {
                let text = msg!("answers-more", count = shown.len() - most).text();
                if ui.button(text).clicked() {
                    state.all = true;
                }
            }
        });
}

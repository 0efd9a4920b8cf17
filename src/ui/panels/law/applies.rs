//! What applies, depends, comes later and does not apply, instrument by instrument.

use egui::{Id, Rect, RichText, Ui};

use super::list::{self, Line, Lines, Shown, head_key, line_id};
use super::row::{Head, Row, head, row};
use super::state::{Filter, State};
use super::{card, cases, lesson, words, wrapped};
use crate::app::{Action, App, Entry, Group, Outcome, Sheet, View};
use crate::edit::Edit;
use crate::lang::t;
use crate::law::State as Held;
use crate::ui::{kept, signs, theme};

const SALT: &str = "law-applies";
/// How many names a row shows.
const SHOWN: usize = 6;
/// In how many names of a provision the filter looks.
const SEARCHED: usize = 100;

/// Shows what the law says of a part of the map.
pub(super) fn show(ui: &mut Ui, app: &App, state: &mut State, actions: &mut Vec<Action>) {
    if lesson::show(ui, app, actions) {
        return;
    }
    let Some(sheet) = app.law_sheet() else { return };
    follow(app, sheet, state);
    bar(ui, sheet, &mut state.filter, actions);
    lesson::silences(ui, app, sheet, actions);
    if app.law_provision().is_some_and(|id| sheet.entry(id).is_none()) && !app.is_consulting() {
        elsewhere(ui, app, actions);
    }
    let key = (app.law_stamp(), app.stamp(), state.filter.clone());
    let lines = kept::kept(ui.ctx(), Id::unique("law-lines"), key, || lines(app, sheet, &state.filter));
    if lines.lines.is_empty() {
        nothing(ui, sheet, &mut state.filter);
        return;
    }
    let open = app.law_provision().and_then(|id| lines.position(id));
    let is_new = state.seen.as_deref() != app.law_provision();
    if is_new {
        state.seen = app.law_provision().map(str::to_owned);
    }
    let shown = Shown { salt: SALT, lines: &lines, open, reveal: open.filter(|_| is_new) };
    let mut asked = Vec::new();
    let folded = &mut state.filter.folded;
    let line = |ui: &mut Ui, rect: Rect, line: &Line| {
        let Some(group) = sheet.groups.get(line.group) else { return };
        match line.entry.and_then(|at| group.entries.get(at)) {
            Some(entry) => entry_row(ui, app, rect, entry, &mut asked),
            None => group_head(ui, app, rect, group, folded, &mut asked),
        }
    };
    let mut below = Vec::new();
    list::show(ui, &shown, line, |ui| unfolded(ui, app, sheet, &mut below));
    actions.extend(asked.into_iter().chain(below));
}

/// Says that the provision somebody wants to see concerns nothing here.
fn elsewhere(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let catalogue = app.analysis().law().rulebook().catalogue();
    let Some((instrument, one)) = app.law_provision().and_then(|id| catalogue.provision(id)) else { return };
    wrapped(ui, |ui| {
        ui.label(RichText::new(format!("{} · {}", instrument.cite(&one.citation), one.title)).strong());
        ui.label(t("law-no-case"));
        if ui.small_button(t("law-close")).clicked() {
            actions.push(Action::ShowProvision(None));
        }
    });
}

/// Unfolds and lets through a provision that was gone to from elsewhere.
fn follow(app: &App, sheet: &Sheet, state: &mut State) {
    let Some(id) = app.law_provision().filter(|id| state.seen.as_deref() != Some(id)) else { return };
    let group = sheet.groups.iter().find(|group| group.entries.iter().any(|entry| entry.provision == id));
    if let (Some(group), Some(entry)) = (group, sheet.entry(id)) {
        state.filter.folded.remove(&group.instrument);
        state.filter.hidden[entry.outcome as usize] = false;
        state.filter.text.clear();
    }
}

fn bar(ui: &mut Ui, sheet: &Sheet, filter: &mut Filter, actions: &mut Vec<Action>) {
    wrapped(ui, |ui| {
        ui.add(egui::TextEdit::singleline(&mut filter.text).hint_text(t("law-filter")).desired_width(150.0))
            .accessible_name(t("law-filter"));
        for outcome in Outcome::ALL {
            let hidden = &mut filter.hidden[outcome as usize];
            let mut shown = !*hidden;
            let is_counted = outcome != Outcome::Not || sheet.has_excluded;
            let count = if is_counted { sheet.counts[outcome as usize].to_string() } else { String::new() };
            let name = format!("{} {count}", words::outcome(outcome));
            let color = theme::palette(ui.ctx()).outcome(outcome);
            let label = RichText::new(format!("{} {}", signs::outcome(outcome), name.trim())).color(color);
            let toggle = ui.toggle_value(&mut shown, label).accessible_name(name.trim());
            if toggle.on_hover_text(words::outcome_help(outcome)).changed() {
                *hidden = !shown;
                if outcome == Outcome::Not {
                    actions.push(Action::LookForExcluded(shown));
                }
            }
        }
        let all = sheet.groups.iter().map(|group| group.instrument.clone());
        if filter.folded.is_empty() {
            if ui.button(t("law-fold-all")).clicked() {
                filter.folded = all.collect();
            }
        } else if ui.button(t("law-unfold-all")).clicked() {
            filter.folded.clear();
        }
    });
}

fn lines(app: &App, sheet: &Sheet, filter: &Filter) -> Lines {
    let text = filter.text.trim().to_lowercase();
    let mut lines = Lines::default();
    for (at, group) in sheet.groups.iter().enumerate() {
        let passes = |entry: &Entry| {
            !filter.hidden[entry.outcome as usize] && (text.is_empty() || searched(app, group, entry).contains(&text))
        };
        let passing: Vec<usize> = (0..group.entries.len()).filter(|at| passes(&group.entries[*at])).collect();
        if passing.is_empty() {
            continue;
        }
        lines.push(Line { key: head_key(&group.instrument), group: at, entry: None });
        if filter.folded.contains(&group.instrument) {
            continue;
        }
        for entry in passing {
            let key = group.entries[entry].provision.clone();
            lines.push(Line { key, group: at, entry: Some(entry) });
        }
    }
    lines
}

/// All that the text filter looks at.
fn searched(app: &App, group: &Group, entry: &Entry) -> String {
    format!(
        "{} {} {} {} {}",
        group.name,
        entry.citation,
        entry.title,
        bearers(app, entry, SEARCHED),
        elements(app, entry, SEARCHED)
    )
    .to_lowercase()
}

fn nothing(ui: &mut Ui, sheet: &Sheet, filter: &mut Filter) {
    if sheet.groups.is_empty() {
        lesson::middle(ui, "law-nothing", "law-nothing-help", |_| {});
        return;
    }
    if filter.text.is_empty() && sheet.counts[..3] == [0; 3] {
        lesson::middle(ui, "law-only-not", "law-only-not-help", |ui| {
            if ui.button(t("law-show-why-not")).clicked() {
                filter.hidden = [false; 4];
            }
        });
        return;
    }
    lesson::middle(ui, "law-nothing-matches", "law-nothing-matches-help", |ui| {
        if ui.button(t("law-show-all")).clicked() {
            *filter = Filter { hidden: [false; 4], ..Filter::default() };
        }
    });
}

fn group_head(
    ui: &mut Ui,
    app: &App,
    rect: Rect,
    group: &Group,
    folded: &mut std::collections::BTreeSet<String>,
    actions: &mut Vec<Action>,
) {
    let is_folded = folded.contains(&group.instrument);
    let addable = group.entries.iter().filter(|entry| entry.can_be_added).count();
    let spoken = if is_folded {
        msg!("law-unfold", what = group.name.as_str(), count = group.entries.len())
    } else {
        msg!("law-fold", what = group.name.as_str(), count = group.entries.len())
    };
    let count = msg!("law-provisions", count = group.entries.len()).text();
    let end = if group.force == crate::catalogue::Force::Law {
        count
    } else {
        format!("{} · {count}", words::force(group.force))
    };
    let shown =
        Head { short: &group.short, name: &group.name, end, folded: is_folded, spoken: spoken.text(), acts: true };
    let button = (addable > 0 && !app.document().is_read_only()).then(|| {
        let name = msg!("law-add-all-help", what = group.short.as_str(), count = addable).text();
        (msg!("law-add-all", count = addable).text(), name)
    });
    let (response, add) = head(ui, rect, line_id(SALT, &head_key(&group.instrument)), &shown, button);
    if response.clicked() && !folded.remove(&group.instrument) {
        folded.insert(group.instrument.clone());
    }
    if add && let Some(edit) = add_all(app, group) {
        actions.push(Action::Edit(edit));
    }
}

/// The edit that puts on the map what an instrument asks in the part that is looked at.
fn add_all(app: &App, group: &Group) -> Option<Edit> {
    let (scope, analysis) = (app.law_scope(), app.analysis());
    match (scope.elements.as_slice(), scope.people.as_slice()) {
        ([], []) => analysis.adoption_of_all(&group.instrument, None),
        ([], [who]) => analysis.adoption_of_all(&group.instrument, Some(*who)),
        _ => {
            let addable = group.entries.iter().filter(|entry| entry.can_be_added);
            let edits: Vec<Edit> = addable.filter_map(|entry| analysis.adoption(&entry.provision)).collect();
            (!edits.is_empty()).then_some(Edit::All(edits))
        }
    }
}

fn entry_row(ui: &mut Ui, app: &App, rect: Rect, entry: &Entry, actions: &mut Vec<Action>) {
    let is_open = app.law_provision() == Some(&entry.provision);
    let who = bearers(app, entry, SHOWN);
    let what = elements(app, entry, SHOWN);
    let mut parts = Vec::new();
    if let (Outcome::Later, Some(from)) = (entry.outcome, entry.from) {
        parts.push(msg!("law-from", day = from).text());
    }
    parts.extend([who, what].into_iter().filter(|text| !text.is_empty()));
    let behind = |first: &str| [&[first.to_owned()], &parts[..]].concat().join("  ·  ");
    let below = behind(&entry.article);
    let mark = entry.is_lead.then(|| format!("⚠ {}", t("law-unverified")));
    let spoken = msg!(
        "law-row",
        outcome = words::outcome(entry.outcome),
        title = entry.title.as_str(),
        rest = behind(&entry.citation)
    )
    .text();
    let shown = Row {
        sign: signs::outcome(entry.outcome),
        color: theme::palette(ui.ctx()).outcome(entry.outcome),
        title: &entry.title,
        spoken: mark.as_ref().map_or_else(|| spoken.clone(), |mark| format!("{spoken}, {mark}")),
        mark,
        below,
        is_open,
        is_faint: entry.outcome == Outcome::Not,
    };
    let button = entry.on_map.map(|_| {
        let name = msg!("law-on-map-help", what = entry.title.as_str()).text();
        (format!("✔ {}", t("law-on-map")), name)
    });
    let (response, go) = row(ui, rect, line_id(SALT, &entry.provision), &shown, button);
    if let Some(duty) = entry.on_map.filter(|_| go) {
        actions.extend([Action::Show(View::Map), Action::Reveal(duty.into())]);
    }
    if response.clicked() {
        response.request_focus();
        actions.push(Action::ShowProvision((!is_open).then(|| entry.provision.clone())));
    }
}

fn bearers(app: &App, entry: &Entry, most: usize) -> String {
    if entry.bearers.is_empty() && entry.outcome != Outcome::Not {
        return t("law-row-nobody");
    }
    let name = |(who, state): &(crate::model::StakeholderId, Held)| match state {
        Held::Applies => app.ecosystem().name(*who),
        _ => msg!("law-perhaps", who = app.ecosystem().name(*who)).text(),
    };
    shortened(entry.bearers.iter().take(most).map(name).collect(), entry.bearers.len())
}

/// The elements for which it comes out strongest.
fn elements(app: &App, entry: &Entry, most: usize) -> String {
    let strongest = || entry.elements.iter().filter(|(_, outcome)| *outcome == entry.outcome);
    let names = strongest().take(most).map(|(id, _)| app.ecosystem().name(*id)).collect();
    shortened(names, strongest().count())
}

fn shortened(names: Vec<String>, all: usize) -> String {
    match all - names.len() {
        0 => names.join(", "),
        more => format!("{} +{more}", names.join(", ")),
    }
}

/// What is told of the open provision.
fn unfolded(ui: &mut Ui, app: &App, sheet: &Sheet, actions: &mut Vec<Action>) {
    let Some(id) = app.law_provision() else { return };
    let catalogue = app.analysis().law().rulebook().catalogue();
    let Some((instrument, provision)) = catalogue.provision(id) else { return };
    card::beginning(ui, instrument, provision);
    if let Some(entry) = sheet.entry(id) {
        buttons(ui, app, entry, actions);
    }
    match app.law_details() {
        Some(details) => cases::show(ui, app, details, actions),
        None => {
            ui.weak(t("law-working"));
        }
    }
    ui.add_space(theme::PAD);
    card::rest(ui, catalogue, instrument, provision);
}

fn buttons(ui: &mut Ui, app: &App, entry: &Entry, actions: &mut Vec<Action>) {
    if !entry.can_be_added && entry.on_map.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if entry.can_be_added {
            let button = egui::Button::new(format!("➕ {}", t("law-add")));
            let can = !app.document().is_read_only();
            let response = ui.add_enabled(can, button).accessible_name(t("law-add"));
            if response.on_hover_text(t("law-add-help")).clicked()
                && let Some(edit) = app.analysis().adoption(&entry.provision)
            {
                actions.push(Action::Edit(edit));
            }
        }
        if let Some(duty) = entry.on_map
            && ui.button(t("law-go-to-duty")).clicked()
        {
            actions.extend([Action::Show(View::Map), Action::Reveal(duty.into())]);
        }
    });
}

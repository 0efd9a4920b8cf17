//! What would be different: findings side by side, ownership, legal roles.

use std::collections::BTreeMap;

use egui::{Button, Label, RichText, Ui};

use super::go;
use crate::app::{Action, App};
use crate::lang::{list, t};
use crate::model::{ElementId, OwnershipState, StakeholderId};
use crate::rules::Finding;
use crate::ui::fields::remark;
use crate::ui::{signs, theme};
use crate::views::what_if::{Consequences, subject};

/// How many findings of a side are shown at first.
const FIRST: usize = 40;

/// Shows what would be different.
pub(super) fn show(ui: &mut Ui, app: &App, found: &Consequences, all: &mut bool, actions: &mut Vec<Action>) {
    ui.add_space(theme::GAP);
    if found.is_empty() {
        ui.label(t("what-if-same"));
        return;
    }
    counts(ui, found);
    ui.columns(2, |columns| {
        let palette = theme::palette(columns[0].ctx());
        let appeared = msg!("what-if-appeared", count = found.appeared.len()).text();
        side(&mut columns[0], app, (&appeared, None, palette.open), &found.appeared, all, actions);
        let vanished = msg!("what-if-vanished", count = found.vanished.len()).text();
        side(
            &mut columns[1],
            app,
            (&vanished, Some("what-if-vanished-help"), palette.text),
            &found.vanished,
            all,
            actions,
        );
    });
    ui.add_space(theme::PAD);
    duties(ui, app, found, actions);
    roles(ui, app, found);
}

fn side(
    ui: &mut Ui,
    app: &App,
    (title, help, color): (&str, Option<&'static str>, theme::Color),
    findings: &[Finding],
    all: &mut bool,
    actions: &mut Vec<Action>,
) {
    ui.label(RichText::new(title).strong().color(color));
    match help {
        _ if findings.is_empty() => remark(ui, t("what-if-none")),
        Some(help) => remark(ui, t(help)),
        None => {}
    }
    let most = if *all { usize::MAX } else { FIRST };
    let palette = theme::palette(ui.ctx());
    for (number, finding) in findings.iter().take(most).enumerate() {
        ui.push_id((title, number), |ui| {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(signs::severity(finding.severity)).color(palette.severity(finding.severity)));
                let button = Button::new(finding.message.text()).frame_when_inactive(false).wrap();
                let reasons: Vec<String> = finding.reasons.iter().map(crate::lang::Message::text).collect();
                let mut shown = ui.add(button);
                if !reasons.is_empty() {
                    shown = shown.on_hover_text(reasons.join("\n"));
                }
                if shown.clicked() {
                    go(app, subject(finding, app.ecosystem()), actions);
                }
            });
        });
    }
    if findings.len() > most && ui.button(msg!("what-if-more", count = findings.len() - most).text()).clicked() {
        *all = true;
    }
}

/// How many duties are in which state, now and then.
fn counts(ui: &mut Ui, found: &Consequences) {
    if found.counts.is_empty() {
        return;
    }
    let palette = theme::palette(ui.ctx());
    ui.strong(t("what-if-counts"));
    ui.horizontal_wrapped(|ui| {
        for (state, before, after) in &found.counts {
            let text = msg!("what-if-count", state = state.message(), before = *before, after = *after).text();
            let sign = signs::ownership(*state);
            ui.label(RichText::new(format!("{sign} {text}")).color(palette.ownership(*state)));
            ui.add_space(theme::PAD);
        }
    });
    ui.add_space(theme::GAP);
}

fn duties(ui: &mut Ui, app: &App, found: &Consequences, actions: &mut Vec<Action>) {
    if found.duties.is_empty() {
        return;
    }
    let word = |state: Option<OwnershipState>| {
        state.map_or_else(|| t("what-if-not-binding"), |state| state.label().to_lowercase())
    };
    let title = msg!("what-if-duties", count = found.duties.len()).text();
    ui.label(RichText::new(title).strong());
    let palette = theme::palette(ui.ctx());
    for (duty, before, after) in &found.duties {
        ui.push_id(*duty, |ui| {
            ui.horizontal_wrapped(|ui| {
                if let Some(state) = after {
                    ui.label(RichText::new(signs::ownership(*state)).color(palette.ownership(*state)));
                }
                let name = app.ecosystem().name(*duty);
                if ui.add(Button::new(name).frame_when_inactive(false)).clicked() {
                    go(app, Some((*duty).into()), actions);
                }
                let text = msg!("what-if-duty", before = word(*before), after = word(*after)).text();
                ui.label(RichText::new(text).small().color(palette.faint));
            });
        });
    }
    ui.add_space(theme::PAD);
}

/// Who takes on or lays down which role, the instruments that say so together.
fn roles(ui: &mut Ui, app: &App, found: &Consequences) {
    let mut together: BTreeMap<(bool, StakeholderId, &str, ElementId), Vec<String>> = BTreeMap::new();
    for one in &found.roles {
        let key = (!one.taken, one.who, one.role.as_str(), one.element);
        together.entry(key).or_default().push(one.instrument.clone());
    }
    if together.is_empty() {
        return;
    }
    let title = msg!("what-if-roles", count = together.len()).text();
    ui.label(RichText::new(title).strong());
    let ecosystem = app.ecosystem();
    for ((laid_down, who, role, element), instruments) in together {
        let (who, element, instruments) = (ecosystem.name(who), ecosystem.name(element), list(&instruments));
        let text = if laid_down {
            msg!("what-if-role-laid-down", who = who, role = role, element = element, instruments = instruments)
        } else {
            msg!("what-if-role-taken", who = who, role = role, element = element, instruments = instruments)
        };
        ui.add(Label::new(text.text()).wrap());
    }
}

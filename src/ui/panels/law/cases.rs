//! For which elements what comes out of a provision, for whom, and why.

use egui::{CollapsingHeader, RichText, Ui};

use super::words;
use crate::app::{Action, App, Case, Details, LawTab, Outcome};
use crate::catalogue::Verification;
use crate::lang::{self, t};
use crate::law::{Reason, RoleHeld, State};
use crate::ui::fields::remark;
use crate::ui::{signs, theme};

/// Shows what comes out, case by case.
pub(super) fn show(ui: &mut Ui, app: &App, details: &Details, actions: &mut Vec<Action>) {
    for (place, case) in details.cases.iter().enumerate() {
        ui.push_id(("case", place), |ui| one(ui, app, case, actions));
    }
    let is_open = details.cases.iter().any(|case| !case.open.is_empty());
    if is_open && ui.button(t("law-answer-questions")).clicked() {
        actions.push(Action::ShowLaw(LawTab::Questions));
    }
    if details.cases.is_empty() {
        remark(ui, t("law-no-case"));
    }
    if details.more > 0 {
        remark(ui, msg!("law-more-elements", count = details.more).text());
    }
}

fn one(ui: &mut Ui, app: &App, case: &Case, actions: &mut Vec<Action>) {
    const MOST: usize = 12;
    ui.add_space(theme::GAP);
    ui.horizontal_wrapped(|ui| {
        let color = theme::palette(ui.ctx()).outcome(case.outcome);
        let title = format!("{} {}", signs::outcome(case.outcome), words::outcome(case.outcome));
        ui.label(RichText::new(title).color(color).strong());
        for element in case.elements.iter().take(MOST) {
            if ui.link(app.ecosystem().name(*element)).on_hover_text(t("law-go-there")).clicked() {
                actions.push(Action::Reveal((*element).into()));
            }
        }
        if case.elements.len() > MOST {
            ui.weak(msg!("law-more-elements", count = case.elements.len() - MOST).text());
        }
    });
    ui.indent("case", |ui| {
        bearers(ui, app, case, actions);
        because(ui, case);
        open(ui, case);
    });
}

fn bearers(ui: &mut Ui, app: &App, case: &Case, actions: &mut Vec<Action>) {
    if !case.missing_roles.is_empty() {
        let color = theme::palette(ui.ctx()).open;
        let text = msg!("law-nobody-is", roles = lang::either(&case.missing_roles)).text();
        ui.label(
            RichText::new(format!("{} {text}", signs::ownership(crate::model::OwnershipState::Unassigned)))
                .color(color),
        );
    }
    for bearer in &case.bearers {
        ui.push_id(bearer.who, |ui| self::bearer(ui, app, bearer, actions));
    }
}

fn bearer(ui: &mut Ui, app: &App, bearer: &RoleHeld, actions: &mut Vec<Action>) {
    let catalogue = app.analysis().law().rulebook().catalogue();
    let name = app.ecosystem().name(bearer.who);
    let roles: Vec<String> = bearer.roles.iter().map(|role| catalogue.role_label(role).to_owned()).collect();
    let roles = lang::list(&roles);
    ui.horizontal_wrapped(|ui| {
        if ui.link(name.as_str()).on_hover_text(t("law-go-there")).clicked() {
            actions.push(Action::Reveal(bearer.who.into()));
        }
        ui.label(match bearer.state {
            State::Applies => msg!("law-is-role", roles = roles.as_str()).text(),
            State::Depends => msg!("law-perhaps-role", roles = roles.as_str()).text(),
            State::Excluded => msg!("law-not-role", roles = roles.as_str()).text(),
        });
    });
    let title = RichText::new(msg!("law-why-bearer", who = name).text()).small();
    CollapsingHeader::new(title).id_salt("why").show(ui, |ui| {
        if bearer.why.is_empty() {
            remark(ui, t("law-no-reason"));
        }
        let is_lead = |step: &Reason| step.verification == Some(Verification::Unverified);
        bearer.why.iter().for_each(|step| bullet(ui, &step.message.text(), is_lead(step)));
    });
}

/// The conditions that decide it.
fn because(ui: &mut Ui, case: &Case) {
    if case.because.is_empty() {
        return;
    }
    let title = match case.outcome {
        Outcome::Applies => "law-because-applies",
        Outcome::Depends => "law-because-depends",
        Outcome::Later => "law-because-later",
        Outcome::Not => "law-because-not",
    };
    remark(ui, t(title));
    for reason in &case.because {
        bullet(ui, &reason.message.text(), reason.verification == Some(Verification::Unverified));
    }
}

fn open(ui: &mut Ui, case: &Case) {
    if case.open.is_empty() {
        return;
    }
    remark(ui, t("law-open-here"));
    case.open.iter().for_each(|question| bullet(ui, question, false));
}

fn bullet(ui: &mut Ui, text: &str, is_lead: bool) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = theme::TEXT;
        ui.horizontal_wrapped(|ui| {
            ui.weak("•");
            ui.label(text);
            if is_lead {
                let weak = theme::palette(ui.ctx()).weak;
                ui.label(RichText::new(format!("⚠ {}", t("law-unverified"))).small().color(weak));
            }
        });
    });
}

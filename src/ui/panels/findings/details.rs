//! The current finding: why it is one, what puts it right, and what its rule teaches.

use egui::{RichText, Ui};

use crate::app::{Action, App, Popup};
use crate::lang::t;
use crate::rules::{Finding, Rule};
use crate::ui::{signs, theme};

/// The headings of a teaching text that are shown here.
const TAUGHT: [&str; 4] = ["What it finds", "Why it matters", "How to fix it", "When to waive it"];

/// Shows the current finding.
pub(super) fn show(ui: &mut Ui, app: &App, finding: Option<&Finding>, actions: &mut Vec<Action>) {
    let Some(finding) = finding else {
        ui.weak(t("findings-choose"));
        return;
    };
    let salt = ("findings-details", finding.id);
    egui::ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        let color = theme::palette(ui.ctx()).severity(finding.severity);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(signs::severity(finding.severity)).color(color));
            ui.strong(finding.message.text());
        });
        reasons(ui, finding);
        fixes(ui, app, finding, actions);
        involved(ui, app, finding, actions);
        teaching(ui, finding);
    });
}

fn reasons(ui: &mut Ui, finding: &Finding) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = theme::TEXT;
        ui.spacing_mut().item_spacing.y = theme::GAP / 2.0;
        for reason in &finding.reasons {
            ui.horizontal_wrapped(|ui| {
                ui.weak("•");
                ui.label(reason.text());
            });
        }
    });
}

fn fixes(ui: &mut Ui, app: &App, finding: &Finding, actions: &mut Vec<Action>) {
    let waiver = finding.waiver.and_then(|id| app.ecosystem().waivers.get(id).map(|waiver| (id, waiver)));
    if let Some((_, waiver)) = waiver {
        let (author, reason) = (waiver.author.as_str(), waiver.reason.as_str());
        ui.label(msg!("findings-waived-by", author = author, reason = reason).text());
    }
    ui.add_enabled_ui(!app.document().is_read_only(), |ui| {
        ui.horizontal_wrapped(|ui| {
            for fix in &finding.fixes {
                if ui.button(fix.label.text()).clicked() {
                    actions.push(Action::Edit(fix.edit.clone()));
                }
            }
            match waiver {
                None if ui.button(t("findings-accept")).clicked() => {
                    actions.push(Action::Ask(Box::new(Popup::Waive(finding.id))));
                }
                Some((id, _)) if ui.button(t("findings-select-waiver")).clicked() => {
                    actions.push(Action::Reveal(id.into()));
                }
                _ => {}
            }
        });
    });
}

/// The records that are involved, each a way there.
fn involved(ui: &mut Ui, app: &App, finding: &Finding, actions: &mut Vec<Action>) {
    const MOST: usize = 8;
    ui.horizontal_wrapped(|ui| {
        ui.weak(t("findings-about"));
        for key in finding.about.iter().take(MOST) {
            if ui.link(app.ecosystem().name(*key)).clicked() {
                actions.push(Action::Reveal(*key));
            }
        }
        if let Some(more) = finding.about.len().checked_sub(MOST).filter(|more| *more > 0) {
            ui.weak(msg!("findings-about-more", count = more).text());
        }
    });
}

fn teaching(ui: &mut Ui, finding: &Finding) {
    let Some(rule) = Rule::find(finding.rule) else { return };
    let title = msg!("findings-rule", title = rule.title()).text();
    egui::CollapsingHeader::new(title).id_salt(rule.code).show(ui, |ui| {
        for heading in TAUGHT {
            let Some(body) = rule.section(heading) else { continue };
            ui.strong(heading);
            for paragraph in body.split("\n\n") {
                ui.label(paragraph.replace('\n', " "));
            }
        }
    });
}

//! The findings about a record, with their fixes.

use egui::{Label, RichText, Ui};

use crate::app::{Action, Popup};
use crate::lang::t;
use crate::model::RecordKey;
use crate::rules::Finding;
use crate::ui::fields::{Form, flowing_button, remark, section};
use crate::ui::{signs, theme};

/// Shows the findings about a record; nothing where there are none.
pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, key: RecordKey) {
    let findings: Vec<&Finding> = form.app.analysis().findings_about(key).collect();
    if findings.is_empty() {
        return;
    }
    let open = findings.iter().filter(|finding| finding.waiver.is_none()).count();
    section(ui, "inspector-findings", Some(open), open > 0, |ui| {
        for finding in findings {
            ui.push_id(finding.id, |ui| one(ui, form, finding));
        }
    });
}

fn one(ui: &mut Ui, form: &mut Form<'_>, finding: &Finding) {
    let palette = theme::palette(ui.ctx());
    ui.horizontal_top(|ui| {
        let color = palette.severity(finding.severity);
        ui.label(RichText::new(signs::severity(finding.severity)).color(color))
            .on_hover_text(crate::lang::t(severity_word(finding)));
        ui.vertical(|ui| {
            let text = RichText::new(finding.message.text());
            ui.add(Label::new(if finding.waiver.is_some() { text.color(palette.faint) } else { text }).wrap());
            for reason in &finding.reasons {
                remark(ui, reason.text());
            }
            if let Some(waiver) = finding.waiver {
                if ui.link(t("finding-accepted")).clicked() {
                    form.select(waiver);
                }
            } else {
                ui.add_enabled_ui(!form.is_locked(), |ui| fixes(ui, form, finding));
            }
        });
    });
    ui.add_space(theme::GAP);
}

fn fixes(ui: &mut Ui, form: &mut Form<'_>, finding: &Finding) {
    ui.horizontal_wrapped(|ui| {
        for fix in &finding.fixes {
            let button = flowing_button(ui, &fix.label.text());
            if button.clicked() {
                form.ask(fix.edit.clone());
            }
        }
        if ui.button(t("command-waive")).on_hover_text(t("command-waive-help")).clicked() {
            form.act(Action::Ask(Box::new(Popup::Waive(finding.id))));
        }
    });
}

fn severity_word(finding: &Finding) -> &'static str {
    match finding.severity {
        crate::rules::Severity::Gap => "severity-gap",
        crate::rules::Severity::Weakness => "severity-weakness",
        crate::rules::Severity::Note => "severity-note",
    }
}

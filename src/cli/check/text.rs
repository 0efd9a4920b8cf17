//! The result of a check for reading, on a terminal or in a file.

use anstyle::Style;

use super::Checked;
use crate::cli::output::{BLUE, BOLD, DIM, RED, YELLOW, plain};
use crate::cli::page::{Page, edition};
use crate::lang::t;
use crate::model::RecordKey;
use crate::rules::{Finding, Severity};

/// All files one below the other; lines are wrapped at `width` columns if there is one.
pub(super) fn write(checked: &[Checked<'_>], width: Option<usize>) -> String {
    let pages: Vec<String> = checked.iter().map(|file| page(file, Page::new(width))).collect();
    pages.join("\n")
}

fn page(file: &Checked<'_>, mut page: Page) -> String {
    page.wrapped("", &plain(&file.analysis.ecosystem().name(RecordKey::Profile)), BOLD);
    let path = plain(&file.path.to_string_lossy());
    let day = msg!("check-as-of", day = file.analysis.as_of()).text();
    page.wrapped("", &format!("{path} · {day}"), DIM);
    for line in counts(file).iter().filter(|line| !line.is_empty()) {
        page.wrapped("", line, Style::new());
    }
    page.wrapped("", &edition(file.analysis.law().rulebook().catalogue()), DIM);
    let mut findings = file.analysis.findings();
    findings.sort_by_key(|finding| (finding.waiver.is_some(), finding.severity));
    if findings.is_empty() {
        page.blank();
        page.wrapped("", &t("check-nothing"), Style::new());
    }
    for one in findings {
        page.blank();
        finding(&mut page, one, file);
    }
    page.finish()
}

fn finding(page: &mut Page, finding: &Finding, file: &Checked<'_>) {
    let waiver = finding.waiver.and_then(|id| file.analysis.ecosystem().waivers.get(id));
    let style = if waiver.is_some() { DIM } else { style(finding.severity) };
    let mark = if waiver.is_some() { t("ownership-waived") } else { finding.severity.label() };
    let id = plain(finding.id.as_str());
    page.line(&format!("{style}{mark}{style:#}  {DIM}{id}{DIM:#}"));
    page.wrapped("  ", &plain(&finding.message.text()), BOLD);
    if let Some(waiver) = waiver {
        page.wrapped("  ", &plain(&crate::report::accepted(waiver)), Style::new());
    }
    for reason in &finding.reasons {
        page.labelled("  ", &t("check-why"), &reason.text());
    }
    if waiver.is_none() {
        for fix in &finding.fixes {
            page.labelled("  ", &t("check-fix"), &fix.label.text());
        }
    }
}

fn counts(file: &Checked<'_>) -> [String; 3] {
    let summary = &file.summary;
    let records = [
        msg!("check-stakeholders", count = summary.stakeholders),
        msg!("check-elements", count = summary.elements),
        msg!("check-relations", count = summary.relations),
        msg!("check-obligations", count = summary.obligations),
    ];
    let states = summary.by_ownership.iter().filter(|(_, count)| *count > 0);
    let states: Vec<String> = states
        .map(|(state, count)| msg!("check-in-state", count = *count, state = state.label().to_lowercase()).text())
        .collect();
    let findings = [
        msg!("check-gaps", count = summary.gaps),
        msg!("check-weaknesses", count = summary.weaknesses),
        msg!("check-notes", count = summary.notes),
        msg!("check-waived", count = summary.waived),
    ];
    let joined = |parts: [crate::lang::Message; 4]| parts.map(|part| part.text()).join(", ");
    let states =
        if states.is_empty() { String::new() } else { format!("{}: {}", t("column-ownership"), states.join(", ")) };
    [joined(records), states, format!("{}: {}", t("check-found"), joined(findings))]
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Gap => RED,
        Severity::Weakness => YELLOW,
        Severity::Note => BLUE,
    }
}

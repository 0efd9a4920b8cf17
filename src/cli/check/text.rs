//! The result of a check for reading, on a terminal or in a file.

use std::fmt::Write;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::Checked;
use crate::cli::output::{BLUE, BOLD, DIM, RED, YELLOW, plain};
use crate::lang::t;
use crate::model::RecordKey;
use crate::rules::{Finding, Severity};

/// All files one below the other; lines are wrapped at `width` columns if there is one.
pub(super) fn write(checked: &[Checked<'_>], width: Option<usize>) -> String {
    let pages: Vec<String> = checked.iter().map(|file| Page { out: String::new(), width }.of(file)).collect();
    pages.join("\n")
}

struct Page {
    out: String,
    width: Option<usize>,
}

impl Page {
    fn of(mut self, file: &Checked<'_>) -> String {
        let title = plain(&file.analysis.ecosystem().name(RecordKey::Profile));
        self.wrapped("", &title, BOLD);
        let path = plain(&file.path.to_string_lossy());
        let day = msg!("check-as-of", day = file.analysis.as_of()).text();
        self.wrapped("", &format!("{path} · {day}"), DIM);
        for line in counts(file).iter().filter(|line| !line.is_empty()) {
            self.wrapped("", line, Style::new());
        }
        let mut findings = file.analysis.findings();
        findings.sort_by_key(|finding| (finding.waiver.is_some(), finding.severity));
        if findings.is_empty() {
            self.out.push('\n');
            self.wrapped("", &t("check-nothing"), Style::new());
        }
        for finding in findings {
            self.out.push('\n');
            self.finding(finding, file);
        }
        self.out
    }

    fn finding(&mut self, finding: &Finding, file: &Checked<'_>) {
        let waiver = finding.waiver.and_then(|id| file.analysis.ecosystem().waivers.get(id));
        let style = if waiver.is_some() { DIM } else { style(finding.severity) };
        let mark = if waiver.is_some() { t("ownership-waived") } else { finding.severity.label() };
        let id = plain(finding.id.as_str());
        self.out.push_str(&format!("{style}{mark}{style:#}  {DIM}{id}{DIM:#}\n"));
        self.wrapped("  ", &plain(&finding.message.text()), BOLD);
        if let Some(waiver) = waiver {
            self.wrapped("  ", &plain(&crate::report::accepted(waiver)), Style::new());
        }
        for reason in &finding.reasons {
            self.labelled(&t("check-why"), &reason.text());
        }
        if waiver.is_none() {
            for fix in &finding.fixes {
                self.labelled(&t("check-fix"), &fix.label.text());
            }
        }
    }

    fn labelled(&mut self, label: &str, text: &str) {
        self.wrapped(&format!("  {label}: "), &plain(text), Style::new());
    }

    /// Adds text behind a start; the lines that follow begin below where the text began.
    fn wrapped(&mut self, start: &str, text: &str, style: Style) {
        let indent = start.width();
        self.out.push_str(start);
        for (number, line) in wrap(text, self.width.map(|width| width.saturating_sub(indent))).iter().enumerate() {
            if number > 0 {
                self.out.extend(std::iter::repeat_n(' ', indent));
            }
            // Writing into a string cannot fail.
            let _ = writeln!(self.out, "{style}{line}{style:#}");
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

/// The text in lines of at most so many columns; a word that is longer gets a line of its own.
fn wrap(text: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width else { return vec![text.to_owned()] };
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

//! The list of findings: what, why, what to do, and who accepted it.

use super::draft::Draft;
use super::{Block, Cell, Column, Row, Table, Tone, Width};
use crate::lang::Message;
use crate::model::Waiver;
use crate::rules::{Finding, Severity};

/// Writes the list of findings, those that are waived last.
pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let mut findings = draft.analysis.findings();
    findings.retain(|finding| draft.sight.has_finding(finding));
    let mut blocks = Vec::new();
    if findings.is_empty() {
        blocks.push(Block::text(msg!("report-no-findings").text()));
    }
    findings.sort_by_key(|finding| finding.waiver.is_some());
    let columns = vec![
        Column::new("severity", &msg!("column-severity")).wide(Width::Short),
        Column::new("message", &msg!("column-finding")).wide(Width::Long),
        Column::new("reasons", &msg!("column-reasons")).wide(Width::Long),
        Column::new("fixes", &msg!("column-fixes")).wide(Width::Long),
        Column::new("waiver", &msg!("column-waiver")),
        Column::new("about", &msg!("column-involved")).for_programs(),
        Column::new("rule", &msg!("column-rule")).wide(Width::Short).for_programs(),
        Column::new("finding", &msg!("column-finding-id")).wide(Width::Short),
    ];
    let mut table = Table::new("findings", &msg!("report-findings"), columns);
    table.heads = 2;
    table.is_home = true;
    table.rows = findings.into_iter().map(|finding| row(draft, finding)).collect();
    blocks.push(Block::Table(table));
    blocks
}

fn row(draft: &Draft<'_>, finding: &Finding) -> Row {
    let ecosystem = draft.ecosystem();
    let waiver = finding.waiver.and_then(|id| ecosystem.waivers.get(id));
    let tone = match finding.severity {
        _ if waiver.is_some() => Tone::Quiet,
        Severity::Gap => Tone::Bad,
        Severity::Weakness => Tone::Weak,
        Severity::Note => Tone::Plain,
    };
    Row::new(
        finding.id.as_str(),
        [
            Cell::toned(finding.severity.code(), finding.severity.label(), tone),
            Cell::Text(finding.message.text()),
            Cell::Lines(finding.reasons.iter().map(Message::text).collect()),
            Cell::Lines(finding.fixes.iter().map(|fix| fix.label.text()).collect()),
            waiver.map_or_else(Cell::empty, |waiver| Cell::Text(accepted(waiver))),
            Cell::records(ecosystem, finding.about.iter().copied()),
            finding.rule.into(),
            finding.id.as_str().into(),
        ],
    )
}

/// A waiver in one sentence: who accepts the finding, until when and why.
pub fn accepted(waiver: &Waiver) -> String {
    let author = waiver.author.as_str();
    let reason = waiver.reason.as_str();
    match waiver.lifetime.until {
        Some(until) => msg!("report-waived-until", author = author, reason = reason, day = until).text(),
        None => msg!("report-waived", author = author, reason = reason).text(),
    }
}

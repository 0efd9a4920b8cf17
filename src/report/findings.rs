//! The list of findings: what, why, what to do, and who accepted it.

use super::{Block, Cell, Column, Row, Table, heading};
use crate::lang::Message;
use crate::model::Waiver;
use crate::rules::{Analysis, Finding};

/// Pushes the list of findings, those that are waived last.
pub(super) fn write(analysis: &Analysis, blocks: &mut Vec<Block>) {
    blocks.push(heading(&msg!("report-findings")));
    let mut findings = analysis.findings();
    if findings.is_empty() {
        blocks.push(Block::Paragraph(msg!("report-no-findings").text()));
    }
    findings.sort_by_key(|finding| finding.waiver.is_some());
    let columns = vec![
        Column::new("severity", &msg!("column-severity")),
        Column::new("message", &msg!("column-finding")),
        Column::new("reasons", &msg!("column-reasons")),
        Column::new("fixes", &msg!("column-fixes")),
        Column::new("waiver", &msg!("column-waiver")),
        Column::new("about", &msg!("column-involved")),
        Column::new("rule", &msg!("column-rule")),
        Column::new("finding", &msg!("column-finding-id")),
    ];
    let mut table = Table::new("findings", &msg!("report-findings"), columns);
    table.rows = findings.into_iter().map(|finding| row(analysis, finding)).collect();
    blocks.push(Block::Table(table));
}

fn row(analysis: &Analysis, finding: &Finding) -> Row {
    let ecosystem = analysis.ecosystem();
    let waiver = finding.waiver.and_then(|id| ecosystem.waivers.get(id));
    Row::new(
        finding.id.as_str(),
        [
            Cell::word(finding.severity.code(), finding.severity.label()),
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

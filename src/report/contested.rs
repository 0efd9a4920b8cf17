//! What is contested, and what was accepted, each with its reasons.

use super::draft::Draft;
use super::{Block, Cell, Column, Row, Table, Width, matrix};
use crate::model::{Assignment, AssignmentId, Standing, Waiver, WaiverId};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for table in [contested(draft), waived(draft)] {
        if !table.rows.is_empty() {
            blocks.extend([Block::heading(2, table.title.clone()), Block::Table(table)]);
        }
    }
    blocks
}

/// The assignments that somebody denies.
fn contested(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("obligation", &msg!("column-obligation")).wide(Width::Long),
        Column::new("stakeholder", &msg!("column-stakeholder")),
        Column::new("letters", &msg!("column-letters")).wide(Width::Short),
        Column::new("ground", &msg!("column-ground")).wide(Width::Short),
        Column::new("note", &msg!("column-note")).wide(Width::Long),
        Column::new("evidence", &msg!("column-evidence")),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("contested", &msg!("report-contested"), columns);
    let is_in = |(_, part): &(AssignmentId, &Assignment)| {
        part.standing == Standing::Contested && draft.sight.has_duty(part.obligation)
    };
    let ecosystem = draft.ecosystem();
    let row = |(id, part): (AssignmentId, &Assignment)| {
        let cells = [
            Cell::records(ecosystem, [part.obligation]),
            Cell::records(ecosystem, [part.stakeholder]),
            Cell::Text(matrix::letters_label(part, draft.plan.letters)),
            part.ground.map_or_else(Cell::empty, |ground| Cell::word(ground.code(), ground.label())),
            part.note.as_str().into(),
            part.evidence.as_str().into(),
            draft.numbers.cell(&part.provenance),
        ];
        Row::new(id.as_str(), cells)
    };
    table.rows = ecosystem.assignments.iter().filter(is_in).map(row).collect();
    table
}

/// The findings that somebody has accepted, also those that are no longer found.
fn waived(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("finding", &msg!("column-finding")).wide(Width::Long),
        Column::new("reason", &msg!("column-reasons")).wide(Width::Long),
        Column::new("author", &msg!("report-author")),
        Column::new("from", &msg!("column-from")).wide(Width::Short),
        Column::new("until", &msg!("column-until")).wide(Width::Short),
        Column::new("note", &msg!("column-note")),
    ];
    let mut table = Table::new("waivers", &msg!("report-waivers"), columns);
    let row = |(id, waiver): (WaiverId, &Waiver)| {
        let found = draft.analysis.finding(waiver.finding);
        let is_in = found.map_or_else(|| draft.sight.is_whole(), |finding| draft.sight.has_finding(finding));
        let words = found.map_or_else(
            || msg!("report-waives-nothing", finding = waiver.finding.as_str()).text(),
            |finding| finding.message.text(),
        );
        let cells = [
            words.into(),
            waiver.reason.as_str().into(),
            waiver.author.as_str().into(),
            Cell::day(waiver.lifetime.from),
            Cell::day(waiver.lifetime.until),
            waiver.note.as_str().into(),
        ];
        is_in.then(|| Row::new(id.as_str(), cells))
    };
    table.rows = draft.ecosystem().waivers.iter().filter_map(row).collect();
    table
}

//! Every assignment with its standing, ground, evidence and days.

use std::borrow::Cow;

use super::draft::Draft;
use super::matrix::letters_label;
use super::{Block, Cell, Column, Row, Table, Tone, Width};
use crate::model::{Assignment, AssignmentId, Confidence, Ground, Provenance, Scope, Standing};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let columns = vec![
        Column::new("obligation", &msg!("column-obligation")),
        Column::new("stakeholder", &msg!("column-stakeholder")),
        Column::new("letters", &msg!("column-letters")).wide(Width::Short),
        Column::new("standing", &msg!("column-standing")).of(Standing::ALL.iter().map(|one| (one.code(), one.label()))),
        Column::new("scope", &msg!("column-scope")).wide(Width::Short),
        Column::new("ground", &msg!("column-ground")).of(Ground::ALL.iter().map(|one| (one.code(), one.label()))),
        Column::new("evidence", &msg!("column-evidence")),
        Column::new("from", &msg!("column-from")).wide(Width::Short),
        Column::new("until", &msg!("column-until")).wide(Width::Short),
        Column::new("note", &msg!("column-note")).wide(Width::Long),
        Column::new("confidence", &msg!("column-confidence"))
            .of(Confidence::ALL.iter().map(|one| (one.code(), one.label()))),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("parts", &msg!("report-parts"), columns);
    table.is_home = true;
    for duty in draft.sight.duties(draft.ecosystem()) {
        for id in draft.analysis.index().parts_of(duty) {
            table.rows.extend(draft.ecosystem().assignments.get(*id).map(|part| row(draft, *id, part)));
        }
    }
    let none = table.rows.is_empty().then(|| Block::text(msg!("report-no-assignments").text()));
    none.into_iter().chain([Block::Table(table)]).collect()
}

fn row(draft: &Draft<'_>, id: AssignmentId, part: &Assignment) -> Row {
    let ecosystem = draft.ecosystem();
    let tone = if part.standing == Standing::Contested { Tone::Contested } else { Tone::Plain };
    Row::new(
        id.as_str(),
        [
            Cell::records(ecosystem, [part.obligation]),
            Cell::records(ecosystem, [part.stakeholder]),
            Cell::Word {
                code: Cow::Owned(part.letters.to_string()),
                label: letters_label(part, draft.plan.letters),
                tone,
            },
            Cell::toned(part.standing.code(), part.standing.label(), tone),
            match &part.scope {
                Scope::Whole => Cell::empty(),
                Scope::Part(name) => name.as_str().into(),
            },
            part.ground.map_or_else(Cell::empty, |ground| Cell::word(ground.code(), ground.label())),
            part.evidence.as_str().into(),
            Cell::day(part.lifetime.from),
            Cell::day(part.lifetime.until),
            part.note.as_str().into(),
            confidence(&part.provenance),
            draft.numbers.cell(&part.provenance),
        ],
    )
}

/// How sure a record is, as a cell.
pub(super) fn confidence(provenance: &Provenance) -> Cell {
    Cell::word(provenance.confidence.code(), provenance.confidence.label())
}

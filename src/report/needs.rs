//! How much security, safety and privacy each element needs, and what covers it.

use super::draft::Draft;
use super::{Block, Cell, Column, Row, Table, Tone, Width};
use crate::model::{Dimension, ElementId, Level, Needs, OwnershipState};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let columns = vec![
        Column::new("element", &msg!("column-element")),
        Column::new("dimension", &msg!("column-protects")).wide(Width::Short),
        Column::new("level", &msg!("column-need")).wide(Width::Short),
        Column::new("owned", &msg!("column-owned-duties")).wide(Width::Short),
        Column::new("open", &msg!("column-open-duties")).wide(Width::Short),
        Column::new("covered", &msg!("column-covered")).wide(Width::Short),
    ];
    let mut table = Table::new("needs", &msg!("report-part-needs"), columns);
    table.heads = 2;
    for id in draft.sight.elements(draft.ecosystem()) {
        let Some(element) = draft.ecosystem().elements.get(id) else { continue };
        for dimension in Needs::DIMENSIONS {
            let level = element.needs.of(dimension);
            if level != Level::None {
                table.rows.push(row(draft, id, dimension, level));
            }
        }
    }
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![Block::remark(&msg!("report-needs-help")), Block::Table(table)]
}

fn row(draft: &Draft<'_>, id: ElementId, dimension: Dimension, level: Level) -> Row {
    let ecosystem = draft.ecosystem();
    let (mut owned, mut open) = (0, 0);
    for duty in draft.analysis.index().duties_about(id) {
        let is_meant = ecosystem.obligations.get(*duty).is_some_and(|duty| duty.dimensions.contains(&dimension));
        match draft.analysis.ownership(*duty).filter(|_| is_meant) {
            Some(ownership) if ownership.state == OwnershipState::Owned => owned += 1,
            Some(_) => open += 1,
            None => {}
        }
    }
    let covered = match (owned, level.must_be_owned()) {
        (1.., _) => Cell::toned("yes", msg!("report-covered").text(), Tone::Good),
        (0, true) => Cell::toned("no", msg!("report-not-covered").text(), Tone::Bad),
        (_, false) => Cell::toned("no", msg!("report-not-covered").text(), Tone::Plain),
    };
    Row::new(
        format!("{}:{}", id.as_str(), dimension.code()),
        [
            Cell::records(ecosystem, [id]),
            Cell::word(dimension.code(), dimension.label()),
            Cell::word(level.code(), level.label()),
            Cell::Number(owned),
            Cell::Number(open),
            covered,
        ],
    )
}

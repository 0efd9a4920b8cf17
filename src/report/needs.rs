//! How much security, safety and privacy each element needs, and what covers it: the same
//! as the view of needs and the rule about them say.

use super::draft::Draft;
use super::{Block, Cell, Column, Named, Row, Table, Tone, Width};
use crate::model::ElementId;
use crate::views::needs::{Cover, Covering, Need, NeedsTable};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let columns = vec![
        Column::new("element", &msg!("column-element")),
        Column::new("dimension", &msg!("column-protects")).wide(Width::Short),
        Column::new("level", &msg!("column-need")).wide(Width::Short),
        Column::new("cover", &msg!("column-cover")).wide(Width::Short),
        Column::new("covering", &msg!("column-covering")),
        Column::new("failing", &msg!("column-failing")),
    ];
    let mut table = Table::new("needs", &msg!("report-part-needs"), columns);
    table.heads = 2;
    let needs = NeedsTable::of(draft.analysis);
    for one in needs.elements.iter().filter(|one| draft.sight.has_node(one.element)) {
        let stated = one.needs.iter().filter(|need| need.cover != Cover::NotNeeded);
        table.rows.extend(stated.map(|need| row(draft, one.element, need)));
    }
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![Block::remark(&msg!("needs-help")), Block::Table(table)]
}

fn row(draft: &Draft<'_>, id: ElementId, need: &Need) -> Row {
    let ecosystem = draft.ecosystem();
    let duties =
        |covering: &[Covering]| Cell::Records(covering.iter().map(|one| Named::of(ecosystem, one.duty)).collect());
    Row::new(
        format!("{}:{}", id.as_str(), need.dimension.code()),
        [
            Cell::records(ecosystem, [id]),
            Cell::word(need.dimension.code(), need.dimension.label()),
            Cell::word(need.level.code(), need.level.label()),
            cover(need),
            duties(&need.covering),
            duties(&need.failing),
        ],
    )
}

fn cover(need: &Need) -> Cell {
    let (code, tone) = match need.cover {
        Cover::NotNeeded => ("not-needed", Tone::Quiet),
        Cover::Optional => ("optional", Tone::Quiet),
        Cover::Covered => ("covered", Tone::Good),
        Cover::Weak => ("weak", Tone::Weak),
        Cover::Open => ("open", Tone::Bad),
    };
    Cell::toned(code, need.words().text(), tone)
}

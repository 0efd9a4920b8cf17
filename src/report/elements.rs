//! The elements and the relations of the map as tables: what the picture shows, in words.

use super::assignments::confidence;
use super::draft::Draft;
use super::{Cell, Column, Row, Table, Width};
use crate::diagram::Tally;
use crate::model::{Element, ElementId, Needs, Relation};

pub(super) fn elements(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("element", &msg!("column-element")),
        Column::new("kind", &msg!("column-kind")).wide(Width::Short),
        Column::new("needs", &msg!("column-needs")).wide(Width::Short),
        Column::new("sectors", &msg!("column-sectors")).wide(Width::Short),
        Column::new("jurisdictions", &msg!("column-jurisdictions")).wide(Width::Short),
        Column::new("support_until", &msg!("column-support")).wide(Width::Short),
        Column::new("from", &msg!("column-from")).wide(Width::Short),
        Column::new("until", &msg!("column-until")).wide(Width::Short),
        Column::new("owned", &msg!("column-owned-duties")).wide(Width::Short),
        Column::new("open", &msg!("column-open-duties")).wide(Width::Short),
        Column::new("note", &msg!("column-note")).wide(Width::Long),
        Column::new("confidence", &msg!("column-confidence")).wide(Width::Short),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("elements", &msg!("report-map-elements"), columns);
    table.is_home = true;
    for id in draft.sight.elements(draft.ecosystem()) {
        if let Some(element) = draft.ecosystem().elements.get(id) {
            table.rows.push(element_row(draft, id, element));
        }
    }
    table
}

fn element_row(draft: &Draft<'_>, id: ElementId, element: &Element) -> Row {
    let tally = Tally::of(draft.analysis, id.into());
    let need = |dimension: crate::model::Dimension| {
        let level = element.needs.of(dimension);
        let words = msg!("report-map-need", dimension = dimension.message(), level = level.message());
        (level != crate::model::Level::None).then(|| words.text())
    };
    let cells = [
        Cell::Text(draft.ecosystem().name(id)),
        Cell::word(element.kind.code(), element.kind.label()),
        Cell::Lines(Needs::DIMENSIONS.into_iter().filter_map(need).collect()),
        Cell::Lines(element.sectors.iter().map(|sector| sector.label()).collect()),
        Cell::Lines(element.jurisdictions.iter().map(|place| place.label()).collect()),
        Cell::day(element.support_until),
        Cell::day(element.lifetime.from),
        Cell::day(element.lifetime.until),
        Cell::Number(tally.owned),
        Cell::Number(tally.total() - tally.owned),
        element.note.trim().into(),
        confidence(&element.provenance),
        draft.numbers.cell(&element.provenance),
    ];
    Row::new(id.as_str(), cells)
}

pub(super) fn relations(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("start", &msg!("column-from")),
        Column::new("relation", &msg!("column-relation")).wide(Width::Short),
        Column::new("end", &msg!("column-to")),
        Column::new("from", &msg!("column-since")).wide(Width::Short),
        Column::new("until", &msg!("column-until")).wide(Width::Short),
        Column::new("note", &msg!("column-note")).wide(Width::Long),
        Column::new("confidence", &msg!("column-confidence")).wide(Width::Short),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("relations", &msg!("report-map-relations"), columns);
    table.is_home = true;
    let ecosystem = draft.ecosystem();
    for (id, relation) in ecosystem.relations.iter() {
        if draft.sight.has(ecosystem, id.into()) {
            table.rows.push(relation_row(draft, id.as_str(), relation));
        }
    }
    table
}

fn relation_row(draft: &Draft<'_>, id: &str, relation: &Relation) -> Row {
    let ecosystem = draft.ecosystem();
    let cells = [
        Cell::records(ecosystem, [relation.from]),
        Cell::word(relation.kind.code(), relation.kind.label()),
        Cell::records(ecosystem, [relation.to]),
        Cell::day(relation.lifetime.from),
        Cell::day(relation.lifetime.until),
        relation.note.trim().into(),
        confidence(&relation.provenance),
        draft.numbers.cell(&relation.provenance),
    ];
    Row::new(id, cells)
}

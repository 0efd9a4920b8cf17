//! What was seen and is kept beside the drawing.

use super::assignments::confidence;
use super::draft::Draft;
use super::{Block, Cell, Column, Row, Table, Width};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let observations = &draft.ecosystem().profile.observations;
    if observations.is_empty() || !draft.sight.is_whole() {
        return Vec::new();
    }
    let columns = vec![
        Column::new("observation", &msg!("column-observation")).wide(Width::Long),
        Column::new("confidence", &msg!("column-confidence")).wide(Width::Short),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("observations", &msg!("report-part-observations"), columns);
    table.rows = (1..)
        .zip(observations)
        .map(|(number, seen): (usize, _)| {
            let cells: [Cell; 3] =
                [seen.text.as_str().into(), confidence(&seen.provenance), draft.numbers.cell(&seen.provenance)];
            Row::new(number.to_string(), cells)
        })
        .collect();
    vec![Block::Table(table)]
}

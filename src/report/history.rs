//! The versions of the file, as its authors recorded them.

use super::draft::Draft;
use super::{Block, Cell, Column, Row, Table, Width};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let history = &draft.ecosystem().profile.history;
    if history.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::new("version", &msg!("report-version")).wide(Width::Short),
        Column::new("day", &msg!("column-day")).wide(Width::Short),
        Column::new("author", &msg!("report-author")),
        Column::new("change", &msg!("column-change")).wide(Width::Long),
    ];
    let mut table = Table::new("history", &msg!("report-part-history"), columns);
    table.rows = (1..)
        .zip(history)
        .map(|(number, one): (usize, _)| {
            let (version, author, change) = (one.version.as_str(), one.author.as_str(), one.change.as_str());
            Row::new(number.to_string(), [version.into(), Cell::day(one.day), author.into(), change.into()])
        })
        .collect();
    vec![Block::Table(table)]
}

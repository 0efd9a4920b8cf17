//! The register of sources and the numbers by which tables point to it.

use std::collections::BTreeMap;

use super::assignments::confidence;
use super::draft::Draft;
use super::{Block, Cell, Column, Row, Run, Table, Width};
use crate::model::{Ecosystem, Provenance, Source, SourceId};

/// The number of each source in the register.
pub(super) struct Numbers(BTreeMap<SourceId, usize>);

impl Numbers {
    pub(super) fn of(ecosystem: &Ecosystem) -> Self {
        Self(ecosystem.sources.ids().zip(1..).collect())
    }

    /// The sources of a record as `[1], [4]`.
    pub(super) fn cell(&self, provenance: &Provenance) -> Cell {
        let numbers = provenance.sources.iter().filter_map(|id| self.0.get(id));
        Cell::Text(numbers.map(|number| format!("[{number}]")).collect::<Vec<_>>().join(", "))
    }
}

/// Writes the register of sources: all of them, so that their numbers are the same in every report.
pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let ecosystem = draft.ecosystem();
    if ecosystem.sources.is_empty() {
        return vec![Block::text(msg!("report-no-sources").text())];
    }
    let columns = vec![
        Column::new("number", &msg!("column-number")).wide(Width::Short),
        Column::new("title", &msg!("column-source")).wide(Width::Long),
        Column::new("url", &msg!("column-address")),
        Column::new("tier", &msg!("column-tier")).wide(Width::Short),
        Column::new("read_on", &msg!("column-read-on")).wide(Width::Short),
        Column::new("confidence", &msg!("column-confidence")).wide(Width::Short),
        Column::new("note", &msg!("column-note")),
    ];
    let mut table = Table::new("sources", &msg!("report-part-sources"), columns);
    table.is_home = true;
    let row = |(number, (id, source)): (usize, (SourceId, &Source))| {
        let cells: [Cell; 7] = [
            Cell::Number(number),
            ecosystem.name(id).into(),
            Cell::Runs(vec![Run::web(source.url.trim(), source.url.trim())]),
            source.tier.as_str().into(),
            Cell::day(source.read_on),
            confidence(&source.provenance),
            source.note.as_str().into(),
        ];
        Row::new(id.as_str(), cells)
    };
    table.rows = (1..).zip(ecosystem.sources.iter()).map(row).collect();
    vec![Block::Table(table)]
}

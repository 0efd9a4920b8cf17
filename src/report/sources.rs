//! The register of sources and the numbers by which tables point to it.

use std::collections::BTreeMap;

use super::{Block, Cell, Citation, Column, Row, Table, heading};
use crate::model::{Ecosystem, Provenance, SourceId};

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

/// Pushes the register of sources.
pub(super) fn write(ecosystem: &Ecosystem, blocks: &mut Vec<Block>) {
    blocks.push(heading(&msg!("report-sources")));
    if ecosystem.sources.is_empty() {
        blocks.push(Block::Paragraph(msg!("report-no-sources").text()));
    }
    let citation = |(number, (id, source)): (usize, (SourceId, &crate::model::Source))| Citation {
        number,
        id: id.to_string(),
        title: ecosystem.name(id),
        url: source.url.clone(),
        tier: source.tier.clone(),
        read_on: source.read_on,
        confidence: super::matrix::confidence(&source.provenance),
        note: source.note.clone(),
    };
    blocks.push(Block::Citations((1..).zip(ecosystem.sources.iter()).map(citation).collect()));
}

/// The register of sources as a table.
pub(super) fn register(citations: &[Citation]) -> Table {
    let columns = vec![
        Column::new("number", &msg!("column-number")),
        Column::new("title", &msg!("column-source")),
        Column::new("url", &msg!("column-address")),
        Column::new("tier", &msg!("column-tier")),
        Column::new("read_on", &msg!("column-read-on")),
        Column::new("confidence", &msg!("column-confidence")),
        Column::new("note", &msg!("column-note")),
    ];
    let mut table = Table::new("sources", &msg!("report-sources"), columns);
    table.rows = citations
        .iter()
        .map(|citation| {
            Row::new(
                citation.id.clone(),
                [
                    Cell::Number(citation.number),
                    citation.title.as_str().into(),
                    citation.url.as_str().into(),
                    citation.tier.as_str().into(),
                    Cell::day(citation.read_on),
                    citation.confidence.clone(),
                    citation.note.as_str().into(),
                ],
            )
        })
        .collect();
    table
}

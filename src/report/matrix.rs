//! The responsibility matrix, and every part with its ground, evidence and days.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Block, Cell, Column, Row, Table, heading, sources::Numbers};
use crate::lang::Message;
use crate::model::{
    Assignment, Ecosystem, Letter, Letters, ObligationId, Ownership, Provenance, Scope, StakeholderId, Standing,
};
use crate::rules::Analysis;

/// How many columns stand before those of the stakeholders.
const FIRST_STAKEHOLDER: usize = 8;

/// Pushes the matrix and the table of parts.
pub(super) fn write(analysis: &Analysis, numbers: &Numbers, blocks: &mut Vec<Block>) {
    blocks.push(heading(&msg!("report-matrix")));
    let letters: Vec<String> =
        Letter::ALL.iter().map(|letter| format!("{} = {}", letter.code(), letter.label())).collect();
    let legend = msg!("report-matrix-legend", letters = letters.join(", "), day = analysis.as_of());
    blocks.push(Block::Paragraph(legend.text()));
    blocks.push(Block::Table(matrix(analysis, numbers)));
    blocks.push(heading(&msg!("report-parts")));
    blocks.push(Block::Table(parts(analysis, numbers)));
}

fn matrix(analysis: &Analysis, numbers: &Numbers) -> Table {
    let ecosystem = analysis.ecosystem();
    let mut columns = vec![
        Column::new("obligation", &msg!("column-obligation")),
        Column::new("ownership", &msg!("column-ownership")),
        Column::new("citation", &msg!("column-citation")),
        Column::new("about", &msg!("column-about")),
        Column::new("owed_to", &msg!("column-owed-to")),
        Column::new("confidence", &msg!("column-confidence")),
        Column::new("marks", &msg!("column-rests-on")),
        Column::new("sources", &msg!("column-sources")),
    ];
    debug_assert_eq!(columns.len(), FIRST_STAKEHOLDER, "stakeholders follow the fixed columns");
    columns.extend(ecosystem.stakeholders.ids().map(|id| Column {
        code: Cow::Borrowed(id.as_str()),
        label: ecosystem.name(id),
        group: Some("letters"),
    }));
    let column_of: BTreeMap<StakeholderId, usize> = ecosystem.stakeholders.ids().zip(FIRST_STAKEHOLDER..).collect();
    let mut table = Table::new("matrix", &msg!("report-matrix"), columns);
    for (id, duty) in ecosystem.obligations.iter() {
        let ownership = analysis.ownership(id);
        let row = Row::new(
            id.as_str(),
            [
                Cell::Text(ecosystem.name(id)),
                ownership.map_or_else(Cell::empty, |owned| Cell::word(owned.state.code(), owned.state.label())),
                duty.citation.as_str().into(),
                Cell::records(ecosystem, duty.about.iter().copied()),
                Cell::records(ecosystem, duty.owed_to.iter().copied()),
                confidence(&duty.provenance),
                Cell::Lines(analysis.law().marks(id).iter().map(Message::text).collect()),
                numbers.cell(&duty.provenance),
            ],
        );
        let letters = ownership.map(|owned| letters_by_column(ecosystem, owned, &column_of)).unwrap_or_default();
        table.rows.push(row.and(letters));
    }
    table
}

/// What each stakeholder's cell shows for a duty: all letters held on the day, and behind
/// those that are contested, lead or cover a part only, that they do.
fn letters_by_column(
    ecosystem: &Ecosystem,
    ownership: &Ownership,
    column_of: &BTreeMap<StakeholderId, usize>,
) -> BTreeMap<usize, Cell> {
    let mut held: BTreeMap<usize, (Letters, Vec<String>)> = BTreeMap::new();
    for part in ownership.live.iter().filter_map(|id| ecosystem.assignments.get(*id)) {
        let Some(column) = column_of.get(&part.stakeholder) else { continue };
        let (letters, labels) = held.entry(*column).or_default();
        *letters = letters.union(part.letters);
        labels.push(letters_label(part));
    }
    let cell = |(letters, labels): (Letters, Vec<String>)| Cell::Word {
        code: Cow::Owned(letters.to_string()),
        label: labels.join(", "),
    };
    held.into_iter().map(|(column, held)| (column, cell(held))).collect()
}

fn letters_label(part: &Assignment) -> String {
    let letters = part.letters.to_string();
    let mut marks = Vec::new();
    if part.standing == Standing::Contested {
        marks.push(part.standing.label().to_lowercase());
    }
    if part.lead {
        marks.push(msg!("report-lead").text());
    }
    if let Scope::Part(name) = &part.scope {
        marks.push(name.clone());
    }
    if marks.is_empty() { letters } else { format!("{letters} ({})", marks.join(", ")) }
}

fn parts(analysis: &Analysis, numbers: &Numbers) -> Table {
    let ecosystem = analysis.ecosystem();
    let columns = vec![
        Column::new("obligation", &msg!("column-obligation")),
        Column::new("stakeholder", &msg!("column-stakeholder")),
        Column::new("letters", &msg!("column-letters")),
        Column::new("standing", &msg!("column-standing")),
        Column::new("scope", &msg!("column-scope")),
        Column::new("ground", &msg!("column-ground")),
        Column::new("evidence", &msg!("column-evidence")),
        Column::new("from", &msg!("column-from")),
        Column::new("until", &msg!("column-until")),
        Column::new("note", &msg!("column-note")),
        Column::new("confidence", &msg!("column-confidence")),
        Column::new("sources", &msg!("column-sources")),
    ];
    let mut table = Table::new("parts", &msg!("report-parts"), columns);
    let duties: Vec<ObligationId> = ecosystem.obligations.ids().collect();
    for id in duties.iter().flat_map(|duty| analysis.index().parts_of(*duty)) {
        let Some(part) = ecosystem.assignments.get(*id) else { continue };
        table.rows.push(Row::new(
            id.as_str(),
            [
                Cell::records(ecosystem, [part.obligation]),
                Cell::records(ecosystem, [part.stakeholder]),
                Cell::Word { code: Cow::Owned(part.letters.to_string()), label: letters_label(part) },
                Cell::word(part.standing.code(), part.standing.label()),
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
                numbers.cell(&part.provenance),
            ],
        ));
    }
    table
}

/// How sure a record is, as a cell.
pub(super) fn confidence(provenance: &Provenance) -> Cell {
    Cell::word(provenance.confidence.code(), provenance.confidence.label())
}

//! The responsibility matrix: obligations by stakeholders.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::draft::Draft;
use super::{Block, Cell, Column, Row, Run, Style, Table, Tone, Width};
use crate::lang::Message;
use crate::model::{
    Assignment, Ecosystem, LetterOrder, Letters, ObligationId, Ownership, OwnershipState, Scope, StakeholderId,
    Standing,
};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let order = draft.plan.letters;
    let meaning = |letter: &crate::model::Letter| format!("{} = {}", letter.code(), letter.label());
    let letters: Vec<String> = order.letters().iter().map(meaning).collect();
    let legend = msg!("report-matrix-legend", letters = letters.join(", "), day = draft.analysis.as_of());
    vec![Block::styled(Style::Remark, vec![Run::plain(legend.text())]), Block::Table(matrix(draft))]
}

fn matrix(draft: &mut Draft<'_>) -> Table {
    let (analysis, ecosystem) = (draft.analysis, draft.ecosystem());
    let (duties, stakeholders) = (draft.sight.duties(ecosystem), draft.sight.stakeholders(ecosystem));
    let mut columns = vec![
        Column::new("obligation", &msg!("column-obligation")).wide(Width::Long),
        Column::new("citation", &msg!("column-citation")),
        Column::new("ownership", &msg!("column-ownership")).wide(Width::Short),
    ];
    let marks = |id: ObligationId| Cell::Lines(analysis.law().marks(id).iter().map(Message::text).collect());
    // Most matrices rest on law alone, and then the column would only take room.
    let is_marked = duties.iter().any(|id| !marks(*id).is_empty());
    if is_marked {
        columns.push(Column::new("marks", &msg!("column-rests-on")).wide(Width::Short));
    }
    let heads = columns.len();
    columns.extend(stakeholders.iter().map(|id| Column {
        code: Cow::Borrowed(id.as_str()),
        label: ecosystem.name(*id),
        group: Some("letters"),
        width: Width::Narrow,
        choices: Vec::new(),
        is_for_programs: false,
    }));
    let column_of: BTreeMap<StakeholderId, usize> = stakeholders.into_iter().zip(heads..).collect();
    let mut table = Table::new("matrix", &msg!("report-matrix"), columns);
    table.heads = heads;
    for id in duties {
        let Some(duty) = ecosystem.obligations.get(id) else { continue };
        let ownership = analysis.ownership(id);
        let mut name = vec![Run::plain(ecosystem.name(id))];
        name.extend(draft.notes.of_duty(analysis, id));
        let cells = [Cell::Runs(name), duty.citation.as_str().into(), ownership.map_or_else(Cell::empty, state)];
        let row = Row::new(id.as_str(), cells).and(is_marked.then(|| (3, marks(id))));
        let letters = ownership.map(|owned| letters_by_column(ecosystem, owned, &column_of, draft.plan.letters));
        table.rows.push(row.and(letters.unwrap_or_default()));
    }
    table
}

/// How a duty is owned, as a cell.
pub(super) fn state(ownership: &Ownership) -> Cell {
    let tone = match ownership.state {
        OwnershipState::Owned => Tone::Good,
        OwnershipState::Shared
        | OwnershipState::DoerOnly
        | OwnershipState::AccountableOnly
        | OwnershipState::InformedOnly => Tone::Weak,
        OwnershipState::Contested => Tone::Contested,
        OwnershipState::Waived => Tone::Quiet,
        OwnershipState::Orphaned | OwnershipState::Unassigned => Tone::Bad,
    };
    Cell::toned(ownership.state.code(), ownership.state.label(), tone)
}

/// What each stakeholder's cell shows for a duty: all letters held on the day, and behind
/// those that are contested, lead or cover a part only, that they do.
fn letters_by_column(
    ecosystem: &Ecosystem,
    ownership: &Ownership,
    column_of: &BTreeMap<StakeholderId, usize>,
    order: LetterOrder,
) -> BTreeMap<usize, Cell> {
    let mut held: BTreeMap<usize, (Letters, Vec<String>, Tone)> = BTreeMap::new();
    for part in ownership.live.iter().filter_map(|id| ecosystem.assignments.get(*id)) {
        let Some(column) = column_of.get(&part.stakeholder) else { continue };
        let (letters, labels, tone) = held.entry(*column).or_default();
        *letters = letters.union(part.letters);
        labels.push(letters_label(part, order));
        if part.standing == Standing::Contested {
            *tone = Tone::Contested;
        }
    }
    let cell = |(letters, labels, tone): (Letters, Vec<String>, Tone)| Cell::Word {
        code: Cow::Owned(letters.to_string()),
        label: labels.join(", "),
        tone,
    };
    held.into_iter().map(|(column, held)| (column, cell(held))).collect()
}

/// The letters of a part, and behind them what is to be said of it.
pub(super) fn letters_label(part: &Assignment, order: LetterOrder) -> String {
    let letters = order.write(part.letters);
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

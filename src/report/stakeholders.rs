//! One chapter for each stakeholder: what it carries, and what is owed to it.

use super::draft::Draft;
use super::register::citation;
use super::{Block, Cell, Column, Named, Row, Run, Style, Table, Width, matrix};
use crate::model::{Assignment, Letter, NodeId, ObligationId, StakeholderId};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let stakeholders = draft.sight.stakeholders(draft.ecosystem());
    stakeholders.into_iter().flat_map(|id| chapter(draft, id)).collect()
}

fn chapter(draft: &Draft<'_>, id: StakeholderId) -> Vec<Block> {
    let ecosystem = draft.ecosystem();
    let Some(stakeholder) = ecosystem.stakeholders.get(id) else { return Vec::new() };
    let mut blocks = vec![Block::Heading { level: 2, text: ecosystem.name(id), record: Some(id.as_str().to_owned()) }];
    let mut facts = vec![stakeholder.kind.label()];
    facts.extend(stakeholder.jurisdiction.map(|place| place.label()));
    facts.extend(stakeholder.lifetime.from.map(|day| msg!("report-since", day = day).text()));
    facts.extend(stakeholder.lifetime.until.map(|day| msg!("report-until", day = day).text()));
    blocks.push(Block::styled(Style::Remark, vec![Run::plain(facts.join(" · "))]));
    if !stakeholder.note.trim().is_empty() {
        blocks.push(Block::text(stakeholder.note.trim()));
    }
    blocks.extend(ties(draft, id));
    let carried = carried(draft, id);
    let owed = owed(draft, id);
    for (table, none) in [(carried, msg!("report-carries-nothing")), (owed, msg!("report-owed-nothing"))] {
        blocks.push(Block::heading(3, table.title.clone()));
        blocks.push(if table.rows.is_empty() { Block::text(none.text()) } else { Block::Table(table) });
    }
    blocks
}

/// What it has to do with whom and what, as the relations of the map say.
fn ties(draft: &Draft<'_>, id: StakeholderId) -> Vec<Block> {
    let ecosystem = draft.ecosystem();
    let node = NodeId::from(id);
    let of = |relation: &crate::model::Relation| relation.from == node || relation.to == node;
    let lines = ecosystem.relations.iter().filter(|(_, relation)| of(relation));
    lines.map(|(relation, _)| Block::styled(Style::Item, vec![Run::plain(ecosystem.name(relation))])).collect()
}

fn carried(draft: &Draft<'_>, id: StakeholderId) -> Table {
    let ecosystem = draft.ecosystem();
    let columns = vec![
        Column::new("obligation", &msg!("column-obligation")).wide(Width::Long),
        Column::new("citation", &msg!("column-citation")),
        Column::new("letters", &msg!("column-letters")).wide(Width::Short),
        Column::new("standing", &msg!("column-standing")).wide(Width::Short),
        Column::new("ground", &msg!("column-ground")).wide(Width::Short),
        Column::new("ownership", &msg!("column-ownership")).wide(Width::Short),
    ];
    let mut table = Table::new("carries", &msg!("report-carries"), columns);
    table.is_extract = true;
    let parts = draft.analysis.index().parts_by(id).iter().filter_map(|part| {
        let found = ecosystem.assignments.get(*part)?;
        draft.sight.has_duty(found.obligation).then_some((*part, found))
    });
    table.rows = parts.filter_map(|(part, found)| part_row(draft, part.as_str(), found)).collect();
    table
}

fn part_row(draft: &Draft<'_>, id: &str, part: &Assignment) -> Option<Row> {
    let ecosystem = draft.ecosystem();
    let duty = ecosystem.obligations.get(part.obligation)?;
    let cells = [
        Cell::records(ecosystem, [part.obligation]),
        Cell::Runs(citation(draft, part.obligation, duty)),
        Cell::Text(matrix::letters_label(part, draft.plan.letters)),
        Cell::word(part.standing.code(), part.standing.label()),
        part.ground.map_or_else(Cell::empty, |ground| Cell::word(ground.code(), ground.label())),
        draft.analysis.ownership(part.obligation).map_or_else(Cell::empty, matrix::state),
    ];
    Some(Row::new(id, cells))
}

fn owed(draft: &Draft<'_>, id: StakeholderId) -> Table {
    let columns = vec![
        Column::new("obligation", &msg!("column-obligation")).wide(Width::Long),
        Column::new("citation", &msg!("column-citation")),
        Column::new("accountable", &msg!("column-accountable")),
        Column::new("ownership", &msg!("column-ownership")).wide(Width::Short),
    ];
    let mut table = Table::new("owed", &msg!("report-owed"), columns);
    table.is_extract = true;
    let duties = draft.analysis.index().duties_owed(id).iter().filter(|duty| draft.sight.has_duty(**duty));
    table.rows = duties.filter_map(|duty| owed_row(draft, *duty)).collect();
    table
}

fn owed_row(draft: &Draft<'_>, id: ObligationId) -> Option<Row> {
    let ecosystem = draft.ecosystem();
    let duty = ecosystem.obligations.get(id)?;
    let ownership = draft.analysis.ownership(id)?;
    let accountable: Vec<Named> =
        ownership.carriers_with(Letter::Accountable).map(|who| Named::of(ecosystem, who)).collect();
    let cells = [
        Cell::records(ecosystem, [id]),
        Cell::Runs(citation(draft, id, duty)),
        Cell::Records(accountable),
        matrix::state(ownership),
    ];
    Some(Row::new(id.as_str(), cells))
}

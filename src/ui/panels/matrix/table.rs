//! What the matrix shows, in rows and columns of plain values; no egui here.

use std::collections::BTreeMap;

use crate::app::App;
use crate::model::{
    Assignment, AssignmentId, Date, Ecosystem, Letter, Letters, NodeId, Obligation, ObligationId, OwnershipState,
    Scope, StakeholderId, StakeholderKind, Standing,
};
use crate::ui::text::in_order;

/// One place of the matrix.
pub(super) type Place = (ObligationId, StakeholderId);

/// Which rows and columns are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// Words that stand in the duty or its citation.
    pub(super) text: String,
    /// Only duties that are not owned.
    pub(super) holes: bool,
    /// Only stakeholders with a part in a duty that is shown.
    pub(super) with_part: bool,
    /// Only duties that concern one of these; all where there are none.
    pub(super) only: Vec<NodeId>,
}

/// The matrix as it is shown.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) columns: Vec<Column>,
    /// How many duties there are, shown or not.
    pub(super) all_rows: usize,
    /// How many stakeholders there are, shown or not.
    pub(super) all_columns: usize,
}

/// A duty.
pub(super) struct Row {
    pub(super) duty: ObligationId,
    pub(super) name: String,
    pub(super) citation: String,
    /// Nothing where it is still being worked out.
    pub(super) state: Option<OwnershipState>,
    /// Binds nobody any longer.
    pub(super) ended: bool,
    /// The places that are not empty, by column.
    cells: Vec<(usize, Cell)>,
}

/// A stakeholder.
pub(super) struct Column {
    pub(super) who: StakeholderId,
    pub(super) name: String,
    pub(super) kind: StakeholderKind,
    /// How many duties shown it answers for on the day.
    pub(super) accountable: usize,
    /// How many duties shown it does on the day.
    pub(super) responsible: usize,
    /// Gone, or to come.
    pub(super) absent: bool,
}

/// A stakeholder's part in a duty.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) part: AssignmentId,
    pub(super) letters: Letters,
    pub(super) standing: Standing,
    pub(super) lead: bool,
    pub(super) when: When,
    /// Carries only the part of the duty with this name.
    pub(super) scope: Option<String>,
    /// How many more assignments join the two.
    pub(super) others: usize,
}

/// Whether a part holds on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// It holds.
    Now,
    /// It begins later.
    Coming,
    /// The bearer is gone.
    BearerGone,
    /// It ended on this day.
    Ended(Date),
}

impl Row {
    /// The part at a column.
    pub(super) fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.binary_search_by_key(&column, |(place, _)| *place).ok().map(|place| &self.cells[place].1)
    }
}

impl Table {
    /// Prepares what the filter lets through.
    pub(super) fn of(app: &App, filter: &Filter) -> Self {
        let ecosystem = app.ecosystem();
        let parts = parts_by_duty(ecosystem);
        let rows = rows(app, filter, &parts);
        let mut table = Self {
            columns: columns(app, filter, &rows, &parts),
            rows,
            all_rows: ecosystem.obligations.len(),
            all_columns: ecosystem.stakeholders.len(),
        };
        table.fill(ecosystem, &parts, app.as_of());
        table
    }

    /// The row of a duty.
    pub(super) fn row_of(&self, duty: ObligationId) -> Option<usize> {
        self.rows.iter().position(|row| row.duty == duty)
    }

    /// The column of a stakeholder.
    pub(super) fn column_of(&self, who: StakeholderId) -> Option<usize> {
        self.columns.iter().position(|column| column.who == who)
    }

    /// What stands at a row and a column.
    pub(super) fn place(&self, row: usize, column: usize) -> Option<Place> {
        Some((self.rows.get(row)?.duty, self.columns.get(column)?.who))
    }

    fn fill(&mut self, ecosystem: &Ecosystem, parts: &Parts, day: Date) {
        let places: BTreeMap<StakeholderId, usize> =
            self.columns.iter().enumerate().map(|(place, column)| (column.who, place)).collect();
        for row in &mut self.rows {
            let mut by_column: BTreeMap<usize, Vec<AssignmentId>> = BTreeMap::new();
            for (who, part) in parts.get(&row.duty).into_iter().flatten() {
                if let Some(place) = places.get(who) {
                    by_column.entry(*place).or_default().push(*part);
                }
            }
            for (place, parts) in by_column {
                let Some(cell) = cell(ecosystem, &parts, day) else { continue };
                if cell.when == When::Now {
                    let column = &mut self.columns[place];
                    column.accountable += usize::from(cell.letters.has(Letter::Accountable));
                    column.responsible += usize::from(cell.letters.has(Letter::Responsible));
                }
                row.cells.push((place, cell));
            }
        }
    }
}

type Parts = BTreeMap<ObligationId, Vec<(StakeholderId, AssignmentId)>>;

fn parts_by_duty(ecosystem: &Ecosystem) -> Parts {
    let mut parts = Parts::new();
    for (id, part) in ecosystem.assignments.iter() {
        parts.entry(part.obligation).or_default().push((part.stakeholder, id));
    }
    parts
}

fn rows(app: &App, filter: &Filter, parts: &Parts) -> Vec<Row> {
    let text = filter.text.trim().to_lowercase();
    let mut rows: Vec<Row> = app
        .ecosystem()
        .obligations
        .iter()
        .map(|(id, duty)| Row {
            duty: id,
            name: app.ecosystem().name(id),
            citation: duty.citation.clone(),
            state: app.analysis().ownership(id).map(|ownership| ownership.state),
            ended: duty.lifetime.has_ended_by(app.as_of()),
            cells: Vec::new(),
        })
        .filter(|row| text.is_empty() || format!("{} {}", row.name, row.citation).to_lowercase().contains(&text))
        .filter(|row| !filter.holes || (!row.ended && is_hole(row.state)))
        .filter(|row| {
            let duty = app.ecosystem().obligations.get(row.duty);
            filter.only.is_empty() || duty.is_some_and(|duty| concerns(duty, row.duty, parts, &filter.only))
        })
        .collect();
    rows.sort_by_cached_key(|row| (row.citation.is_empty(), in_order(&row.citation), in_order(&row.name)));
    rows
}

fn is_hole(state: Option<OwnershipState>) -> bool {
    !matches!(state, Some(OwnershipState::Owned | OwnershipState::Waived))
}

fn concerns(duty: &Obligation, id: ObligationId, parts: &Parts, nodes: &[NodeId]) -> bool {
    nodes.iter().any(|node| match node {
        NodeId::Element(element) => duty.about.contains(element),
        NodeId::Stakeholder(who) => {
            duty.owed_to.contains(who) || parts.get(&id).is_some_and(|parts| parts.iter().any(|part| part.0 == *who))
        }
    })
}

fn columns(app: &App, filter: &Filter, rows: &[Row], parts: &Parts) -> Vec<Column> {
    let mut bearers: Vec<StakeholderId> =
        rows.iter().filter_map(|row| parts.get(&row.duty)).flatten().map(|(who, _)| *who).collect();
    bearers.sort_unstable();
    bearers.dedup();
    let mut columns: Vec<Column> = app
        .ecosystem()
        .stakeholders
        .iter()
        .filter(|(id, _)| !filter.with_part || bearers.binary_search(id).is_ok())
        .map(|(id, stakeholder)| Column {
            who: id,
            name: app.ecosystem().name(id),
            kind: stakeholder.kind,
            accountable: 0,
            responsible: 0,
            absent: !stakeholder.lifetime.holds_on(app.as_of()),
        })
        .collect();
    columns.sort_by_cached_key(|column| (column.kind, in_order(&column.name)));
    columns
}

/// The part that speaks for all assignments of one stakeholder in one duty: one that holds
/// on the day, for the whole, without an end.
fn cell(ecosystem: &Ecosystem, parts: &[AssignmentId], day: Date) -> Option<Cell> {
    let (when, id, part) = parts
        .iter()
        .filter_map(|id| ecosystem.assignments.get(*id).map(|part| (when(ecosystem, part, day), *id, part)))
        .min_by_key(|(when, id, part)| (*when, part.lifetime.until.is_some(), part.scope != Scope::Whole, *id))?;
    Some(Cell {
        part: id,
        letters: part.letters,
        standing: part.standing,
        lead: part.lead,
        when,
        scope: match &part.scope {
            Scope::Whole => None,
            Scope::Part(name) => Some(name.clone()),
        },
        others: parts.len() - 1,
    })
}

fn when(ecosystem: &Ecosystem, part: &Assignment, day: Date) -> When {
    let bearer = ecosystem.stakeholders.get(part.stakeholder).map(|stakeholder| stakeholder.lifetime);
    match part.lifetime.until {
        Some(until) if part.lifetime.has_ended_by(day) => When::Ended(until),
        _ if bearer.is_none_or(|lifetime| lifetime.has_ended_by(day)) => When::BearerGone,
        _ if part.lifetime.begins_after(day) || bearer.is_some_and(|lifetime| lifetime.begins_after(day)) => {
            When::Coming
        }
        _ => When::Now,
    }
}

//! What an export would show now: what a change is measured against.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::keys::Keys;
use crate::export::xlsx::back;
use crate::import::ImportError;
use crate::law::Rulebook;
use crate::model::{AssignmentId, Ecosystem, ObligationId, ReportPart, ReportPlan, StakeholderId};
use crate::report::{Report, Row, Table};
use crate::rules::Analysis;

/// The ecosystem as it is, evaluated for the day of the export.
pub(super) struct Now {
    analysis: Analysis,
    tables: Vec<Table>,
    /// The numbers of rows by their ids, for each table.
    rows: Vec<BTreeMap<String, usize>>,
}

impl Now {
    pub(super) fn new(ecosystem: &Ecosystem, keys: &Keys, rulebook: &Arc<Rulebook>) -> Result<Self, ImportError> {
        let analysis = Analysis::with(ecosystem, keys.as_of, rulebook);
        let parts = vec![ReportPart::Matrix, ReportPart::Register, ReportPart::Assignments];
        let plan = ReportPlan { parts, letters: keys.letters, ..ReportPlan::default() };
        let tables: Vec<Table> = Report::planned(&analysis, &plan).tables().cloned().collect();
        let by_id = |table: &Table| (0..).zip(&table.rows).map(|(at, row)| (row.id.clone(), at)).collect();
        let rows = tables.iter().map(by_id).collect();
        let now = Self { analysis, tables, rows };
        let mut exported = keys.tables.iter().filter(|(code, _)| back::has_returning(code)).peekable();
        let is_known = |(code, table): (&String, &super::keys::TableKeys)| {
            table.rows.is_empty() || table.rows.keys().any(|id| now.row(code, id).is_some())
        };
        if exported.peek().is_some() && !exported.any(is_known) {
            return Err(ImportError::Other(keys.title.clone()));
        }
        Ok(now)
    }

    pub(super) fn ecosystem(&self) -> &Ecosystem {
        self.analysis.ecosystem()
    }

    fn row(&self, table: &str, id: &str) -> Option<(&Table, &Row)> {
        let number = self.tables.iter().position(|one| one.code == table)?;
        let row = self.rows[number].get(id)?;
        Some((&self.tables[number], self.tables[number].rows.get(*row)?))
    }

    /// The text of a cell, empty where it holds nothing; nothing where its row or its column
    /// is no longer there.
    pub(super) fn text(&self, table: &str, id: &str, column: &str) -> Option<String> {
        let (table, row) = self.row(table, id)?;
        let column = back::column_of(table, column)?;
        Some(back::cell_of(row, column).map_or_else(String::new, back::text))
    }

    /// The parts of a stakeholder in a duty that hold on the day.
    pub(super) fn live(&self, duty: ObligationId, who: StakeholderId) -> Vec<AssignmentId> {
        let all = self.analysis.ownership(duty).map(|owned| owned.live.as_slice()).unwrap_or_default();
        self.of(all, who).collect()
    }

    /// A part of a stakeholder in a duty that begins later.
    pub(super) fn coming(&self, duty: ObligationId, who: StakeholderId) -> Option<AssignmentId> {
        let all = self.analysis.ownership(duty).map(|owned| owned.coming.as_slice()).unwrap_or_default();
        self.of(all, who).next()
    }

    fn of<'a>(&'a self, parts: &'a [AssignmentId], who: StakeholderId) -> impl Iterator<Item = AssignmentId> + 'a {
        let is_theirs =
            move |id: &AssignmentId| self.ecosystem().assignments.get(*id).is_some_and(|part| part.stakeholder == who);
        parts.iter().copied().filter(is_theirs)
    }
}

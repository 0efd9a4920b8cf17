//! What the matrix shows, in lines and columns of plain values.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::cells::Cell;
use super::sections::{Heading, headings};
use super::{Arrangement, Column, Grouping, Row, Section, SectionKey, columns, rows};
use crate::model::{AssignmentId, Date, Ecosystem, Letter, ObligationId, StakeholderId};
use crate::rules::Analysis;

/// One place of the matrix: a duty, in the section in which it is meant, and a stakeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The section; nothing where there are none.
    pub section: Option<SectionKey>,
    /// The duty.
    pub duty: ObligationId,
    /// The stakeholder.
    pub who: StakeholderId,
}

/// What stands on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a section, by its number.
    Section(usize),
    /// A duty, by the number of its row.
    Duty {
        /// The section under which it stands here.
        section: Option<SectionKey>,
        /// The number of its row.
        row: usize,
    },
}

/// The matrix as it is shown.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What stands one below the other.
    pub lines: Vec<Line>,
    /// The headings.
    pub sections: Vec<Section>,
    /// The duties that pass the filters, each once.
    pub rows: Vec<Row>,
    /// The stakeholders that pass the filters.
    pub columns: Vec<Column>,
    /// How many duties there are, shown or not.
    pub all_rows: usize,
    /// How many stakeholders there are, shown or not.
    pub all_columns: usize,
}

/// A rectangle of lines and columns; headings in it count for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// The lines.
    pub lines: RangeInclusive<usize>,
    /// The columns.
    pub columns: RangeInclusive<usize>,
}

/// What a table is made from.
pub(super) struct Shown<'a> {
    pub(super) ecosystem: &'a Ecosystem,
    pub(super) analysis: &'a Analysis,
    pub(super) day: Date,
}

/// Who has which parts in a duty.
pub(super) type Parts = BTreeMap<ObligationId, Vec<(StakeholderId, AssignmentId)>>;

impl Table {
    /// Prepares what an arrangement shows of an ecosystem. The findings may be those of an
    /// ecosystem a moment older. Costs one pass over duties, assignments and stakeholders,
    /// and the sorting of what passes.
    pub fn of(ecosystem: &Ecosystem, analysis: &Analysis, day: Date, arrangement: &Arrangement) -> Self {
        let shown = Shown { ecosystem, analysis, day };
        let mut parts = Parts::new();
        for (id, part) in ecosystem.assignments.iter() {
            parts.entry(part.obligation).or_default().push((part.stakeholder, id));
        }
        let rows = rows::rows(&shown, arrangement, &parts);
        let mut table = Self {
            columns: columns::columns(&shown, arrangement, &rows, &parts),
            rows,
            all_rows: ecosystem.obligations.len(),
            all_columns: ecosystem.stakeholders.len(),
            ..Self::default()
        };
        table.fill(&shown, &parts);
        table.divide(&shown, arrangement);
        table
    }

    fn fill(&mut self, shown: &Shown<'_>, parts: &Parts) {
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
                let Some(cell) = Cell::of(shown.ecosystem, &parts, shown.day) else { continue };
                if cell.holds() {
                    let column = &mut self.columns[place];
                    column.accountable += usize::from(cell.letters.has(Letter::Accountable));
                    column.responsible += usize::from(cell.letters.has(Letter::Responsible));
                }
                row.cells.push((place, cell));
            }
        }
    }

    /// Puts the rows under their headings.
    fn divide(&mut self, shown: &Shown<'_>, arrangement: &Arrangement) {
        if arrangement.grouping == Grouping::None {
            self.lines = (0..self.rows.len()).map(|row| Line::Duty { section: None, row }).collect();
            return;
        }
        let mut members: BTreeMap<Heading, Vec<usize>> = BTreeMap::new();
        for (number, row) in self.rows.iter().enumerate() {
            let Some(duty) = shown.ecosystem.obligations.get(row.duty) else { continue };
            for heading in headings(shown.analysis, arrangement.grouping, row.duty, duty) {
                members.entry(heading).or_default().push(number);
            }
        }
        for ((_, key, title), rows) in members {
            let folded = arrangement.folded.contains(&key);
            let holes = rows.iter().filter(|row| self.rows[**row].is_hole()).count();
            self.lines.push(Line::Section(self.sections.len()));
            self.sections.push(Section { key, title, count: rows.len(), holes, folded });
            if !folded {
                self.lines.extend(rows.into_iter().map(|row| Line::Duty { section: Some(key), row }));
            }
        }
    }

    /// The row that stands on a line; nothing where that is a heading.
    pub fn row_at(&self, line: usize) -> Option<&Row> {
        match self.lines.get(line)? {
            Line::Duty { row, .. } => self.rows.get(*row),
            Line::Section(_) => None,
        }
    }

    /// The part at a line and a column.
    pub fn cell(&self, (line, column): (usize, usize)) -> Option<&Cell> {
        self.row_at(line)?.cell(column)
    }

    /// The duties in the order in which they are shown, each once.
    pub fn shown_duties(&self) -> impl Iterator<Item = ObligationId> {
        self.rows.iter().map(|row| row.duty)
    }

    /// The column of a stakeholder.
    pub fn column_of(&self, who: StakeholderId) -> Option<usize> {
        self.columns.iter().position(|column| column.who == who)
    }

    /// The first line on which a duty stands.
    pub fn line_of(&self, duty: ObligationId) -> Option<usize> {
        (0..self.lines.len()).find(|line| self.row_at(*line).is_some_and(|row| row.duty == duty))
    }

    /// What stands at a line and a column; nothing on a heading.
    pub fn place(&self, line: usize, column: usize) -> Option<Place> {
        let Line::Duty { section, row } = *self.lines.get(line)? else { return None };
        Some(Place { section, duty: self.rows.get(row)?.duty, who: self.columns.get(column)?.who })
    }

    /// The line and the column of a place. One walk over lines and columns.
    pub fn locate(&self, place: Place) -> Option<(usize, usize)> {
        let line = self.lines.iter().position(|line| match line {
            Line::Duty { section, row } => *section == place.section && self.rows[*row].duty == place.duty,
            Line::Section(_) => false,
        })?;
        Some((line, self.column_of(place.who)?))
    }

    /// The nearest line with a duty, going down from a line or up from it.
    pub fn duty_line(&self, from: usize, down: bool) -> Option<usize> {
        let is_duty = |line: &usize| matches!(self.lines[*line], Line::Duty { .. });
        let last = self.lines.len().checked_sub(1)?;
        if down { (from.min(last)..=last).find(is_duty) } else { (0..=from.min(last)).rev().find(is_duty) }
    }

    /// The rectangle between two places.
    pub fn area(&self, one: Place, other: Place) -> Option<Area> {
        let ((a, b), (c, d)) = (self.locate(one)?, self.locate(other)?);
        Some(Area { lines: a.min(c)..=a.max(c), columns: b.min(d)..=b.max(d) })
    }

    /// The places of a rectangle, line by line, each duty once.
    pub fn places(&self, area: &Area) -> Vec<(usize, usize)> {
        let mut seen: Vec<usize> = Vec::new();
        let mut places = Vec::new();
        for line in area.lines.clone() {
            let Some(Line::Duty { row, .. }) = self.lines.get(line) else { continue };
            if seen.contains(row) {
                continue;
            }
            seen.push(*row);
            places.extend(area.columns.clone().filter(|column| *column < self.columns.len()).map(|one| (line, one)));
        }
        places
    }
}

impl Area {
    /// Whether a line and a column lie in it.
    pub fn has(&self, (line, column): (usize, usize)) -> bool {
        self.lines.contains(&line) && self.columns.contains(&column)
    }

    /// Whether it is more than one place.
    pub fn is_range(&self) -> bool {
        self.lines.start() != self.lines.end() || self.columns.start() != self.columns.end()
    }
}

//! The matrix without a window: which duties and stakeholders are shown, in which order, what
//! RACI teaches about them, and what letters over a range do.
//!
//! An [`Arrangement`] is how somebody likes to see the matrix; it belongs to the window and
//! never to the file. [`Table::of`] prepares what it shows, pure over ecosystem and findings.

mod cells;
mod clip;
mod columns;
mod fill;
mod rows;
mod sections;
mod table;
mod warnings;

use std::collections::BTreeSet;

pub use cells::{Cell, When};
pub use columns::Column;
pub use fill::{clear, copy_down, paste, put, stand, toggle, toggle_contested, toggle_lead};
pub use rows::Row;
pub use sections::{Section, SectionKey};
pub use table::{Area, Line, Place, Table};
pub use warnings::{ColumnWarning, MANY, RowWarning};

use crate::model::{NodeId, ObligationId, StakeholderId};

/// How somebody likes to see the matrix. Ids of records that are no longer there do no harm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Words that stand in the duty or its citation.
    pub text: String,
    /// Only duties that are not owned.
    pub holes: bool,
    /// Only stakeholders with a part in a duty that is shown.
    pub with_part: bool,
    /// Only duties that concern one of these; all where there are none.
    pub only: Vec<NodeId>,
    /// Under which headings duties stand.
    pub grouping: Grouping,
    /// Sections of which only the heading is shown.
    pub folded: BTreeSet<SectionKey>,
    /// In which order duties stand.
    pub sorting: Sorting,
    /// The order made by hand; what is not in it comes behind.
    pub row_order: Vec<ObligationId>,
    /// In which order stakeholders stand.
    pub columns: ColumnSorting,
    /// The order made by hand; who is not in it comes behind.
    pub column_order: Vec<StakeholderId>,
    /// Duties that are not shown.
    pub hidden_rows: BTreeSet<ObligationId>,
    /// Stakeholders that are not shown.
    pub hidden_columns: BTreeSet<StakeholderId>,
}

/// Under which headings duties stand. A duty that belongs under several stands under each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grouping {
    /// Under none.
    #[default]
    None,
    /// The law or paper they come from.
    Instrument,
    /// The part of the life cycle in which they bite.
    Phase,
    /// What they are about.
    Element,
    /// What they protect.
    Dimension,
    /// How they are owned.
    Ownership,
}

/// In which order duties stand, inside their section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sorting {
    /// By where they are written.
    #[default]
    Citation,
    /// By name.
    Name,
    /// The worst owned first.
    Ownership,
    /// By the part of one stakeholder: what it answers for, does, is asked, is told.
    By(StakeholderId),
    /// As somebody has put them.
    Manual,
}

/// In which order stakeholders stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnSorting {
    /// By kind, then by name.
    #[default]
    Kind,
    /// By name.
    Name,
    /// Who carries most first.
    Load,
    /// As somebody has put them.
    Manual,
}

impl Grouping {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Instrument, Self::Phase, Self::Element, Self::Dimension, Self::Ownership];

    /// What it is called.
    pub fn label(self) -> String {
        crate::lang::t(match self {
            Self::None => "matrix-group-none",
            Self::Instrument => "matrix-group-instrument",
            Self::Phase => "matrix-group-phase",
            Self::Element => "matrix-group-element",
            Self::Dimension => "matrix-group-dimension",
            Self::Ownership => "matrix-group-ownership",
        })
    }
}

impl ColumnSorting {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Name, Self::Load, Self::Manual];

    /// What it is called.
    pub fn label(self) -> String {
        crate::lang::t(match self {
            Self::Kind => "matrix-columns-kind",
            Self::Name => "matrix-columns-name",
            Self::Load => "matrix-columns-load",
            Self::Manual => "matrix-columns-manual",
        })
    }
}

impl Arrangement {
    /// How many duties and stakeholders were hidden by hand.
    pub fn hidden(&self) -> usize {
        self.hidden_rows.len() + self.hidden_columns.len()
    }

    /// Shows everything; order and grouping stay.
    pub fn show_all(&mut self) {
        self.text.clear();
        self.holes = false;
        self.with_part = false;
        self.only.clear();
        self.show_hidden();
    }

    /// The same habits for another ecosystem: what names its records is left behind.
    #[must_use]
    pub fn for_another(&self) -> Self {
        let keep =
            |sorting| if matches!(sorting, Sorting::By(_) | Sorting::Manual) { Sorting::default() } else { sorting };
        let columns = if self.columns == ColumnSorting::Manual { ColumnSorting::default() } else { self.columns };
        Self { grouping: self.grouping, sorting: keep(self.sorting), columns, ..Self::default() }
    }

    /// Shows what was hidden by hand.
    pub fn show_hidden(&mut self) {
        self.hidden_rows.clear();
        self.hidden_columns.clear();
    }

    /// Hides a duty.
    pub fn hide_row(&mut self, duty: ObligationId) {
        self.hidden_rows.insert(duty);
    }

    /// Hides a stakeholder.
    pub fn hide_column(&mut self, who: StakeholderId) {
        self.hidden_columns.insert(who);
    }

    /// Folds or unfolds a section.
    pub fn fold(&mut self, section: SectionKey) {
        if !self.folded.remove(&section) {
            self.folded.insert(section);
        }
    }

    /// Puts a stakeholder in front of another one that is shown, or at the end; from then on
    /// the order is the one made by hand.
    pub fn move_column(&mut self, table: &Table, who: StakeholderId, before: Option<StakeholderId>) {
        let order = table.columns.iter().map(|column| column.who).collect();
        self.column_order = moved(order, &self.column_order, who, before);
        self.columns = ColumnSorting::Manual;
    }

    /// Puts a duty in front of another one that is shown, or at the end; from then on the
    /// order is the one made by hand.
    pub fn move_row(&mut self, table: &Table, duty: ObligationId, before: Option<ObligationId>) {
        let order = table.shown_duties().collect();
        self.row_order = moved(order, &self.row_order, duty, before);
        self.sorting = Sorting::Manual;
    }
}

/// The order as it is shown with one moved, followed by those of an earlier order that are
/// not shown now, so that they keep theirs.
fn moved<T: Copy + PartialEq>(mut shown: Vec<T>, earlier: &[T], one: T, before: Option<T>) -> Vec<T> {
    shown.retain(|other| *other != one);
    let at = before.and_then(|before| shown.iter().position(|other| *other == before)).unwrap_or(shown.len());
    shown.insert(at, one);
    let rest: Vec<T> = earlier.iter().copied().filter(|other| !shown.contains(other)).collect();
    shown.extend(rest);
    shown
}

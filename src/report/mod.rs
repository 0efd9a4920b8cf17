//! Ecosystem and findings as headings, paragraphs, tables and citations.
//!
//! A [`Report`] is plain text in plain structures: no part of it holds markup of any
//! format, and whoever writes it out needs neither the model nor the rules. A new section
//! is one file here that pushes blocks; every export shows it without being changed.

mod findings;
mod law;
mod matrix;
mod overview;
mod sources;
mod table;

use crate::lang::Message;
use crate::model::Date;
use crate::rules::Analysis;

pub use findings::accepted;
use sources::Numbers;
pub use table::{Cell, Column, Named, Row, Table};

/// All a reader takes away from an ecosystem, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What people call the ecosystem. Never empty.
    pub title: String,
    /// The day for which everything was evaluated.
    pub as_of: Date,
    /// The catalogue of law that was asked.
    pub catalogue: Edition,
    /// The content.
    pub blocks: Vec<Block>,
}

/// Which edition of the catalogue was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Such as `2026.11`.
    pub version: String,
    /// The day on which it was last gone through.
    pub reviewed: Date,
}

/// One piece of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; level 1 stands below the title of the report.
    Heading {
        /// 1 for a section, 2 for a part of one.
        level: u8,
        /// Its words, on one line.
        text: String,
    },
    /// Running text; may hold line breaks that a user typed.
    Paragraph(String),
    /// A table.
    Table(Table),
    /// The register of sources, to whose numbers the tables point.
    Citations(Vec<Citation>),
}

/// One entry of the register of sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// Its number in this report, counted from 1.
    pub number: usize,
    /// The id of the source.
    pub id: String,
    /// Author, date and title.
    pub title: String,
    /// Where it can be read. May be empty, and may be no address at all.
    pub url: String,
    /// What sort of source it is. May be empty.
    pub tier: String,
    /// The day on which it was read.
    pub read_on: Option<Date>,
    /// How sure it is that the source says so.
    pub confidence: Cell,
    /// Remarks. May be empty.
    pub note: String,
}

impl Report {
    /// Everything there is to report of an analysis.
    pub fn of(analysis: &Analysis) -> Self {
        let ecosystem = analysis.ecosystem();
        let numbers = Numbers::of(ecosystem);
        let mut blocks = Vec::new();
        overview::write(analysis, &numbers, &mut blocks);
        matrix::write(analysis, &numbers, &mut blocks);
        law::write(analysis, &mut blocks);
        findings::write(analysis, &mut blocks);
        overview::write_observations(ecosystem, &numbers, &mut blocks);
        sources::write(ecosystem, &mut blocks);
        let catalogue = analysis.law().rulebook().catalogue();
        Self {
            title: ecosystem.name(crate::model::RecordKey::Profile),
            as_of: analysis.as_of(),
            catalogue: Edition { version: catalogue.version.clone(), reviewed: catalogue.reviewed },
            blocks,
        }
    }

    /// All tables, the register of sources as one of them.
    pub fn tables(&self) -> Vec<Table> {
        let tables = self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table.clone()),
            Block::Citations(citations) => Some(sources::register(citations)),
            Block::Heading { .. } | Block::Paragraph(_) => None,
        });
        tables.collect()
    }
}

fn heading(text: &Message) -> Block {
    Block::Heading { level: 1, text: text.text() }
}

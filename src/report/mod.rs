//! Ecosystem and findings as parts, headings, paragraphs, tables, pictures and footnotes.
//!
//! A [`Report`] is plain text in plain structures: no part of it holds markup of any
//! format, and whoever writes it out needs neither the model nor the rules. To add a part:
//! a word in [`crate::model::ReportPart`], one file here that returns blocks, and one line
//! in `writer`; every export shows it without being changed.

mod assignments;
mod assumptions;
mod authorities;
mod comparison;
mod contested;
mod draft;
mod elements;
mod findings;
mod graph;
mod history;
mod inline;
mod law;
mod map;
mod matrix;
mod needs;
mod notes;
mod observations;
mod overview;
mod questions;
mod register;
mod sight;
mod sources;
mod stakeholders;
mod table;
mod timeline;
mod title;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagram::Scene;
use crate::lang::Message;
use crate::model::{Date, LetterOrder, Paper, ReportPart, ReportPlan};
use crate::rules::Analysis;
use draft::Draft;

pub use findings::accepted;
pub use graph::{EDGE_VALUES, Graph, GraphEdge, GraphNode, NODE_VALUES, Value, ValueType};
pub use inline::{Link, Mark, Run, is_web_address, plain_text};
pub use sight::unknown;
pub use table::{Cell, Choice, Column, Named, Row, Table, Tone, Width};

/// All a reader takes away from an ecosystem, in reading order.
#[derive(Clone, Debug)]
pub struct Report {
    /// What people call the ecosystem. Never empty.
    pub title: String,
    /// Who drew it. May be empty.
    pub author: String,
    /// Which version of the map it is. May be empty.
    pub version: String,
    /// The day for which everything was evaluated.
    pub as_of: Date,
    /// The catalogue of law that was asked.
    pub catalogue: Edition,
    /// Of what it speaks, where that is not everything.
    pub scope: Option<String>,
    /// The language of its words, such as `en`.
    pub language: &'static str,
    /// The paper, in formats that have pages.
    pub paper: Paper,
    /// The order in which letters are written and explained.
    pub letters: LetterOrder,
    /// What stands on the first page, where there is one.
    pub title_page: Option<TitlePage>,
    /// The content.
    pub parts: Vec<Part>,
    /// The footnotes, by the numbers that point to them, counted from 1.
    pub notes: Vec<Note>,
    /// The same as a network, whichever parts it has.
    pub graph: Graph,
}

/// Which edition of the catalogue was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Such as `2026.11`.
    pub version: String,
    /// The day on which it was last gone through.
    pub reviewed: Date,
}

/// What stands on the first page besides the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitlePage {
    /// What sort of paper this is.
    pub subtitle: String,
    /// Facts about it: what, and how it is.
    pub facts: Vec<(String, String)>,
    /// What its user has to bear in mind.
    pub advice: Vec<String>,
}

/// A part of a report.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name on the command line and in exchange formats, such as `matrix`.
    pub code: &'static str,
    /// Its heading.
    pub title: String,
    /// Its tables are wide: on paper it stands across the page.
    pub is_wide: bool,
    /// The content.
    pub blocks: Vec<Block>,
}

/// One piece of a part.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading within the part.
    Heading {
        /// 2 directly below the heading of the part, 3 below that.
        level: u8,
        /// Its words, on one line.
        text: String,
        /// The id of the record that has its place here.
        record: Option<String>,
    },
    /// Running text.
    Paragraph(Paragraph),
    /// A table. One without rows is there for programs; a reader is told in words.
    Table(Table),
    /// A picture.
    Figure(Figure),
}

/// Running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What sort of text it is.
    pub style: Style,
    /// The text.
    pub runs: Vec<Run>,
}

/// What sort of text a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Text like any other.
    #[default]
    Body,
    /// An entry of a list.
    Item,
    /// What explains what stands above or below it.
    Remark,
    /// What a reader must not miss.
    Warning,
}

/// A picture of a map.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name in exchange formats.
    pub code: &'static str,
    /// What stands below it.
    pub caption: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// What is drawn.
    pub scene: Arc<Scene>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its text.
    pub runs: Vec<Run>,
}

impl Report {
    /// Everything there is to report of an analysis.
    pub fn of(analysis: &Analysis) -> Self {
        Self::planned(analysis, &ReportPlan::default())
    }

    /// What a plan asks for. Parts that have nothing to say are left out, unless the plan names them.
    pub fn planned(analysis: &Analysis, plan: &ReportPlan) -> Self {
        let mut draft = Draft::new(analysis, plan);
        let has_title = plan.parts().contains(&ReportPart::Title);
        let title_page = has_title.then(|| title::page(&draft));
        let parts = plan.parts().iter().filter_map(|part| draft.part(*part)).collect();
        let profile = &analysis.ecosystem().profile;
        let catalogue = analysis.law().rulebook().catalogue();
        Self {
            title: analysis.ecosystem().name(crate::model::RecordKey::Profile),
            author: profile.author.trim().to_owned(),
            version: profile.version.trim().to_owned(),
            as_of: analysis.as_of(),
            catalogue: Edition { version: catalogue.version.clone(), reviewed: catalogue.reviewed },
            scope: draft.sight.words(analysis),
            language: "en",
            paper: plan.paper,
            letters: plan.letters,
            title_page,
            parts,
            graph: graph::write(&draft),
            notes: draft.notes.finish(),
        }
    }

    /// All blocks in reading order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.parts.iter().flat_map(|part| &part.blocks)
    }

    /// All tables in reading order, each with another code; without those that only say
    /// again what stands in another one.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        let tables = self.blocks().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        tables.filter(|table| !table.is_extract)
    }

    /// All pictures in reading order.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.blocks().filter_map(|block| if let Block::Figure(figure) = block { Some(figure) } else { None })
    }

    /// The ids of the records that have a place in the report, to which links may lead.
    pub fn anchors(&self) -> BTreeSet<&str> {
        let mut anchors = BTreeSet::new();
        for block in self.blocks() {
            match block {
                Block::Heading { record: Some(id), .. } => {
                    anchors.insert(id.as_str());
                }
                Block::Table(table) if table.is_home => anchors.extend(table.entries().map(|row| row.id.as_str())),
                _ => {}
            }
        }
        anchors
    }
}

impl Block {
    /// Text like any other. May hold line breaks that a user typed.
    pub fn text(text: impl Into<String>) -> Self {
        Self::styled(Style::Body, vec![Run::plain(text)])
    }

    /// A paragraph of some sort.
    pub fn styled(style: Style, runs: Vec<Run>) -> Self {
        Self::Paragraph(Paragraph { style, runs })
    }

    /// A message that explains what stands above or below it.
    fn remark(text: &Message) -> Self {
        Self::styled(Style::Remark, vec![Run::plain(text.text())])
    }

    fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into(), record: None }
    }
}

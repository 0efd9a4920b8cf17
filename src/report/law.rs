//! What the law asks: what applies and to whom, what may, and what would have to be known.

use std::collections::BTreeMap;

use super::{Block, Cell, Column, Row, Table, heading};
use crate::lang::Message;
use crate::law::{Application, SilentAbout, State, mark};
use crate::model::{ElementId, ObligationId, StakeholderId};
use crate::rules::Analysis;

/// One provision with one outcome, for all elements for which it comes out so.
struct Entry<'a> {
    first: Application<'a>,
    elements: Vec<ElementId>,
    bearers: Vec<StakeholderId>,
    duties: Vec<ObligationId>,
}

/// In which order outcomes stand, and by which word and code they go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Applies,
    Depends,
    Later,
}

impl Outcome {
    fn of(one: &Application<'_>) -> Self {
        match (one.is_later, one.state) {
            (true, _) => Self::Later,
            (false, State::Applies) => Self::Applies,
            (false, _) => Self::Depends,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Applies => "applies",
            Self::Depends => "depends",
            Self::Later => "later",
        }
    }

    fn cell(self) -> Cell {
        let label = match self {
            Self::Applies => msg!("report-law-applies"),
            Self::Depends => msg!("report-law-depends"),
            Self::Later => msg!("report-law-later"),
        };
        Cell::word(self.code(), label.text())
    }
}

/// Pushes what applies or may, the open questions, and for what the catalogue has nothing.
pub(super) fn write(analysis: &Analysis, blocks: &mut Vec<Block>) {
    blocks.push(heading(&msg!("report-law")));
    let (law, ecosystem) = (analysis.law(), analysis.ecosystem());
    for silence in law.silences(ecosystem) {
        let what = match silence.about {
            SilentAbout::Jurisdiction(place) => place.label(),
            SilentAbout::Sector(sector) => sector.label(),
        };
        blocks.push(Block::Paragraph(msg!("report-law-silent", what = what).text()));
    }
    let nowhere: Vec<String> = law.nowhere(ecosystem).into_iter().map(|id| ecosystem.name(id)).collect();
    if !nowhere.is_empty() {
        blocks.push(Block::Paragraph(msg!("law-nowhere", what = crate::lang::list(&nowhere)).text()));
    }
    blocks.push(Block::Table(provisions(analysis)));
    let questions = questions(analysis);
    if !questions.rows.is_empty() {
        blocks.push(heading(&msg!("report-questions")));
        blocks.push(Block::Table(questions));
    }
}

fn provisions(analysis: &Analysis) -> Table {
    let columns = vec![
        Column::new("instrument", &msg!("column-instrument")),
        Column::new("bearers", &msg!("column-bearers")),
        Column::new("missing_roles", &msg!("column-missing-roles")),
        Column::new("state", &msg!("column-applies")),
        Column::new("cite", &msg!("column-citation")),
        Column::new("provision", &msg!("column-provision")),
        Column::new("elements", &msg!("column-about")),
        Column::new("from", &msg!("column-from")),
        Column::new("marks", &msg!("column-rests-on")),
        Column::new("on_map", &msg!("column-on-map")),
    ];
    let mut table = Table::new("law", &msg!("report-law"), columns);
    let mut entries: Vec<((Outcome, &str), Entry<'_>)> = entries(analysis).into_iter().collect();
    entries.sort_by_cached_key(|((outcome, id), entry)| {
        let instrument = entry.first.instrument;
        (instrument.id.as_str(), entry.bearers.clone(), *outcome, instrument.place_of(id))
    });
    table.rows = entries.iter().map(|((outcome, _), entry)| row(analysis, *outcome, entry)).collect();
    table
}

fn entries(analysis: &Analysis) -> BTreeMap<(Outcome, &str), Entry<'_>> {
    let (law, ecosystem) = (analysis.law(), analysis.ecosystem());
    let mut entries: BTreeMap<(Outcome, &str), Entry<'_>> = BTreeMap::new();
    for one in law.applications() {
        let key = (Outcome::of(&one), one.provision.id.as_str());
        let duty = law.on_map(ecosystem, &one);
        let blank = || Entry { first: one.clone(), elements: Vec::new(), bearers: Vec::new(), duties: Vec::new() };
        let entry = entries.entry(key).or_insert_with(blank);
        entry.elements.push(one.element);
        entry.bearers.extend(one.bearers.iter().map(|(who, _)| *who));
        entry.duties.extend(duty);
    }
    for entry in entries.values_mut() {
        entry.bearers.sort_unstable();
        entry.bearers.dedup();
        entry.duties.sort_unstable();
        entry.duties.dedup();
    }
    entries
}

fn row(analysis: &Analysis, outcome: Outcome, entry: &Entry<'_>) -> Row {
    let ecosystem = analysis.ecosystem();
    let Application { instrument, provision, .. } = entry.first;
    Row::new(
        format!("{}:{}", provision.id, outcome.code()),
        [
            instrument.name.as_str().into(),
            Cell::records(ecosystem, entry.bearers.iter().copied()),
            Cell::Lines(missing_roles(analysis, entry)),
            outcome.cell(),
            instrument.cite(&provision.citation).into(),
            provision.title.as_str().into(),
            Cell::records(ecosystem, entry.elements.iter().copied()),
            Cell::day(provision.from),
            Cell::Lines(mark(instrument, provision).iter().map(Message::text).collect()),
            Cell::records(ecosystem, entry.duties.iter().copied()),
        ],
    )
}

/// The roles it addresses, where nobody on the map holds one of them.
fn missing_roles(analysis: &Analysis, entry: &Entry<'_>) -> Vec<String> {
    if !entry.bearers.is_empty() {
        return Vec::new();
    }
    let catalogue = analysis.law().rulebook().catalogue();
    entry.first.provision.bearers.iter().map(|role| catalogue.role_label(role).to_owned()).collect()
}

fn questions(analysis: &Analysis) -> Table {
    let columns = vec![
        Column::new("question", &msg!("column-question")),
        Column::new("settles", &msg!("column-settles")),
        Column::new("about", &msg!("column-about")),
        Column::new("help", &msg!("column-how-to-tell")),
    ];
    let mut table = Table::new("questions", &msg!("report-questions"), columns);
    let ecosystem = analysis.ecosystem();
    let row = |(number, question): (usize, crate::law::OpenQuestion<'_>)| {
        let cells = [
            question.text.text().into(),
            Cell::Number(question.settles),
            Cell::records(ecosystem, question.about.iter().copied()),
            question.help.unwrap_or_default().into(),
        ];
        Row::new(number.to_string(), cells)
    };
    table.rows = (1..).zip(analysis.law().questions(ecosystem)).map(row).collect();
    table
}

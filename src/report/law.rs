//! What the law asks: what applies and to whom, what may, and what would have to be known.

use std::collections::BTreeMap;

use super::{Block, Cell, Column, Row, Table, heading};
use crate::law::{Application, SilentAbout, State, mark};
use crate::model::{ElementId, StakeholderId};
use crate::rules::Analysis;

/// One provision with one outcome and the same bearers, for all elements for which it comes out so.
struct Entry<'a> {
    first: Application<'a>,
    elements: Vec<ElementId>,
    bearers: Vec<StakeholderId>,
    is_on_map: bool,
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
    for silence in law.silences(ecosystem, analysis.index()) {
        let what = match silence.about {
            SilentAbout::Jurisdiction(place) => place.label(),
            SilentAbout::Sector(sector) => sector.label(),
            SilentAbout::Eea(place) => {
                let mut text = msg!("finding-eea", place = place.label()).text();
                if !silence.acts.is_empty() {
                    let acts = crate::lang::list(&silence.acts);
                    text.push_str(&format!(" {}", msg!("reason-eea", acts = acts)));
                }
                blocks.push(Block::Paragraph(text));
                continue;
            }
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
        Column::new("provisions", &msg!("column-provisions")),
        Column::new("elements", &msg!("column-about")),
    ];
    let mut table = Table::new("law", &msg!("report-law"), columns);
    let mut groups: BTreeMap<Group<'_>, Vec<Entry<'_>>> = BTreeMap::new();
    for ((outcome, ..), entry) in entries(analysis) {
        groups.entry(Group::of(analysis, outcome, &entry)).or_default().push(entry);
    }
    for (group, mut entries) in groups {
        entries.sort_by_key(|entry| entry.first.instrument.place_of(&entry.first.provision.id));
        table.rows.extend(row(analysis, group, &entries));
    }
    table
}

/// What provisions have in common that stand in one row.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Group<'a> {
    instrument: &'a str,
    bearers: Vec<StakeholderId>,
    /// The roles addressed, where nobody on the map holds one of them.
    missing: Vec<&'a str>,
    outcome: Outcome,
    elements: Vec<ElementId>,
}

impl<'a> Group<'a> {
    fn of(analysis: &'a Analysis, outcome: Outcome, entry: &Entry<'a>) -> Self {
        let catalogue = analysis.law().rulebook().catalogue();
        let roles = entry.first.provision.bearers.iter().map(|role| catalogue.role_label(role));
        Self {
            instrument: &entry.first.instrument.id,
            bearers: entry.bearers.clone(),
            missing: if entry.bearers.is_empty() { roles.collect() } else { Vec::new() },
            outcome,
            elements: entry.elements.clone(),
        }
    }
}

/// What applications of a provision have in common that are told at once.
type Alike<'a> = (Outcome, &'a str, Vec<StakeholderId>);

fn entries(analysis: &Analysis) -> BTreeMap<Alike<'_>, Entry<'_>> {
    let (law, ecosystem) = (analysis.law(), analysis.ecosystem());
    let mut entries: BTreeMap<Alike<'_>, Entry<'_>> = BTreeMap::new();
    for one in law.applications() {
        let mut bearers: Vec<StakeholderId> = one.bearers.iter().map(|(who, _)| *who).collect();
        bearers.sort_unstable();
        let key = (Outcome::of(&one), one.provision.id.as_str(), bearers.clone());
        let is_on_map = law.on_map(ecosystem, &one).is_some();
        let blank = || Entry { first: one, elements: Vec::new(), bearers, is_on_map: false };
        let entry = entries.entry(key).or_insert_with(blank);
        entry.elements.push(one.element);
        entry.is_on_map |= is_on_map;
    }
    entries
}

fn row(analysis: &Analysis, group: Group<'_>, entries: &[Entry<'_>]) -> Option<Row> {
    let ecosystem = analysis.ecosystem();
    let first = &entries.first()?.first;
    let cells = [
        first.instrument.name.as_str().into(),
        Cell::records(ecosystem, group.bearers),
        Cell::Lines(group.missing.iter().map(|role| (*role).to_owned()).collect()),
        group.outcome.cell(),
        Cell::Lines(entries.iter().map(|entry| line(group.outcome, entry)).collect()),
        Cell::records(ecosystem, group.elements),
    ];
    let id = std::iter::once(first.provision.id.as_str()).chain([group.outcome.code()]);
    let id: Vec<&str> = id.chain(first.bearers.iter().map(|(who, _)| who.as_str())).collect();
    Some(Row::new(id.join(":"), cells))
}

/// A provision on one line: where it stands, what it asks, and what is to be said of it.
fn line(outcome: Outcome, entry: &Entry<'_>) -> String {
    let Application { instrument, provision, .. } = entry.first;
    let mut line = format!("{}: {}", instrument.cite(&provision.citation), provision.title);
    let from = provision.from.filter(|_| outcome == Outcome::Later).map(|day| msg!("report-law-from", day = day));
    let on_map = entry.is_on_map.then(|| msg!("report-law-on-map"));
    for mark in from.into_iter().chain(mark(instrument, provision)).chain(on_map) {
        line.push_str(&format!(" [{mark}]"));
    }
    line
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
            question.help.as_deref().unwrap_or_default().into(),
        ];
        Row::new(number.to_string(), cells)
    };
    table.rows = (1..).zip(analysis.law().questions(ecosystem)).map(row).collect();
    table
}

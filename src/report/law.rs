//! What the law asks: what applies and to whom, and what may.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::{Block, Cell, Column, Row, Run, Style, Table, Tone, Width};
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
        let (label, tone) = match self {
            Self::Applies => (msg!("report-law-applies"), Tone::Plain),
            Self::Depends => (msg!("report-law-depends"), Tone::Quiet),
            Self::Later => (msg!("report-law-later"), Tone::Quiet),
        };
        Cell::toned(self.code(), label.text(), tone)
    }
}

/// Writes what applies or may, and for what the catalogue has nothing.
pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let (law, ecosystem) = (draft.analysis.law(), draft.ecosystem());
    let mut blocks = Vec::new();
    let mut warn = |text: String| blocks.push(Block::styled(Style::Warning, vec![Run::plain(text)]));
    for silence in law.silences(ecosystem, draft.analysis.index()) {
        let what = match silence.about {
            SilentAbout::Jurisdiction(place) => place.label(),
            SilentAbout::Sector(sector) => sector.label(),
            SilentAbout::Eea(place) => {
                let mut text = msg!("finding-eea", place = place.label()).text();
                if !silence.acts.is_empty() {
                    let acts = crate::lang::list(&silence.acts);
                    text.push_str(&format!(" {}", msg!("reason-eea", acts = acts)));
                }
                warn(text);
                continue;
            }
        };
        warn(msg!("report-law-silent", what = what).text());
    }
    let nowhere: Vec<String> = law.nowhere(ecosystem).into_iter().map(|id| ecosystem.name(id)).collect();
    if !nowhere.is_empty() {
        warn(msg!("law-nowhere", what = crate::lang::list(&nowhere)).text());
    }
    let table = provisions(draft);
    if table.rows.is_empty() {
        blocks.push(Block::text(msg!("report-law-nothing").text()));
    } else {
        blocks.push(Block::Table(table));
    }
    blocks
}

fn provisions(draft: &Draft<'_>) -> Table {
    let analysis = draft.analysis;
    let columns = vec![
        Column::new("instrument", &msg!("column-instrument")),
        Column::new("bearers", &msg!("column-bearers")),
        Column::new("missing_roles", &msg!("column-missing-roles")).wide(Width::Short),
        Column::new("state", &msg!("column-applies")).wide(Width::Short),
        Column::new("provisions", &msg!("column-provisions")).wide(Width::Long),
        Column::new("elements", &msg!("column-about")),
    ];
    let mut table = Table::new("law", &msg!("report-part-law"), columns);
    let mut groups: BTreeMap<Group<'_>, Vec<Entry<'_>>> = BTreeMap::new();
    for ((outcome, ..), entry) in entries(draft) {
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

fn entries<'a>(draft: &Draft<'a>) -> BTreeMap<Alike<'a>, Entry<'a>> {
    let (law, ecosystem) = (draft.analysis.law(), draft.ecosystem());
    let mut entries: BTreeMap<Alike<'_>, Entry<'_>> = BTreeMap::new();
    for one in law.applications().filter(|one| draft.sight.has_application(one)) {
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
        Cell::RunLines(entries.iter().map(|entry| line(group.outcome, entry)).collect()),
        Cell::records(ecosystem, group.elements),
    ];
    let id = std::iter::once(first.provision.id.as_str()).chain([group.outcome.code()]);
    let id: Vec<&str> = id.chain(first.bearers.iter().map(|(who, _)| who.as_str())).collect();
    Some(Row::new(id.join(":"), cells))
}

/// A provision on one line: where it stands, what it asks, and what is to be said of it.
fn line(outcome: Outcome, entry: &Entry<'_>) -> Vec<Run> {
    let Application { instrument, provision, .. } = entry.first;
    let mut runs = vec![
        Run::web(instrument.cite(&provision.citation), instrument.link_of(provision)),
        Run::plain(format!(": {}", provision.title)),
    ];
    let from = provision.from.filter(|_| outcome == Outcome::Later).map(|day| msg!("report-law-from", day = day));
    let on_map = entry.is_on_map.then(|| msg!("report-law-on-map"));
    for mark in from.into_iter().chain(mark(instrument, provision)).chain(on_map) {
        runs.push(Run::strong(format!(" [{mark}]")));
    }
    runs
}

//! The days on which something changes, for programs. The shape is a promise: others' scripts read it.

use anyhow::Result;
use serde::Serialize;

use super::Told;
use crate::cli::output::{Edition, pretty};
use crate::law::TurnKind;
use crate::model::{Date, RecordKey};

#[derive(Serialize)]
struct File<'a> {
    as_of: Date,
    catalogue: Edition<'a>,
    turns: Vec<Day<'a>>,
}

#[derive(Serialize)]
struct Day<'a> {
    day: Date,
    changes: Vec<Change<'a>>,
    unowned_before: usize,
    unowned_after: usize,
}

#[derive(Serialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
enum Change<'a> {
    ProvisionStarts(Provision<'a>),
    ProvisionEnds(Provision<'a>),
    SupportEnds(Record),
    Begins(Record),
    Ends(Record),
    Due(Record),
}

#[derive(Serialize)]
struct Provision<'a> {
    provision: &'a str,
    instrument: Option<&'a str>,
    cite: Option<String>,
    title: Option<&'a str>,
    state: Option<&'static str>,
}

#[derive(Serialize)]
struct Record {
    record: &'static str,
    kind: &'static str,
    name: String,
}

pub(super) fn write(told: &Told<'_>) -> Result<Vec<u8>> {
    let turns = told.turns.iter().map(|turn| Day {
        day: turn.day,
        changes: turn.kinds.iter().map(|kind| change(told, kind)).collect(),
        unowned_before: turn.unowned_before,
        unowned_after: turn.unowned_after,
    });
    pretty(&File {
        as_of: told.analysis.as_of(),
        catalogue: Edition::of(told.analysis.law().rulebook().catalogue()),
        turns: turns.collect(),
    })
}

fn change<'a>(told: &'a Told<'_>, kind: &'a TurnKind) -> Change<'a> {
    match kind {
        TurnKind::ProvisionStarts(id) => Change::ProvisionStarts(provision(told, id)),
        TurnKind::ProvisionEnds(id) => Change::ProvisionEnds(provision(told, id)),
        TurnKind::SupportEnds(key) => Change::SupportEnds(record(told, *key)),
        TurnKind::Begins(key) => Change::Begins(record(told, *key)),
        TurnKind::Ends(key) => Change::Ends(record(told, *key)),
        TurnKind::Due(key) => Change::Due(record(told, *key)),
    }
}

fn provision<'a>(told: &'a Told<'_>, id: &'a str) -> Provision<'a> {
    let known = told.provisions.get(id);
    Provision {
        provision: id,
        instrument: known.map(|known| known.instrument.id.as_str()),
        cite: known.map(|known| known.instrument.cite(&known.provision.citation)),
        title: known.map(|known| known.provision.title.as_str()),
        state: known.map(|known| known.state.code()),
    }
}

fn record(told: &Told<'_>, key: RecordKey) -> Record {
    Record { record: key.as_str(), kind: key.kind().code(), name: told.analysis.ecosystem().name(key) }
}

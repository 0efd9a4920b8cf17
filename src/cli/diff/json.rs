//! What differs, for programs. The shape is a promise: others' scripts read it.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use super::Told;
use crate::cli::output::pretty;
use crate::compare::{Change, FieldChange, Mark, Side};
use crate::model::{Date, FieldSort, OwnershipState, RecordKey};
use crate::rules::Finding;

#[derive(Serialize)]
struct File {
    old: Version,
    new: Version,
    same: bool,
    changes: Vec<Changed>,
    moved_on_map: usize,
    findings: Findings,
}

#[derive(Serialize)]
struct Version {
    file: String,
    title: String,
    as_of: Date,
    obligations: usize,
    #[serde(serialize_with = "by_code")]
    by_ownership: Vec<(OwnershipState, usize)>,
    gaps: usize,
    weaknesses: usize,
    notes: usize,
    waived: usize,
}

#[derive(Serialize)]
struct Changed {
    change: &'static str,
    kind: &'static str,
    record: &'static str,
    moved_from: Option<&'static str>,
    obligations: Vec<&'static str>,
    stakeholders: Vec<&'static str>,
    elements: Vec<&'static str>,
    sentence: String,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    field: &'static str,
    label: String,
    before: Vec<String>,
    after: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wording: Vec<Piece>,
}

#[derive(Serialize)]
struct Piece {
    mark: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Findings {
    appeared: Vec<Found>,
    vanished: Vec<Found>,
    accepted: Vec<Found>,
    reopened: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    id: &'static str,
    rule: &'static str,
    severity: &'static str,
    about: Vec<&'static str>,
    message: String,
}

pub(super) fn write(told: &Told<'_>) -> Result<Vec<u8>> {
    let comparison = told.comparison;
    let list = |findings: &[Finding]| findings.iter().map(found).collect();
    let shift = &comparison.findings;
    pretty(&File {
        old: version(told.paths[0], &comparison.before),
        new: version(told.paths[1], &comparison.after),
        same: comparison.is_empty(),
        changes: comparison.changes.iter().map(changed).collect(),
        moved_on_map: comparison.moved_on_map,
        findings: Findings {
            appeared: list(&shift.appeared),
            vanished: list(&shift.vanished),
            accepted: list(&shift.accepted),
            reopened: list(&shift.reopened),
        },
    })
}

fn version(path: &Path, side: &Side) -> Version {
    let summary = &side.summary;
    Version {
        file: path.to_string_lossy().into_owned(),
        title: side.title.clone(),
        as_of: side.as_of,
        obligations: summary.obligations,
        by_ownership: summary.by_ownership.clone(),
        gaps: summary.gaps,
        weaknesses: summary.weaknesses,
        notes: summary.notes,
        waived: summary.waived,
    }
}

fn changed(change: &Change) -> Changed {
    let places =
        |is_it: fn(&RecordKey) -> bool| change.places.iter().filter(|key| is_it(key)).map(RecordKey::as_str).collect();
    Changed {
        change: change.kind.code(),
        kind: change.key.kind().code(),
        record: change.key.as_str(),
        moved_from: change.from.as_ref().map(RecordKey::as_str),
        obligations: places(|key| matches!(key, RecordKey::Obligation(_))),
        stakeholders: places(|key| matches!(key, RecordKey::Stakeholder(_))),
        elements: places(|key| matches!(key, RecordKey::Element(_))),
        sentence: change.sentence().text(),
        fields: change.fields.iter().map(field).collect(),
    }
}

fn field(field: &FieldChange) -> Field {
    let is_reworded = field.sort == FieldSort::Text && !field.before.is_empty() && !field.after.is_empty();
    let stretches = if is_reworded { field.stretches() } else { Vec::new() };
    let piece = |mark: Mark, text: String| Piece {
        mark: match mark {
            Mark::Kept => "kept",
            Mark::Deleted => "deleted",
            Mark::Inserted => "inserted",
        },
        text,
    };
    Field {
        field: field.code,
        label: field.label.text(),
        before: field.before.clone(),
        after: field.after.clone(),
        wording: stretches.into_iter().map(|stretch| piece(stretch.mark, stretch.text)).collect(),
    }
}

fn found(finding: &Finding) -> Found {
    Found {
        id: finding.id.as_str(),
        rule: finding.rule,
        severity: finding.severity.code(),
        about: finding.about.iter().map(RecordKey::as_str).collect(),
        message: finding.message.text(),
    }
}

fn by_code<S: serde::Serializer>(counts: &[(OwnershipState, usize)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(counts.iter().map(|(state, count)| (state.code(), count)))
}

//! The result of a check for programs. The shape is a promise: others' scripts read it.

use anyhow::Result;
use serde::{Serialize, Serializer};

use super::Checked;
use crate::cli::output::{Edition, pretty};
use crate::lang::Message;
use crate::model::{Date, Ecosystem, OwnershipState, RecordKey, WaiverId};
use crate::rules::Finding;

#[derive(Serialize)]
struct File<'a> {
    file: String,
    title: String,
    as_of: Date,
    catalogue: Edition<'a>,
    summary: Counts,
    findings: Vec<Found>,
}

#[derive(Serialize)]
struct Counts {
    stakeholders: usize,
    elements: usize,
    relations: usize,
    obligations: usize,
    #[serde(serialize_with = "by_code")]
    by_ownership: Vec<(OwnershipState, usize)>,
    gaps: usize,
    weaknesses: usize,
    notes: usize,
    waived: usize,
}

#[derive(Serialize)]
struct Found {
    id: &'static str,
    rule: &'static str,
    severity: &'static str,
    about: Vec<&'static str>,
    message: String,
    reasons: Vec<String>,
    fixes: Vec<String>,
    waiver: Option<Accepted>,
}

#[derive(Serialize)]
struct Accepted {
    id: &'static str,
    reason: String,
    author: String,
    from: Option<Date>,
    until: Option<Date>,
}

/// One file as an object.
pub(super) fn write(checked: &Checked<'_>) -> Result<Vec<u8>> {
    pretty(&File::of(checked))
}

/// Several files as a list of such objects.
pub(super) fn write_list(checked: &[Checked<'_>]) -> Result<Vec<u8>> {
    pretty(&checked.iter().map(File::of).collect::<Vec<_>>())
}

impl<'a> File<'a> {
    fn of(checked: &'a Checked<'_>) -> Self {
        let analysis = &checked.analysis;
        let ecosystem = analysis.ecosystem();
        let summary = &checked.summary;
        Self {
            file: checked.path.to_string_lossy().into_owned(),
            title: ecosystem.profile.title.clone(),
            as_of: analysis.as_of(),
            catalogue: Edition::of(analysis.law().rulebook().catalogue()),
            summary: Counts {
                stakeholders: summary.stakeholders,
                elements: summary.elements,
                relations: summary.relations,
                obligations: summary.obligations,
                by_ownership: summary.by_ownership.clone(),
                gaps: summary.gaps,
                weaknesses: summary.weaknesses,
                notes: summary.notes,
                waived: summary.waived,
            },
            findings: analysis.findings().into_iter().map(|finding| Found::of(finding, ecosystem)).collect(),
        }
    }
}

impl Found {
    fn of(finding: &Finding, ecosystem: &Ecosystem) -> Self {
        Self {
            id: finding.id.as_str(),
            rule: finding.rule,
            severity: finding.severity.code(),
            about: finding.about.iter().map(RecordKey::as_str).collect(),
            message: finding.message.text(),
            reasons: finding.reasons.iter().map(Message::text).collect(),
            fixes: finding.fixes.iter().map(|fix| fix.label.text()).collect(),
            waiver: finding.waiver.and_then(|id| Accepted::of(id, ecosystem)),
        }
    }
}

impl Accepted {
    fn of(id: WaiverId, ecosystem: &Ecosystem) -> Option<Self> {
        ecosystem.waivers.get(id).map(|waiver| Self {
            id: id.as_str(),
            reason: waiver.reason.clone(),
            author: waiver.author.clone(),
            from: waiver.lifetime.from,
            until: waiver.lifetime.until,
        })
    }
}

fn by_code<S: Serializer>(counts: &[(OwnershipState, usize)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(counts.iter().map(|(state, count)| (state.code(), count)))
}

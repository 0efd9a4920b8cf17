//! What records are called in sentences about them, and where a sentence belongs.

use std::collections::BTreeMap;

use super::change::in_sentence;
use crate::lang::list;
use crate::model::{Ecosystem, FactSubject, Letters, NodeId, ObligationId, Record, RecordKey, RecordKind};
use crate::rules::Analysis;

/// The citations by which a duty of a version is known: short, and no other duty has the same.
pub(super) struct Citations(BTreeMap<String, bool>);

impl Citations {
    pub(super) fn of(ecosystem: &Ecosystem) -> Self {
        const SHORT: usize = 40;
        let mut citations: BTreeMap<String, bool> = BTreeMap::new();
        for (_, duty) in ecosystem.obligations.iter() {
            let citation = duty.citation.trim();
            if !citation.is_empty() && citation.chars().count() <= SHORT {
                citations.entry(citation.to_owned()).and_modify(|is_only| *is_only = false).or_insert(true);
            }
        }
        Self(citations)
    }

    /// What a duty is called inside a sentence: as a lawyer cites it, or else by its name.
    pub(super) fn duty(&self, ecosystem: &Ecosystem, id: ObligationId) -> String {
        let citation = ecosystem.obligations.get(id).map_or("", |duty| duty.citation.trim());
        if self.0.get(citation).is_some_and(|is_only| *is_only) {
            return citation.to_owned();
        }
        msg!("name-quoted", name = ecosystem.name(id)).text()
    }
}

/// A duty with its citation.
pub(super) fn duty(ecosystem: &Ecosystem, id: ObligationId) -> String {
    let name = ecosystem.name(id);
    let citation = ecosystem.obligations.get(id).map_or("", |duty| duty.citation.trim());
    if citation.is_empty() {
        msg!("name-quoted", name = name).text()
    } else {
        msg!("diff-duty-cited", name = name, citation = citation).text()
    }
}

/// What a record is called inside a sentence.
pub(super) fn record(analysis: &Analysis, key: RecordKey) -> String {
    let ecosystem = analysis.ecosystem();
    match ecosystem.get(key) {
        Some(Record::Obligation(_)) => match key {
            RecordKey::Obligation(id) => duty(ecosystem, id),
            _ => ecosystem.name(key),
        },
        Some(Record::Fact(fact)) => {
            let questions = &analysis.law().rulebook().catalogue().questions;
            let question =
                questions.get(&fact.question).map_or(fact.question.as_str(), |known| known.question.as_str());
            msg!("diff-fact", question = question, about = ecosystem.subject_name(fact.about)).text()
        }
        Some(Record::Waiver(waiver)) => match analysis.finding(waiver.finding) {
            Some(finding) => finding.message.text(),
            None => waiver.finding.to_string(),
        },
        _ => msg!("name-quoted", name = ecosystem.name(key)).text(),
    }
}

/// The letters as one answers to them: “responsible and accountable”.
pub(super) fn letters(letters: Letters) -> String {
    let words: Vec<String> = letters.iter().map(|letter| in_sentence(&letter.label())).collect();
    list(&words)
}

/// A sentence begins with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The duties, stakeholders and elements that a record is about, the foremost first; the
/// record itself where it is about none.
pub(super) fn places(ecosystem: &Ecosystem, key: RecordKey) -> Vec<RecordKey> {
    let Some(record) = ecosystem.get(key) else { return vec![key] };
    let mut places = match &record {
        Record::Relation(relation) => ends(&[relation.from, relation.to]),
        Record::Assignment(part) => vec![part.obligation.into(), part.stakeholder.into()],
        Record::Cover(cover) => vec![key, cover.insurer.into(), cover.insured.into()],
        Record::Risk(risk) => std::iter::once(key).chain(risk.borne_by.iter().map(|id| (*id).into())).collect(),
        Record::Fact(fact) => match fact.about {
            FactSubject::Ecosystem => vec![RecordKey::Profile],
            about => ends(&about.nodes().collect::<Vec<_>>()),
        },
        Record::Waiver(waiver) => {
            let about = waiver.finding.as_str().split(':').nth(1).and_then(|id| ecosystem.key_of(id));
            about.filter(|about| !may_point_back(*about)).map_or_else(|| vec![key], |about| places(ecosystem, about))
        }
        Record::Conflict(conflict) if !may_point_back(conflict.record) && ecosystem.contains(conflict.record) => {
            places(ecosystem, conflict.record)
        }
        Record::Profile(_)
        | Record::Stakeholder(_)
        | Record::Element(_)
        | Record::Obligation(_)
        | Record::Source(_)
        | Record::Conflict(_) => vec![key],
    };
    places.dedup();
    places
}

/// Whether a record can be about one that is about it in turn.
fn may_point_back(key: RecordKey) -> bool {
    matches!(key.kind(), RecordKind::Waiver | RecordKind::Conflict)
}

fn ends(nodes: &[NodeId]) -> Vec<RecordKey> {
    let stakeholders = nodes.iter().filter(|node| node.stakeholder().is_some());
    let elements = nodes.iter().filter(|node| node.element().is_some());
    stakeholders.chain(elements).map(|node| RecordKey::from(*node)).collect()
}

//! Headings under which duties stand.

use super::Grouping;
use crate::lang::{in_order, t};
use crate::model::{Dimension, Obligation, ObligationId, Ownership, OwnershipState, Phase, checksum};
use crate::rules::Analysis;

/// A heading and how many duties stand under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The same as long as what it stands for is the same.
    pub key: SectionKey,
    /// Its words.
    pub title: String,
    /// How many duties stand under it.
    pub count: usize,
    /// How many of them are not owned.
    pub holes: usize,
    /// Its duties are not shown.
    pub folded: bool,
}

/// Names a section from frame to frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionKey(u64);

impl SectionKey {
    fn of(grouping: Grouping, code: &str) -> Self {
        Self(checksum(format!("{grouping:?} {code}").as_bytes()))
    }
}

/// A heading before its duties are counted: what sorts it, its key and its words.
pub(super) type Heading = (String, SectionKey, String);

/// The headings under which a duty stands; at least one.
pub(super) fn headings(analysis: &Analysis, grouping: Grouping, id: ObligationId, duty: &Obligation) -> Vec<Heading> {
    let mut found: Vec<(String, String, String)> = match grouping {
        Grouping::None => return Vec::new(),
        Grouping::Instrument => instruments(analysis, id, duty),
        Grouping::Phase => duty.phases.iter().map(|one| ranked(Phase::ALL, *one, one.code(), one.label())).collect(),
        Grouping::Dimension => {
            duty.dimensions.iter().map(|one| ranked(Dimension::ALL, *one, one.code(), one.label())).collect()
        }
        Grouping::Element => {
            let name = |id| analysis.ecosystem().name(id);
            duty.about.iter().map(|id| (in_order(&name(*id)), id.to_string(), name(*id))).collect()
        }
        Grouping::Ownership => analysis.ownership(id).into_iter().map(ownership).collect(),
    };
    if found.is_empty() {
        found.push(("~".to_owned(), String::new(), t(without(grouping))));
    }
    found.sort();
    found.dedup();
    found.into_iter().map(|(sort, code, title)| (sort, SectionKey::of(grouping, &code), title)).collect()
}

/// The heading of what belongs under no other.
fn without(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::None | Grouping::Instrument => "matrix-without-instrument",
        Grouping::Phase => "matrix-without-phase",
        Grouping::Element => "matrix-without-element",
        Grouping::Dimension => "matrix-without-dimension",
        Grouping::Ownership => "matrix-checking",
    }
}

fn ranked<T: PartialEq>(all: &[T], one: T, code: &str, label: String) -> (String, String, String) {
    let place = all.iter().position(|other| *other == one).unwrap_or_default();
    (format!("{place:02}"), code.to_owned(), label)
}

/// The worst states first: they are what a meeting is about.
fn ownership(owned: &Ownership) -> (String, String, String) {
    let worst = OwnershipState::ALL.iter().rev().copied().collect::<Vec<_>>();
    ranked(&worst, owned.state, owned.state.code(), owned.state.label())
}

/// The laws and papers of the catalogue a duty comes from; where the catalogue knows none,
/// what stands in the citation before its first figure.
fn instruments(analysis: &Analysis, id: ObligationId, duty: &Obligation) -> Vec<(String, String, String)> {
    let mut found: Vec<(String, String, String)> = analysis
        .law()
        .provisions_of(id)
        .map(|(one, _)| (in_order(&one.short), one.id.clone(), one.short.clone()))
        .collect();
    if found.is_empty() {
        let cited = cited(&duty.citation);
        if !cited.is_empty() {
            found.push((in_order(cited), cited.to_lowercase(), cited.to_owned()));
        }
    }
    found
}

/// The name of a law in a citation: “Electricity Act 1989” of “Electricity Act 1989, s 6”,
/// “SLC” of “SLC 40.2”. A rough cut for laws the catalogue does not have.
fn cited(citation: &str) -> &str {
    let upto = citation.split([',', ';', '(']).next().unwrap_or_default();
    let stops = ["Art", "art.", "§", "s ", "s.", "section", "Section", "reg", "Reg", "para", "Annex"];
    let words = stops.iter().filter_map(|stop| upto.find(&format!(" {stop}"))).min();
    words.map_or(upto, |at| &upto[..at]).trim()
}

//! What the law asks, put on the map: duties with bearer, deadline and citation filled in.

use super::Analysis;
use crate::catalogue::{Instrument, Provision, Verification};
use crate::edit::Edit;
use crate::law::{Application, Law, State};
use crate::model::{
    Confidence, Ecosystem, ElementId, Ground, Index, Letter, Letters, Lifetime, Numbering, Obligation, Provenance,
    RecordKey, RelationKind, Span, StakeholderId, TimeUnit,
};

/// What a provision asks of one bearer, or of nobody on the map, for some elements.
#[derive(Clone, Debug)]
pub(super) struct Asked<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) provision: &'a Provision,
    /// Nobody where nobody on the map holds the role.
    pub(super) bearer: Option<StakeholderId>,
    pub(super) elements: Vec<ElementId>,
}

impl Analysis {
    /// The edit that puts a provision on the map: one duty for each bearer whom it binds, about
    /// all elements for which it does. Nothing where it binds nobody for any element, or is
    /// there already.
    pub fn adoption(&self, provision: &str) -> Option<Edit> {
        self.adoption_of(|one| one.provision.id == provision)
    }

    /// The edit that puts everything on the map that an instrument asks today, of one bearer or of all.
    pub fn adoption_of_all(&self, instrument: &str, bearer: Option<StakeholderId>) -> Option<Edit> {
        let is_meant = |one: &Application<'_>| one.instrument.id == instrument;
        let edits = self.asked(is_meant).into_iter().filter(|one| bearer.is_none() || one.bearer == bearer);
        all(edits.map(|one| adding(self.ecosystem(), self.index(), &one)).collect())
    }

    fn adoption_of(&self, is_meant: impl Fn(&Application<'_>) -> bool) -> Option<Edit> {
        let asked = self.asked(is_meant);
        all(asked.iter().map(|one| adding(self.ecosystem(), self.index(), one)).collect())
    }

    fn asked(&self, is_meant: impl Fn(&Application<'_>) -> bool) -> Vec<Asked<'_>> {
        missing(self.law(), self.ecosystem()).into_iter().filter(|(one, _)| is_meant(one)).fold(
            Vec::new(),
            |mut asked, (one, bearer)| {
                enter(&mut asked, &one, bearer);
                asked
            },
        )
    }
}

fn enter<'a>(asked: &mut Vec<Asked<'a>>, one: &Application<'a>, bearer: Option<StakeholderId>) {
    let same = asked.iter_mut().find(|other| other.provision.id == one.provision.id && other.bearer == bearer);
    match same {
        Some(other) => other.elements.push(one.element),
        None => asked.push(Asked {
            instrument: one.instrument,
            provision: one.provision,
            bearer,
            elements: vec![one.element],
        }),
    }
}

fn all(mut edits: Vec<Edit>) -> Option<Edit> {
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::All(edits)),
    }
}

/// What binds today and stands on no duty of the map, once for each bearer.
pub(super) fn missing<'a>(law: &'a Law, ecosystem: &Ecosystem) -> Vec<(Application<'a>, Option<StakeholderId>)> {
    let mut missing = Vec::new();
    for one in law.applications().filter(Application::binds) {
        if law.on_map(ecosystem, &one).is_some() {
            continue;
        }
        let bound: Vec<StakeholderId> =
            one.bearers.iter().filter(|(_, state)| *state == State::Applies).map(|(who, _)| *who).collect();
        match bound[..] {
            [] => missing.push((one, None)),
            _ => missing.extend(bound.into_iter().map(|who| (one, Some(who)))),
        }
    }
    missing
}

/// What binds somebody today and stands on no duty of the map: bearer by bearer in the order of
/// their ids, instrument by instrument, then in the order of [`missing`].
pub(super) fn missing_by_bearer<'a>(
    law: &'a Law,
    ecosystem: &Ecosystem,
) -> impl Iterator<Item = (StakeholderId, Vec<Application<'a>>)> {
    let people: Vec<StakeholderId> = ecosystem.stakeholders.ids().collect();
    let places = Numbering::of(people.iter().copied());
    let mut by_bearer: Vec<Vec<Application<'a>>> = vec![Vec::new(); people.len()];
    for one in law.applications().filter(|one| one.binds() && !one.bearers.is_empty()) {
        if law.on_map(ecosystem, &one).is_some() {
            continue;
        }
        let bound = one.bearers.iter().filter(|(_, state)| *state == State::Applies);
        for place in bound.filter_map(|(who, _)| places.number(who)) {
            by_bearer[place as usize].push(one);
        }
    }
    people.into_iter().zip(by_bearer).map(|(who, mut missing)| {
        // Provisions are numbered instrument by instrument.
        missing.sort_by_key(|one| one.book());
        (who, missing)
    })
}

/// What is asked of somebody, provision by provision with all elements.
pub(super) fn asked_of<'a>(missing: &[Application<'a>], who: StakeholderId) -> Vec<Asked<'a>> {
    let mut asked = Vec::new();
    missing.iter().for_each(|one| enter(&mut asked, one, Some(who)));
    asked
}

/// The edit that writes a duty as a provision asks it, and makes its bearer accountable and responsible.
pub(super) fn adding(ecosystem: &Ecosystem, index: &Index, asked: &Asked<'_>) -> Edit {
    let duty = Box::new(duty(ecosystem, index, asked));
    match asked.bearer {
        Some(stakeholder) => {
            let letters = Letters::NONE.with(Letter::Responsible).with(Letter::Accountable);
            Edit::AddAssigned { duty, stakeholder, letters, ground: Some(Ground::Law) }
        }
        None => Edit::AddObligation(duty),
    }
}

fn duty(ecosystem: &Ecosystem, index: &Index, asked: &Asked<'_>) -> Obligation {
    let Asked { instrument, provision, elements, .. } = asked;
    let confidence =
        if provision.verification == Verification::Unverified { Confidence::Unverified } else { Confidence::Sourced };
    Obligation {
        name: provision.title.clone(),
        citation: instrument.cite(&provision.citation),
        provision: Some(provision.id.clone()),
        provision_said: Some(provision.said()),
        about: elements.clone(),
        owed_to: owed_to(ecosystem, index, provision, elements),
        dimensions: provision.dimensions.clone(),
        phases: provision.phases.clone(),
        deadline: deadline(provision),
        note: provision.summary.clone(),
        lifetime: Lifetime { from: provision.from, until: provision.until },
        provenance: Provenance { sources: Vec::new(), confidence },
        ..Obligation::default()
    }
}

/// The first deadline that runs out. How long papers must be kept is no deadline.
pub(super) fn deadline(provision: &Provision) -> Option<Span> {
    let spans = provision.clocks.iter().map(crate::catalogue::Clock::span);
    spans.filter(|span| span.unit != TimeUnit::Year).min_by_key(|span| hours(*span))
}

/// How long a span is at most, in hours; enough to tell which is shorter.
pub(super) fn hours(span: Span) -> u64 {
    let unit = match span.unit {
        TimeUnit::Hour => 1,
        TimeUnit::Day => 24,
        TimeUnit::WorkingDay => 34,
        TimeUnit::Week => 168,
        TimeUnit::Month => 730,
        TimeUnit::Year => 8766,
    };
    u64::from(span.count) * unit
}

/// Those on the map to whom a provision is owed and who have to do with the elements: whoever
/// uses or owns them or is affected, and whoever oversees them.
fn owed_to(ecosystem: &Ecosystem, index: &Index, provision: &Provision, elements: &[ElementId]) -> Vec<StakeholderId> {
    use RelationKind as K;
    let concerns =
        |kind: K| matches!(kind, K::Uses | K::Owns | K::IsAffectedBy | K::Oversees | K::Distributes | K::Operates);
    let mut owed: Vec<StakeholderId> = elements
        .iter()
        .flat_map(|id| index.relations(*id))
        .filter_map(|id| ecosystem.relations.get(*id))
        .filter(|relation| concerns(relation.kind))
        .filter_map(|relation| relation.from.stakeholder())
        .filter(|id| ecosystem.stakeholders.get(*id).is_some_and(|one| provision.owed_to.contains(&one.kind)))
        .collect();
    owed.sort_unstable();
    owed.dedup();
    owed
}

/// The records a group is about: its bearer, or the first element where nobody bears it.
pub(super) fn subject(bearer: Option<StakeholderId>, asked: &[Asked<'_>]) -> Option<RecordKey> {
    let element = || asked.first().and_then(|one| one.elements.first()).map(|id| RecordKey::from(*id));
    bearer.map(RecordKey::from).or_else(element)
}

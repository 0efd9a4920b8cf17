//! How much of the law in the examples the engine brings up by itself, and for whom.
//!
//! For each duty of an example whose citation names an instrument of the catalogue: whether,
//! on the day of the example, something of that instrument comes up for what the duty is about,
//! and for whoever answers for it or does it, or for whom these work: the law addresses a firm
//! and not its staff. No example is treated in a way of its own.

use std::fmt::Write;

use onus::catalogue::{Citations, Cited};
use onus::file::EXAMPLES;
use onus::law::{Application, Law, Rulebook, State};
use onus::model::{Ecosystem, ElementId, Index, Letter, Obligation, ObligationId, RelationKind, StakeholderId};

/// What comes of one instrument that one duty cites. The best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Applies,
    Later,
    Depends,
    /// Only once what nobody has verified is looked at.
    Lead,
    /// It comes up, and for others than those who carry the duty.
    OtherBearer,
    Missed,
}

impl Outcome {
    fn word(self) -> &'static str {
        match self {
            Self::Applies => "applies",
            Self::Later => "begins later",
            Self::Depends => "depends",
            Self::Lead => "lead, off by default",
            Self::OtherBearer => "for others only",
            Self::Missed => "missed",
        }
    }

    fn is_hit(self) -> bool {
        self <= Self::Depends
    }
}

struct Asked<'a> {
    ecosystem: &'a Ecosystem,
    index: &'a Index,
    law: Law,
}

impl<'a> Asked<'a> {
    fn new(ecosystem: &'a Ecosystem, index: &'a Index) -> Self {
        let day = ecosystem.profile.as_of.unwrap();
        Self { ecosystem, index, law: Law::new(ecosystem, index, day, Rulebook::shipped()) }
    }

    /// What the duty is about, and wholes and parts of it.
    fn elements(&self, duty: &Obligation) -> Vec<ElementId> {
        let mut all = duty.about.clone();
        for element in &duty.about {
            let relations = self.index.relations(*element).iter().filter_map(|id| self.ecosystem.relations.get(*id));
            let joined = relations.filter(|one| one.kind == RelationKind::PartOf);
            all.extend(joined.filter_map(|one| one.other_end((*element).into()).element()));
        }
        all
    }

    /// Those who answer for a duty or do it, and those for whom they work; none where nobody does.
    fn carriers(&self, duty: ObligationId) -> Vec<StakeholderId> {
        let parts = self.index.parts_of(duty).iter().filter_map(|id| self.ecosystem.assignments.get(*id));
        let carries =
            |letters: onus::model::Letters| letters.has(Letter::Accountable) || letters.has(Letter::Responsible);
        let mut all: Vec<StakeholderId> =
            parts.filter(|part| carries(part.letters)).map(|part| part.stakeholder).collect();
        let mut at = 0;
        while let Some(who) = all.get(at).copied() {
            let relations = self.index.relations(who).iter().filter_map(|id| self.ecosystem.relations.get(*id));
            let employs = relations.filter(|one| one.kind == RelationKind::Employs && one.to == who.into());
            let above: Vec<StakeholderId> = employs.filter_map(|one| one.from.stakeholder()).collect();
            all.extend(above.into_iter().filter(|who| !all.contains(who)).collect::<Vec<_>>());
            at += 1;
        }
        all
    }

    /// What comes up of the cited instrument for the duty: of the provisions cited, or of any.
    fn outcome(&self, duty: ObligationId, cited: &Cited, exact: bool) -> (Outcome, Option<String>) {
        let catalogue = Rulebook::shipped().catalogue();
        let instrument = catalogue.instruments.values().nth(cited.instrument).unwrap();
        let is_meant = |one: &Application<'_>| {
            let place = instrument.provisions.iter().position(|own| own.id == one.provision.id);
            one.instrument.id == instrument.id && (!exact || place.is_some_and(|at| cited.provisions.contains(&at)))
        };
        let carriers = self.carriers(duty);
        let elements = self.elements(self.ecosystem.obligations.get(duty).unwrap());
        let all = elements.iter().flat_map(|element| self.law.applications_to(*element)).filter(is_meant);
        let weighed = all.map(|one| {
            let right = one.bearers.iter().filter(|(who, _)| carriers.is_empty() || carriers.contains(who));
            let state = right.map(|(_, state)| *state).min();
            let outcome = match state {
                None if carriers.is_empty() && one.is_later => Outcome::Later,
                None if carriers.is_empty() && one.binds() => Outcome::Applies,
                None if carriers.is_empty() => Outcome::Depends,
                None => Outcome::OtherBearer,
                Some(_) if one.is_later => Outcome::Later,
                Some(State::Applies) => Outcome::Applies,
                Some(_) => Outcome::Depends,
            };
            (outcome, Some(one.provision.id.clone()))
        });
        weighed.min().unwrap_or((Outcome::Missed, None))
    }
}

/// The table of one example, and its figures: cited, brought up for the right bearer, of these
/// by an article that is cited, and of these applying on the day.
fn report(id: &str, text: &str) -> (String, [usize; 4]) {
    let ecosystem = onus::file::from_text(text).unwrap();
    let mut with_leads = ecosystem.clone();
    std::sync::Arc::make_mut(&mut with_leads.profile).leads = true;
    let index = Index::build(&ecosystem);
    let (asked, leads) = (Asked::new(&ecosystem, &index), Asked::new(&with_leads, &index));
    let citations = Citations::new(Rulebook::shipped().catalogue());
    let (mut table, mut figures) = (String::new(), [0; 4]);
    for (duty, record) in ecosystem.obligations.iter() {
        for cited in citations.find(&record.citation) {
            let instrument = Rulebook::shipped().catalogue().instruments.values().nth(cited.instrument).unwrap();
            let best = |exact: bool| {
                let own = asked.outcome(duty, &cited, exact);
                let lead = leads.outcome(duty, &cited, exact);
                let only_lead = !own.0.is_hit() && lead.0.is_hit();
                if only_lead { (Outcome::Lead, lead.1) } else { own }
            };
            let (mut outcome, mut found) = best(true);
            let mut remark = "";
            if !outcome.is_hit() && outcome != Outcome::Lead && best(false).0 < outcome {
                (outcome, found) = best(false);
                remark = " (another article)";
            }
            let carried = if asked.carriers(duty).is_empty() { ", nobody carries it" } else { "" };
            let found = found.unwrap_or_default();
            let short = &instrument.short;
            writeln!(table, "  {}{remark}: {short} — {duty}{carried} [{}] {found}", outcome.word(), record.citation)
                .unwrap();
            figures[0] += 1;
            figures[1] += usize::from(outcome.is_hit());
            figures[2] += usize::from(outcome.is_hit() && remark.is_empty());
            figures[3] += usize::from(outcome == Outcome::Applies && remark.is_empty());
        }
    }
    (format!("{id}: {}\n{table}", told(figures)), figures)
}

fn told([cited, hit, exact, today]: [usize; 4]) -> String {
    format!("{hit} of {cited} for the right bearer; {exact} by an article cited, {today} of these applying that day")
}

#[test]
fn the_law_in_the_examples_is_brought_up() {
    let (mut text, mut all) = (String::new(), [0; 4]);
    for example in EXAMPLES {
        let (table, figures) = report(example.id, example.text);
        text.push_str(&table);
        all.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
    }
    writeln!(text, "\nall: {}", told(all)).unwrap();
    let [cited, hit, exact, today] = all;
    assert!(hit * 100 >= cited * 95 && exact * 100 >= cited * 75 && today * 100 >= cited * 60, "{text}");
    insta::assert_snapshot!(text);
}

//! Entries of the catalogue in words: conditions, closed lists and how an entry was checked.

use crate::catalogue::{
    Catalogue, Condition, Delegation, Effect, Force, Home, Provision, Reach, RoleEffect, Vacancy, Verification,
};
use crate::lang;
use crate::model::{Answer, Jurisdiction};

pub(super) fn force(force: Force) -> &'static str {
    match force {
        Force::Law => "law",
        Force::Proposal => "proposal, not law",
        Force::Principles => "principle, not law",
    }
}

pub(super) fn verification(verification: Verification) -> &'static str {
    match verification {
        Verification::OfficialText => "read against a copy of the official text",
        Verification::Secondary => "confirmed by other published material; the text itself was not read",
        Verification::Unverified => "unverified lead: from general knowledge, off until an ecosystem turns leads on",
    }
}

pub(super) fn delegation(delegation: Delegation) -> &'static str {
    match delegation {
        Delegation::Barred => "cannot be handed over",
        Delegation::WorkOnly => "others may do the work; whoever the law addresses still answers",
        Delegation::Mandate => "the act itself provides for a stand-in",
        Delegation::Contract => "to be settled in a contract",
        Delegation::Free => "can be handed over",
        Delegation::NotApplicable => "there is nothing to hand over",
    }
}

pub(super) fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Full => "takes provisions away",
        Effect::Partial => "takes some provisions away",
        Effect::Procedure => "the duty stays, another procedure applies",
        Effect::Sanction => "the duty stays, the sanction falls away or is lower",
        Effect::Classification => "takes a class away and what hangs on it",
        Effect::BarsRole => "somebody cannot come into a role",
        Effect::CounterException => "what it names stays inside",
        Effect::Defence => "a defence that somebody has to raise",
    }
}

pub(super) fn home(home: Home) -> &'static str {
    match home {
        Home::Ecosystem => "the whole ecosystem",
        Home::Stakeholder => "a stakeholder",
        Home::Element => "an element",
        Home::Toward => "what a stakeholder does with an element",
    }
}

pub(super) fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::Parts => "carries to the parts where nobody stands to them in such a relation",
        Reach::Itself => "carries no farther than the element itself",
        Reach::Data => "carries from data to what holds it",
    }
}

pub(super) fn vacancy(vacancy: Vacancy) -> &'static str {
    match vacancy {
        Vacancy::Fine => "need not be filled",
        Vacancy::Hole => "somebody must hold it",
        Vacancy::HoleIfAbroad => "somebody must hold it where the maker is established outside the jurisdiction",
    }
}

pub(super) fn answer(answer: Answer) -> String {
    answer.label().to_lowercase()
}

/// Words of a closed list, one of which is meant.
pub(super) fn either<T: Copy>(words: &[T], label: impl Fn(T) -> String) -> String {
    lang::either(&words.iter().map(|word| label(*word).to_lowercase()).collect::<Vec<_>>())
}

/// Words of a closed list, all of which are meant.
pub(super) fn all<T: Copy>(words: &[T], label: impl Fn(T) -> String) -> String {
    lang::list(&words.iter().map(|word| label(*word).to_lowercase()).collect::<Vec<_>>())
}

/// Roles as people call them, with their ids.
pub(super) fn roles(catalogue: &Catalogue, ids: &[String]) -> String {
    let named: Vec<String> = ids.iter().map(|id| role(catalogue, id)).collect();
    lang::either(&named)
}

fn role(catalogue: &Catalogue, id: &str) -> String {
    let label = catalogue.role_label(id);
    if label.replace(' ', "-") == id { label.to_owned() } else { format!("{label} ({id})") }
}

pub(super) fn role_effect(catalogue: &Catalogue, effect: &RoleEffect) -> String {
    match effect {
        RoleEffect::Gives(ids) => format!("they become {}", roles(catalogue, ids)),
        RoleEffect::Moves(ids) => format!("they become {} in place of whoever was", roles(catalogue, ids)),
        RoleEffect::Takes(ids) => format!("they are not {}", roles(catalogue, ids)),
        RoleEffect::Needs(ids) => format!("somebody must be {} for them", roles(catalogue, ids)),
        RoleEffect::Says => "nobody's role changes".to_owned(),
    }
}

/// The days on which a provision binds.
pub(super) fn days(provision: &Provision) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(provision.pending.then(|| "not in force, without a day on which it begins".to_owned()));
    parts.extend(provision.from.map(|day| format!("from {day}")));
    parts.extend(provision.until.map(|day| format!("until {day}")));
    parts.join(", ")
}

/// A condition as lines, each with how far it is set in.
pub(super) fn condition(catalogue: &Catalogue, condition: &Condition) -> Vec<(usize, String)> {
    let mut lines = Vec::new();
    enter(catalogue, condition, 0, "", &mut lines);
    lines
}

fn enter(catalogue: &Catalogue, condition: &Condition, depth: usize, not: &str, lines: &mut Vec<(usize, String)>) {
    let mut group = |heading: &str, parts: &[Condition]| {
        lines.push((depth, format!("{not}{heading}")));
        parts.iter().for_each(|part| enter(catalogue, part, depth + 1, "", lines));
    };
    match condition {
        Condition::All(parts) => group("all of these:", parts),
        Condition::Any(parts) => group("one of these:", parts),
        Condition::Not(part) => enter(catalogue, part, depth, "not: ", lines),
        leaf => {
            let line = format!("{not}{}", of_leaf(catalogue, leaf));
            let line = line.strip_prefix("not: yes ").map_or(line.clone(), |rest| format!("no {rest}"));
            lines.push((depth, line));
        }
    }
}

fn of_leaf(catalogue: &Catalogue, leaf: &Condition) -> String {
    let question = |id: &str| {
        let text = catalogue.questions.get(id).map_or("", |question| question.question.as_str());
        format!("{text} [{id}]")
    };
    match leaf {
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => String::new(),
        Condition::Fact(id) => format!("yes to: {}", question(id)),
        Condition::FactOf(role, id) => format!("yes for the {}: {}", catalogue.role_label(role), question(id)),
        Condition::Kind(kinds) => format!("it is a {}", either(kinds, |kind| kind.label())),
        Condition::Sector(sectors) => format!("its sector is {}", either(sectors, |one| one.label())),
        Condition::PersonalData(classes) => {
            format!("the most delicate personal data in it is {}", either(classes, |one| one.label()))
        }
        Condition::Trait(word) => format!("it has the keyword “{word}”"),
        Condition::Place(places) => {
            let places: Vec<String> = places.iter().map(|place: &Jurisdiction| place.label()).collect();
            format!("it is sold or used in {}", lang::either(&places))
        }
        Condition::PlacedFrom(day) => format!("a unit was placed on the market on {day} or later"),
        Condition::From(day) => format!("{day} has come"),
        Condition::Joined(kinds) => format!("it is joined to another element: {}", either(kinds, |one| one.label())),
        Condition::Someone(kinds) => format!("somebody {} it", either(kinds, |one| one.label())),
        Condition::Held(id) => format!("somebody is its {}", role(catalogue, id)),
        Condition::HeldAbroad(id) => format!("its {} is established outside the jurisdiction", role(catalogue, id)),
        Condition::Does(kinds) => format!("the bearer {} it", either(kinds, |one| one.label())),
        Condition::Another(kinds) => format!("somebody other than the bearer {} it", either(kinds, |one| one.label())),
        Condition::Holds(id) => format!("the bearer is its {}", role(catalogue, id)),
        Condition::Bearer(kinds) => format!("the bearer is a {}", either(kinds, |kind| kind.label())),
        Condition::BearerTrait(word) => format!("the bearer has the keyword “{word}”"),
        Condition::Abroad => "the bearer is established outside the jurisdiction".to_owned(),
    }
}

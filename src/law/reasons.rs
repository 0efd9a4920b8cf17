//! Conditions and roles in words.

use super::examine::Reason;
use super::step::{Cause, Step};
use super::test::{Leaf, Test};
use super::truth::Truth;
use super::weigh::{Asking, Origin};
use crate::catalogue::{Exclusion, Instrument};
use crate::lang::{self, Message};
use crate::model::{ElementKind, PersonalDataClass, RelationKind, Sector, StakeholderId, StakeholderKind};

/// How many reasons are told of one condition.
const MOST: usize = 6;
/// How many places are named one by one.
const PLACES: usize = 4;

fn holds(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}

/// The conditions on which an outcome hangs, in words.
pub(super) fn of_test(asking: Asking<'_>, test: &Test) -> Vec<Message> {
    let mut told = Vec::new();
    asking.decisive(test, &mut told);
    let mut reasons: Vec<Message> = told.into_iter().map(|(leaf, truth)| of_leaf(asking, leaf, truth)).collect();
    reasons.dedup();
    reasons.truncate(MOST);
    reasons
}

/// An exclusion that leaves something out, in words, with where it is written.
pub(super) fn of_exclusion(instrument: &Instrument, exclusion: &Exclusion) -> Message {
    msg!("law-excluded", citation = instrument.cite(&exclusion.citation), what = exclusion.summary.as_str())
}

fn of_leaf(asking: Asking<'_>, leaf: &Leaf, truth: Truth) -> Message {
    let state = holds(truth);
    let bearer = || asking.bearer.map_or_else(String::new, |who| asking.pass.ecosystem().name(who.id));
    match leaf {
        Leaf::Fact(number) => of_fact(asking, *number),
        Leaf::FactOf(role, number) => {
            let (question, _) = question(asking, *number);
            msg!("law-because-fact-of", role = role_label(asking, *role), question = question, holds = state)
        }
        Leaf::Kind(bits) => msg!("law-because-kind", kinds = list(ElementKind::ALL, u64::from(*bits)), holds = state),
        Leaf::Sector(bits) => msg!("law-because-sector", sectors = list(Sector::ALL, u64::from(*bits)), holds = state),
        Leaf::Class(bits) => {
            msg!("law-because-class", classes = list(PersonalDataClass::ALL, u64::from(*bits)), holds = state)
        }
        Leaf::Trait(word) => msg!("law-because-trait", word = word.as_ref(), holds = state),
        Leaf::Place(list) => {
            let places = &asking.pass.rulebook.place_lists[usize::from(*list)];
            let mut named: Vec<String> = places.iter().take(PLACES).map(|place| place.label()).collect();
            if places.len() > PLACES {
                named.push(msg!("list-more", count = places.len() - PLACES).text());
            }
            msg!("law-because-place", places = lang::list(&named), holds = state)
        }
        Leaf::PlacedFrom(day) => msg!("law-because-placed", day = *day, holds = state),
        Leaf::From(day) => msg!("law-because-from", day = *day, holds = state),
        Leaf::Joined(bits) => msg!("law-because-joined", kinds = list(RelationKind::ALL, *bits), holds = state),
        Leaf::Someone(bits) => msg!("law-because-someone", kinds = list(RelationKind::ALL, *bits), holds = state),
        Leaf::Held(role) => msg!("law-because-held", role = role_label(asking, *role), holds = state),
        Leaf::HeldAbroad(role) => msg!("law-because-held-abroad", role = role_label(asking, *role), holds = state),
        Leaf::Does(bits) => {
            msg!("law-because-does", who = bearer(), kinds = list(RelationKind::ALL, *bits), holds = state)
        }
        Leaf::Another(bits) => {
            msg!("law-because-another", who = bearer(), kinds = list(RelationKind::ALL, *bits), holds = state)
        }
        Leaf::Holds(role) => {
            msg!("law-because-holds", who = bearer(), role = role_label(asking, *role), holds = state)
        }
        Leaf::Bearer(bits) => {
            msg!(
                "law-because-bearer",
                who = bearer(),
                kinds = list(StakeholderKind::ALL, u64::from(*bits)),
                holds = state
            )
        }
        Leaf::BearerTrait(word) => {
            msg!("law-because-bearer-trait", who = bearer(), word = word.as_ref(), holds = state)
        }
        Leaf::Abroad => msg!("law-because-abroad", who = bearer(), holds = state),
    }
}

fn of_fact(asking: Asking<'_>, number: u16) -> Message {
    let (truth, origin) = asking.answer_afresh(number);
    let (question, about) = question(asking, number);
    let why = match origin {
        Origin::Said(_) => "said",
        Origin::Whole(_) => "whole",
        Origin::Drawing => "drawing",
        Origin::Assumed => "assumed",
        Origin::Nowhere => "open",
    };
    msg!("law-because-fact", question = question, about = about, holds = holds(truth), why = why)
}

/// A question and what it is asked of.
fn question(asking: Asking<'_>, number: u16) -> (String, String) {
    let rulebook = asking.pass.rulebook;
    let id = &rulebook.questions[usize::from(number)].id;
    let text = rulebook.catalogue().questions.get(id).map_or_else(|| id.clone(), |question| question.question.clone());
    let about = asking.subject(number);
    let about =
        about.map_or_else(|| crate::lang::t("law-whoever"), |about| asking.pass.ecosystem().subject_name(about));
    (text, about)
}

/// What people call a role.
pub(super) fn role_label(asking: Asking<'_>, role: u8) -> String {
    let rulebook = asking.pass.rulebook;
    let id = rulebook.roles.get(usize::from(role)).map_or("", String::as_str);
    rulebook.catalogue().role_label(id).to_owned()
}

/// Words of a closed list that are meant by bits.
trait Listed: Copy + 'static {
    fn word(self) -> String;
}

macro_rules! listed {
    ($($list:ident),+) => { $(impl Listed for $list { fn word(self) -> String { self.label().to_lowercase() } })+ };
}

listed!(ElementKind, Sector, PersonalDataClass, RelationKind, StakeholderKind);

fn list<T: Listed>(all: &[T], bits: u64) -> String {
    let meant = all.iter().zip(0..).filter(|(_, place): &(_, u32)| bits & 1 << place != 0);
    lang::either(&meant.map(|(word, _)| word.word()).collect::<Vec<_>>())
}

/// That somebody perhaps holds roles, in words.
pub(super) fn of_doubt(asking: Asking<'_>, who: StakeholderId, roles: u128) -> Message {
    msg!("law-role-open", who = asking.pass.ecosystem().name(who), role = labels(asking, roles))
}

fn labels(asking: Asking<'_>, roles: u128) -> String {
    let labels = (0..128).filter(|role| roles & 1 << role != 0).map(|role| role_label(asking, role));
    lang::list(&labels.collect::<Vec<_>>())
}

/// How somebody came into a role or lost it, in words.
pub(super) fn of_step(asking: Asking<'_>, instrument: &Instrument, step: &Step) -> Reason {
    let verification = match step.cause {
        Cause::RuleGives(number) | Cause::RuleTakes(number) => Some(instrument.role_rules[number].verification),
        _ => None,
    };
    Reason { message: step_in_words(asking, instrument, step), verification }
}

fn step_in_words(asking: Asking<'_>, instrument: &Instrument, step: &Step) -> Message {
    let ecosystem = asking.pass.ecosystem();
    let who = ecosystem.name(step.who);
    let role = labels(asking, step.roles);
    match step.cause {
        Cause::Tie(tie) => {
            let relation = ecosystem.name(tie.relation);
            if let Some(staff) = tie.staff {
                let staff = ecosystem.name(staff.who);
                return msg!("law-role-by-staff", who = who, role = role, relation = relation, staff = staff);
            }
            match (tie.heir_of, tie.via) {
                (Some(before), _) => {
                    msg!(
                        "law-role-by-heir",
                        who = who,
                        role = role,
                        before = ecosystem.name(before),
                        relation = relation
                    )
                }
                (None, Some(via)) => {
                    msg!("law-role-by-other", who = who, role = role, relation = relation, via = ecosystem.name(via))
                }
                (None, None) => msg!("law-role-by-tie", who = who, role = role, relation = relation),
            }
        }
        Cause::Agreement { relation, toward, role: other } => msg!(
            "law-role-by-agreement",
            who = who,
            role = role,
            relation = ecosystem.name(relation),
            toward = ecosystem.name(toward),
            other = role_label(asking, other)
        ),
        Cause::RuleGives(number) | Cause::RuleTakes(number) => {
            let rule = &instrument.role_rules[number];
            let gives = if matches!(step.cause, Cause::RuleGives(_)) { "yes" } else { "no" };
            let citation = instrument.cite(&rule.citation);
            msg!(
                "law-role-by-rule",
                who = who,
                role = role,
                gives = gives,
                citation = citation,
                what = rule.summary.as_str()
            )
        }
        Cause::Said(fact, is_so) => {
            let reason = ecosystem.facts.get(fact).map_or_else(String::new, |fact| fact.note.clone());
            let gives = if is_so { "yes" } else { "no" };
            let has_reason = if reason.trim().is_empty() { "no" } else { "yes" };
            msg!("law-role-overruled", who = who, role = role, gives = gives, reason = reason, given = has_reason)
        }
    }
}

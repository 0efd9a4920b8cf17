//! What the law says, for a reader: by instrument, the same duty for several elements once.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Told;
use crate::catalogue::Verification;
use crate::cli::output::{BOLD, DIM, plain};
use crate::law::{Examined, SilentAbout, State};
use crate::model::{ElementId, StakeholderId};

/// How many open questions are told.
const MOST_QUESTIONS: usize = 10;

/// One provision with everything that is said of it for the elements looked at.
struct Entry<'a> {
    first: &'a Examined<'a>,
    elements: Vec<ElementId>,
    bearers: Vec<StakeholderId>,
    perhaps: Vec<StakeholderId>,
}

pub(super) fn write(told: &Told<'_>, width: Option<usize>) -> String {
    let _ = width;
    let mut text = String::new();
    let law = told.analysis.law();
    let catalogue = law.rulebook().catalogue();
    let title = plain(&told.ecosystem().name(crate::model::RecordKey::Profile));
    let _ = writeln!(text, "{BOLD}{title}{BOLD:#}, {}", told.analysis.as_of());
    let _ = writeln!(
        text,
        "{DIM}Catalogue {}, reviewed {}. Not legal advice.{DIM:#}",
        catalogue.version, catalogue.reviewed
    );
    let groups = [
        ("Applies", State::Applies, false),
        ("Depends", State::Depends, false),
        ("Begins later", State::Applies, true),
    ];
    for (heading, state, later) in groups {
        section(&mut text, told, heading, |one| if later { one.is_later } else { !one.is_later && one.state == state });
    }
    questions(&mut text, told);
    for silence in &told.silences {
        let what = match silence.about {
            SilentAbout::Jurisdiction(place) => place.label(),
            SilentAbout::Sector(sector) => sector.label(),
        };
        let _ = writeln!(text, "\nThe catalogue has no law for {what}. That does not mean there is none.");
    }
    text
}

fn section(text: &mut String, told: &Told<'_>, heading: &str, belongs: impl Fn(&Examined<'_>) -> bool) {
    let mut entries: BTreeMap<(&str, &str), Entry<'_>> = BTreeMap::new();
    for (element, examined) in &told.examined {
        for one in examined.iter().filter(|one| belongs(one)) {
            let key = (one.instrument.id.as_str(), one.provision.id.as_str());
            let blank = || Entry { first: one, elements: Vec::new(), bearers: Vec::new(), perhaps: Vec::new() };
            let entry = entries.entry(key).or_insert_with(blank);
            entry.elements.push(*element);
            for bearer in &one.bearers {
                let list = if bearer.state == State::Applies { &mut entry.bearers } else { &mut entry.perhaps };
                if !list.contains(&bearer.who) {
                    list.push(bearer.who);
                }
            }
        }
    }
    let _ = writeln!(text, "\n{BOLD}{heading}: {} provisions{BOLD:#}", entries.len());
    let mut instrument = "";
    for ((id, _), entry) in &entries {
        if *id != instrument {
            instrument = id;
            let _ = writeln!(text, "\n  {BOLD}{}{BOLD:#}", entry.first.instrument.name);
        }
        line(text, told, entry);
    }
}

fn line(text: &mut String, told: &Told<'_>, entry: &Entry<'_>) {
    let one = entry.first;
    let lead = if one.provision.verification == Verification::Unverified { " [unverified lead]" } else { "" };
    let on_map = if one.on_map.is_some() { " [on the map]" } else { "" };
    let from = one.provision.from.filter(|_| one.is_later).map_or_else(String::new, |day| format!(" from {day}"));
    let _ = writeln!(text, "    {}  {}{from}{lead}{on_map}", one.provision.citation, one.provision.title);
    let ecosystem = told.ecosystem();
    let names = |ids: &[StakeholderId]| ids.iter().map(|id| plain(&ecosystem.name(*id))).collect::<Vec<_>>().join(", ");
    let mut who = names(&entry.bearers);
    if !entry.perhaps.is_empty() {
        let perhaps = names(&entry.perhaps);
        who = if who.is_empty() { format!("perhaps {perhaps}") } else { format!("{who}; perhaps {perhaps}") };
    }
    if who.is_empty() {
        let roles = one.missing_roles.iter().map(|role| told.analysis.law().rulebook().catalogue().role_label(role));
        who = format!("nobody on the map is the {}", roles.collect::<Vec<_>>().join(" or "));
    }
    let what: Vec<String> = entry.elements.iter().map(|id| plain(&ecosystem.name(*id))).collect();
    let _ = writeln!(text, "      {DIM}{who} · {}{DIM:#}", what.join(", "));
}

fn questions(text: &mut String, told: &Told<'_>) {
    if told.questions.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{BOLD}Open questions: {}{BOLD:#}", told.questions.len());
    for question in told.questions.iter().take(MOST_QUESTIONS) {
        let _ = writeln!(text, "  {:3}  {}", question.settles, plain(&question.text.to_string()));
    }
    if told.questions.len() > MOST_QUESTIONS {
        let _ = writeln!(
            text,
            "  {DIM}and {} more; --format json lists them all{DIM:#}",
            told.questions.len() - MOST_QUESTIONS
        );
    }
}

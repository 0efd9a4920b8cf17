//! The days on which something changes, for a reader.

use std::collections::BTreeMap;

use anstyle::Style;

use super::{Known, Told};
use crate::cli::output::{BOLD, DIM, plain};
use crate::cli::page::Page;
use crate::law::{State, Turn, TurnKind, mark};
use crate::model::RecordKey;

/// From so many provisions of one instrument on they stand in a list below its name.
const GROUP: usize = 3;

pub(super) fn write(told: &Told<'_>, width: Option<usize>) -> String {
    let mut page = Page::new(width);
    let as_of = told.analysis.as_of();
    let title = told.analysis.ecosystem().name(RecordKey::Profile);
    let day = msg!("check-as-of", day = as_of).text();
    let catalogue = told.analysis.law().rulebook().catalogue();
    page.head(&title, &format!("{} · {day}", told.path.to_string_lossy()), catalogue);
    if told.turns.is_empty() {
        page.blank();
        page.wrapped("", "Nothing on this map has a day on which it changes.", Style::new());
    }
    let mut has_passed = false;
    for turn in &told.turns {
        if turn.day > as_of && !has_passed {
            has_passed = true;
            page.blank();
            page.wrapped("", &format!("After {as_of}, the day asked for:"), DIM);
        }
        page.blank();
        one_day(&mut page, told, turn);
    }
    page.finish()
}

fn one_day(page: &mut Page, told: &Told<'_>, turn: &Turn) {
    let (before, after) = (turn.unowned_before, turn.unowned_after);
    let unowned = if before == after { String::new() } else { format!(": unowned duties {before} -> {after}") };
    page.wrapped("", &format!("{}{unowned}", turn.day), BOLD);
    let mut starting: Vec<&Known<'_>> = Vec::new();
    let mut ending: Vec<&Known<'_>> = Vec::new();
    for kind in &turn.kinds {
        match kind {
            TurnKind::ProvisionStarts(id) => starting.extend(told.provisions.get(id.as_str())),
            TurnKind::ProvisionEnds(id) => ending.extend(told.provisions.get(id.as_str())),
            TurnKind::SupportEnds(key) => record(page, told, "Support has ended", *key),
            TurnKind::Begins(key) => record(page, told, "Begins", *key),
            TurnKind::Ends(key) => record(page, told, "Has ended", *key),
            TurnKind::Due(key) => record(page, told, "Is due", *key),
        }
    }
    provisions(page, "Begins to bind", &starting);
    provisions(page, "No longer binds", &ending);
}

fn record(page: &mut Page, told: &Told<'_>, what: &str, key: RecordKey) {
    page.labelled("  ", what, &told.analysis.ecosystem().name(key));
}

fn provisions(page: &mut Page, what: &str, known: &[&Known<'_>]) {
    let mut by_instrument: BTreeMap<&str, Vec<&Known<'_>>> = BTreeMap::new();
    for one in known {
        by_instrument.entry(&one.instrument.id).or_default().push(one);
    }
    for group in by_instrument.values_mut() {
        group.sort_by_key(|one| one.instrument.place_of(&one.provision.id));
        let [first, ..] = group[..] else { continue };
        if group.len() < GROUP {
            group
                .iter()
                .for_each(|one| page.labelled("  ", what, &line(one, first.instrument.cite(&one.provision.citation))));
            continue;
        }
        page.labelled("  ", what, &format!("{}, {} provisions", first.instrument.name, group.len()));
        for one in group {
            page.wrapped("    ", &plain(&line(one, one.provision.citation.clone())), Style::new());
        }
    }
}

fn line(known: &Known<'_>, citation: String) -> String {
    let mut line = format!("{citation}  {}", known.provision.title);
    let marks = mark(known.instrument, known.provision).into_iter().map(|mark| mark.text());
    for mark in marks.chain((known.state == State::Depends).then(|| "depends".to_owned())) {
        line.push_str(&format!(" [{mark}]"));
    }
    line
}

//! What the law says, for a reader: by instrument, the same duty for several elements once.

use std::collections::BTreeMap;

use anstyle::Style;

use super::Told;
use crate::catalogue::{Catalogue, Force};
use crate::cli::output::{BOLD, DIM, plain};
use crate::cli::page::Page;
use crate::lang;
use crate::law::{Examined, SilentAbout, State, mark};
use crate::model::{ElementId, RecordKey, StakeholderId};

/// How many open questions are told.
const MOST_QUESTIONS: usize = 10;
/// How many open questions are told of one provision where all elements are looked at.
const MOST_OPEN: usize = 3;

/// A group of provisions with the same outcome, and when a provision belongs to it.
struct Section {
    heading: &'static str,
    belongs: fn(&Examined<'_>) -> bool,
    /// Whether it is told of one element alone.
    is_detail: bool,
}

const SECTIONS: [Section; 5] = [
    Section {
        heading: "Applies",
        belongs: |one| is_law(one) && !one.is_later && one.state == State::Applies,
        is_detail: false,
    },
    Section {
        heading: "Depends on what is not known yet",
        belongs: |one| is_law(one) && !one.is_later && one.state == State::Depends,
        is_detail: false,
    },
    Section { heading: "Begins later", belongs: |one| is_law(one) && one.is_later, is_detail: false },
    Section {
        heading: "Principles and standards, not law",
        belongs: |one| !is_law(one) && (one.is_later || one.state != State::Excluded),
        is_detail: false,
    },
    Section {
        heading: "Does not apply",
        belongs: |one| !one.is_later && one.state == State::Excluded,
        is_detail: true,
    },
];

fn is_law(one: &Examined<'_>) -> bool {
    one.instrument.force != Force::Principles
}

/// One provision with everything that is said of it for the elements looked at.
struct Entry<'a> {
    first: &'a Examined<'a>,
    all: Vec<(ElementId, &'a Examined<'a>)>,
}

pub(super) fn write(told: &Told<'_>, width: Option<usize>) -> String {
    let mut page = Page::new(width);
    let title = told.ecosystem().name(RecordKey::Profile);
    let day = msg!("check-as-of", day = told.analysis.as_of()).text();
    page.head(&title, &format!("{} · {day}", told.path.to_string_lossy()), catalogue(told));
    for one in SECTIONS.iter().filter(|section| told.is_one || !section.is_detail) {
        section(&mut page, told, one);
    }
    questions(&mut page, told);
    for silence in &told.silences {
        let what = match silence.about {
            SilentAbout::Jurisdiction(place) => place.label(),
            SilentAbout::Sector(sector) => sector.label(),
            SilentAbout::Eea(place) => {
                page.blank();
                page.wrapped("", &plain(&msg!("finding-eea", place = place.label()).text()), Style::new());
                if !silence.acts.is_empty() {
                    page.wrapped("  ", &plain(&msg!("reason-eea", acts = lang::list(&silence.acts)).text()), DIM);
                }
                continue;
            }
        };
        page.blank();
        let text = format!("The catalogue has no law for {what}. That does not mean that there is none.");
        page.wrapped("", &text, Style::new());
    }
    let elements = |id: &ElementId| told.examined.iter().any(|(other, _)| other == id);
    let nowhere = told.analysis.law().nowhere(told.ecosystem()).into_iter().filter(elements);
    let nowhere: Vec<String> = nowhere.map(|id| told.ecosystem().name(id)).collect();
    if !nowhere.is_empty() {
        page.blank();
        let text = msg!("law-nowhere", what = lang::list(&nowhere)).text();
        page.wrapped("", &plain(&text), Style::new());
    }
    if !told.is_one && !told.examined.is_empty() {
        page.blank();
        page.wrapped("", "`--element ID` says why, and why the rest does not apply.", DIM);
    }
    page.finish()
}

fn catalogue<'a>(told: &'a Told<'_>) -> &'a Catalogue {
    told.analysis.law().rulebook().catalogue()
}

fn section(page: &mut Page, told: &Told<'_>, section: &Section) {
    let mut entries: BTreeMap<(&str, usize), Entry<'_>> = BTreeMap::new();
    for (element, examined) in &told.examined {
        for one in examined.iter().filter(|one| (section.belongs)(one)) {
            let key = (one.instrument.id.as_str(), one.instrument.place_of(&one.provision.id));
            entries.entry(key).or_insert_with(|| Entry { first: one, all: Vec::new() }).all.push((*element, one));
        }
    }
    if entries.is_empty() {
        return;
    }
    page.blank();
    let count = entries.len();
    let provisions = if count == 1 { "provision" } else { "provisions" };
    page.wrapped("", &format!("{}: {count} {provisions}", section.heading), BOLD);
    let mut instrument = "";
    for ((id, _), entry) in &entries {
        if *id != instrument {
            instrument = id;
            page.blank();
            page.wrapped("  ", &plain(&heading(entry.first)), BOLD);
        }
        provision(page, told, entry);
    }
}

fn heading(one: &Examined<'_>) -> String {
    format!("{} ({})", one.instrument.name, one.instrument.jurisdiction.code())
}

fn provision(page: &mut Page, told: &Told<'_>, entry: &Entry<'_>) {
    let one = entry.first;
    let mut title = format!("{}  {}", one.instrument.cite(&one.provision.citation), one.provision.title);
    if let Some(from) = one.provision.from.filter(|_| one.is_later) {
        title.push_str(&format!(", from {from}"));
    }
    let on_map = entry.all.iter().any(|(_, one)| one.on_map.is_some());
    let marks = mark(one.instrument, one.provision).into_iter().map(|mark| mark.text());
    for mark in marks.chain(on_map.then(|| "on the map".to_owned())) {
        title.push_str(&format!(" [{mark}]"));
    }
    page.wrapped("    ", &plain(&title), Style::new());
    if !told.is_one {
        for (who, elements) in by_bearer(told, entry) {
            page.wrapped("      ", &format!("{who} · {}", elements.join(", ")), DIM);
        }
        let mut open = open(told, entry);
        let more = open.len().saturating_sub(MOST_OPEN);
        open.truncate(MOST_OPEN);
        open.iter().for_each(|question| page.labelled("      ", "Open", question));
        if more > 0 {
            page.wrapped("      ", &format!("and {more} more that are open"), DIM);
        }
        return;
    }
    if one.state != State::Excluded || one.is_later {
        page.labelled("      ", "Who", &who(told, one));
    }
    for bearer in &one.bearers {
        bearer.why.iter().for_each(|why| page.labelled("      ", "Role", &why.marked()));
    }
    one.because.iter().for_each(|reason| page.labelled("      ", "Why", &reason.marked()));
    open(told, entry).iter().for_each(|question| page.labelled("      ", "Open", question));
}

/// Whom it binds for which elements; elements with the same bearers stand together.
fn by_bearer(told: &Told<'_>, entry: &Entry<'_>) -> Vec<(String, Vec<String>)> {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for (element, one) in &entry.all {
        let (who, what) = (who(told, one), plain(&told.ecosystem().name(*element)));
        match lines.iter_mut().find(|(other, _)| *other == who) {
            Some((_, elements)) => elements.push(what),
            None => lines.push((who, vec![what])),
        }
    }
    lines
}

/// Whom it binds, each with the roles that count, and whom it may bind.
fn who(told: &Told<'_>, one: &Examined<'_>) -> String {
    let mut certain: BTreeMap<StakeholderId, Vec<&str>> = BTreeMap::new();
    let mut perhaps = certain.clone();
    for bearer in &one.bearers {
        let list = if bearer.state == State::Applies { &mut certain } else { &mut perhaps };
        let roles = bearer.roles.iter().map(|role| catalogue(told).role_label(role));
        list.entry(bearer.who).or_default().extend(roles);
    }
    let names = |list: &BTreeMap<StakeholderId, Vec<&str>>| {
        let one = |(id, roles): (&StakeholderId, &Vec<&str>)| {
            format!("{} ({})", plain(&told.ecosystem().name(*id)), roles.join(", "))
        };
        list.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    match (certain.is_empty(), perhaps.is_empty()) {
        (false, true) => names(&certain),
        (false, false) => format!("{}; perhaps {}", names(&certain), names(&perhaps)),
        (true, false) => format!("perhaps {}", names(&perhaps)),
        (true, true) => {
            let roles = one.missing_roles.iter().map(|role| catalogue(told).role_label(role).to_owned());
            format!("nobody on the map is the {}", lang::either(&roles.collect::<Vec<_>>()))
        }
    }
}

/// What would have to be known, each question once.
fn open(told: &Told<'_>, entry: &Entry<'_>) -> Vec<String> {
    let mut questions: Vec<String> = Vec::new();
    for (_, one) in entry.all.iter().filter(|(_, one)| one.state == State::Depends) {
        for open in &one.open {
            let text = told.analysis.law().question(told.ecosystem(), *open).text.text();
            if !questions.contains(&text) {
                questions.push(text);
            }
        }
    }
    questions
}

fn questions(page: &mut Page, told: &Told<'_>) {
    if told.questions.is_empty() {
        return;
    }
    page.blank();
    let heading = format!("Open questions: {}; how many provisions each settles", told.questions.len());
    page.wrapped("", &heading, BOLD);
    let most = if told.is_one { usize::MAX } else { MOST_QUESTIONS };
    for question in told.questions.iter().take(most) {
        page.wrapped(&format!("  {:3}  ", question.settles), &plain(&question.text.text()), Style::new());
        if let Some(help) = question.help.as_deref().filter(|help| told.is_one && !help.is_empty()) {
            page.wrapped("       ", &plain(help), DIM);
        }
    }
    if let more @ 1.. = told.questions.len().saturating_sub(most) {
        page.wrapped("  ", &format!("and {more} more; `--format json` lists them all"), DIM);
    }
}

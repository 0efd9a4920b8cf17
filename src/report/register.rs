//! The register of obligations: one row each, with all that is known of it.

use super::assignments::confidence;
use super::draft::Draft;
use super::{Block, Cell, Column, Named, Row, Run, Table, Width, matrix};
use crate::lang::Message;
use crate::model::{
    Assignment, Ecosystem, Letter, Obligation, ObligationId, Ownership, Scope, StakeholderId, Standing,
};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let columns = vec![
        Column::new("obligation", &msg!("column-obligation")).wide(Width::Long),
        Column::new("citation", &msg!("column-citation")),
        Column::new("accountable", &msg!("column-accountable")),
        Column::new("responsible", &msg!("column-responsible")),
        Column::new("consulted", &msg!("column-consulted")),
        Column::new("informed", &msg!("column-informed")),
        Column::new("ownership", &msg!("column-ownership")).wide(Width::Short),
        Column::new("standing", &msg!("column-standing")).wide(Width::Short),
        Column::new("ground", &msg!("column-ground")).wide(Width::Short),
        Column::new("about", &msg!("column-about")),
        Column::new("owed_to", &msg!("column-owed-to")),
        Column::new("dimensions", &msg!("column-protects")).wide(Width::Short),
        Column::new("phases", &msg!("column-phases")).wide(Width::Short),
        Column::new("deadline", &msg!("column-deadline")).wide(Width::Short),
        Column::new("from", &msg!("column-from")).wide(Width::Short),
        Column::new("until", &msg!("column-until")).wide(Width::Short),
        Column::new("evidence", &msg!("column-evidence")),
        Column::new("note", &msg!("column-note")).wide(Width::Long),
        Column::new("marks", &msg!("column-rests-on")).wide(Width::Short),
        Column::new("confidence", &msg!("column-confidence")).wide(Width::Short),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("register", &msg!("report-register"), columns);
    table.is_home = true;
    for id in draft.sight.duties(draft.ecosystem()) {
        let found = draft.ecosystem().obligations.get(id).zip(draft.analysis.ownership(id));
        table.rows.extend(found.map(|(duty, ownership)| row(draft, id, duty, ownership)));
    }
    let none = table.rows.is_empty().then(|| Block::text(msg!("report-no-duties").text()));
    none.into_iter().chain([Block::Table(table)]).collect()
}

fn row(draft: &Draft<'_>, id: ObligationId, duty: &Obligation, ownership: &Ownership) -> Row {
    let ecosystem = draft.ecosystem();
    let live: Vec<&Assignment> = ownership.live.iter().filter_map(|id| ecosystem.assignments.get(*id)).collect();
    let with = |letter: Letter| holders(ecosystem, &live, letter);
    let cells = [
        Cell::Text(ecosystem.name(id)),
        Cell::Runs(citation(draft, id, duty)),
        with(Letter::Accountable),
        with(Letter::Responsible),
        with(Letter::Consulted),
        with(Letter::Informed),
        matrix::state(ownership),
        words(live.iter().map(|part| part.standing.label())),
        words(live.iter().filter_map(|part| part.ground).map(|ground| ground.label())),
        Cell::records(ecosystem, duty.about.iter().copied()),
        Cell::records(ecosystem, duty.owed_to.iter().copied()),
        words(duty.dimensions.iter().map(|one| one.label())),
        words(duty.phases.iter().map(|one| one.label())),
        Cell::Lines(deadline(duty)),
        Cell::day(duty.lifetime.from),
        Cell::day(duty.lifetime.until),
        words(live.iter().map(|part| part.evidence.trim().to_owned()).filter(|text| !text.is_empty())),
        duty.note.as_str().into(),
        Cell::Lines(draft.analysis.law().marks(id).iter().map(Message::text).collect()),
        confidence(&duty.provenance),
        draft.numbers.cell(&duty.provenance),
    ];
    Row::new(id.as_str(), cells)
}

/// Who has a letter, and behind each name that it is contested or covers a part only.
fn holders(ecosystem: &Ecosystem, live: &[&Assignment], letter: Letter) -> Cell {
    let mut runs: Vec<Run> = Vec::new();
    let mut known: Vec<StakeholderId> = Vec::new();
    for part in live.iter().filter(|part| part.letters.has(letter)) {
        if known.contains(&part.stakeholder) {
            continue;
        }
        known.push(part.stakeholder);
        if !runs.is_empty() {
            runs.push(Run::plain("; "));
        }
        runs.push(Run::record(&Named::of(ecosystem, part.stakeholder)));
        if part.standing == Standing::Contested {
            runs.push(Run::strong(format!(" ({})", part.standing.label().to_lowercase())));
        }
        if let Scope::Part(name) = &part.scope {
            runs.push(Run::plain(format!(" ({name})")));
        }
    }
    if runs.is_empty() { Cell::empty() } else { Cell::Runs(runs) }
}

/// Where a duty is written, with a link to the text where the catalogue knows it.
pub(super) fn citation(draft: &Draft<'_>, id: ObligationId, duty: &Obligation) -> Vec<Run> {
    let mut provisions = draft.analysis.law().provisions_of(id);
    let first = provisions.next();
    match (first, provisions.next()) {
        (Some((instrument, provision)), None) => {
            let own = duty.citation.trim();
            let cited = instrument.cite(&provision.citation);
            let text = if own.is_empty() { cited.as_str() } else { own };
            vec![Run::web(text, instrument.link_of(provision))]
        }
        _ => vec![Run::plain(duty.citation.trim())],
    }
}

/// How soon, how often and by when, each in words.
fn deadline(duty: &Obligation) -> Vec<String> {
    let soon = duty.deadline.map(|span| msg!("report-within", span = span.label()));
    let often = duty.every.map(|span| msg!("report-every", span = span.label()));
    let by = duty.due.map(|day| msg!("report-due", day = day));
    let done = duty.done.map(|day| msg!("report-done", day = day));
    [soon, often, by, done].into_iter().flatten().map(|message| message.text()).collect()
}

/// Words, each once, in the order in which they first come up.
fn words(all: impl Iterator<Item = String>) -> Cell {
    let mut once: Vec<String> = Vec::new();
    for word in all {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    Cell::Lines(once)
}

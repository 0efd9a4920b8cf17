//! What the ecosystem says of itself, the counts, and what was seen.

use super::{Block, Cell, Column, Row, Table, heading, matrix, sources::Numbers};
use crate::lang::{Message, list};
use crate::model::{Ecosystem, Profile, Provenance};
use crate::rules::{Analysis, Summary};

/// Pushes what the ecosystem says of itself and the counts.
pub(super) fn write(analysis: &Analysis, numbers: &Numbers, blocks: &mut Vec<Block>) {
    let profile = &analysis.ecosystem().profile;
    push_text(&profile.summary, blocks);
    for line in facts(profile, analysis, numbers) {
        blocks.push(Block::Paragraph(line.text()));
    }
    push_text(&profile.note, blocks);
    blocks.push(heading(&msg!("report-summary")));
    blocks.push(Block::Table(counts(analysis)));
}

/// Pushes what was seen and is kept beside the drawing.
pub(super) fn write_observations(ecosystem: &Ecosystem, numbers: &Numbers, blocks: &mut Vec<Block>) {
    let observations = &ecosystem.profile.observations;
    if observations.is_empty() {
        return;
    }
    blocks.push(heading(&msg!("report-observations")));
    let columns = vec![
        Column::new("observation", &msg!("column-observation")),
        Column::new("confidence", &msg!("column-confidence")),
        Column::new("sources", &msg!("column-sources")),
    ];
    let mut table = Table::new("observations", &msg!("report-observations"), columns);
    table.rows = (1..)
        .zip(observations)
        .map(|(number, seen): (usize, _)| {
            let cells =
                [seen.text.as_str().into(), matrix::confidence(&seen.provenance), numbers.cell(&seen.provenance)];
            Row::new(number.to_string(), cells)
        })
        .collect();
    blocks.push(Block::Table(table));
}

fn push_text(text: &str, blocks: &mut Vec<Block>) {
    if !text.trim().is_empty() {
        blocks.push(Block::Paragraph(text.trim().to_owned()));
    }
}

fn facts(profile: &Profile, analysis: &Analysis, numbers: &Numbers) -> Vec<Message> {
    let mut facts = vec![msg!("report-as-of", day = analysis.as_of())];
    if !profile.period.is_empty() {
        facts.push(msg!("report-period", period = profile.period.as_str()));
    }
    if !profile.author.is_empty() {
        facts.push(msg!("report-author", author = profile.author.as_str()));
    }
    if !profile.sectors.is_empty() {
        let sectors: Vec<String> = profile.sectors.iter().map(|sector| sector.label()).collect();
        facts.push(msg!("report-sectors", sectors = list(&sectors)));
    }
    if !profile.jurisdictions.is_empty() {
        let places: Vec<String> = profile.jurisdictions.iter().map(|place| place.label()).collect();
        facts.push(msg!("report-jurisdictions", places = list(&places)));
    }
    facts.extend(resting(&profile.provenance, numbers));
    facts.push(edition(analysis));
    facts
}

/// Which catalogue was asked, and what its answers are not.
fn edition(analysis: &Analysis) -> Message {
    let catalogue = analysis.law().rulebook().catalogue();
    let (version, day) = (catalogue.version.as_str(), catalogue.reviewed);
    let (count, replaced) = (catalogue.own.len(), catalogue.overridden.len());
    let own = if catalogue.own.is_empty() { "no" } else { "yes" };
    let entries = msg!("catalogue-own-entries", count = count, replaced = replaced);
    let edition = msg!("catalogue-edition", version = version, day = day);
    msg!("report-catalogue", edition = edition, own = own, entries = entries, advice = msg!("catalogue-no-advice"))
}

fn resting(provenance: &Provenance, numbers: &Numbers) -> Option<Message> {
    let sources = numbers.cell(provenance).lines().concat();
    (!sources.is_empty()).then(|| msg!("report-rests-on", sources = sources))
}

fn counts(analysis: &Analysis) -> Table {
    let summary = Summary::of(analysis);
    let columns = vec![Column::new("what", &msg!("column-what")), Column::new("value", &msg!("column-value"))];
    let mut table = Table::new("summary", &msg!("report-summary"), columns);
    table.rows.push(Row::new("as-of", [Cell::Text(msg!("report-day").text()), Cell::Date(analysis.as_of())]));
    table
        .rows
        .push(Row::new("catalogue", [Cell::Text(msg!("report-asked").text()), Cell::Text(edition(analysis).text())]));
    let mut push = |code: &str, label: String, count: usize| {
        table.rows.push(Row::new(code, [Cell::Text(label), Cell::Number(count)]));
    };
    push("stakeholders", msg!("report-stakeholders").text(), summary.stakeholders);
    push("elements", msg!("report-elements").text(), summary.elements);
    push("relations", msg!("report-relations").text(), summary.relations);
    push("obligations", msg!("report-obligations").text(), summary.obligations);
    for (state, count) in &summary.by_ownership {
        let label = msg!("report-obligations-in-state", state = state.message());
        push(state.code(), label.text(), *count);
    }
    push("gaps", msg!("report-gaps").text(), summary.gaps);
    push("weaknesses", msg!("report-weaknesses").text(), summary.weaknesses);
    push("notes", msg!("report-notes").text(), summary.notes);
    push("findings-waived", msg!("report-findings-waived").text(), summary.waived);
    table
}

//! What the ecosystem says of itself, the counts, and the few worst gaps.

use super::draft::Draft;
use super::{Block, Cell, Column, Named, Row, Run, Style, Table, Width, title};
use crate::model::OwnershipState;
use crate::rules::{Finding, Severity, Summary};

/// How many gaps the summary names.
const WORST: usize = 5;

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let profile = &draft.ecosystem().profile;
    let mut blocks = Vec::new();
    if !profile.summary.trim().is_empty() {
        blocks.push(Block::text(profile.summary.trim()));
    }
    let counts = counted(draft);
    blocks.push(Block::styled(Style::Body, vec![Run::strong(sentence(&counts))]));
    blocks.push(Block::Table(table(draft, &counts)));
    blocks.extend(worst(draft));
    if !profile.note.trim().is_empty() {
        blocks.extend([Block::heading(2, msg!("report-authors-say").text()), Block::text(profile.note.trim())]);
    }
    blocks
}

/// The counts of what the report speaks of.
fn counted(draft: &Draft<'_>) -> Summary {
    let (analysis, sight, ecosystem) = (draft.analysis, &draft.sight, draft.ecosystem());
    let mut counts = Summary::of(analysis);
    if sight.is_whole() {
        return counts;
    }
    counts.stakeholders = sight.stakeholders(ecosystem).len();
    counts.elements = sight.elements(ecosystem).len();
    counts.relations = ecosystem.relations.ids().filter(|id| sight.has(ecosystem, (*id).into())).count();
    counts.obligations = sight.duties(ecosystem).len();
    for (state, count) in &mut counts.by_ownership {
        let is_in = |(id, owned): &(_, &crate::model::Ownership)| owned.state == *state && sight.has_duty(*id);
        *count = analysis.ownerships().filter(is_in).count();
    }
    let seen: Vec<&Finding> = analysis.each_finding().filter(|finding| sight.has_finding(finding)).collect();
    let open = |severity| seen.iter().filter(|one| one.waiver.is_none() && one.severity == severity).count();
    counts.gaps = open(Severity::Gap);
    counts.weaknesses = open(Severity::Weakness);
    counts.notes = open(Severity::Note);
    counts.waived = seen.iter().filter(|one| one.waiver.is_some()).count();
    counts
}

/// The counts in one sentence.
fn sentence(counts: &Summary) -> String {
    let settled = counts.count(OwnershipState::Owned) + counts.count(OwnershipState::Waived);
    let unowned = counts.obligations.saturating_sub(settled);
    msg!(
        "report-sentence",
        duties = counts.obligations,
        unowned = unowned,
        unassigned = counts.count(OwnershipState::Unassigned),
        contested = counts.count(OwnershipState::Contested),
        gaps = counts.gaps
    )
    .text()
}

fn table(draft: &Draft<'_>, counts: &Summary) -> Table {
    let columns =
        vec![Column::new("what", &msg!("column-what")), Column::new("value", &msg!("column-value")).wide(Width::Long)];
    let mut table = Table::new("summary", &msg!("report-summary"), columns);
    let as_of = Cell::Date(draft.analysis.as_of());
    table.rows.push(Row::new("as-of", [Cell::Text(msg!("report-day").text()), as_of]));
    let edition = Cell::Lines(vec![title::edition(draft.analysis).text(), msg!("catalogue-no-advice").text()]);
    table.rows.push(Row::new("catalogue", [Cell::Text(msg!("report-asked").text()), edition]));
    let mut push = |code: &str, label: String, count: usize| {
        table.rows.push(Row::new(code, [Cell::Text(label), Cell::Number(count)]));
    };
    push("stakeholders", msg!("report-stakeholders").text(), counts.stakeholders);
    push("elements", msg!("report-elements").text(), counts.elements);
    push("relations", msg!("report-relations").text(), counts.relations);
    push("obligations", msg!("report-obligations").text(), counts.obligations);
    for (state, count) in &counts.by_ownership {
        push(state.code(), msg!("report-obligations-in-state", state = state.message()).text(), *count);
    }
    push("gaps", msg!("report-gaps").text(), counts.gaps);
    push("weaknesses", msg!("report-weaknesses").text(), counts.weaknesses);
    push("notes", msg!("report-notes").text(), counts.notes);
    push("findings-waived", msg!("report-findings-waived").text(), counts.waived);
    table
}

/// The gaps that come first, and how many there are besides.
fn worst(draft: &Draft<'_>) -> Vec<Block> {
    let is_open = |finding: &&&Finding| finding.waiver.is_none() && finding.severity == Severity::Gap;
    let findings = draft.analysis.findings();
    let gaps: Vec<&&Finding> =
        findings.iter().filter(is_open).filter(|finding| draft.sight.has_finding(finding)).collect();
    if gaps.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, msg!("report-worst").text())];
    for gap in gaps.iter().take(WORST) {
        let gap = Named { id: gap.id.as_str().to_owned(), name: gap.message.text() };
        blocks.push(Block::styled(Style::Item, vec![Run::record(&gap)]));
    }
    if gaps.len() > WORST {
        blocks.push(Block::remark(&msg!("report-more-gaps", count = gaps.len() - WORST)));
    }
    blocks
}

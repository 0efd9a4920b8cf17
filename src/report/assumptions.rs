//! What was assumed, what rests on shaky ground, and leads that nobody has verified.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::{Block, Cell, Column, Named, Row, Run, Style, Table, Width};
use crate::catalogue::{Instrument, Provision, Question, Verification};
use crate::model::{Confidence, ElementId, RecordKey};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for table in [answers(draft), records(draft), leads(draft)] {
        if !table.rows.is_empty() {
            blocks.extend([Block::heading(2, table.title.clone()), Block::Table(table)]);
        }
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::styled(Style::Remark, vec![Run::plain(msg!("report-assumptions-help").text())]));
    }
    blocks
}

/// Answers that were taken for granted, with the most provisions that hang on one of them.
fn answers(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("question", &msg!("column-question")).wide(Width::Long),
        Column::new("answer", &msg!("column-taken-to-be")).wide(Width::Short),
        Column::new("about", &msg!("column-about")).wide(Width::Long),
        Column::new("settles", &msg!("column-settles")).wide(Width::Short),
    ];
    let mut table = Table::new("assumed", &msg!("report-assumed"), columns);
    let ecosystem = draft.ecosystem();
    let elements = draft.sight.elements(ecosystem);
    let assumptions = draft.analysis.law().assumptions(ecosystem, draft.analysis.index(), &elements);
    let mut by_question: Vec<(&Question, Vec<String>, usize)> = Vec::new();
    for one in assumptions {
        let known = by_question.iter_mut().find(|(question, ..)| std::ptr::eq(*question, one.question));
        let subject = ecosystem.subject_name(one.about);
        match known {
            Some((_, subjects, settles)) => {
                subjects.push(subject);
                *settles = one.settles.max(*settles);
            }
            None => by_question.push((one.question, vec![subject], one.settles)),
        }
    }
    let row = |(number, (question, subjects, settles)): (usize, (&Question, Vec<String>, usize))| {
        let answer = question.assumed.map_or_else(Cell::empty, |answer| Cell::word(answer.code(), answer.label()));
        let cells = [question.question.as_str().into(), answer, Cell::Lines(subjects), Cell::Number(settles)];
        Row::new(number.to_string(), cells)
    };
    table.rows = (1..).zip(by_question).map(row).collect();
    table
}

/// Records whose authors were not sure.
fn records(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("record", &msg!("column-record")).wide(Width::Long),
        Column::new("kind", &msg!("column-kind")).wide(Width::Short),
        Column::new("confidence", &msg!("column-confidence")).wide(Width::Short),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("unsure", &msg!("report-unsure"), columns);
    let ecosystem = draft.ecosystem();
    for (key, record) in ecosystem.records() {
        let provenance = record.provenance();
        let is_unsure =
            matches!(provenance.confidence, Confidence::Assumed | Confidence::Disputed | Confidence::Unverified);
        if is_unsure && key != RecordKey::Profile && draft.sight.has(ecosystem, key) {
            let cells = [
                Cell::Runs(vec![Run::record(&Named::of(ecosystem, key))]),
                Cell::word(key.kind().code(), key.kind().label()),
                Cell::word(provenance.confidence.code(), provenance.confidence.label()),
                draft.numbers.cell(provenance),
            ];
            table.rows.push(Row::new(key.as_str(), cells));
        }
    }
    table
}

/// Provisions that nobody has verified and that apply or may.
fn leads(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("citation", &msg!("column-citation")),
        Column::new("title", &msg!("column-provision")).wide(Width::Long),
        Column::new("about", &msg!("column-about")),
    ];
    let mut table = Table::new("leads", &msg!("report-leads"), columns);
    let mut leads: BTreeMap<&str, (&Instrument, &Provision, BTreeSet<ElementId>)> = BTreeMap::new();
    for one in draft.analysis.law().applications().filter(|one| draft.sight.has_application(one)) {
        if one.provision.verification == Verification::Unverified {
            let lead = leads.entry(&one.provision.id).or_insert((one.instrument, one.provision, BTreeSet::new()));
            lead.2.insert(one.element);
        }
    }
    table.rows = leads
        .into_iter()
        .map(|(id, (instrument, provision, elements))| {
            let cells = [
                Cell::Runs(vec![Run::web(instrument.cite(&provision.citation), instrument.link_of(provision))]),
                provision.title.as_str().into(),
                Cell::records(draft.ecosystem(), elements),
            ];
            Row::new(id, cells)
        })
        .collect();
    table
}

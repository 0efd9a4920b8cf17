//! Facts on record and open questions.

use super::assignments::confidence;
use super::draft::Draft;
use super::{Block, Cell, Column, Named, Row, Run, Table, Width};
use crate::law::OpenQuestion;
use crate::model::{Answer, Fact, FactId, FactSubject, RecordKey};

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let facts = facts(draft);
    if !facts.rows.is_empty() {
        blocks.extend([Block::heading(2, facts.title.clone()), Block::Table(facts)]);
    }
    let open = open(draft);
    if !open.rows.is_empty() {
        blocks.extend([
            Block::heading(2, open.title.clone()),
            Block::remark(&msg!("report-questions-help")),
            Block::Table(open),
        ]);
    }
    blocks
}

/// The facts that somebody has put on record.
fn facts(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("about", &msg!("column-about")),
        Column::new("question", &msg!("column-question")).wide(Width::Long),
        Column::new("answer", &msg!("column-answer")).of(Answer::ALL.iter().map(|one| (one.code(), one.label()))),
        Column::new("from", &msg!("column-from")).wide(Width::Short),
        Column::new("until", &msg!("column-until")).wide(Width::Short),
        Column::new("note", &msg!("column-note")),
        Column::new("confidence", &msg!("column-confidence")).wide(Width::Short),
        Column::new("sources", &msg!("column-sources")).wide(Width::Short),
    ];
    let mut table = Table::new("facts", &msg!("report-facts"), columns);
    table.heads = 2;
    let ecosystem = draft.ecosystem();
    let is_in = |(id, fact): &(FactId, &Fact)| {
        fact.about == FactSubject::Ecosystem || draft.sight.has(ecosystem, RecordKey::from(*id))
    };
    table.rows = ecosystem.facts.iter().filter(is_in).map(|(id, fact)| fact_row(draft, id, fact)).collect();
    table
}

fn fact_row(draft: &Draft<'_>, id: FactId, fact: &Fact) -> Row {
    let ecosystem = draft.ecosystem();
    let known = draft.analysis.law().rulebook().catalogue().questions.get(&fact.question);
    let words = known.map_or(fact.question.as_str(), |question| question.question.as_str());
    Row::new(
        id.as_str(),
        [
            Cell::Text(ecosystem.subject_name(fact.about)),
            words.into(),
            Cell::word(fact.answer.code(), fact.answer.label()),
            Cell::day(fact.lifetime.from),
            Cell::day(fact.lifetime.until),
            fact.note.as_str().into(),
            confidence(&fact.provenance),
            draft.numbers.cell(&fact.provenance),
        ],
    )
}

/// What would have to be known for the law to be decided.
fn open(draft: &Draft<'_>) -> Table {
    let columns = vec![
        Column::new("question", &msg!("column-question")).wide(Width::Long),
        Column::new("settles", &msg!("column-settles")).wide(Width::Short),
        Column::new("about", &msg!("column-about")),
        Column::new("help", &msg!("column-how-to-tell")).wide(Width::Long),
    ];
    let mut table = Table::new("questions", &msg!("report-questions"), columns);
    let ecosystem = draft.ecosystem();
    let is_in = |question: &OpenQuestion<'_>| {
        draft.sight.is_whole() || question.elements.iter().any(|element| draft.sight.has_node(*element))
    };
    let row = |(number, question): (usize, OpenQuestion<'_>)| {
        let mut about: Vec<Run> = Vec::new();
        for key in &question.about {
            if !about.is_empty() {
                about.push(Run::plain("; "));
            }
            about.push(Run::record(&Named::of(ecosystem, *key)));
        }
        let cells = [
            question.text.text().into(),
            Cell::Number(question.settles),
            Cell::Runs(about),
            question.help.as_deref().unwrap_or_default().into(),
        ];
        Row::new(number.to_string(), cells)
    };
    table.rows = (1..).zip(draft.analysis.law().questions(ecosystem).into_iter().filter(is_in)).map(row).collect();
    table
}

//! What differs between two versions of a map, as a redline.

use super::{Block, Cell, Column, Edition, Graph, Mark, Part, Report, Row, Run, Style, Table, TitlePage, Tone, Width};
use crate::compare::{By, Change, ChangeKind, Comparison, Mark as Became, Stretch};
use crate::lang::Message;
use crate::model::{LetterOrder, Paper};
use crate::rules::{Analysis, Finding};

impl Report {
    /// What differs between two versions. `names` say what the older and the newer one are
    /// called, such as the names of their files.
    pub fn compared(comparison: &Comparison, after: &Analysis, by: By, names: [&str; 2]) -> Self {
        let catalogue = after.law().rulebook().catalogue();
        let profile = &after.ecosystem().profile;
        let parts = [counts(comparison), changes(comparison, by), findings(comparison), fields(comparison, by)];
        Self {
            title: msg!("diff-report-title", title = comparison.after.title.as_str()).text(),
            author: profile.author.trim().to_owned(),
            version: profile.version.trim().to_owned(),
            as_of: comparison.after.as_of,
            catalogue: Edition { version: catalogue.version.clone(), reviewed: catalogue.reviewed },
            scope: None,
            language: "en",
            paper: Paper::default(),
            letters: LetterOrder::default(),
            title_page: Some(title_page(comparison, names)),
            parts: parts.into_iter().flatten().collect(),
            notes: Vec::new(),
            graph: Graph::default(),
        }
    }
}

fn title_page(comparison: &Comparison, names: [&str; 2]) -> TitlePage {
    let how = |name: &str, day| msg!("diff-report-how", path = name, day = day).text();
    let facts = vec![
        (msg!("diff-old").text(), how(names[0], comparison.before.as_of)),
        (msg!("diff-new-version").text(), how(names[1], comparison.after.as_of)),
    ];
    TitlePage { subtitle: msg!("diff-report-versions").text(), facts, advice: vec![msg!("catalogue-no-advice").text()] }
}

fn part(code: &'static str, title: &Message, blocks: Vec<Block>) -> Option<Part> {
    Some(Part { code, title: title.text(), is_wide: false, blocks })
}

/// How many duties are in which state and how many findings are open, where that differs.
fn counts(comparison: &Comparison) -> Option<Part> {
    let columns = vec![
        Column::new("what", &msg!("diff-report-count")),
        Column::new("before", &msg!("diff-report-before")).wide(Width::Short),
        Column::new("after", &msg!("diff-report-after")).wide(Width::Short),
    ];
    let mut table = Table::new("counts", &msg!("diff-report-counts"), columns);
    let rows = comparison.counts().into_iter();
    table.rows = rows
        .map(|count| Row::new(count.code, [count.label.into(), Cell::Number(count.before), Cell::Number(count.after)]))
        .collect();
    if table.rows.is_empty() { None } else { part("counts", &msg!("diff-report-counts"), vec![Block::Table(table)]) }
}

fn changes(comparison: &Comparison, by: By) -> Option<Part> {
    let mut blocks = Vec::new();
    for group in comparison.groups(by) {
        blocks.push(Block::Heading {
            level: 2,
            text: group.heading.clone(),
            record: group.key.map(|key| key.as_str().to_owned()),
        });
        blocks.extend(group.changes.iter().map(|change| Block::styled(Style::Item, runs(&change.redline()))));
    }
    if comparison.moved_on_map > 0 {
        blocks.push(Block::remark(&msg!("diff-moved-on-map", count = comparison.moved_on_map)));
    }
    if blocks.is_empty() {
        blocks.push(Block::text(msg!("diff-no-differences").text()));
    }
    part("changes", &msg!("diff-report-changes"), blocks)
}

fn runs(stretches: &[Stretch]) -> Vec<Run> {
    let mark = |became| match became {
        Became::Kept => Mark::Plain,
        Became::Deleted => Mark::Deleted,
        Became::Inserted => Mark::Inserted,
    };
    stretches.iter().map(|stretch| Run::marked(stretch.text.as_str(), mark(stretch.mark))).collect()
}

fn findings(comparison: &Comparison) -> Option<Part> {
    let shift = &comparison.findings;
    let columns = vec![
        Column::new("change", &msg!("diff-report-change")).wide(Width::Short),
        Column::new("severity", &msg!("column-severity")).wide(Width::Short),
        Column::new("message", &msg!("column-finding")).wide(Width::Long),
        Column::new("finding", &msg!("column-finding-id")),
    ];
    let mut table = Table::new("findings", &msg!("diff-report-findings"), columns);
    let lists = [
        (("appeared", msg!("diff-finding-appeared"), Tone::Bad), Mark::Inserted, &shift.appeared),
        (("reopened", msg!("diff-finding-reopened"), Tone::Bad), Mark::Inserted, &shift.reopened),
        (("vanished", msg!("diff-finding-vanished"), Tone::Good), Mark::Deleted, &shift.vanished),
        (("accepted", msg!("diff-finding-accepted"), Tone::Quiet), Mark::Plain, &shift.accepted),
    ];
    for ((code, word, tone), mark, list) in lists {
        let row = |finding: &Finding| {
            let cells = [
                Cell::toned(code, word.text(), tone),
                Cell::word(finding.severity.code(), finding.severity.label()),
                Cell::Runs(vec![Run::marked(finding.message.text(), mark)]),
                finding.id.as_str().into(),
            ];
            Row::new(finding.id.as_str(), cells)
        };
        table.rows.extend(list.iter().map(row));
    }
    if table.rows.is_empty() {
        return None;
    }
    part("findings", &msg!("diff-report-findings"), vec![Block::Table(table)])
}

/// Every field by itself, for a schedule and for programs.
fn fields(comparison: &Comparison, by: By) -> Option<Part> {
    let columns = vec![
        Column::new("about", &msg!("diff-report-what")).wide(Width::Long),
        Column::new("change", &msg!("diff-report-change")).wide(Width::Short),
        Column::new("record", &msg!("diff-report-record")),
        Column::new("field", &msg!("diff-report-field")).wide(Width::Short),
        Column::new("before", &msg!("diff-report-before")).wide(Width::Long),
        Column::new("after", &msg!("diff-report-after")).wide(Width::Long),
    ];
    let mut table = Table::new("changes", &msg!("diff-report-fields"), columns);
    for change in &comparison.changes {
        let about = comparison.heading(change, by);
        if change.fields.is_empty() {
            let none = [Cell::empty(), Cell::empty(), Cell::empty()];
            table.rows.push(row(change, "", &about, none));
        }
        for field in &change.fields {
            let side = |words: &[String], mark| match words {
                [] => Cell::empty(),
                words => Cell::RunLines(words.iter().map(|word| vec![Run::marked(word.as_str(), mark)]).collect()),
            };
            let cells =
                [field.label.text().into(), side(&field.before, Mark::Deleted), side(&field.after, Mark::Inserted)];
            table.rows.push(row(change, field.code, &about, cells));
        }
    }
    if table.rows.is_empty() {
        return None;
    }
    let blocks = vec![Block::Table(table)];
    Some(Part { code: "fields", title: msg!("diff-report-fields").text(), is_wide: true, blocks })
}

fn row(change: &Change, field: &str, about: &str, cells: [Cell; 3]) -> Row {
    let word = match change.kind {
        ChangeKind::Added => msg!("diff-kind-added"),
        ChangeKind::Removed => msg!("diff-kind-removed"),
        ChangeKind::Moved => msg!("diff-kind-moved"),
        ChangeKind::Changed => msg!("diff-kind-changed"),
    };
    let [label, before, after] = cells;
    let id = [change.kind.code(), change.key.as_str(), field].join(" ");
    let kind = Cell::word(change.kind.code(), word.text());
    Row::new(id.trim(), [about.into(), kind, change.key.as_str().into(), label, before, after])
}

//! The days on which something changes.

use super::draft::Draft;
use super::{Block, Cell, Column, Row, Table, Tone, Width};
use crate::law::{Turn, TurnKind, mark};
use crate::model::RecordKey;

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let turns = crate::law::timeline(draft.ecosystem(), draft.analysis.index(), draft.analysis.law());
    let columns = vec![
        Column::new("day", &msg!("column-day")).wide(Width::Short),
        Column::new("changes", &msg!("column-changes")).wide(Width::Long),
        Column::new("unowned_before", &msg!("column-unowned-before")).wide(Width::Short),
        Column::new("unowned_after", &msg!("column-unowned-after")).wide(Width::Short),
    ];
    let mut table = Table::new("timeline", &msg!("report-part-timeline"), columns);
    table.rows = turns.iter().filter_map(|turn| row(draft, turn)).collect();
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![Block::remark(&msg!("report-timeline-help", day = draft.analysis.as_of())), Block::Table(table)]
}

fn row(draft: &Draft<'_>, turn: &Turn) -> Option<Row> {
    let lines: Vec<String> = turn.kinds.iter().filter_map(|kind| line(draft, kind)).collect();
    if lines.is_empty() {
        return None;
    }
    let tone = if turn.unowned_after > turn.unowned_before { Tone::Bad } else { Tone::Plain };
    let after = turn.unowned_after;
    Some(Row::new(
        turn.day.to_string(),
        [
            Cell::Date(turn.day),
            Cell::Lines(lines),
            Cell::Number(turn.unowned_before),
            if tone == Tone::Plain {
                Cell::Number(after)
            } else {
                Cell::Word { code: after.to_string().into(), label: after.to_string(), tone }
            },
        ],
    ))
}

/// What changes, in words; nothing where the report does not speak of it.
fn line(draft: &Draft<'_>, kind: &TurnKind) -> Option<String> {
    let ecosystem = draft.ecosystem();
    let catalogue = draft.analysis.law().rulebook().catalogue();
    let provision = |id: &str| {
        let (instrument, one) = catalogue.provision(id)?;
        let marks: String = mark(instrument, one).iter().map(|mark| format!(" [{mark}]")).collect();
        Some(format!("{} · {}{marks}", instrument.cite(&one.citation), one.title))
    };
    let record = |key: &RecordKey| draft.sight.has(ecosystem, *key).then(|| ecosystem.name(*key));
    let message = match kind {
        TurnKind::ProvisionStarts(id) => msg!("turn-starts", what = provision(id)?),
        TurnKind::ProvisionEnds(id) => msg!("turn-stops", what = provision(id)?),
        TurnKind::SupportEnds(key) => msg!("turn-support", what = record(key)?),
        TurnKind::Begins(key) => msg!("turn-begins", what = record(key)?),
        TurnKind::Ends(key) => msg!("turn-ends", what = record(key)?),
        TurnKind::Due(key) => msg!("turn-due", what = record(key)?),
    };
    Some(message.text())
}

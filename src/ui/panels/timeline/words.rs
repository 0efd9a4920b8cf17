//! What changes on a day, in words.

use crate::app::App;
use crate::law::{Turn, TurnKind};

/// How many changes of one day are told.
const MOST: usize = 8;

/// What changes on a day, one line each.
pub(super) fn lines(app: &App, turn: &Turn) -> Vec<String> {
    let mut lines: Vec<String> = turn.kinds.iter().take(MOST).map(|kind| line(app, kind)).collect();
    if turn.kinds.len() > MOST {
        lines.push(msg!("turn-more", count = turn.kinds.len() - MOST).text());
    }
    lines
}

/// The day and what it does to the duties that nobody owns.
pub(super) fn head(turn: &Turn) -> String {
    msg!("turn-head", day = turn.day, before = turn.unowned_before, after = turn.unowned_after).text()
}

fn line(app: &App, kind: &TurnKind) -> String {
    let ecosystem = app.ecosystem();
    let provision = |id: &str| {
        let catalogue = app.analysis().law().rulebook().catalogue();
        catalogue.provision(id).map_or_else(
            || id.to_owned(),
            |(instrument, one)| format!("{} · {}", instrument.cite(&one.citation), one.title),
        )
    };
    match kind {
        TurnKind::ProvisionStarts(id) => msg!("turn-starts", what = provision(id)),
        TurnKind::ProvisionEnds(id) => msg!("turn-stops", what = provision(id)),
        TurnKind::SupportEnds(key) => msg!("turn-support", what = ecosystem.name(*key)),
        TurnKind::Begins(key) => msg!("turn-begins", what = ecosystem.name(*key)),
        TurnKind::Ends(key) => msg!("turn-ends", what = ecosystem.name(*key)),
        TurnKind::Due(key) => msg!("turn-due", what = ecosystem.name(*key)),
    }
    .text()
}

//! The table of authorities: every citation once, with its link and by what it is cited.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::{Block, Cell, Column, Named, Row, Run, Table, Tone, Width};
use crate::catalogue::{Force, Instrument, Provision, Verification};
use crate::law::mark;
use crate::model::ObligationId;

/// A provision that is cited, and by which duties.
struct Cited<'a> {
    instrument: &'a Instrument,
    provision: &'a Provision,
    by: Vec<ObligationId>,
}

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let columns = vec![
        Column::new("citation", &msg!("column-citation")),
        Column::new("title", &msg!("column-provision")).wide(Width::Long),
        Column::new("address", &msg!("column-address")),
        Column::new("from", &msg!("column-from")).wide(Width::Short),
        Column::new("verification", &msg!("column-checked")).wide(Width::Short),
        Column::new("reviewed", &msg!("column-reviewed")).wide(Width::Short),
        Column::new("cited_by", &msg!("column-cited-by")),
    ];
    let mut table = Table::new("authorities", &msg!("report-part-authorities"), columns);
    let (known, by_hand) = cited(draft);
    let mut sections: BTreeMap<(Force, &str), Vec<Cited<'_>>> = BTreeMap::new();
    for one in known {
        sections.entry((one.instrument.force, one.instrument.name.as_str())).or_default().push(one);
    }
    for ((_, name), mut provisions) in sections {
        provisions.sort_by_key(|one| one.instrument.place_of(&one.provision.id));
        let Some(first) = provisions.first() else { continue };
        let words = if first.instrument.citation.is_empty() {
            name.to_owned()
        } else {
            msg!("report-note-instrument", name = name, citation = first.instrument.citation.as_str()).text()
        };
        table.rows.push(Row::section(format!("instrument:{}", first.instrument.id), words));
        table.rows.extend(provisions.iter().map(|one| row(draft, one)));
    }
    if !by_hand.is_empty() {
        table.rows.push(Row::section("by-hand", msg!("report-cited-by-hand").text()));
    }
    table.rows.extend(by_hand.into_iter().map(|(citation, by)| hand_row(draft, citation, &by)));
    if table.rows.is_empty() { Vec::new() } else { vec![Block::Table(table)] }
}

/// The provisions that duties come from, and the citations that the catalogue does not know.
fn cited<'a>(draft: &Draft<'a>) -> (Vec<Cited<'a>>, BTreeMap<&'a str, Vec<ObligationId>>) {
    let mut known: BTreeMap<&str, Cited<'_>> = BTreeMap::new();
    let mut by_hand: BTreeMap<&str, Vec<ObligationId>> = BTreeMap::new();
    for id in draft.sight.duties(draft.ecosystem()) {
        let mut is_known = false;
        for (instrument, provision) in draft.analysis.law().provisions_of(id) {
            is_known = true;
            let blank = || Cited { instrument, provision, by: Vec::new() };
            known.entry(&provision.id).or_insert_with(blank).by.push(id);
        }
        let citation = draft.ecosystem().obligations.get(id).map_or("", |duty| duty.citation.trim());
        if !is_known && !citation.is_empty() {
            by_hand.entry(citation).or_default().push(id);
        }
    }
    (known.into_values().collect(), by_hand)
}

fn row(draft: &Draft<'_>, one: &Cited<'_>) -> Row {
    let Cited { instrument, provision, by } = one;
    let tone = if provision.verification == Verification::Unverified { Tone::Weak } else { Tone::Plain };
    let address = instrument.link_of(provision);
    let mut title = vec![Run::plain(provision.title.as_str())];
    title.extend(mark(instrument, provision).iter().map(|mark| Run::strong(format!(" [{mark}]"))));
    Row::new(
        provision.id.as_str(),
        [
            Cell::Text(instrument.cite(&provision.citation)),
            Cell::Runs(title),
            Cell::Runs(vec![Run::web(address, address)]),
            Cell::day(provision.from),
            Cell::toned(provision.verification.code(), provision.verification.label(), tone),
            Cell::Date(instrument.reviewed_on(provision)),
            citing(draft, by),
        ],
    )
}

fn hand_row(draft: &Draft<'_>, citation: &str, by: &[ObligationId]) -> Row {
    let unknown = Cell::toned("not-in-the-catalogue", msg!("report-not-in-catalogue").text(), Tone::Weak);
    Row::new(format!("by-hand:{citation}"), [citation.into()]).and([(4, unknown), (6, citing(draft, by))])
}

/// The duties that cite something, each a link.
fn citing(draft: &Draft<'_>, by: &[ObligationId]) -> Cell {
    Cell::Records(by.iter().map(|id| Named::of(draft.ecosystem(), *id)).collect())
}

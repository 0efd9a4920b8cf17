//! The first page: what the paper is, for which day, by whom, and what it is not.

use super::TitlePage;
use super::draft::Draft;
use super::sources::Numbers;
use crate::lang::{Message, list};
use crate::model::{Provenance, Standing};
use crate::rules::Analysis;

pub(super) fn page(draft: &Draft<'_>) -> TitlePage {
    let mut facts = Vec::new();
    let mut add = |what: Message, how: String| {
        if !how.trim().is_empty() {
            facts.push((what.text(), how.trim().to_owned()));
        }
    };
    let profile = &draft.ecosystem().profile;
    add(msg!("report-day"), draft.analysis.as_of().to_string());
    add(msg!("report-version"), profile.version.clone());
    // A map that nobody has agreed on need not say so: that is what every map begins as.
    if profile.standing != Standing::default() || !profile.version.trim().is_empty() {
        add(msg!("column-standing"), profile.standing.label());
    }
    add(msg!("report-author"), profile.author.clone());
    add(msg!("report-speaks-of"), draft.sight.words(draft.analysis).unwrap_or_default());
    add(msg!("report-period"), profile.period.clone());
    let sectors: Vec<String> = profile.sectors.iter().map(|sector| sector.label()).collect();
    add(msg!("report-sectors"), list(&sectors));
    let places: Vec<String> = profile.jurisdictions.iter().map(|place| place.label()).collect();
    add(msg!("report-jurisdictions"), list(&places));
    add(msg!("report-asked"), edition(draft.analysis).text());
    add(msg!("report-rests-on"), resting(&profile.provenance, &draft.numbers));
    TitlePage { subtitle: msg!("report-subtitle").text(), facts, advice: vec![msg!("catalogue-no-advice").text()] }
}

/// Which catalogue was asked, and what of it is a user's own.
pub(super) fn edition(analysis: &Analysis) -> Message {
    let catalogue = analysis.law().rulebook().catalogue();
    let (version, day) = (catalogue.version.as_str(), catalogue.reviewed);
    let (count, replaced) = (catalogue.own.len(), catalogue.overridden.len());
    let own = if catalogue.own.is_empty() { "no" } else { "yes" };
    let entries = msg!("catalogue-own-entries", count = count, replaced = replaced);
    let edition = msg!("catalogue-edition", version = version, day = day);
    msg!("report-catalogue", edition = edition, own = own, entries = entries)
}

fn resting(provenance: &Provenance, numbers: &Numbers) -> String {
    numbers.cell(provenance).lines().concat()
}

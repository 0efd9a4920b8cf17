//! `onus catalogue list`: all provisions, or those that are looked for.

use anyhow::Result;
use clap::builder::PossibleValuesParser;
use serde::Serialize;

use crate::catalogue::{Catalogue, Condition, Force, Instrument, Provision};
use crate::cli::output::{BOLD, DIM, Edition, Format, plain, pretty, width};
use crate::cli::own::Own;
use crate::cli::page::{Page, edition};
use crate::cli::{Outcome, Output};
use crate::law::mark;
use crate::model::{Date, Jurisdiction, Sector};

/// List the provisions, all or those looked for
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only from this place and its parts, such as EU, DE or US
    #[arg(long, value_name = "CODE", value_parser = place)]
    jurisdiction: Option<Jurisdiction>,
    /// Only law, proposals or principles
    #[arg(long, value_name = "FORCE")]
    #[arg(value_parser = PossibleValuesParser::new(Force::ALL.iter().map(|force| force.code())))]
    force: Option<String>,
    /// Only what names this sector
    #[arg(long, value_name = "SECTOR")]
    #[arg(value_parser = PossibleValuesParser::new(Sector::ALL.iter().map(|sector| sector.code())))]
    sector: Option<String>,
    /// Only what holds all of these words
    #[arg(long, value_name = "WORDS")]
    search: Option<String>,
    /// For reading or for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    own: Own,
}

fn place(text: &str) -> Result<Jurisdiction, String> {
    Jurisdiction::parse(text).map_err(|error| error.to_string())
}

#[derive(Serialize)]
struct File<'a> {
    catalogue: Edition<'a>,
    provisions: Vec<Listed<'a>>,
}

#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    instrument: &'a str,
    citation: &'a str,
    cite: String,
    title: &'a str,
    jurisdiction: &'static str,
    force: &'static str,
    from: Option<Date>,
    until: Option<Date>,
    verification: &'static str,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    let catalogue = args.own.catalogue()?;
    let found: Vec<(&Instrument, Vec<&Provision>)> = catalogue
        .instruments
        .values()
        .map(AsRef::as_ref)
        .filter(|instrument| args.wants_instrument(instrument))
        .map(|instrument| (instrument, args.wanted(instrument)))
        // A principle paper without provisions is listed as long as nothing narrower is asked for.
        .filter(|(instrument, provisions)| !provisions.is_empty() || args.wants_all_of(instrument))
        .collect();
    match args.format {
        Format::Text => output.push(&text(&catalogue, &found)),
        Format::Json => {
            let each = found.iter().flat_map(|(instrument, list)| list.iter().map(|one| listed(instrument, one)));
            output.push_raw(&pretty(&File { catalogue: Edition::of(&catalogue), provisions: each.collect() })?);
        }
    }
    Ok(Outcome::Fine)
}

impl Args {
    fn wants_instrument(&self, instrument: &Instrument) -> bool {
        let own = instrument.jurisdiction.code();
        let is_there = |place: Jurisdiction| {
            own.strip_prefix(place.code()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        self.jurisdiction.is_none_or(is_there) && self.force.as_deref().is_none_or(|it| it == instrument.force.code())
    }

    fn wants_all_of(&self, instrument: &Instrument) -> bool {
        self.sector.is_none() && instrument.provisions.is_empty() && self.holds_words(instrument, "")
    }

    fn wanted<'a>(&self, instrument: &'a Instrument) -> Vec<&'a Provision> {
        let sector = self.sector.as_deref().and_then(Sector::from_code);
        let names = |when: &Option<Condition>, sector: Sector| {
            let mut found = false;
            when.iter().for_each(|when| {
                when.walk(&mut |part| found |= matches!(part, Condition::Sector(list) if list.contains(&sector)));
            });
            found
        };
        let is_wanted = |provision: &&Provision| {
            let in_sector = |sector| {
                provision.sectors.contains(&sector) || names(&provision.when, sector) || names(&instrument.when, sector)
            };
            let text = format!("{} {} {} {}", provision.id, provision.citation, provision.title, provision.summary);
            sector.is_none_or(in_sector) && self.holds_words(instrument, &text)
        };
        instrument.provisions.iter().filter(is_wanted).collect()
    }

    fn holds_words(&self, instrument: &Instrument, text: &str) -> bool {
        let Some(words) = &self.search else { return true };
        let Instrument { id, short, name, aliases, .. } = instrument;
        let text = format!("{id} {short} {name} {} {text}", aliases.join(" ")).to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}

fn listed<'a>(instrument: &'a Instrument, provision: &'a Provision) -> Listed<'a> {
    Listed {
        id: &provision.id,
        instrument: &instrument.id,
        citation: &provision.citation,
        cite: instrument.cite(&provision.citation),
        title: &provision.title,
        jurisdiction: instrument.jurisdiction.code(),
        force: instrument.force.code(),
        from: provision.from,
        until: provision.until,
        verification: provision.verification.code(),
    }
}

fn text(catalogue: &Catalogue, found: &[(&Instrument, Vec<&Provision>)]) -> String {
    let mut page = Page::new(width());
    page.wrapped("", &edition(catalogue), DIM);
    let provisions: usize = found.iter().map(|(_, list)| list.len()).sum();
    let counted = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let counts = format!("{} of {}", counted(provisions, "provision"), counted(found.len(), "instrument"));
    page.wrapped("", &counts, BOLD);
    for (instrument, list) in found {
        page.blank();
        let (place, force) = (instrument.jurisdiction.code(), super::words::force(instrument.force));
        let heading = format!("{} ({}, {place}, {force})", instrument.name, instrument.id);
        page.wrapped("", &plain(&heading), BOLD);
        if list.is_empty() {
            page.wrapped("  ", "no provisions; `onus catalogue show` tells what it recommends", DIM);
        }
        for provision in list {
            let mut line = format!("{}  {}  {}", provision.id, provision.citation, provision.title);
            let days = super::words::days(provision);
            if !days.is_empty() {
                line.push_str(&format!(", {days}"));
            }
            for mark in mark(instrument, provision) {
                line.push_str(&format!(" [{mark}]"));
            }
            page.wrapped("  ", &plain(&line), anstyle::Style::new());
        }
    }
    page.finish()
}

//! `onus timeline`: the days on which something changes.

mod json;
mod text;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::output::{Format, width};
use super::own::Own;
use super::{Outcome, Output, parse_day, read};
use crate::catalogue::{Instrument, Provision};
use crate::law::{State, Turn, timeline};
use crate::model::Date;
use crate::rules::Analysis;

const AFTER_HELP: &str = "\
Examples:
  onus timeline thermostat.onus
  onus timeline thermostat.onus --format json

Law is listed where it applies, may apply or will apply to what is on the map on the day asked for.";

/// List the days on which something changes: law, support, contracts, and how many duties nobody owns
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The ecosystem
    file: PathBuf,
    /// The day for which everything is evaluated; without it, the day in the file, or else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    as_of: Option<Date>,
    /// For reading or for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    own: Own,
}

/// What changes when.
struct Told<'a> {
    path: &'a Path,
    analysis: &'a Analysis,
    turns: Vec<Turn>,
    /// The provisions that apply to something on the map or may, by id.
    provisions: BTreeMap<&'a str, Known<'a>>,
}

/// A provision, and whether it is sure that it applies.
struct Known<'a> {
    instrument: &'a Instrument,
    provision: &'a Provision,
    state: State,
}

pub(super) fn run(args: &Args, today: Date, output: &mut Output) -> Result<Outcome> {
    let rulebook = args.own.rulebook()?;
    let ecosystem = read(&args.file)?.ecosystem;
    let as_of = args.as_of.or(ecosystem.profile.as_of).unwrap_or(today);
    let analysis = Analysis::with(&ecosystem, as_of, &rulebook);
    let turns = timeline(&ecosystem, analysis.index(), analysis.law());
    let told = Told { path: &args.file, analysis: &analysis, turns, provisions: provisions(&analysis) };
    match args.format {
        Format::Text => output.push(&text::write(&told, width())),
        Format::Json => output.push_raw(&json::write(&told)?),
    }
    Ok(Outcome::Fine)
}

fn provisions(analysis: &Analysis) -> BTreeMap<&str, Known<'_>> {
    let mut provisions: BTreeMap<&str, Known<'_>> = BTreeMap::new();
    for one in analysis.law().applications() {
        let known = Known { instrument: one.instrument, provision: one.provision, state: one.state };
        let entry = provisions.entry(one.provision.id.as_str()).or_insert(known);
        entry.state = entry.state.min(one.state);
    }
    provisions
}

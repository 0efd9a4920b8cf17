//! `onus export`: the responsibility matrix, the findings and the sources, to take away.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::builder::PossibleValuesParser;

use super::own::Own;
use super::{Outcome, Output, parse_day, read};
use crate::export::{FORMATS, Format, Options};
use crate::file;
use crate::model::Date;
use crate::report::Report;
use crate::rules::Analysis;

const AFTER_HELP: &str = "\
Examples:
  onus export thermostat.onus --to md -o thermostat.md
  onus export thermostat.onus --to csv --table matrix > matrix.csv
  onus export thermostat.onus --to svg -o map.svg

Tables: summary, matrix, parts, law, questions, findings, observations, sources.";

/// Write the responsibility matrix, the gaps and the sources in another format
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The ecosystem
    file: PathBuf,
    /// The format
    #[arg(long, value_name = "FORMAT")]
    #[arg(value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.code)))]
    to: String,
    /// Where to write; without it, to stdout
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Only this table
    #[arg(long, value_name = "TABLE")]
    table: Option<String>,
    /// The day for which everything is evaluated; without it, the day in the file, or else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    as_of: Option<Date>,
    #[command(flatten)]
    own: Own,
}

pub(super) fn run(args: &Args, today: Date, output: &mut Output) -> Result<Outcome> {
    let format = Format::find(&args.to).context("There is no such format. `onus export --help` lists them.")?;
    if args.output.as_ref().is_some_and(|path| path.extension().is_some_and(|extension| extension == "onus")) {
        bail!("An export cannot replace an ecosystem. Give the output another ending, such as .{}", format.extension);
    }
    let rulebook = args.own.rulebook()?;
    let ecosystem = read(&args.file)?.ecosystem;
    let as_of = args.as_of.or(ecosystem.profile.as_of).unwrap_or(today);
    let report = Report::of(&Analysis::with(&ecosystem, as_of, &rulebook));
    let bytes = (format.write)(&report, &Options { table: args.table.clone(), ..Options::default() })?;
    match &args.output {
        Some(path) => file::replace(path, &bytes)?,
        None => output.push_raw(&bytes),
    }
    Ok(Outcome::Fine)
}

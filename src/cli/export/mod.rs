//! `onus export`: reports, matrices and pictures to take away.

mod places;
mod plan;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use clap::builder::PossibleValuesParser;
use indicatif::{ParallelProgressIterator, ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::output::complain;
use super::own::Own;
use super::{Outcome, Output, parse_day, read};
use crate::export::{FORMATS, Format, Options};
use crate::file;
use crate::law::Rulebook;
use crate::model::Date;
use crate::report::Report;
use crate::rules::Analysis;
use places::{Place, places};

const AFTER_HELP: &str = "\
Examples:
  onus export thermostat.onus --to md -o thermostat.md
  onus export thermostat.onus --to csv --table matrix > matrix.csv
  onus export thermostat.onus --to md,json,csv -o annexes
  onus export thermostat.onus --to md --parts title,matrix,authorities --scope stakeholder:maker
  onus export thermostat.onus --to md --preset \"Annex B\"

Scopes: whole, gaps, stakeholder:ID, element:ID, instrument:ID, records:ID,ID.
`onus catalogue list` shows the ids of instruments; those of records stand in the file.

Exit status: 0 all was written, 2 something could not be written; a file that was there is left as it was.";

/// Write reports, the responsibility matrix and the map in other formats
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The ecosystems
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The formats, separated by commas
    #[arg(long, value_name = "FORMAT", required = true, value_delimiter = ',')]
    #[arg(value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.code)))]
    to: Vec<String>,
    /// Where to write: a file, or a folder; without it, to stdout
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Only this table, such as `matrix`, `register`, `findings` or `authorities`
    #[arg(long, value_name = "TABLE")]
    table: Option<String>,
    #[command(flatten)]
    plan: plan::Choice,
    /// Pictures made of dots are so many times larger than on the screen
    #[arg(long, value_name = "NUMBER", value_parser = scale)]
    scale: Option<f32>,
    /// Write for keeping over decades, in formats that know how
    #[arg(long)]
    archival: bool,
    /// The day for which everything is evaluated; without it, the day in the file, or else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    as_of: Option<Date>,
    #[command(flatten)]
    own: Own,
}

fn scale(text: &str) -> Result<f32, String> {
    let number: Option<f32> = text.parse().ok();
    number.filter(|scale| (0.1..=16.0).contains(scale)).ok_or_else(|| "give a number from 0.1 to 16".to_owned())
}

pub(super) fn run(args: &Args, today: Date, output: &mut Output) -> Result<Outcome> {
    let formats: Vec<&'static Format> = args
        .to
        .iter()
        .map(|code| Format::find(code).context("There is no such format. `onus export --help` lists them."))
        .collect::<Result<_>>()?;
    let places = places(&args.files, &formats, args.output.as_deref())?;
    let rulebook = args.own.rulebook()?;
    let progress = progress(args.files.len() * formats.len());
    let one = |(path, places): (&PathBuf, &Vec<Place>)| file(args, path, &formats, places, today, &rulebook, &progress);
    let written: Vec<Vec<Result<Written>>> = args.files.par_iter().zip(&places).map(one).collect();
    progress.finish_and_clear();
    let mut outcome = Outcome::Fine;
    for result in written.into_iter().flatten() {
        match result {
            Ok(Written::Bytes(bytes)) => output.push_raw(&bytes),
            Ok(Written::File) => {}
            Err(error) => {
                complain(&error);
                outcome = Outcome::Failed;
            }
        }
    }
    Ok(outcome)
}

/// What became of one export.
enum Written {
    /// It goes to stdout.
    Bytes(Vec<u8>),
    /// It stands in its file.
    File,
}

/// Writes one ecosystem in all formats; it is read and analysed once.
fn file(
    args: &Args,
    path: &Path,
    formats: &[&'static Format],
    places: &[Place],
    today: Date,
    rulebook: &Arc<Rulebook>,
    progress: &ProgressBar,
) -> Vec<Result<Written>> {
    let report = match report(args, path, today, rulebook) {
        Ok(report) => report,
        Err(error) => return vec![Err(error)],
    };
    let options = Options { table: args.table.clone(), scale: args.scale, archival: args.archival };
    let one = |(format, place): (&&'static Format, &Place)| {
        let bytes = (format.write)(&report, &options).with_context(|| path.display().to_string())?;
        match place {
            Place::Stdout => Ok(Written::Bytes(bytes)),
            Place::File(target) => file::replace(target, &bytes).map(|()| Written::File).map_err(Into::into),
        }
    };
    formats.par_iter().zip(places).progress_with(progress.clone()).map(one).collect()
}

fn report(args: &Args, path: &Path, today: Date, rulebook: &Arc<Rulebook>) -> Result<Report> {
    let ecosystem = read(path)?.ecosystem;
    let as_of = args.as_of.or(ecosystem.profile.as_of).unwrap_or(today);
    let analysis = Analysis::with(&ecosystem, as_of, rulebook);
    let plan = args.plan.plan(&analysis).with_context(|| path.display().to_string())?;
    Ok(Report::planned(&analysis, &plan))
}

/// Shows how many of several exports are done; on a terminal only.
fn progress(count: usize) -> ProgressBar {
    if count < 2 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{pos} of {len} written {wide_bar}");
    let bar = ProgressBar::new(u64::try_from(count).unwrap_or(u64::MAX));
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}

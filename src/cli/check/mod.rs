//! `onus check`: what nobody carries, for a reader, a program or a code review.

mod json;
mod sarif;
mod text;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ParallelProgressIterator, ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::output::{complain, width};
use super::own::Own;
use super::{Outcome, Output, parse_day, read};
use crate::file::RecordLines;
use crate::law::Rulebook;
use crate::model::Date;
use crate::rules::{Analysis, Severity, Summary};

const AFTER_HELP: &str = "\
Examples:
  onus check thermostat.onus
  onus check *.onus --deny gap
  onus check thermostat.onus --as-of 2027-12-11 --format json

Exit status: 0 fine, 1 findings at or above the denied level (waived ones do not count), \
2 a file could not be checked.";

/// List the duties nobody carries, and everything else the rules find
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The ecosystems
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day for which everything is evaluated; without it, the day in the file, or else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    as_of: Option<Date>,
    /// For reading, for programs, or for code review tools
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// End with status 1 if there are findings of this level or worse
    #[arg(long, value_name = "LEVEL")]
    #[arg(value_parser = PossibleValuesParser::new(Severity::ALL.map(Severity::code)).try_map(|code| denied(&code)))]
    deny: Option<Severity>,
    #[command(flatten)]
    own: Own,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
}

fn denied(code: &str) -> Result<Severity, String> {
    Severity::from_code(code).ok_or_else(|| format!("`{code}` is no level"))
}

/// One file that has been checked.
struct Checked<'a> {
    path: &'a Path,
    analysis: Analysis,
    summary: Summary,
}

impl Checked<'_> {
    /// On which lines the records stand; a second look at the file, for those who need it.
    fn lines(&self) -> Result<RecordLines> {
        Ok(RecordLines::read(self.path)?)
    }

    fn denies(&self, level: Severity) -> bool {
        self.analysis.findings().iter().any(|finding| finding.waiver.is_none() && finding.severity <= level)
    }
}

pub(super) fn run(args: &Args, today: Date, output: &mut Output) -> Result<Outcome> {
    let rulebook = args.own.rulebook()?;
    let progress = progress(args.files.len());
    let check = |path| check(path, args.as_of, today, &rulebook);
    let results: Vec<Result<Checked<'_>>> =
        args.files.par_iter().progress_with(progress.clone()).map(|path| check(path)).collect();
    progress.finish_and_clear();
    let mut checked = Vec::new();
    let mut outcome = Outcome::Fine;
    for result in results {
        match result {
            Ok(file) => checked.push(file),
            Err(error) => {
                complain(&error);
                outcome = Outcome::Failed;
            }
        }
    }
    match args.format {
        Format::Text => output.push(&text::write(&checked, width())),
        Format::Json if args.files.len() > 1 => output.push_raw(&json::write_list(&checked)?),
        Format::Json => checked.first().map(json::write).transpose()?.iter().for_each(|json| output.push_raw(json)),
        Format::Sarif if checked.is_empty() => {}
        Format::Sarif => output.push_raw(&sarif::write(&checked)?),
    }
    let is_denied = args.deny.is_some_and(|level| checked.iter().any(|file| file.denies(level)));
    Ok(if outcome == Outcome::Fine && is_denied { Outcome::Denied } else { outcome })
}

fn check<'a>(path: &'a Path, as_of: Option<Date>, today: Date, rulebook: &Arc<Rulebook>) -> Result<Checked<'a>> {
    let ecosystem = read(path)?.ecosystem;
    let as_of = as_of.or(ecosystem.profile.as_of).unwrap_or(today);
    let analysis = Analysis::with(&ecosystem, as_of, rulebook);
    Ok(Checked { path, summary: Summary::of(&analysis), analysis })
}

/// Shows how many of several files are done; on a terminal only.
fn progress(files: usize) -> ProgressBar {
    if files < 2 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{pos} of {len} files checked {wide_bar}");
    let bar = ProgressBar::new(u64::try_from(files).unwrap_or(u64::MAX));
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}

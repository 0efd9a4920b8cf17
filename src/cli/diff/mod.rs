//! `onus diff`: what differs between two versions, in sentences.

mod json;
mod text;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

use super::output::{note, width};
use super::own::Own;
use super::{Outcome, Output, parse_day};
use crate::compare::{By, Comparison};
use crate::export::{self, FORMATS, OF_THE_MAP, Options};
use crate::file;
use crate::model::{Date, Ecosystem};
use crate::report::Report;
use crate::rules::Analysis;

const AFTER_HELP: &str = "\
Examples:
  onus diff thermostat-draft.onus thermostat.onus
  onus diff HEAD~1:./thermostat.onus thermostat.onus
  onus diff old.onus new.onus --by stakeholder --to json

Exit status: 0 no differences, 1 differences, 2 the two could not be compared.";

/// Say what differs between two versions: who carries what, what was added, which gaps came and went
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The older version: a file, or REVISION:PATH as git writes it
    old: PathBuf,
    /// The newer version: a file, or REVISION:PATH as git writes it
    new: PathBuf,
    /// The format
    #[arg(long, value_name = "FORMAT", default_value = TEXT, value_parser = formats())]
    to: String,
    /// Where to write; without it, to stdout
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Put changes together by the duty or by the stakeholders they are about
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = Grouped::Obligation)]
    by: Grouped,
    /// The day for which both are evaluated; without it, the day in each file, or else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    as_of: Option<Date>,
    #[command(flatten)]
    own: Own,
}

const TEXT: &str = "text";
const JSON: &str = "json";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Grouped {
    Obligation,
    Stakeholder,
}

/// What is told, and of which files.
struct Told<'a> {
    paths: [&'a Path; 2],
    comparison: &'a Comparison,
    by: By,
}

pub(super) fn run(args: &Args, today: Date, output: &mut Output) -> Result<Outcome> {
    if args.output.as_ref().is_some_and(|path| path.extension().is_some_and(|extension| extension == "onus")) {
        bail!("A comparison cannot replace an ecosystem. Give the output another ending.");
    }
    let rulebook = args.own.rulebook()?;
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    let day = |ecosystem: &Ecosystem| args.as_of.or(ecosystem.profile.as_of).unwrap_or(today);
    let analyse = |ecosystem: &Ecosystem| Analysis::with(ecosystem, day(ecosystem), &rulebook);
    let (before, after) = rayon::join(|| analyse(&old), || analyse(&new));
    let comparison = Comparison::of(&before, &after);
    let by = match args.by {
        Grouped::Obligation => By::Obligation,
        Grouped::Stakeholder => By::Stakeholder,
    };
    let told = Told { paths: [&args.old, &args.new], comparison: &comparison, by };
    let bytes = match args.to.as_str() {
        TEXT if args.output.is_none() => {
            output.push(&text::write(&told, width()));
            return Ok(outcome(&comparison));
        }
        TEXT => anstream::adapter::strip_str(&text::write(&told, None)).to_string().into_bytes(),
        JSON => json::write(&told)?,
        other => exported(other, &told, &after)?,
    };
    match &args.output {
        Some(path) => file::replace(path, &bytes)?,
        None => output.push_raw(&bytes),
    }
    Ok(outcome(&comparison))
}

fn outcome(comparison: &Comparison) -> Outcome {
    if comparison.is_empty() { Outcome::Fine } else { Outcome::Denied }
}

/// The comparison as a report, in one of the formats of exports.
fn exported(code: &str, told: &Told<'_>, after: &Analysis) -> Result<Vec<u8>> {
    let format = export::Format::find(code).context("There is no such format. `onus diff --help` lists them.")?;
    let names = told.paths.map(|path| path.to_string_lossy().into_owned());
    let report = Report::compared(told.comparison, after, told.by, [&names[0], &names[1]]);
    Ok((format.write)(&report, &Options::default())?)
}

/// The formats: two of its own, and those of exports that hold words.
fn formats() -> PossibleValuesParser {
    let is_possible = |code: &&str| *code != JSON && !OF_THE_MAP.contains(code);
    let exports = FORMATS.iter().map(|format| format.code).filter(is_possible);
    PossibleValuesParser::new([TEXT, JSON].into_iter().chain(exports))
}

fn read(path: &Path) -> Result<Ecosystem> {
    let content = file::read_version(path)?;
    if content.is_newer() {
        let path = path.display();
        note(&format!("a newer version of Onus wrote {path}. What this version does not know is left out."));
    }
    Ok(content.ecosystem)
}

//! `onus law`: what applies, to whom, why, and what would have to be known.

mod json;
mod text;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::output::{Format, width};
use super::own::Own;
use super::{Outcome, Output, parse_day, read};
use crate::law::{Examined, OpenQuestion, Silence};
use crate::model::{Date, Ecosystem, ElementId};
use crate::rules::Analysis;

const AFTER_HELP: &str = "\
Examples:
  onus law thermostat.onus
  onus law thermostat.onus --as-of 2027-12-11 --element thermostat
  onus law thermostat.onus --format json

What this says is worked out from the drawing and from a catalogue; it is not legal advice.";

/// Say which law applies to what is drawn, whom it addresses, and what would have to be known
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The ecosystem
    file: PathBuf,
    /// The day for which everything is evaluated; without it, the day in the file, or else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    as_of: Option<Date>,
    /// Only this element
    #[arg(long, value_name = "ID")]
    element: Option<String>,
    /// For reading or for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    own: Own,
}

/// What the law says of a file.
struct Told<'a> {
    path: &'a Path,
    analysis: &'a Analysis,
    /// For each element everything about it.
    examined: Vec<(ElementId, Vec<Examined<'a>>)>,
    questions: Vec<OpenQuestion<'a>>,
    silences: Vec<Silence>,
    /// Whether one element alone is told of, and then also what does not apply to it.
    is_one: bool,
}

impl Told<'_> {
    fn ecosystem(&self) -> &Ecosystem {
        self.analysis.ecosystem()
    }
}

pub(super) fn run(args: &Args, today: Date, output: &mut Output) -> Result<Outcome> {
    let rulebook = args.own.rulebook()?;
    let ecosystem = read(&args.file)?.ecosystem;
    let as_of = args.as_of.or(ecosystem.profile.as_of).unwrap_or(today);
    let analysis = Analysis::with(&ecosystem, as_of, &rulebook);
    let elements = elements(&ecosystem, args.element.as_deref())?;
    let (law, index) = (analysis.law(), analysis.index());
    let examine = |id: &ElementId| (*id, law.examine(&ecosystem, index, *id));
    let examined: Vec<_> = elements.iter().map(examine).collect();
    let mut questions = law.questions(&ecosystem);
    if args.element.is_some() {
        questions.retain(|question| question.elements.iter().any(|id| elements.contains(id)));
    }
    let mut silences = law.silences(&ecosystem, analysis.index());
    silences.retain(|silence| silence.elements.iter().any(|id| elements.contains(id)));
    let is_one = args.element.is_some();
    let told = Told { path: &args.file, analysis: &analysis, examined, questions, silences, is_one };
    match args.format {
        Format::Text => output.push(&text::write(&told, width())),
        Format::Json => output.push_raw(&json::write(&told)?),
    }
    Ok(Outcome::Fine)
}

fn elements(ecosystem: &Ecosystem, only: Option<&str>) -> Result<Vec<ElementId>> {
    const MOST_NAMED: usize = 12;
    let Some(only) = only else { return Ok(ecosystem.elements.ids().collect()) };
    if let Some(id) = ecosystem.elements.ids().find(|id| id.as_str() == only) {
        return Ok(vec![id]);
    }
    let ids: Vec<&str> = ecosystem.elements.ids().map(|id| id.as_str()).take(MOST_NAMED).collect();
    match ids.len() {
        0 => bail!("There is no element `{only}`; there are no elements on this map."),
        _ => bail!("There is no element `{only}`. Elements have ids such as {}.", ids.join(", ")),
    }
}

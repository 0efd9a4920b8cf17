//! `onus new`: a new file, empty or from an example.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::builder::PossibleValuesParser;

use super::{Outcome, Output};
use crate::file::{self, EXAMPLES, Replace};
use crate::model::{Ecosystem, Profile};

/// Make a new file, empty or from an example; never overwrites one
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  onus new my-case.onus\n  onus new my-case.onus --from neato-cloud")]
pub(super) struct Args {
    /// The file to make, such as my-case.onus
    path: PathBuf,
    /// The example to begin with; `onus examples` lists them
    #[arg(long, value_name = "EXAMPLE", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(EXAMPLES.iter().map(|example| example.id)))]
    from: Option<String>,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    let ecosystem = match &args.from {
        Some(id) => {
            let example = EXAMPLES.iter().find(|example| example.id == id);
            let example = example.context("There is no such example. `onus examples` lists them.")?;
            file::from_bytes(&args.path, example.text.as_bytes())?.ecosystem
        }
        None => empty(args),
    };
    file::save(&args.path, &ecosystem, Replace::Nothing)?;
    output.push(&format!("Made {}\n", super::output::plain(&args.path.display().to_string())));
    Ok(Outcome::Fine)
}

fn empty(args: &Args) -> Ecosystem {
    let title = args.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    Ecosystem { profile: Profile { title, ..Profile::default() }.into(), ..Ecosystem::default() }
}

//! `onus examples`: the real cases that come with the program.

use anyhow::Result;

use super::output::BOLD;
use super::{Outcome, Output};
use crate::file::EXAMPLES;

/// List the real cases that come with the program
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  onus new my-case.onus --from neato-cloud")]
pub(super) struct Args {}

pub(super) fn run(output: &mut Output) -> Result<Outcome> {
    let width = EXAMPLES.iter().map(|example| example.id.len()).max().unwrap_or_default();
    for example in EXAMPLES {
        output.push(&format!("{BOLD}{:width$}{BOLD:#}  {}\n", example.id, example.title));
    }
    Ok(Outcome::Fine)
}

//! `onus completions`: what a shell needs to complete commands.

use anyhow::Result;
use clap_complete::Shell;

use super::{Outcome, Output};

/// Write completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  onus completions bash > ~/.local/share/bash-completion/completions/onus")]
pub(super) struct Args {
    /// The shell
    shell: Shell,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "onus", &mut script);
    output.push_raw(&script);
    Ok(Outcome::Fine)
}

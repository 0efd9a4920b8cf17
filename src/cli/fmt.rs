//! `onus fmt`: files as the program itself would write them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::output::{complain, plain};
use super::{Outcome, Output};
use crate::file;

/// Rewrite files as the program itself writes them; comments are not kept
#[derive(Debug, clap::Args)]
#[command(after_help = "Lists the files that were rewritten.\n\nExample:\n  onus fmt --check *.onus")]
pub(super) struct Args {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write nothing: list the files that would change and end with status 1 if there are any
    #[arg(long)]
    check: bool,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    let results: Vec<Result<bool>> = args.files.par_iter().map(|path| format(path, args.check)).collect();
    let mut outcome = Outcome::Fine;
    for (path, result) in args.files.iter().zip(results) {
        match result {
            Ok(true) => {
                output.push(&format!("{}\n", plain(&path.display().to_string())));
                if args.check && outcome == Outcome::Fine {
                    outcome = Outcome::Denied;
                }
            }
            Ok(false) => {}
            Err(error) => {
                complain(&error);
                outcome = Outcome::Failed;
            }
        }
    }
    Ok(outcome)
}

/// Rewrites one file unless only asked; says whether its text is another one.
fn format(path: &Path, only_asked: bool) -> Result<bool> {
    let opened = file::open(path)?;
    let text = file::to_text(&opened.ecosystem)
        .with_context(|| format!("{} could not be put together again", path.display()))?;
    let differs = text != opened.text;
    if differs && !only_asked {
        file::replace(path, text.as_bytes())?;
    }
    Ok(differs)
}

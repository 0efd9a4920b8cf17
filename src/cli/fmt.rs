//! `onus fmt`: files as the program itself would write them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::output::{complain, note, plain};
use super::{Outcome, Output};
use crate::file::{self, Fingerprint, Replace};

/// Rewrite files as the program itself writes them; comments are not kept, except in the backup
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
    let content = file::read(path)?;
    if content.is_newer() {
        bail!("{}: a newer version of Onus wrote this file. Update Onus to rewrite it.", path.display());
    }
    let text = file::to_text(&content.ecosystem)
        .with_context(|| format!("{} could not be put together again", path.display()))?;
    let differs = Fingerprint::of(text.as_bytes()) != content.fingerprint;
    if differs && !only_asked {
        file::save(path, &content.ecosystem, Replace::Known(content.fingerprint))?;
        if content.has_comments {
            let backup = file::backup_path(path);
            note(&format!("the comments in {} were not kept; they stand in {}", path.display(), backup.display()));
        }
    }
    Ok(differs)
}

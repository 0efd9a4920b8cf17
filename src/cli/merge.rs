//! `onus merge`: two versions made one, by hand or for git.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::output::{note, plain};
use super::{Outcome, Output};
use crate::compare::{Merged, are_related, merge};
use crate::file::{self, Content};
use crate::lang::t;
use crate::model::{ConflictId, Ecosystem, RecordKey};

const AFTER_HELP: &str = "\
Examples:
  onus merge base.onus ours.onus theirs.onus -o merged.onus
  git config merge.onus.driver 'onus merge %O %A %B -o %A'

Where both sides changed the same field, the merged file keeps ours for the time being and records \
a conflict, which the window and `onus check` list with both sides. Comments in the files are not kept.

Exit status: 0 merged, 1 merged and there are conflicts to settle, 2 nothing was merged or written.";

/// Merge two versions that came from one, field by field; conflicts are recorded, not guessed
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The version both came from; an empty file where there is none
    base: PathBuf,
    /// Our version
    ours: PathBuf,
    /// Their version
    theirs: PathBuf,
    /// Where to write; without it, to stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    let base = file::read_or_nothing(&args.base)?.map(|content| current(&args.base, content)).transpose()?;
    let base = base.unwrap_or_default();
    let ours = current(&args.ours, file::read(&args.ours)?)?;
    let theirs = current(&args.theirs, file::read(&args.theirs)?)?;
    for (path, side) in [(&args.ours, &ours), (&args.theirs, &theirs)] {
        if !are_related(&base, side) {
            let (base, side) = (args.base.display(), path.display());
            bail!(
                "{side} shares no record with {base}, so it cannot have come from it. Give the version both came from."
            );
        }
    }
    let merged = merge(&base, &ours, &theirs);
    let text = file::to_text(&merged.ecosystem).context("The outcome could not be put together.")?;
    let path = args.output.as_deref().unwrap_or(&args.ours);
    file::from_bytes(path, text.as_bytes()).context("The outcome would not open again; nothing was written.")?;
    match &args.output {
        Some(path) => {
            file::replace(path, text.as_bytes())?;
            told(&merged).iter().for_each(|line| output.push(&format!("{line}\n")));
        }
        None => {
            output.push_raw(text.as_bytes());
            told(&merged).iter().for_each(|line| note(line));
        }
    }
    Ok(if merged.ecosystem.conflicts.is_empty() { Outcome::Fine } else { Outcome::Denied })
}

/// The ecosystem of a file that this version can write again without losing anything.
fn current(path: &Path, content: Content) -> Result<Ecosystem> {
    if content.is_newer() {
        bail!("{}: a newer version of Onus wrote this file. Update Onus to merge it.", path.display());
    }
    if content.has_comments {
        note(&format!("the comments in {} are not kept", path.display()));
    }
    Ok(content.ecosystem)
}

/// What was done, and what is to settle.
fn told(merged: &Merged) -> Vec<String> {
    let mut lines = Vec::new();
    let open = merged.ecosystem.conflicts.len();
    if merged.taken > 0 || open == 0 {
        lines.push(msg!("merge-taken", count = merged.taken).text());
    }
    if merged.places_kept > 0 {
        lines.push(msg!("merge-places-kept", count = merged.places_kept).text());
    }
    if open > 0 {
        lines.push(msg!("merge-conflicts", count = open).text());
        lines.extend(merged.ecosystem.conflicts.ids().map(|id| plain(&conflict(&merged.ecosystem, id))));
    }
    lines
}

fn conflict(ecosystem: &Ecosystem, id: ConflictId) -> String {
    let what = ecosystem.name(RecordKey::from(id));
    let label = ecosystem.conflicts.get(id).and_then(|conflict| conflict.field_label(ecosystem));
    let field = label.map_or_else(|| t("merge-whole-record"), |label| t(label).to_lowercase());
    msg!("merge-conflict-line", what = what, field = field).text()
}

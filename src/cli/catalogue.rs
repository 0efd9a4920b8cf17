//! `onus catalogue`: the law, standards and principles that the program knows.

use std::path::PathBuf;

use anyhow::Result;
use clap::Subcommand;

use super::output::complain;
use super::{Outcome, Output};
use crate::catalogue::shipped;
use crate::file::CatalogueFolder;

/// Look into the catalogue of law, standards and principles, or check a folder of your own
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check a folder of catalogue files; what is wrong is told with file and line
    Lint {
        /// The folder
        folder: PathBuf,
    },
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    match &args.command {
        Command::Lint { folder } => Ok(lint(folder, output)),
    }
}

fn lint(path: &std::path::Path, output: &mut Output) -> Outcome {
    let folder = CatalogueFolder::read(path);
    let catalogue = folder.catalogue(shipped());
    let faults = folder.faults(&catalogue);
    let is_fine = folder.errors.is_empty() && faults.is_empty();
    for error in folder.errors.into_iter().chain(faults) {
        complain(&error.into());
    }
    let (instruments, provisions) = (catalogue.instruments.len(), catalogue.provisions().count());
    let questions = catalogue.questions.len();
    output.push(&format!("{instruments} instruments, {provisions} provisions, {questions} questions\n"));
    if is_fine { Outcome::Fine } else { Outcome::Failed }
}

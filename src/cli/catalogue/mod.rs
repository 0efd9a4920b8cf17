//! `onus catalogue`: the law, standards and principles that the program knows.

mod find;
mod list;
mod related;
mod show;
mod show_entry;
mod words;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Subcommand;

use super::output::complain;
use super::{Outcome, Output};
use crate::catalogue::shipped;
use crate::file::CatalogueFolder;

const AFTER_HELP: &str = "\
Examples:
  onus catalogue list --jurisdiction EU --search \"support period\"
  onus catalogue show cra-13-8-support-period
  onus catalogue lint my-catalogue

What the catalogue says is no legal advice. assets/catalogue/README.md says how its files are written.";

/// Look into the catalogue of law, standards and principles, or check a folder of your own
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    List(list::Args),
    Show(show::Args),
    /// Check a folder of catalogue files; what is wrong is told with file and line
    Lint {
        /// The folder
        folder: PathBuf,
    },
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    match &args.command {
        Command::List(args) => list::run(args, output),
        Command::Show(args) => show::run(args, output),
        Command::Lint { folder } => Ok(lint(folder, output)),
    }
}

fn lint(path: &Path, output: &mut Output) -> Outcome {
    let folder = CatalogueFolder::read(path);
    let catalogue = folder.catalogue(shipped());
    let faults = folder.faults(&catalogue);
    let count = folder.errors.iter().chain(&faults).map(|error| error.problems.len()).sum::<usize>();
    let files = folder.parts.len();
    let is_whole = folder.is_whole();
    for error in folder.errors.into_iter().chain(faults) {
        complain(&error.into());
    }
    match count {
        0 => {
            let (instruments, provisions) = (catalogue.instruments.len(), catalogue.provisions().count());
            let questions = catalogue.questions.len();
            let scope = if is_whole { "a catalogue of" } else { "with what comes with Onus" };
            let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
            output.push(&format!(
                "fine: {files}, {scope} {instruments} instruments, {provisions} provisions, {questions} questions\n"
            ));
            Outcome::Fine
        }
        1 => {
            output.push("1 fault\n");
            Outcome::Failed
        }
        _ => {
            output.push(&format!("{count} faults\n"));
            Outcome::Failed
        }
    }
}

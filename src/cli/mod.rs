//! The command line, one file per subcommand.
//!
//! To add a command: a file with `Args` (clap derive) and a `run` function, and one line in
//! each of the two lists below. Results go to stdout, everything else to stderr.

mod catalogue;
mod check;
mod completions;
mod diff;
mod examples;
mod export;
mod fmt;
mod import;
mod law;
mod merge;
mod new;
mod open;
mod output;
mod own;
mod page;
mod rules;
mod timeline;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};

use crate::file::{self, Content};
use crate::model::Date;
use output::Output;

const AFTER_HELP: &str = "\
Examples:
  onus                                   open the window
  onus check thermostat.onus             list the duties nobody carries, and why
  onus law thermostat.onus               say which law applies, to whom, and what would have to be known
  onus export thermostat.onus --to csv   take the responsibility matrix away

Exit status: 0 fine, 1 findings at or above the denied level, 2 cannot do it.";

/// Shows who carries which duty in an Internet-of-Things deployment, and which duties nobody carries
#[derive(Debug, Parser)]
#[command(name = "onus", version, after_help = AFTER_HELP, max_term_width = 100, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Open(open::Args),
    Check(check::Args),
    Diff(diff::Args),
    Merge(merge::Args),
    Export(export::Args),
    Import(import::Args),
    New(new::Args),
    Examples(examples::Args),
    Fmt(fmt::Args),
    Rules(rules::Args),
    Law(law::Args),
    Timeline(timeline::Args),
    Catalogue(catalogue::Args),
    Completions(completions::Args),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// It did what it was asked.
    Fine,
    /// It did, and found something that was denied.
    Denied,
    /// It could not do all of it; why has been said.
    Failed,
}

/// What the program knows of the world around it; read once, in `main`.
#[derive(Clone, Debug)]
pub struct Outside {
    /// The day on which the program runs; it stands in where neither the user nor the file names one.
    pub today: Date,
    /// The moment, as text a person reads.
    pub now: fn() -> String,
    /// Who runs the program; told to others who open the same file.
    pub user: String,
}

/// Runs the program and says how it ended. `arguments` begin with the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>, outside: Outside) -> ExitCode {
    let today = outside.today;
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // A reader that has gone away, as `head` does, is no fault of ours.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let mut output = Output::default();
    let outcome = match cli.command {
        None => open::run(open::Args::default(), outside),
        Some(Command::Open(args)) => open::run(args, outside),
        Some(Command::Check(args)) => check::run(&args, today, &mut output),
        Some(Command::Diff(args)) => diff::run(&args, today, &mut output),
        Some(Command::Merge(args)) => merge::run(&args, &mut output),
        Some(Command::Export(args)) => export::run(&args, today, &mut output),
        Some(Command::Import(args)) => import::run(&args, &mut output),
        Some(Command::New(args)) => new::run(&args, &mut output),
        Some(Command::Examples(_)) => examples::run(&mut output),
        Some(Command::Fmt(args)) => fmt::run(&args, &mut output),
        Some(Command::Rules(args)) => rules::run(&args, &mut output),
        Some(Command::Law(args)) => law::run(&args, today, &mut output),
        Some(Command::Timeline(args)) => timeline::run(&args, today, &mut output),
        Some(Command::Catalogue(args)) => catalogue::run(&args, &mut output),
        Some(Command::Completions(args)) => completions::run(&args, &mut output),
    };
    let outcome = outcome.and_then(|outcome| output.flush().map(|()| outcome));
    ExitCode::from(match outcome {
        Ok(Outcome::Fine) => 0,
        Ok(Outcome::Denied) => 1,
        Ok(Outcome::Failed) => 2,
        Err(error) => {
            output::complain(&error);
            2
        }
    })
}

/// The commands, their options and their help, as clap knows them.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Reads an ecosystem; says so where a newer version wrote the file.
fn read(path: &Path) -> Result<Content> {
    let content = file::read(path)?;
    if content.is_newer() {
        let path = path.display();
        output::note(&format!("a newer version of Onus wrote {path}. What this version does not know is left out."));
    }
    Ok(content)
}

/// Reads a day as the command line takes it.
fn parse_day(text: &str) -> Result<Date, String> {
    let is_day = text.len() == "2026-07-31".len();
    text.parse().ok().filter(|_| is_day).ok_or_else(|| "write a day of the calendar as 2026-07-31".to_owned())
}

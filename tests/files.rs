//! Files survive reading, writing, breaking and crashing.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[path = "support/generate.rs"]
pub(crate) mod generate;

mod broken;
mod crashing;
mod hostile;
mod locking;
mod remembering;
mod saving;
mod text;

use std::path::PathBuf;
use std::process::Command;

use onus::model::Ecosystem;

/// Enough for every kind of record to occur.
const SMALL: generate::Size = generate::Size { nodes: 20, relations: 25, obligations: 15, assignments: 20 };

/// A small ecosystem with records of most kinds.
fn small() -> Ecosystem {
    generate::ecosystem(1, SMALL)
}

/// How a test hands a folder to the copy of itself that it runs as another process.
const CHILD: &str = "ONUS_TEST_CHILD_FOLDER";

/// The folder handed in, where this process is the child of a test.
#[expect(clippy::disallowed_methods, reason = "a test has no main to read the environment for it")]
fn child_folder() -> Option<PathBuf> {
    std::env::var_os(CHILD).map(PathBuf::from)
}

/// The program and arguments that run this one test as another process.
fn this_test(name: &str) -> (PathBuf, Vec<String>) {
    let arguments = ["--exact", name, "--nocapture", "--test-threads=1"];
    (std::env::current_exe().unwrap(), arguments.map(str::to_owned).to_vec())
}

/// A command that runs this one test as another process with a folder.
fn child(name: &str, folder: &std::path::Path) -> Command {
    let (program, arguments) = this_test(name);
    let mut command = Command::new(program);
    command.args(arguments).env(CHILD, folder);
    command
}

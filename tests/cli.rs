//! The command line keeps its contract.

mod catalogue;
mod check;
mod commands;
mod diff;
mod export;
mod import;
mod law;
mod merge;
mod sarif;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with a robot whose maker carries one of two duties.
struct Case {
    folder: TempDir,
}

/// Nobody offers a fallback; the maker publishes an end date.
const ROBOT: &str = r#"(
  format: 1,
  ecosystem: (
    profile: (
      title: "Robot",
      as_of: "2026-07-31",
    ),
    stakeholders: {
      "maker": (
        name: "Maker",
        kind: Manufacturer,
      ),
      "owner": (
        name: "Owner",
        kind: User,
      ),
    },
    elements: {
      "robot": (
        name: "Robot",
        kind: Device,
      ),
    },
    relations: {
      "maker-makes-robot": (from: Stakeholder("maker"), to: Element("robot"), kind: Makes),
      "owner-uses-robot": (from: Stakeholder("owner"), to: Element("robot"), kind: Uses),
    },
    obligations: {
      "offer-a-fallback": (
        name: "Offer a fallback",
        about: ["robot"],
      ),
      "publish-end-date": (
        name: "Publish the end date",
        citation: "Example Act, Art. 4",
        about: ["robot"],
        owed_to: ["owner"],
      ),
    },
    assignments: {
      "maker-publishes": (obligation: "publish-end-date", stakeholder: "maker", letters: "RA", ground: Law),
    },
  ),
)
"#;

/// What silences the gap until the end of 2026.
const WAIVER: &str = r#"    waivers: {
      "agreed": (
        finding: "unassigned-obligation:offer-a-fallback",
        reason: "Agreed in the workshop",
        author: "A. Analyst",
        lifetime: (from: "2026-01-01", until: "2026-12-31"),
      ),
    },
  ),
)
"#;

impl Case {
    fn new() -> Self {
        let case = Self { folder: TempDir::new().expect("a folder for the test") };
        case.put("robot.onus", ROBOT);
        case
    }

    /// The robot with the gap waived.
    fn waived() -> Self {
        let case = Self::new();
        let text = ROBOT.strip_suffix("  ),\n)\n").expect("the end of the file").to_owned() + WAIVER;
        case.put("robot.onus", &text);
        case
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file for the test");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file of the test")
    }

    /// Runs the program in the folder, with nothing of our own terminal or settings.
    fn run(&self, arguments: &[&str]) -> Run {
        run_in(self.folder.path(), arguments)
    }
}

struct Run {
    code: i32,
    bytes: Vec<u8>,
    /// What went to stdout; empty where that is no text.
    out: String,
    err: String,
}

fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    let output: Output = program(folder, arguments).output().expect("the program runs");
    Run {
        code: output.status.code().expect("the program ends by itself"),
        out: String::from_utf8(output.stdout.clone()).unwrap_or_default(),
        bytes: output.stdout,
        err: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
    }
}

fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onus"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "DISPLAY", "WAYLAND_DISPLAY"] {
        command.env_remove(name);
    }
    command.env("XDG_STATE_HOME", folder.join("state")).env("XDG_CONFIG_HOME", folder.join("config"));
    command
}

impl Run {
    #[track_caller]
    fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\nstdout: {}\nstderr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {}", self.out))
    }
}

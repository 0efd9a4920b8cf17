//! What is written agrees with the code.
//!
//! Parts of the manual are made from the code. After a change run the tests once with
//! `ONUS_UPDATE=1` set, and they write these parts anew.

use std::fmt::Write;

use clap::error::ErrorKind;
use onus::app::commands;
use onus::cli::command;
use onus::file::limits;
use onus::lang::t;
use onus::model::OwnershipState;
use onus::rules::RULES;

use crate::sources::{read, root};

const MANUAL: &str = "assets/manual/manual.md";
const DOCUMENTS: [&str; 3] = ["README.md", "CONTRIBUTING.md", MANUAL];

/// Compares a part of the manual with what it should be, or writes it anew.
fn compare(part: &str, expected: &str) {
    #[expect(clippy::disallowed_methods, reason = "asked for by whoever runs the tests")]
    let is_update = std::env::var_os("ONUS_UPDATE").is_some();
    let manual = read(MANUAL);
    let start = format!("<!-- generated: {part} -->\n");
    let (before, rest) = manual.split_once(&start).unwrap_or_else(|| panic!("{MANUAL} has no part {part}"));
    let (found, after) = rest.split_once("<!-- end -->").expect("the end of the part");
    let expected = format!("\n{}\n\n", expected.trim());
    if is_update && found != expected {
        let text = format!("{before}{start}{expected}<!-- end -->{after}");
        std::fs::write(root().join(MANUAL), text).expect("the manual can be written");
        return;
    }
    assert!(found == expected, "the part {part} of {MANUAL} is not as the code; set ONUS_UPDATE=1 and run again");
}

fn ownership_table() -> String {
    let mut table = "| state | code | reported by |\n|---|---|---|\n".to_owned();
    for state in OwnershipState::ALL {
        let rule = state.rule().map_or_else(String::new, |rule| format!("`{rule}`"));
        writeln!(table, "| {} | `{}` | {rule} |", state.label(), state.code()).expect("a string takes text");
    }
    table
}

fn rule_table() -> String {
    let mut table = "| rule | mostly a | finds |\n|---|---|---|\n".to_owned();
    for rule in RULES {
        let finds = rule.section("What it finds").expect("every rule says what it finds");
        let finds = finds.replace('\n', " ");
        let first = finds.split(". ").next().unwrap_or_default().trim_end_matches('.');
        writeln!(table, "| `{}` | {} | {first}. |", rule.code, rule.severity.code()).expect("a string takes text");
    }
    table
}

fn command_help() -> String {
    let mut text = String::new();
    let mut command = command().term_width(100);
    command.build();
    let mut push = |title: &str, help: &str| {
        let help: Vec<&str> = help.lines().map(str::trim_end).collect();
        writeln!(text, "### {title}\n\n```text\n{}\n```\n", help.join("\n").trim()).expect("a string takes text");
    };
    push("onus", &command.render_help().to_string());
    for sub in command.get_subcommands_mut().filter(|sub| sub.get_name() != "help") {
        let title = format!("onus {}", sub.get_name());
        push(&title, &sub.clone().term_width(100).render_help().to_string());
    }
    text
}

fn limits_table() -> String {
    let rows = [
        ("size of a file", format!("{} MiB", limits::LARGEST_FILE >> 20)),
        ("one text", format!("{} KiB", limits::LONGEST_TEXT >> 10)),
        ("records", limits::MOST_RECORDS.to_string()),
        ("brackets inside each other", limits::DEEPEST_NESTING.to_string()),
    ];
    let rows = rows.map(|(what, most)| format!("| {what} | {most} |\n"));
    format!("| what | at most |\n|---|---|\n{}", rows.concat())
}

fn shortcut_table() -> String {
    let mut table = "| menu | command | keys | does |\n|---|---|---|---|\n".to_owned();
    for command in commands::all().filter(|command| !command.keys.is_empty()) {
        let (menu, label, help) = (command.menu.label(), t(command.label), t(command.help));
        writeln!(table, "| {menu} | {label} | {} | {help} |", command.keys).expect("a string takes text");
    }
    table
}

/// All parts in one test, so that no two write the manual at the same time.
#[test]
fn the_manual_agrees_with_the_code() {
    compare("ownership", &ownership_table());
    compare("rules", &rule_table());
    compare("limits", &limits_table());
    compare("shortcuts", &shortcut_table());
    compare("commands", &command_help());
}

/// The lines of a document with whether they stand in a fenced block of that kind.
fn lines_by_block(text: &str) -> Vec<(Option<&str>, &str)> {
    let mut block = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("```"), block) {
            (Some(kind), None) => block = Some(kind),
            (Some(_), Some(_)) => block = None,
            (None, _) => lines.push((block, line)),
        }
    }
    lines
}

/// Every command line shown, in a block of `sh` or inside a sentence, as the arguments
/// behind the name of the program.
fn commands_shown(text: &str) -> Vec<Vec<String>> {
    let mut commands = Vec::new();
    for (block, line) in lines_by_block(text) {
        let shown: Vec<&str> = match block {
            Some("sh") => vec![line.split(" #").next().unwrap_or_default().split('>').next().unwrap_or_default()],
            Some(_) => Vec::new(),
            None => line.split('`').skip(1).step_by(2).collect(),
        };
        let behind_name = |code: &str| {
            let code = code.trim();
            let own = code.strip_prefix("onus").filter(|rest| rest.is_empty() || rest.starts_with(' '));
            let arguments = own.or_else(|| Some(code.strip_prefix("cargo run")?.split_once("-- ")?.1))?;
            Some(arguments.split_whitespace().map(str::to_owned).collect())
        };
        commands.extend(shown.into_iter().filter_map(behind_name));
    }
    commands
}

#[test]
fn every_command_shown_is_one() {
    let mut seen = 0;
    for document in DOCUMENTS {
        for arguments in commands_shown(&read(document)) {
            seen += 1;
            let shown = arguments.join(" ");
            let is_sketch = arguments.iter().any(|argument| argument.chars().any(char::is_uppercase));
            let name = arguments.first().map(String::as_str).unwrap_or_default();
            assert!(name.is_empty() || command().find_subcommand(name).is_some(), "{document} shows `onus {shown}`");
            if is_sketch {
                continue;
            }
            let parsed = command().try_get_matches_from(std::iter::once("onus".to_owned()).chain(arguments));
            let is_short_form = |error: &clap::Error| error.kind() == ErrorKind::MissingRequiredArgument;
            if let Err(error) = parsed.map(drop)
                && !is_short_form(&error)
            {
                panic!("{document} shows `onus {shown}`: {error}");
            }
        }
    }
    assert!(seen > 8, "only {seen} commands were found; does this test still read the documents right?");
}

#[test]
fn the_main_job_of_the_readme_is_done() {
    let shown = commands_shown(&read("README.md"));
    let main_job = shown.first().expect("a command");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_onus")).args(main_job).current_dir(root()).output();
    let output = output.expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("Nobody"), "the case has duties that nobody carries");
}

#[test]
fn the_file_shown_is_sound() {
    let manual = read(MANUAL);
    let block = manual.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a file");
    let ecosystem = onus::file::from_text(block).unwrap_or_else(|error| panic!("{error}"));
    assert!(ecosystem.violations().is_empty(), "{:?}", ecosystem.violations());
}

#[test]
fn every_file_named_is_there() {
    for document in DOCUMENTS {
        let text = read(document);
        let named = text.split(['`', '(', ')', ' ', '\n']).filter(|word| {
            ["src/", "tests/", "assets/", "examples/", "benches/", ".ci/"].iter().any(|start| word.starts_with(start))
                && !word.contains(['<', '*', '…'])
        });
        for name in named {
            assert!(root().join(name.trim_end_matches(['.', ',', ':'])).exists(), "{document} names {name}");
        }
    }
}

#[test]
fn documents_have_one_sentence_a_line() {
    for document in DOCUMENTS {
        for (_, line) in lines_by_block(&read(document)).into_iter().filter(|(block, _)| block.is_none()) {
            let is_item = line.starts_with(['|', '-', '#', '<', ' ']) || line.starts_with(char::is_numeric);
            let ends = line.match_indices(". ").filter(|(at, _)| line[at + 2..].starts_with(char::is_uppercase));
            assert!(is_item || ends.count() == 0, "{document} has several sentences on a line: {line}");
        }
    }
}

//! `onus import`: what was changed in an exported spreadsheet, taken over into its ecosystem.

use std::path::PathBuf;

use anyhow::{Result, bail};
use serde_json::json;

use super::output::{BOLD, DIM, Format, RED, note, plain, pretty};
use super::own::Own;
use super::{Outcome, Output, read};
use crate::edit::Document;
use crate::file::{self, Replace};
use crate::import::{self, Place, Returned};

const AFTER_HELP: &str = "\
Letters, standing, ground, evidence, days and notes come back, whichever rows and columns were
sorted, hidden or deleted meanwhile. What was changed on both sides is refused and said.

Examples:
  onus export thermostat.onus --to xlsx -o thermostat.xlsx
  onus import thermostat.xlsx --into thermostat.onus --dry-run
  onus import thermostat.xlsx --into thermostat.onus

Exit status: 0 fine, 1 something was refused, 2 cannot do it.";

/// Take over what was changed in an exported spreadsheet
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Args {
    /// The spreadsheet, as it was exported and then changed
    file: PathBuf,
    /// The ecosystem from which it was exported
    #[arg(long, value_name = "FILE")]
    into: PathBuf,
    /// Write the result here, and leave the ecosystem as it is
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Write nothing: say what would be taken over and what would not
    #[arg(long)]
    dry_run: bool,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    own: Own,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    let rulebook = args.own.rulebook()?;
    let bytes = file::read_bytes(&args.file)?;
    let content = read(&args.into)?;
    if content.is_newer() {
        bail!("{}: a newer version of Onus wrote this file. Update Onus to change it.", args.into.display());
    }
    let returned = import::spreadsheet(&bytes, &content.ecosystem, &rulebook)?;
    let mut document = Document::opened(content.ecosystem);
    if let Some(edit) = &returned.edit {
        document.apply(edit)?;
    }
    let written = match &args.output {
        _ if args.dry_run => None,
        Some(path) => Some((path, Replace::Nothing)),
        None => returned.edit.is_some().then_some((&args.into, Replace::Known(content.fingerprint))),
    };
    if let Some((path, replace)) = written {
        file::save(path, document.ecosystem(), replace)?;
        if content.has_comments && args.output.is_none() {
            let backup = file::backup_path(path);
            note(&format!("the comments in {} were not kept; they stand in {}", path.display(), backup.display()));
        }
    }
    let written = written.map(|(path, _)| path.display().to_string());
    match args.format {
        Format::Text => output.push(&text(&returned, written.as_deref())),
        Format::Json => output.push_raw(&json(&returned, written.as_deref())?),
    }
    Ok(if returned.refusals.is_empty() { Outcome::Fine } else { Outcome::Denied })
}

fn text(returned: &Returned, written: Option<&str>) -> String {
    let mut out = String::new();
    let place = |place: &Place| format!("{DIM}{}{DIM:#}", plain(&place.to_string()));
    if !returned.changes.is_empty() {
        out.push_str(&format!("{BOLD}Taken over{BOLD:#}\n"));
    }
    for change in &returned.changes {
        out.push_str(&format!("  {}  {}\n", plain(&change.message.text()), place(&change.place)));
    }
    if !returned.refusals.is_empty() {
        out.push_str(&format!("{RED}Refused{RED:#}\n"));
    }
    for refusal in &returned.refusals {
        let found = if refusal.found.trim().is_empty() {
            "empty".to_owned()
        } else {
            format!("“{}”", plain(&import::brief(&refusal.found)))
        };
        out.push_str(&format!("  {}: {found}\n    {}\n", place(&refusal.place), plain(&refusal.why.text())));
    }
    for note in &returned.notes {
        out.push_str(&format!("{DIM}{}{DIM:#}\n", plain(&note.text())));
    }
    let (taken, refused) = (returned.changes.len(), returned.refusals.len());
    let changes = if taken == 1 { "1 change".to_owned() } else { format!("{taken} changes") };
    out.push_str(&match written {
        Some(path) => format!("{changes} taken over, {refused} refused. Written to {}\n", plain(path)),
        None if taken == 0 && refused == 0 => "Nothing was changed in the spreadsheet.\n".to_owned(),
        None => format!("{changes} to take over, {refused} refused. Nothing was written.\n"),
    });
    out
}

fn json(returned: &Returned, written: Option<&str>) -> Result<Vec<u8>> {
    let changes: Vec<_> = returned
        .changes
        .iter()
        .map(|one| json!({ "sheet": one.place.sheet, "cell": one.place.cell, "text": one.message.text() }))
        .collect();
    let refusals: Vec<_> = returned
        .refusals
        .iter()
        .map(|one| {
            let Place { sheet, cell } = &one.place;
            json!({ "sheet": sheet, "cell": cell, "found": one.found, "why": one.why.text() })
        })
        .collect();
    let notes: Vec<String> = returned.notes.iter().map(ToString::to_string).collect();
    pretty(&json!({
        "title": returned.title,
        "as_of": returned.as_of,
        "changes": changes,
        "refusals": refusals,
        "notes": notes,
        "written": written,
    }))
}

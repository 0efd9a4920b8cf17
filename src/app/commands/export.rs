//! Export: the report in each format that is read by people or by programs.

use super::{Command, Menu, always};
use crate::app::{App, Effect};

pub(super) const COMMANDS: &[Command] = &[
    row("export-html", "command-export-html", "command-export-html-help", |app| export(app, "html")),
    row("export-md", "command-export-md", "command-export-md-help", |app| export(app, "md")),
    row("export-csv", "command-export-csv", "command-export-csv-help", |app| export(app, "csv")),
    row("export-json", "command-export-json", "command-export-json-help", |app| export(app, "json")),
    row("export-svg", "command-export-svg", "command-export-svg-help", |app| export(app, "svg")),
    row("export-png", "command-export-png", "command-export-png-help", |app| export(app, "png")),
    row("export-graphml", "command-export-graphml", "command-export-graphml-help", |app| export(app, "graphml")),
    row("export-dot", "command-export-dot", "command-export-dot-help", |app| export(app, "dot")),
];

const fn row(id: &'static str, label: &'static str, help: &'static str, run: fn(&mut App)) -> Command {
    Command { id, label, help, keys: "", menu: Menu::Export, enabled: always, run }
}

fn export(app: &mut App, format: &'static str) {
    app.ask_window(Effect::Export { format });
}

//! What is taken away: the view of exports, and the whole report in each format.

use super::{Command, Menu, always};
use crate::app::{Action, App, ExportAction, View};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "view-export",
        label: "command-view-export",
        help: "command-view-export-help",
        keys: "Ctrl+E",
        menu: Menu::Export,
        enabled: always,
        run: view,
    },
    #[cfg(feature = "pdf")]
    row("export-pdf", "command-export-pdf", "command-export-pdf-help", |app| whole(app, "pdf")),
    row("export-docx", "command-export-docx", "command-export-docx-help", |app| whole(app, "docx")),
    row("export-html", "command-export-html", "command-export-html-help", |app| whole(app, "html")),
    row("export-md", "command-export-md", "command-export-md-help", |app| whole(app, "md")),
    row("export-csv", "command-export-csv", "command-export-csv-help", |app| whole(app, "csv")),
    row("export-json", "command-export-json", "command-export-json-help", |app| whole(app, "json")),
    row("export-svg", "command-export-svg", "command-export-svg-help", |app| whole(app, "svg")),
    row("export-png", "command-export-png", "command-export-png-help", |app| whole(app, "png")),
    row("export-graphml", "command-export-graphml", "command-export-graphml-help", |app| whole(app, "graphml")),
    row("export-dot", "command-export-dot", "command-export-dot-help", |app| whole(app, "dot")),
];

const fn row(id: &'static str, label: &'static str, help: &'static str, run: fn(&mut App)) -> Command {
    Command { id, label, help, keys: "", menu: Menu::Export, enabled: always, run }
}

fn view(app: &mut App) {
    app.act(Action::Show(View::Export));
}

fn whole(app: &mut App, format: &'static str) {
    app.act(Action::Export(ExportAction::Whole(format)));
}

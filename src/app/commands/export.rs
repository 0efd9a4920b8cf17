//! What is taken away.

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
    Command {
        id: "export-md",
        label: "command-export-md",
        help: "command-export-md-help",
        keys: "",
        menu: Menu::Export,
        enabled: always,
        run: md,
    },
    Command {
        id: "export-csv",
        label: "command-export-csv",
        help: "command-export-csv-help",
        keys: "",
        menu: Menu::Export,
        enabled: always,
        run: csv,
    },
    Command {
        id: "export-json",
        label: "command-export-json",
        help: "command-export-json-help",
        keys: "",
        menu: Menu::Export,
        enabled: always,
        run: json,
    },
];

fn view(app: &mut App) {
    app.act(Action::Show(View::Export));
}

fn md(app: &mut App) {
    whole(app, "md");
}

fn csv(app: &mut App) {
    whole(app, "csv");
}

fn json(app: &mut App) {
    whole(app, "json");
}

fn whole(app: &mut App, format: &'static str) {
    app.act(Action::Export(ExportAction::Whole(format)));
}

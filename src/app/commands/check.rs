//! Findings: walk through them, accept them.

use super::{Command, Menu, can_edit};
use crate::app::{App, Popup};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "next-finding",
        label: "command-next-finding",
        help: "command-next-finding-help",
        keys: "F8",
        menu: Menu::Check,
        enabled: has_findings,
        run: next,
    },
    Command {
        id: "previous-finding",
        label: "command-previous-finding",
        help: "command-previous-finding-help",
        keys: "Shift+F8",
        menu: Menu::Check,
        enabled: has_findings,
        run: previous,
    },
    Command {
        id: "waive",
        label: "command-waive",
        help: "command-waive-help",
        keys: "",
        menu: Menu::Check,
        enabled: has_finding,
        run: waive,
    },
];

fn has_findings(app: &App) -> bool {
    let summary = app.summary();
    summary.gaps + summary.weaknesses + summary.notes > 0
}

fn has_finding(app: &App) -> bool {
    can_edit(app) && app.finding().is_some()
}

fn next(app: &mut App) {
    app.go_to_finding(true);
}

fn previous(app: &mut App) {
    app.go_to_finding(false);
}

fn waive(app: &mut App) {
    if let Some(finding) = app.finding() {
        app.popup = Some(Popup::Waive(finding));
    }
}

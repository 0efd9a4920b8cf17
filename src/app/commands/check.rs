//! Findings: walk through them, accept them; the catalogue by which they are found; what
//! differs from another version.

use super::{Command, Menu, always, can_edit};
use crate::app::{App, Effect, Popup};

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
    Command {
        id: "compare-saved",
        label: "command-compare-saved",
        help: "command-compare-saved-help",
        keys: "",
        menu: Menu::Check,
        enabled: has_file,
        run: App::compare_with_saved,
    },
    Command {
        id: "compare-file",
        label: "command-compare-file",
        help: "command-compare-file-help",
        keys: "",
        menu: Menu::Check,
        enabled: always,
        run: compare_file,
    },
    Command {
        id: "catalogue-folder",
        label: "command-catalogue-folder",
        help: "command-catalogue-folder-help",
        keys: "",
        menu: Menu::Check,
        enabled: always,
        run: choose_catalogue,
    },
    Command {
        id: "reload-catalogue",
        label: "command-reload-catalogue",
        help: "command-reload-catalogue-help",
        keys: "",
        menu: Menu::Check,
        enabled: has_catalogue,
        run: App::reload_catalogue,
    },
    Command {
        id: "without-catalogue",
        label: "command-without-catalogue",
        help: "command-without-catalogue-help",
        keys: "",
        menu: Menu::Check,
        enabled: has_catalogue,
        run: App::without_catalogue,
    },
];

fn has_catalogue(app: &App) -> bool {
    app.catalogue_folder().is_some()
}

fn choose_catalogue(app: &mut App) {
    app.ask_window(Effect::PickCatalogueFolder);
}

fn has_findings(app: &App) -> bool {
    let summary = app.summary();
    summary.gaps + summary.weaknesses + summary.notes > 0
}

fn has_finding(app: &App) -> bool {
    can_edit(app) && app.finding().is_some()
}

fn has_file(app: &App) -> bool {
    app.path().is_some()
}

fn compare_file(app: &mut App) {
    app.ask_window(Effect::PickFileToCompare);
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

//! Explanations.

use super::{Command, Menu, always};
use crate::app::{App, Popup};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "manual",
        label: "command-manual",
        help: "command-manual-help",
        keys: "F1",
        menu: Menu::Help,
        enabled: always,
        run: manual,
    },
    Command {
        id: "shortcuts",
        label: "command-shortcuts",
        help: "command-shortcuts-help",
        keys: "Ctrl+Slash",
        menu: Menu::Help,
        enabled: always,
        run: shortcuts,
    },
    Command {
        id: "about",
        label: "command-about",
        help: "command-about-help",
        keys: "",
        menu: Menu::Help,
        enabled: always,
        run: about,
    },
];

fn manual(app: &mut App) {
    app.popup = Some(Popup::Manual);
}

fn shortcuts(app: &mut App) {
    app.popup = Some(Popup::Shortcuts);
}

fn about(app: &mut App) {
    app.popup = Some(Popup::About);
}

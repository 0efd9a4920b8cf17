//! What stands out on the map: what was found, and what is near the selection.

use super::{Command, Menu, always};
use crate::app::App;

/// One row for each number of steps; the digits are the keys, as on other maps of relations.
macro_rules! steps {
    ($($digit:literal $label:literal),+) => {
        &[
            Command {
                id: "next-found",
                label: "command-next-found",
                help: "command-next-found-help",
                keys: "F3",
                menu: Menu::Focus,
                enabled: has_found,
                run: next,
            },
            Command {
                id: "previous-found",
                label: "command-previous-found",
                help: "command-previous-found-help",
                keys: "Shift+F3",
                menu: Menu::Focus,
                enabled: has_found,
                run: previous,
            },
            $(Command {
                id: concat!("focus-", $digit),
                label: $label,
                help: "command-focus-help",
                keys: stringify!($digit),
                menu: Menu::Focus,
                enabled: always,
                run: |app| app.focus_on($digit),
            }),+
        ]
    };
}

pub(super) const COMMANDS: &[Command] = steps!(
    0 "command-focus-0",
    1 "command-focus-1",
    2 "command-focus-2",
    3 "command-focus-3",
    4 "command-focus-4",
    5 "command-focus-5",
    6 "command-focus-6",
    7 "command-focus-7",
    8 "command-focus-8",
    9 "command-focus-9"
);

fn has_found(app: &App) -> bool {
    !app.found().is_empty()
}

fn next(app: &mut App) {
    app.go_to_found(true);
}

fn previous(app: &mut App) {
    app.go_to_found(false);
}

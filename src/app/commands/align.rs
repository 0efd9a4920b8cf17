//! Selected nodes in line, or evenly apart.

use super::{Command, Menu, can_edit};
use crate::app::App;
use crate::app::aligning::Along;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "align-row",
        label: "command-align-row",
        help: "command-align-row-help",
        keys: "Alt+R",
        menu: Menu::Place,
        enabled: has_two,
        run: row,
    },
    Command {
        id: "align-column",
        label: "command-align-column",
        help: "command-align-column-help",
        keys: "Alt+C",
        menu: Menu::Place,
        enabled: has_two,
        run: column,
    },
    Command {
        id: "spread-row",
        label: "command-spread-row",
        help: "command-spread-row-help",
        keys: "Alt+H",
        menu: Menu::Place,
        enabled: has_three,
        run: spread_row,
    },
    Command {
        id: "spread-column",
        label: "command-spread-column",
        help: "command-spread-column-help",
        keys: "Alt+V",
        menu: Menu::Place,
        enabled: has_three,
        run: spread_column,
    },
];

fn has_two(app: &App) -> bool {
    can_edit(app) && app.selection().nodes().nth(1).is_some()
}

fn has_three(app: &App) -> bool {
    can_edit(app) && app.selection().nodes().nth(2).is_some()
}

fn row(app: &mut App) {
    app.align(Along::Row);
}

fn column(app: &mut App) {
    app.align(Along::Column);
}

fn spread_row(app: &mut App) {
    app.distribute(Along::Row);
}

fn spread_column(app: &mut App) {
    app.distribute(Along::Column);
}

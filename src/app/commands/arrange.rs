//! Where things stand on the map.

use super::{Command, Menu, can_edit, has_selected_nodes};
use crate::app::App;
use crate::layout::Arrangement;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "arrange-layers",
        label: "command-arrange-layers",
        help: "command-arrange-layers-help",
        keys: "Ctrl+L",
        menu: Menu::View,
        enabled: can_edit,
        run: layers,
    },
    Command {
        id: "arrange-lanes",
        label: "command-arrange-lanes",
        help: "command-arrange-lanes-help",
        keys: "Ctrl+Shift+L",
        menu: Menu::View,
        enabled: can_edit,
        run: lanes,
    },
    Command {
        id: "tidy-selection",
        label: "command-tidy-selection",
        help: "command-tidy-selection-help",
        keys: "Ctrl+T",
        menu: Menu::View,
        enabled: has_selected_nodes,
        run: tidy,
    },
];

fn layers(app: &mut App) {
    app.arrange(Arrangement::Layers, false);
}

fn lanes(app: &mut App) {
    app.arrange(Arrangement::Lanes, false);
}

fn tidy(app: &mut App) {
    app.arrange(Arrangement::Layers, true);
}

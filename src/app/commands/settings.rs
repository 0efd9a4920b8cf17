//! How one user likes the program: size, colours, motion.

use super::{Command, Menu, always};
use crate::app::settings::{SCALES, Settings};
use crate::app::{Action, App, Popup};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "preferences",
        label: "command-preferences",
        help: "command-preferences-help",
        keys: "Ctrl+Comma",
        menu: Menu::View,
        enabled: always,
        run: preferences,
    },
    Command {
        id: "theme-contrast",
        label: "command-theme-contrast",
        help: "command-theme-contrast-help",
        keys: "",
        menu: Menu::Theme,
        enabled: always,
        run: contrast,
    },
    Command {
        id: "larger",
        label: "command-larger",
        help: "command-larger-help",
        keys: "Ctrl+Plus",
        menu: Menu::Theme,
        enabled: can_grow,
        run: larger,
    },
    Command {
        id: "smaller",
        label: "command-smaller",
        help: "command-smaller-help",
        keys: "Ctrl+Minus",
        menu: Menu::Theme,
        enabled: can_shrink,
        run: smaller,
    },
    Command {
        id: "usual-size",
        label: "command-usual-size",
        help: "command-usual-size-help",
        keys: "Ctrl+0",
        menu: Menu::Theme,
        enabled: always,
        run: usual,
    },
];

fn preferences(app: &mut App) {
    app.act(Action::Ask(Box::new(Popup::Preferences)));
}

fn contrast(app: &mut App) {
    let settings = *app.settings();
    app.act(Action::Set(Settings { has_strong_contrast: !settings.has_strong_contrast, ..settings }));
}

fn can_grow(app: &App) -> bool {
    app.settings().scale < SCALES[1]
}

fn can_shrink(app: &App) -> bool {
    app.settings().scale > SCALES[0]
}

fn larger(app: &mut App) {
    app.rescale(true);
}

fn smaller(app: &mut App) {
    app.rescale(false);
}

fn usual(app: &mut App) {
    app.act(Action::Set(Settings { scale: 100, ..*app.settings() }));
}

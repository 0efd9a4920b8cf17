//! Files: new, open, save, quit.

use super::{Command, Menu, always};
use crate::app::{After, App, Effect, Popup};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "new",
        label: "command-new",
        help: "command-new-help",
        keys: "Ctrl+N",
        menu: Menu::File,
        enabled: always,
        run: new,
    },
    Command {
        id: "new-from-example",
        label: "command-new-from-example",
        help: "command-new-from-example-help",
        keys: "",
        menu: Menu::File,
        enabled: always,
        run: new_from_example,
    },
    Command {
        id: "open",
        label: "command-open",
        help: "command-open-help",
        keys: "Ctrl+O",
        menu: Menu::File,
        enabled: always,
        run: open,
    },
    Command {
        id: "save",
        label: "command-save",
        help: "command-save-help",
        keys: "Ctrl+S",
        menu: Menu::File,
        enabled: can_save,
        run: App::save,
    },
    Command {
        id: "save-as",
        label: "command-save-as",
        help: "command-save-as-help",
        keys: "Ctrl+Shift+S",
        menu: Menu::File,
        enabled: always,
        run: App::save_as,
    },
    Command {
        id: "import-edits",
        label: "command-import",
        help: "command-import-help",
        keys: "",
        menu: Menu::File,
        enabled: always,
        run: import_edits,
    },
    Command {
        id: "quit",
        label: "command-quit",
        help: "command-quit-help",
        keys: "Ctrl+Q",
        menu: Menu::File,
        enabled: always,
        run: quit,
    },
];

fn can_save(app: &App) -> bool {
    !app.is_saving()
}

fn new(app: &mut App) {
    app.leave(After::New);
}

fn new_from_example(app: &mut App) {
    app.popup = Some(Popup::Examples);
}

fn open(app: &mut App) {
    app.leave(After::PickFile);
}

fn quit(app: &mut App) {
    app.leave(After::Quit);
}

fn import_edits(app: &mut App) {
    app.ask_window(Effect::PickSpreadsheet);
}

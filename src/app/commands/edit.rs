//! Changes: undo, redo, rename, duplicate, delete, select.

use super::{Command, Menu, always, can_edit, has_selection};
use crate::app::tool::{Pointer, PointerEvent};
use crate::app::{Action, App, Selection};
use crate::edit::Edit;
use crate::model::{NodeId, Point};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "undo",
        label: "command-undo",
        help: "command-undo-help",
        keys: "Ctrl+Z",
        menu: Menu::Edit,
        enabled: can_undo,
        run: App::undo,
    },
    Command {
        id: "redo",
        label: "command-redo",
        help: "command-redo-help",
        keys: "Ctrl+Shift+Z",
        menu: Menu::Edit,
        enabled: can_redo,
        run: App::redo,
    },
    Command {
        id: "rename",
        label: "command-rename",
        help: "command-rename-help",
        keys: "F2",
        menu: Menu::Edit,
        enabled: has_selection,
        run: App::rename_selection,
    },
    Command {
        id: "duplicate",
        label: "command-duplicate",
        help: "command-duplicate-help",
        keys: "Ctrl+D",
        menu: Menu::Edit,
        enabled: has_nodes,
        run: duplicate,
    },
    Command {
        id: "delete",
        label: "command-delete",
        help: "command-delete-help",
        keys: "Delete",
        menu: Menu::Edit,
        enabled: has_selection,
        run: App::delete_selection,
    },
    Command {
        id: "select-all",
        label: "command-select-all",
        help: "command-select-all-help",
        keys: "Ctrl+A",
        menu: Menu::Edit,
        enabled: always,
        run: select_all,
    },
    Command {
        id: "cancel",
        label: "command-cancel",
        help: "command-cancel-help",
        keys: "Escape",
        menu: Menu::Edit,
        enabled: always,
        run: cancel,
    },
];

fn can_undo(app: &App) -> bool {
    can_edit(app) && (!app.document().undo_steps().is_empty() || app.document().is_in_gesture())
}

fn can_redo(app: &App) -> bool {
    can_edit(app) && !app.document().redo_steps().is_empty()
}

fn has_nodes(app: &App) -> bool {
    can_edit(app) && app.selection().nodes().next().is_some()
}

fn duplicate(app: &mut App) {
    let nodes: Vec<NodeId> = app.selection().nodes().collect();
    let by = Point::new(40, 80);
    app.act(Action::Edit(Edit::Duplicate { nodes, by }));
}

fn select_all(app: &mut App) {
    app.selection = Selection::these(app.ecosystem().nodes().map(Into::into));
}

fn cancel(app: &mut App) {
    let pointer = Pointer { event: PointerEvent::Cancel, at: [0.0, 0.0], reach: 0.0, adds: false };
    crate::app::tool::pointer(app, pointer);
}

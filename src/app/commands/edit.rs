//! Changes: undo, redo, rename, duplicate, delete, select.

use super::{Command, Menu, always, can_edit, has_selected_nodes, has_selection};
use crate::app::tool::{Pointer, PointerEvent, Tool};
use crate::app::{Action, App, Selection, View};
use crate::diagram::SceneNode;
use crate::edit::Edit;
use crate::layout::is_pinned;
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
        id: "write-name",
        label: "command-write-name",
        help: "command-write-name-help",
        keys: "Enter",
        menu: Menu::Edit,
        enabled: has_one_on_map,
        run: App::rename_selection,
    },
    Command {
        id: "cut",
        label: "command-cut",
        help: "command-cut-help",
        keys: "Ctrl+X",
        menu: Menu::Edit,
        enabled: has_selection,
        run: App::cut_records,
    },
    Command {
        id: "copy",
        label: "command-copy",
        help: "command-copy-help",
        keys: "Ctrl+C",
        menu: Menu::Edit,
        enabled: has_something,
        run: App::copy_records,
    },
    Command {
        id: "paste",
        label: "command-paste",
        help: "command-paste-help",
        keys: "Ctrl+V",
        menu: Menu::Edit,
        enabled: can_edit,
        run: App::ask_for_paste,
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
        id: "move-left",
        label: "command-move-left",
        help: "command-move-help",
        keys: "Shift+ArrowLeft",
        menu: Menu::Place,
        enabled: has_nodes,
        run: move_left,
    },
    Command {
        id: "move-right",
        label: "command-move-right",
        help: "command-move-help",
        keys: "Shift+ArrowRight",
        menu: Menu::Place,
        enabled: has_nodes,
        run: move_right,
    },
    Command {
        id: "move-up",
        label: "command-move-up",
        help: "command-move-help",
        keys: "Shift+ArrowUp",
        menu: Menu::Place,
        enabled: has_nodes,
        run: move_up,
    },
    Command {
        id: "move-down",
        label: "command-move-down",
        help: "command-move-help",
        keys: "Shift+ArrowDown",
        menu: Menu::Place,
        enabled: has_nodes,
        run: move_down,
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
        id: "pin",
        label: "command-pin",
        help: "command-pin-help",
        keys: "P",
        menu: Menu::Place,
        enabled: has_selected_nodes,
        run: pin,
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

/// How far an arrow key moves a node, in map units.
const STEP: i32 = 20;

fn can_undo(app: &App) -> bool {
    can_edit(app) && (!app.document().undo_steps().is_empty() || app.document().is_in_gesture())
}

fn can_redo(app: &App) -> bool {
    can_edit(app) && !app.document().redo_steps().is_empty()
}

fn has_nodes(app: &App) -> bool {
    can_edit(app) && app.selection().nodes().next().is_some()
}

fn has_one_on_map(app: &App) -> bool {
    has_selection(app) && app.view() == View::Map
}

fn has_something(app: &App) -> bool {
    app.selection().lead().is_some()
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
    if app.call_off_arranging() || (*app.tool() == Tool::Idle && app.put_out_spotlight()) {
        return;
    }
    let pointer = Pointer { event: PointerEvent::Cancel, at: [0.0, 0.0], reach: 0.0, adds: false };
    crate::app::tool::pointer(app, pointer);
}

/// Pins what is selected; where all of it is pinned, lets it go.
fn pin(app: &mut App) {
    let nodes: Vec<NodeId> = app.selection().nodes().collect();
    let pinned = !nodes.iter().all(|node| is_pinned(app.ecosystem(), *node));
    app.act(Action::Edit(Edit::Pin { nodes, pinned }));
}

fn move_left(app: &mut App) {
    move_by(app, -STEP, 0);
}

fn move_right(app: &mut App) {
    move_by(app, STEP, 0);
}

fn move_up(app: &mut App) {
    move_by(app, 0, -STEP);
}

fn move_down(app: &mut App) {
    move_by(app, 0, STEP);
}

fn move_by(app: &mut App, x: i32, y: i32) {
    let moved = |node: &SceneNode| Point::new(node.middle[0] as i32 + x, node.middle[1] as i32 + y);
    let places = app.selection().nodes().filter_map(|node| app.scene().node(node)).map(|node| (node.node, moved(node)));
    let places = places.collect();
    app.act(Action::Edit(Edit::Move(places)));
}

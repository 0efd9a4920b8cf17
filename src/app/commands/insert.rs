//! New things: stakeholders, elements, relations, duties.

use super::{Command, Menu, can_edit};
use crate::app::{App, Popup, View, tool};
use crate::diagram::free_place;
use crate::model::{ElementKind, EndKind, NodeId, Point, StakeholderKind};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "add-stakeholder",
        label: "command-add-stakeholder",
        help: "command-add-stakeholder-help",
        keys: "S",
        menu: Menu::Insert,
        enabled: can_edit,
        run: stakeholder,
    },
    Command {
        id: "add-element",
        label: "command-add-element",
        help: "command-add-element-help",
        keys: "E",
        menu: Menu::Insert,
        enabled: can_edit,
        run: element,
    },
    Command {
        id: "add-sibling",
        label: "command-add-sibling",
        help: "command-add-sibling-help",
        keys: "Tab",
        menu: Menu::Insert,
        enabled: has_node,
        run: App::add_sibling,
    },
    Command {
        id: "add-obligation",
        label: "command-add-obligation",
        help: "command-add-obligation-help",
        keys: "O",
        menu: Menu::Insert,
        enabled: can_edit,
        run: obligation,
    },
    Command {
        id: "relate",
        label: "command-relate",
        help: "command-relate-help",
        keys: "R",
        menu: Menu::Insert,
        enabled: has_two_nodes,
        run: relate,
    },
];

fn has_two_nodes(app: &App) -> bool {
    can_edit(app) && app.selection().nodes().count() == 2
}

fn stakeholder(app: &mut App) {
    ask(app, EndKind::Stakeholder(StakeholderKind::Manufacturer));
}

fn element(app: &mut App) {
    ask(app, EndKind::Element(ElementKind::Device));
}

fn ask(app: &mut App, kind: EndKind) {
    let [x, y] = app.camera().middle;
    let at = free_place(app.scene(), Point::new(x as i32, y as i32));
    app.popup = Some(Popup::AddNode { at, kind, joined_to: None });
}

fn has_node(app: &App) -> bool {
    can_edit(app) && app.view() == View::Map && app.selection().lead().is_some_and(|lead| lead.node().is_some())
}

fn obligation(app: &mut App) {
    app.popup = Some(Popup::AddObligation);
}

fn relate(app: &mut App) {
    let nodes: Vec<NodeId> = app.selection().nodes().collect();
    if let [from, to] = nodes[..] {
        tool::ask_for_relation(app, from, to);
    }
}

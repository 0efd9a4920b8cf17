//! Nothing is under way: a press begins something.

use super::{Connecting, Marquee, Pointer, PointerEvent, Pressing, Tool};
use crate::app::{App, Popup, Selection};
use crate::diagram::{NODE_HEIGHT, NODE_WIDTH, Scene, SceneNode};
use crate::model::{EndKind, NodeId, Point, RecordKey, StakeholderKind};

pub(super) fn pointer(app: &mut App, pointer: Pointer) -> Tool {
    match pointer.event {
        PointerEvent::Press => press(app, pointer),
        PointerEvent::DoubleClick => double_click(app, pointer),
        PointerEvent::Cancel => {
            app.selection = Selection::default();
            Tool::Idle
        }
        PointerEvent::Move | PointerEvent::Release => Tool::Idle,
    }
}

fn press(app: &mut App, pointer: Pointer) -> Tool {
    if let Some(from) = handle_near(&app.scene, app.selection.nodes(), pointer.at, pointer.reach) {
        return Tool::Connecting(Connecting { from, to: pointer.at });
    }
    let Some(key) = app.scene.hit(pointer.at, pointer.reach) else {
        if !pointer.adds {
            app.selection = Selection::default();
        }
        return Tool::Marquee(Marquee { from: pointer.at, to: pointer.at, kept: app.selection.clone() });
    };
    if pointer.adds {
        app.selection.toggle(key);
    } else if !app.selection.has(key) {
        app.selection = Selection::only(key);
    }
    match key.node() {
        Some(node) => Tool::Pressing(Pressing { node, from: pointer.at, narrows: !pointer.adds }),
        None => Tool::Idle,
    }
}

fn double_click(app: &mut App, pointer: Pointer) -> Tool {
    match app.scene.hit(pointer.at, pointer.reach) {
        Some(key) => {
            app.selection = Selection::only(key);
            if !matches!(key, RecordKey::Relation(_)) && !app.document.is_read_only() {
                app.rename_selection();
            }
        }
        None if app.document.is_read_only() => {}
        None => {
            let at = Point::new(pointer.at[0] as i32, pointer.at[1] as i32);
            let kind = EndKind::Stakeholder(StakeholderKind::Manufacturer);
            app.popup = Some(Popup::AddNode { at, kind, joined_to: None });
        }
    }
    Tool::Idle
}

/// The places on the rim of a node from which a relation can be drawn, in map units.
pub fn handles(node: &SceneNode) -> [[f32; 2]; 4] {
    let [x, y] = node.middle;
    let (across, down) = (NODE_WIDTH / 2.0, NODE_HEIGHT / 2.0);
    [[x + across, y], [x - across, y], [x, y - down], [x, y + down]]
}

/// The node among these whose handle lies within reach of a point.
pub fn handle_near(scene: &Scene, nodes: impl Iterator<Item = NodeId>, at: [f32; 2], reach: f32) -> Option<NodeId> {
    let near = |[x, y]: [f32; 2]| (x - at[0]).hypot(y - at[1]) <= reach;
    nodes.filter_map(|node| scene.node(node)).find(|node| handles(node).into_iter().any(near)).map(|node| node.node)
}

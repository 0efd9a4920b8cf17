//! A line is drawn from a node; where the button goes up, a relation can be made.

use super::{Pointer, PointerEvent, Tool};
use crate::app::{App, Notice, Popup};
use crate::model::{ElementKind, EndKind, NodeId, Point, RelationKind};

/// A line is drawn from a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Connecting {
    /// The node.
    pub from: NodeId,
    /// Where the pointer is, in map units.
    pub to: [f32; 2],
}

impl Connecting {
    pub(super) fn pointer(self, app: &mut App, pointer: Pointer) -> Tool {
        match pointer.event {
            PointerEvent::Move => Tool::Connecting(Self { to: pointer.at, ..self }),
            PointerEvent::Release => {
                self.release(app, pointer);
                Tool::Idle
            }
            PointerEvent::Press | PointerEvent::DoubleClick | PointerEvent::Cancel => Tool::Idle,
        }
    }

    fn release(&self, app: &mut App, pointer: Pointer) {
        match app.scene.node_at(pointer.at).map(|node| node.node) {
            Some(to) if to == self.from => {}
            Some(to) => ask_for_relation(app, self.from, to),
            None => {
                let at = Point::new(pointer.at[0] as i32, pointer.at[1] as i32);
                let kind = EndKind::Element(ElementKind::Device);
                app.popup = Some(Popup::AddNode { at, kind, joined_to: Some(self.from) });
            }
        }
    }
}

/// Asks which relation joins two nodes. Where none can go this way, the other direction is
/// offered.
pub(in crate::app) fn ask_for_relation(app: &mut App, from: NodeId, to: NodeId) {
    let ecosystem = app.ecosystem();
    let (Some(start), Some(end)) = (ecosystem.end_kind(from), ecosystem.end_kind(to)) else { return };
    let offered = RelationKind::offered(start, end);
    if !offered.is_empty() {
        app.popup = Some(Popup::Relate { from, to, offered });
        return;
    }
    let offered = RelationKind::offered(end, start);
    if offered.is_empty() {
        app.tell(Notice::error(msg!("notice-no-relation").text()));
    } else {
        app.popup = Some(Popup::Relate { from: to, to: from, offered });
    }
}

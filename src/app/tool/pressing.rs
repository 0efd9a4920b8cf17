//! The button is down on a node and has not moved far yet.

use super::{Dragging, Pointer, PointerEvent, Tool};
use crate::app::{App, Selection};
use crate::model::NodeId;

/// The button is down on a node and has not moved far yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Pressing {
    /// The node under the pointer.
    pub node: NodeId,
    /// Where the button went down, in map units.
    pub from: [f32; 2],
    /// Whether a mere click selects the node alone.
    pub narrows: bool,
}

impl Pressing {
    pub(super) fn pointer(self, app: &mut App, pointer: Pointer) -> Tool {
        match pointer.event {
            PointerEvent::Move => {
                let far = (pointer.at[0] - self.from[0]).hypot(pointer.at[1] - self.from[1]) > pointer.reach;
                if far && !app.document.is_read_only() {
                    Dragging::begin(app, self.from).pointer(app, pointer)
                } else {
                    Tool::Pressing(self)
                }
            }
            PointerEvent::Release => {
                if self.narrows {
                    app.selection = Selection::only(self.node.into());
                }
                Tool::Idle
            }
            PointerEvent::DoubleClick => super::idle::pointer(app, pointer),
            PointerEvent::Press | PointerEvent::Cancel => Tool::Idle,
        }
    }
}

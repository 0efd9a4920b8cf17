//! Nodes follow the pointer; the whole drag is one step of history.

use super::{Pointer, PointerEvent, Tool};
use crate::app::{Action, App};
use crate::edit::Edit;
use crate::model::{NodeId, Point};

/// Nodes stand on multiples of this many map units, so that they line up by themselves.
const GRID: i32 = 10;

/// Nodes follow the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Dragging {
    /// Where the button went down, in map units.
    pub from: [f32; 2],
    /// The nodes and where they stood.
    pub nodes: Vec<(NodeId, Point)>,
}

impl Dragging {
    pub(super) fn begin(app: &mut App, from: [f32; 2]) -> Self {
        let nodes: Vec<(NodeId, Point)> = app
            .selection
            .nodes()
            .filter_map(|node| app.scene.node(node))
            .map(|node| (node.node, Point::new(node.middle[0] as i32, node.middle[1] as i32)))
            .collect();
        app.document.begin_gesture(msg!("edit-move", count = nodes.len()));
        Self { from, nodes }
    }

    pub(super) fn pointer(self, app: &mut App, pointer: Pointer) -> Tool {
        match pointer.event {
            PointerEvent::Move => {
                let moved = self.moved(pointer.at, app.settings.snaps);
                app.act(Action::Edit(Edit::Move(moved)));
                Tool::Dragging(self)
            }
            PointerEvent::Cancel => {
                app.act(Action::CancelGesture);
                Tool::Idle
            }
            PointerEvent::Release | PointerEvent::Press | PointerEvent::DoubleClick => {
                app.act(Action::EndGesture);
                Tool::Idle
            }
        }
    }

    fn moved(&self, to: [f32; 2], snaps: bool) -> Vec<(NodeId, Point)> {
        let by = [(to[0] - self.from[0]) as i32, (to[1] - self.from[1]) as i32];
        let snapped = |value: i32| if snaps { (value + GRID / 2).div_euclid(GRID) * GRID } else { value };
        self.nodes
            .iter()
            .map(|(node, at)| {
                (*node, Point::new(snapped(at.x.saturating_add(by[0])), snapped(at.y.saturating_add(by[1]))))
            })
            .collect()
    }
}

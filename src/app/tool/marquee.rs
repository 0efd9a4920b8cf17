//! A rectangle selects what it touches.

use super::{Pointer, PointerEvent, Tool};
use crate::app::{App, Selection};

/// A rectangle selects what it touches.
#[derive(Clone, Debug, PartialEq)]
pub struct Marquee {
    /// Where the button went down, in map units.
    pub from: [f32; 2],
    /// Where the pointer is, in map units.
    pub to: [f32; 2],
    /// What was selected before and stays so.
    pub kept: Selection,
}

impl Marquee {
    pub(super) fn pointer(self, app: &mut App, pointer: Pointer) -> Tool {
        match pointer.event {
            PointerEvent::Move => {
                let mut selection = self.kept.clone();
                for node in app.scene.nodes_within(self.from, pointer.at) {
                    selection.add(node.node.into());
                }
                let far = (pointer.at[0] - self.from[0]).hypot(pointer.at[1] - self.from[1]) > pointer.reach;
                if far {
                    app.selection = selection;
                }
                Tool::Marquee(Self { to: pointer.at, ..self })
            }
            PointerEvent::Cancel => {
                app.selection = self.kept;
                Tool::Idle
            }
            PointerEvent::DoubleClick => super::idle::pointer(app, pointer),
            PointerEvent::Press | PointerEvent::Release => Tool::Idle,
        }
    }
}

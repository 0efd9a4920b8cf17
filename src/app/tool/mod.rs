//! Pointer tools: a state machine, one file per state.

mod connecting;
mod dragging;
mod idle;
mod marquee;
mod pressing;

pub use connecting::Connecting;
pub(super) use connecting::ask_for_relation;
pub use dragging::Dragging;
pub use idle::{handle_near, handles};
pub use marquee::Marquee;
pub use pressing::Pressing;

use super::App;

/// A movement of the pointer on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// What happened.
    pub event: PointerEvent,
    /// Where, in map units.
    pub at: [f32; 2],
    /// How far off a thin thing may be and still be meant, in map units.
    pub reach: f32,
    /// Whether what is clicked is added to the selection.
    pub adds: bool,
}

/// What the pointer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerEvent {
    /// The first button went down.
    Press,
    /// It moved, button down or not.
    Move,
    /// The button went up.
    Release,
    /// Two clicks in a row.
    DoubleClick,
    /// Escape, or the window lost the pointer.
    Cancel,
}

/// What the pointer is doing.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Tool {
    /// Nothing.
    #[default]
    Idle,
    /// The button is down on a node and has not moved far yet.
    Pressing(Pressing),
    /// Nodes follow the pointer.
    Dragging(Dragging),
    /// A line is drawn from a node to wherever the button goes up.
    Connecting(Connecting),
    /// A rectangle selects what it touches.
    Marquee(Marquee),
}

/// Hands a movement of the pointer to the state the pointer is in.
pub fn pointer(app: &mut App, pointer: Pointer) {
    let tool = std::mem::take(&mut app.tool);
    app.tool = match tool {
        Tool::Idle => idle::pointer(app, pointer),
        Tool::Pressing(state) => state.pointer(app, pointer),
        Tool::Dragging(state) => state.pointer(app, pointer),
        Tool::Connecting(state) => state.pointer(app, pointer),
        Tool::Marquee(state) => state.pointer(app, pointer),
    };
}

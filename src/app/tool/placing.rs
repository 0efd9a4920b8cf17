//! The next click puts a node of a kind on the map.

use super::{Pointer, PointerEvent, Tool};
use crate::app::{Action, App, Effect, Focus};
use crate::edit::Edit;
use crate::model::{EndKind, Point};

pub(super) fn pointer(app: &mut App, kind: EndKind, pointer: Pointer) -> Tool {
    match pointer.event {
        PointerEvent::Press => {
            add(app, kind, Point::new(pointer.at[0] as i32, pointer.at[1] as i32));
            Tool::Idle
        }
        PointerEvent::Cancel => Tool::Idle,
        PointerEvent::Move | PointerEvent::Release | PointerEvent::DoubleClick => Tool::Placing(kind),
    }
}

/// Adds a node named after its kind and sends the keyboard to its name.
pub(in crate::app) fn add(app: &mut App, kind: EndKind, at: Point) {
    let name = kind.message().text();
    let edit = match kind {
        EndKind::Stakeholder(kind) => Edit::AddStakeholder { name, kind, at: Some(at) },
        EndKind::Element(kind) => Edit::AddElement { name, kind, at: Some(at) },
    };
    app.act(Action::Edit(edit));
    app.panels.insert(crate::app::Panel::Inspector);
    app.ask_window(Effect::Focus(Focus::Name));
}

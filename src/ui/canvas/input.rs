//! Pointer, wheel and touch on the map.

use egui::{Key, PointerButton, Response, Ui};

use super::Painting;
use crate::app::tool::{Pointer, PointerEvent, Tool, handle_near};
use crate::app::{Action, commands};
use crate::model::RecordKey;

/// How far off a thin thing may be and still be meant, in points.
const REACH: f32 = 6.0;
/// How near the pointer must come to a handle, in points.
const HANDLE_REACH: f32 = 9.0;

/// The record under the pointer.
pub(super) fn hovered(response: &Response, painting: &Painting<'_>) -> Option<RecordKey> {
    let at = response.hover_pos().filter(|_| matches!(painting.app.tool(), Tool::Idle))?;
    painting.app.scene().hit(on_map(painting, at), REACH / painting.camera.zoom)
}

fn on_map(painting: &Painting<'_>, at: egui::Pos2) -> [f32; 2] {
    let from_corner = at - painting.area.min;
    painting.camera.map_from_screen([from_corner.x, from_corner.y])
}

/// Hands pointer, wheel and touch to the application.
pub(super) fn handle(ui: &Ui, response: &Response, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    scroll_and_zoom(ui, response, painting, actions);
    if pan(ui, response, actions) {
        return;
    }
    tools(ui, response, painting, actions);
    cursor(ui, response, painting);
    let menu_open = response.context_menu(|ui| context_menu(ui, painting, actions)).is_some();
    if response.secondary_clicked() && !menu_open {
        select_under_pointer(response, painting, actions);
    }
}

fn scroll_and_zoom(ui: &Ui, response: &Response, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    if !response.contains_pointer() {
        return;
    }
    let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
    #[expect(clippy::float_cmp, reason = "exactly one means that nothing was zoomed")]
    if zoom != 1.0 {
        let at = response.hover_pos().unwrap_or(painting.area.center()) - painting.area.min;
        actions.push(Action::Zoom { at: [at.x, at.y], by: zoom });
    } else if scroll != egui::Vec2::ZERO {
        actions.push(Action::Pan([scroll.x, scroll.y]));
    }
}

/// Dragging with the middle button, or with the first while space is down, moves the map.
fn pan(ui: &Ui, response: &Response, actions: &mut Vec<Action>) -> bool {
    let space = ui.input(|input| input.key_down(Key::Space)) && !ui.ctx().text_edit_focused();
    let pans = response.dragged_by(PointerButton::Middle) || (space && response.dragged_by(PointerButton::Primary));
    if pans {
        let by = response.drag_delta();
        actions.push(Action::Pan([by.x, by.y]));
    }
    pans || space
}

fn tools(ui: &Ui, response: &Response, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    let (at, pressed, released, moved, adds) = ui.input(|input| {
        let pointer = &input.pointer;
        let adds = input.modifiers.shift || input.modifiers.command;
        (pointer.latest_pos(), pointer.primary_pressed(), pointer.primary_released(), pointer.delta(), adds)
    });
    let Some(at) = at else { return };
    let on_map = on_map(painting, at);
    let near_handle = handle_near(
        painting.app.scene(),
        painting.app.selection().nodes(),
        on_map,
        HANDLE_REACH / painting.camera.zoom,
    );
    let reach = if near_handle.is_some() { HANDLE_REACH } else { REACH } / painting.camera.zoom;
    let mut send = |event| actions.push(Action::Pointer(Pointer { event, at: on_map, reach, adds }));
    if response.double_clicked() {
        send(PointerEvent::Release);
        send(PointerEvent::DoubleClick);
        return;
    }
    if pressed && response.clicked() {
        // Down and up within one frame, as when a frame took long.
        response.request_focus();
        send(PointerEvent::Press);
        send(PointerEvent::Release);
    } else if pressed && response.is_pointer_button_down_on() {
        response.request_focus();
        send(PointerEvent::Press);
    } else if moved != egui::Vec2::ZERO && !matches!(painting.app.tool(), Tool::Idle) {
        send(PointerEvent::Move);
    }
    if released && !pressed && !matches!(painting.app.tool(), Tool::Idle) {
        send(PointerEvent::Release);
    }
}

fn cursor(ui: &Ui, response: &Response, painting: &Painting<'_>) {
    use egui::CursorIcon;
    let Some(at) = response.hover_pos() else { return };
    let reach = HANDLE_REACH / painting.camera.zoom;
    let at = on_map(painting, at);
    let icon = match painting.app.tool() {
        Tool::Connecting(_) => CursorIcon::Crosshair,
        Tool::Dragging(_) => CursorIcon::Grabbing,
        _ if handle_near(painting.app.scene(), painting.app.selection().nodes(), at, reach).is_some() => {
            CursorIcon::Crosshair
        }
        _ if painting.app.scene().node_at(at).is_some() => CursorIcon::PointingHand,
        _ => return,
    };
    ui.ctx().set_cursor_icon(icon);
}

fn select_under_pointer(response: &Response, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    let under = response
        .interact_pointer_pos()
        .or(response.hover_pos())
        .and_then(|at| painting.app.scene().hit(on_map(painting, at), REACH / painting.camera.zoom));
    if let Some(key) = under.filter(|key| !painting.app.selection().has(*key)) {
        actions.push(Action::Select(crate::app::Selection::only(key)));
    }
}

fn context_menu(ui: &mut Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    const ON_SELECTION: [&str; 7] =
        ["rename", "relate", "add-obligation", "duplicate", "pin", "tidy-selection", "delete"];
    const ON_GROUND: [&str; 6] =
        ["add-stakeholder", "add-element", "add-obligation", "arrange-layers", "arrange-lanes", "fit"];
    let ids: &[&str] = if painting.app.selection().lead().is_some() { &ON_SELECTION } else { &ON_GROUND };
    for command in ids.iter().filter_map(|id| commands::find(id)) {
        let button = egui::Button::new(crate::lang::t(command.label));
        if ui.add_enabled((command.enabled)(painting.app), button).clicked() {
            actions.push(Action::Run(command.id));
            ui.close();
        }
    }
}

//! The whole map in a corner, with the part that is in view. Pressing or pulling there moves the view.

use std::sync::Arc;

use egui::{Align2, Area, Frame, Id, Mesh, Order, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::Painting;
use crate::app::{Action, Panel};
use crate::lang::t;
use crate::ui::kept::kept;
use crate::ui::theme::{self, faded};

/// The most room it takes, in points.
const ROOM: [f32; 2] = [176.0, 120.0];
/// The least size of a map that has one, in points.
const LEAST: [f32; 2] = [440.0, 320.0];
/// How far it stands from the corner, so that what is said below it has room, in points.
const ASIDE: [f32; 2] = [12.0, 56.0];
/// A node is never smaller than this, in points.
const DOT: f32 = 2.0;

/// Shows it where part of the map is out of view.
pub(super) fn show(ui: &mut Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    let app = painting.app;
    let has_room = painting.area.width() >= LEAST[0] && painting.area.height() >= LEAST[1];
    let Some(bounds) = app.scene().bounds().filter(|_| has_room && app.shows(Panel::Minimap)) else { return };
    let view = painting.on_map(painting.area);
    if view[0] <= bounds[0] && view[1] <= bounds[1] && view[2] >= bounds[2] && view[3] >= bounds[3] {
        return;
    }
    let (across, down) = ((bounds[2] - bounds[0]).max(1.0), (bounds[3] - bounds[1]).max(1.0));
    let scale = (ROOM[0] / across).min(ROOM[1] / down);
    Area::new(ui.scope_id().with("map-mini"))
        .order(Order::Middle)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(painting.area.max - vec2(ASIDE[0], ASIDE[1]))
        .constrain_to(painting.area)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(theme::GAP).show(ui, |ui| {
                let (rect, response) = ui.allocate_exact_size(vec2(across, down) * scale, Sense::click_and_drag());
                response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, t("map-mini")));
                let at = |x: f32, y: f32| rect.min + vec2(x - bounds[0], y - bounds[1]) * scale;
                nodes(ui, painting, rect, (bounds, scale));
                let seen = Rect::from_min_max(at(view[0], view[1]), at(view[2], view[3])).intersect(rect);
                let stroke = Stroke::new(1.5, painting.palette.accent);
                ui.painter().rect(seen, 1.0, faded(painting.palette.accent, 0.12), stroke, StrokeKind::Inside);
                let pointed = response.interact_pointer_pos().filter(|_| response.is_pointer_button_down_on());
                if let Some(pointed) = pointed {
                    let middle = at((view[0] + view[2]) / 2.0, (view[1] + view[3]) / 2.0);
                    let by = (middle - pointed) / scale * painting.camera.zoom;
                    actions.push(Action::Pan([by.x, by.y]));
                }
            });
        });
}

/// The nodes as dots, kept while the map stays as it is.
fn nodes(ui: &Ui, painting: &Painting<'_>, rect: Rect, (bounds, scale): ([f32; 4], f32)) {
    let app = painting.app;
    let key = (app.stamp(), rect.min, scale, painting.palette.text, app.lit().map(|lit| Arc::as_ptr(lit).addr()));
    let mesh = kept(ui.ctx(), Id::unique("map-mini-nodes"), key, || {
        let mut mesh = Mesh::default();
        for node in &app.scene().nodes {
            let [left, top, right, bottom] = node.bounds();
            let at = |x: f32, y: f32| -> Pos2 { rect.min + vec2(x - bounds[0], y - bounds[1]) * scale };
            let dot = Rect::from_min_max(at(left, top), at(right, bottom));
            let dot = Rect::from_center_size(dot.center(), dot.size().max(vec2(DOT, DOT)));
            let is_lit = app.lit().is_none_or(|lit| lit.contains(&node.node));
            let colour = if node.tally.open > 0 { painting.palette.open } else { painting.palette.node(node.kind) };
            mesh.add_colored_rect(dot, faded(colour, if is_lit { 0.9 } else { 0.2 }));
        }
        Arc::new(mesh)
    });
    ui.painter().add(Shape::Mesh(Arc::clone(&mesh)));
}

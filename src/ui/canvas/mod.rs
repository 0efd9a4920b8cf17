//! The map: draws the scene and hands the pointer to the tools.

mod edge;
mod input;
mod node;
mod overlay;

use std::collections::BTreeSet;

use egui::{Pos2, Rect, Sense, Ui, pos2};

use crate::app::{Action, App, Camera};
use crate::model::NodeId;

/// Below this zoom nodes carry no text.
const TEXT_FROM: f32 = 0.3;
/// From this zoom on every relation carries its label.
const LABELS_FROM: f32 = 0.85;
/// More relations than this in view are labelled only where they are looked at.
const MOST_LABELS: usize = 60;

/// What painting needs to know.
struct Painting<'a> {
    app: &'a App,
    area: Rect,
    camera: Camera,
    palette: &'static super::theme::Palette,
    spoken_of: BTreeSet<NodeId>,
}

impl Painting<'_> {
    fn on_screen(&self, at: [f32; 2]) -> Pos2 {
        let [x, y] = self.camera.screen_from_map(at);
        pos2(self.area.left() + x, self.area.top() + y)
    }

    fn on_map(&self, rect: Rect) -> [f32; 4] {
        let [left, top] = self.camera.map_from_screen((rect.min - self.area.min).into());
        let [right, bottom] = self.camera.map_from_screen((rect.max - self.area.min).into());
        [left, top, right, bottom]
    }

    fn rect_on_screen(&self, [left, top, right, bottom]: [f32; 4]) -> Rect {
        Rect::from_min_max(self.on_screen([left, top]), self.on_screen([right, bottom]))
    }
}

/// Shows the map.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let area = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(area, Sense::click_and_drag());
    let size = [area.width(), area.height()];
    if app.camera().size != size {
        actions.push(Action::Resized(size));
    }
    let camera = Camera { size, ..*app.camera() };
    let painting = Painting { app, area, camera, palette: super::theme::palette(ui.ctx()), spoken_of: app.spoken_of() };

    let painter = ui.painter_at(area);
    painter.rect_filled(area, 0.0, painting.palette.ground);
    overlay::grid(&painter, &painting);
    let hovered = input::hovered(&response, &painting);
    let labelled = edge::paint_all(&painter, &painting, hovered);
    node::paint_all(ui, &painter, &painting, hovered, actions);
    for (edge, is_strong) in labelled {
        edge::label(&painter, &painting, edge, is_strong);
    }
    overlay::tool(&painter, &painting);
    overlay::legend(&painter, &painting);
    overlay::empty_hint(ui, &painting, actions);
    input::handle(ui, &response, &painting, actions);
    if let Some(key) = hovered {
        response.on_hover_ui_at_pointer(|ui| overlay::tooltip(ui, &painting, key));
    }
    overlay::tool_bar(ui, &painting, actions);
}

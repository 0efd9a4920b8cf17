//! The map: draws the scene and hands the pointer to the tools.

mod edges;
mod ink;
mod input;
mod minimap;
mod naming;
mod nodes;
mod overlay;
mod picture;
mod texts;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use egui::{Id, Pos2, Rect, Sense, Stroke, Ui, pos2};

use crate::app::tool::handles;
use crate::app::{Action, App, Camera};
use crate::model::{NodeId, RecordKey};
use picture::{Marks, Pictures};

/// Below this zoom nodes carry no text.
const TEXT_FROM: f32 = 0.3;
/// From this zoom on every relation carries its words where there is room.
const LABELS_FROM: f32 = 0.8;
/// Where more nodes than this are selected, they show no handles.
const MOST_HANDLES: usize = 12;

/// What painting needs to know.
struct Painting<'a> {
    app: &'a App,
    area: Rect,
    camera: Camera,
    palette: &'static super::theme::Palette,
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

    /// Whether the grid can be seen.
    fn has_grid(&self) -> bool {
        overlay::grid_step(self).is_some()
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
    let painting = Painting { app, area, camera, palette: super::theme::palette(ui.ctx()) };

    let painter = ui.painter_at(area);
    painter.rect_filled(area, 0.0, painting.palette.ground);
    let hovered = input::hovered(&response, &painting);
    let pictures: Arc<Mutex<Pictures>> =
        ui.data_mut(|data| Arc::clone(data.get_temp_mut_or_default(Id::unique("map-pictures"))));
    if let Ok(mut pictures) = pictures.lock() {
        pictures.texts.begin(ui.ctx());
        pictures.paint_map(ui.ctx(), &painter, &painting);
        let spoken_of: BTreeSet<NodeId> = app.spoken_of();
        let marks = Marks { hovered, selection: app.selection().clone(), spoken_of, lit: app.lit().cloned() };
        pictures.paint_marks(ui.ctx(), &painter, &painting, marks);
    }
    paint_handles(&painter, &painting, hovered);
    nodes::make_accessible(ui, &painting, actions);
    overlay::tool(&painter, &painting);
    overlay::legend(&painter, &painting);
    overlay::empty_hint(ui, &painting, actions);
    input::handle(ui, &response, &painting, actions);
    if let Some(key) = hovered {
        response.on_hover_ui_at_pointer(|ui| overlay::tooltip(ui, &painting, key));
    }
    naming::show(ui, &painting, actions);
    overlay::layer(ui, &painting, actions);
    minimap::show(ui, &painting, actions);
    overlay::spotlight(ui, &painting, actions);
    overlay::tool_bar(ui, &painting, actions);
}

/// The places from which a relation can be drawn, on nodes that are selected or under the pointer.
fn paint_handles(painter: &egui::Painter, painting: &Painting<'_>, hovered: Option<RecordKey>) {
    if painting.camera.zoom < TEXT_FROM || painting.app.glide().is_some() {
        return;
    }
    let selected: Vec<NodeId> = painting.app.selection().nodes().take(MOST_HANDLES + 1).collect();
    let selected = if selected.len() > MOST_HANDLES { Vec::new() } else { selected };
    let shown = selected.into_iter().chain(hovered.and_then(RecordKey::node));
    for node in shown.filter_map(|node| painting.app.scene().node(node)) {
        for handle in handles(node) {
            let at = painting.on_screen(handle);
            painter.circle(at, 4.5, painting.palette.surface, Stroke::new(1.5, painting.palette.accent));
        }
    }
}

//! Relations: line styles by family, arrowheads, labels where there is room.

use egui::{Align2, Color32, FontId, Painter, Pos2, Shape, Stroke, Vec2};

use super::{LABELS_FROM, MOST_LABELS, Painting};
use crate::diagram::SceneEdge;
use crate::diagram::look;
use crate::model::RecordKey;
use crate::ui::theme::faded;

const CURVE_PIECES: usize = 8;
/// Where more relations than this are in view, all lines are unbroken: a frame must not
/// wait for tens of thousands of dashes.
const MOST_DASHED: usize = 400;
/// From this zoom on lines are broken as their family says; from farther away dashes blur.
const DASHES_FROM: f32 = super::TEXT_FROM;

/// Paints the lines and gives those that are to be labelled, with whether they are looked at.
pub(super) fn paint_all<'a>(
    painter: &Painter,
    painting: &Painting<'a>,
    hovered: Option<RecordKey>,
) -> Vec<(&'a SceneEdge, bool)> {
    let view = painting.area.expand(20.0);
    let app = painting.app;
    let looked_at = |edge: &SceneEdge| {
        let key = RecordKey::from(edge.relation);
        let ends = [RecordKey::from(edge.from), edge.to.into()];
        app.selection().has(key)
            || hovered == Some(key)
            || ends.iter().any(|end| hovered == Some(*end) || app.selection().has(*end))
    };
    let scene = app.scene();
    let visible: Vec<&SceneEdge> =
        scene.edges_within(painting.on_map(view)).into_iter().map(|place| &scene.edges[place]).collect();
    let label_all = painting.camera.zoom >= LABELS_FROM && visible.len() <= MOST_LABELS;
    let is_detailed = painting.camera.zoom >= DASHES_FROM && visible.len() <= MOST_DASHED;
    let mut shapes = Vec::with_capacity(visible.len() * 2);
    let mut labelled = Vec::new();
    for edge in visible {
        let strong = looked_at(edge);
        line(&mut shapes, painting, edge, strong, is_detailed);
        if label_all || (strong && painting.camera.zoom > super::TEXT_FROM) {
            labelled.push((edge, strong));
        }
    }
    painter.extend(shapes);
    labelled
}

fn colour(painting: &Painting<'_>, edge: &SceneEdge, strong: bool) -> Color32 {
    let selected = painting.app.selection().has(edge.relation);
    let colour = if selected { painting.palette.accent } else { painting.palette.family(edge.family) };
    match (edge.absent, strong) {
        (true, _) => faded(colour, look::ABSENT[1]),
        (false, true) => colour,
        (false, false) => faded(colour, look::EDGE_OPACITY),
    }
}

fn line(shapes: &mut Vec<Shape>, painting: &Painting<'_>, edge: &SceneEdge, strong: bool, is_detailed: bool) {
    let zoom = painting.camera.zoom;
    let width = if strong { 2.2 } else { look::EDGE };
    let stroke = Stroke::new(width, colour(painting, edge, strong));
    let points: Vec<Pos2> = edge.outline(CURVE_PIECES).into_iter().map(|at| painting.on_screen(at)).collect();
    let tip = points[points.len() - 1];
    let dashes = look::dashes(edge.family, edge.absent).filter(|_| is_detailed);
    match dashes {
        Some((dash, gap)) => Shape::dashed_line_many(&points, stroke, dash, gap, shapes),
        None if points.len() == 2 => shapes.push(Shape::line_segment([points[0], points[1]], stroke)),
        None => shapes.push(Shape::line(points, stroke)),
    }
    if zoom >= super::TEXT_FROM {
        arrow(shapes, painting, edge, tip, stroke.color);
    }
}

fn arrow(shapes: &mut Vec<Shape>, painting: &Painting<'_>, edge: &SceneEdge, tip: Pos2, colour: Color32) {
    let before = painting.on_screen(edge.route[edge.route.len() - 2]);
    let along = (tip - before).normalized();
    if along == Vec2::ZERO {
        return;
    }
    let size = look::ARROW.0 * painting.camera.zoom.clamp(0.6, 1.2);
    let (back, across) = (tip - along * size, along.rot90() * size * look::ARROW.1);
    shapes.push(Shape::convex_polygon(vec![tip, back + across, back - across], colour, Stroke::NONE));
}

/// The relation in words, over lines and nodes.
pub(super) fn label(painter: &Painter, painting: &Painting<'_>, edge: &SceneEdge, strong: bool) {
    let Some(at) = edge.label_at.or(strong.then(|| edge.point(0.5))) else { return };
    let at = painting.on_screen(at);
    if !painting.area.contains(at) {
        return;
    }
    let font = FontId::proportional(look::LABEL);
    let text_colour = if strong { painting.palette.text } else { painting.palette.faint };
    let galley = painter.layout_no_wrap(edge.label.clone(), font, text_colour);
    let rect = Align2::CENTER_CENTER.anchor_size(at, galley.size());
    painter.rect_filled(rect.expand2(look::LABEL_PAD.into()), 4.0, faded(painting.palette.ground, look::LABEL_OPACITY));
    painter.galley(rect.min, galley, text_colour);
}

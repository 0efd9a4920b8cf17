//! Relations: line styles and arrowheads by family, words where there is room.

use egui::{Context, Pos2, Rect};

use super::ink::Ink;
use super::texts::Texts;
use super::{Painting, TEXT_FROM};
use crate::diagram::{SceneEdge, look, shape};
use crate::model::RelationFamily;
use crate::ui::theme::{Color, faded};

/// The least size of words that must be read, in points.
const SMALLEST_LABEL: f32 = 11.0;

/// How much of a line is worth drawing.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Detail {
    /// A hair without soft edges.
    Hair,
    /// Unbroken, with soft edges.
    Plain,
    /// With dashes as its family says.
    Full,
}

/// The colour of a line.
pub(super) fn colour(painting: &Painting<'_>, edge: &SceneEdge, is_strong: bool) -> Color {
    let is_selected = painting.app.selection().has(edge.relation);
    let colour = if is_selected && is_strong { painting.palette.accent } else { painting.palette.family(edge.family) };
    match (edge.absent, is_strong) {
        (true, _) => faded(colour, look::ABSENT[1]),
        (false, true) => colour,
        (false, false) => faded(colour, look::EDGE_OPACITY),
    }
}

/// Draws a line along points on the screen.
pub(super) fn line(ink: &mut Ink, edge: &SceneEdge, points: &[Pos2], zoom: f32, color: Color, look: (bool, Detail)) {
    let (is_strong, detail) = look;
    let width = match (is_strong, detail) {
        (true, _) => 2.4,
        (false, Detail::Hair) => 0.8,
        (false, _) => look::EDGE,
    };
    let pattern = look::pattern(edge.family, edge.absent);
    if detail == Detail::Full && !pattern.is_empty() {
        ink.dashed(points, width, color, pattern);
    } else {
        ink.line(points, width, color, detail != Detail::Hair);
    }
    if zoom >= TEXT_FROM {
        head(ink, edge.family, points, look::ARROW * zoom.clamp(0.6, 1.2), color);
    }
}

/// The head of an arrow at the last point.
fn head(ink: &mut Ink, family: RelationFamily, points: &[Pos2], size: f32, color: Color) {
    let [.., before, tip] = points else { return };
    let Some(head) = shape::head(family, (*before).into(), (*tip).into(), size) else { return };
    let corners: Vec<Pos2> = head.points.into_iter().map(Pos2::from).collect();
    if head.is_filled {
        ink.polygon(&corners, color);
    } else {
        ink.line(&corners, look::ARROW_LINE, color, true);
    }
}

/// The relation in words, over lines and nodes. Those that are looked at are always large enough to be read.
pub(super) fn label(
    ctx: &Context,
    painting: &Painting<'_>,
    (ink, texts): (&mut Ink, &mut Texts),
    (edge, at): (&SceneEdge, Pos2),
    is_strong: bool,
) {
    let size = look::LABEL * painting.camera.zoom;
    let size = if is_strong { size.max(SMALLEST_LABEL) } else { size };
    let words = texts.short(ctx, &edge.label, size);
    let rect = Rect::from_center_size(at, words.size());
    let ground = rect.expand2(look::LABEL_PAD.into());
    ink.rect(ground, faded(painting.palette.ground, look::LABEL_OPACITY));
    let text = if is_strong { painting.palette.text } else { painting.palette.faint };
    ink.text(rect.min, &words, text, 1.0);
}

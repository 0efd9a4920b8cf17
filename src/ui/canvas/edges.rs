//! Relations: line styles and arrowheads by family, words where there is room.

use egui::{Context, Pos2, Rect, Vec2, vec2};

use super::ink::Ink;
use super::texts::Texts;
use super::{Painting, TEXT_FROM};
use crate::diagram::SceneEdge;
use crate::model::RelationFamily;
use crate::ui::theme::{Color, faded};

const ARROW: f32 = 10.0;
/// The size of the words of a relation, in map units.
const LABEL: f32 = 11.0;
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
        (true, _) => faded(colour, 0.35),
        (false, true) => colour,
        (false, false) => faded(colour, 0.75),
    }
}

/// Draws a line along points on the screen.
pub(super) fn line(ink: &mut Ink, edge: &SceneEdge, points: &[Pos2], zoom: f32, color: Color, look: (bool, Detail)) {
    let (is_strong, detail) = look;
    let width = match (is_strong, detail) {
        (true, _) => 2.4,
        (false, Detail::Hair) => 0.8,
        (false, _) => 1.4,
    };
    let pattern = pattern(edge.family, edge.absent);
    if detail == Detail::Full && !pattern.is_empty() {
        ink.dashed(points, width, color, pattern);
    } else {
        ink.line(points, width, color, detail != Detail::Hair);
    }
    if zoom >= TEXT_FROM {
        head(ink, edge.family, points, ARROW * zoom.clamp(0.6, 1.2), color);
    }
}

/// How the line of a family is broken, lengths drawn and left out; empty where it is not.
pub(super) fn pattern(family: RelationFamily, absent: bool) -> &'static [f32] {
    match family {
        _ if absent => &[3.0, 5.0],
        RelationFamily::Technical => &[8.0, 5.0],
        RelationFamily::Oversight => &[16.0, 5.0],
        RelationFamily::Agreement => &[2.5, 4.0],
        RelationFamily::Data => &[12.0, 4.0, 2.5, 4.0],
        RelationFamily::Production | RelationFamily::Service | RelationFamily::Use => &[],
    }
}

/// The head of an arrow at the last point: filled, hollow, open or a diamond by family.
pub(super) fn head(ink: &mut Ink, family: RelationFamily, points: &[Pos2], size: f32, color: Color) {
    let [.., before, tip] = points else { return };
    let along = (*tip - *before).normalized();
    if along == Vec2::ZERO {
        return;
    }
    let (back, across) = (*tip - along * size, along.rot90() * size * 0.45);
    match family {
        RelationFamily::Production | RelationFamily::Data | RelationFamily::Technical => {
            ink.polygon(&[*tip, back + across, back - across], color);
        }
        RelationFamily::Service => {
            ink.polygon(&[*tip, back + across * 1.15, *tip - along * size * 0.62, back - across * 1.15], color);
        }
        RelationFamily::Use | RelationFamily::Agreement => {
            ink.line(&[back + across * 1.2, *tip, back - across * 1.2], 1.7, color, true);
        }
        RelationFamily::Oversight => {
            let half = *tip - along * size * 0.6;
            ink.polygon(&[*tip, half + across * 0.95, *tip - along * size * 1.2, half - across * 0.95], color);
        }
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
    let size = LABEL * painting.camera.zoom;
    let size = if is_strong { size.max(SMALLEST_LABEL) } else { size };
    let words = texts.short(ctx, &edge.label, size);
    let rect = Rect::from_center_size(at, words.size());
    let ground = rect.expand2(vec2(3.0, -0.5));
    ink.rect(ground, faded(painting.palette.ground, 0.92));
    let text = if is_strong { painting.palette.text } else { painting.palette.faint };
    ink.text(rect.min, &words, text, 1.0);
}

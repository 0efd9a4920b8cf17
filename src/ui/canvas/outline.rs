//! Kinds told by shape: the outline of a node by what it is.

use egui::{Pos2, Rect, Vec2, vec2};

use crate::model::{ElementKind, EndKind, StakeholderKind};

/// A corner of an outline, in map units.
#[derive(Clone, Copy)]
enum Corner {
    /// A quarter of a circle.
    Round(f32),
    /// Cut off, so far across and down.
    Cut(f32, f32),
}

use Corner::{Cut, Round};

/// The corners of a kind: left top, right top, right bottom, left bottom. People and
/// organisations are round or pointed, things have corners.
fn corners(kind: EndKind) -> [Corner; 4] {
    match kind {
        EndKind::Stakeholder(kind) => match kind {
            StakeholderKind::Manufacturer => [Cut(14.0, 14.0); 4],
            StakeholderKind::ServiceProvider => [Round(20.0); 4],
            StakeholderKind::User => [Round(32.0); 4],
            StakeholderKind::AffectedParty => [Round(30.0), Round(4.0), Round(30.0), Round(4.0)],
            StakeholderKind::Overseer => [Cut(16.0, 32.0); 4],
        },
        EndKind::Element(kind) => match kind {
            ElementKind::Device => [Round(3.0); 4],
            ElementKind::Component => [Cut(9.0, 9.0), Round(2.0), Cut(9.0, 9.0), Round(2.0)],
            ElementKind::Gateway => [Cut(12.0, 12.0), Cut(12.0, 12.0), Round(2.0), Round(2.0)],
            ElementKind::Network => [Cut(14.0, 64.0), Cut(0.0, 0.0), Cut(14.0, 64.0), Cut(0.0, 0.0)],
            ElementKind::CloudService => [Round(28.0), Round(28.0), Round(3.0), Round(3.0)],
            ElementKind::App => [Round(11.0); 4],
            ElementKind::AiModel => [Round(2.0), Cut(14.0, 32.0), Cut(14.0, 32.0), Round(2.0)],
            ElementKind::PersonalData | ElementKind::NonPersonalData => {
                [Round(2.0), Cut(18.0, 18.0), Round(2.0), Round(2.0)]
            }
            ElementKind::Environment => [Round(3.0), Round(3.0), Round(28.0), Round(28.0)],
        },
    }
}

/// The outline of a node of a kind on the screen; `grown` by so many points on all sides.
pub(super) fn outline(kind: EndKind, rect: Rect, zoom: f32, grown: f32, points: &mut Vec<Pos2>) {
    points.clear();
    let rect = rect.expand(grown);
    // Along the rim into each corner and out of it, clockwise.
    let ways = [
        (rect.left_top(), vec2(0.0, -1.0), vec2(1.0, 0.0)),
        (rect.right_top(), vec2(1.0, 0.0), vec2(0.0, 1.0)),
        (rect.right_bottom(), vec2(0.0, 1.0), vec2(-1.0, 0.0)),
        (rect.left_bottom(), vec2(-1.0, 0.0), vec2(0.0, -1.0)),
    ];
    for ((at, into, out), corner) in ways.into_iter().zip(corners(kind)) {
        turn(points, (at, into, out), corner, zoom);
    }
    let is_same = |a: &Pos2, b: &Pos2| a.distance_sq(*b) < 0.01;
    points.dedup_by(|a, b| is_same(a, b));
    if points.len() > 1 && is_same(&points[0], &points[points.len() - 1]) {
        points.pop();
    }
}

fn turn(points: &mut Vec<Pos2>, (at, into, out): (Pos2, Vec2, Vec2), corner: Corner, zoom: f32) {
    match corner {
        Cut(across, down) => {
            let reach = vec2(across, down) * zoom;
            points.push(at - into * (into * reach).length());
            points.push(at + out * (out * reach).length());
        }
        Round(radius) => {
            let radius = radius * zoom;
            let steps = if radius < 1.5 { 0 } else { ((radius * 0.45) as usize).clamp(1, 7) };
            let centre = at - into * radius + out * radius;
            for step in 0..=steps {
                let angle = step as f32 / steps.max(1) as f32 * std::f32::consts::FRAC_PI_2;
                points.push(centre - out * (radius * angle.cos()) + into * (radius * angle.sin()));
            }
        }
    }
}

/// The part of a convex outline to the left of a line from top to bottom.
pub(super) fn left_of(points: &[Pos2], x: f32, part: &mut Vec<Pos2>) {
    part.clear();
    for (i, at) in points.iter().enumerate() {
        let after = points[(i + 1) % points.len()];
        if at.x <= x {
            part.push(*at);
        }
        if (at.x <= x) != (after.x <= x) {
            let t = (x - at.x) / (after.x - at.x);
            part.push(*at + (after - *at) * t);
        }
    }
}

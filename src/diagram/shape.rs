//! Kinds and families told by shape: outlines of nodes, heads of arrows, in plain numbers.

use crate::model::{ElementKind, EndKind, RelationFamily, StakeholderKind};

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

/// The outline of a node of a kind within a box (left, top, right, bottom), clockwise and
/// convex; `scale` is how much larger than on the map it is drawn.
pub fn outline(kind: EndKind, [left, top, right, bottom]: [f32; 4], scale: f32, points: &mut Vec<[f32; 2]>) {
    points.clear();
    // Each corner, along the rim into it and out of it.
    let ways = [
        ([left, top], [0.0, -1.0], [1.0, 0.0]),
        ([right, top], [1.0, 0.0], [0.0, 1.0]),
        ([right, bottom], [0.0, 1.0], [-1.0, 0.0]),
        ([left, bottom], [-1.0, 0.0], [0.0, -1.0]),
    ];
    for ((at, into, out), corner) in ways.into_iter().zip(corners(kind)) {
        turn(points, [at, into, out], corner, scale);
    }
    let is_same = |a: &[f32; 2], b: &[f32; 2]| (a[0] - b[0]).abs() + (a[1] - b[1]).abs() < 0.1;
    points.dedup_by(|a, b| is_same(a, b));
    if points.len() > 1 && is_same(&points[0], &points[points.len() - 1]) {
        points.pop();
    }
}

fn turn(points: &mut Vec<[f32; 2]>, [at, into, out]: [[f32; 2]; 3], corner: Corner, scale: f32) {
    let moved = |by: f32, along: f32| [at[0] - into[0] * by + out[0] * along, at[1] - into[1] * by + out[1] * along];
    match corner {
        Cut(across, down) => {
            let reach = |way: [f32; 2]| (way[0] * across).hypot(way[1] * down) * scale;
            points.push(moved(reach(into), 0.0));
            points.push(moved(0.0, reach(out)));
        }
        Round(radius) => {
            let radius = radius * scale;
            if radius < 1.5 {
                points.push(at);
                return;
            }
            let steps = ((radius * 0.45) as usize).clamp(1, 7);
            for step in 0..=steps {
                let angle = step as f32 / steps as f32 * std::f32::consts::FRAC_PI_2;
                points.push(moved(radius * (1.0 - angle.sin()), radius * (1.0 - angle.cos())));
            }
        }
    }
}

/// The part of a convex outline to the left of a line from top to bottom.
pub fn left_of(points: &[[f32; 2]], x: f32, part: &mut Vec<[f32; 2]>) {
    part.clear();
    for (i, at) in points.iter().enumerate() {
        let after = points[(i + 1) % points.len()];
        if at[0] <= x {
            part.push(*at);
        }
        if (at[0] <= x) != (after[0] <= x) {
            let t = (x - at[0]) / (after[0] - at[0]);
            part.push([x, at[1] + (after[1] - at[1]) * t]);
        }
    }
}

/// The head of an arrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Its corners, the tip first where it is filled.
    pub points: Vec<[f32; 2]>,
    /// Whether it is a filled shape; else it is a line.
    pub is_filled: bool,
}

/// The head of an arrow of a family, at its tip and so large; nothing where the line has no
/// direction. Making and data: a triangle; running: a barb; using and agreements: open;
/// oversight: a diamond.
pub fn head(family: RelationFamily, before: [f32; 2], tip: [f32; 2], size: f32) -> Option<Head> {
    let along = [tip[0] - before[0], tip[1] - before[1]];
    let length = along[0].hypot(along[1]);
    if length < 1e-3 {
        return None;
    }
    let along = along.map(|step| step / length * size);
    let at = |back: f32, aside: f32| {
        [tip[0] - along[0] * back - along[1] * aside, tip[1] - along[1] * back + along[0] * aside]
    };
    let (points, is_filled) = match family {
        RelationFamily::Production | RelationFamily::Data | RelationFamily::Technical => {
            (vec![tip, at(1.0, 0.45), at(1.0, -0.45)], true)
        }
        RelationFamily::Service => (vec![tip, at(1.0, 0.52), at(0.62, 0.0), at(1.0, -0.52)], true),
        RelationFamily::Use | RelationFamily::Agreement => (vec![at(1.0, 0.54), tip, at(1.0, -0.54)], false),
        RelationFamily::Oversight => (vec![tip, at(0.6, 0.43), at(1.2, 0.0), at(0.6, -0.43)], true),
    };
    Some(Head { points, is_filled })
}

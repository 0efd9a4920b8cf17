//! The line of a relation as the data of a path: the only place that knows how a scene holds it.

use super::pen::Numbers;
use crate::diagram::look;
use crate::diagram::{Piece, Scene, SceneEdge};

/// The data of the path of a relation.
pub(super) fn path(edge: &SceneEdge, origin: [f32; 2]) -> String {
    let mut path = format!("M{}", Numbers(&from(edge.route[0], origin)));
    for piece in edge.pieces() {
        path.push_str(&match piece {
            Piece::Line(to) => format!("L{}", Numbers(&from(to, origin))),
            Piece::Curve(control, to) => {
                format!("Q{} {}", Numbers(&from(control, origin)), Numbers(&from(to, origin)))
            }
        });
    }
    path
}

/// The data of the path of its arrowhead; nothing where the line has no direction.
pub(super) fn arrow(edge: &SceneEdge, origin: [f32; 2]) -> Option<String> {
    let [.., before, tip] = edge.route.as_slice() else { return None };
    let (tip, before) = (from(*tip, origin), from(*before, origin));
    let along = [tip[0] - before[0], tip[1] - before[1]];
    let length = along[0].hypot(along[1]);
    if length < 1e-3 {
        return None;
    }
    Some(head(tip, [along[0] / length, along[1] / length]))
}

/// The data of the path of an arrowhead that points in a direction of length one.
pub(super) fn head(tip: [f32; 2], [x, y]: [f32; 2]) -> String {
    let (size, half) = (look::ARROW.0, look::ARROW.0 * look::ARROW.1);
    let back = [tip[0] - x * size, tip[1] - y * size];
    let (left, right) = ([back[0] - y * half, back[1] + x * half], [back[0] + y * half, back[1] - x * half]);
    format!("M{}L{}L{}Z", Numbers(&tip), Numbers(&left), Numbers(&right))
}

/// Where the words of each relation stand that has room for them.
pub(super) fn labels(scene: &Scene) -> impl Iterator<Item = (&SceneEdge, [f32; 2])> {
    scene.edges.iter().filter_map(|edge| Some((edge, edge.label_at?)))
}

/// Left, top, right and bottom of all that is drawn; nothing where that is nothing.
pub(super) fn bounds(scene: &Scene) -> Option<[f32; 4]> {
    let start = scene.bounds()?;
    let points = scene.edges.iter().flat_map(|edge| edge.route.iter().copied());
    Some(points.fold(start, |[l, t, r, b], [x, y]| [l.min(x), t.min(y), r.max(x), b.max(y)]))
}

fn from(point: [f32; 2], origin: [f32; 2]) -> [f32; 2] {
    [point[0] - origin[0], point[1] - origin[1]]
}

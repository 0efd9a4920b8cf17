//! The line of a relation as the data of a path: the only place that knows how a scene holds it.

use super::pen::Numbers;
use crate::diagram::{Piece, Scene, SceneEdge, look, shape};
use crate::model::RelationFamily;

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

/// The arrowhead as an element; nothing where the line has no direction.
pub(super) fn arrow(edge: &SceneEdge, origin: [f32; 2], colour: &str, opacity: f32) -> Option<String> {
    let [.., before, tip] = edge.route.as_slice() else { return None };
    head(edge.family, [from(*before, origin), from(*tip, origin)], colour, opacity)
}

/// An arrowhead as an element, at the end of a line between two points.
pub(super) fn head(family: RelationFamily, ends: [[f32; 2]; 2], colour: &str, opacity: f32) -> Option<String> {
    let [before, tip] = ends;
    let head = shape::head(family, before, tip, look::ARROW)?;
    let corners: Vec<String> = head.points.iter().map(|point| Numbers(point).to_string()).collect();
    let path = corners.join("L");
    Some(if head.is_filled {
        format!("<path d=\"M{path}Z\" fill=\"{colour}\" fill-opacity=\"{opacity}\"/>")
    } else {
        format!(
            "<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-opacity=\"{opacity}\"/>",
            look::ARROW_LINE
        )
    })
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

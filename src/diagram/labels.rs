//! Where the words of a relation stand: on its line, clear of nodes and of other words.

use super::SceneEdge;
use crate::layout::space::{Bounds, Space, padded, touch};

/// The height of the words of a relation, in map units.
pub const LABEL_HEIGHT: f32 = 16.0;
/// The mean width of a letter of them, in map units; a little more than most need.
const LETTER: f32 = 6.4;
/// The space on both sides of them together, in map units.
const MARGIN: f32 = 10.0;
/// How far from nodes they keep, in map units: counts stick out below.
const FROM_NODES: f32 = 9.0;
/// Along the line, from its start at nought to its end at one, the middle first.
const PLACES: [f32; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/// On more relations than this words are no help; they are shown where one is looked at.
const MOST: usize = 4_000;

/// How wide the words of a relation are, in map units.
pub fn label_width(label: &str) -> f32 {
    label.chars().count() as f32 * LETTER + MARGIN
}

/// The box of the words of a relation around their middle.
fn bounds(edge: &SceneEdge, [x, y]: [f32; 2]) -> Bounds {
    let (across, down) = (label_width(&edge.label) / 2.0, LABEL_HEIGHT / 2.0);
    [x - across, y - down, x + across, y + down]
}

/// Finds a place for the words of these edges; all others keep theirs.
pub(super) fn place(edges: &mut [SceneEdge], which: &[usize], nodes: &Space, lines: &Space) {
    if edges.len() > MOST {
        return;
    }
    for number in which {
        edges[*number].label_at = None;
    }
    let mut taken = Space::of(
        (0..).zip(edges.iter()).filter_map(|(number, edge)| edge.label_at.map(|at| (number, bounds(edge, at)))),
    );
    for number in which {
        let edge = &edges[*number];
        let own = *number as u32;
        let spots = PLACES.map(|t| edge.point(t));
        let is_free = |at: &&[f32; 2]| {
            let here = bounds(edge, **at);
            nodes.within(padded(here, FROM_NODES)).next().is_none() && taken.within(here).next().is_none()
        };
        let hides = |at: [f32; 2]| lines.within(bounds(edge, at)).filter(|other| *other != own).count();
        let mut best: Option<(usize, [f32; 2])> = None;
        for at in spots.iter().filter(is_free) {
            let count = hides(*at);
            if best.is_none_or(|(known, _)| count < known) {
                best = Some((count, *at));
            }
            if count == 0 {
                break;
            }
        }
        if let Some((_, at)) = best {
            taken.add(own, bounds(edge, at));
            edges[*number].label_at = Some(at);
        }
    }
}

/// The edges among these whose words no longer have their place to themselves.
pub(super) fn disturbed(edges: &[SceneEdge], moved: &[Bounds]) -> Vec<usize> {
    let is_disturbed =
        |edge: &SceneEdge| edge.label_at.is_some_and(|at| moved.iter().any(|node| touch(bounds(edge, at), *node)));
    (0..edges.len()).filter(|number| is_disturbed(&edges[*number])).collect()
}

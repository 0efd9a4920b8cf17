//! What the signs and lines of a map mean, below it.

use super::line;
use super::node::dash;
use super::pen::{Line, Numbers, Pen};
use crate::diagram::Scene;
use crate::diagram::look::{self, STANDINGS, Shade};
use crate::lang::t;
use crate::model::RelationFamily;

const SIZE: f32 = 12.0;
/// The space from one entry to the next.
const GAP: f32 = 22.0;
/// The length of a line that shows how a family is drawn.
const SAMPLE: f32 = 34.0;
/// The space between a sign and its words.
const BESIDE: f32 = 5.0;
/// The height of a row.
const ROW: f32 = 22.0;

/// What stands before the words of an entry.
#[derive(Clone, Copy)]
enum Sample {
    Sign(char),
    Line { family: RelationFamily, pattern: &'static [f32], opacity: f32 },
}

struct Entry {
    sample: Sample,
    shade: Shade,
    words: String,
}

/// Draws the legend with its left upper corner at a place and gives how high it is.
pub(super) fn draw(pen: &mut Pen<'_>, scene: &Scene, [left, top]: [f32; 2], room: f32) -> f32 {
    pen.push("<g class=\"legend\">");
    let mut y = top;
    for entries in [standings(), families(scene)] {
        let mut x = left;
        for entry in &entries {
            let sample = match entry.sample {
                Sample::Sign(c) => pen.letters.sign(c, SIZE).map_or(SIZE, |sign| sign.advance),
                Sample::Line { .. } => SAMPLE,
            };
            let width = sample + BESIDE + pen.letters.width(&entry.words, SIZE);
            if x > left && x + width > left + room {
                (x, y) = (left, y + ROW);
            }
            draw_sample(pen, entry, [x, y]);
            let at = [x + sample + BESIDE, y + pen.letters.base(SIZE)];
            pen.line(&Line { text: &entry.words, at, size: SIZE, shade: Shade::Text, room: f32::INFINITY });
            x += width + GAP;
        }
        if !entries.is_empty() {
            y += ROW;
        }
    }
    pen.push("</g>\n");
    y - top
}

fn standings() -> Vec<Entry> {
    let entry = |standing: &look::Standing| Entry {
        sample: Sample::Sign(standing.sign.chars().next().unwrap_or_default()),
        shade: standing.shade,
        words: t(standing.words),
    };
    STANDINGS.iter().map(entry).collect()
}

/// The families of relations that occur, and what is not there on the day.
fn families(scene: &Scene) -> Vec<Entry> {
    let occurs = |family: &&RelationFamily| scene.edges.iter().any(|edge| edge.family == **family);
    let entry = |family: &RelationFamily| Entry {
        sample: Sample::Line { family: *family, pattern: look::pattern(*family, false), opacity: look::EDGE_OPACITY },
        shade: Shade::of_family(*family),
        words: family.label(),
    };
    let mut entries: Vec<Entry> = RelationFamily::ALL.iter().filter(occurs).map(entry).collect();
    if scene.nodes.iter().any(|node| node.absent) || scene.edges.iter().any(|edge| edge.absent) {
        let family = RelationFamily::Technical;
        let sample = Sample::Line { family, pattern: &look::ABSENT_PATTERN, opacity: look::ABSENT[0] };
        entries.push(Entry { sample, shade: Shade::Text, words: t("legend-absent") });
    }
    entries
}

fn draw_sample(pen: &mut Pen<'_>, entry: &Entry, [x, y]: [f32; 2]) {
    match entry.sample {
        Sample::Sign(c) => {
            pen.sign(c, [x, y], SIZE, entry.shade);
        }
        Sample::Line { family, pattern, opacity } => {
            let middle = y + pen.letters.row(SIZE) / 2.0 + 0.5;
            let colour = pen.colour(entry.shade);
            let end = x + SAMPLE - look::ARROW;
            pen.push(&format!(
                "<path d=\"M{}H{}\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-opacity=\"{opacity}\"{}/>",
                Numbers(&[x, middle]),
                Numbers(&[end]),
                look::EDGE,
                dash(pattern),
            ));
            if let Some(head) = line::head(family, [[x, middle], [x + SAMPLE, middle]], &colour, opacity) {
                pen.push(&head);
            }
        }
    }
}

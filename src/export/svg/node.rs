//! Stakeholders and elements as the map shows them.

use super::pen::{Line, Numbers, Pen};
use crate::diagram::look::{self, STANDINGS, Shade, Standing};
use crate::diagram::{NODE_HEIGHT, NODE_WIDTH, SceneNode, shape};
use crate::export::text::escaped;

/// Draws a node whose left upper corner is at a place.
pub(super) fn draw(pen: &mut Pen<'_>, node: &SceneNode, [x, y]: [f32; 2]) {
    let shade = Shade::of_node(node.kind);
    let opacity = if node.absent { format!(" opacity=\"{}\"", look::ABSENT[0]) } else { String::new() };
    pen.push(&format!("<g transform=\"translate({})\"{opacity}>", Numbers(&[x, y])));
    body(pen, node, shade);
    words(pen, node);
    counts(pen, node);
    pen.push("</g>");
}

/// The shape with its band, and the icon in it.
fn body(pen: &mut Pen<'_>, node: &SceneNode, shade: Shade) {
    let (own, surface) = (pen.colour(shade), pen.colour(Shade::Surface));
    let half = look::RIM / 2.0;
    let (mut rim, mut band) = (Vec::new(), Vec::new());
    shape::outline(node.kind, [half, half, NODE_WIDTH - half, NODE_HEIGHT - half], 1.0, &mut rim);
    shape::left_of(&rim, look::BAND, &mut band);
    let corners = |points: &[[f32; 2]]| Numbers(points.as_flattened()).to_string();
    let rim = corners(&rim);
    pen.push(&format!("<path d=\"M{rim}Z\" fill=\"{surface}\"/>"));
    let band = corners(&band);
    pen.push(&format!("<path d=\"M{band}Z\" fill=\"{own}\" fill-opacity=\"{}\"/>", look::BAND_OPACITY));
    let dashes = if node.absent { dash(&look::ABSENT_PATTERN) } else { String::new() };
    pen.push(&format!(
        "<path d=\"M{rim}Z\" fill=\"none\" stroke=\"{own}\" stroke-width=\"{}\" stroke-opacity=\"{}\"{dashes}/>",
        look::RIM,
        look::RIM_OPACITY
    ));
    if let Some(icon) = look::icon(node.kind).chars().next() {
        let width = pen.letters.sign(icon, look::ICON).map_or(look::ICON, |sign| sign.advance);
        let top = (NODE_HEIGHT - pen.letters.row(look::ICON)) / 2.0;
        pen.sign(icon, [(look::BAND - width) / 2.0, top], look::ICON, shade);
    }
}

/// The name and, below it, the kind.
fn words(pen: &mut Pen<'_>, node: &SceneNode) {
    let room = NODE_WIDTH - look::INDENT - look::MARGIN;
    let rows = pen.letters.rows(&node.title, look::TITLE, room, look::TITLE_ROWS);
    let height = pen.letters.row(look::TITLE);
    let mut top = (NODE_HEIGHT - height * rows.len() as f32 - look::SUBTITLE_HEIGHT) / 2.0;
    for row in &rows {
        let at = [look::INDENT, top + pen.letters.base(look::TITLE)];
        pen.line(&Line { text: row, at, size: look::TITLE, shade: Shade::Text, room });
        top += height;
    }
    let kinds = pen.letters.rows(&node.subtitle, look::SUBTITLE, room, 1);
    for kind in &kinds {
        let at = [look::INDENT, top + pen.letters.base(look::SUBTITLE)];
        pen.line(&Line { text: kind, at, size: look::SUBTITLE, shade: Shade::Faint, room });
    }
}

/// How the duties stand: a sign and a count for each group that occurs, across the lower edge.
fn counts(pen: &mut Pen<'_>, node: &SceneNode) {
    let mut right = NODE_WIDTH - look::MARGIN;
    let counts = node.tally.counts().into_iter().zip(&STANDINGS);
    for (count, standing) in counts.rev().filter(|(count, _)| *count > 0) {
        let text = count.to_string();
        let sign = standing.sign.chars().next().unwrap_or_default();
        let sign_width = pen.letters.sign(sign, look::COUNT).map_or(0.0, |sign| sign.advance);
        let width = sign_width + pen.letters.width(&text, look::COUNT) + look::COUNT_PAD[0];
        let height = pen.letters.row(look::COUNT) + look::COUNT_PAD[1];
        let (left, top) = (right - width, NODE_HEIGHT - height * look::COUNT_INSIDE);
        chip(pen, standing, [left, top, width, height]);
        let at = [left + look::COUNT_PAD[0] / 2.0, top + look::COUNT_PAD[1] / 2.0];
        pen.sign(sign, at, look::COUNT, standing.ink());
        let at = [at[0] + sign_width, at[1] + pen.letters.base(look::COUNT)];
        pen.line(&Line { text: &text, at, size: look::COUNT, shade: standing.ink(), room: f32::INFINITY });
        right = left - look::COUNT_GAP;
    }
}

/// The ground of a count.
fn chip(pen: &mut Pen<'_>, standing: &Standing, [x, y, width, height]: [f32; 4]) {
    let (own, surface) = (pen.colour(standing.shade), pen.colour(Shade::Surface));
    let size = |inset: f32| {
        let [x, y, width, height] = [x + inset, y + inset, width - 2.0 * inset, height - 2.0 * inset];
        let number = |number: f32| Numbers(&[number]).to_string();
        format!("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(x), number(y), number(width), number(height))
    };
    let fill = if standing.is_loud { &own } else { &surface };
    pen.push(&format!("<rect {} fill=\"{fill}\"/>", size(0.0)));
    if standing.is_alarming {
        pen.push(&format!(
            "<rect {} fill=\"none\" stroke=\"{own}\" stroke-width=\"1.2\"{}/>",
            size(-look::OPEN_RING),
            dash(&look::OPEN_PATTERN)
        ));
    } else if !standing.is_loud {
        pen.push(&format!("<rect {} fill=\"none\" stroke=\"{own}\" stroke-opacity=\"0.8\"/>", size(0.5)));
    }
}

/// A broken line as an attribute; nothing where it is not broken.
pub(super) fn dash(pattern: &[f32]) -> String {
    if pattern.is_empty() {
        return String::new();
    }
    format!(" stroke-dasharray=\"{}\"", Numbers(pattern))
}

/// The words that a reader gets who points at a node or hears of it.
pub(super) fn told(node: &SceneNode) -> String {
    format!("<title>{}</title>", escaped(&node.spoken()))
}

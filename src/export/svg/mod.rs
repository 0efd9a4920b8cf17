//! The map as a picture in scalable vector graphics: what is on the screen, on light ground.
//!
//! Text stays text, in the font of the window where the reader has it; icons and signs are
//! outlines, so that they look the same everywhere. Stakeholders, elements and relations
//! are groups with the id of their record in `data-id` and what there is to say of them in
//! `title`, so that whatever a node has no room for is there in full.

mod legend;
mod letters;
mod line;
mod node;
mod pen;

use super::text::escaped;
use super::{ExportError, Format, Options};
use crate::diagram::look::{self, Shade};
use crate::diagram::{Scene, SceneEdge};
use crate::lang::Message;
use crate::report::Report;
use pen::{Line, Numbers, Pen};

pub(super) const FORMAT: Format = Format { code: "svg", label: Message::new("export-svg"), extension: "svg", write };

/// The space around everything.
const MARGIN: f32 = 24.0;
/// What the legend needs at least, also below a small map.
const LEAST_WIDTH: f32 = 520.0;
/// The space between the map and its legend.
const ABOVE_LEGEND: f32 = 30.0;
/// The size of the words below the legend.
const CAPTION: f32 = 12.0;
/// On how many lines they are written at most.
const CAPTION_ROWS: usize = 3;

/// A picture and its size in points.
pub(super) struct Picture {
    /// The text of the picture, from `<svg` to `</svg>`.
    pub(super) svg: String,
    /// How wide it is.
    pub(super) width: f32,
    /// How high it is.
    pub(super) height: f32,
}

/// How a picture names its colours.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// As they are on light ground.
    Light,
    /// By variables of a style sheet around it, such as `--open`.
    Variables,
}

/// Says where the record with an id leads to, if anywhere.
pub(super) type Lead<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// How a picture is to be.
pub(super) struct Wishes<'a> {
    /// What it is called.
    pub(super) title: &'a str,
    /// What it shows, in words.
    pub(super) description: &'a str,
    /// What stands below the legend; nothing where its surroundings say it.
    pub(super) caption: Option<&'a str>,
    /// How all ids in it begin; unique in what it becomes a part of.
    pub(super) prefix: &'a str,
    pub(super) ink: Ink,
    /// Where the record with an id leads to; nothing leads anywhere without.
    pub(super) link: Option<&'a Lead<'a>>,
}

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    super::chosen(report, options)?;
    let text = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", first(report)?.svg);
    Ok(text.into_bytes())
}

/// The first map of a report as a picture that stands alone.
pub(super) fn first(report: &Report) -> Result<Picture, ExportError> {
    let figure = report.figures().next().ok_or(ExportError::NoPicture)?;
    let caption = format!("{} · {}", report.title, figure.caption);
    let (version, day) = (report.catalogue.version.as_str(), report.catalogue.reviewed);
    let edition = msg!("catalogue-edition", version = version, day = day);
    let wishes = Wishes {
        title: &caption,
        description: &format!("{} {edition}", figure.description),
        caption: Some(&caption),
        prefix: figure.code,
        ink: Ink::Light,
        link: None,
    };
    picture(&figure.scene, &wishes)
}

/// Whether the shipped fonts have all letters of a text.
pub(super) fn has_letters_of(text: &str) -> Result<bool, ExportError> {
    let letters = letters::Letters::new()?;
    Ok(text.chars().all(|c| c.is_control() || letters.has(c)))
}

/// Draws a scene with its legend.
pub(super) fn picture(scene: &Scene, wishes: &Wishes<'_>) -> Result<Picture, ExportError> {
    let [left, top, right, bottom] = line::bounds(scene).ok_or(ExportError::NoPicture)?;
    let origin = [left - MARGIN, top - MARGIN];
    let width = (right - left).max(LEAST_WIDTH - 2.0 * MARGIN) + 2.0 * MARGIN;
    let mut pen = Pen::new(wishes)?;
    edges(&mut pen, scene, origin);
    nodes(&mut pen, scene, origin);
    labels(&mut pen, scene, origin);
    let mut height = bottom - origin[1] + ABOVE_LEGEND;
    height += legend::draw(&mut pen, scene, [MARGIN, height], width - 2.0 * MARGIN);
    if let Some(caption) = wishes.caption {
        height += draw_caption(&mut pen, caption, [MARGIN, height], width - 2.0 * MARGIN);
    }
    height += MARGIN / 2.0;
    let svg = format!("{}{}{}</svg>", head(&pen, [width, height]), pen.definitions(), pen.out);
    Ok(Picture { svg, width, height })
}

/// Everything before the first line: what it is, how large, and its ground.
fn head(pen: &Pen<'_>, [width, height]: [f32; 2]) -> String {
    let wishes = pen.wishes;
    // A picture is one thing to a screen reader, unless there is something in it to be followed.
    let role = if wishes.link.is_some() { "group" } else { "img" };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" id=\"{prefix}\" \
         viewBox=\"0 0 {size}\" width=\"{w}\" height=\"{h}\" role=\"{role}\" \
         aria-labelledby=\"{prefix}-title {prefix}-desc\" font-family=\"{families}\">\n\
         <title id=\"{prefix}-title\">{title}</title>\n<desc id=\"{prefix}-desc\">{description}</desc>\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"{ground}\"/>\n",
        prefix = escaped(wishes.prefix),
        size = Numbers(&[width, height]),
        w = Numbers(&[width]),
        h = Numbers(&[height]),
        families = Pen::families(),
        title = escaped(wishes.title),
        description = escaped(wishes.description),
        ground = pen.colour(Shade::Ground),
    )
}

/// Begins the group of a record, inside the link to where it leads.
fn begin(pen: &mut Pen<'_>, id: &str, class: &str) {
    let target = pen.wishes.link.and_then(|link| link(id));
    let prefix = escaped(pen.wishes.prefix);
    let id = escaped(id);
    let group = format!("<g id=\"{prefix}.{id}\" data-id=\"{id}\" class=\"{class}\">");
    pen.push(&group);
    if let Some(target) = &target {
        pen.push(&format!("<a href=\"{}\">", escaped(target)));
    }
}

fn end(pen: &mut Pen<'_>, id: &str) {
    let is_linked = pen.wishes.link.is_some_and(|link| link(id).is_some());
    pen.push(if is_linked { "</a></g>\n" } else { "</g>\n" });
}

fn edges(pen: &mut Pen<'_>, scene: &Scene, origin: [f32; 2]) {
    for edge in &scene.edges {
        let id = edge.relation.as_str();
        begin(pen, id, &format!("edge {}", edge.family.code()));
        pen.push(&format!("<title>{}</title>", escaped(&told(scene, edge))));
        let colour = pen.colour(Shade::of_family(edge.family));
        let opacity = if edge.absent { look::ABSENT[1] } else { look::EDGE_OPACITY };
        let dashes = node::dash(look::pattern(edge.family, edge.absent));
        let path = line::path(edge, origin);
        if pen.wishes.link.is_some() {
            // A line is thin; what can be pointed at is wider.
            pen.push(&format!("<path d=\"{path}\" fill=\"none\" stroke=\"transparent\" stroke-width=\"12\"/>"));
        }
        pen.push(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-opacity=\"{opacity}\"{dashes}/>",
            look::EDGE
        ));
        if let Some(arrow) = line::arrow(edge, origin, &colour, opacity) {
            pen.push(&arrow);
        }
        end(pen, id);
    }
}

/// A relation in words.
fn told(scene: &Scene, edge: &SceneEdge) -> String {
    let name = |node| scene.node(node).map(|node| node.title.clone()).unwrap_or_default();
    msg!("relation-name", from = name(edge.from), kind = edge.label.as_str(), to = name(edge.to)).text()
}

fn nodes(pen: &mut Pen<'_>, scene: &Scene, origin: [f32; 2]) {
    for one in &scene.nodes {
        let id = one.node.as_str();
        begin(pen, id, &format!("node {}", Shade::of_node(one.kind).code()));
        pen.push(&node::told(one));
        let [left, top, ..] = one.bounds();
        node::draw(pen, one, [left - origin[0], top - origin[1]]);
        end(pen, id);
    }
}

/// The words of relations, over lines and nodes. What they say stands in the relation as well.
fn labels(pen: &mut Pen<'_>, scene: &Scene, origin: [f32; 2]) {
    pen.push("<g class=\"labels\" aria-hidden=\"true\" pointer-events=\"none\">\n");
    let ground = pen.colour(Shade::Ground);
    for (edge, at) in line::labels(scene) {
        let (width, height) = (pen.letters.width(&edge.label, look::LABEL), pen.letters.row(look::LABEL));
        let [x, y] = [at[0] - origin[0] - width / 2.0, at[1] - origin[1] - height / 2.0];
        let [across, down] = look::LABEL_PAD;
        pen.push(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"{ground}\" fill-opacity=\"{}\"/>",
            Numbers(&[x - across]),
            Numbers(&[y - down]),
            Numbers(&[width + 2.0 * across]),
            Numbers(&[height + 2.0 * down]),
            look::LABEL_OPACITY
        ));
        let at = [x, y + pen.letters.base(look::LABEL)];
        pen.line(&Line { text: &edge.label, at, size: look::LABEL, shade: Shade::Faint, room: f32::INFINITY });
        pen.push("\n");
    }
    pen.push("</g>\n");
}

fn draw_caption(pen: &mut Pen<'_>, caption: &str, [x, y]: [f32; 2], room: f32) -> f32 {
    let row = pen.letters.row(CAPTION);
    let mut top = y;
    for text in pen.letters.rows(caption, CAPTION, room, CAPTION_ROWS) {
        let at = [x, top + pen.letters.base(CAPTION)];
        pen.line(&Line { text: &text, at, size: CAPTION, shade: Shade::Faint, room });
        top += row;
    }
    top - y
}

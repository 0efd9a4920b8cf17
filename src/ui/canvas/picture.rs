//! The map as triangles that are kept while nothing changes, and moved along while it is panned.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Context, Mesh, Painter, Pos2, Rect, Shape};

use super::edges::{self, Detail};
use super::ink::Ink;
use super::nodes::{Look, Pen};
use super::texts::Texts;
use super::{LABELS_FROM, Painting, TEXT_FROM};
use crate::app::Selection;
use crate::diagram::{Scene, SceneEdge, SceneNode};
use crate::model::{NodeId, RecordKey};
use crate::ui::theme::{self, faded};

/// How far beyond the view the map is drawn ahead, as a share of the view, so that panning
/// need not draw it anew in every frame.
const AHEAD: f32 = 0.2;
/// How much a picture is stretched at most while somebody zooms, before it is drawn anew.
const STRETCH: f32 = 1.15;
/// Where more relations than this are drawn, all lines are unbroken.
const MOST_DASHED: usize = 600;
/// Where more relations than this are drawn, lines have hard edges.
const MOST_SOFT: usize = 6_000;
/// How many points a relation has on its way while nodes glide.
const GLIDE_POINTS: usize = 9;
/// How much of what is not near the node under the pointer is left to see.
const DIMMED: f32 = 0.55;
/// How much of what is not lit is covered, where something is.
const UNLIT: f32 = 0.82;

/// What a picture hangs on besides where it is.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    stamp: u64,
    zoom: f32,
    colours: [theme::Color; 2],
    epoch: u64,
    font_image: [usize; 2],
    layer: Option<usize>,
    marks: Option<Marks>,
}

/// What is marked on the map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Marks {
    pub(super) hovered: Option<RecordKey>,
    pub(super) selection: Selection,
    pub(super) spoken_of: BTreeSet<NodeId>,
    /// What is shown clearly while all else steps back.
    pub(super) lit: Option<Arc<BTreeSet<NodeId>>>,
}

impl Marks {
    pub(super) fn is_empty(&self) -> bool {
        self.hovered.is_none() && self.selection.keys().is_empty() && self.spoken_of.is_empty() && self.lit.is_none()
    }

    fn look(&self, node: &SceneNode) -> Look {
        Look {
            is_selected: self.selection.has(node.node),
            is_spoken_of: self.spoken_of.contains(&node.node),
            is_hovered: self.hovered == Some(node.node.into()),
        }
    }

    fn is_lit(&self, node: NodeId) -> bool {
        self.lit.as_ref().is_some_and(|lit| lit.contains(&node))
    }

    fn has_edge(&self, edge: &SceneEdge) -> bool {
        let keys = [edge.relation.into(), edge.from.into(), edge.to.into()];
        keys.iter().any(|key: &RecordKey| self.hovered == Some(*key) || self.selection.has(*key))
    }
}

/// The map, or what is marked on it, as triangles.
struct Picture {
    key: Key,
    mesh: Arc<Mesh>,
    /// Where the origin of the map was on the screen when this was drawn.
    origin: Pos2,
    /// Where it is now.
    at: Pos2,
    /// The zoom to which this has been stretched since.
    zoom: f32,
    /// The part of the map that is drawn, in map units.
    region: [f32; 4],
    /// Words stand in for others of another size.
    has_stand_ins: bool,
}

impl Picture {
    /// Whether it differs from what is wanted by a little zoom only.
    fn is_nearly(&self, key: &Key) -> bool {
        let ratio = key.zoom / self.key.zoom;
        (STRETCH.recip()..=STRETCH).contains(&ratio) && Key { zoom: self.key.zoom, ..key.clone() } == self.key
    }

    /// Moves it, and stretches it to a zoom.
    fn put(&mut self, to: Pos2, zoom: f32) {
        #[expect(clippy::float_cmp, reason = "exactly the same means that there is nothing to stretch")]
        let is_moved_only = zoom == self.zoom;
        if is_moved_only && to == self.at {
            return;
        }
        let mesh = Arc::make_mut(&mut self.mesh);
        if is_moved_only {
            mesh.translate(to - self.at);
        } else {
            let ratio = zoom / self.zoom;
            for vertex in &mut mesh.vertices {
                vertex.pos = to + (vertex.pos - self.at) * ratio;
            }
        }
        (self.at, self.zoom) = (to, zoom);
    }
}

/// What is kept from frame to frame.
#[derive(Default)]
pub(super) struct Pictures {
    pub(super) texts: Texts,
    map: Option<Picture>,
    marked: Option<Picture>,
}

impl Pictures {
    /// Paints the map.
    pub(super) fn paint_map(&mut self, ctx: &Context, painter: &Painter, painting: &Painting<'_>) {
        if let Some((before, done)) = painting.app.glide() {
            let mut ink = ink(ctx);
            draw_gliding(&mut Pen::new(ctx, painting, &mut self.texts, &mut ink), before, done);
            painter.add(Shape::mesh(ink.into_mesh()));
            self.map = None;
            return;
        }
        paint(&mut self.map, (ctx, painter, painting), &mut self.texts, None);
    }

    /// Paints what is marked over the map: what is selected or under the pointer, and what is
    /// near it. All else steps back while a node is under the pointer.
    pub(super) fn paint_marks(&mut self, ctx: &Context, painter: &Painter, painting: &Painting<'_>, marks: Marks) {
        if marks.is_empty() || painting.app.glide().is_some() {
            self.marked = None;
            return;
        }
        let is_near_looked_at = marks.hovered.and_then(RecordKey::node).is_some();
        if marks.lit.is_some() || is_near_looked_at {
            let dimmed = if marks.lit.is_some() { UNLIT } else { DIMMED };
            painter.rect_filled(painting.area, 0.0, faded(painting.palette.ground, dimmed));
        }
        paint(&mut self.marked, (ctx, painter, painting), &mut self.texts, Some(marks));
    }
}

fn paint(
    kept: &mut Option<Picture>,
    (ctx, painter, painting): (&Context, &Painter, &Painting<'_>),
    texts: &mut Texts,
    marks: Option<Marks>,
) {
    let view = painting.on_map(painting.area);
    let key = Key {
        stamp: painting.app.stamp(),
        zoom: painting.camera.zoom,
        colours: [painting.palette.ground, painting.palette.text],
        epoch: texts.epoch,
        font_image: ctx.fonts(|fonts| fonts.font_image_size()),
        layer: painting.app.layer().map(|layer| Arc::as_ptr(layer).addr()),
        marks,
    };
    let is_good = |picture: &Picture| picture.key == key && !picture.has_stand_ins && contains(picture.region, view);
    // While somebody zooms, a picture that is a little blurred comes sooner than a sharp one.
    #[expect(clippy::float_cmp, reason = "exactly the same means that nobody zooms")]
    let is_zooming = kept.as_ref().is_some_and(|picture| picture.zoom != key.zoom);
    let will_do = |picture: &Picture| is_zooming && picture.is_nearly(&key) && contains(picture.region, view);
    if !kept.as_ref().is_some_and(|picture| is_good(picture) || will_do(picture)) {
        let region = painting.on_map(painting.area.expand2(painting.area.size() * AHEAD));
        *kept = Some(draw(ctx, painting, texts, key.clone(), region));
    }
    let Some(picture) = kept else { return };
    let pixels = ctx.pixels_per_point();
    let by = ((painting.on_screen([0.0, 0.0]) - picture.origin) * pixels).round() / pixels;
    picture.put(picture.origin + by, key.zoom);
    painter.add(Shape::Mesh(Arc::clone(&picture.mesh)));
    if picture.has_stand_ins || picture.key != key {
        ctx.request_repaint();
    }
}

fn contains(outer: [f32; 4], inner: [f32; 4]) -> bool {
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
}

fn ink(ctx: &Context) -> Ink {
    Ink::new(ctx.fonts(|fonts| fonts.font_image_size()), ctx.pixels_per_point())
}

fn draw(ctx: &Context, painting: &Painting<'_>, texts: &mut Texts, key: Key, region: [f32; 4]) -> Picture {
    let scene = painting.app.scene();
    let is_whole = scene.bounds().is_some_and(|bounds| contains(region, bounds));
    let mut ink = ink(ctx);
    let stood_in = std::mem::take(&mut texts.has_stand_ins);
    let mut pen = Pen::new(ctx, painting, texts, &mut ink);
    let edges: Vec<usize> = if is_whole { (0..scene.edges.len()).collect() } else { scene.edges_within(region) };
    match &key.marks {
        None => {
            super::overlay::grid(pen.ink, painting, region);
            draw_edges(&mut pen, &edges, false);
            if is_whole {
                draw_nodes(&mut pen, scene.nodes.iter(), None);
            } else {
                draw_nodes(&mut pen, scene.nodes_within([region[0], region[1]], [region[2], region[3]]), None);
            }
            draw_labels(&mut pen, &edges, false);
        }
        Some(marks) => draw_marks(&mut pen, &edges, marks, region),
    }
    let has_stand_ins = std::mem::replace(&mut texts.has_stand_ins, stood_in);
    let mesh = Arc::new(ink.into_mesh());
    // The grid ends with the region, nodes and lines end by themselves.
    let is_endless = is_whole && !painting.has_grid();
    let region = if is_endless { [f32::NEG_INFINITY, f32::NEG_INFINITY, f32::INFINITY, f32::INFINITY] } else { region };
    let (origin, zoom) = (painting.on_screen([0.0, 0.0]), key.zoom);
    Picture { key, mesh, origin, at: origin, zoom, region, has_stand_ins }
}

fn draw_nodes<'a>(pen: &mut Pen<'_>, nodes: impl Iterator<Item = &'a SceneNode>, marks: Option<&Marks>) {
    for node in nodes {
        let rect = pen.painting.rect_on_screen(node.bounds());
        pen.node(node, rect, marks.map(|marks| marks.look(node)).unwrap_or_default());
    }
}

fn draw_edges(pen: &mut Pen<'_>, edges: &[usize], is_strong: bool) {
    let painting = pen.painting;
    let zoom = painting.camera.zoom;
    let detail = match edges.len() {
        ..=MOST_DASHED if zoom >= TEXT_FROM => Detail::Full,
        ..=MOST_SOFT => Detail::Plain,
        _ => Detail::Hair,
    };
    let steps = match zoom {
        _ if zoom < TEXT_FROM || edges.len() > 2 * MOST_DASHED => 0,
        _ if zoom < LABELS_FROM => 3,
        _ => 6,
    };
    let mut points: Vec<Pos2> = Vec::new();
    for place in edges {
        let edge = &painting.app.scene().edges[*place];
        points.clear();
        if steps == 0 {
            points.extend(edge.route.iter().map(|at| painting.on_screen(*at)));
        } else {
            points.extend(edge.outline(steps).into_iter().map(|at| painting.on_screen(at)));
        }
        let color = edges::colour(painting, edge, is_strong);
        edges::line(pen.ink, edge, &points, zoom, color, (is_strong, detail));
    }
}

fn draw_labels(pen: &mut Pen<'_>, edges: &[usize], is_strong: bool) {
    let painting = pen.painting;
    let least = if is_strong { TEXT_FROM } else { LABELS_FROM };
    if painting.camera.zoom < least {
        return;
    }
    for place in edges {
        let edge = &painting.app.scene().edges[*place];
        // What is looked at has its words in any case.
        if let Some(at) = edge.label_at.or_else(|| is_strong.then(|| edge.point(0.5))) {
            let at = painting.on_screen(at);
            edges::label(pen.ctx, painting, (pen.ink, pen.texts), (edge, at), is_strong);
        }
    }
}

/// Draws what is selected or under the pointer, with the lines that end there and the nodes
/// at their other ends.
fn draw_marks(pen: &mut Pen<'_>, edges: &[usize], marks: &Marks, region: [f32; 4]) {
    let scene = pen.painting.app.scene();
    let is_between_lit = |edge: &SceneEdge| marks.is_lit(edge.from) && marks.is_lit(edge.to);
    let lit: Vec<usize> = edges
        .iter()
        .copied()
        .filter(|place| is_between_lit(&scene.edges[*place]) && !marks.has_edge(&scene.edges[*place]))
        .collect();
    draw_edges(pen, &lit, false);
    let strong: Vec<usize> = edges.iter().copied().filter(|place| marks.has_edge(&scene.edges[*place])).collect();
    draw_edges(pen, &strong, true);
    let mut near: Vec<usize> = strong
        .iter()
        .flat_map(|place| {
            let (from, to) = scene.edges[*place].ends;
            [from, to]
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    let is_marked = |node: &SceneNode| {
        let look = marks.look(node);
        look.is_selected || look.is_spoken_of || look.is_hovered || marks.is_lit(node.node)
    };
    let neighbours = near.iter().map(|place| &scene.nodes[*place]).filter(|node| !is_marked(node));
    draw_nodes(pen, neighbours, Some(marks));
    let marked = scene.nodes_within([region[0], region[1]], [region[2], region[3]]).filter(|node| is_marked(node));
    draw_nodes(pen, marked, Some(marks));
    draw_labels(pen, &lit, false);
    draw_labels(pen, &strong, true);
}

/// Draws nodes and lines on their way from where they were to where they go.
fn draw_gliding(pen: &mut Pen<'_>, before: &Scene, done: f32) {
    let painting = pen.painting;
    let scene = painting.app.scene();
    let between = |from: [f32; 2], to: [f32; 2]| {
        painting.on_screen([from[0] + (to[0] - from[0]) * done, from[1] + (to[1] - from[1]) * done])
    };
    let zoom = painting.camera.zoom;
    let detail = if scene.edges.len() > MOST_SOFT { Detail::Hair } else { Detail::Plain };
    let mut points: Vec<Pos2> = Vec::with_capacity(GLIDE_POINTS);
    for edge in &scene.edges {
        let was = before.edge(edge.relation).unwrap_or(edge);
        points.clear();
        points.extend((0..GLIDE_POINTS).map(|step| {
            let t = step as f32 / (GLIDE_POINTS - 1) as f32;
            between(was.point(t), edge.point(t))
        }));
        let color = edges::colour(painting, edge, false);
        edges::line(pen.ink, edge, &points, zoom, color, (false, detail));
    }
    for node in &scene.nodes {
        let was = before.node(node.node).unwrap_or(node);
        let size = painting.rect_on_screen(node.bounds()).size();
        let rect = Rect::from_center_size(between(was.middle, node.middle), size);
        if rect.intersects(painting.area) {
            pen.node(node, rect, Look::default());
        }
    }
}

//! Stakeholders and elements: shape, icon, name, kind and how their duties stand.

use egui::accesskit::{self, Role};
use egui::{Context, Id, Pos2, Rect, Sense, Ui, WidgetInfo, pos2};

use super::ink::Ink;
use super::texts::{Texts, Title};
use super::{Painting, TEXT_FROM};
use crate::app::{Action, Selection};
use crate::diagram::look::{self, STANDINGS, Standing};
use crate::diagram::shape::{left_of, outline};
use crate::diagram::{NODE_HEIGHT, NODE_WIDTH, SceneNode};
use crate::ui::signs;
use crate::ui::theme::{self, Color, faded};

/// Counts are never smaller than this, in points.
const SMALLEST_COUNT: f32 = 10.0;
/// From this zoom on there is room for the icon beside the title.
const ICON_FROM: f32 = 0.45;
/// From this zoom on the kind stands below the title, and every count is shown.
const SUBTITLE_FROM: f32 = 0.65;
/// Where among the groups that the map counts those begin that are wrong also from far away.
const FIRST_WRONG: usize = 2;
/// The most nodes in view that are given to the keyboard and to screen readers; the outline
/// has all of them.
const MOST_ACCESSIBLE: usize = 3_000;

/// How many groups a node shows at most; the legend and the tooltip have all of them.
const MOST_GROUPS: usize = 4;

/// How a node is to be shown.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) is_selected: bool,
    pub(super) is_spoken_of: bool,
    pub(super) is_hovered: bool,
}

/// Draws nodes.
pub(super) struct Pen<'a> {
    pub(super) ctx: &'a Context,
    pub(super) painting: &'a Painting<'a>,
    pub(super) texts: &'a mut Texts,
    pub(super) ink: &'a mut Ink,
    outline: Vec<[f32; 2]>,
    part: Vec<[f32; 2]>,
    points: Vec<Pos2>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(ctx: &'a Context, painting: &'a Painting<'a>, texts: &'a mut Texts, ink: &'a mut Ink) -> Self {
        Self { ctx, painting, texts, ink, outline: Vec::new(), part: Vec::new(), points: Vec::new() }
    }

    /// Draws a node in a rectangle on the screen.
    pub(super) fn node(&mut self, node: &SceneNode, rect: Rect, look: Look) {
        let palette = self.painting.palette;
        let zoom = self.painting.camera.zoom;
        let opacity = if node.absent { look::ABSENT[0] } else { 1.0 };
        let own = faded(palette.node(node.kind), opacity);
        if zoom < TEXT_FROM {
            self.patch(node, rect, own, look);
            return;
        }
        let (width, line) = match look {
            Look { is_selected: true, .. } => (2.5, palette.accent),
            Look { is_hovered: true, .. } => (2.0, own),
            Look { is_spoken_of: true, .. } => (2.0, palette.accent),
            Look { .. } => (theme::LINE, faded(own, look::RIM_OPACITY)),
        };
        if look.is_selected || look.is_spoken_of {
            self.trace(node, rect.expand(5.0));
            self.ink.polygon(&self.points, faded(palette.accent, 0.22));
        }
        self.trace(node, rect);
        self.ink.outlined(&self.points, faded(palette.surface, opacity.max(0.8)), width, line);
        if zoom >= SUBTITLE_FROM {
            left_of(&self.outline, rect.left() + look::BAND * zoom, &mut self.part);
            self.points.clear();
            self.points.extend(self.part.iter().copied().map(Pos2::from));
            self.ink.polygon(&self.points, faded(own, look::BAND_OPACITY));
        }
        if zoom >= ICON_FROM {
            let icon = self.texts.short(self.ctx, signs::icon(node.kind), look::ICON * zoom);
            let middle = pos2(rect.left() + (look::BAND / 2.0 + 1.0) * zoom, rect.center().y);
            self.ink.text(middle - icon.size() / 2.0, &icon, own, 1.0);
        }
        self.words(node, rect, opacity);
        self.tally(node, rect);
        self.groups(node, rect);
    }

    /// The signs of the groups to which a node belongs, along its upper edge, where the map is read
    /// for a question.
    fn groups(&mut self, node: &SceneNode, rect: Rect) {
        let Some(layer) = self.painting.app.layer() else { return };
        let Some(own) = layer.nodes.get(&node.node) else { return };
        let palette = self.painting.palette;
        let zoom = self.painting.camera.zoom;
        let size = (look::SUBTITLE * zoom).max(SMALLEST_COUNT);
        let mut left = rect.left() + 6.0 * zoom;
        for (place, group) in own.iter().map(|number| &layer.groups[*number]).enumerate() {
            let sign = if place < MOST_GROUPS { group.sign.as_str() } else { "…" };
            let colour = palette.shade(group.shade);
            let words = self.texts.short(self.ctx, sign, size);
            let ground = Rect::from_min_size(
                pos2(left, rect.top() - size * 0.75),
                egui::vec2(words.size().x + size * 0.6, size * 1.5),
            );
            self.ink.rect(ground, colour);
            self.ink.text(ground.center() - words.size() / 2.0, &words, palette.surface, 1.0);
            left = ground.right() + 2.0;
            if place == MOST_GROUPS {
                break;
            }
        }
    }

    /// Notes the outline of a node.
    fn trace(&mut self, node: &SceneNode, rect: Rect) {
        let bounds = [rect.left(), rect.top(), rect.right(), rect.bottom()];
        outline(node.kind, bounds, self.painting.camera.zoom, &mut self.outline);
        self.points.clear();
        self.points.extend(self.outline.iter().copied().map(Pos2::from));
    }

    /// Far away a node is a patch with one sign of how its duties stand.
    fn patch(&mut self, node: &SceneNode, rect: Rect, own: Color, look: Look) {
        let palette = self.painting.palette;
        if look.is_selected || look.is_spoken_of {
            self.ink.rect(rect.expand(2.5), palette.accent);
            self.ink.rect(rect, palette.surface);
        }
        if let Some(layer) = self.painting.app.layer() {
            let group = layer.nodes.get(&node.node).and_then(|own| own.first()).map(|own| &layer.groups[*own]);
            let colour = group.map_or(faded(palette.line, 0.6), |group| palette.shade(group.shade));
            self.ink.rect(rect, colour);
            return;
        }
        self.ink.rect(rect, faded(own, if look.is_hovered { 0.8 } else { 0.55 }));
        let mark = match node.tally {
            tally if tally.open > 0 => palette.open,
            tally if tally.contested > 0 => palette.contested,
            _ => return,
        };
        self.ink.rect(Rect::from_center_size(rect.center(), rect.size() * 0.45), mark);
    }

    fn words(&mut self, node: &SceneNode, rect: Rect, opacity: f32) {
        let zoom = self.painting.camera.zoom;
        let palette = self.painting.palette;
        let indent = if zoom >= ICON_FROM { look::INDENT } else { 12.0 };
        let left = rect.left() + indent * zoom;
        let title = Title {
            node: node.node,
            text: &node.title,
            width: NODE_WIDTH - indent - look::MARGIN,
            height: NODE_HEIGHT - 4.0,
        };
        let (title, scale) = self.texts.title(self.ctx, &title, zoom);
        let has_room = zoom >= SUBTITLE_FROM;
        let height = title.size().y * scale;
        let kind_height = if has_room { look::SUBTITLE_HEIGHT * zoom } else { 0.0 };
        let top = rect.center().y - (height + kind_height) / 2.0;
        self.ink.text(pos2(left, top), &title, faded(palette.text, opacity), scale);
        if has_room {
            let kind = self.texts.short(self.ctx, &node.subtitle, look::SUBTITLE * zoom);
            self.ink.text(pos2(left, top + height), &kind, faded(palette.faint, opacity), 1.0);
        }
    }

    /// How the duties stand: a sign and a count for each state that occurs, across the lower
    /// edge. From far away only what is wrong.
    fn tally(&mut self, node: &SceneNode, rect: Rect) {
        let zoom = self.painting.camera.zoom;
        let palette = self.painting.palette;
        let is_far = zoom < SUBTITLE_FROM;
        let counts = node.tally.counts().into_iter().zip(&STANDINGS).enumerate();
        let mut right = rect.right() - look::MARGIN * zoom;
        for (place, (count, standing)) in counts.rev().filter(|(_, (count, _))| *count > 0) {
            if is_far && place < FIRST_WRONG {
                continue;
            }
            let size = (look::COUNT * zoom).max(SMALLEST_COUNT);
            let words = self.texts.short(self.ctx, &format!("{}{count}", standing.sign), size);
            let size = words.size() + look::COUNT_PAD.into();
            let top = rect.bottom() - size.y * look::COUNT_INSIDE;
            let chip = Rect::from_min_size(pos2(right - size.x, top), size);
            self.chip(chip, standing, is_far);
            let at = chip.min + egui::Vec2::from(look::COUNT_PAD) / 2.0;
            self.ink.text(at, &words, palette.shade(standing.ink()), 1.0);
            right = chip.left() - look::COUNT_GAP;
        }
    }

    /// The ground of a count. What nobody carries has a face of its own: a broken line around it.
    fn chip(&mut self, chip: Rect, standing: &Standing, is_far: bool) {
        let palette = self.painting.palette;
        let colour = palette.shade(standing.shade);
        let corners = |at: Rect| [at.left_top(), at.right_top(), at.right_bottom(), at.left_bottom()];
        if standing.is_loud {
            self.ink.polygon(&corners(chip), colour);
        } else {
            self.ink.outlined(&corners(chip), palette.surface, 1.0, faded(colour, 0.8));
        }
        if standing.is_alarming && !is_far {
            let ring = corners(chip.expand(look::OPEN_RING));
            let closed = [ring[0], ring[1], ring[2], ring[3], ring[0]];
            self.ink.dashed(&closed, 1.2, colour, &look::OPEN_PATTERN);
        }
    }
}

/// The id under which a node takes part in keyboard focus and accessibility.
fn widget_id(node: &SceneNode) -> Id {
    Id::unique(("map-node", node.node))
}

/// Gives nodes in view a name and a role, keyboard focus, and lets them be chosen without a
/// pointer. Only done while somebody walks by keyboard or a screen reader listens: for
/// thousands of nodes it takes longer than drawing them.
pub(super) fn make_accessible(ui: &Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    let flag = Id::unique("map-has-listeners");
    let view = painting.on_map(painting.area);
    let scene = painting.app.scene();
    let nodes = || scene.nodes_within([view[0], view[1]], [view[2], view[3]]).take(MOST_ACCESSIBLE);
    let listened: bool = ui.data(|data| data.get_temp(flag).unwrap_or_default());
    let walks = ui.input(|input| input.key_pressed(egui::Key::Tab));
    let focused = ui.ctx().memory(|memory| memory.focused());
    let is_here = || nodes().any(|node| focused == Some(widget_id(node)));
    let last = if listened || walks || (focused.is_some() && is_here()) {
        nodes().map(|node| make_one_accessible(ui, painting, node, actions)).last()
    } else {
        scene.any_node_within(view).map(|node| make_one_accessible(ui, painting, node, actions))
    };
    let Some(last) = last else { return };
    let listens = ui.ctx().accesskit_node_builder(last, |_| ()).is_some();
    ui.data_mut(|data| data.insert_temp(flag, listens));
    if listens && !listened {
        ui.ctx().request_repaint();
    }
}

fn make_one_accessible(ui: &Ui, painting: &Painting<'_>, node: &SceneNode, actions: &mut Vec<Action>) -> Id {
    let rect = painting.rect_on_screen(node.bounds()).intersect(painting.area);
    let selected = painting.app.selection().has(node.node);
    let response = ui.interact(rect, widget_id(node), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, node.spoken()));
    let asked = ui.input(|input| input.has_accesskit_action_request(response.id, accesskit::Action::Click));
    if (response.gained_focus() || asked) && !selected {
        actions.push(Action::Select(Selection::only(node.node.into())));
    }
    response.id
}

//! Stakeholders and elements: shape, icon, name, kind and how their duties stand.

use egui::accesskit::{self, Role};
use egui::text::LayoutJob;
use egui::{
    Align2, CornerRadius, FontId, Id, Painter, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{Painting, TEXT_FROM};
use crate::app::tool::handles;
use crate::app::{Action, Selection};
use crate::diagram::look::{self, STANDINGS};
use crate::diagram::{NODE_HEIGHT, NODE_WIDTH, SceneNode};
use crate::model::RecordKey;
use crate::ui::signs;
use crate::ui::theme::{self, Color, faded};

/// Titles are never smaller than this, in points; they lose rows instead.
const SMALLEST_TITLE: f32 = 9.5;
/// Counts are never smaller than this, in points.
const SMALLEST_COUNT: f32 = 9.0;
/// From this zoom on there is room for the icon beside the title.
const ICON_FROM: f32 = 0.45;
/// From this zoom on the kind stands below the title, and every count is shown.
const SUBTITLE_FROM: f32 = 0.65;
/// Where among the groups that the map counts those begin that are wrong also from far away.
const FIRST_WRONG: usize = 2;

/// The id under which a node takes part in keyboard focus and accessibility.
pub(super) fn widget_id(node: &SceneNode) -> Id {
    Id::unique(("map-node", node.node))
}

pub(super) fn paint_all(
    ui: &Ui,
    painter: &Painter,
    painting: &Painting<'_>,
    hovered: Option<RecordKey>,
    actions: &mut Vec<Action>,
) {
    for node in &painting.app.scene().nodes {
        let rect = painting.rect_on_screen(node.bounds());
        if !painting.area.intersects(rect) {
            continue;
        }
        make_accessible(ui, painting, node, rect, actions);
        let is_hovered = hovered == Some(node.node.into());
        paint(painter, painting, node, rect, is_hovered);
    }
}

/// Gives the node a name and a role, keyboard focus, and lets it be chosen without a pointer.
fn make_accessible(ui: &Ui, painting: &Painting<'_>, node: &SceneNode, rect: Rect, actions: &mut Vec<Action>) {
    let selected = painting.app.selection().has(node.node);
    let response = ui.interact(rect.intersect(painting.area), widget_id(node), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, node.spoken()));
    let asked = ui.input(|input| input.has_accesskit_action_request(response.id, accesskit::Action::Click));
    if (response.gained_focus() || asked) && !selected {
        actions.push(Action::Select(Selection::only(node.node.into())));
    }
}

fn paint(painter: &Painter, painting: &Painting<'_>, node: &SceneNode, rect: Rect, is_hovered: bool) {
    let palette = painting.palette;
    let zoom = painting.camera.zoom;
    let selected = painting.app.selection().has(node.node);
    let opacity = if node.absent { look::ABSENT[0] } else { 1.0 };
    let own = faded(palette.node(node.kind), opacity);
    if zoom < TEXT_FROM {
        mark_small(painter, painting, node, rect, own);
        return;
    }
    let radius = CornerRadius::from(look::rounding(node.kind) * zoom);
    let (width, line) = match (selected, is_hovered) {
        (true, _) => (2.5, palette.accent),
        (false, true) => (2.0, own),
        (false, false) if painting.spoken_of.contains(&node.node) => (2.0, palette.accent),
        (false, false) => (theme::LINE, faded(own, look::RIM_OPACITY)),
    };
    if selected || painting.spoken_of.contains(&node.node) {
        painter.rect_filled(rect.expand(5.0), radius, faded(palette.accent, 0.22));
    }
    painter.rect(rect, radius, faded(palette.surface, opacity.max(0.8)), Stroke::new(width, line), StrokeKind::Inside);
    let band = Rect::from_min_max(rect.min, pos2(rect.left() + look::BAND * zoom, rect.bottom()));
    let band_radius = CornerRadius { ne: 0, se: 0, ..radius };
    if zoom >= SUBTITLE_FROM {
        painter.rect_filled(band.shrink(width.min(2.0)), band_radius, faded(own, look::BAND_OPACITY));
    }
    if zoom >= ICON_FROM {
        let icon = FontId::proportional(quantised(look::ICON * zoom));
        painter.text(band.center(), Align2::CENTER_CENTER, signs::icon(node.kind), icon, own);
    }
    words(painter, painting, node, rect, opacity);
    tally(painter, painting, node, rect);
    if selected || is_hovered {
        for handle in handles(node) {
            let at = painting.on_screen(handle);
            painter.circle(at, 4.5, palette.surface, Stroke::new(1.5, palette.accent));
        }
    }
}

/// Far away a node is a patch with one sign of how its duties stand.
fn mark_small(painter: &Painter, painting: &Painting<'_>, node: &SceneNode, rect: Rect, own: Color) {
    let palette = painting.palette;
    painter.rect_filled(rect, 0.0, faded(own, 0.45));
    if node.tally.open > 0 {
        painter.rect_filled(Rect::from_center_size(rect.center(), rect.size() * 0.4), 0.0, palette.open);
    }
    if painting.app.selection().has(node.node) || painting.spoken_of.contains(&node.node) {
        painter.rect_stroke(rect.expand(1.0), 0.0, Stroke::new(2.0, palette.accent), StrokeKind::Outside);
    }
}

fn words(painter: &Painter, painting: &Painting<'_>, node: &SceneNode, rect: Rect, opacity: f32) {
    let zoom = painting.camera.zoom;
    let palette = painting.palette;
    let indent = if zoom >= ICON_FROM { look::INDENT } else { 12.0 };
    let left = rect.left() + indent * zoom;
    // From the zoom alone: a width that trembles with the place would lay the text out anew in every frame.
    let width = ((NODE_WIDTH - indent - look::MARGIN) * zoom).round();
    let size = quantised((look::TITLE * zoom).max(SMALLEST_TITLE));
    let mut job =
        LayoutJob::simple(node.title.clone(), FontId::proportional(size), faded(palette.text, opacity), width);
    job.wrap.max_rows =
        ((NODE_HEIGHT * zoom - 4.0) / (size * 1.25)).floor().clamp(1.0, look::TITLE_ROWS as f32) as usize;
    job.break_on_newline = false;
    let title = painter.layout_job(job);
    let has_room = zoom >= SUBTITLE_FROM;
    let kind_height = if has_room { look::SUBTITLE_HEIGHT * zoom } else { 0.0 };
    let top = rect.center().y - (title.size().y + kind_height) / 2.0;
    let under = top + title.size().y;
    painter.galley(pos2(left, top), title, palette.text);
    if has_room {
        let font = FontId::proportional(quantised(look::SUBTITLE * zoom));
        painter.text(pos2(left, under), Align2::LEFT_TOP, &node.subtitle, font, faded(palette.faint, opacity));
    }
}

/// How the duties stand: a sign and a count for each state that occurs, across the lower
/// edge. From far away only what is wrong.
fn tally(painter: &Painter, painting: &Painting<'_>, node: &SceneNode, rect: Rect) {
    let zoom = painting.camera.zoom;
    let palette = painting.palette;
    let tally = node.tally;
    let far = zoom < SUBTITLE_FROM;
    let counts = tally.counts().into_iter().zip(&STANDINGS).enumerate();
    let font = FontId::proportional(quantised((look::COUNT * zoom).max(SMALLEST_COUNT)));
    let mut right = rect.right() - look::MARGIN * zoom;
    for (place, (count, standing)) in counts.rev().filter(|(_, (count, _))| *count > 0) {
        // From far away only what is wrong.
        if far && place < FIRST_WRONG {
            continue;
        }
        let colour = palette.shade(standing.shade);
        let galley = painter.layout_no_wrap(format!("{}{count}", standing.sign), font.clone(), colour);
        let size = galley.size() + look::COUNT_PAD.into();
        let chip = Rect::from_min_size(pos2(right - size.x, rect.bottom() - size.y * look::COUNT_INSIDE), size);
        painter.rect_filled(chip, look::COUNT_ROUNDING, palette.surface);
        painter.rect_filled(chip, look::COUNT_ROUNDING, faded(colour, standing.opacity));
        if standing.is_alarming && !far {
            dashed_ring(painter, chip, Stroke::new(1.2, colour));
        } else {
            painter.rect_stroke(chip, look::COUNT_ROUNDING, Stroke::new(1.0, faded(colour, 0.7)), StrokeKind::Inside);
        }
        painter.galley(chip.min + vec2(look::COUNT_PAD[0], look::COUNT_PAD[1]) / 2.0, galley, colour);
        right = chip.left() - look::COUNT_GAP;
    }
}

/// An unassigned duty has a face of its own: a broken line around its count.
fn dashed_ring(painter: &Painter, rect: Rect, stroke: Stroke) {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, look::OPEN_DASHES.0, look::OPEN_DASHES.1));
}

/// Sizes in half points, so that zooming does not shape text anew for every step.
fn quantised(size: f32) -> f32 {
    (size * 2.0).round() / 2.0
}

//! What lies over the map: grid, the tool at work, legend, tool bar, and a hint on an empty map.

use egui::{Align2, Area, FontId, Frame, Order, Painter, Rect, RichText, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Painting;
use super::ink::Ink;
use crate::app::tool::Tool;
use crate::app::{Action, commands};
use crate::diagram::look::STANDINGS;
use crate::lang::t;
use crate::model::RecordKey;
use crate::ui::theme::{self, faded};

/// The distance between the dots of the grid in map units.
const GRID: f32 = 100.0;
/// More dots than this are no help.
const MOST_DOTS: f32 = 1_500.0;
/// The least size of a map that has a tool bar, in points.
const LEAST_FOR_TOOLS: [f32; 2] = [380.0, 220.0];
/// The space from one entry of the legend to the next, in points.
const LEGEND_GAP: f32 = 20.0;

/// The distance between the dots of the grid in points, where it can be seen.
pub(super) fn grid_step(painting: &Painting<'_>) -> Option<f32> {
    let step = GRID * painting.camera.zoom;
    let dots = painting.area.width() * painting.area.height() / (step * step);
    (step >= 24.0 && dots <= MOST_DOTS).then_some(step)
}

/// A quiet grid over a part of the map, so that an empty map is seen to move.
pub(super) fn grid(ink: &mut Ink, painting: &Painting<'_>, [left, top, right, bottom]: [f32; 4]) {
    if grid_step(painting).is_none() {
        return;
    }
    let colour = faded(painting.palette.line, 0.7);
    let dots = |low: f32, high: f32| ((low / GRID).ceil() as i32)..=((high / GRID).floor() as i32);
    for column in dots(left, right) {
        for row in dots(top, bottom) {
            let at = painting.on_screen([column as f32 * GRID, row as f32 * GRID]);
            ink.rect(Rect::from_center_size(at, vec2(2.0, 2.0)), colour);
        }
    }
}

/// The line being drawn, the rectangle being pulled up, the node about to be placed.
pub(super) fn tool(painter: &Painter, painting: &Painting<'_>) {
    let palette = painting.palette;
    let stroke = Stroke::new(1.5, palette.accent);
    match painting.app.tool() {
        Tool::Connecting(connecting) => {
            let Some(from) = painting.app.scene().node(connecting.from) else { return };
            let (start, end) = (painting.on_screen(from.middle), painting.on_screen(connecting.to));
            painter.line_segment([start, end], stroke);
            painter.circle_filled(end, 4.0, palette.accent);
            if let Some(target) = painting.app.scene().node_at(connecting.to).filter(|node| node.node != from.node) {
                painter.rect_stroke(painting.rect_on_screen(target.bounds()), 6.0, stroke, StrokeKind::Outside);
            }
        }
        Tool::Marquee(marquee) => {
            let rect = Rect::from_two_pos(painting.on_screen(marquee.from), painting.on_screen(marquee.to));
            painter.rect(rect, 2.0, faded(palette.accent, 0.1), stroke, StrokeKind::Inside);
        }
        Tool::Idle | Tool::Pressing(_) | Tool::Dragging(_) => {}
    }
}

/// What the signs on the nodes mean.
pub(super) fn legend(painter: &Painter, painting: &Painting<'_>) {
    if painting.app.scene().nodes.is_empty() || painting.area.width() < 520.0 {
        return;
    }
    let palette = painting.palette;
    let font = FontId::proportional(theme::SMALL);
    let galleys = STANDINGS.each_ref().map(|standing| {
        let colour = palette.shade(standing.shade);
        let sign = painter.layout_no_wrap(standing.sign.to_owned(), font.clone(), colour);
        (sign, colour, painter.layout_no_wrap(t(standing.words), font.clone(), palette.text))
    });
    let width: f32 = galleys.iter().map(|(sign, _, words)| sign.size().x + words.size().x + LEGEND_GAP).sum();
    let mut at = pos2(painting.area.left() + 20.0, painting.area.bottom() - 20.0);
    let ground = Rect::from_min_size(pos2(at.x - 8.0, at.y - 12.0), vec2(width, 24.0));
    painter.rect_filled(ground, 6.0, faded(palette.panel, 0.92));
    for (sign, colour, words) in galleys {
        let half = words.size().y / 2.0;
        let (sign_width, words_width) = (sign.size().x, words.size().x);
        painter.galley(pos2(at.x, at.y - half), sign, colour);
        painter.galley(pos2(at.x + sign_width + 4.0, at.y - half), words, palette.text);
        at.x += sign_width + words_width + LEGEND_GAP;
    }
}

/// What the signs mean where the map is read for a question.
pub(super) fn layer(ui: &mut Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    let app = painting.app;
    let Some((overlay, layer)) = app.overlay().zip(app.layer()) else { return };
    let palette = painting.palette;
    Area::new(ui.scope_id().with("map-layer"))
        .order(Order::Middle)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(pos2(painting.area.left() + 12.0, painting.area.bottom() - 40.0))
        .constrain_to(painting.area)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(theme::PAD).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(RichText::new(t(overlay.words())).strong());
                    if crate::ui::fields::sign_button(ui, "✖", t("overlay-none")).clicked() {
                        actions.push(Action::ReadMapFor(None));
                    }
                });
                if layer.groups.is_empty() {
                    ui.label(t("overlay-empty"));
                }
                let most = painting.area.height() * 0.5;
                egui::ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
                    for group in &layer.groups {
                        ui.horizontal(|ui| {
                            let sign = RichText::new(format!(" {} ", group.sign)).color(palette.surface);
                            ui.label(sign.background_color(palette.shade(group.shade)).strong());
                            ui.label(&group.label);
                            ui.label(RichText::new(group.count.to_string()).color(palette.faint));
                        });
                    }
                });
            });
        });
}

/// How much of the map is shown clearly, where not all is, and the way back.
pub(super) fn spotlight(ui: &mut Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    let Some(lit) = painting.app.lit() else { return };
    let words = msg!("map-lit", count = lit.len(), all = painting.app.scene().nodes.len()).text();
    Area::new(ui.scope_id().with("map-lit"))
        .order(Order::Middle)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(painting.area.max - vec2(12.0, 10.0))
        .constrain_to(painting.area)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(theme::GAP).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(words);
                    if ui.button(t("map-lit-all")).on_hover_text(t("map-lit-all-help")).clicked() {
                        actions.push(Action::Run("cancel"));
                    }
                });
            });
        });
}

/// All of what the map shows of a record in short.
pub(super) fn tooltip(ui: &mut Ui, painting: &Painting<'_>, key: RecordKey) {
    let app = painting.app;
    ui.set_max_width(360.0);
    match key.node().and_then(|node| app.scene().node(node)) {
        Some(node) => {
            ui.label(RichText::new(&node.title).strong());
            ui.label(&node.subtitle);
            ui.label(node.tally.spoken());
            if let Some(layer) = app.layer() {
                let own = layer.nodes.get(&node.node).into_iter().flatten();
                let labels: Vec<&str> = own.map(|number| layer.groups[*number].label.as_str()).collect();
                ui.label(labels.join(", "));
            }
        }
        None => {
            ui.label(app.ecosystem().name(key));
        }
    }
    if let RecordKey::Relation(id) = key
        && let Some(relation) = app.ecosystem().relations.get(id).filter(|relation| !relation.note.is_empty())
    {
        ui.label(RichText::new(&relation.note).weak());
    }
}

/// New things and zoom, at the upper edge of the map.
pub(super) fn tool_bar(ui: &mut Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    // Where letters are large, the map is worth more than a second way to its commands.
    if painting.area.width() < LEAST_FOR_TOOLS[0] || painting.area.height() < LEAST_FOR_TOOLS[1] {
        return;
    }
    const BUTTONS: [&str; 8] = [
        "add-stakeholder",
        "add-element",
        "add-obligation",
        "relate",
        "arrange-layers",
        "arrange-lanes",
        "fit",
        "undo",
    ];
    Area::new(ui.scope_id().with("map-tools"))
        .order(Order::Middle)
        .fixed_pos(painting.area.min + vec2(12.0, 10.0))
        .constrain_to(painting.area)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(4.0).show(ui, |ui| {
                // A narrow map gets several rows, so that no button is cut off.
                ui.set_max_width((painting.area.width() - theme::PAD * 4.0).max(0.0));
                ui.horizontal_wrapped(|ui| {
                    for command in BUTTONS.iter().filter_map(|id| commands::find(id)) {
                        let button = egui::Button::new(t(command.label));
                        let response = ui.add_enabled((command.enabled)(painting.app), button);
                        let keys = crate::ui::keys::shown(ui.ctx(), command.keys);
                        if response.on_hover_text(format!("{}  {keys}", t(command.help))).clicked() {
                            actions.push(Action::Run(command.id));
                        }
                    }
                });
            });
        });
}

/// On an empty map: what to do first.
pub(super) fn empty_hint(ui: &mut Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    if !painting.app.scene().nodes.is_empty() {
        return;
    }
    Area::new(ui.scope_id().with("map-hint"))
        .order(Order::Middle)
        .pivot(Align2::CENTER_CENTER)
        .fixed_pos(painting.area.center())
        .show(ui.ctx(), |ui| {
            ui.vertical_centered(|ui| {
                ui.label(RichText::new(t("map-empty-title")).heading());
                ui.label(t("map-empty-text"));
                ui.add_space(theme::PAD);
                for id in ["add-stakeholder", "new-from-example", "open"] {
                    let Some(command) = commands::find(id) else { continue };
                    if ui.button(t(command.label)).clicked() {
                        actions.push(Action::Run(command.id));
                    }
                }
            });
        });
}

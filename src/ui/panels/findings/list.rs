//! The list of findings; only the lines in sight are built.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::count_label;
use super::lines::{Filter, Line, Lines};
use crate::app::{Action, App};
use crate::lang::t;
use crate::model::{FindingId, OwnershipState};
use crate::rules::{Finding, Severity};
use crate::ui::{signs, text, theme};

/// Shows the list; `reveal` brings the current finding into view.
pub(super) fn show(
    ui: &mut Ui,
    app: &App,
    lines: &Lines,
    filter: &mut Filter,
    reveal: bool,
    actions: &mut Vec<Action>,
) {
    if lines.lines.is_empty() {
        ui.weak(t("findings-nothing-matches"));
        return;
    }
    egui::ScrollArea::vertical().id_salt("findings").auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        let width = ui.available_width();
        ui.set_min_size(vec2(width, lines.lines.len() as f32 * theme::ROW));
        let rect_of = |line: usize| {
            Rect::from_min_size(pos2(origin.x, origin.y + line as f32 * theme::ROW), vec2(width, theme::ROW))
        };
        let current = app.finding().and_then(|id| lines.position(id));
        if let Some(line) = current.filter(|_| reveal) {
            ui.scroll_to_rect_animation(rect_of(line), None, egui::style::ScrollAnimation::none());
        }
        walk(ui, app, lines, current, actions);
        let first = (viewport.top() / theme::ROW).floor().max(0.0) as usize;
        let end = ((viewport.bottom() / theme::ROW).ceil().max(0.0) as usize).min(lines.lines.len());
        let in_sight = first..end.max(first);
        let far = current.filter(|line| !in_sight.contains(line));
        for line in in_sight.chain(far) {
            match lines.lines[line] {
                Line::Head(severity, count) => head(ui, rect_of(line), severity, count, filter),
                Line::Finding(id) => {
                    if let Some(finding) = app.analysis().finding(id) {
                        row(ui, app, rect_of(line), finding, actions);
                    }
                }
            }
        }
    });
}

fn row_id(finding: FindingId) -> Id {
    Id::unique(("finding", finding))
}

/// Arrows walk from finding to finding.
fn walk(ui: &Ui, app: &App, lines: &Lines, current: Option<usize>, actions: &mut Vec<Action>) {
    let (Some(id), Some(line)) = (app.finding(), current) else { return };
    let row = row_id(id);
    if !ui.memory(|memory| memory.has_focus(row)) {
        return;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, arrows));
    for (key, forward) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
        if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            continue;
        }
        if let Some(next) = lines.neighbour(line, forward) {
            actions.push(Action::GoTo(next));
            ui.memory_mut(|memory| {
                memory.request_focus(row_id(next));
                memory.move_focus(egui::FocusDirection::None);
            });
        }
    }
}

/// A severity with its count; a click folds or unfolds it.
fn head(ui: &Ui, rect: Rect, severity: Severity, count: usize, filter: &mut Filter) {
    let palette = theme::palette(ui.ctx());
    let folded = &mut filter.folded[severity as usize];
    let label = count_label(severity, count);
    let response = ui.interact(rect, Id::unique(("findings-head", severity)), Sense::click());
    response.widget_info(|| {
        let words = if *folded {
            msg!("findings-unfold", what = label.as_str())
        } else {
            msg!("findings-fold", what = label.as_str())
        };
        WidgetInfo::labeled(Role::Button, true, words.text())
    });
    ground(ui, rect, false, &response);
    let top = rect.center().y - theme::TEXT * 0.65;
    let arrow = if *folded { signs::FOLDED } else { signs::UNFOLDED };
    text::line(ui.painter(), pos2(rect.left() + theme::GAP, top), arrow, theme::TEXT, palette.faint, 20.0);
    let words = format!("{} {label}", signs::severity(severity));
    let at = pos2(rect.left() + 26.0, top);
    text::line(ui.painter(), at, &words, theme::TEXT, palette.severity(severity), rect.width() - 40.0);
    if response.clicked() {
        *folded = !*folded;
    }
}

/// A finding: what it says, and where.
fn row(ui: &Ui, app: &App, rect: Rect, finding: &Finding, actions: &mut Vec<Action>) {
    let palette = theme::palette(ui.ctx());
    let is_current = app.finding() == Some(finding.id);
    let response = ui.interact(rect, row_id(finding.id), Sense::click());
    let message = finding.message.text();
    response.widget_info(|| {
        let severity = finding.severity.label();
        let words = match finding.waiver {
            None => msg!("findings-row", severity = severity, message = message.as_str()),
            Some(_) => msg!("findings-row-waived", severity = severity, message = message.as_str()),
        };
        WidgetInfo::selected(Role::Button, true, is_current, words.text())
    });
    ground(ui, rect, is_current, &response);
    let top = rect.center().y - theme::TEXT * 0.65;
    let (sign, color) = match finding.waiver {
        None => (signs::severity(finding.severity), palette.severity(finding.severity)),
        Some(_) => (signs::ownership(OwnershipState::Waived), palette.faint),
    };
    text::line(ui.painter(), pos2(rect.left() + 26.0, top), sign, theme::TEXT, color, 20.0);
    let left = rect.left() + 50.0;
    let split = left + (rect.right() - left) * 0.72;
    let color = if finding.waiver.is_some() { palette.faint } else { palette.text };
    text::line(ui.painter(), pos2(left, top), &message, theme::TEXT, color, split - left - theme::PAD);
    let place = app.ecosystem().name(finding.subject());
    let at = pos2(split, rect.center().y - theme::SMALL * 0.65);
    text::line(ui.painter(), at, &place, theme::SMALL, palette.faint, rect.right() - split - theme::PAD);
    if response.clicked() {
        response.request_focus();
        actions.push(Action::GoTo(finding.id));
    }
    if response.hovered() {
        response.on_hover_text(message);
    }
}

fn ground(ui: &Ui, rect: Rect, is_current: bool, response: &Response) {
    let palette = theme::palette(ui.ctx());
    if is_current {
        ui.painter().rect_filled(rect, theme::ROUND, palette.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::ROUND, palette.raised);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, palette.accent);
        ui.painter().rect_stroke(rect.shrink(1.0), theme::ROUND, stroke, egui::StrokeKind::Inside);
    }
}

//! The plot itself: steps, marks, years, and the handle.

use egui::{
    EventFilter, Id, Key, Modifiers, Painter, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::scale::{Scale, unowned};
use super::{earlier, later, words};
use crate::app::{Action, App};
use crate::law::Turn;
use crate::ui::theme::{Color, Palette};
use crate::ui::{text, theme};

/// How near the pointer must be to a change, in points.
const NEAR: f32 = 6.0;

pub(super) fn show(ui: &mut Ui, app: &App, turns: &[Turn], actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap().shrink2(vec2(theme::PAD, 0.0));
    let plot = Rect::from_min_max(room.min + vec2(20.0, 6.0), room.max - vec2(4.0, theme::SMALL * 1.6));
    let scale = Scale::new(turns, (app.today(), app.as_of()), [plot.left(), plot.top(), plot.width(), plot.height()]);
    let id = Id::unique("timeline-plot");
    let response = ui.interact(room, id, Sense::click_and_drag());
    let name = msg!("timeline-handle", day = app.as_of(), count = unowned(turns, app.as_of())).text();
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, name.as_str()));
    let palette = theme::palette(ui.ctx());
    let painter = ui.painter_at(room.expand(2.0));
    ground(&painter, palette, &scale, plot);
    steps(&painter, palette, &scale, turns, plot);
    marks(&painter, palette, &scale, turns, plot);
    handle(&painter, palette, &scale, app, &response, plot);
    move_handle(ui, app, turns, &scale, &response, actions);
    hover(app, turns, &scale, response);
}

fn ground(painter: &Painter, palette: &Palette, scale: &Scale, plot: Rect) {
    let thin = Stroke::new(1.0, theme::faded(palette.line, 0.7));
    painter.hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, palette.edge));
    painter.hline(plot.x_range(), plot.top(), thin);
    let small = theme::SMALL;
    for (count, y) in [(scale.most(), plot.top()), (0, plot.bottom())] {
        let at = pos2(plot.left() - 20.0, y - small * 0.7);
        text::line(painter, at, &count.to_string(), small, palette.faint, 18.0);
    }
    for year in scale.years(44.0) {
        let x = scale.x(year);
        painter.vline(x, plot.y_range(), thin);
        let at = pos2(x + 2.0, plot.bottom() + 2.0);
        if at.x + 30.0 > plot.right() {
            continue;
        }
        text::line(painter, at, &year.year().to_string(), small, palette.faint, 40.0);
    }
}

/// The steps: how many duties nobody owns.
fn steps(painter: &Painter, palette: &Palette, scale: &Scale, turns: &[Turn], plot: Rect) {
    let mut left = plot.left();
    let mut count = turns.first().map_or(0, |turn| turn.unowned_before);
    let mut line = vec![pos2(left, scale.y(count))];
    let ends = turns.iter().map(|turn| (scale.x(turn.day).clamp(plot.left(), plot.right()), turn.unowned_after));
    for (x, after) in ends.chain([(plot.right(), 0)]) {
        let y = scale.y(count);
        let under = Rect::from_min_max(pos2(left, y), pos2(x, plot.bottom()));
        painter.rect_filled(under, 0, theme::faded(palette.open, 0.12));
        line.push(pos2(x, y));
        if x < plot.right() {
            line.push(pos2(x, scale.y(after)));
        }
        (left, count) = (x, after);
    }
    painter.add(Shape::line(line, Stroke::new(2.0, palette.open)));
}

/// A mark for each day on which something changes; up and down are told apart by shape.
fn marks(painter: &Painter, palette: &Palette, scale: &Scale, turns: &[Turn], plot: Rect) {
    for turn in turns {
        let x = scale.x(turn.day).clamp(plot.left(), plot.right());
        let y = plot.bottom();
        match turn.unowned_after.cmp(&turn.unowned_before) {
            std::cmp::Ordering::Greater => triangle(painter, [x, y], -5.0, palette.open),
            std::cmp::Ordering::Less => triangle(painter, [x, y], 5.0, palette.good),
            std::cmp::Ordering::Equal => {
                painter.circle_filled(pos2(x, y), 2.5, palette.edge);
            }
        }
    }
}

fn triangle(painter: &Painter, [x, y]: [f32; 2], tall: f32, color: Color) {
    let points = vec![pos2(x - 4.0, y - tall / 2.0), pos2(x + 4.0, y - tall / 2.0), pos2(x, y + tall)];
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

fn handle(painter: &Painter, palette: &Palette, scale: &Scale, app: &App, response: &Response, plot: Rect) {
    let x = scale.x(app.as_of());
    let strong = if response.has_focus() || response.dragged() { 3.0 } else { 2.0 };
    painter.vline(x, plot.top() - 4.0..=plot.bottom() + 4.0, Stroke::new(strong, palette.accent));
    painter.circle_filled(pos2(x, plot.top()), 4.0 + strong, palette.accent);
    if response.has_focus() {
        painter.circle_stroke(pos2(x, plot.top()), 10.0, Stroke::new(1.5, palette.accent));
    }
}

/// Dragging moves the day, a click goes to it, arrows go from change to change.
fn move_handle(ui: &Ui, app: &App, turns: &[Turn], scale: &Scale, response: &Response, actions: &mut Vec<Action>) {
    let mut day = None;
    if let Some(at) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) {
        let near = near(turns, scale, at.x).filter(|_| response.clicked());
        day = Some(near.map_or_else(|| scale.day(at.x), |turn| turn.day));
        response.request_focus();
    }
    if response.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        for (key, to) in [(Key::ArrowLeft, earlier(turns, app)), (Key::ArrowRight, later(turns, app))] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                day = to.map(|to| turns[to].day).or(day);
            }
        }
    }
    if let Some(day) = day.filter(|day| *day != app.as_of()) {
        actions.push(Action::AsOf(Some(day)));
    }
}

fn near<'t>(turns: &'t [Turn], scale: &Scale, x: f32) -> Option<&'t Turn> {
    let away = |turn: &&Turn| (scale.x(turn.day) - x).abs();
    turns.iter().filter(|turn| away(turn) <= NEAR).min_by(|a, b| away(a).total_cmp(&away(b)))
}

fn hover(app: &App, turns: &[Turn], scale: &Scale, response: Response) {
    let Some(at) = response.hover_pos().filter(|_| !response.dragged()) else { return };
    let mut lines = Vec::new();
    match near(turns, scale, at.x) {
        Some(turn) => {
            lines.push(words::head(turn));
            lines.extend(words::lines(app, turn));
        }
        None => {
            let day = scale.day(at.x);
            lines.push(msg!("timeline-now", day = day, count = unowned(turns, day)).text());
            lines.push(crate::lang::t("timeline-help"));
        }
    }
    response.on_hover_text_at_pointer(lines.join("\n"));
}

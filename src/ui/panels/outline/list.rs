//! The lines of the outline; only those in sight are built.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::add;
use super::item::{self, ground};
use super::tree::{Heading, Line, Wish};
use super::{Spot, State};
use crate::app::{Action, App, Selection};
use crate::model::{EndKind, RecordKind};
use crate::ui::{signs, text, theme};

/// How far a group is set in, in points.
pub(super) const INDENT: f32 = 14.0;

/// Shows the lines.
pub(super) fn show(ui: &mut Ui, app: &App, lines: &[Line], state: &mut State, actions: &mut Vec<Action>) {
    egui::ScrollArea::vertical().id_salt("outline").auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        let width = ui.available_width();
        ui.set_min_size(vec2(width, lines.len() as f32 * theme::LIST_ROW));
        let rect_of = |line: usize| {
            let top = origin.y + line as f32 * theme::LIST_ROW;
            Rect::from_min_size(pos2(origin.x, top), vec2(width, theme::LIST_ROW))
        };
        walk(ui, lines, state, actions);
        let cursor = state.cursor.and_then(|spot| position(lines, spot)).or((!lines.is_empty()).then_some(0));
        if let Some(line) = cursor.filter(|_| std::mem::take(&mut state.reveal)) {
            ui.scroll_to_rect_animation(rect_of(line), None, egui::style::ScrollAnimation::none());
        }
        let first = (viewport.top() / theme::LIST_ROW).floor().max(0.0) as usize;
        let end = ((viewport.bottom() / theme::LIST_ROW).ceil().max(0.0) as usize).min(lines.len());
        let in_sight = first..end.max(first);
        let far = cursor.filter(|line| !in_sight.contains(line));
        for line in in_sight.chain(far) {
            let is_cursor = cursor == Some(line);
            match lines[line] {
                Line::Heading(heading, count) => {
                    head(ui, app, rect_of(line), (heading, count), is_cursor, state, actions);
                }
                Line::Item(key) => item::show(ui, app, rect_of(line), key, is_cursor, state, actions),
            }
        }
    });
}

/// The id of a line as a widget.
pub(super) fn spot_id(spot: Spot) -> Id {
    Id::unique(("outline-line", spot))
}

fn spot(line: Line) -> Spot {
    match line {
        Line::Heading(heading, _) => Spot::Heading(heading),
        Line::Item(key) => Spot::Item(key),
    }
}

fn position(lines: &[Line], wanted: Spot) -> Option<usize> {
    lines.iter().position(|line| spot(*line) == wanted)
}

/// Arrows walk from line to line; left and right fold and unfold.
fn walk(ui: &Ui, lines: &[Line], state: &mut State, actions: &mut Vec<Action>) {
    let Some(cursor) = state.cursor.or_else(|| lines.first().map(|line| spot(*line))) else { return };
    let id = spot_id(cursor);
    let Some(here) = position(lines, cursor).filter(|_| ui.memory(|memory| memory.has_focus(id))) else { return };
    let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = lines.len() - 1;
    let next = if pressed(Key::ArrowDown) {
        Some((here + 1).min(last))
    } else if pressed(Key::ArrowUp) {
        Some(here.saturating_sub(1))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        sideways(lines, here, &mut state.wish, pressed(Key::ArrowLeft), pressed(Key::ArrowRight))
    };
    if let Some(next) = next {
        let next = spot(lines[next]);
        state.cursor = Some(next);
        state.reveal = true;
        ui.memory_mut(|memory| {
            memory.request_focus(spot_id(next));
            memory.move_focus(egui::FocusDirection::None);
        });
        if let Spot::Item(key) = next {
            state.seen = Some(key);
            actions.push(Action::Select(Selection::only(key)));
        }
    }
    if let (Spot::Item(key), true) = (cursor, pressed(Key::Enter)) {
        actions.push(Action::Reveal(key));
    }
}

/// Left folds a group or goes to the heading of a record; right unfolds.
fn sideways(lines: &[Line], here: usize, wish: &mut Wish, left: bool, right: bool) -> Option<usize> {
    match lines[here] {
        Line::Heading(heading, _) if left == wish.is_open(heading) && (left || right) => {
            wish.turn(heading);
            None
        }
        Line::Item(_) if left => lines[..here].iter().rposition(|line| matches!(line, Line::Heading(..))),
        _ => None,
    }
}

fn title(heading: Heading) -> String {
    match heading {
        Heading::Kind(kind) => crate::lang::t(match kind {
            RecordKind::Profile => "outline-profile",
            RecordKind::Stakeholder => "outline-stakeholders",
            RecordKind::Element => "outline-elements",
            RecordKind::Relation => "outline-relations",
            RecordKind::Obligation => "outline-obligations",
            RecordKind::Assignment => "outline-assignments",
            RecordKind::Risk => "outline-risks",
            RecordKind::Cover => "outline-covers",
            RecordKind::Waiver => "outline-waivers",
            RecordKind::Fact => "outline-facts",
            RecordKind::Source => "outline-sources",
            RecordKind::Conflict => "outline-conflicts",
        }),
        Heading::Stakeholders(kind) => kind.label(),
        Heading::Elements(kind) => kind.label(),
    }
}

/// A heading with its count, and a plus that adds.
fn head(
    ui: &mut Ui,
    app: &App,
    rect: Rect,
    (heading, count): (Heading, usize),
    is_cursor: bool,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let palette = theme::palette(ui.ctx());
    let open = state.wish.is_open(heading);
    let title = title(heading);
    let sense = if is_cursor { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, spot_id(Spot::Heading(heading)), sense);
    response.widget_info(|| {
        let words = match open {
            true => msg!("outline-heading-open", title = title.as_str(), count = count),
            false => msg!("outline-heading-closed", title = title.as_str(), count = count),
        };
        WidgetInfo::labeled(Role::Button, true, words.text())
    });
    ground(ui, rect, false, &response);
    let left = rect.left() + heading.depth() as f32 * INDENT;
    let top = rect.center().y - theme::TEXT * 0.65;
    let arrow = if open { signs::UNFOLDED } else { signs::FOLDED };
    text::line(ui.painter(), pos2(left, top), arrow, theme::TEXT, palette.faint, 16.0);
    let (icon, color) = match heading {
        Heading::Kind(_) => ("", palette.text),
        Heading::Stakeholders(kind) => look(palette, EndKind::Stakeholder(kind)),
        Heading::Elements(kind) => look(palette, EndKind::Element(kind)),
    };
    let mut at = left + 16.0;
    at += text::line(ui.painter(), pos2(at, top), icon, theme::TEXT, color, 20.0);
    at += if icon.is_empty() { 0.0 } else { theme::GAP };
    let room = rect.right() - at - 64.0;
    at += text::line(ui.painter(), pos2(at, top), &title, theme::TEXT, palette.text, room) + theme::GAP;
    let count = count.to_string();
    text::line(ui.painter(), pos2(at, top + 1.0), &count, theme::SMALL, palette.faint, 40.0);
    if response.clicked() {
        state.cursor = Some(Spot::Heading(heading));
        response.request_focus();
        state.wish.turn(heading);
    }
    if add::is_made_here(heading) {
        plus(ui, app, rect, heading, &title, actions);
    }
}

fn look(palette: &theme::Palette, kind: EndKind) -> (&'static str, theme::Color) {
    (signs::icon(kind), palette.node(kind))
}

fn plus(ui: &mut Ui, app: &App, rect: Rect, heading: Heading, title: &str, actions: &mut Vec<Action>) {
    let side = theme::LIST_ROW - 4.0;
    let centred = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
    let place = Rect::from_min_size(pos2(rect.right() - side - 4.0, rect.top() + 2.0), vec2(side, side));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place).layout(centred).id_salt(("outline-plus", heading)));
    let asked = add::add(app, heading);
    let name = msg!("outline-add", what = title).text();
    let button = egui::Button::new("+").small().frame_when_inactive(false);
    let response = inner.add_enabled(asked.is_some(), button).accessible_name(name.clone());
    let response = response.on_hover_text(name);
    let response = match add::hint(heading) {
        Some(hint) => response.on_disabled_hover_text(hint),
        None => response,
    };
    if response.clicked() {
        actions.extend(asked.into_iter().flatten());
    }
}
